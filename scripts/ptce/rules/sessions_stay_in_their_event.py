"""A session is inside the days and the hours of its event, and inside the session that holds it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..corpus import Corpus
from ..french import dates
from ..model.programme import Placed, placed
from ..model.record import Record
from ..model.span import Span
from ..problem import AVERTISSEMENT, Problem

REGLE = "seances-et-rencontre"

Days = tuple[date, date]


def check(corpus: Corpus) -> Iterator[Problem]:
    """An error for a session of another day; a warning for hours that run out, such as a cocktail after the end."""
    for record in corpus.records["event"].values():
        event: Any = record
        first = event.date.exacte if event.date else None
        days = (first, event.fin or first) if first else None
        for found in placed(event.seances, first):
            if days and found.session.jour and not days[0] <= found.session.jour <= days[1]:
                phrase = (
                    f"Cette séance a lieu le {dates.day(found.session.jour)}, et la rencontre {dates.period(*days)}."
                )
                remede = "Corrigez le jour de la séance, ou les dates de la rencontre."
                yield corpus.problem(record, (*found.where, "jour"), phrase, remede)
            elif found.session.horaire is not None:
                yield from _hours(corpus, record, found, found.session.horaire, event.horaire, days)


def _hours(
    corpus: Corpus, record: Record, found: Placed, hours: Span, whole: Span | None, days: Days | None
) -> Iterator[Problem]:
    """The end that counts is that of the session which holds it, else that of the event on its last day."""
    remede = "Vérifiez l’horaire de la séance, ou celui de la rencontre."
    closing, name = whole.fin if whole and (not days or found.day == days[1]) else None, "la rencontre"
    holder = found.holder.timed() if found.holder else None
    if holder and holder.session.horaire and holder.session.horaire.fin:
        closing, name = holder.session.horaire.fin, f"« {holder.session.titre} »"
        remede = "Vérifiez les deux horaires."
    phrase = ""
    if whole and hours.debut < whole.debut and (not days or found.day == days[0]):
        phrase = f"Cette séance commence avant la rencontre ({dates.hour(whole.debut)})."
        remede = "Vérifiez l’horaire de la séance, ou celui de la rencontre."
    elif closing and hours.debut >= closing:
        at = "au moment où" if hours.debut == closing else "après que"
        phrase = f"Cette séance commence {at} {name} finit ({dates.hour(closing)})."
    elif closing and hours.fin and hours.fin > closing:
        phrase = f"Cette séance finit après {name} ({dates.hour(closing)})."
    if phrase:
        yield corpus.problem(record, (*found.where, "horaire"), phrase, remede, AVERTISSEMENT)
