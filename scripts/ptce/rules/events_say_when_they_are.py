"""An event that is announced says when it is: without a day it stands in no calendar, and visitors cannot come."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..problem import A_CONFIRMER, Problem

REGLE = "rencontre-sans-date"


def check(corpus: Corpus) -> Iterator[Problem]:
    """Something to confirm for each event without a date, but for drafts and for what is put off or cancelled."""
    for record in corpus.records["event"].values():
        event: Any = record
        if event.date is None and event.statut == "publie" and event.etat in ("confirme", "sous_reserve"):
            phrase = "La rencontre ne dit pas quand elle a lieu : aucun agenda ne l’aura."
            remede = "Ajoutez date : 2026, 2026-05 ou 2026-05-04, selon ce qui est connu."
            yield corpus.problem(record, ("titre",), phrase, remede, A_CONFIRMER)
