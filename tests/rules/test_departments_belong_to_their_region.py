"""The department of a pole is one of its region's."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

REGIONS = {
    "content/regions/nord.yml": "nom: Nord\ncode: '98'\nen: au Nord\ndepartements: [{code: '59', nom: Baie}]\n",
    "content/regions/sud.yml": (
        "nom: Sud\ncode: '97'\nen: au Sud\ndepartements: [{code: 2A, nom: Cap}, {code: '01', nom: Lac}]\n"
    ),
}


def pole(fields: str) -> dict[str, str]:
    return {**REGIONS, "poles/phare.yml": f"nom: Phare\n{fields}sources: [{{titre: T}}]\n"}


def test_a_department_of_the_region_is_kept(problems: Problems) -> None:
    assert problems(pole("departement: 01\nregion: sud\n")) == []


def test_a_place_that_is_known_in_part_is_kept(problems: Problems) -> None:
    assert problems(pole("region: sud\n")) == []


def test_a_department_of_another_region_is_refused(problems: Problems) -> None:
    assert problems(pole("region: nord\ndepartement: 2A\n")) == [
        "poles/phare.yml:3:14: champ « departement » : « 2A » n’est pas un département de cette région."
        " Le département 2A est dans la région Sud."
    ]


def test_a_department_whose_region_is_not_given_is_warned_of(problems: Problems) -> None:
    assert problems(pole("departement: 59\n")) == [
        "poles/phare.yml:2:14: champ « departement » : La fiche donne le département 59, et pas sa région."
        " Ajoutez region: nord [avertissement]"
    ]


@pytest.mark.parametrize("region", ["", "region: nord\n"])
def test_a_department_of_no_region_is_refused(problems: Problems, region: str) -> None:
    assert problems(pole(f"departement: Golfe\n{region}")) == [
        "poles/phare.yml:2:14: champ « departement » : « Golfe » n’est pas un département."
        " Donnez son code, par exemple 93, 2A ou 974."
    ]


def test_where_no_region_has_a_file_no_department_is_judged(problems: Problems) -> None:
    assert problems({"poles/phare.yml": pole("departement: 59\n")["poles/phare.yml"]}) == []


def test_a_region_without_a_file_is_told_once(problems: Problems) -> None:
    assert problems(pole("departement: 59\nregion: est\n")) == [
        "poles/phare.yml:3:9: champ « region » : « est » n’est le nom d’aucune fiche (région)."
        " Au choix : nord, sud. Si la fiche manque, commencez-la avec « ptce new region »."
    ]


@pytest.mark.parametrize(("given", "code"), [("Baie", "59"), ("1", "01"), ("2a", "2A"), ("“59”", "59")])
def test_a_department_in_another_form_is_told_with_its_code(problems: Problems, given: str, code: str) -> None:
    assert problems(pole(f"departement: {given}\n")) == [
        f"poles/phare.yml:2:14: champ « departement » : « {given} » n’est pas un département. Écrivez « {code} »."
    ]
