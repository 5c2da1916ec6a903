"""The CSV: what other readers find in it."""

import csv
import io
from pathlib import Path

from conftest import NOON
from invented import SOURCE, made, rows
from ptce.build import edit
from ptce.opendata.cells import text
from ptce.opendata.table import tables


def test_a_file_byte_by_byte(tmp_path: Path) -> None:
    assert made(tmp_path)["chiffres.csv"] == (
        b"\xef\xbb\xbf"
        + (
            "id,titre,adresse,chiffre_valeur,chiffre_minimum,chiffre_environ,chiffre_unite,chiffre_date,"
            "chiffre_definition,chiffre_annonce,chiffre_sources,accueil,sources,genere_le\r\n"
            "poles,Pôles actifs,https://essai.example/donnees/chiffres.json#poles,,50,,pôles,2025-03,Pôles ouverts.,"
            'non,"Un journal, Le Soir, 2024-05, https://journal.example/a",non,,2026-03-01\r\n'
        ).encode()
    )


def test_each_fact_of_a_pole_is_in_its_column(tmp_path: Path) -> None:
    first, second, _ = rows(made(tmp_path)["poles.csv"])
    assert first == {
        "id": "etoile",
        "nom": "Étoile",
        "adresse": "https://essai.example/poles/etoile/",
        "precision_du_lieu": "inconnue",
        "sources": "Un journal, Le Soir, 2024-05, https://journal.example/a",
        "genere_le": "2026-03-01",
    }
    assert {name: cell.replace("\N{NO-BREAK SPACE}", "~") for name, cell in second.items()} == {
        "id": "phare",
        "nom": "Pôle du Phare",
        "adresse": "https://essai.example/poles/phare/",
        "precision_du_lieu": "commune",
        "commune": "Port",
        "departement": "98",
        "region": "Rivage",
        "region_id": "rivage",
        "latitude": "47.2",
        "longitude": "-1.55",
        "date": "2024-05",
        "alias": "Le Phare | Phare",
        "chapo": "Un pôle.",
        "secteurs": "Mer | Bois",
        "secteurs_id": "mer | bois",
        "activites": "pêche | bois / charpente",
        "portage": "Réseau | Un atelier",
        "histoire": "2011, Fondation.",
        "chiffres": "plus de~2,4~millions d’euros (2025) | environ~50 emplois (2024)",
        "labels": "laureat, 2023, Appel aux graines | candidat | temoin, 2012, Les premiers",
        "site": "https://phare.example/",
        "contact_fonction": "Accueil",
        "contact_telephone": "01~23~45~67~89",
        "contact_courriel": "accueil@phare.example",
        "sources": (
            "Un journal, Le Soir, 2024-05, https://journal.example/a"
            " | Une annonce, https://essai.example/presse/communiques/annonce/ | Le bilan"
        ),
        "genere_le": "2026-03-01",
    }


def test_what_is_read_back_is_what_the_table_holds(tmp_path: Path) -> None:
    files = made(tmp_path)
    for table in tables(edit(tmp_path, NOON)):
        header, *read = csv.reader(io.StringIO(files[f"{table.nom}.csv"].decode("utf-8-sig"), newline=""), strict=True)
        assert header == [column.nom for column in table.colonnes]
        assert read == [[text(cell) for cell in row.values()] for row in table.lignes]


def test_quotes_commas_and_special_letters_come_back(tmp_path: Path) -> None:
    name = 'L’Îlot, « bois » & "mer" ; œuvre 🙂'
    files = made(tmp_path, {"poles/ilot.yml": f"nom: '{name}'\nchapo: '1,5 M€ ; a|b'\n{SOURCE}"})
    (row,) = rows(files["poles.csv"])
    assert (row["nom"], row["chapo"]) == (
        "L’Îlot, «~bois~» & «~mer~»~; œuvre 🙂".replace("~", "\N{NO-BREAK SPACE}"),
        "1,5~M€~; a|b".replace("~", "\N{NO-BREAK SPACE}"),
    )


def test_a_name_that_is_a_formula_is_text(tmp_path: Path) -> None:
    assert rows(made(tmp_path)["poles.csv"])[2]["nom"] == "'=Zut()"
