"""Where a record is: its parts and its line, as precisely as they are known, and no region that is not public."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import NOON
from ptce.build import edit
from ptce.model.traits import Located
from ptce.places import department, location, whereabouts

Write = Callable[[dict[str, str]], Path]

RIVAGE = (
    "nom: Rivage\ncode: '98'\nen: sur le Rivage\ndepartements: [{code: '93', nom: Grève}, {code: '98', nom: Port}]\n"
)
POLE = "nom: Phare\n{}sources: [{{titre: Une source}}]\n"
WHOLE = "commune: Brest\ndepartement: '98'\nregion: rivage\n"


@pytest.fixture
def told(repository: Write) -> Callable[..., tuple[tuple[str, str, str], str]]:
    """The parts of the place of a pole of these fields, and its line."""

    def tell(fields: str, region: str = RIVAGE) -> tuple[tuple[str, str, str], str]:
        files = {"poles/phare.yml": POLE.format(fields), "content/regions/rivage.yml": region}
        edition = edit(repository(files), NOON)
        (found,) = edition.all(Located)
        return location(edition, found), whereabouts(edition, found)

    return tell


@pytest.mark.parametrize(
    ("fields", "parts", "line"),
    [
        (WHOLE, ("Brest", "Port", "Rivage"), "Brest (Port), Rivage"),
        ("commune: Port\ndepartement: '98'\nregion: rivage\n", ("Port", "Port", "Rivage"), "Port, Rivage"),
        ("commune: Rivage\nregion: rivage\n", ("Rivage", "", "Rivage"), "Rivage"),
        ("departement: '93'\nregion: rivage\n", ("", "Grève", "Rivage"), "Grève, Rivage"),
        ("region: rivage\n", ("", "", "Rivage"), "Rivage"),
        ("commune: Brest\n", ("Brest", "", ""), "Brest"),
        ("", ("", "", ""), ""),
    ],
)
def test_a_place_is_told_as_precisely_as_it_is_known(
    told: Callable[..., Any], fields: str, parts: tuple[str, str, str], line: str
) -> None:
    assert told(fields) == (parts, line)


def test_a_region_that_is_not_public_is_not_told_and_neither_is_its_department(told: Callable[..., Any]) -> None:
    assert told(WHOLE, f"statut: brouillon\n{RIVAGE}") == (("Brest", "", ""), "Brest")


def test_a_department_is_found_in_its_region_alone(repository: Write) -> None:
    region: Any = edit(repository({"content/regions/rivage.yml": RIVAGE}), NOON).get("region", "rivage")

    assert department(region, "98") is region.departements[1]
    assert [department(region, "29"), department(region, None), department(None, "98")] == [None, None, None]
