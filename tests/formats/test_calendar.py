"""The calendars, read back by two parsers that are not ours: icalendar, and vobject, which goes by our VTIMEZONE."""

import re
from calendar import monthcalendar
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import vobject
from built import ROOT
from conftest import NOON
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from ptce import read
from ptce.artefact import Catalogue
from ptce.build import all_kinds, edit
from ptce.corpus import Corpus
from ptce.edition import Edition
from ptce.formats import calendar
from ptce.model.parsing import PARIS
from ptce.model.record import Record
from ptce.model.traits import Located, Occurrence, Paged, Scheduled

Write = Callable[[dict[str, str]], Path]
Made = Callable[..., dict[str, bytes]]

PREVIOUS = "date_precedente: 2026-04-01\n"
NOTHING = Catalogue([], lambda _: b"")


def _made(edition: Edition) -> dict[str, bytes]:
    return {artefact.path: artefact.make(NOTHING) for artefact in calendar.declare(edition)}


@pytest.fixture
def made(repository: Write) -> Made:
    """The calendars of a repository, by their path."""

    def make(files: dict[str, str], now: datetime = NOON) -> dict[str, bytes]:
        return _made(edit(repository(files), now))

    return make


@pytest.fixture
def forum(made: Made) -> Callable[..., Any]:
    """The event of a calendar, as icalendar reads it, of an event that has these fields."""

    def make(fields: str, file: str = "rencontre") -> Any:
        calendars = made({"content/evenements/forum.yml": f"titre: Forum\n{fields}"})
        (event,) = Calendar.from_ical(calendars[f"agenda/forum/{file}.ics"]).walk("VEVENT")
        return event

    return make


def _unfolded(data: bytes) -> str:
    """A calendar line by line, with `~` for each no-break space, without its VTIMEZONE."""
    text = data.decode().replace("\r\n ", "").replace("\r\n", "\n").replace("\N{NO-BREAK SPACE}", "~")
    return re.sub(r"BEGIN:VTIMEZONE\n.*END:VTIMEZONE\n", "", text, flags=re.S)


EVENT = """\
titre: Journée d’étude, le bois
titre_court: Le bois
date: 2026-05-04
horaire: 9h30 - 17h
chapo: "Une journée ; une 2ème, peut-être : à 9h30."
lieu: {nom: Maison du Phare, salle: Salle 2, voie: "1, quai du Rivage", code_postal: 29200, commune: Brest}
"""

WHOLE = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Site d’essai//Agenda//FR
NAME:Journée d’étude\\, le bois
X-WR-CALNAME:Journée d’étude\\, le bois
X-WR-TIMEZONE:Europe/Paris
BEGIN:VEVENT
UID:event/forum@essai.example
DTSTAMP:20260301T110000Z
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Le bois
DTSTART;TZID=Europe/Paris:20260504T093000
DTEND;TZID=Europe/Paris:20260504T170000
LOCATION:Salle 2\\, Maison du Phare\\, 1\\, quai du Rivage\\, 29200~Brest
CATEGORIES:Rencontre
DESCRIPTION:Journée d’étude\\, le bois\\n\\nUne journée~\\; une 2e\\, peut-être~: à 9~h~30.\\n\\n\
https://essai.example/agenda/forum/
URL:https://essai.example/agenda/forum/
END:VEVENT
END:VCALENDAR
"""


def test_an_event_has_a_calendar_of_its_own(made: Made) -> None:
    found = _unfolded(made({"content/evenements/forum.yml": EVENT})["agenda/forum/rencontre.ics"])

    assert found.replace("29200 Brest", "29200~Brest") == WHOLE


LIST = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Site d’essai//Agenda//FR
NAME:Site d’essai – Rencontres
X-WR-CALNAME:Site d’essai – Rencontres
X-WR-TIMEZONE:Europe/Paris
REFRESH-INTERVAL;VALUE=DURATION:P1D
X-PUBLISHED-TTL:P1D
END:VCALENDAR
"""


def test_a_list_has_a_calendar_from_its_first_record_on_even_if_its_day_is_not_known(made: Made) -> None:
    assert made({}) == {}
    files = {
        "content/evenements/mois.yml": "titre: M\ndate: 2026-05\n",
        "content/evenements/un-jour.yml": f"titre: A\n{PREVIOUS}",
    }
    calendars = made(files)

    assert {path: _unfolded(data) for path, data in calendars.items()} == {"agenda/agenda.ics": LIST}


CALL = "titre: Appel\ndate: 2026-02-01\nsources: [{{titre: Une source}}]\n{}"


def test_events_and_calls_are_in_calendars_apart(made: Made) -> None:
    calendars = made(
        {
            "content/evenements/forum.yml": f"{EVENT}seances: [{{titre: Débat, horaire: 10h}}]\n",
            "content/evenements/passe.yml": "titre: Passé\ndate: 2025-05-04\n",
            "content/appels/graines.yml": CALL.format("cloture: 2026-04-01\n"),
        }
    )
    uids = {path: re.findall(r"^UID:(.*)@essai\.example$", _unfolded(data), re.M) for path, data in calendars.items()}

    assert uids == {
        "agenda/forum/rencontre.ics": ["event/forum"],
        "agenda/forum/seances.ics": ["event/forum/debat"],
        "agenda/passe/rencontre.ics": ["event/passe"],
        "agenda/agenda.ics": ["event/forum", "event/passe"],
        "appels/graines/appel.ics": ["call/graines"],
        "appels/appels.ics": ["call/graines"],
    }


PAGES = {"content/agenda.md": "---\ntitre: Agenda\nmodele: agenda\n---\n"}
TIMED = "titre: Forum\ndate: 2026-05-04\nseances: [{titre: Débat, horaire: 10h}]\n"


@pytest.mark.parametrize(
    ("fields", "offered"),
    [
        ("", ["Ajouter à mon agenda", "Ajouter les séances à mon agenda"]),
        ("etat: sous_reserve\n", ["Ajouter à mon agenda", "Ajouter les séances à mon agenda"]),
        ("etat: annule\n", []),
        ("PASSED", []),
    ],
)
def test_a_page_offers_what_is_still_to_come_and_the_files_of_all_stay(
    repository: Write, fields: str, offered: list[str]
) -> None:
    event = TIMED.replace("2026", "2025") if fields == "PASSED" else TIMED + fields
    declared = list(calendar.declare(edit(repository({**PAGES, "content/evenements/forum.yml": event}), NOON)))

    assert [(artefact.path, artefact.source) for artefact in declared] == [
        ("agenda/forum/rencontre.ics", "event/forum"),
        ("agenda/forum/seances.ics", "event/forum"),
        ("agenda/agenda.ics", "page/agenda"),
    ]
    assert [one.intitule for one in declared if one.beside] == [*offered, "Calendrier des rencontres"]
    over = ["Calendrier", "Calendrier des séances"]
    assert [one.intitule for one in declared if not one.beside] == ([] if offered else over)


BEFORE = "Date annoncée d’abord~: mercredi 1er~avril 2026."
NEW_DAY = "date: 2026-05-04\n"
MAY, APRIL, JUNE = date(2026, 5, 4), date(2026, 4, 1), date(2026, 6, 8)


@pytest.mark.parametrize(
    ("fields", "version", "summary", "start", "said"),
    [
        (NEW_DAY, (0, "CONFIRMED"), "Forum", MAY, ""),
        (f"{NEW_DAY}etat: sous_reserve\n", (0, "TENTATIVE"), "Sous réserve~: Forum", MAY, "Sous réserve."),
        (
            f"etat: reporte\n{PREVIOUS}",
            (1, "CANCELLED"),
            "Reportée~: Forum",
            APRIL,
            f"Reportée à une date non fixée. {BEFORE}",
        ),
        (
            f"date: 2026-05\netat: reporte\n{PREVIOUS}",
            (1, "CANCELLED"),
            "Reportée~: Forum",
            APRIL,
            f"Reportée (mai 2026). {BEFORE}",
        ),
        (f"etat: annule\n{PREVIOUS}", (3, "CANCELLED"), "Annulée~: Forum", APRIL, f"Annulée. {BEFORE}"),
        (f"{NEW_DAY}etat: reporte\n{PREVIOUS}", (2, "CONFIRMED"), "Forum", MAY, f"Reportée. {BEFORE}"),
        (f"{NEW_DAY}etat: annule\n", (3, "CANCELLED"), "Annulée~: Forum", MAY, "Annulée."),
        (f"{NEW_DAY}etat: annule\n{PREVIOUS}", (3, "CANCELLED"), "Annulée~: Forum", MAY, f"Annulée. {BEFORE}"),
        ("date: 2026-06-08\nrevision: 1\n", (4, "CONFIRMED"), "Forum", JUNE, ""),
    ],
)
def test_each_state_has_its_status_and_a_higher_number_than_the_one_before(
    forum: Callable[..., Any], fields: str, version: tuple[int, str], summary: str, start: date, said: str
) -> None:
    event = forum(fields)
    words = str(event["description"]).replace("\N{NO-BREAK SPACE}", "~").split("\n\n")

    assert event["uid"] == "event/forum@essai.example"
    assert ((event.sequence, str(event["status"])), event.start) == (version, start)
    assert str(event["summary"]).replace("\N{NO-BREAK SPACE}", "~") == summary
    assert words == [*([said] if said else []), "https://essai.example/agenda/forum/"]


def test_the_sessions_of_an_event_that_is_put_off_or_called_off_are_too(forum: Callable[..., Any]) -> None:
    unsure = "seances: [{titre: Débat, horaire: 10h, sous_reserve: oui}]\n"
    states = {
        "": ("TENTATIVE", 0, "Sous réserve"),
        f"etat: reporte\n{PREVIOUS}": ("TENTATIVE", 2, "Sous réserve"),
        "etat: annule\n": ("CANCELLED", 3, "Annulée"),
    }
    for fields, (status, sequence, words) in states.items():
        event = forum(f"date: 2026-05-04\n{fields}{unsure}", "seances")
        assert (str(event["status"]), event.sequence) == (status, sequence)
        assert str(event["summary"]) == f"{words}\N{NO-BREAK SPACE}: Débat"


@pytest.mark.parametrize(
    ("fields", "start", "end"),
    [
        ("date: 2026-05-04\n", date(2026, 5, 4), date(2026, 5, 5)),
        ("date: 2026-12-31\nfin: 2027-01-02\n", date(2026, 12, 31), date(2027, 1, 3)),
        ("date: 2026-05-04\nhoraire: 14h\n", datetime(2026, 5, 4, 14), None),
        ("date: 2026-05-04\nfin: 2026-05-06\nhoraire: 14h - 17h\n", datetime(2026, 5, 4, 14), datetime(2026, 5, 6, 17)),
        ("date: 2026-05-04\nfin: 2026-06-04\nhoraire: 14h\n", datetime(2026, 5, 4, 14), datetime(2026, 6, 4, 23, 59)),
    ],
)
def test_an_end_is_that_of_the_last_day_and_nothing_where_it_is_not_known(
    forum: Callable[..., Any], fields: str, start: date, end: date | None
) -> None:
    event = forum(fields)
    whole_days = not isinstance(start, datetime)

    assert [_local(event[name].dt) if name in event else None for name in ("dtstart", "dtend")] == [start, end]
    assert (event.get("transp") == "TRANSPARENT") is whole_days
    assert (calendar.UNKNOWN in event["description"]) is ("14h\n" in fields)


def _local(moment: date) -> date:
    """A moment by the clocks of Paris; a day as it is."""
    return moment.astimezone(PARIS).replace(tzinfo=None) if isinstance(moment, datetime) else moment


@pytest.mark.parametrize(
    ("fields", "start", "end"),
    [
        ("cloture: 2026-04-01\n", date(2026, 2, 1), date(2026, 4, 2)),
        ("cloture: 2026-04-01T12:00+00:00\n", datetime(2026, 2, 1), datetime(2026, 4, 1, 14)),
        ("ouverture: 2026-02-02T09:00+01:00\ncloture: 2026-04-01\n", datetime(2026, 2, 2, 9), datetime(2026, 4, 2)),
    ],
)
def test_a_call_is_open_from_its_first_day_or_hour_to_its_last(made: Made, fields: str, start: date, end: date) -> None:
    data = made({"content/appels/graines.yml": CALL.format(fields)})["appels/graines/appel.ics"]
    (event,) = Calendar.from_ical(data).walk("VEVENT")

    assert (_local(event.start), _local(event.end)) == (start, end)
    assert (event["uid"], str(event["status"])) == ("call/graines@essai.example", "CONFIRMED")


PROGRAMME = """\
titre: Forum
date: 2026-05-04
horaire: 9h - 23h59
lieu: {nom: Maison, salle: Salle 1, commune: Brest}
seances:
  - {titre: Accueil, horaire: 9h - 9h30, nature: accueil}
  - titre: Débat
    horaire: 9h30
    salle: Salle 2
    nature: table_ronde
    texte: Un **texte**.
    intervenants: [{personne: ada-lune, fonction: présidente, presence: sous_reserve}]
    seances: [{titre: Exposé}, {titre: Vote, horaire: 11h, nature: cloture}]
  - {titre: Soirée, horaire: 23h59, nature: pause}
espaces: [{titre: Expo, horaires: [9h - 12h], salle: Hall}]
"""


def test_each_session_and_each_space_is_an_event(made: Made) -> None:
    files = {"content/evenements/forum.yml": PROGRAMME, "content/personnes/ada-lune.yml": "nom: Ada Lune\n"}
    data = made(files)["agenda/forum/seances.ics"]
    names = ("summary", "location", "dtstart", "dtend", "description")
    last = "Rencontre~: Forum\n\nhttps://essai.example/agenda/forum/"
    found = [
        [event["uid"].split("/")[-1], str(event["categories"].cats[0])]
        + [_said(event[name]) if name in event else "" for name in names]
        for event in Calendar.from_ical(data).walk("VEVENT")
    ]

    assert found == [
        ["accueil@essai.example", "Accueil", "Accueil", "Salle 1, Maison, Brest", "09:00", "09:30", last],
        ["expo@essai.example", "Espace", "Expo", "Hall, Maison, Brest", "09:00", "12:00", last],
        [
            "debat@essai.example",
            "Table ronde",
            "Débat",
            "Salle 2, Maison, Brest",
            "09:30",
            "11:00",
            "Un texte.\n\nAda Lune (sous réserve), présidente\n\n– Exposé\n\n"
            f"L’heure de fin est déduite de ce qui suit au programme.\n\n{last}",
        ],
        [
            "vote@essai.example",
            "Clôture",
            "Vote",
            "Salle 1, Maison, Brest",
            "11:00",
            "23:59",
            f"Dans la séance «~Débat~».\n\nL’heure de fin est déduite de ce qui suit au programme.\n\n{last}",
        ],
        [
            "soiree@essai.example",
            "Pause",
            "Soirée",
            "Salle 1, Maison, Brest",
            "23:59",
            "",
            f"L’heure de fin n’est pas donnée.\n\n{last}",
        ],
    ]


def _said(value: Any) -> str:
    moment = getattr(value, "dt", None)
    return f"{_local(moment):%H:%M}" if moment else str(value).replace("\N{NO-BREAK SPACE}", "~")


@pytest.mark.parametrize(
    ("day", "hour", "instant"),
    [
        ("2026-03-28", "22h", "2026-03-28T21:00:00+00:00"),
        ("2026-03-29", "1h59", "2026-03-29T00:59:00+00:00"),
        ("2026-03-29", "3h", "2026-03-29T01:00:00+00:00"),
        ("2026-03-29", "9h", "2026-03-29T07:00:00+00:00"),
        ("2026-10-24", "9h", "2026-10-24T07:00:00+00:00"),
        ("2026-10-25", "1h59", "2026-10-24T23:59:00+00:00"),
        ("2026-10-25", "3h", "2026-10-25T02:00:00+00:00"),
        ("2026-10-25", "9h", "2026-10-25T08:00:00+00:00"),
    ],
)
def test_an_hour_of_a_day_on_which_clocks_change_is_the_one_that_they_show(
    made: Made, day: str, hour: str, instant: str
) -> None:
    data = made({"content/evenements/forum.yml": f"titre: F\ndate: {day}\nhoraire: {hour}\n"})["agenda/agenda.ics"]

    assert _starts(data) == [[datetime.fromisoformat(instant)]] * 2


def _starts(data: bytes) -> list[list[datetime]]:
    """The instants at which events begin, as icalendar and as vobject read them."""
    first = [event.start for event in Calendar.from_ical(data).walk("VEVENT")]
    second = [event.dtstart.value for event in vobject.readOne(data.decode()).vevent_list]
    return [[start.astimezone(UTC) for start in found] for found in (first, second)]


def test_the_rules_of_the_zone_are_those_of_paris_from_1996_to_2037(made: Made) -> None:
    data = made({"content/evenements/forum.yml": "titre: F\ndate: 2026-05-04\nhoraire: 9h\n"})["agenda/agenda.ics"]
    zone = vobject.readOne(data.decode()).vevent_list[0].dtstart.value.tzinfo
    assert type(zone).__name__ == "_tzicalvtz", "vobject goes by the VTIMEZONE of the file"
    changes = [datetime(year, month, _last_sunday(year, month)) for year in range(1996, 2038) for month in (3, 10)]
    looked_at = [day + timedelta(hours=hour) for day in changes for hour in (-300, -1, 0, 1, 3, 4, 24, 300)]

    assert [day.replace(tzinfo=zone).utcoffset() for day in looked_at[4:]] == [
        day.replace(tzinfo=PARIS).utcoffset() for day in looked_at[4:]
    ]


def _last_sunday(year: int, month: int) -> int:
    return max(week[6] for week in monthcalendar(year, month))


class Market(Paged, Scheduled, Located):
    """A kind that takes place several times, at a place of which the degrees are known."""

    LABEL = "marché"
    PLURAL = "marchés"
    ADDRESS = "lieux/marches/{id}/"
    nom: str = "Marché"

    def occurrences(self) -> tuple[Occurrence, ...]:
        """A night, and a day."""
        night = datetime(2026, 10, 24, 22), datetime(2026, 10, 25, 5)
        return (Occurrence(*night, "Nuit"), Occurrence(date(2026, 11, 1), date(2026, 11, 1), "Jour"))


def _edition(records: Sequence[Record], now: datetime = NOON) -> Edition:
    """An edition of records that no file holds."""
    corpus = Corpus(Path(), {**all_kinds(), **{record.kind(): type(record) for record in records}})
    for record in [_settings(), *records]:
        corpus.records[record.kind()][record.id] = record
    return Edition(corpus, now)


@cache
def _settings() -> Record:
    fields = read.load(ROOT / "content/site.yml").values
    return all_kinds()["site"].model_validate({**fields, "id": "site", "permaliens": "https://essai.example/"})


def test_another_kind_has_its_calendars_with_its_place_and_each_of_its_times() -> None:
    market = Market.model_validate({"id": "x", "latitude": "48.39", "longitude": "-4.49"})
    made = _made(_edition([market]))
    night, day = Calendar.from_ical(made["lieux/marches/x/marche.ics"]).walk("VEVENT")

    assert sorted(made) == ["lieux/marches/marches.ics", "lieux/marches/x/marche.ics"]
    assert [(one.start.isoformat(), one.end.isoformat()) for one in (night, day)] == [
        ("2026-10-24T22:00:00+02:00", "2026-10-25T05:00:00+01:00"),
        ("2026-11-01", "2026-11-02"),
    ]
    assert [one["uid"] for one in (night, day)] == [f"{market.key}@essai.example", f"{market.key}/2@essai.example"]
    assert [one["geo"].to_ical() for one in (night, day)] == ["48.39;-4.49"] * 2


def test_the_stamp_is_the_instant_of_the_edition_and_the_bytes_are_its_own() -> None:
    market = Market.model_validate({"id": "x"})
    later = NOON + timedelta(days=1)
    first, again, after = (_made(_edition([market], now)) for now in (NOON, NOON, later))

    assert first == again
    stamped = {path: data.replace(b"20260301T110000Z", b"20260302T110000Z") for path, data in first.items()}
    assert first != after
    assert stamped == after


# What is written is read back, whatever it is.

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=90)
TITLE = TEXT.filter(lambda text: text.strip() != "")
DAYS = st.dates(date(1997, 1, 1), date(2037, 12, 31))
CLOCK = st.times().map(lambda found: found.replace(second=0, microsecond=0))
HOURS = st.tuples(CLOCK, CLOCK).filter(lambda hours: hours[0] < hours[1])


@st.composite
def _events(draw: Callable[..., Any]) -> dict[str, Any]:
    first = draw(DAYS)
    start, end = draw(HOURS)
    sessions = [
        {"titre": draw(TITLE), "horaire": f"{one:%H:%M}-{two:%H:%M}"} for one, two in draw(st.lists(HOURS, max_size=3))
    ]
    optional = {
        "horaire": f"{start:%H:%M}-{end:%H:%M}",
        "fin": str(first + timedelta(days=draw(st.integers(1, 9)))),
        "chapo": draw(TITLE),
        "lieu": {"nom": draw(TITLE)},
    }
    kept = draw(st.sets(st.sampled_from(sorted(optional))))
    state = draw(st.sampled_from(["confirme", "sous_reserve", "annule"]))
    given = {"titre": draw(TITLE), "date": str(first), "etat": state, "seances": sessions}
    return {**given, **{name: optional[name] for name in kept}}


@settings(deadline=None)
@given(_events())
def test_what_is_written_is_what_two_parsers_read(fields: dict[str, Any]) -> None:
    event: Any = all_kinds()["event"].model_validate({"id": "essai", **fields})
    made = _made(_edition([event]))
    (occurrence,) = event.occurrences()
    sessions = event.seances_datees()
    moments = [moment for one in (occurrence, *sessions) for moment in (one.debut, one.fin)]
    assume(all(map(_is_shown_once, moments)))
    _is_well_formed(made.values())

    where = event.lieu.nom if event.lieu else ""
    whole = [(event.titre, *_expected(occurrence.debut, occurrence.fin), where)]
    parts = [(one.titre, *_expected(one.debut, one.fin), where) for one in sessions]
    for path, written in {"rencontre": whole, "seances": parts}.items():
        data = made.get(f"agenda/essai/{path}.ics")
        assert (data is None) is (written == [])
        if data:
            assert _read_back(data) == written
            assert _read_back_by_vobject(data) == written


def _is_shown_once(moment: date) -> bool:
    """Whether clocks in Paris show a moment, and no other one of that name."""
    if not isinstance(moment, datetime):
        return True
    first, second = (moment.replace(tzinfo=PARIS, fold=fold).utcoffset() for fold in (0, 1))
    return first == second


def _expected(start: date, end: date) -> tuple[date, date]:
    if isinstance(start, datetime) and isinstance(end, datetime):
        return _instant(start), _instant(end)
    return start, end + timedelta(days=1)


def _instant(moment: datetime) -> datetime:
    return moment.replace(tzinfo=PARIS).astimezone(UTC)


Found = list[tuple[str, date, date, str]]


def _title(text: str) -> str:
    return re.sub("^(?:Sous réserve|Annulée)\N{NO-BREAK SPACE}: ", "", text)


def _read_back(data: bytes) -> Found:
    return [
        (_title(str(one["summary"])), _utc(one["dtstart"].dt), _utc(one["dtend"].dt), str(one.get("location", "")))
        for one in Calendar.from_ical(data).walk("VEVENT")
    ]


def _read_back_by_vobject(data: bytes) -> Found:
    events = vobject.readOne(data.decode()).vevent_list
    where = [event.location.value if "location" in event.contents else "" for event in events]
    return [
        (_title(event.summary.value), _utc(event.dtstart.value), _utc(event.dtend.value), place)
        for event, place in zip(events, where, strict=True)
    ]


def _utc(moment: date) -> date:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def _is_well_formed(calendars: Any) -> None:
    """Lines of 75 octets at most, each whole in UTF-8, that end with CRLF; no other control."""
    for data in calendars:
        lines = data.split(b"\r\n")
        assert lines.pop() == b""
        assert max(map(len, lines)) <= 75
        assert [line for line in lines if re.search(r"[\x00-\x1f\x7f]", line.decode())] == []


REAL = "2014-09-19-journee-nationale"


def test_the_national_day_of_2014_is_at_its_hours_in_paris() -> None:
    fields = read.load(ROOT / f"content/evenements/{REAL}.yml").values
    made = _made(_edition([all_kinds()["event"].model_validate({**fields, "id": REAL})]))
    whole, parts = (Calendar.from_ical(made[f"agenda/{REAL}/{name}.ics"]) for name in ("rencontre", "seances"))
    (event,) = whole.walk("VEVENT")

    assert (event.start, event.end) == tuple(
        datetime(2014, 9, 19, hour, 30, tzinfo=UTC).astimezone(PARIS) for hour in (7, 14)
    )
    assert [
        f"{_local(one.start):%H:%M}" + (f" {_local(one.end):%H:%M}" if "dtend" in one else "")
        for one in parts.walk("VEVENT")
    ] == [
        *("09:30 10:00", "09:30 15:00", "09:30 15:00", "10:00 10:30", "10:30 11:30", "11:30 12:30", "12:30 14:00"),
        *("12:30 14:30", "14:00 16:00", "16:00 16:15", "16:15 16:30", "16:30"),
    ]
    for data in (made[f"agenda/{REAL}/seances.ics"], made["agenda/agenda.ics"]):
        assert [one.uid.value for one in vobject.readOne(data.decode()).vevent_list] == [
            str(one["uid"]) for one in Calendar.from_ical(data).walk("VEVENT")
        ]
    _is_well_formed(made.values())
