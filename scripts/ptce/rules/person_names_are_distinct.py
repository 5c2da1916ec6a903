"""Two persons do not have nearly the same name: one of them is likely a misspelling of the other."""

from collections.abc import Iterator
from itertools import combinations

from ..corpus import Corpus
from ..french import names
from ..problem import A_CONFIRMER, Problem

REGLE = "noms-proches"


def check(corpus: Corpus) -> Iterator[Problem]:
    """Something to confirm for each pair of near names, on the second of the two."""
    for first, second in combinations(sorted(corpus.records["person"].items()), 2):
        one, other = first[1], second[1]
        if names.near(one.intitule, other.intitule):
            yield corpus.problem(
                other,
                ("nom",),
                f"« {other.intitule} » ressemble à « {one.intitule} » ({corpus.path(one)}).",
                "Si c’est la même personne, gardez une fiche et donnez l’autre graphie en alias.",
                A_CONFIRMER,
            )
