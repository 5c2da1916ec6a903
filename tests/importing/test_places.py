"""Departments, lost zeros, postal addresses."""

from collections.abc import Callable
from pathlib import Path

import pytest
from drawers import SITE
from ptce.build import check
from ptce.importing.places import Places, address
from ptce.importing.reading import Reading, Refused


@pytest.fixture
def places(repository: Callable[[dict[str, str]], Path]) -> Places:
    return Places(check(repository(SITE)))


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("01", "01", False),
        ("1", "01", True),
        ("Ain", "01", True),
        ("AIN (01)", "01", True),
        ("35 - Ille-et-Vilaine", "35", True),
        ("Ille et Vilaine", "35", True),
    ],
)
def test_a_department_is_told_by_its_code_or_its_name(places: Places, text: str, code: str, said: bool) -> None:
    words = (f"« {text} » est le département {code}",) if said else ()
    assert places.department(text) == Reading(code, words)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("93", "« 93 » n’est ni le code ni le nom d’un département."),
        ("Aisne", "« Aisne » n’est ni le code ni le nom d’un département."),
        ("35 - Ain", "Le 35 est « Ille-et-Vilaine », et non « Ain »."),
    ],
)
def test_a_department_that_is_none_or_two_is_refused(places: Places, text: str, phrase: str) -> None:
    refused = Refused(text, phrase, "Écrivez par exemple 59, 2A ou 974.")
    assert places.department(text) == Reading(refused=(refused,))


def test_a_department_is_in_one_region(places: Places) -> None:
    assert [places.region(code) for code in ("01", "29", "99")] == ["ain-et-loire", "bretagne", None]


def test_a_site_without_regions_takes_departments_as_they_are(repository: Callable[[dict[str, str]], Path]) -> None:
    assert Places(check(repository({}))).department("Nord") == Reading("Nord")


@pytest.mark.parametrize(
    ("text", "department", "region", "reading"),
    [
        ("29200", None, None, Reading("29200")),
        ("29 200", "35", None, Reading("29200")),
        ("1000", "01", None, Reading("01000", ("« 1000 » avait perdu son zéro : 01000",))),
        ("1000", None, "ain-et-loire", Reading("01000", ("« 1000 » avait perdu son zéro : 01000",))),
    ],
)
def test_a_lost_zero_is_given_back_where_the_row_is_sure(
    places: Places, text: str, department: str | None, region: str | None, reading: Reading
) -> None:
    assert places.postal_code(text, department, region) == reading


@pytest.mark.parametrize(
    ("department", "region"), [(None, None), ("35", None), (None, "bretagne"), ("35", "ain-et-loire")]
)
def test_a_zero_that_may_be_none_is_not_given(places: Places, department: str | None, region: str | None) -> None:
    remede = "Si c’est 01000, dites-le par une colonne « Département », ou écrivez la cellule en texte."
    refused = Refused("1000", "Ce code postal n’a que quatre chiffres.", remede)
    assert places.postal_code("1000", department, region) == Reading(refused=(refused,))


@pytest.mark.parametrize("text", ["290", "B-1000", "0100", "Brest"])
def test_what_is_no_postal_code_is_refused(places: Places, text: str) -> None:
    refused = Refused(text, "Un code postal a cinq chiffres.", "Écrivez par exemple 59000.")
    assert places.postal_code(text, "01", None) == Reading(refused=(refused,))


@pytest.mark.parametrize(
    ("parts", "code", "commune", "line"),
    [
        (["12, rue Haute"], "29200", "Brest", "12, rue Haute, 29200 Brest"),
        (
            ["12, rue Haute\nBâtiment B,", "2e étage"],
            "29200",
            "Brest",
            "12, rue Haute, Bâtiment B, 2e étage, 29200 Brest",
        ),
        (["12, rue Haute, 29200 Brest"], "29200", "Brest", "12, rue Haute, 29200 Brest"),
        (["12, rue Haute"], "", "Brest", "12, rue Haute"),
        ([], "29200", "Brest", "29200 Brest"),
        ([], "", "Brest", ""),
    ],
)
def test_an_address_is_one_line(parts: list[str], code: str, commune: str, line: str) -> None:
    assert address(parts, code, commune) == line
