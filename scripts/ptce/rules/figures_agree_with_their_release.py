"""The figures that a release gives to be cited are those of its text."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ..corpus import Corpus
from ..french import numbers as french
from ..manuscript import Passage
from ..problem import AVERTISSEMENT, Problem

REGLE = "chiffres-et-communique"

NUMBER = r"(?<![\d,.])(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(,\d+)?"
"""A number in figures: « 250 », « 1 250 », « 2,5 »."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning where a text counts something otherwise than every figure of the same unit, and never as they do.

    Sums in euros are left out, since a text writes them in millions.
    """
    for passage in corpus.passages:
        if passage.where != ("texte",) or passage.record.kind() != "press_release":
            continue
        release: Any = passage.record
        units: dict[str, set[Decimal]] = {}
        for figure in release.chiffres:
            units.setdefault(" ".join(figure.unite.split()), set()).add(figure.quantite)
        units.pop("euros", None)
        for unit, numbers in units.items():
            yield from _told(corpus, passage, unit, numbers)


def _told(corpus: Corpus, passage: Passage, unit: str, numbers: set[Decimal]) -> Iterator[Problem]:
    words = r"[\s*_]+".join(map(re.escape, unit.split()))
    count = re.compile(rf"{NUMBER}[\s*_]+{words}(?![\w-])", re.IGNORECASE)
    counted = [(found.span(), _number(found)) for found in count.finditer(passage.words)]
    if counted and not numbers & {number for _, number in counted}:
        known = " ou ".join(map(french.number, sorted(numbers)))
        for span, number in counted:
            phrase = f"Le texte compte {french.number(number)} {unit}, et la liste des chiffres {known}."
            yield corpus.problem_in(passage, span, phrase, "Corrigez l’un ou l’autre.", AVERTISSEMENT)


def _number(found: re.Match[str]) -> Decimal:
    return Decimal(re.sub(r"\D", "", found[1]) + (found[2] or "").replace(",", "."))
