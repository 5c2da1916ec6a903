"""The ribbon of a day: its sessions as segments to scale, and beside them the spaces that are open meanwhile."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from math import inf
from typing import Protocol

from .french import dates
from .model.span import Span
from .model.timetable import until

_STEPS = (15, 30, 60, 120, 180, 360)
"""The minutes between two hours that may be written on the axis."""
_CLOSEST = 0.1
"""The least part of the axis between two of them: `9 h 30` and some air, where the ribbon is at its narrowest."""
_MARK = 15
"""The minutes that the axis keeps for a last session whose end nobody knows."""

_NARROWEST = 50
"""The width of the ribbon, in sizes of its text, on the smallest screen that shows it (evenement.css)."""
_CHARACTER, _CAPITAL = 0.5, 0.68
"""How wide a letter is, in sizes of the text: more than the mean of Source Sans 3, so that words surely fit."""
_PADDING = 0.5
"""What stands before and after a name, in sizes of the text."""


class Session(Protocol):
    """What a ribbon asks of a session: its hours, its nature, and the sessions inside it."""

    @property
    def horaire(self) -> Span | None:
        """Its hours, if it has some."""

    @property
    def nature(self) -> str:
        """What kind of session it is: it gives the segment its tone."""

    @property
    def seances(self) -> Sequence["Session"]:
        """What it is made of."""


class Space(Protocol):
    """What a ribbon asks of a space: its name and its hours."""

    @property
    def titre(self) -> str:
        """Its name."""

    @property
    def horaires(self) -> Sequence[Span]:
        """Its hours, in order."""


@dataclass(frozen=True)
class Segment:
    """A session on the axis, in minutes from midnight; it ends where it starts if its end is not known."""

    debut: int
    fin: int
    rang: int
    """The row, from 0: two sessions at one time are not on the same."""
    nature: str


@dataclass(frozen=True)
class Bar:
    """A space on its own row: its hours, in minutes from midnight, and the place of its name."""

    titre: str
    plages: tuple[tuple[int, int], ...]
    ancre: str
    """`start` where the name follows `repere`, `end` where it comes before; nothing where it finds no room."""
    repere: int
    dedans: bool
    """Whether the name stands inside the hours, and not beside them."""


@dataclass(frozen=True)
class Ribbon:
    """A day to scale, in minutes from midnight."""

    debut: int
    fin: int
    heures: tuple[tuple[int, str], ...]
    """The hours that are written above the axis, with their words."""
    segments: tuple[Segment, ...]
    rangs: int
    bandes: tuple[Bar, ...]

    def x(self, minute: int) -> float:
        """Where a minute stands on the axis, in percent of its length."""
        return self.largeur(self.debut, minute)

    def largeur(self, debut: int, fin: int) -> float:
        """How long a time is on the axis, in percent of its length."""
        return round(100 * (fin - debut) / (self.fin - self.debut), 3)


def ribbon(sessions: Sequence[Session], spaces: Sequence[Space] = (), hours: Span | None = None) -> Ribbon | None:
    """The ribbon of the sessions of one day, in any order; None if fewer than two have hours.

    A session that gives its end is one segment, whatever it is made of. One that does not lasts until the next hour
    that the programme names, be it inside it or after it; the last one until the end of the event, if that is known.

    :param hours: the hours of the event, if it lasts one day.
    """
    timed = list(_timed(sessions))
    if len(timed) < 2:
        return None
    spans = [(span, session.nature) for session, span in timed]
    segments = _stacked(_ended(spans, hours))
    opened = [tuple(_minutes(span) for span in space.horaires) for space in spaces]
    every = [(segment.debut, segment.fin) for segment in segments] + [hour for hours in opened for hour in hours]
    start, end = min(first for first, _ in every), max(last for _, last in every)
    if any(first == last == end for first, last in every):
        end = min(end + _MARK, 24 * 60)
    return Ribbon(
        start,
        end,
        tuple(_hours(start, end)),
        tuple(segments),
        max(segment.rang for segment in segments) + 1,
        tuple(_bar(space.titre, hours, start, end) for space, hours in zip(spaces, opened, strict=True)),
    )


def _timed(sessions: Sequence[Session]) -> Iterator[tuple[Session, Span]]:
    for session in sessions:
        if session.horaire is not None:
            yield session, session.horaire
        if session.horaire is None or session.horaire.fin is None:
            yield from _timed(session.seances)


def _minutes(span: Span) -> tuple[int, int]:
    start, end = span.debut, span.fin or span.debut
    return start.hour * 60 + start.minute, end.hour * 60 + end.minute


def _ended(spans: list[tuple[Span, str]], hours: Span | None) -> Iterator[tuple[int, int, str]]:
    """The minutes of each session, with the ends that the programme leaves to be understood."""
    starts = [_minutes(span)[0] for span, _ in spans]
    closing = _minutes(hours)[1] if hours and hours.fin else None
    for span, nature in spans:
        start, end = _minutes(span)
        if span.fin is None:
            end = until(start, starts, closing) or start
        yield start, end, nature


def _stacked(sessions: Iterator[tuple[int, int, str]]) -> list[Segment]:
    """The segments in the order of their starts, each on the first row that is free."""
    rows: list[float] = []
    segments = []
    for start, end, nature in sorted(sessions):
        row = next((index for index, taken in enumerate(rows) if taken <= start), len(rows))
        rows[row : row + 1] = [end if end > start else inf]
        segments.append(Segment(start, end, row, nature))
    return segments


def _hours(start: int, end: int) -> Iterator[tuple[int, str]]:
    step = next(step for step in _STEPS if step >= _CLOSEST * (end - start))
    for minute in range(-(-start // step) * step, end, step):
        words = dates.hour(time(*divmod(minute, 60)))
        if minute + _length(words, start, end) <= end:
            yield minute, words


def _bar(title: str, hours: tuple[tuple[int, int], ...], start: int, end: int) -> Bar:
    """A space, with its name inside its hours if it fits, else after them, else before them."""
    length = _length(title, start, end)
    widest = max(hours, key=lambda hour: hour[1] - hour[0])
    if length <= widest[1] - widest[0]:
        return Bar(title, hours, "start", widest[0], dedans=True)
    if hours[-1][1] + length <= end:
        return Bar(title, hours, "start", hours[-1][1], dedans=False)
    return Bar(title, hours, "end" if hours[0][0] - length >= start else "", hours[0][0], dedans=False)


def _length(words: str, start: int, end: int) -> float:
    """The minutes that words cover, with what stands around them, where the ribbon is at its narrowest."""
    width = sum(_CAPITAL if letter.isupper() else _CHARACTER for letter in words)
    return (width + 2 * _PADDING) / _NARROWEST * (end - start)
