"""A timetable: the sessions of a programme, and the spaces beside them, each at its day and hours."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from .fields import Markdown
from .parsing import PARIS
from .programme import Animation, Espace, Seance, by_day
from .record import libelle
from .span import Span
from .values import Intervenant

Moment = TypeVar("Moment", int, datetime)

SPACE = "Espace"
"""What readers call a space, where sessions are told by their nature."""


@dataclass(frozen=True)
class Creneau:
    """A session, or one opening of a space. Its moments have no offset: they are at the hour of Paris."""

    titre: str
    genre: str
    """What readers call it: « Table ronde », « Espace »."""
    debut: datetime
    fin: datetime | None
    """None where nothing tells it: the programme gives no end, and nothing comes after."""
    fin_deduite: bool = False
    """True where the programme leaves the end to be understood from what comes after."""
    parallele: bool = False
    """True for a space, which is open beside the sessions."""
    sous_reserve: bool = False
    dans: str = ""
    """The title of the session that holds it, if one does."""
    salle: str | None = None
    texte: Markdown | None = None
    intervenants: tuple[Intervenant, ...] = ()
    seances: tuple[Seance, ...] = ()
    """What it holds: talks, round tables. Those that have hours are at a place of their own as well."""
    animations: tuple[Animation, ...] = ()
    """Who moderates it along with others."""
    tenu: str | None = None


def in_paris(moment: datetime) -> datetime:
    """A moment with its offset in Paris; one that has no offset is at the hour of Paris already."""
    return moment.astimezone(PARIS) if moment.tzinfo else moment.replace(tzinfo=PARIS)


def day_in_paris(moment: date) -> date:
    """The day of a moment in Paris; a day as it is."""
    return in_paris(moment).date() if isinstance(moment, datetime) else moment


def until(start: Moment, starts: Iterable[Moment], closing: Moment | None) -> Moment | None:
    """When a session that gives no end lasts until: the next start, else the closing if that comes later, else None.

    :param starts: those of the sessions of its day.
    :param closing: when the event ends, if that is known and on its day.
    """
    end = min((other for other in starts if other > start), default=closing)
    return end if end is not None and end > start else None


def timetable(
    sessions: Sequence[Seance],
    spaces: Sequence[Espace],
    moderations: Sequence[Animation],
    first: date,
    last: date,
    hours: Span | None,
) -> tuple[Creneau, ...]:
    """The sessions that have hours, whatever session holds them, and the spaces, by their start.

    A session that gives no end lasts until the next hour of its day at which another one begins, inside it or after it;
    the last of the event lasts until the event ends, if that comes later. Spaces and moderations have hours and no day:
    those of an event of several days are at no moment that one could tell.

    :param first: the first day of the event.
    :param last: its last day.
    :param hours: its hours, if they are known: from the first day's to the last day's.
    """
    everywhere = moderations if first == last else ()
    found = [
        _session(session, holder, span, on, everywhere)
        for day, of_day in by_day(sessions, first)
        for session, holder, span, on in _timed(of_day, day or first)
    ]
    closing = datetime.combine(last, hours.fin) if hours and hours.fin else None
    opened = [_space(space, span, first) for space in spaces for span in space.horaires] if first == last else []
    return tuple(sorted([*_ended(found, closing), *opened], key=lambda creneau: (creneau.debut, creneau.parallele)))


def _timed(sessions: Sequence[Seance], day: date, holder: str = "") -> Iterator[tuple[Seance, str, Span, date]]:
    """The sessions with hours at any depth, each with the title of the one that holds it, its hours and its day."""
    for session in sessions:
        on = session.jour or day
        if session.horaire is not None:
            yield session, holder, session.horaire, on
        yield from _timed(session.seances, on, session.titre)


def _session(session: Seance, holder: str, span: Span, day: date, moderations: Sequence[Animation]) -> Creneau:
    return Creneau(
        session.titre,
        libelle(session, "nature"),
        datetime.combine(day, span.debut),
        datetime.combine(day, span.fin) if span.fin else None,
        sous_reserve=session.sous_reserve,
        dans=holder,
        salle=session.salle,
        texte=session.texte,
        intervenants=session.intervenants,
        seances=session.seances,
        animations=tuple(found for found in moderations if _covers(found.horaire, span)),
        tenu=session.tenu,
    )


def _covers(hours: Span, session: Span) -> bool:
    return hours.debut <= session.debut and (hours.fin is None or session.debut < hours.fin)


def _ended(timed: list[Creneau], closing: datetime | None) -> Iterator[Creneau]:
    """The sessions, with the ends that can be understood."""
    for creneau in timed:
        if creneau.fin is not None:
            yield creneau
            continue
        day = creneau.debut.date()
        starts = [other.debut for other in timed if other.debut.date() == day]
        end = until(creneau.debut, starts, closing if closing and closing.date() == day else None)
        yield replace(creneau, fin=end, fin_deduite=end is not None)


def _space(space: Espace, span: Span, day: date) -> Creneau:
    return Creneau(
        space.titre,
        SPACE,
        datetime.combine(day, span.debut),
        datetime.combine(day, span.fin) if span.fin else None,
        parallele=True,
        salle=space.salle,
        texte=space.texte,
    )
