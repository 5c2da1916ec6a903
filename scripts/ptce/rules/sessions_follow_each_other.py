"""The sessions of an event are in the order of their days and of their hours."""

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from ..corpus import Corpus
from ..french import dates
from ..model.record import Record
from ..problem import Problem

REGLE = "seances-dans-l-ordre"


def check(corpus: Corpus) -> Iterator[Problem]:
    """An error for a session that begins before the one above it, or before the one that holds it."""
    for record in corpus.records["event"].values():
        event: Any = record
        yield from _in_order(corpus, record, event.seances, (), event.date.exacte if event.date else None)


def _in_order(
    corpus: Corpus,
    record: Record,
    sessions: tuple[Any, ...],
    path: tuple[str | int, ...],
    day: date | None,
    last: time | None = None,
) -> Iterator[Problem]:
    """A session that gives no day is of the same one as that above it; each day starts anew."""
    for index, session in enumerate(sessions):
        where = (*path, "seances", index)
        if session.jour is not None and session.jour != day:
            if day is not None and session.jour < day:
                phrase = f"Cette séance est du {dates.day(session.jour)}, et ce qui la précède du {dates.day(day)}."
                yield corpus.problem(record, (*where, "jour"), phrase, "Rangez les séances par jour.")
            day, last = session.jour, None
        if session.horaire is not None:
            if last is not None and session.horaire.debut < last:
                yield corpus.problem(
                    record,
                    (*where, "horaire"),
                    f"Cette séance commence avant {dates.hour(last)}, l’heure de celle qui la précède.",
                    "Rangez les séances par heure.",
                )
            last = session.horaire.debut
        yield from _in_order(corpus, record, session.seances, where, day, last)
