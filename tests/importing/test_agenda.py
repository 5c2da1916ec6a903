"""The sessions of a table."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from drawers import SITE
from ptce.build import check
from ptce.french import names
from ptce.importing.agenda import Agenda, read
from ptce.importing.grid import Cell, Row, Table
from ptce.importing.reading import Reader
from ptce.importing.recognition import Question
from ptce.importing.speakers import Reading
from ptce.importing.unreadable import Unreadable

Make = Callable[..., Agenda]


@pytest.fixture
def made(repository: Callable[[dict[str, str]], Path]) -> Make:
    reader = Reader(check(repository(SITE)))

    def person(name: str) -> str:
        if name == "Ada Lovelase":
            raise Question("Qui ?", "Dites-le.")
        return names.slug(name)

    def make(*rows: list[str], day: str = "2014-09-19") -> Agenda:
        found = (Row(number, tuple(Cell(text) for text in row)) for number, row in enumerate(rows, 1))
        speakers = Reading(reader.names("person"), reader.names("organisation"), person)
        return read(Table("", tuple(found)), reader, speakers, day)

    return make


@pytest.mark.parametrize(
    "hours",
    [
        "9h30 - 10h00",
        "9h30 à 16h30",
        "de 9h30 à 16h30",
        "12h30 - 14h",
        "14h-16h",
        "16h",
        "9 h 30 – 10 h",
        "09:30-10:00",
    ],
)
def test_hours_stay_as_the_programme_writes_them(made: Make, hours: str) -> None:
    assert made(["Heure", "Titre"], [hours, "A"]).sessions == [{"titre": "A", "horaire": hours}]


@pytest.mark.parametrize(
    ("start", "end", "hours"), [("9h30", "10h", "9h30 - 10h"), ("9h30", "", "9h30"), ("9h05", "9h10", "9h05 - 9h10")]
)
def test_a_start_and_an_end_make_hours(made: Make, start: str, end: str, hours: str) -> None:
    assert made(["Début", "Fin", "Titre"], [start, end, "A"]).sessions == [{"titre": "A", "horaire": hours}]


def test_hours_that_are_none_are_refused(made: Make) -> None:
    found = made(["Début", "Fin", "Titre"], ["10h", "9h", "A"], ["", "9h", "B"], ["matin", "", "C"])
    assert found.sessions == [{"titre": "A"}, {"titre": "B"}, {"titre": "C"}]
    assert [line.split(". ")[0] for line in found.notes.refused] == [
        "ligne 2, « Début » (colonne A) : « 10h - 9h »",
        "ligne 3, « Fin » (colonne B) : « 9h »",
        "ligne 4, « Début » (colonne A) : « matin »",
    ]


def test_the_only_day_of_an_event_need_not_be_said(made: Make) -> None:
    rows = (["Jour", "Heure", "Titre"], ["vendredi 19 septembre 2014", "9h", "A"], ["20/09/2014", "9h", "B"])
    assert [session.get("jour") for session in made(*rows).sessions] == [None, "2014-09-20"]
    assert [session.get("jour") for session in made(*rows, day="").sessions] == ["2014-09-19", "2014-09-20"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Accueil café", "accueil"),
        ("DÉJEUNER", "repas"),
        ("Table ronde : coopérer", "table_ronde"),
        ("Pause", "pause"),
        ("Temps fort de la journée", "temps_fort"),
        ("Séance plénière", None),
        ("Pausés", None),
        ("Le déjeuner", None),
    ],
)
def test_a_kind_is_known_by_the_first_words_of_a_title(made: Make, title: str, kind: str | None) -> None:
    found = made(["Heure", "Titre"], ["9h", title])
    assert found.sessions[0].get("nature") == kind
    assert found.notes.said == ([f"ligne 2 : « {title} » est du genre « {kind} »."] if kind else [])


def test_a_kind_that_the_table_says_is_taken(made: Make) -> None:
    assert made(["Heure", "Titre", "Type"], ["9h", "Accueil", "Échanges"]).sessions[0]["nature"] == "echanges"


def test_what_is_not_sure_is_known_by_the_title_or_by_a_column(made: Make) -> None:
    rows = (["Heure", "Titre", "Sous réserve"], ["9h", "A (sous réserve)", ""], ["10h", "B", "x"], ["11h", "C", "non"])
    found = made(*rows)
    assert found.sessions == [
        {"titre": "A", "horaire": "9h", "sous_reserve": "oui"},
        {"titre": "B", "horaire": "10h", "sous_reserve": "oui"},
        {"titre": "C", "horaire": "11h"},
    ]
    assert found.notes.said[0] == "ligne 2 : « A (sous réserve) » est sous réserve."


def test_what_has_no_hours_is_inside_the_session_above(made: Make) -> None:
    found = made(["Heure", "Titre", "Qui"], ["9h", "A", ""], ["", "B", "Ada Lovelace"], ["", "", "Alan Turing"])
    assert found.sessions == [
        {
            "titre": "A",
            "horaire": "9h",
            "intervenants": [{"personne": "alan-turing"}],
            "seances": [{"titre": "B", "intervenants": [{"personne": "ada-lovelace"}]}],
        }
    ]
    assert found.notes.said == [
        "ligne 3 : sans heure, elle est dans la séance « A ».",
        "ligne 4 : ces personnes sont de la séance au-dessus, « A ».",
    ]


def test_columns_say_what_people_are(made: Make) -> None:
    head = ["Heure", "Titre", "Intervenants", "Fonction", "Structure", "Rôle"]
    found = made(
        head,
        ["9h", "A", "Ada Lovelace", "Mathématicienne, comtesse", "RDP", "Animation"],
        ["10h", "B", "Ada Lovelace ; Alan Turing", "x ; y", "", "animation ;"],
    )
    ada: dict[str, Any] = {"personne": "ada-lovelace"}
    assert found.sessions[0]["intervenants"] == [
        {
            **ada,
            "fonction": "Mathématicienne, comtesse",
            "structures": [{"nom": "RDP", "fiche": "reseau"}],
            "role": "animation",
        }
    ]
    assert found.sessions[1]["intervenants"] == [
        {**ada, "fonction": "x", "role": "animation"},
        {"personne": "alan-turing", "fonction": "y"},
    ]
    assert found.notes.refused == []


def test_what_is_said_of_nobody_in_particular_is_refused(made: Make) -> None:
    head = ["Heure", "Titre", "Intervenants", "Fonction", "Rôle"]
    found = made(
        head, ["9h", "A", "Ada Lovelace ; Alan Turing", "comtesse", ""], ["10h", "B", "Ada Lovelace", "", "invitée"]
    )
    assert found.notes.refused == [
        "ligne 2, « Fonction » (colonne D) : « comtesse ». De qui ? Une valeur par personne, et « ; » entre deux.",
        "ligne 3, « Rôle » (colonne E) : « invitée » n’est pas un rôle."
        " Choisissez parmi : Intervention, Animation, Conclusion.",
    ]


def test_rows_that_wait_are_kept_whole(made: Make) -> None:
    found = made(["Heure", "Titre", "Qui"], ["9h", "A", "Ada Lovelase"], ["10h", "", ""])
    assert found.sessions == []
    assert found.notes.questions == {"Qui ? Dites-le.": [2], "Cette ligne n’a pas de titre. Donnez-lui-en un.": [3]}
    assert found.notes.unwritten[:2] == [
        "ligne 2, « Heure » (colonne A) : « 9h »",
        "ligne 2, « Titre » (colonne B) : « A »",
    ]


def test_what_the_model_refuses_is_told(made: Make) -> None:
    found = made(["Heure", "Titre", "Description"], ["9h", "A", "<i>x</i>"])
    assert found.sessions == [{"titre": "A", "horaire": "9h"}]
    assert found.notes.refused == [
        "ligne 2, « Description » (colonne C) : Le HTML est refusé dans un texte : « <i>x</i> »."
        " Écrivez en Markdown : **gras**, *italique*, 2e."
    ]


def test_a_table_without_titles_is_refused(made: Make) -> None:
    with pytest.raises(Unreadable) as told:
        made(["Heure", "Prix"], ["9h", "3"])
    assert told.value.phrase.startswith("Aucune colonne de ce tableau ne s’appelle « Titre »")
