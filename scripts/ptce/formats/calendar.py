"""The calendars: iCalendar (RFC 5545) for each record that takes place on known days, its sessions, each list."""

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import groupby
from urllib.parse import urlsplit

from icalendar import Calendar, Component, Event, Timezone, vText

from ..artefact import Artefact, Catalogue
from ..edition import Edition
from ..french import names
from ..french.rulebook import NBSP
from ..model.timetable import Creneau, in_paris
from ..model.traits import Located, Occurrence, Programmed, Scheduled
from ..plain import UNKNOWN, awaited, change, exact, named, place, prose, state, told
from ..view import View, folder_of
from ..words import upper_first

TITLE = "Calendrier"
TRAIT = Scheduled

ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
"""
"""The hours of Paris since 1996: directive 2000/84/EC, and those before it."""

STATES = {
    "confirme": ("CONFIRMED", 0),
    "sous_reserve": ("TENTATIVE", 0),
    "reporte": ("CONFIRMED", 2),
    "annule": ("CANCELLED", 3),
}
"""What a state is called, and what it adds to the number of a revision: programs keep the version with the highest."""
PUT_OFF = ("CANCELLED", 1)
"""The same for what is put off as long as its new day is not known."""
REFRESH = timedelta(days=1)
"""How often a program that follows a list asks for it again."""
DAY = timedelta(days=1)


def declare(edition: Edition) -> Iterator[Artefact]:
    """The calendars of each record that has a day, then one for each list of them."""
    scheduled = [record for record in edition.all(Scheduled) if _occurrences(record)]
    for record in scheduled:
        yield from _own(edition, record)
    lists = groupby(sorted(edition.all(Scheduled), key=_folder), _folder)
    for folder, records in lists:
        yield _list(edition, folder, tuple(records))


def _own(edition: Edition, record: Scheduled) -> Iterator[Artefact]:
    """The calendar of a record, and that of its sessions. Its page offers them until there is nothing more to come."""
    address, label = folder_of(record), names.slug(type(record).LABEL)
    to_come = awaited(edition, record)

    def whole(_: Catalogue) -> bytes:
        return _written(edition, record.intitule, _events(edition, record))

    name = "Ajouter à mon agenda" if to_come else "Calendrier"
    yield Artefact(f"{address}{label}.ics", record.key, whole, intitule=name, beside=to_come)
    sessions = record.seances_datees() if isinstance(record, Programmed) else ()
    if sessions:
        title = f"{record.intitule} – séances"

        def parts(_: Catalogue) -> bytes:
            return _written(edition, title, _sessions(edition, record, sessions))

        name = "Ajouter les séances à mon agenda" if to_come else "Calendrier des séances"
        yield Artefact(f"{address}seances.ics", record.key, parts, intitule=name, beside=to_come)


def _list(edition: Edition, folder: str, records: Sequence[Scheduled]) -> Artefact:
    """The calendar of all records of a list. It is there from the first one on, so that who follows it finds it."""
    page = edition.at(folder)
    plural = type(records[0]).PLURAL

    def make(_: Catalogue) -> bytes:
        events = [event for record in records for event in _events(edition, record)]
        return _written(edition, f"{edition.site.nom} – {upper_first(plural)}", events, refresh=True)

    source = page.key if page else records[0].kind()
    return Artefact(f"{folder}/{posixpath.basename(folder)}.ics", source, make, intitule=f"Calendrier des {plural}")


def _folder(record: Scheduled) -> str:
    """Where the list of records of one kind is: the folder above each of them."""
    return posixpath.dirname(folder_of(record).rstrip("/"))


def _occurrences(record: Scheduled) -> tuple[Occurrence, ...]:
    """When a record takes place, as far as it is known to the day; else when it does not take place any more.

    What is put off, and has no new day yet, is called off on the day that was announced.
    """
    announced, choice = getattr(record, "date_precedente", None), getattr(record, "etat", "")
    if exact(record) or announced is None or choice not in ("reporte", "annule"):
        return exact(record)
    return (Occurrence(announced, announced, record.intitule, choice),)


def _written(edition: Edition, title: str, events: Iterable[Event], *, refresh: bool = False) -> bytes:
    """A calendar, in lines of 75 octets."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{edition.site.nom}//Agenda//FR")
    calendar.add("name", vText(title))
    calendar.add("x-wr-calname", vText(title))
    calendar.add("x-wr-timezone", "Europe/Paris")
    if refresh:
        calendar.add("refresh-interval", REFRESH, {"VALUE": "DURATION"})
        calendar.add("x-published-ttl", "P1D")
    calendar.add_component(_zone())
    for event in events:
        calendar.add_component(event)
    data: bytes = calendar.to_ical(sorted=False)
    return data


@cache
def _zone() -> Component:
    return Timezone.from_ical(ZONE)


def _events(edition: Edition, record: Scheduled) -> Iterator[Event]:
    """A record as events: one for each time at which it takes place."""
    for rank, occurrence in enumerate(_occurrences(record), 1):
        start, end = _ends(occurrence)
        short = getattr(record, "titre_court", None) or occurrence.titre
        event = _event(edition, record, occurrence.etat, "" if rank == 1 else str(rank), short)
        event.add("dtstart", start)
        if not occurrence.fin_deduite or end.toordinal() > start.toordinal():
            event.add("dtend", end)
        if not isinstance(start, datetime):
            event.add("transp", "TRANSPARENT")
        unknown = UNKNOWN if occurrence.fin_deduite else ""
        long = occurrence.titre if short != occurrence.titre else ""
        said = [change(record, occurrence.etat), long, getattr(record, "chapo", None), unknown]
        yield _described(event, edition, record, type(record).LABEL, place(getattr(record, "lieu", None)), said)


def _ends(found: Occurrence) -> tuple[date, date]:
    """Two days, the second one excluded; or two moments in Paris, as soon as an hour is known."""
    if isinstance(found.debut, datetime) or isinstance(found.fin, datetime):
        return _moment(found.debut), _moment(found.fin, DAY)
    return found.debut, found.fin + DAY


def _moment(day: date, more: timedelta = timedelta()) -> datetime:
    """A moment in Paris: for a whole day its midnight, or that of another day."""
    return in_paris(day if isinstance(day, datetime) else datetime.combine(day + more, time.min))


def _sessions(edition: Edition, record: Scheduled, sessions: Sequence[Creneau]) -> Iterator[Event]:
    """The sessions of a record as events. One whose end nothing tells has a start alone (RFC 5545, section 3.6.1)."""
    (occurrence,) = _occurrences(record)
    for name, session in named(sessions):
        event = _event(edition, record, occurrence.etat, name, session.titre, unsure=session.sous_reserve)
        event.add("dtstart", in_paris(session.debut))
        if session.fin:
            event.add("dtend", in_paris(session.fin))
        whole = f"{upper_first(type(record).LABEL)}{NBSP}: {record.intitule}"
        holder = f"Dans la séance «{NBSP}{session.dans}{NBSP}»." if session.dans else ""
        text = prose(session.texte) if session.texte else ""
        said = [change(record, occurrence.etat), holder, text, *told(edition, session), whole]
        where = place(getattr(record, "lieu", None), session.salle)
        yield _described(event, edition, record, session.genre, where, said)


def _event(edition: Edition, record: Scheduled, choice: str, name: str, title: str, *, unsure: bool = False) -> Event:
    """What all events of a record have: who they are, in which version, whether they take place, under which title."""
    put_off = choice == "reporte" and not exact(record)
    status, later = PUT_OFF if put_off else STATES[choice]
    if unsure and status == "CONFIRMED":
        status, choice = "TENTATIVE", "sous_reserve"
    event = Event()
    host = urlsplit(edition.site.permaliens).hostname
    event.add("uid", f"{'/'.join(filter(None, [record.key, name]))}@{host}")
    event.add("dtstamp", edition.now.astimezone(UTC))
    event.add("sequence", 4 * record.revision + later)
    event.add("status", status)
    event.add("summary", title if status == "CONFIRMED" else f"{state(record, choice)}{NBSP}: {title}")
    return event


def _described(
    event: Event, edition: Edition, record: Scheduled, category: str, where: str, said: Iterable[str | None]
) -> Event:
    """An event with what readers are told of it, and the address at which they are told more."""
    address = View(edition).permalink(folder_of(record))
    if where:
        event.add("location", where)
    if isinstance(record, Located) and record.latitude is not None and record.longitude is not None:
        event.add("geo", (record.latitude, record.longitude))
    event.add("categories", [upper_first(category)])
    event.add("description", "\n\n".join(filter(None, [*said, address])))
    event.add("url", address)
    return event
