"""The open data of this site, and the pages that offer it: every fact of the lists, nobody, and addresses that lead."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from built import ROOT, Element, rendered
from conftest import NOON
from frictionless import Package
from geojson_pydantic import FeatureCollection
from invented import FILES, rows
from ptce.artefact import Catalogue
from ptce.build import Site, edit
from ptce.edition import Edition
from ptce.model.parsing import PARIS
from ptce.opendata.table import tables

NOVEMBER = datetime(2026, 11, 21, 12, tzinfo=PARIS)
LISTS = {
    "pole": ("poles", "annuaire"),
    "event": ("agenda", "agenda"),
    "press_release": ("presse/communiques", "communiques"),
    "call": ("appels", "appels"),
    "milestone": ("chronologie", "chronologie"),
    "organisation": ("organisations", "organisations"),
}
"""The page of each list, and its template."""
PAGES = {f"content/{path}.md": f"---\ntitre: Liste\nmodele: {model}\n---\n" for path, model in LISTS.values()}
PAGES["content/donnees.md"] = "---\ntitre: Données ouvertes\nmodele: donnees\n---\n\nUn texte.\n"


def _made(edition: Edition) -> dict[str, bytes]:
    """The pages and the lists of an edition, by their path; what costs much is left out."""
    artefacts = [found for found in Site(edition).artefacts if found.key is None]
    catalogue = Catalogue(artefacts, lambda artefact: artefact.make(catalogue))
    return {artefact.path: artefact.make(catalogue) for artefact in artefacts}


@pytest.fixture(scope="module")
def ours() -> Edition:
    """The edition of this repository."""
    return edit(ROOT, NOVEMBER)


@pytest.fixture(scope="module")
def files(ours: Edition) -> dict[str, bytes]:
    """Its pages and its lists."""
    return _made(ours)


def _invented(root: Path, files: dict[str, str]) -> Edition:
    for path, text in {**FILES, **files}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return edit(root, NOON)


def _page(files: dict[str, bytes], path: str) -> Element:
    return rendered(files[path].decode())


def _words(element: Element) -> str:
    return element.text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_offers_its_files_beside_it(tmp_path: Path, kind: str) -> None:
    edition = _invented(tmp_path, PAGES)
    made = _made(edition)
    path, _ = LISTS[kind]
    block = _page(made, f"{path}.md").one("div", class_="telecharger")
    table = next(table for table in tables(edition) if table.source == kind)
    up = "../" * path.count("/")
    offered = {"csv": "Tableau CSV", "geojson": "Points d’une carte GeoJSON", "json": "Données complètes JSON"}
    assert block.one("h2").text == "Télécharger la liste"
    assert [(_words(link), link.attributes["href"]) for link in block.all("a", class_="bouton")] == [
        (f"{words}, {max(1, round(len(made[table.chemin(suffix)]) / 1000))} ko", f"{up}{table.chemin(suffix)}")
        for suffix, words in offered.items()
        if table.chemin(suffix) in made
    ]
    assert _words(block.all("p")[-1]) == (
        "Données du 1er mars 2026, sous Licence d’essai. Voir ce que contient chaque colonne."
    )
    assert block.all("a")[-1].attributes["href"] == f"{up}donnees.md#{table.nom}"


def test_an_empty_list_offers_nothing(tmp_path: Path) -> None:
    for path, text in {**PAGES, "content/site.yml": FILES["content/site.yml"]}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    made = _made(edit(tmp_path, NOON))
    assert [path for path in made if "telecharger" in made[path].decode()] == []
    assert "Aucune liste pour l’instant." in _page(made, "donnees.md").text


def test_the_page_of_the_data_lists_every_file_with_its_rows(tmp_path: Path) -> None:
    made = _made(_invented(tmp_path, PAGES))
    table = _page(made, "donnees.md").one("table", class_="fichiers")
    found = [[_words(cell) for cell in row.children if isinstance(cell, Element)] for row in table.all("tr")]
    assert [re.sub(r"\d+ ko", "… ko", " / ".join(row)) for row in found] == [
        "Liste / Lignes / Fichiers",
        "Appels / 1 / CSV … ko JSON … ko Schéma … ko",
        "Chiffres / 1 / CSV … ko JSON … ko Schéma … ko",
        "Communiqués / 1 / CSV … ko JSON … ko Schéma … ko",
        "Listes / 1 / CSV … ko JSON … ko Schéma … ko",
        "Organisations / 1 / CSV … ko JSON … ko Schéma … ko",
        "Pôles / 3 / CSV … ko GeoJSON … ko JSON … ko Schéma … ko",
        "Rencontres / 1 / CSV … ko JSON … ko Schéma … ko",
        "Repères / 1 / CSV … ko JSON … ko Schéma … ko",
    ]
    links = {link.attributes["href"] for link in _page(made, "donnees.md").all("a")}
    assert {link for link in links if link.startswith("donnees/")} == {p for p in made if p.startswith("donnees/")}


def test_the_page_of_the_data_explains_every_column_of_every_list(tmp_path: Path) -> None:
    edition = _invented(tmp_path, PAGES)
    page = _page(_made(edition), "donnees.md")
    for table in tables(edition):
        body = page.one("table", id=table.nom).one("tbody")
        cells = [[_words(cell) for cell in row.children if isinstance(cell, Element)] for row in body.all("tr")]
        assert [(name, sort) for name, _, sort in cells] == [(column.nom, column.sorte) for column in table.colonnes]
        for (_, said, _), column in zip(cells, table.colonnes, strict=True):
            assert said.startswith(column.titre.replace("\N{NO-BREAK SPACE}", " "))
            assert said.endswith(column.description[-20:].replace("\N{NO-BREAK SPACE}", " "))


# The data of this site.


def test_the_foreign_reader_finds_no_fault_in_any_list(files: dict[str, bytes], tmp_path: Path) -> None:
    for path, data in files.items():
        if path.startswith("donnees/"):
            (tmp_path / path.removeprefix("donnees/")).write_bytes(data)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert [(task.name, error.message) for task in report.tasks for error in task.errors] == []
    assert report.valid
    FeatureCollection.model_validate_json(files["donnees/poles.geojson"])


def test_there_is_a_row_for_each_card_of_the_directory(files: dict[str, bytes]) -> None:
    cards = _page(files, "poles.md").all("li", class_="fiche")
    assert len(cards) >= 55
    poles = json.loads(files["donnees/poles.json"])
    features = json.loads(files["donnees/poles.geojson"])["features"]
    assert [len(rows(files["donnees/poles.csv"])), len(poles["fiches"]), poles["total"], len(features)] == [
        len(cards)
    ] * 4


def test_every_permanent_address_leads_somewhere(ours: Edition, files: dict[str, bytes]) -> None:
    lost = []
    for table in tables(ours):
        for row in table.lignes:
            path, _, anchor = str(row["adresse"]).removeprefix(ours.site.permaliens).partition("#")
            target = path if path.endswith(".json") else f"{path.rstrip('/')}.md"
            anchors = f'"id": "{anchor}"' if path.endswith(".json") else f'id="{anchor}"'
            if target not in files or (anchor and anchors not in files[target].decode()):
                lost.append(row["adresse"])
    assert lost == []


def _values(data: Any) -> Iterator[tuple[str, str]]:
    """Every text of some data, with the key under which it is."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from ((key, value),) if isinstance(value, str) else _values(value)
    elif isinstance(data, list):
        for value in data:
            yield from (("", value),) if isinstance(value, str) else _values(value)


def test_no_file_names_a_person(ours: Edition, files: dict[str, bytes]) -> None:
    names = {name for person in ours.all("person") for name in (person.intitule, *getattr(person, "alias", ()))}
    assert len(names) >= 15
    texts = {path: data.decode().casefold() for path, data in files.items() if path.startswith("donnees/")}
    assert len(texts) >= 25
    assert [(path, name) for path, text in texts.items() for name in names if name.casefold() in text] == []


def test_the_same_records_give_the_same_bytes(files: dict[str, bytes]) -> None:
    again = _made(edit(ROOT, NOVEMBER))
    lists = {path for path in files if path.startswith("donnees/")}
    assert {path for path in lists if again[path] != files[path]} == set()
    assert {path for path in again if path.startswith("donnees/")} == lists
