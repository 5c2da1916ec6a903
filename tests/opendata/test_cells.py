"""What a cell says: lists in one line, groups in short; rows as CSV that a spreadsheet reads and does not run."""

import csv
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.build import all_kinds
from ptce.model.shape import shape
from ptce.model.values import Chiffre, Divergence, Piece, Source, Structure
from ptce.opendata.cells import Cell, joined, said, short, text, written

PAGE = {"id": "bilan", "intitule": "Le bilan", "genre": "page", "adresse": "https://essai.example/bilan/"}
SESSION = shape(all_kinds()["event"], "seances").type
LABEL = shape(all_kinds()["pole"], "labels").type
PART = shape(shape(all_kinds()["call"], "budget").type, "parts").type


def test_rows_are_written_as_spreadsheets_and_programs_expect_them() -> None:
    rows: list[list[Cell]] = [["nom", "pôles"], ['Étoile, "bois"', 12], ["deux\nlignes", None], ["=1+1", True]]

    assert written(rows) == (
        b"\xef\xbb\xbf" + 'nom,pôles\r\n"Étoile, ""bois""",12\r\n"deux\nlignes",\r\n\'=1+1,oui\r\n'.encode()
    )


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2)))
def test_what_is_read_back_is_the_text_of_each_cell(rows: list[list[str]]) -> None:
    read = csv.reader(StringIO(written(rows).decode("utf-8-sig"), newline=""), strict=True)

    assert list(read) == [[text(cell) for cell in row] for row in rows]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3+cmd", "'-2+3+cmd"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r'=1"),
        ("＝1+1", "'＝1+1"),
        ("Débat;=1+1", "Débat;'=1+1"),
        ('Débat;"=1+1', "Débat;\"'=1+1"),
        ("Débat\n@SUM(1)", "Débat\n'@SUM(1)"),
        ("Débat ; -3", "Débat ; -3"),
        ("=", "'="),
        ("- un tiret", "'- un tiret"),
        ("-1.55", "-1.55"),
        ("+33123456789", "+33123456789"),
        ("+33 1 23 45 67 89", "+33 1 23 45 67 89"),
        ("2013-02", "2013-02"),
        ("a=b", "a=b"),
        ("#PTCE2014", "#PTCE2014"),
        (-1.55, "-1.55"),
        (1200000, "1200000"),
        (True, "oui"),
        (False, "non"),
        (None, ""),
    ],
)
def test_a_spreadsheet_runs_nothing_and_numbers_are_left_alone(cell: Cell, expected: str) -> None:
    assert text(cell) == expected


def test_the_values_of_a_list_are_told_apart_whatever_they_hold() -> None:
    assert joined(["a", 2, "b | c"]) == "a | 2 | b / c"


@pytest.mark.parametrize(
    ("group", "data", "expected"),
    [
        (Structure, {"nom": "COORACE", "fiche": PAGE}, "COORACE"),
        (Chiffre, {"texte": "plus de 50 pôles", "date": "2025-03"}, "plus de 50 pôles (2025-03)"),
        (
            Source,
            {"titre": "Bilan", "editeur": "RTES", "date": "2024", "url": None, "document": PAGE},
            "Bilan, RTES, 2024, https://essai.example/bilan/",
        ),
        (
            Source,
            {"titre": None, "editeur": None, "date": None, "url": None, "document": PAGE},
            "Le bilan, https://essai.example/bilan/",
        ),
        (
            Source,
            {"titre": "Un article", "editeur": None, "date": None, "url": "https://a.example/", "document": None},
            "Un article, https://a.example/",
        ),
        (Divergence, {"sujet": "Nombre de membres", "versions": [{"texte": "Dix"}]}, "Nombre de membres"),
        (
            Piece,
            {
                "titre": "Affiche",
                "url": None,
                "etat_du_lien": "inconnu",
                "verifie_le": None,
                "fiche": PAGE,
                "introuvable": True,
            },
            "Affiche, Le bilan, introuvable",
        ),
        (
            LABEL,
            {"nature": "laureat", "annee": 2014, "appel": PAGE, "phase": None, "selection": None, "precision": "Oui"},
            "laureat, 2014, Le bilan, Oui",
        ),
        (PART, {"structure": {"nom": "La Caisse", "fiche": None}, "montant": 600000, "dont": []}, "La Caisse, 600000"),
    ],
)
def test_a_group_in_short(group: Any, data: dict[str, Any], expected: str) -> None:
    assert short(group, data) == expected


def test_what_a_group_says_in_short_is_no_list_and_no_prose() -> None:
    assert said(SESSION) == ("titre", "horaire", "jour", "nature", "salle", "sous_reserve", "tenu")
    assert said(Source) == ("titre", "editeur", "date", "url")
