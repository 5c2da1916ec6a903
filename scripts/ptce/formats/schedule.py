"""The schedules: `schedule.xml`, which the apps of conferences read, for each record that has a programme to the hour.

The rules are those of https://github.com/voc/schedule (validator/xsd/schedule.xml.xsd): one day for each date, rooms in
days, sessions in rooms; a duration is mandatory, so that one is given where a programme has none.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count, groupby
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from ..artefact import Artefact, Catalogue
from ..edition import Edition
from ..model.programme import Seance
from ..model.timetable import Creneau, in_paris
from ..model.traits import Programmed
from ..model.values import Intervenant, Lieu
from ..plain import awaited, change, name, named, prose, told
from ..view import View, folder_of

TITLE = "Programme en XML"
TRAIT = Programmed

DEFAULT = timedelta(minutes=30)
"""How long the last session of a day is, where nothing tells when it ends."""
MOST = 2**31 - 1
"""The highest number of a session: apps keep it in 32 bits."""
TRACKS = {False: "Séances", True: "Espaces ouverts en parallèle"}


def declare(edition: Edition) -> Iterator[Artefact]:
    """One schedule for each programme; its page offers it as long as there is something to come."""
    for record in edition.all(Programmed):
        sessions = record.seances_datees()
        if sessions:
            yield _schedule(edition, record, sessions)


def _schedule(edition: Edition, record: Programmed, sessions: Sequence[Creneau]) -> Artefact:
    address = folder_of(record)

    def make(_: Catalogue) -> bytes:
        root = _root(edition, record, View(edition).permalink(address), sessions)
        ElementTree.indent(root)
        data: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=True)
        return data + b"\n"

    path, name = f"{address}schedule.xml", "Programme pour applications mobiles"
    return Artefact(path, record.key, make, intitule=name, beside=awaited(edition, record))


def _root(edition: Edition, record: Programmed, address: str, sessions: Sequence[Creneau]) -> Element:
    root = Element("schedule")
    SubElement(root, "generator", {"name": "ptce"})
    first, last = sessions[0].debut.date(), sessions[-1].debut.date()
    days = [(day, list(found)) for day, found in groupby(named(sessions), key=lambda item: item[1].debut.date())]
    _told(root, {"version": edition.now.isoformat(timespec="minutes")})
    conference = {
        "title": " – ".join(filter(None, [record.intitule, _change(record)])),
        "acronym": record.id,
        "start": str(first),
        "end": str(last),
        "days": str(len(days)),
        "base_url": address,
        "time_zone_name": "Europe/Paris",
    }
    _told(SubElement(root, "conference"), conference)
    taken: set[int] = set()
    for index, (day, found) in enumerate(days, 1):
        start, end = in_paris(found[0][1].debut), max(_end(session) for _, session in found)
        given = {"index": index, "date": day, "start": start.isoformat(), "end": end.isoformat()}
        element = SubElement(root, "day", {key: str(value) for key, value in given.items()})
        for room, held in _by_room(record, found).items():
            inside = SubElement(element, "room", {"name": room})
            for slug, session in held:
                inside.append(_event(edition, record, address, room, slug, session, taken))
    return root


def _told(element: Element, texts: dict[str, str]) -> None:
    for tag, text in texts.items():
        SubElement(element, tag).text = text


def _change(record: Programmed) -> str:
    return change(record, record.occurrences()[-1].etat)


def _by_room(record: Programmed, found: list[tuple[str, Creneau]]) -> dict[str, list[tuple[str, Creneau]]]:
    """The sessions of a day by room, in the order of the programme.

    A session whose room is not told is where the event is; a space whose room is not told is a room of its own.
    """
    lieu = getattr(record, "lieu", None)
    known = (lieu.salle, lieu.batiment, lieu.nom) if isinstance(lieu, Lieu) else ()
    main = next(filter(None, known), "Programme")
    rooms: dict[str, list[tuple[str, Creneau]]] = {}
    for slug, session in found:
        rooms.setdefault(session.salle or (session.titre if session.parallele else main), []).append((slug, session))
    return rooms


def _end(session: Creneau) -> datetime:
    """When a session ends, in Paris: as told or understood, else after half an hour."""
    if session.fin:
        return in_paris(session.fin)
    return in_paris(in_paris(session.debut).astimezone(UTC) + DEFAULT)


def _event(
    edition: Edition, record: Programmed, address: str, room: str, slug: str, session: Creneau, taken: set[int]
) -> Element:
    start = in_paris(session.debut)
    guid = uuid5(NAMESPACE_URL, f"{address}#{slug}")
    number = next(number for number in count(guid.int % MOST + 1) if number not in taken)
    taken.add(number)
    event = Element("event", {"guid": str(guid), "id": str(number)})
    minutes = (_end(session).astimezone(UTC) - start.astimezone(UTC)) // timedelta(minutes=1)
    texts = {
        "date": start.isoformat(),
        "start": f"{start:%H:%M}",
        "duration": f"{minutes // 60:02}:{minutes % 60:02}",
        "room": room,
        "slug": f"{record.id}-{slug}",
        "url": address,
        "title": session.titre,
        "subtitle": session.dans,
        "track": TRACKS[session.parallele],
        "type": session.genre,
        "language": "fr",
        "abstract": prose(session.texte) if session.texte else "",
        "description": "\n\n".join(filter(None, [_change(record), *told(edition, session)])),
    }
    _told(event, texts)
    persons = SubElement(event, "persons")
    for person in dict.fromkeys(name(edition, part) for part in _parts(session) if part.personne):
        if person:
            SubElement(persons, "person").text = person
    links = SubElement(event, "links")
    SubElement(links, "link", {"href": address}).text = record.intitule
    return event


def _parts(session: Creneau) -> Iterator[Intervenant]:
    """Who takes part in a session: in itself, in its talks that have no hours, as its moderator."""
    yield from session.intervenants
    yield from _speakers(session.seances)
    yield from (found.intervenant for found in session.animations)


def _speakers(sessions: Sequence[Seance]) -> Iterator[Intervenant]:
    for session in sessions:
        if session.horaire is None:
            yield from session.intervenants
            yield from _speakers(session.seances)
