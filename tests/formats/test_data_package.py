"""The data package, as the reference implementation of Data Package reads it."""

import json
from pathlib import Path

from frictionless import Package
from invented import made


def test_the_package_describes_every_list(tmp_path: Path) -> None:
    files = made(tmp_path / "depot")
    for path, data in files.items():
        (tmp_path / path).write_bytes(data)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert (report.valid, [error.message for error in report.errors]) == (True, [])
    counts = {task.name: task.stats.get("rows") for task in report.tasks if "-" not in task.name}
    names = ["appels", "chiffres", "communiques", "listes", "organisations", "poles", "rencontres", "reperes"]
    assert counts == {name: 3 if name == "poles" else 1 for name in names}
    described = {resource["path"]: resource["bytes"] for resource in json.loads(files["datapackage.json"])["resources"]}
    lists = {path for path in files if not path.endswith((".schema.json", "datapackage.json"))}
    assert described == {path: len(files[path]) for path in lists}


def test_the_package_says_whose_it_is_and_of_which_day(tmp_path: Path) -> None:
    package = json.loads(made(tmp_path)["datapackage.json"])
    resources = package.pop("resources")
    assert package == {
        "profile": "data-package",
        "name": "site-d-essai",
        "title": "Site d’essai : données ouvertes".replace(" :", "\N{NO-BREAK SPACE}:"),
        "description": "Une présentation.",
        "homepage": "https://essai.example/donnees/",
        "version": "2026-03-01",
        "licenses": [{"title": "Licence d’essai", "path": "https://licence.example/"}],
        "contributors": [{"title": "Site d’essai", "email": "contact@essai.example", "role": "publisher"}],
    }
    assert [resource for resource in resources if resource["name"].startswith("reperes")] == [
        {
            "profile": "tabular-data-resource",
            "name": "reperes",
            "path": "reperes.csv",
            "title": "Repères, tableau",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": resources[-2]["bytes"],
            "schema": "reperes.schema.json",
        },
        {
            "name": "reperes-json",
            "path": "reperes.json",
            "title": "Repères, données complètes",
            "format": "json",
            "mediatype": "application/json",
            "encoding": "utf-8",
            "bytes": resources[-1]["bytes"],
        },
    ]


def test_a_repository_without_a_list_has_no_package(tmp_path: Path) -> None:
    assert made(tmp_path, {}) == {}
