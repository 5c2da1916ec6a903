"""A programme written as a text, line by line."""

import pytest
from ptce.importing.grid import Cell, Row
from ptce.importing.leaflet import HEADINGS, read, split
from ptce.importing.unreadable import Unreadable

TEXT = """\
Journée des phares
Vendredi 19 septembre 2014

- 9h30 - 10h00 : Accueil café
10h à 11h
Ouverture
Intervenants : Ada Lovelace ; Alan Turing
On y parle.
Et l’on écoute.
(sous réserve)
Samedi 20 septembre 2014
14h-16h Table ronde
Animation : Ada Lovelace
"""


@pytest.mark.parametrize(
    ("line", "hours", "rest"),
    [
        ("9h30 - 10h00 : Accueil", "9h30 - 10h00", "Accueil"),
        ("9h30 à 16h30 Accueil", "9h30 à 16h30", "Accueil"),
        ("de 9h30 à 16h30, Accueil", "de 9h30 à 16h30", "Accueil"),
        ("12h30 - 14h Déjeuner", "12h30 - 14h", "Déjeuner"),
        ("14h-16h – Table ronde", "14h-16h", "Table ronde"),
        ("16h Clôture", "16h", "Clôture"),
        ("9 h 30 – 10 h | Accueil", "9 h 30 – 10 h", "Accueil"),
        ("09:30-10:00 Accueil", "09:30-10:00", "Accueil"),
        ("16h", "16h", ""),
        ("12 questions", "", "12 questions"),
        ("Accueil à 9h30", "", "Accueil à 9h30"),
        ("", "", ""),
    ],
)
def test_a_line_may_begin_with_hours(line: str, hours: str, rest: str) -> None:
    assert split(line) == (hours, rest)


def test_a_text_is_a_table() -> None:
    found = read(TEXT.encode("cp1252"), "p.txt")
    assert found.remarks == ("Fichier texte lu en Windows-1252.",)
    assert [(row.number, [cell.text for cell in row.cells]) for row in found.rows] == [
        (1, ["Journée des phares"]),
        (0, list(HEADINGS)),
        (4, ["2014-09-19", "9h30 - 10h00", "Accueil café", "", ""]),
        (
            5,
            [
                "2014-09-19",
                "10h à 11h",
                "Ouverture (sous réserve)",
                "On y parle.\nEt l’on écoute.",
                "Intervenants : Ada Lovelace ; Alan Turing",
            ],
        ),
        (12, ["2014-09-20", "14h-16h", "Table ronde", "", "Animation : Ada Lovelace"]),
    ]


def test_a_text_without_a_session_has_no_row_but_those_above() -> None:
    assert read(b"Bonjour\n", "p.txt").rows == (Row(1, (Cell("Bonjour"),)), Row(0, tuple(map(Cell, HEADINGS))))


def test_a_text_out_of_proportion_is_refused() -> None:
    with pytest.raises(Unreadable):
        read(b"9h A\n" * 5_001, "p.txt")
