"""A time that has two ends starts before it ends: an event, a call, a contact, an « À propos »."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from ..corpus import Corpus
from ..model.parsing import PARIS
from ..model.partial_date import PartialDate
from ..model.record import groups
from ..problem import Problem

REGLE = "fin-avant-debut"

ENDS = (("du", "au"), ("ouverture", "cloture"), ("date", "fin"))
"""The fields that start and end a time, wherever a group has both."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each end that comes before its start."""
    for record in corpus.all():
        for where, group in groups(record):
            for first, last in ENDS:
                if last not in group.__dict__:
                    continue
                start, end = _moment(getattr(group, first, None), "debut"), _moment(getattr(group, last, None), "fin")
                if start and end and end < start:
                    phrase = f"La fin vient avant le début (« {first} »)."
                    yield corpus.problem(record, (*where, last), phrase, "Vérifiez les deux dates.")


def _moment(value: Any, edge: str) -> datetime | None:
    """The instant at which a day begins, or the instant itself; for a month or a year, its day at that edge."""
    day = getattr(value, edge) if isinstance(value, PartialDate) else value
    if isinstance(day, datetime):
        return day
    return datetime(day.year, day.month, day.day, tzinfo=PARIS) if isinstance(day, date) else None
