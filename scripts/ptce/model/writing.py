"""How an author writes a field of each sort: an example, and the pattern that editors hold against what is typed.

A parser alone decides what is right. A pattern takes all that its parser takes, perhaps a little more (30 February),
never less. Patterns are those of ECMA-262 with its flag `u`, and Python reads them as well.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic_core import PydanticCustomError

from . import fields
from .fields import SLUG, Parsed, To
from .shape import Shape

_DATE = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_INSTANT = r"\d{4}-?W?\d{2}-?\d{1,2}\D\d{2}\S*(?:[+-]\d{2}\S*|[Zz])"
_HOUR = r"(?:[01]?\d|2[0-3])\s*(?:[hH:]\s*(?:[0-5]\d)?|heures?)"
_GROUPED = r"\d[\d \u00a0\u202f]*"
_SCALE = r"\s*(?:millions?|milliers?)?(?:\s*(?:d['’])?(?:€|euros?))?"
_IN = r"[\s\u00a0.()-]*"
"""What may stand between the figures of a phone number."""

_BY_TYPE: dict[Any, tuple[str, str]] = {
    fields.Texte: (r"\s*\S[^\n]*\s*", "…"),
    fields.Prose: (r"[\s\S]*\S[\s\S]*", "…"),
    fields.Slug: (SLUG, "cite-phares"),
    fields.Jour: (_DATE, "2026-11-05"),
    fields.DatePartielle: (rf"\d{{4}}(?:-(?:0[1-9]|1[0-2]))?|{_DATE}", "2026-11-05"),
    fields.Instant: (_INSTANT, "2026-12-03T10:00+01:00"),
    fields.Moment: (rf"{_DATE}|{_INSTANT}", "2026-11-05"),
    fields.Heure: (rf"(?:(?:de|à)\s+)?{_HOUR}", "9h30"),
    fields.Horaire: (rf"(?:(?:de|à)\s+)?{_HOUR}(?:\s*(?:[-–—/à]|jusqu['’]à)\s*{_HOUR})?", "9h30 - 17h"),
    fields.Montant: (rf"{_GROUPED}(?:,\d+)?{_SCALE}", "600000"),
    fields.Nombre: (rf"{_GROUPED}(?:,\d+)?{_SCALE}", "250"),
    fields.Entier: (_GROUPED, "2"),
    fields.Degres: (r"-?\d{1,3}(?:\.\d+)?", "48.11"),
    fields.OuiNon: ("oui|non", "oui"),
    fields.Url: (r"https?://[^\s/]+\.\S+", "https://www.ptce.fr/"),
    fields.Telephone: (
        rf"{_IN}(?:\+{_IN}33|0{_IN}0{_IN}33)?{_IN}0?{_IN}[1-9](?:{_IN}\d){{8}}{_IN}",
        "01 99 00 12 34",  # of those that are kept for fiction (Arcep, décision n° 2018-0881)
    ),
    fields.Courriel: (r"[^\s@]+@[^\s@]+\.[^\s@]+", "contact@ptce.fr"),
    fields.CodeInsee: (r"(?:[013-9]\d|2[AB1-9])\d{3}", "93039"),
    fields.CodePostal: (r"\d{5}", "93450"),
    fields.MotDiese: (r"#[A-Za-z0-9_]+", "#PTCE2014"),
    fields.Chemin: (r"(?!/)(?!.*\.\.)[^\\\s]+", "content/medias/logo.png"),
}
_NAMED = (rf"{SLUG}(?:/{SLUG})*", "cite-phares")
_UNREADABLE = "\\ ?"
"""A text that no shape takes, and of which nobody could tell what was meant."""
_MADE_OF_FIGURES = {"integer": ("7", "2026", "75012", "0199001234"), "number": ("48.5",)}


@dataclass(frozen=True)
class Writing:
    """What an author writes in a field."""

    pattern: str
    """A pattern for the whole of it."""
    example: str
    phrase: str
    """The rule, in one French sentence; nothing where any text may stand."""
    remede: str
    numbers: tuple[str, ...]
    """The types of JSON as which an editor sees what has only figures, where that may be right: `integer`, `number`."""


def writing(seen: Shape) -> Writing | None:
    """How a field is written; None for a group of fields, and for a choice among words."""
    mark = next((mark for mark in seen.marks if isinstance(mark, Parsed | To)), None)
    return _writing(mark) if mark else None


@cache
def _writing(mark: Parsed | To) -> Writing:
    pattern, example = _NAMED if isinstance(mark, To) else _by_mark()[mark]
    refusal = next(_refusals(mark.parse, _UNREADABLE), {})
    numbers = tuple(
        name for name, texts in _MADE_OF_FIGURES.items() if any(not list(_refusals(mark.parse, text)) for text in texts)
    )
    return Writing(f"^(?:{pattern})$", example, refusal.get("phrase", ""), refusal.get("remede", ""), numbers)


@cache
def _by_mark() -> dict[Parsed, tuple[str, str]]:
    return {get_args(annotation)[1]: how for annotation, how in _BY_TYPE.items()}


def _refusals(parse: Callable[[str], Any], text: str) -> Iterator[dict[str, str]]:
    """What a parser has to say against a text: nothing, or one thing. Its own words, so that they are said once."""
    try:
        parse(text)
    except PydanticCustomError as refusal:
        yield dict(refusal.context or {})
