"""The names of records that editors propose."""

from collections.abc import Callable
from pathlib import Path

from jsonschema import Draft7Validator
from ptce.build import all_kinds, check
from ptce.schemas.record_names import record_names

FILES = {
    "poles/phare.yml": "nom: Pôle du Phare\nsources: [{titre: T}]\n",
    "poles/etoile.yml": "nom: L'Étoile\nsources: [{titre: T}]\n",
    "content/secteurs/bois.yml": "nom: Bois\ncode: bois\n",
}


def test_the_records_are_proposed_with_what_they_are_called(repository: Callable[[dict[str, str]], Path]) -> None:
    names = record_names(all_kinds(), check(repository(FILES)))
    Draft7Validator.check_schema(names)
    assert names["definitions"]["pole"]["defaultSnippets"] == [
        {"label": "etoile", "description": "L’Étoile (pôle)", "body": "etoile"},
        {"label": "phare", "description": "Pôle du Phare (pôle)", "body": "phare"},
    ]
    both = names["definitions"]["organisation-pole"]["defaultSnippets"]
    assert [snippet["label"] for snippet in both] == ["etoile", "phare"]
    assert "defaultSnippets" not in names["definitions"]["person"]


def test_a_name_that_is_not_proposed_is_no_fault(repository: Callable[[dict[str, str]], Path]) -> None:
    names = record_names(all_kinds(), check(repository(FILES)))
    sector = Draft7Validator(names["definitions"]["sector"])
    assert [sector.is_valid(value) for value in ("bois", "un-autre", 2024, "Un autre")] == [True, True, True, False]
