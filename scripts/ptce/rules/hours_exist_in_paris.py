"""The hours of an event exist, and only once, on its day in Paris: clocks change twice a year."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

from ..corpus import Corpus
from ..french import dates
from ..model.parsing import PARIS
from ..model.programme import placed
from ..model.span import Span
from ..problem import AVERTISSEMENT, Problem

REGLE = "heure-inexistante"

Where = tuple[str | int, ...]


def check(corpus: Corpus) -> Iterator[Problem]:
    """An error for an hour that clocks skip in spring; a warning for one that they show twice in autumn."""
    for record in corpus.records["event"].values():
        event: Any = record
        for where, day, hour in _hours(event):
            seen = [datetime.combine(day, hour, PARIS).replace(fold=fold) for fold in (0, 1)]
            if seen[0].utcoffset() == seen[1].utcoffset():
                continue
            said = f"{dates.hour(hour)}, le {dates.day(day)},"
            if seen[0].astimezone(UTC).astimezone(PARIS).time() != hour:
                phrase = f"{said} n’existe pas à Paris : on passe à l’heure d’été."
                yield corpus.problem(record, where, phrase, "Choisissez une autre heure.")
            else:
                phrase = f"{said} a lieu deux fois à Paris : on passe à l’heure d’hiver."
                yield corpus.problem(record, where, phrase, "Choisissez une autre heure.", AVERTISSEMENT)


def _hours(event: Any) -> Iterator[tuple[Where, date, time]]:
    """The hours of the event and of its sessions, each with its day."""
    first = event.date.exacte if event.date else None
    if first is None:
        return
    if event.horaire is not None:
        yield ("horaire",), first, event.horaire.debut
        if event.horaire.fin is not None:
            yield ("horaire",), event.fin or first, event.horaire.fin
    for found in placed(event.seances, first):
        hours: Span | None = found.session.horaire
        for hour in (hours.debut, hours.fin) if hours else ():
            if hour is not None:
                yield (*found.where, "horaire"), found.day or first, hour
