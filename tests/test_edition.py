"""What may be seen at an instant: drafts, embargoes, withdrawals; what is to come, under way, past."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from conftest import NOON
from hypothesis import given
from hypothesis import strategies as st
from ptce.build import check
from ptce.corpus import Corpus
from ptce.edition import Edition
from ptce.model.fields import Reference
from ptce.model.parsing import PARIS
from ptce.model.partial_date import PartialDate
from ptce.model.record import Record
from ptce.model.traits import Dated, Open, Paged
from ptce.model.values import Contact
from ptce.problem import ERREUR

Edit = Callable[..., Edition]

SOURCES = "sources: [{titre: T}]\n"


@pytest.fixture
def corpus(repository: Callable[[dict[str, str]], Path]) -> Callable[[dict[str, str]], Corpus]:
    """The corpus of a repository that is made of these files and of sound settings; it has no error."""

    def made(files: dict[str, str]) -> Corpus:
        found = check(repository(files))
        assert [str(problem) for problem in found.problems if problem.niveau == ERREUR] == []
        return found

    return made


@pytest.fixture
def edit(corpus: Callable[[dict[str, str]], Corpus]) -> Edit:
    """The edition of such a repository, at noon unless told otherwise."""

    def made(files: dict[str, str], now: datetime = NOON, *, preview: bool = False) -> Edition:
        return Edition(corpus(files), now, preview=preview)

    return made


def pole(fields: str = "") -> str:
    return f"nom: P\n{fields}{SOURCES}"


def event(fields: str = "") -> str:
    return f"titre: T\n{fields}"


def at(text: str) -> datetime:
    """An instant, at the hour of Paris unless it has an offset."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=PARIS)


def names(records: Any) -> list[str]:
    return [record.id for record in records]


def everywhere(edition: Edition, record: Record) -> list[bool]:
    """Whether a record is seen, through each door of the edition."""
    reference = Reference(record.id)
    reference.kinds = (record.kind(),)
    return [
        record in edition.all(record.kind()),
        record in edition.all(Record),
        edition.get(record.kind(), record.id) is not None,
        edition.find(reference) is not None,
        isinstance(record, Paged) and edition.at(record.adresse()) is not None,
        any(record in edition.citing(other) for other in [record, *edition.all(Record)]),
    ]


def test_an_instant_without_an_offset_is_refused(corpus: Callable[[dict[str, str]], Corpus]) -> None:
    with pytest.raises(ValueError, match="offset"):
        Edition(corpus({}), datetime(2026, 3, 1, 12))


@pytest.mark.parametrize(
    ("now", "today"),
    [
        ("2026-03-01T23:30+00:00", date(2026, 3, 2)),
        ("2026-07-01T22:00+00:00", date(2026, 7, 2)),
        ("2026-03-02T00:30+14:00", date(2026, 3, 1)),
        ("2026-03-01T12:00+01:00", date(2026, 3, 1)),
    ],
)
def test_the_day_is_that_of_paris(edit: Edit, now: str, today: date) -> None:
    assert edit({}, at(now)).today == today


def test_the_settings_are_at_hand(edit: Edit) -> None:
    assert edit({}).site.nom == "Site d’essai"


def test_a_draft_is_never_public_however_late(edit: Edit) -> None:
    edition = edit({"poles/p.yml": pole("statut: brouillon\n")}, at("2999-01-01T00:00"))

    assert edition.all("pole") == ()
    assert edition.get("pole", "p") is None


EMBARGOES = [
    "2026-12-03T10:00+01:00",
    "2026-12-03T09:00Z",
    "2026-12-03T10:00-10:00",
    "2026-12-04T00:00+14:00",
    "2026-03-29T01:59:59+01:00",
    "2026-03-29T03:00+02:00",
    "2026-10-25T02:30+02:00",
    "2026-10-25T02:30+01:00",
    "2026-12-31T23:59:59+01:00",
]


@pytest.mark.parametrize("embargo", EMBARGOES)
@pytest.mark.parametrize("zone", [PARIS, UTC, timezone(timedelta(hours=-9, minutes=-30))])
@pytest.mark.parametrize(("seconds", "seen"), [(-3600, False), (-1, False), (0, True), (1, True), (3600, True)])
def test_an_embargo_ends_at_its_instant_and_not_before(
    edit: Edit, embargo: str, zone: Any, seconds: int, seen: bool
) -> None:
    now = (at(embargo).astimezone(UTC) + timedelta(seconds=seconds)).astimezone(zone)

    edition = edit({"poles/p.yml": pole(f"embargo: {embargo}\n")}, now)

    assert (edition.get("pole", "p") is not None) is seen


def test_a_draft_under_an_embargo_stays_a_draft_after_it(edit: Edit) -> None:
    files = {"poles/p.yml": pole("statut: brouillon\nembargo: 2026-01-01T00:00+01:00\n")}

    assert edit(files).all("pole") == ()


@pytest.mark.parametrize(
    ("now", "seen", "noticed"),
    [
        ("2026-02-28T23:59:59", ["p"], []),
        ("2026-03-01T00:00:00", [], ["p"]),
        ("2026-02-28T23:00:00+00:00", [], ["p"]),
        ("2027-01-01T00:00:00", [], ["p"]),
    ],
)
def test_a_withdrawn_record_leaves_on_its_day_and_a_notice_stays(
    edit: Edit, now: str, seen: list[str], noticed: list[str]
) -> None:
    edition = edit({"poles/p.yml": pole("retrait: {le: 2026-03-01, motif: Une erreur.}\n")}, at(now))

    assert names(edition.all("pole")) == seen
    assert names(edition.withdrawn()) == noticed


@pytest.mark.parametrize("fields", ["statut: brouillon\n", "embargo: 2027-01-01T00:00+01:00\n"])
def test_what_was_never_published_has_no_notice(edit: Edit, fields: str) -> None:
    edition = edit({"poles/p.yml": pole(f"{fields}retrait: {{le: 2026-01-01, motif: M.}}\n")})

    assert list(edition.withdrawn()) == []
    assert edition.all("pole") == ()


def test_a_withdrawn_record_without_a_page_has_no_notice(edit: Edit) -> None:
    edition = edit({"content/personnes/ada.yml": "nom: Ada Lune\nretrait: {le: 2026-01-01, motif: M.}\n"})

    assert list(edition.withdrawn()) == []
    assert edition.all("person") == ()


MOVED = {
    "poles/phare.yml": pole("anciennes_adresses: [fanal, feu]\n"),
    "poles/la.yml": pole(),
    "content/essai/deux.md": "---\ntitre: D\nanciennes_adresses: [avant]\n---\n",
}


@pytest.mark.parametrize("preview", [False, True])
def test_a_record_has_moved_from_each_address_that_it_had(edit: Edit, preview: bool) -> None:
    assert [(former, record.adresse()) for former, record in edit(MOVED, preview=preview).moved()] == [
        ("avant/", "essai/deux/"),
        ("poles/fanal/", "poles/phare/"),
        ("poles/feu/", "poles/phare/"),
    ]


@pytest.mark.parametrize(
    ("hidden", "previewed"),
    [
        ("statut: brouillon\n", ["poles/fanal/"]),
        ("embargo: 2026-03-01T12:00:01+01:00\n", ["poles/fanal/"]),
        ("retrait: {le: 2026-03-01, motif: M.}\n", []),
    ],
)
def test_what_is_not_seen_has_not_moved(edit: Edit, hidden: str, previewed: list[str]) -> None:
    files = {"poles/phare.yml": pole(f"anciennes_adresses: [fanal]\n{hidden}")}

    assert list(edit(files).moved()) == []
    assert [former for former, _ in edit(files, preview=True).moved()] == previewed


def test_a_preview_shows_drafts_and_embargoes_and_says_so(edit: Edit) -> None:
    files = {
        "poles/brouillon.yml": pole("statut: brouillon\n"),
        "poles/embargo.yml": pole("embargo: 2026-03-01T12:00:01+01:00\n"),
        "poles/les-deux.yml": pole("statut: brouillon\nembargo: 2027-01-01T00:00+01:00\n"),
        "poles/leve.yml": pole("embargo: 2026-03-01T12:00+01:00\n"),
        "poles/public.yml": pole(),
        "poles/retire.yml": pole("retrait: {le: 2026-03-01, motif: M.}\n"),
    }

    edition = edit(files, preview=True)

    assert [(record.id, edition.hidden_because(record)) for record in edition.all("pole")] == [
        ("brouillon", "brouillon"),
        ("embargo", "embargo"),
        ("les-deux", "brouillon"),
        ("leve", ""),
        ("public", ""),
    ]
    assert names(edit(files).all("pole")) == ["leve", "public"]


HIDDEN = [
    "statut: brouillon\n",
    "embargo: 2026-03-01T12:00:01+01:00\n",
    "retrait: {le: 2026-03-01, motif: M.}\n",
]


@pytest.mark.parametrize("hidden", HIDDEN)
def test_no_door_gives_a_hidden_record(corpus: Callable[[dict[str, str]], Corpus], hidden: str) -> None:
    found = corpus(
        {
            "poles/cache.yml": pole(hidden),
            "poles/phare.yml": pole(),
            "content/appels/cache.yml": f"titre: A\npole: phare\n{hidden}{SOURCES}",
            "content/appels/vu.yml": f"titre: A\npole: cache\n{SOURCES}",
        }
    )
    edition = Edition(found, NOON)

    for record in [found.records["pole"]["cache"], found.records["call"]["cache"]]:
        assert not any(everywhere(edition, record)), record.key
    assert names(edition.citing(found.records["pole"]["phare"])) == []
    assert names(edition.citing(found.records["pole"]["cache"])) == ["vu"]
    assert edition.at("/appels/cache/") is None
    assert not any("cache" in record.id for record in edition.all(Record))


def test_every_door_gives_a_public_record(corpus: Callable[[dict[str, str]], Corpus]) -> None:
    found = corpus(
        {
            "poles/p.yml": pole(),
            "content/appels/a.yml": f"titre: A\npole: p\ndocument: {{titre: T, fiche: a}}\n{SOURCES}",
        }
    )
    edition = Edition(found, NOON)

    assert all(everywhere(edition, found.records["call"]["a"]))
    assert names(edition.citing(found.records["pole"]["p"])) == ["a"]
    assert names(edition.citing(found.records["pole"]["p"], "call")) == ["a"]
    assert names(edition.citing(found.records["pole"]["p"], "event")) == []


def test_records_are_given_by_kind_or_by_trait_in_order(edit: Edit) -> None:
    edition = edit(
        {
            "poles/b.yml": pole(),
            "poles/a.yml": pole(),
            "content/personnes/z.yml": "nom: Zoé Brume\n",
            "content/evenements/e.yml": event(),
        }
    )

    assert names(edition.all("pole")) == ["a", "b"]
    assert [record.key for record in edition.all(Open)] == ["event/e", "pole/a", "pole/b"]
    assert [record.key for record in edition.all(Dated)] == ["event/e"]
    assert [record.key for record in edition.all(Record)] == ["event/e", "person/z", "pole/a", "pole/b", "site/site"]
    assert edition.all("inconnu") == ()


def test_a_reference_is_found_among_its_kinds_in_order(edit: Edit) -> None:
    edition = edit({"poles/p.yml": pole(), "content/organisations/p.yml": f"nom: O\nnature: autre\n{SOURCES}"})
    reference = Reference("p")

    reference.kinds = ("organisation", "pole")
    found = edition.find(reference)

    assert found is not None
    assert found.key == "organisation/p"
    assert edition.find(None) is None
    assert edition.find(Reference("p")) is None


def test_a_reference_hidden_under_one_kind_is_found_under_the_next(edit: Edit) -> None:
    edition = edit(
        {"poles/p.yml": pole(), "content/organisations/p.yml": f"nom: O\nnature: autre\nstatut: brouillon\n{SOURCES}"}
    )
    reference = Reference("p")
    reference.kinds = ("organisation", "pole")

    found = edition.find(reference)

    assert found is not None
    assert found.key == "pole/p"


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/poles/p/", "pole/p"),
        ("poles/p", "pole/p"),
        ("/poles/p/#bas", "pole/p"),
        ("", "page/index"),
        ("/", "page/index"),
        ("/#haut", "page/index"),
        ("/poles/", None),
        ("/poles/q/", None),
    ],
)
def test_the_record_at_an_address(edit: Edit, address: str, found: str | None) -> None:
    edition = edit({"poles/p.yml": pole(), "content/index.md": "---\ntitre: A\n---\n"})

    record = edition.at(address)

    assert (record.key if record else None) == found


@pytest.mark.parametrize(
    ("fields", "moments"),
    [
        (
            "date: 2026-03-29\nhoraire: 9h30 - 17h\n",
            {
                "2026-03-29T09:29:59": "a_venir",
                "2026-03-29T09:30": "en_cours",
                "2026-03-29T17:00": "en_cours",
                "2026-03-29T17:00:01": "passe",
                "2026-03-29T07:29:59+00:00": "a_venir",
                "2026-03-29T07:30+00:00": "en_cours",
                "2026-03-29T15:00:01+00:00": "passe",
            },
        ),
        (
            "date: 2026-10-25\n",
            {
                "2026-10-24T23:59:59": "a_venir",
                "2026-10-24T21:59:59+00:00": "a_venir",
                "2026-10-24T22:00+00:00": "en_cours",
                "2026-10-25T00:00": "en_cours",
                "2026-10-25T23:59:59": "en_cours",
                "2026-10-25T22:59:59+00:00": "en_cours",
                "2026-10-25T23:00+00:00": "passe",
                "2026-10-26T00:00": "passe",
            },
        ),
        (
            "date: 2026-05-04\nfin: 2026-05-06\n",
            {
                "2026-05-03T23:59:59": "a_venir",
                "2026-05-05T03:00": "en_cours",
                "2026-05-06T23:59:59": "en_cours",
                "2026-05-07T00:00": "passe",
            },
        ),
        (
            "date: 2026-05-04\nhoraire: 18h\n",
            {"2026-05-04T17:59:59": "a_venir", "2026-05-04T23:59": "en_cours", "2026-05-05T00:00": "passe"},
        ),
        (
            "date: 2026-05\n",
            {"2026-04-30T23:59:59": "a_venir", "2026-05-04T00:00": "en_cours", "2026-06-01T00:00": "passe"},
        ),
        ("", {"2026-05-04T00:00": ""}),
    ],
)
def test_an_event_is_to_come_under_way_or_past_in_paris(
    corpus: Callable[[dict[str, str]], Corpus], fields: str, moments: dict[str, str]
) -> None:
    found = corpus({"content/evenements/e.yml": event(fields)})
    record: Any = found.records["event"]["e"]

    assert {now: Edition(found, at(now)).moment(record) for now in moments} == moments


def test_a_call_ends_at_the_instant_that_it_gives(corpus: Callable[[dict[str, str]], Corpus]) -> None:
    fields = "ouverture: 2026-05-04T12:00+00:00\ncloture: 2026-05-06T18:00+02:00\n"
    found = corpus({"content/appels/a.yml": f"titre: A\n{fields}{SOURCES}"})
    record: Any = found.records["call"]["a"]
    moments = {
        "2026-05-04T13:59:59": "a_venir",
        "2026-05-04T14:00": "en_cours",
        "2026-05-06T18:00": "en_cours",
        "2026-05-06T16:00:01+00:00": "passe",
    }

    assert {now: Edition(found, at(now)).moment(record) for now in moments} == moments


def test_the_hour_that_comes_twice_is_not_taken_for_the_first(corpus: Callable[[dict[str, str]], Corpus]) -> None:
    found = corpus({"content/evenements/e.yml": event("date: 2026-10-25\nhoraire: 2h00 - 2h30\n")})
    record: Any = found.records["event"]["e"]

    assert Edition(found, at("2026-10-25T02:15+01:00")).moment(record) == "passe"


AGENDA = {
    "content/evenements/passe.yml": event("date: 2026-02-28\n"),
    "content/evenements/soir.yml": event("date: 2026-03-01\nhoraire: 18h - 20h\n"),
    "content/evenements/long.yml": event("date: 2026-02-20\nfin: 2026-03-20\n"),
    "content/evenements/matin.yml": event("date: 2026-03-01\nhoraire: 9h - 12h\n"),
    "content/evenements/demain.yml": event("date: 2026-03-02\n"),
    "content/evenements/un-jour.yml": event("date: 2026-04\n"),
    "content/evenements/brouillon.yml": event("date: 2026-03-03\nstatut: brouillon\n"),
    "content/appels/ouvert.yml": f"titre: A\nouverture: 2026-01-01\ncloture: 2026-06-30T18:00+02:00\n{SOURCES}",
    "content/appels/a-venir.yml": f"titre: A\nouverture: 2026-03-05T08:00+01:00\ncloture: 2026-06-30\n{SOURCES}",
}


def test_what_is_not_over_comes_the_soonest_first(edit: Edit) -> None:
    edition = edit(AGENDA)

    assert names(edition.to_come("event")) == ["long", "matin", "soir", "demain", "un-jour"]
    assert names(edition.to_come("call")) == ["ouvert", "a-venir"]


def test_what_has_its_day_comes_before_what_is_known_to_the_month_or_to_the_year(edit: Edit) -> None:
    days = {"an": "2027", "mois": "2027-02", "jour": "2027-02-27", "mars": "2027-03-01", "decembre": "2027-12-31"}
    edition = edit({f"content/evenements/{name}.yml": event(f"date: {day}\n") for name, day in days.items()})

    assert names(edition.to_come("event")) == ["jour", "mois", "mars", "an", "decembre"]


def test_what_has_begun_and_is_not_over_comes_the_oldest_first(edit: Edit) -> None:
    edition = edit(AGENDA)

    assert names(edition.under_way("event")) == ["long", "matin"]
    assert names(edition.under_way("call")) == ["ouvert"]


@pytest.mark.parametrize(
    ("day", "now", "archive"),
    [
        ("2025-03-01", "2026-02-28T23:59", False),
        ("2025-03-01", "2026-03-01T00:00", True),
        ("2025-03-02", "2026-03-01T12:00", False),
        ("2025-01-31", "2026-01-30T12:00", False),
        ("2025-01-31", "2026-01-31T12:00", True),
        ("2024-02-29", "2025-02-28T12:00", False),
        ("2024-02-29", "2025-03-01T12:00", True),
        ("2025-12-31", "2026-03-01T12:00", False),
        ("2013-07-16", "2026-03-01T12:00", True),
        ("2026-03-01", "2026-03-01T12:00", False),
        ("2030-01-01", "2026-03-01T12:00", False),
        ("2025", "2025-12-31T12:00", False),
        ("2025", "2026-01-01T12:00", True),
    ],
)
def test_a_release_is_an_archive_after_its_months(
    corpus: Callable[[dict[str, str]], Corpus], day: str, now: str, archive: bool
) -> None:
    found = corpus({"press/a.md": f"---\ntitre: A\nemetteur: {{nom: R}}\nchapo: C\ndate: {day}\n---\nUn texte.\n"})

    assert Edition(found, at(now)).is_archive(found.records["press_release"]["a"]) is archive


@pytest.mark.parametrize(
    ("day", "months", "older"),
    [
        (None, 0, False),
        (date(2026, 3, 1), 0, True),
        (date(2026, 3, 2), 0, False),
        (date(2026, 2, 1), 1, True),
        (date(2026, 2, 2), 1, False),
        (date(2024, 3, 1), 24, True),
        (date(2024, 3, 2), 24, False),
        (date(2025, 12, 31), 2, True),
        (date(2025, 12, 31), 3, False),
        (date(2026, 1, 31), 1, True),
    ],
)
def test_a_day_is_older_than_so_many_months(edit: Edit, day: date | None, months: int, older: bool) -> None:
    assert edit({}).is_older(day, months) is older


def test_a_record_without_a_date_is_no_archive(corpus: Callable[[dict[str, str]], Corpus]) -> None:
    found = corpus({"poles/p.yml": pole()})

    assert Edition(found, at("2999-01-01T00:00")).is_archive(found.records["pole"]["p"]) is False


@pytest.mark.parametrize(
    ("now", "current"),
    [
        ("2026-02-28T23:59:59", ["a", "d"]),
        ("2026-03-01T00:00", ["a", "b", "d"]),
        ("2026-03-31T23:59:59", ["a", "b", "d"]),
        ("2026-04-01T00:00", ["b"]),
        ("2026-03-31T22:30+00:00", ["b"]),
    ],
)
def test_an_expired_contact_is_never_given(edit: Edit, now: str, current: list[str]) -> None:
    given: dict[str, dict[str, str]] = {
        "a": {"au": "2026-03-31"},
        "b": {"du": "2026-03-01"},
        "c": {"du": "2027-01-01"},
        "d": {"du": "2020-01-01", "au": "2026-03-31"},
        "e": {"au": "2025-12-31"},
    }
    contacts = [
        Contact.model_validate({"nom": name, "courriel": "a@b.example", **days}) for name, days in given.items()
    ]

    assert [contact.nom for contact in edit({}, at(now)).current(contacts)] == current


def test_the_path_of_the_file_of_a_record(edit: Edit) -> None:
    edition = edit({"poles/p.yml": pole()})

    assert edition.file_of("pole/p") == "poles/p.yml"


def test_a_file_that_a_record_names_is_one_of_the_repository(repository: Callable[[dict[str, str]], Path]) -> None:
    root = repository({"content/medias/a.txt": "a"})

    assert Edition(check(root), NOON).file("content/medias/a.txt").read_text("utf-8") == "a"


def test_a_day_is_over_at_midnight_in_paris_and_an_instant_at_once(edit: Edit) -> None:
    edition = edit({})
    today = edition.today
    over = [None, today, today - timedelta(days=1), edition.now, edition.now - timedelta(seconds=1)]

    assert [edition.is_over(moment) for moment in over] == [False, False, True, False, True]


@pytest.mark.parametrize(
    ("opening", "closing", "moments"),
    [
        (None, None, {"2026-03-01T12:00": "en_cours"}),
        (
            PartialDate(2026, 3, 2),
            date(2026, 3, 4),
            {
                "2026-03-01T23:59:59": "a_venir",
                "2026-03-01T23:00+00:00": "en_cours",
                "2026-03-04T23:59:59": "en_cours",
                "2026-03-05T00:00": "passe",
            },
        ),
        (None, at("2026-04-30T18:00+02:00"), {"2026-04-30T18:00": "en_cours", "2026-04-30T18:00:01": "passe"}),
        (PartialDate(2026, 3), None, {"2026-03-31T23:59:59": "a_venir", "2026-04-01T00:00": "en_cours"}),
        (PartialDate(2026), None, {"2026-12-31T23:59:59": "a_venir", "2027-01-01T00:00": "en_cours"}),
        (PartialDate(2026, 3), date(2026, 3, 20), {"2026-03-20T12:00": "a_venir", "2026-03-21T00:00": "passe"}),
    ],
)
def test_a_time_given_by_its_ends_is_to_come_under_way_or_over(
    corpus: Callable[[dict[str, str]], Corpus], opening: PartialDate | None, closing: date | None, moments: Any
) -> None:
    found = corpus({})

    assert {now: Edition(found, at(now)).window(opening, closing) for now in moments} == moments


SECRETS = {
    f"poles/p{index}.yml": pole(f"embargo: {embargo}\nregion: nord\n") for index, embargo in enumerate(EMBARGOES)
} | {
    "press/annonce.md": (
        "---\ntitre: A\nemetteur: {nom: R}\nchapo: C\npoles: [p0, p1]\n"
        "embargo: 2026-06-01T09:00+02:00\n---\nUn texte.\n"
    ),
    "content/regions/nord.yml": "nom: N\ncode: '98'\nen: au Nord\ndepartements: [{code: '59', nom: B}]\n",
    "content/evenements/e.yml": event("date: 2026-06-02\nembargo: 2026-06-01T09:00+02:00\n"),
}


@pytest.fixture(scope="module")
def secrets(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A corpus full of embargoes; read once, for an edition never changes it."""
    from smallest import SITE

    root = tmp_path_factory.mktemp("secrets")
    for path, text in {"content/site.yml": SITE, **SECRETS}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    found = check(root)
    assert [str(problem) for problem in found.problems if problem.niveau == ERREUR] == []
    return found


NEAR = [at(embargo).astimezone(UTC) for embargo in [*EMBARGOES, "2026-06-01T09:00+02:00"]]
instants = st.one_of(
    st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),
    st.builds(lambda near, shift: near + shift, st.sampled_from(NEAR), st.timedeltas(timedelta(-1), timedelta(1))),
)
zones = st.sampled_from([UTC, PARIS, timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))])


@given(now=instants, zone=zones)
def test_nothing_is_seen_before_its_embargo_whatever_the_instant(secrets: Corpus, now: datetime, zone: Any) -> None:
    edition = Edition(secrets, now.astimezone(zone))

    for record in secrets.all():
        if record.embargo is not None:
            doors = everywhere(edition, record)
            assert any(doors) is (now >= record.embargo.astimezone(UTC))
            assert doors[0] is doors[1] is doors[2] is doors[3]
    assert names(edition.to_come("event")) == [
        name for name in ["e"] if edition.get("event", name) and now < at("2026-06-03T00:00").astimezone(UTC)
    ]


@given(first=instants, later=instants)
def test_what_is_seen_only_grows_where_nothing_is_withdrawn(secrets: Corpus, first: datetime, later: datetime) -> None:
    first, later = sorted([first, later])

    assert set(names(Edition(secrets, first).all(Record))) <= set(names(Edition(secrets, later).all(Record)))
