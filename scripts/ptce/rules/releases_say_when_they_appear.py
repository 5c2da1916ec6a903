"""A release has the date of its diffusion, or says which day it comes after."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..problem import AVERTISSEMENT, Problem

REGLE = "date-manquante"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each release that no list can sort."""
    for record in corpus.records["press_release"].values():
        release: Any = record
        if release.date_de_tri() is None:
            phrase = "Ce communiqué n’a pas de date : les listes ne savent pas où le mettre."
            remede = "Ajoutez date, ou, si l’original n’en a pas, posterieur_a."
            yield corpus.problem(record, ("date",), phrase, remede, AVERTISSEMENT)
