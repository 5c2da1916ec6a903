"""The schedules: what the apps of conferences ask for, restated here as rules, and every hour of a programme."""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from conftest import NOON
from ptce.artefact import Catalogue
from ptce.build import edit
from ptce.formats import schedule

Write = Callable[[dict[str, str]], Path]
Made = Callable[..., Element]

NOTHING = Catalogue([], lambda _: b"")

MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"
CONFERENCE = {
    "title": ".+",
    "acronym": ".+",
    "start": r"\d{4}-\d\d-\d\d",
    "end": r"\d{4}-\d\d-\d\d",
    "days": r"[1-9]\d*",
    "base_url": "https?://.+",
    "time_zone_name": "Europe/Paris",
}
EVENT = {
    "date": MOMENT,
    "start": r"[0-2]\d:[0-5]\d",
    "duration": r"\d\d:[0-5]\d",
    "room": ".+",
    "slug": "[a-z0-9-]+",
    "url": "https?://.+",
    "title": ".+",
    "subtitle": ".*",
    "track": ".+",
    "type": ".+",
    "language": "fr",
    "abstract": "(?s:.*)",
    "description": "(?s:.*)",
    "persons": r"\s*",
    "links": r"\s*",
}
"""What stands in a conference and in an event, each once: the rules of the family, and the order in which we write."""
SHAPE: dict[str, tuple[Collection[str], Collection[str]]] = {
    "schedule": ((), ("generator", "version", "conference", "day")),
    "generator": (("name",), ()),
    "conference": ((), CONFERENCE),
    "day": (("index", "date", "start", "end"), ("room",)),
    "day/room": (("name",), ("event",)),
    "event": (("guid", "id"), EVENT),
    "persons": ((), ("person",)),
    "links": ((), ("link",)),
    "link": (("href",), ()),
}
"""The attributes and the children of each element; one that is not here has neither."""


def faults(root: Element) -> Iterator[str]:
    """Where a schedule breaks a rule of its family: its shape, its formats, what is unique, what must agree."""
    children = [child.tag for child in root]
    if root.tag != "schedule" or children[:3] != ["generator", "version", "conference"]:
        yield "head"
    if set(children[3:]) != {"day"}:
        yield "days"
    yield from _strangers(root)
    yield from _texts(root.find("conference"), CONFERENCE)
    for index, day in enumerate(root.findall("day"), 1):
        first, last = (datetime.fromisoformat(day.get(name, "")) for name in ("start", "end"))
        if day.get("index") != str(index) or day.get("date") != str(first.date()) or last <= first:
            yield "day"
        for room in day:
            for event in room:
                yield from list(_texts(event, EVENT)) or _agreement(day, room, event, first, last)
    for name, found in {
        "guid": [str(UUID(event.get("guid", ""))) for event in root.iter("event")],
        "id": [str(int(event.get("id", ""))) for event in root.iter("event") if int(event.get("id", "")) > 0],
        "slug": [event.findtext("slug") for event in root.iter("event")],
    }.items():
        if len(set(found)) != sum(1 for _ in root.iter("event")):
            yield f"{name} is not unique"


def _strangers(element: Element, name: str = "schedule") -> Iterator[str]:
    """What the schema of the family has no place for: attributes and children, whatever they say."""
    attributes, children = SHAPE.get(name, ((), ()))
    if set(element.keys()) != set(attributes):
        yield f"attributes of {name}"
    if (name == "generator" or children) and (element.text or "").strip():
        yield f"text of {name}"
    for child in element:
        if child.tag not in children:
            yield f"child of {name}"
        yield from _strangers(child, f"{name}/{child.tag}" if name == "day" else child.tag)


def _texts(element: Element | None, expected: dict[str, str]) -> Iterator[str]:
    if element is None or [child.tag for child in element] != list(expected):
        yield "children"
        return
    for child in element:
        if not re.fullmatch(expected[child.tag], child.text or ""):
            yield child.tag


def _agreement(day: Element, room: Element, event: Element, first: datetime, last: datetime) -> Iterator[str]:
    start = datetime.fromisoformat(event.findtext("date", ""))
    hours, minutes = map(int, event.findtext("duration", "").split(":"))
    if f"{start:%H:%M}" != event.findtext("start") or str(start.date()) != day.get("date"):
        yield "start"
    if not first <= start < start + timedelta(hours=hours, minutes=minutes) <= last:
        yield "outside of the day"
    if room.get("name") != event.findtext("room"):
        yield "another room"


@pytest.fixture
def made(repository: Write) -> Made:
    """The schedule of an event that has these fields; it keeps the rules."""

    def make(fields: str, **files: str) -> Element:
        neighbours = {"content/personnes/ada-lune.yml": "nom: Ada Lune\n", **files}
        root = repository({**neighbours, "content/evenements/forum.yml": f"titre: Forum du bois\n{fields}"})
        (artefact,) = schedule.declare(edit(root, NOON))
        assert artefact.path == "agenda/forum/schedule.xml"
        found = ElementTree.fromstring(artefact.make(NOTHING))
        assert list(faults(found)) == []
        return found

    return make


PROGRAMME = """\
date: 2026-05-04
fin: 2026-05-05
lieu: {nom: Maison du Bois, salle: Salle 1}
seances:
  - {titre: Accueil, horaire: 9h - 9h30, nature: accueil}
  - titre: Débat & vote
    horaire: 9h30
    nature: table_ronde
    salle: Salle 2
    sous_reserve: oui
    texte: "Un **texte**.\\n\\n- un\\n- deux"
    intervenants: [{personne: ada-lune, fonction: présidente, presence: sous_reserve}, {collectif: Un chœur}]
    seances:
      - {titre: Exposé, intervenants: [{personne: basile-noe}, {personne: cachee}]}
      - {titre: Vote, horaire: 11h - 12h, salle: Salle 2, nature: cloture}
  - {titre: Soirée, horaire: 23h45, nature: pause}
  - {titre: Café, horaire: 9h - 9h30, jour: 2026-05-05, nature: pause}
"""
PERSONS = {
    "content/personnes/basile-noe.yml": "nom: Basile Noé\n",
    "content/personnes/cachee.yml": "statut: brouillon\nnom: Zoé Cachée\n",
}

WHOLE = """\
<schedule>
  <generator name="ptce" />
  <version>2026-03-01T12:00+01:00</version>
  <conference>
    <title>Forum du bois</title>
    <acronym>forum</acronym>
    <start>2026-05-04</start>
    <end>2026-05-04</end>
    <days>1</days>
    <base_url>https://essai.example/agenda/forum/</base_url>
    <time_zone_name>Europe/Paris</time_zone_name>
  </conference>
  <day index="1" date="2026-05-04" start="2026-05-04T16:00:00+02:00" end="2026-05-04T16:30:00+02:00">
    <room name="Hall">
      <event guid="40c54fce-44f6-56d0-ad25-0ed503691dc8" id="2008487211">
        <date>2026-05-04T16:00:00+02:00</date>
        <start>16:00</start>
        <duration>00:30</duration>
        <room>Hall</room>
        <slug>forum-debat</slug>
        <url>https://essai.example/agenda/forum/</url>
        <title>Débat</title>
        <subtitle />
        <track>Séances</track>
        <type>Séance plénière</type>
        <language>fr</language>
        <abstract>De quoi.</abstract>
        <description>Ada Lune, présidente

L’heure de fin n’est pas donnée.</description>
        <persons>
          <person>Ada Lune</person>
        </persons>
        <links>
          <link href="https://essai.example/agenda/forum/">Forum du bois</link>
        </links>
      </event>
    </room>
  </day>
</schedule>"""


def test_a_schedule_says_all_that_a_programme_says(made: Made) -> None:
    speaker = "intervenants: [{personne: ada-lune, fonction: présidente}]"
    session = f"{{titre: Débat, horaire: 16h, salle: Hall, texte: De quoi., {speaker}}}"
    found = made(f"date: 2026-05-04\nseances: [{session}]\n")
    ElementTree.indent(found)

    assert ElementTree.tostring(found, "unicode") == WHOLE


def _events(root: Element) -> list[tuple[str, ...]]:
    names = ("title", "date", "duration", "room")
    return [tuple(event.findtext(name, "") for name in names) for event in root.iter("event")]


def test_sessions_are_in_their_rooms_on_their_days_and_last_until_the_next_one_or_half_an_hour(made: Made) -> None:
    found = made(PROGRAMME, **PERSONS)

    assert [(day.get("date"), [room.get("name") for room in day]) for day in found.findall("day")] == [
        ("2026-05-04", ["Salle 1", "Salle 2"]),
        ("2026-05-05", ["Salle 1"]),
    ]
    assert _events(found) == [
        ("Accueil", "2026-05-04T09:00:00+02:00", "00:30", "Salle 1"),
        ("Soirée", "2026-05-04T23:45:00+02:00", "00:30", "Salle 1"),
        ("Débat & vote", "2026-05-04T09:30:00+02:00", "01:30", "Salle 2"),
        ("Vote", "2026-05-04T11:00:00+02:00", "01:00", "Salle 2"),
        ("Café", "2026-05-05T09:00:00+02:00", "00:30", "Salle 1"),
    ]
    assert found.find("day").get("end") == "2026-05-05T00:15:00+02:00"  # type: ignore[union-attr]


def test_a_session_tells_its_text_its_persons_and_what_is_not_sure(made: Made) -> None:
    debate, vote = list(made(PROGRAMME, **PERSONS).iter("event"))[2:4]

    assert debate.findtext("abstract") == "Un texte.\n\n– un\n– deux"
    assert debate.findtext("description", "").split("\n\n") == [
        "Séance sous réserve.",
        "Ada Lune (sous réserve), présidente\nUn chœur",
        "– Exposé\nBasile Noé",
        "L’heure de fin est déduite de ce qui suit au programme.",
    ]
    assert [person.text for person in debate.iter("person")] == ["Ada Lune (sous réserve)", "Basile Noé"]
    assert (vote.findtext("subtitle"), vote.findtext("type")) == (debate.findtext("title"), "Clôture")


def test_spaces_are_rooms_of_their_own_on_another_track(made: Made) -> None:
    spaces = "espaces: [{titre: Expo, horaires: [9h - 10h, 14h]}, {titre: Lire, horaires: [9h - 10h], salle: Hall}]\n"
    found = made(f"date: 2026-05-04\nseances: [{{titre: Débat, horaire: 9h - 12h}}]\n{spaces}")

    assert [(*event[::3], event[2]) for event in _events(found)] == [
        ("Débat", "Programme", "03:00"),
        ("Expo", "Expo", "01:00"),
        ("Expo", "Expo", "00:30"),
        ("Lire", "Hall", "01:00"),
    ]
    assert [event.findtext("track") for event in found.iter("event")] == [
        "Séances",
        *["Espaces ouverts en parallèle"] * 3,
    ]
    assert [event.findtext("slug") for event in found.iter("event")] == [
        *("forum-debat", "forum-expo", "forum-expo-2", "forum-lire")
    ]


ONE = "seances: [{titre: Débat, horaire: 9h - 12h}]\n"


@pytest.mark.parametrize(
    ("fields", "title", "said"),
    [
        ("", "Forum du bois", ""),
        ("etat: annule\n", "Forum du bois – Annulée.", "Annulée."),
        (
            "etat: reporte\ndate_precedente: 2026-04-01\n",
            "Forum du bois – Reportée. Date annoncée d’abord~: mercredi 1er~avril 2026.",
            "Reportée. Date annoncée d’abord~: mercredi 1er~avril 2026.",
        ),
    ],
)
def test_what_is_called_off_or_put_off_says_so_with_its_first_date(
    made: Made, fields: str, title: str, said: str
) -> None:
    found = made(f"date: 2026-05-04\n{fields}{ONE}")
    texts = [found.findtext("conference/title", ""), found.findtext(".//event/description", "")]

    assert [text.replace("\N{NO-BREAK SPACE}", "~") for text in texts] == [title, said]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (f"date: 2026-05-04\n{ONE}", [True]),
        (f"date: 2026-05-04\netat: annule\n{ONE}", [False]),
        (f"date: 2025-05-04\n{ONE}", [False]),
        (f"date: 2026-05\n{ONE}", []),
        (f"etat: reporte\ndate_precedente: 2026-04-01\n{ONE}", []),
        ("date: 2026-05-04\nhoraire: 9h\nseances: [{titre: Sans heure}]\n", []),
        ("date: 2026-05-04\n", []),
    ],
)
def test_there_is_a_schedule_where_hours_are_known_and_its_page_offers_it_as_long_as_they_are_to_come(
    repository: Write, fields: str, expected: list[bool]
) -> None:
    root = repository({"content/evenements/forum.yml": f"titre: Forum\n{fields}"})

    declared = list(schedule.declare(edit(root, NOON)))
    assert [one.beside for one in declared] == expected
    assert {one.intitule for one in declared} <= {"Programme pour applications mobiles"}


@pytest.mark.parametrize(
    ("day", "hours", "duration"), [("2026-03-29", "1h - 4h", "02:00"), ("2026-10-25", "1h - 4h", "04:00")]
)
def test_a_duration_is_that_of_a_watch_on_a_day_on_which_clocks_change(
    made: Made, day: str, hours: str, duration: str
) -> None:
    found = made(f"date: {day}\nseances: [{{titre: Nuit, horaire: {hours}}}]\n")

    assert found.findtext(".//event/duration") == duration


def test_a_session_keeps_its_number_when_another_one_comes_before_it(made: Made) -> None:
    found, later = (
        made(f"date: 2026-05-04\nseances: [{more}{{titre: Débat, horaire: 10h - 11h}}]\n")
        for more in ("", "{titre: Accueil, horaire: 9h - 10h}, ")
    )

    assert [event.attrib for event in found.iter("event")] == [event.attrib for event in later.iter("event")][1:]


def test_two_sessions_never_share_a_number(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedule, "MOST", 1)
    sessions = ", ".join(f"{{titre: S{hour}, horaire: {hour}h}}" for hour in range(9, 12))
    found = made(f"date: 2026-05-04\nseances: [{sessions}]\n")

    assert [event.get("id") for event in found.iter("event")] == ["1", "2", "3"]


BREAKS: dict[str, Callable[[Any], Any]] = {
    "head": lambda root: root.remove(root.find("version")),
    "days": lambda root: root.append(Element("room")),
    "children": lambda root: root.find(".//event").remove(root.find(".//duration")),
    "acronym": lambda root: setattr(root.find("conference/acronym"), "text", ""),
    "day": lambda root: root.find("day").set("index", "2"),
    "date": lambda root: setattr(root.find(".//date"), "text", "2026-05-04T09:00:00"),
    "duration": lambda root: setattr(root.find(".//duration"), "text", "9:99"),
    "guid is not unique": lambda root: root.find(".//event").set("guid", root.findall(".//event")[1].get("guid")),
    "id is not unique": lambda root: root.find(".//event").set("id", root.findall(".//event")[1].get("id")),
    "slug is not unique": lambda root: setattr(root.find(".//slug"), "text", root.findall(".//slug")[1].text),
    "start": lambda root: setattr(root.find(".//event/start"), "text", "10:00"),
    "outside of the day": lambda root: root.find("day").set("end", "2026-05-04T09:10:00+02:00"),
    "child of persons": lambda root: root.find(".//persons").append(Element("speaker")),
    "child of day/room": lambda root: setattr(root.find(".//event"), "tag", "talk"),
    "text of day": lambda root: setattr(root.find("day"), "text", "mardi"),
    "attributes of link": lambda root: root.find(".//link").set("url", "https://essai.example/"),
    "another room": lambda root: root.find(".//day/room").set("name", "Ailleurs"),
}


@pytest.mark.parametrize("fault", BREAKS)
def test_a_schedule_that_breaks_a_rule_is_found(made: Made, fault: str) -> None:
    found = made(PROGRAMME, **PERSONS)
    BREAKS[fault](found)

    assert fault in list(faults(found))
