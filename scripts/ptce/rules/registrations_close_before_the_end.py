"""The registration to an event closes on its last day at the latest."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..french import dates
from ..model.timetable import day_in_paris
from ..problem import AVERTISSEMENT, Problem

REGLE = "cloture-des-inscriptions"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each registration that stays open when everybody has left."""
    for record in corpus.records["event"].values():
        event: Any = record
        closing = event.inscription.cloture if event.inscription else None
        if closing is None or event.date is None:
            continue
        day = day_in_paris(closing)
        last = event.fin or event.date.fin
        if day > last:
            phrase = f"Les inscriptions ferment le {dates.day(day)}, après la rencontre ({dates.day(last)})."
            remede = "Vérifiez la clôture, ou la date de la rencontre."
            yield corpus.problem(record, ("inscription", "cloture"), phrase, remede, AVERTISSEMENT)
