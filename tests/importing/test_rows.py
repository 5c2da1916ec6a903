"""What rows say, and all that they say for no field."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from drawers import SITE
from ptce.build import all_kinds, check
from ptce.importing import rows
from ptce.importing.fields import fields
from ptce.importing.fitting import fit
from ptce.importing.grid import Cell, Row, Table
from ptce.importing.headings import Headed, Words
from ptce.importing.reading import Reader, Reading
from ptce.importing.rows import Notes, Said, in_words, refusal
from ptce.importing.vocabulary import FICHE

FIELDS = fields(all_kinds()["pole"])


@pytest.fixture
def read(repository: Callable[[dict[str, str]], Path]) -> Callable[..., tuple[Headed, list[Said], Notes]]:
    reader = Reader(check(repository(SITE)))

    def reads(*found: list[Any], own: dict[str, Any] | None = None) -> tuple[Headed, list[Said], Notes]:
        cells = ([one if isinstance(one, Cell) else Cell(one) for one in row] for row in found)
        table = Table("", tuple(Row(number, tuple(row)) for number, row in enumerate(cells, 1)))
        headed, notes = Words(FIELDS, FICHE, ("id", "code_postal")).head(table, "nom", "Nom"), Notes()
        return headed, list(rows.said(headed, FIELDS, reader, notes, own or {})), notes

    return reads


def test_a_row_says_values_parts_and_what_has_no_place(read: Callable[..., Any]) -> None:
    headed, (said,), notes = read(
        ["Nom", "CP", "Effectif", "E-mail", "Secteur 1", "Secteur 2", "Région", "Site"],
        ["A", "29200", "12", "a@a.example", "Culture", "Culture ; zut", "NC", Cell("voir", "zut:x")],
    )
    assert said.values == {"nom": "A", "contact": {"courriel": "a@a.example"}, "secteurs": ["culture"]}
    assert said.parts == {"code_postal": "29200"}
    assert {way: [column.heading for column in found] for way, found in said.ways.items()} == {
        ("nom",): ["Nom"],
        ("contact", "courriel"): ["E-mail"],
        ("secteurs",): ["Secteur 1", "Secteur 2"],
    }
    assert notes.kept == [
        "ligne 2, « Effectif » (colonne C) : « 12 »",
        "ligne 2, « Site » (colonne H) : lien vers zut:x",
    ]
    assert notes.empty == ["ligne 2, « Région » (colonne G) : « NC »"]
    assert [line.split(" : ")[0] for line in notes.refused] == [
        "ligne 2, « Secteur 2 » (colonne F)",
        "ligne 2, « Site » (colonne H)",
    ]
    assert said.whole(headed.columns)[:2] == [
        "ligne 2, « Nom » (colonne A) : « A »",
        "ligne 2, « CP » (colonne B) : « 29200 »",
    ]


def test_a_cell_without_a_value_is_told(read: Callable[..., Any]) -> None:
    _, _, notes = read(["Nom", "Ville"], ["A", Cell("", fault="le tableur y montre l’erreur #N/A")])
    assert notes.refused == ["ligne 2, « Ville » (colonne B) : le tableur y montre l’erreur #N/A."]


def test_a_field_may_have_a_way_of_its_own(read: Callable[..., Any]) -> None:
    own = {"departement": lambda cell: Reading("01", (f"« {cell.text} » est l’Ain",))}
    _, (said,), notes = read(["Nom", "Département"], ["A", "1"], own=own)
    assert said.values == {"nom": "A", "departement": "01"}
    assert notes.said == ["ligne 2, « Département » (colonne B) : « 1 » est l’Ain."]


def test_what_the_model_refuses_is_told_with_its_columns(read: Callable[..., Any]) -> None:
    _, (said,), notes = read(["Nom", "Contact", "Fonction", "Source"], ["A", "Ada", "Directrice", "S"])
    rows.cut(said, fit(all_kinds()["pole"], said.values), notes)
    assert notes.refused == [
        "ligne 2, « Contact » (colonne B), « Fonction » (colonne C) : « Ada ; Directrice »."
        " Un contact a un téléphone ou un courriel. Ajoutez telephone ou courriel."
    ]


def test_rows_that_wait_for_the_same_answer_are_told_together() -> None:
    notes = Notes()
    for number in (2, 5):
        notes.ask(Row(number, ()), "Qui ?", "Dites-le.", [f"ligne {number} en entier"])
    assert notes.questions == {"Qui ? Dites-le.": [2, 5]}
    assert notes.unwritten == ["ligne 2 en entier", "ligne 5 en entier"]


def test_a_value_and_its_refusal_say_the_value_once() -> None:
    assert refusal("zut", "Ce n’est rien.", "Ôtez-le.") == "« zut ». Ce n’est rien. Ôtez-le."
    assert refusal("zut", "« zut » n’est rien.", "") == "« zut » n’est rien."


def test_any_value_is_told_in_one_line() -> None:
    assert in_words([{"nom": "A", "fiche": "a"}, "b", ["c", {"d": ["e"]}]]) == "A ; a ; b ; c ; e"
