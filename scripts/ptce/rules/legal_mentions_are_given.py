"""The legal mentions of the site are given by its owner."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..problem import AVERTISSEMENT, Problem

REGLE = "mentions-legales"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each mention that is still to be given. The page says so; nothing is invented."""
    for record in corpus.records["site"].values():
        site: Any = record
        for name in type(site.mentions).model_fields:
            if getattr(site.mentions, name).a_completer:
                yield corpus.problem(
                    record,
                    ("mentions", name),
                    "La page des mentions légales dit « à compléter par l’éditeur du site ».",
                    "Donnez la valeur, et retirez a_completer.",
                    AVERTISSEMENT,
                )
