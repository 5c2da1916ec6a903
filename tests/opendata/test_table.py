"""The tables of an edition: which there are, in which order, and what their rows hold."""

from pathlib import Path

from conftest import NOON
from invented import FILES, made
from ptce.build import edit
from ptce.opendata.table import Table, tables


def _tables(root: Path) -> list[Table]:
    made(root)
    return tables(edit(root, NOON))


def test_there_is_a_table_for_each_open_kind_that_has_a_public_record(tmp_path: Path) -> None:
    found = [(table.titre, table.nom, table.source, len(table.records)) for table in _tables(tmp_path)]
    assert found == [
        ("Appels", "appels", "call", 1),
        ("Chiffres", "chiffres", "figure", 1),
        ("Communiqués", "communiques", "press_release", 1),
        ("Listes", "listes", "selection", 1),
        ("Organisations", "organisations", "organisation", 1),
        ("Pôles", "poles", "pole", 3),
        ("Rencontres", "rencontres", "event", 1),
        ("Repères", "reperes", "milestone", 1),
    ]


def test_a_kind_without_a_public_record_has_no_table(tmp_path: Path) -> None:
    assert made(tmp_path, {"poles/brouillon.yml": f"statut: brouillon\n{FILES['poles/etoile.yml']}"}) == {}


def test_the_rows_are_in_french_order_and_hold_values(tmp_path: Path) -> None:
    poles = next(table for table in _tables(tmp_path) if table.nom == "poles")
    assert [row["nom"] for row in poles.lignes] == ["Étoile", "Pôle du Phare", "=Zut()"]
    said = {name: cell for name, cell in poles.lignes[0].items() if cell is not None}
    assert said == {
        "id": "etoile",
        "nom": "Étoile",
        "adresse": "https://essai.example/poles/etoile/",
        "precision_du_lieu": "inconnue",
        "sources": "Un journal, Le Soir, 2024-05, https://journal.example/a",
        "genere_le": "2026-03-01",
    }
    assert [list(row) for row in poles.lignes] == [[column.nom for column in poles.colonnes]] * 3
    assert (poles.lignes[1]["longitude"], poles.lignes[1]["departement"]) == (-1.55, "98")


def test_a_file_says_first_what_it_is(tmp_path: Path) -> None:
    calls = _tables(tmp_path)[0]
    assert calls.tete("json") == {
        "titre": "Appels",
        "producteur": "Site d’essai",
        "licence": {"nom": "Licence d’essai", "url": "https://licence.example/"},
        "genere_le": "2026-03-01",
        "adresse": "https://essai.example/donnees/appels.json",
        "documentation": "https://essai.example/donnees/#appels",
        "total": 1,
    }
