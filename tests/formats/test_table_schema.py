"""The schemas, as the reference implementation of Table Schema reads them, against the files that they describe."""

import json
from pathlib import Path
from typing import Any

import pytest
from frictionless import Resource, Schema
from invented import made, rows

TABLES = ["appels", "chiffres", "communiques", "listes", "organisations", "poles", "rencontres", "reperes"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files of the invented repository."""
    target = tmp_path / "donnees"
    target.mkdir()
    for path, data in made(tmp_path / "depot").items():
        (target / path).write_bytes(data)
    return target


def _faults(folder: Path, name: str) -> list[tuple[str, Any]]:
    resource = Resource(path=f"{name}.csv", basepath=str(folder), schema=f"{name}.schema.json")
    report = resource.validate()
    return [(error.type, getattr(error, "field_name", "")) for task in report.tasks for error in task.errors]


@pytest.mark.parametrize("name", TABLES)
def test_a_file_is_as_its_schema_says(folder: Path, name: str) -> None:
    schema = Schema.from_descriptor(str(folder / f"{name}.schema.json"))
    assert schema.primary_key == ["id"]
    assert _faults(folder, name) == []


@pytest.mark.parametrize(
    ("good", "bad", "fault"),
    [
        ("2024-05,Le Phare", "mai 2024,Le Phare", ("constraint-error", "date")),
        ("-1.55", "ouest", ("type-error", "longitude")),
        ("https://phare.example/", "phare", ("type-error", "site")),
        (",commune,Port", ",ville,Port", ("constraint-error", "precision_du_lieu")),
        ("\netoile,", "\nphare,", ("primary-key", "")),
        (",Étoile,", ",,", ("constraint-error", "nom")),
    ],
)
def test_the_foreign_reader_refuses_what_is_wrong(folder: Path, good: str, bad: str, fault: tuple[str, str]) -> None:
    file = folder / "poles.csv"
    text = file.read_bytes().decode()
    assert good in text
    file.write_bytes(text.replace(good, bad, 1).encode())
    assert fault in _faults(folder, "poles")


def test_the_foreign_reader_finds_the_values_of_the_model(folder: Path) -> None:
    with Resource(path="rencontres.csv", basepath=str(folder), schema="rencontres.schema.json") as resource:
        (row,) = [row.to_dict() for row in resource.row_stream]
    assert (row["titre"], row["participation_montant"], row["lieu_code_postal"]) == ("Forum du bois", 12.5, "01000")
    assert str(row["genere_le"]) == "2026-03-01"
    with Resource(path="chiffres.csv", basepath=str(folder), schema="chiffres.schema.json") as resource:
        (figure,) = [row.to_dict() for row in resource.row_stream]
    assert (figure["chiffre_minimum"], figure["chiffre_annonce"], figure["chiffre_valeur"]) == (50, False, None)


def test_a_field_says_all_that_its_column_knows(folder: Path) -> None:
    fields = json.loads((folder / "poles.schema.json").read_text("utf-8"))["fields"]
    by_name = {found["name"]: found for found in fields}
    assert by_name["nom"] == {
        "name": "nom",
        "title": "Nom du pôle",
        "description": "Nom du pôle.",
        "type": "string",
        "constraints": {"required": True},
        "example": "Cité Phares",
    }
    assert by_name["longitude"] == {
        "name": "longitude",
        "title": "Longitude de la commune",
        "description": "Longitude de la commune, en degrés.",
        "type": "number",
        "example": "2.34",
    }
    figures = json.loads((folder / "chiffres.schema.json").read_text("utf-8"))["fields"]
    assert next(found for found in figures if found["name"] == "accueil") == {
        "name": "accueil",
        "title": "Oui pour le montrer sur la page d’accueil",
        "description": "Oui pour le montrer sur la page d’accueil.",
        "type": "boolean",
        "trueValues": ["oui"],
        "falseValues": ["non"],
    }
    assert [found["name"] for found in fields][:3] == list(rows((folder / "poles.csv").read_bytes())[0])[:3]
