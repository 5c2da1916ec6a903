"""Workbooks: values as they are shown, what was merged, linked and noted, what a formula left behind."""

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from drawers import keep, saved, workbook, zipped
from openpyxl import Workbook
from openpyxl.comments import Comment
from ptce.importing.grid import Cell
from ptce.importing.table import load
from ptce.importing.unreadable import Unreadable
from ptce.importing.xlsx_table import read


def rows(book: Workbook, sheet: str | None = None) -> list[tuple[int, list[str]]]:
    found = read(saved(book), "a.xlsx", sheet)
    return [(row.number, [cell.text for cell in row.cells]) for row in found.rows]


def refusal(data: bytes, sheet: str | None = None) -> str:
    with pytest.raises(Unreadable) as told:
        read(data, "a.xlsx", sheet)
    return str(told.value).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Le Phare ", "Le Phare"),
        ("une\nligne", "une\nligne"),
        (93450, "93450"),
        (59.0, "59"),
        (48.39, "48.39"),
        (True, "oui"),
        (False, "non"),
        (date(2014, 9, 19), "2014-09-19"),
        (datetime(2014, 9, 19, 9, 30), "2014-09-19 09:30"),
        (time(9, 5), "9h05"),
        (timedelta(hours=25, minutes=30), "25h30"),
    ],
)
def test_a_value_is_written_as_a_person_would(value: Any, text: str) -> None:
    assert rows(workbook([["Nom"], [value]])) == [(1, ["Nom"]), (2, [text])]


def test_zeros_that_the_format_shows_are_there() -> None:
    book = workbook([["CP"], [1000]])
    assert book.active is not None
    book.active["A2"].number_format = "00000"
    assert rows(book)[1] == (2, ["01000"])


def test_blank_rows_are_left_out_and_still_count() -> None:
    assert rows(workbook([["Nom", None, "Ville"], [], ["A", None, "B"]])) == [
        (1, ["Nom", "", "Ville"]),
        (3, ["A", "", "B"]),
    ]


def test_a_cell_merged_over_rows_holds_for_each_of_them() -> None:
    book = workbook([["Région", "Nom"], ["Bretagne", "A"], [None, "B"], [None, "C"], ["Titre", None]])
    assert book.active is not None
    book.active.merge_cells("A2:A4")
    book.active.merge_cells("A5:B5")
    found = read(saved(book), "a.xlsx", None)
    assert [[cell.text for cell in row.cells] for row in found.rows[1:]] == [
        ["Bretagne", "A"],
        ["Bretagne", "B"],
        ["Bretagne", "C"],
        ["Titre"],
    ]
    assert found.remarks == ("Cellules fusionnées A2:A4 : « Bretagne » vaut pour chacune de ces lignes.",)


def test_links_and_notes_are_kept() -> None:
    book = workbook([["Nom", "Site"], ["A", "voir"], ["B", "https://b.example/"]])
    assert book.active is not None
    book.active["B2"].hyperlink = "https://a.example/"
    book.active["B3"].hyperlink = "https://b.example/"
    book.active["A2"].comment = Comment("à  vérifier", "Ada")
    found = read(saved(book), "a.xlsx", None)
    assert [row.cells[1] for row in found.rows[1:]] == [
        Cell("voir", "https://a.example/"),
        Cell("https://b.example/"),
    ]
    assert found.remarks == ("Note sur la cellule A2 : « à vérifier ».",)


def test_what_a_formula_left_is_told() -> None:
    book = workbook([["Nom", "Total"], ["A", "=1+1"], ["B", "#N/A"]])
    assert book.active is not None
    book.active["B3"].data_type = "e"
    found = read(saved(book), "a.xlsx", None)
    assert [row.cells[1] for row in found.rows[1:]] == [
        Cell("", fault="le résultat de cette formule n’est pas enregistré dans le fichier"),
        Cell("", fault="le tableur y montre l’erreur #N/A"),
    ]


def test_the_saved_result_of_a_formula_is_its_value() -> None:
    data = saved(workbook([["Nom"], ["=CONCAT(1)"]]))
    sheet = load_part(data, "xl/worksheets/sheet1.xml").replace("<v />", "<v>7</v>").replace("<v></v>", "<v>7</v>")
    found = read(with_part(data, "xl/worksheets/sheet1.xml", sheet), "a.xlsx", None)
    assert found.rows[1].cells == (Cell("7"),)


def test_one_must_say_which_of_several_sheets() -> None:
    book = workbook([["Nom"], ["A"]], ("Contacts", [["Nom"], ["B"]]), ("Vide", []))
    assert refusal(saved(book)) == (
        'Ce classeur a plusieurs feuilles : « Pôles », « Contacts ». Dites laquelle : --feuille "Pôles".'
    )
    assert rows(book, "Contacts") == [(1, ["Nom"]), (2, ["B"])]
    assert read(saved(book), "a.xlsx", "Contacts").title == "« a.xlsx », feuille « Contacts »"
    assert refusal(saved(book), "Vide") == "La feuille « Vide » est vide. Ce classeur a : « Pôles », « Contacts »."
    assert refusal(saved(book), "Noms").startswith("La feuille « Noms » n’existe pas.")


def test_the_only_sheet_that_is_not_empty_is_taken() -> None:
    assert rows(workbook([["Nom"], ["A"]], ("Feuil2", []), ("Feuil3", []))) == [(1, ["Nom"]), (2, ["A"])]


def test_an_empty_workbook_says_so() -> None:
    assert refusal(saved(workbook([]))) == "Ce classeur est vide. Vérifiez que c’est le bon fichier."


def test_a_cell_far_away_is_out_of_proportion() -> None:
    book = workbook([["Nom"]])
    assert book.active is not None
    book.active["A9000"] = "loin"
    assert refusal(saved(book)).startswith("Ce tableau dépasse 5000 lignes ou 200 colonnes.")


def load_part(data: bytes, name: str) -> str:
    from ptce.importing.archive import Archive

    return (Archive(data, "").data(name) or b"").decode()


def with_part(data: bytes, name: str, text: str) -> bytes:
    from ptce.importing.archive import Archive

    found = Archive(data, "")
    return zipped({**{one: found.data(one) or b"" for one in found.names}, name: text})


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        (
            "xl/worksheets/sheet1.xml",
            'r="A1"',
            'r="1A"',
            "Ce classeur ne dit pas où sont ses cellules. Ouvrez-le dans votre tableur, et enregistrez-le de nouveau.",
        ),
        (
            "xl/styles.xml",
            "<cellXfs",
            "<cellXfs><xf numFmtId='zut'/></cellXfs><cellXfs",
            "Ce classeur a une forme que le programme ne sait pas lire."
            " Enregistrez la feuille en CSV UTF-8, et importez ce fichier.",
        ),
        (
            "xl/workbook.xml",
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "Ce classeur est au format « Strict Open XML ». Enregistrez-le comme « Classeur Excel (.xlsx) ».",
        ),
    ],
)
def test_a_workbook_that_cannot_be_read_is_told_in_one_sentence(name: str, old: str, new: str, told: str) -> None:
    data = saved(workbook([["Nom"], ["A"]]))
    assert old in load_part(data, name)
    assert refusal(with_part(data, name, load_part(data, name).replace(old, new))) == told


def test_a_document_of_word_is_no_workbook(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as told:
        load(keep(tmp_path, "a.xlsx", zipped({"word/document.xml": "<a/>"})))
    assert told.value.phrase == "Ce fichier n’est pas un classeur Excel (.xlsx)."


@pytest.mark.parametrize("reference", ["", "A:B", "zut", "A1:"])
def test_a_merge_of_cells_that_are_nowhere_is_told(reference: str) -> None:
    data = saved(workbook([["Nom"], ["A"]]))
    name = "xl/worksheets/sheet1.xml"
    merged = f'<mergeCells count="1"><mergeCell ref="{reference}"/></mergeCells><pageMargins'
    text = load_part(data, name).replace("<pageMargins", merged)
    assert refusal(with_part(data, name, text)).startswith(("Ce classeur ne dit pas", "Ce classeur a une forme"))


def test_what_a_library_says_in_english_is_not_heard(capfd: pytest.CaptureFixture[str]) -> None:
    data = saved(workbook([["Nom"], ["A"]]))
    styles = re.sub(r"<cellStyles.*</cellStyles>", "", load_part(data, "xl/styles.xml"))
    found = read(with_part(data, "xl/styles.xml", styles), "a.xlsx", None)
    assert [row.cells for row in found.rows] == [(Cell("Nom"),), (Cell("A"),)]
    assert capfd.readouterr() == ("", "")
