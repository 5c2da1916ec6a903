"""The JSON: valid, whole, in a stable order, with what it is said first."""

import json
from pathlib import Path

from conftest import NOON
from invented import SOURCE, made
from ptce.build import edit
from ptce.opendata.table import tables


def test_a_file_in_full(tmp_path: Path) -> None:
    files = {"content/reperes/loi.yml": f"titre: La loi\ndate: 2014-07\nnature: loi\ntexte: '=Une loi.'\n{SOURCE}"}
    assert (
        made(tmp_path, files)["reperes.json"].decode()
        == """\
{
  "titre": "Repères",
  "producteur": "Site d’essai",
  "licence": {
    "nom": "Licence d’essai",
    "url": "https://licence.example/"
  },
  "genere_le": "2026-03-01",
  "adresse": "https://essai.example/donnees/reperes.json",
  "documentation": "https://essai.example/donnees/#reperes",
  "total": 1,
  "fiches": [
    {
      "id": "loi",
      "titre": "La loi",
      "adresse": "https://essai.example/chronologie/#loi",
      "date": "2014-07",
      "nature": "loi",
      "texte": "=Une loi.",
      "fiches": [],
      "divergences": [],
      "sources": [
        {
          "titre": "Un journal",
          "editeur": "Le Soir",
          "date": "2024-05",
          "url": "https://journal.example/a",
          "document": null
        }
      ]
    }
  ]
}
"""
    )


def test_every_file_holds_the_data_of_its_table(tmp_path: Path) -> None:
    files = made(tmp_path)
    for table in tables(edit(tmp_path, NOON)):
        assert json.loads(files[f"{table.nom}.json"]) == {**table.tete("json"), "fiches": table.fiches}
