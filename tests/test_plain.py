"""A record in plain words: no mark of Markdown, no person who is not public, every state said."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import NOON
from ptce.build import edit
from ptce.edition import Edition
from ptce.model.fields import Markdown
from ptce.model.parsing import PARIS
from ptce.model.timetable import Creneau
from ptce.model.values import Intervenant, Lieu
from ptce.plain import (
    DEDUCED,
    UNKNOWN,
    awaited,
    change,
    exact,
    name,
    named,
    place,
    prose,
    speaker,
    state,
    titled,
    told,
)

FILES = {
    "content/personnes/ada-lune.yml": "nom: Ada Lune\n",
    "content/personnes/cachee.yml": "statut: brouillon\nnom: Zoé Cachée\n",
    "content/appels/graines.yml": (
        "titre: Graines\ndate: 2026-02-01\ncloture: 2026-04-01\nsources: [{titre: Une source}]\n"
    ),
}


@pytest.fixture
def edition(repository: Callable[[dict[str, str]], Path]) -> Callable[..., Edition]:
    """An edition with an event of these fields, and a few neighbours."""

    def made(event: str = "", now: datetime = NOON) -> Edition:
        return edit(repository({**FILES, "content/evenements/forum.yml": f"titre: Forum\n{event}"}), now)

    return made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un **gras** et [un lien](https://a.example/).\nMême ligne.", "Un gras et un lien. Même ligne."),
        ("## Titre\n\nUn.\n\nDeux.", "Titre\n\nUn.\n\nDeux."),
        ("- un\n- deux *mots*", "– un\n– deux mots"),
        ("3. un\n4. deux", "1. un\n2. deux"),
        ("- un\n\n    - dedans\n\n- deux", "– un\n– dedans\n– deux"),
        ("> Cité.", "Cité."),
        ("| A | B |\n|---|---|\n| c | d |", "A | B\nc | d"),
    ],
)
def test_a_text_loses_its_marks_and_keeps_its_words(text: str, expected: str) -> None:
    assert prose(Markdown(text)) == expected


FIELDS = {"nom": "Maison", "batiment": "Aile nord", "salle": "Salle 2", "voie": "1, quai", "commune": "Brest"}


@pytest.mark.parametrize(
    ("fields", "room", "expected"),
    [
        ({**FIELDS, "code_postal": "29200"}, None, "Salle 2, Aile nord, Maison, 1, quai, 29200 Brest"),
        (FIELDS, "Hall", "Hall, Aile nord, Maison, 1, quai, Brest"),
        ({"commune": "Brest"}, None, "Brest"),
        (None, "Hall", "Hall"),
        (None, None, ""),
    ],
)
def test_a_place_goes_from_the_room_to_the_town(fields: Any, room: str | None, expected: str) -> None:
    assert place(Lieu.model_validate(fields) if fields else None, room) == expected


def part(**given: Any) -> Intervenant:
    return Intervenant.model_validate(given)


STRUCTURES = [{"nom": "Réseau"}, {"nom": "Pôle"}]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"personne": "ada-lune"}, "Ada Lune"),
        (
            {"personne": "ada-lune", "fonction": "présidente", "structures": STRUCTURES, "precision": "le matin"},
            "Ada Lune, présidente, Réseau / Pôle (le matin)",
        ),
        ({"personne": "ada-lune", "role": "animation"}, "Animation~: Ada Lune"),
        (
            {"personne": "ada-lune", "presence": "sous_reserve", "fonction": "ministre"},
            "Ada Lune (sous réserve), ministre",
        ),
        ({"personne": "ada-lune", "presence": "absent"}, "Ada Lune (absent)"),
        ({"collectif": "Un chœur", "role": "conclusion"}, "Conclusion~: Un chœur"),
        ({"personne": "cachee", "fonction": "ministre", "structures": STRUCTURES}, ""),
    ],
)
def test_a_part_is_said_as_programmes_print_it(
    edition: Callable[..., Edition], given: dict[str, Any], expected: str
) -> None:
    assert speaker(edition(), part(**given)).replace("\N{NO-BREAK SPACE}", "~") == expected


def test_a_name_says_whether_somebody_may_not_come(edition: Callable[..., Edition]) -> None:
    seen = edition()

    assert name(seen, part(personne="ada-lune", fonction="ministre", role="animation")) == "Ada Lune"
    assert name(seen, part(personne="ada-lune", presence="sous_reserve")) == "Ada Lune (sous réserve)"
    assert name(seen, part(personne="cachee", presence="sous_reserve")) == ""


PROGRAMME = """\
date: 2026-05-04
animations: [{titre: La journée, horaire: 9h - 18h, intervenant: {personne: ada-lune}},
  {titre: Le matin, horaire: 9h - 12h, intervenant: {personne: cachee}}]
seances:
  - titre: Débat
    horaire: 10h
    sous_reserve: oui
    tenu: Plus court.
    texte: Un **texte**.
    intervenants: [{personne: ada-lune}, {personne: cachee}, {collectif: Un chœur}]
    seances:
      - {titre: Exposé, sous_reserve: oui, texte: Des mots., intervenants: [{personne: ada-lune}], tenu: Annulé.}
      - {titre: Autre, seances: [{titre: Dedans}, {titre: À part, horaire: 11h}]}
"""


def test_a_session_tells_who_speaks_its_talks_and_what_is_not_sure(edition: Callable[..., Edition]) -> None:
    seen = edition(PROGRAMME)
    event: Any = seen.get("event", "forum")
    debate, apart = event.seances_datees()

    assert [words.replace("\N{NO-BREAK SPACE}", "~") for words in told(seen, debate)] == [
        "Séance sous réserve.",
        "Ada Lune\nUn chœur",
        "– Exposé (sous réserve)\nDes mots.\nAda Lune\nDans les faits~: Annulé.",
        "– Autre",
        "– Dedans",
        "La journée~: Ada Lune",
        "Dans les faits~: Plus court.",
        DEDUCED,
    ]
    assert list(told(seen, apart)) == ["La journée\N{NO-BREAK SPACE}: Ada Lune", UNKNOWN]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("date: 2026-05-04\n", ("", "")),
        ("date: 2026-05-04\netat: sous_reserve\n", ("Sous réserve", "Sous réserve.")),
        ("date: 2026-05-04\netat: annule\n", ("Annulée", "Annulée.")),
        (
            "date: 2026-05-04\netat: reporte\ndate_precedente: 2026-04-01\n",
            ("Reportée", "Reportée. Date annoncée d’abord~: mercredi 1er~avril 2026."),
        ),
        (
            "etat: reporte\ndate_precedente: 2026-04-01\n",
            ("Reportée", "Reportée à une date non fixée. Date annoncée d’abord~: mercredi 1er~avril 2026."),
        ),
        (
            "date: 2026-05\netat: reporte\ndate_precedente: 2026-04-01\n",
            ("Reportée", "Reportée (mai 2026). Date annoncée d’abord~: mercredi 1er~avril 2026."),
        ),
        (
            "date: 2026-05-04\netat: annule\ndate_precedente: 2026-04-01\n",
            ("Annulée", "Annulée. Date annoncée d’abord~: mercredi 1er~avril 2026."),
        ),
    ],
)
def test_a_state_is_said_with_the_date_that_was_announced_first(
    edition: Callable[..., Edition], fields: str, expected: tuple[str, str]
) -> None:
    event: Any = edition(fields).get("event", "forum")

    assert (state(event, event.etat), change(event, event.etat).replace("\N{NO-BREAK SPACE}", "~")) == expected


def test_a_record_that_has_no_state_of_its_own_is_confirmed(edition: Callable[..., Edition]) -> None:
    call: Any = edition().get("call", "graines")

    assert (state(call, "confirme"), change(call, "confirme")) == ("", "")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [("date: 2026-05-04\n", 1), ("date: 2026-05\n", 0), ("date: 2026\n", 0), ("", 0)],
)
def test_a_month_is_not_known_to_the_day(edition: Callable[..., Edition], fields: str, expected: int) -> None:
    event: Any = edition(fields).get("event", "forum")

    assert exact(event) == event.occurrences()[:expected]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("date: 2026-03-01\nhoraire: 9h - 12h30\n", True),
        ("date: 2026-03-01\nhoraire: 9h - 11h\n", False),
        ("date: 2026-05-04\n", True),
        ("date: 2026-05-04\netat: sous_reserve\n", True),
        ("date: 2026-05-04\netat: reporte\n", True),
        ("date: 2026-05\netat: reporte\n", False),
        ("date: 2026-05-04\netat: annule\n", False),
        ("date: 2026-02-28\n", False),
        ("", False),
    ],
)
def test_what_is_over_or_called_off_is_not_awaited(
    edition: Callable[..., Edition], fields: str, expected: bool
) -> None:
    previous = "date_precedente: 2026-01-01\n" if "reporte" in fields else ""
    seen = edition(fields + previous)
    event: Any = seen.get("event", "forum")

    assert seen.now == datetime(2026, 3, 1, 12, tzinfo=PARIS)
    assert awaited(seen, event) is expected


def test_the_sessions_of_a_programme_have_names_of_their_own() -> None:
    titles = ["Pause", "Débat : l’été", "Pause 2", "Pause", "…", "Pause"]
    sessions = [Creneau(title, "Pause", datetime(2026, 5, 4, 9), None) for title in titles]

    assert list(named(sessions)) == list(
        zip(["pause", "debat-l-ete", "pause-2", "pause-3", "seance", "pause-4"], sessions, strict=True)
    )


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("date: 2026-05-04\n", "Un titre"),
        ("date: 2026-05-04\netat: annule\n", "Annulée~: Un titre"),
        ("date: 2025-05-04\netat: annule\n", "Annulée~: Un titre"),
        ("date: 2026-05-04\netat: sous_reserve\n", "Sous réserve~: Un titre"),
        ("date: 2025-05-04\netat: sous_reserve\n", "Un titre"),
        ("etat: reporte\ndate_precedente: 2026-05-04\n", "Reportée~: Un titre"),
    ],
)
def test_a_title_says_first_what_is_not_as_announced(
    edition: Callable[..., Edition], event: str, expected: str
) -> None:
    found = edition(event)
    forum = found.get("event", "forum")
    assert forum is not None
    assert titled(found, forum, "Un titre").replace("\N{NO-BREAK SPACE}", "~") == expected


def test_a_record_without_a_time_has_its_title_alone(edition: Callable[..., Edition]) -> None:
    found = edition()
    ada = found.get("person", "ada-lune")
    assert ada is not None
    assert titled(found, ada, "Un titre") == "Un titre"
