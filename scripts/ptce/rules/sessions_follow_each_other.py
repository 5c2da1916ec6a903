"""The sessions of an event are in the order of their hours, inside the event."""

from collections.abc import Iterator
from datetime import time
from typing import Any

from ..corpus import Corpus
from ..french import dates
from ..model.record import Record
from ..problem import AVERTISSEMENT, Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """An error for a session before the one above it; a warning for one that runs out of the hours of the event."""
    for record in corpus.records["event"].values():
        event: Any = record
        yield from _in_order(corpus, record, event.seances, ())
        if event.horaire is not None and event.fin is None:
            yield from _outside(corpus, record, event)


def _in_order(
    corpus: Corpus, record: Record, sessions: tuple[Any, ...], path: tuple[str | int, ...], after: time | None = None
) -> Iterator[Problem]:
    day, last = None, after
    for index, session in enumerate(sessions):
        where = (*path, "seances", index)
        if session.jour != day:
            day, last = session.jour, after
        if session.horaire is not None:
            if last is not None and session.horaire.debut < last:
                yield corpus.problem(
                    record,
                    (*where, "horaire"),
                    f"Cette séance commence avant {dates.hour(last)}, l’heure de celle qui la précède.",
                    "Rangez les séances par heure.",
                )
            last = session.horaire.debut
        yield from _in_order(corpus, record, session.seances, where, last)


def _outside(corpus: Corpus, record: Record, event: Any) -> Iterator[Problem]:
    for index, session in enumerate(event.seances):
        if session.horaire is None:
            continue
        end = session.horaire.fin or session.horaire.debut
        if session.horaire.debut < event.horaire.debut or (event.horaire.fin and end > event.horaire.fin):
            yield corpus.problem(
                record,
                ("seances", index, "horaire"),
                "Cette séance sort des heures de la rencontre.",
                "Vérifiez l’horaire de la séance, ou celui de la rencontre.",
                AVERTISSEMENT,
            )
