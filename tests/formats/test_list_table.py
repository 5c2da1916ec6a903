"""The tables of lists: a row for each public record that a list names, and no cell that a spreadsheet would run."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from built import only
from conftest import NOON
from ptce.build import Site, edit

Write = Callable[[dict[str, str]], Path]

SOURCES = "sources: [{titre: Une source}]\n"
LABEL = "labels: [{nature: temoin, selection: premiers, sources: [{titre: T}]}]\n"
PATH = "poles/listes/premiers/liste.csv"
HEADER = ["nom", "identifiant", "commune", "departement", "region", "precision", "sources", "adresse"]
FILES = {
    "content/regions/rivage.yml": (
        "nom: Rivage\ncode: '98'\nen: sur le Rivage\ndepartements: [{code: '93', nom: Plateau}]\n"
    ),
    "poles/phare.yml": f"nom: Phare\ncommune: Brest\ndepartement: '93'\nregion: rivage\n{LABEL}{SOURCES}",
    "poles/moulin.yml": f"nom: Le Moulin\n{LABEL}{SOURCES}",
    "content/evenements/forum.yml": "titre: Forum\ndate: 2026-02-01\n",
    "content/selections/premiers.yml": (
        "nom: Les premiers\nannonces: 4\nmembres:\n"
        "  - pole: phare\n    precision: Cité, page 3\n    sources:\n"
        "      - {titre: Étude, editeur: RTES, date: 2014-09, url: 'https://rtes.example/e'}\n"
        "      - {document: forum}\n"
        f"  - {{pole: moulin, sources: [{{titre: Étude}}]}}\n{SOURCES}"
    ),
}


def _table(root: Path) -> bytes:
    return only(Site(edit(root, NOON)), PATH).get(PATH, b"")


def _rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_table_has_a_row_for_each_record_with_its_place_and_who_says_so(repository: Write) -> None:
    study = "Étude, RTES, septembre 2014, https://rtes.example/e ; Forum, https://essai.example/agenda/forum/"
    assert _rows(_table(repository(FILES))) == [
        HEADER,
        ["Phare", "phare", "Brest", "Plateau", "Rivage", "Cité, page 3", study, "https://essai.example/poles/phare/"],
        ["Le Moulin", "moulin", "", "", "", "", "Étude", "https://essai.example/poles/moulin/"],
    ]


def test_a_table_is_written_as_spreadsheets_expect(repository: Write) -> None:
    data = _table(repository(FILES))
    assert data.startswith(b"\xef\xbb\xbfnom,identifiant,")
    assert data.count(b"\r\n") == data.count(b"\n") == 3
    assert b'"Cit\xc3\xa9, page 3"' in data


def test_a_record_that_is_not_public_is_not_in_the_table(repository: Write) -> None:
    draft = {"poles/phare.yml": f"statut: brouillon\n{FILES['poles/phare.yml']}"}
    assert [row[1] for row in _rows(_table(repository({**FILES, **draft})))] == ["identifiant", "moulin"]
    both = {**draft, "poles/moulin.yml": f"statut: brouillon\n{FILES['poles/moulin.yml']}"}
    assert _table(repository({**FILES, **both})) == b""


def test_a_document_that_is_not_public_is_no_source(repository: Write) -> None:
    draft = {"content/evenements/forum.yml": f"statut: brouillon\n{FILES['content/evenements/forum.yml']}"}
    cells = _rows(_table(repository({**FILES, **draft})))[1]
    assert cells[6] == "Étude, RTES, septembre 2014, https://rtes.example/e"


@pytest.mark.parametrize(
    ("said", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+CMD|calc", "'+CMD|calc"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-x", "'-x"),
        ("-12,5", "-12,5"),
        ("+33 1 23", "+33 1 23"),
        ("Un = deux", "Un = deux"),
    ],
)
def test_no_cell_is_run_by_a_spreadsheet(repository: Write, said: str, cell: str) -> None:
    text = FILES["content/selections/premiers.yml"].replace("Cité, page 3", f"'{said}'")
    files = {**FILES, "content/selections/premiers.yml": text}
    assert _rows(_table(repository(files)))[1][5].replace("\u00a0", " ") == cell


def test_a_table_is_offered_on_the_page_of_its_list(repository: Write) -> None:
    site = Site(edit(repository(FILES), NOON))
    offered = [(download.intitule, download.path) for download in site._catalogue.of("selection/premiers")]
    assert ("Liste en tableau", PATH) in offered
    assert ("Liste en PDF", "poles/listes/premiers/liste.pdf") in offered
