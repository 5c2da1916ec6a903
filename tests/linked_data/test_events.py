"""Events as machines read them: hours with their offset, states that schema.org knows, people who are sure to come."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import NOON
from ptce.build import edit
from ptce.linked_data import pages
from ptce.model.parsing import PARIS
from vocabulary import faults

Write = Callable[[dict[str, str]], Path]

PEOPLE = {f"content/personnes/{name}.yml": f"nom: {name.title()} Lune\n" for name in ("ada", "bob", "cam", "dom")}
ADDRESS = "agenda/forum/"


def _event(root: Path, now: datetime = NOON) -> dict[str, Any]:
    edition = edit(root, now)
    record = edition.at(ADDRESS)
    assert record is not None
    (found,) = pages.of(edition, record, record.intitule, ADDRESS)
    assert list(faults(found)) == []
    return found


def _of(repository: Write, fields: str, now: datetime = NOON) -> dict[str, Any]:
    return _event(repository({"content/evenements/forum.yml": f"titre: Forum\n{fields}", **PEOPLE}), now)


def test_an_event_with_its_place_its_sessions_and_its_people(repository: Write) -> None:
    text = (
        "date: 2026-05-04\nhoraire: 9h30 - 17h\nchapo: Un forum d’essai.\n"
        "lieu: {nom: Maison du Bois, batiment: Halle, voie: 1 quai du Bois, code_postal: '29200', commune: Brest}\n"
        "presence: [{personne: ada, fonction: ministre}, {personne: bob, presence: sous_reserve},"
        " {personne: dom, presence: absent}]\n"
        "seances:\n"
        "  - {titre: Accueil, horaire: 9h30 - 10h, nature: accueil}\n"
        "  - titre: Débat\n    horaire: 10h\n    salle: Salle 2\n"
        "    intervenants: [{personne: cam}, {personne: bob, presence: sous_reserve}, {collectif: Des pôles}]\n"
        "    seances: [{titre: Un exposé, intervenants: [{personne: ada}, {personne: cam}]},"
        " {titre: Un doute, sous_reserve: oui, intervenants: [{personne: dom}]}]\n"
        "  - {titre: Peut-être, horaire: 11h - 12h, sous_reserve: oui}\n"
        "espaces: [{titre: Rencontres, horaires: [14h - 16h]}]\n"
    )
    assert _of(repository, text) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Forum",
        "description": "Un forum d’essai.",
        "url": "https://essai.example/agenda/forum/",
        "inLanguage": "fr",
        "eventStatus": "https://schema.org/EventScheduled",
        "startDate": "2026-05-04T09:30:00+02:00",
        "endDate": "2026-05-04T17:00:00+02:00",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": "Maison du Bois, Halle",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "1\N{NO-BREAK SPACE}quai du Bois",
                "postalCode": "29200",
                "addressLocality": "Brest",
                "addressCountry": "FR",
            },
        },
        "performer": [{"@type": "Person", "name": "Ada Lune"}],
        "subEvent": [
            {
                "@type": "Event",
                "name": "Accueil",
                "startDate": "2026-05-04T09:30:00+02:00",
                "endDate": "2026-05-04T10:00:00+02:00",
            },
            {
                "@type": "Event",
                "name": "Débat",
                "startDate": "2026-05-04T10:00:00+02:00",
                "location": {"@type": "Place", "name": "Salle 2"},
                "performer": [{"@type": "Person", "name": "Cam Lune"}, {"@type": "Person", "name": "Ada Lune"}],
            },
            {
                "@type": "Event",
                "name": "Rencontres",
                "startDate": "2026-05-04T14:00:00+02:00",
                "endDate": "2026-05-04T16:00:00+02:00",
            },
        ],
    }


@pytest.mark.parametrize(
    ("fields", "dates"),
    [
        ("", {}),
        ("date: 2026-05\n", {}),
        ("date: 2026\n", {}),
        ("date: 2026-05-04\n", {"startDate": "2026-05-04", "endDate": "2026-05-04"}),
        ("date: 2026-05-04\nfin: 2026-05-06\n", {"startDate": "2026-05-04", "endDate": "2026-05-06"}),
        ("date: 2026-01-04\nhoraire: 9h\n", {"startDate": "2026-01-04T09:00:00+01:00"}),
    ],
)
def test_only_dates_that_are_known_to_the_day_are_given(repository: Write, fields: str, dates: dict[str, str]) -> None:
    found = _of(repository, fields)
    assert {name: value for name, value in found.items() if "Date" in name} == dates


@pytest.mark.parametrize(
    ("fields", "status", "dates", "sessions"),
    [
        ("date: 2026-05-04\netat: confirme\n", "EventScheduled", ["startDate", "endDate"], True),
        ("date: 2026-05-04\netat: sous_reserve\n", None, ["startDate", "endDate"], False),
        ("date: 2026-05-04\netat: annule\n", "EventCancelled", ["startDate", "endDate"], False),
        (
            "date: 2026-05-04\netat: reporte\ndate_precedente: 2026-04-01\n",
            "EventRescheduled",
            ["startDate", "endDate", "previousStartDate"],
            True,
        ),
        ("etat: reporte\ndate_precedente: 2026-04-01\n", "EventPostponed", ["previousStartDate"], False),
        (
            "date: 2026-06\netat: reporte\ndate_precedente: 2026-04-01\n",
            "EventPostponed",
            ["previousStartDate"],
            False,
        ),
    ],
)
def test_the_state_of_an_event_is_one_that_schema_org_knows(
    repository: Write, fields: str, status: str | None, dates: list[str], sessions: bool
) -> None:
    found = _of(repository, f"{fields}seances: [{{titre: Débat, horaire: 10h - 11h}}]\n")
    assert found.get("eventStatus") == (f"https://schema.org/{status}" if status else None)
    assert [name for name in found if "Date" in name] == dates
    assert found.get("previousStartDate", "2026-04-01") == "2026-04-01"
    assert ("subEvent" in found) is sessions


PRICE = "date: 2026-05-04\nparticipation: {montant: 20, couvre: Le repas}\n"
OFFER = {
    "@type": "Offer",
    "price": "20",
    "priceCurrency": "EUR",
    "description": "Le repas",
    "availability": "https://schema.org/InStock",
    "url": "https://essai.example/agenda/forum/",
}


@pytest.mark.parametrize(
    ("fields", "offer"),
    [
        (f"{PRICE}inscription: {{aupres_de: Le réseau}}\n", OFFER),
        (
            f"{PRICE}inscription: {{url: 'https://i.example/', cloture: 2026-04-30T18:00+02:00, ouverture: 2026-02}}\n",
            {**OFFER, "url": "https://i.example/", "validThrough": "2026-04-30T18:00:00+02:00"},
        ),
        (f"{PRICE}inscription: {{url: 'https://i.example/', complet: oui}}\n", None),
        (f"{PRICE}inscription: {{url: 'https://i.example/', cloture: 2026-02-28}}\n", None),
        (f"{PRICE}inscription: {{url: 'https://i.example/', ouverture: 2026-03-02}}\n", None),
        (f"{PRICE}inscription: {{url: 'https://i.example/', ouverture: 2026-03}}\n", None),
        (PRICE, None),
        ("date: 2026-05-04\ninscription: {url: 'https://i.example/'}\n", None),
        ("date: 2026-02-04\nparticipation: {montant: 20, couvre: Tout}\ninscription: {aupres_de: Nous}\n", None),
    ],
)
def test_a_seat_is_offered_only_at_a_known_price_and_while_one_may_register(
    repository: Write, fields: str, offer: dict[str, str] | None
) -> None:
    assert _of(repository, fields).get("offers") == offer


def test_a_person_who_is_not_public_is_not_named(repository: Write) -> None:
    hidden = {"content/personnes/ada.yml": "statut: brouillon\nnom: Ada Lune\n"}
    text = "titre: Forum\ndate: 2026-05-04\npresence: [{personne: ada}]\nseances: [{titre: Débat, horaire: 10h,"
    text += " intervenants: [{personne: ada}]}]\n"
    found = _event(repository({**PEOPLE, **hidden, "content/evenements/forum.yml": text}), NOON)
    assert "Ada" not in str(found)
    assert found["subEvent"] == [{"@type": "Event", "name": "Débat", "startDate": "2026-05-04T10:00:00+02:00"}]


def test_a_forum_held_in_autumn_has_the_offset_of_its_hour(repository: Write) -> None:
    now = datetime(2026, 10, 25, 1, tzinfo=PARIS)
    found = _of(repository, "date: 2026-10-25\nhoraire: 1h - 4h\n", now)
    assert (found["startDate"], found["endDate"]) == ("2026-10-25T01:00:00+02:00", "2026-10-25T04:00:00+01:00")
