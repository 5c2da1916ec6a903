"""A release names somebody whom journalists may call or write to."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..problem import A_CONFIRMER, AVERTISSEMENT, Problem

REGLE = "contact-manquant"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each release without a contact; something to confirm where the text is that of another issuer."""
    for record in corpus.records["press_release"].values():
        release: Any = record
        if release.contact is None:
            phrase = "Ce communiqué ne donne aucun contact presse."
            remede = "Ajoutez contact, avec telephone ou courriel, et les jours où il vaut (du, au)."
            niveau = A_CONFIRMER if release.relaye else AVERTISSEMENT
            yield corpus.problem(record, ("contact",), phrase, remede, niveau)
