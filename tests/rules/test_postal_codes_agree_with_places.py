"""A postal code, an INSEE code and a department tell the same place."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/f.yml"


def event(postal: str, insee: str) -> dict[str, str]:
    return {PATH: f"titre: F\nlieu: {{commune: C, code_postal: '{postal}', code_insee: {insee}}}\n"}


def pole(department: str, address: str) -> dict[str, str]:
    return {
        "poles/p.yml": f"nom: P\ndepartement: '{department}'\nadresse_postale: {address}\nsources: [{{titre: T}}]\n"
    }


@pytest.mark.parametrize(
    ("postal", "insee"),
    [
        ("93450", "93039"),
        ("20000", "2A004"),
        ("20200", "2B033"),
        ("20600", "2B037"),
        ("01000", "01053"),
        ("97400", "97411"),
        ("97600", "97608"),
    ],
)
def test_codes_of_one_place_are_kept(problems: Problems, postal: str, insee: str) -> None:
    assert problems(event(postal, insee)) == []


@pytest.mark.parametrize(("postal", "insee"), [("75015", "93039"), ("20200", "2A004"), ("97200", "97411")])
def test_codes_of_two_places_are_to_be_confirmed(problems: Problems, postal: str, insee: str) -> None:
    assert problems(event(postal, insee)) == [
        f"{PATH}:2:33: champ « lieu, code_postal » : Le code postal {postal} et le code INSEE {insee} ne vont pas"
        " ensemble. Vérifiez-les : la première partie est d’ordinaire la même. [à confirmer]"
    ]


def test_one_code_alone_is_not_compared(problems: Problems) -> None:
    assert problems({PATH: "titre: F\nlieu: {commune: C, code_postal: 75015}\n"}) == []


@pytest.mark.parametrize(
    ("department", "address"),
    [
        ("93", "6, rue Arnold-Géraux, 93450 L’Île-Saint-Denis"),
        ("2A", "Port, 20090 Ajaccio"),
        ("93", "12, rue du Port, 93450 Bobigny"),
        ("93", "BP 75012, Bobigny"),
    ],
)
def test_an_address_in_the_department_is_kept(problems: Problems, department: str, address: str) -> None:
    assert problems(pole(department, address)) == []


@pytest.mark.parametrize(("department", "postal"), [("93", "75012"), ("2B", "20000"), ("974", "97200")])
def test_an_address_in_another_department_is_warned_of(problems: Problems, department: str, postal: str) -> None:
    assert problems(pole(department, f"6, rue du Port, {postal} Ville")) == [
        f"poles/p.yml:3:18: champ « adresse_postale » : L’adresse est dans le {postal}, et la fiche dans le département"
        f" {department}. Vérifiez l’un et l’autre. [avertissement]"
    ]
