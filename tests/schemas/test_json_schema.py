"""The JSON Schemas: what an editor sees of real files is right, what is wrong in rotten ones is told, in French."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml12
from built import ROOT
from jsonschema import Draft7Validator, ValidationError
from ptce.build import all_kinds, check
from ptce.problem import champ
from ptce.schemas.json_schema import FICHES, PROPOSED, json_schema
from ptce.schemas.record_names import record_names
from referencing import Registry, Resource

ROTTEN = Path(__file__).parents[1] / "kinds/rotten"
KINDS = all_kinds()


@pytest.fixture(scope="module")
def registry() -> Any:
    """The names to which the schemas refer: those of the real records."""
    names = record_names(KINDS, check(ROOT))
    return Registry().with_resource(FICHES, Resource.from_contents(names))


def wrong(name: str, file: Path, registry: Any) -> list[ValidationError]:
    """What the schema of a kind has against a file as an editor sees it: its header alone, if it is a page."""
    text = file.read_text("utf-8")
    value = yaml12.load(text.split("\n---\n")[0].removeprefix("---\n") if file.suffix == ".md" else text)
    return list(Draft7Validator(json_schema(KINDS[name]), registry=registry).iter_errors(value))


@pytest.mark.parametrize("name", KINDS)
def test_a_schema_is_one_of_draft_7(name: str) -> None:
    Draft7Validator.check_schema(json_schema(KINDS[name]))


@pytest.mark.parametrize("name", KINDS)
def test_every_real_file_is_right_as_editors_see_it(name: str, registry: Any) -> None:
    files = sorted(ROOT.glob(KINDS[name].FILES))
    assert files or name == "media"
    assert [(str(file), error.message) for file in files for error in wrong(name, file, registry)] == []


BEYOND = {
    "event": {"fin": "30 February", "horaire": "an end before its start", "lieu, code_postal": "1000, or 01000"},
    "milestone": {"date": "31 February"},
    "page": {"corrections 2, texte": "a link that is not one"},
    "site": {"mentions, hebergeur": "a_completer: non"},
}
"""What no schema can know: the calendar, the clock, what YAML 1.2 makes of figures, the inside of a text."""


def champs(error: ValidationError) -> set[str]:
    """The fields at which an error is, as the check calls them."""
    path = tuple(error.absolute_path)
    if error.validator == "required":
        return {champ(path), champ((*path, *error.validator_value))}
    if error.validator == "additionalProperties":
        return {champ((*path, name)) for name in error.instance if name not in error.schema["properties"]}
    return {champ(path)}


@pytest.mark.parametrize("name", KINDS)
def test_a_rotten_file_is_refused_wherever_the_check_refuses_it(name: str, registry: Any) -> None:
    file = ROTTEN / f"{name}{Path(KINDS[name].FILES).suffix}"
    lines = (ROTTEN / f"{name}.txt").read_text("utf-8").splitlines()
    of_check = {found[1] for line in lines if (found := re.search(r"champ « ([^»]+?) »", line))}
    of_schema = {found for error in wrong(name, file, registry) for found in champs(error)}
    assert of_check
    assert of_check - of_schema - {"texte"} == set(BEYOND.get(name, {}))


@pytest.mark.parametrize("name", KINDS)
def test_every_level_that_can_refuse_has_a_sentence_in_french(name: str) -> None:
    refusing = {"type", "pattern", "enum", "required", "contains", "additionalProperties"}
    levels = list(_levels(json_schema(KINDS[name])))
    told = [level for level in levels if refusing & level.keys() and not _is_condition(level)]
    assert [level for level in told if not level.get("errorMessage", "").endswith((".", "!", "…"))] == []
    assert [level for level in levels if {"minItems", "minimum", "maxLength", "not", "oneOf"} & level.keys()] == []


def _levels(value: Any, name: str = "") -> Iterator[dict[str, Any]]:
    """Every schema in a schema; what stands under `properties` or `definitions` is named, not said."""
    if isinstance(value, dict):
        if name not in ("properties", "definitions", "body"):
            yield value
        for key, inner in value.items():
            if key not in ("defaultSnippets", "enum", "examples"):
                yield from _levels(inner, "" if name in ("properties", "definitions") else key)
    elif isinstance(value, list):
        for inner in value:
            yield from _levels(inner)


def _is_condition(level: dict[str, Any]) -> bool:
    """Whether a level only asks whether a field is there: `if`."""
    return set(level) == {"required"}


def test_a_field_is_told_as_a_person_reads_it() -> None:
    schema = json_schema(KINDS["milestone"])
    assert schema["title"] == "Repère"
    assert schema["description"] == "Un fichier par repère\u00a0: content/reperes/*.yml."
    assert schema["properties"]["nature"] == {
        "title": "Genre de fait",
        "description": "Genre de fait.",
        "markdownDescription": "Genre de fait.\n\nObligatoire.",
        "enum": ["concept", "appel", "rencontre", "loi", "laureats", "rapport"],
        "enumDescriptions": ["Idée", "Appel", "Rencontre", "Loi", "Lauréats", "Rapport"],
        "markdownEnumDescriptions": ["Idée", "Appel", "Rencontre", "Loi", "Lauréats", "Rapport"],
        "errorMessage": "Choisissez concept, appel, rencontre, loi, laureats ou rapport.",
    }
    fiches = schema["properties"]["fiches"]
    assert fiches["markdownDescription"] == f"{fiches['description']}\n\n{PROPOSED}"
    assert schema["properties"]["embargo"]["examples"] == ["2026-12-03T10:00+01:00"]
    assert schema["properties"]["statut"]["markdownDescription"].endswith("Par défaut\u00a0: `publie`.")
    assert "id" not in schema["properties"]


def test_an_example_that_has_only_figures_is_a_number_where_it_is_one_for_us() -> None:
    pole = json_schema(KINDS["pole"])
    assert pole["properties"]["latitude"]["examples"] == [48.94]
    assert pole["definitions"]["Chiffre"]["properties"]["valeur"]["examples"] == [250]
    assert pole["properties"]["departement"]["examples"] == ["93"]


def test_the_text_of_a_page_is_not_in_its_header() -> None:
    assert "texte" not in json_schema(KINDS["press_release"])["properties"]
    assert "texte" in json_schema(KINDS["pole"])["properties"]


@pytest.mark.parametrize(
    ("value", "fails"),
    [
        ({"titre": "T"}, False),
        ({"url": "https://a.example/"}, False),
        ({"document": "annonce"}, False),
        ({"titre": "T", "url": "https://a.example/"}, False),
        ({"editeur": "E"}, True),
    ],
)
def test_a_source_names_something(value: Any, fails: bool, registry: Any) -> None:
    schema = json_schema(KINDS["pole"])
    errors = list(Draft7Validator(schema, registry=registry).iter_errors({"nom": "N", "sources": [value]}))
    assert bool(errors) is fails


@pytest.mark.parametrize(
    ("given", "fails"),
    [({"valeur": 3}, False), ({"environ": 3}, False), ({}, True), ({"minimum": 2, "environ": 3}, True)],
)
def test_a_figure_says_how_much_once(given: Any, fails: bool, registry: Any) -> None:
    figure = {**given, "unite": "pôles", "date": 2026, "definition": "D.", "sources": [{"titre": "T"}]}
    errors = list(
        Draft7Validator(json_schema(KINDS["figure"]), registry=registry).iter_errors({"titre": "T", "chiffre": figure})
    )
    assert bool(errors) is fails
