"""An event that says how to come says where it is."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..problem import AVERTISSEMENT, Problem

REGLE = "lieu-manquant"

WAYS = ("acces", "stationnement", "entree", "accessibilite")
"""The fields that make no sense without a place."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning, once an event, for ways to a place that has neither a name, nor a street, nor a town."""
    for record in corpus.records["event"].values():
        event: Any = record
        given = next((name for name in WAYS if getattr(event, name)), None)
        if given and not (event.lieu and (event.lieu.nom or event.lieu.voie or event.lieu.commune)):
            phrase = "La rencontre dit comment venir, et ne dit pas où elle a lieu."
            yield corpus.problem(record, (given,), phrase, "Ajoutez lieu, avec nom, voie ou commune.", AVERTISSEMENT)
