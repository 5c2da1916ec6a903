"""A position is in France, in degrees, and has both of its numbers."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]


def pole(fields: str) -> dict[str, str]:
    return {"poles/phare.yml": f"nom: Phare\n{fields}sources: [{{titre: T}}]\n"}


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        ("48.94", "2.36"),
        ("42.55", "8.75"),
        ("41.2", "-5.3"),
        ("51.2", "9.7"),
        ("16.24", "-61.53"),
        ("4.92", "-52.33"),
        ("-20.88", "55.45"),
        ("-12.78", "45.23"),
    ],
)
def test_a_position_in_france_is_kept(problems: Problems, latitude: str, longitude: str) -> None:
    assert problems(pole(f"latitude: {latitude}\nlongitude: {longitude}\n")) == []


def test_a_pole_without_a_position_is_kept(problems: Problems) -> None:
    assert problems(pole("")) == []


@pytest.mark.parametrize(
    ("latitude", "longitude"), [("41.19", "2.5"), ("51.21", "2.5"), ("48.5", "-5.31"), ("48.5", "9.71"), ("0", "0")]
)
def test_a_position_elsewhere_is_refused(problems: Problems, latitude: str, longitude: str) -> None:
    assert problems(pole(f"longitude: {longitude}\nlatitude: {latitude}\n")) == [
        f"poles/phare.yml:3:11: champ « latitude » : Le point ({float(latitude)}, {float(longitude)}) n’est pas en"
        " France. Vérifiez la position."
    ]


def test_numbers_that_changed_places_are_told(problems: Problems) -> None:
    assert problems(pole("latitude: 5.92\nlongitude: 45.56\n")) == [
        "poles/phare.yml:2:11: champ « latitude » : La latitude et la longitude semblent échangées : ce point n’est pas"
        " en France. Écrivez latitude: 45.56 et longitude: 5.92"
    ]


@pytest.mark.parametrize(("given", "missing"), [("latitude", "longitude"), ("longitude", "latitude")])
def test_half_a_position_is_refused(problems: Problems, given: str, missing: str) -> None:
    assert problems(pole(f"{given}: 45.5\n")) == [
        f"poles/phare.yml:2:{len(given) + 3}: champ « {given} » : Une position a une latitude et une longitude."
        f" Ajoutez {missing}."
    ]
