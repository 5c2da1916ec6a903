"""The GeoJSON, as a validator of RFC 7946 that is not ours reads it."""

import json
from pathlib import Path
from typing import Any

import pytest
from geojson_pydantic import FeatureCollection
from invented import made
from pydantic import ValidationError


def _poles(root: Path) -> Any:
    return json.loads(made(root)["poles.geojson"])


def test_a_foreign_reader_takes_it_for_a_collection_of_features(tmp_path: Path) -> None:
    found = FeatureCollection.model_validate(_poles(tmp_path))
    assert [(feature.id, feature.geometry and feature.geometry.coordinates) for feature in found.features] == [
        ("etoile", None),
        ("phare", (-1.55, 47.2)),
        ("zut", None),
    ]


def test_the_foreign_reader_refuses_what_is_wrong(tmp_path: Path) -> None:
    poles = _poles(tmp_path)
    poles["features"][1]["geometry"]["coordinates"] = ["-1.55", None]
    with pytest.raises(ValidationError, match="coordinates"):
        FeatureCollection.model_validate(poles)


def test_the_properties_of_a_feature_are_its_row_with_numbers_as_numbers(tmp_path: Path) -> None:
    feature = _poles(tmp_path)["features"][2]
    assert {name: value for name, value in feature["properties"].items() if value is not None} == {
        "id": "zut",
        "nom": "=Zut()",
        "adresse": "https://essai.example/poles/zut/",
        "precision_du_lieu": "inconnue",
        "sources": "Un journal, Le Soir, 2024-05, https://journal.example/a",
        "genere_le": "2026-03-01",
    }
    assert _poles(tmp_path)["features"][1]["properties"]["longitude"] == -1.55


def test_it_says_first_what_it_is_and_names_no_other_system_of_coordinates(tmp_path: Path) -> None:
    poles = _poles(tmp_path)
    head = ["titre", "producteur", "licence", "genere_le", "adresse", "documentation", "total"]
    assert list(poles) == ["type", *head, "features"]
    assert (poles["type"], poles["adresse"], poles["total"]) == (
        "FeatureCollection",
        "https://essai.example/donnees/poles.geojson",
        3,
    )


def test_only_what_has_a_place_is_on_a_map(tmp_path: Path) -> None:
    assert [path for path in made(tmp_path) if path.endswith(".geojson")] == ["poles.geojson"]
