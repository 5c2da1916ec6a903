"""The text of a new file: what was answered, then every other field as a comment that says what it is for."""

import textwrap
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from ..french import names, typography
from ..importing import emitting
from ..model.record import Record
from ..model.shape import Shape, asked, fields, shape
from ..outline import lines, waiting
from ..read.document import Steps
from ..words import upper_first
from .answer import Answer
from .question import example

WIDTH = 100
BODY = "texte"
"""The field that stands under the header of a Markdown file."""
DRAFT = {"statut": "brouillon"}


def text(kind: type[Record], answers: Mapping[Steps, Answer]) -> str:
    """The text of a new file, a draft until somebody takes that line away.

    A line that explains begins with `##`, and the line of a field with `# `: without these two signs it is the field.
    """
    values = _nested(answers) | DRAFT
    in_page = kind.FILES.endswith(".md")
    body = str(values.pop(BODY, "")) if in_page else ""
    names_of_fields = [name for name in fields(kind) if name != "id" and not (in_page and name == BODY)]
    head = [*_about(kind), "", *_given(names_of_fields, values), *_others(kind, names_of_fields, values)]
    whole = ["---", *head, "---", *(["", body] if body else [])] if in_page else head
    return "\n".join([*whole, ""])


def _nested(answers: Mapping[Steps, Answer]) -> dict[str, Any]:
    """The answers as groups and lists, in the order in which a group has its fields."""
    values: dict[str, Any] = {}
    for path, answer in answers.items():
        place: Any = values
        for step, following in pairwise(path):
            if isinstance(step, int):
                if len(place) <= step:
                    place.append({})
                place = place[step]
            else:
                place = place.setdefault(step, [] if isinstance(following, int) else {})
        place[path[-1]] = answer
    return values


def _about(kind: type[Record]) -> Iterator[str]:
    yield f"## {upper_first(kind.LABEL)} : fichier commencé avec « ptce new {names.slug(kind.LABEL)} »."
    yield "## Une ligne qui commence par # ne compte pas. Pour vous servir d’un champ, retirez le # et l’espace qui le"
    yield "## suit, puis écrivez sa valeur. Les lignes qui commencent par ## expliquent : gardez-les, ou supprimez-les."


def _given(held: list[str], values: Mapping[str, Any]) -> Iterator[str]:
    for name in held:
        if name in DRAFT:
            yield "## Tant que cette ligne est là, la fiche n’est pas dans le site. Supprimez-la pour publier."
        if name in values:
            yield from emitting.field(name, values[name])


def _others(kind: type[Record], held: list[str], values: Mapping[str, Any]) -> Iterator[str]:
    for name in held:
        if name not in values:
            seen = shape(kind, name)
            yield ""
            yield from _explained(_words(seen))
            if seen.is_group:
                yield from _inside(seen.type)
            yield from (f"# {line}" for line in lines({name: waiting(seen, lambda _: "")}))


def _inside(group: type[BaseModel]) -> Iterator[str]:
    """What the fields of a group are for: those with which it begins, then the names of the others."""
    begun = asked(group)
    for name in begun:
        yield from _explained(f"{name} : {_words(shape(group, name))}", "  ")
    others = ", ".join(name for name in fields(group) if name not in begun)
    if others:
        yield from _explained(f"Et aussi, s’il y a lieu : {others}.", "  ")


def _words(seen: Shape) -> str:
    """What a field is for, and an example of it."""
    said = upper_first(seen.description) + (" C’est le nom de son fichier, sans .yml." if seen.leads_to else "")
    shown = example(seen)
    return said if not shown else f"{said} {'Au choix' if seen.choices else 'Par exemple'} : {shown}"


def _explained(words: str, indent: str = "") -> Iterator[str]:
    whole = typography.spaced(words)
    wrap = textwrap.TextWrapper(WIDTH, break_long_words=False, break_on_hyphens=False)
    wrap.initial_indent = wrap.subsequent_indent = f"## {indent}"
    yield from wrap.wrap(whole)
