"""A position lies in the region that its record names, and the centre of a department in its own."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]


def region(name: str, departments: str = "{code: '29', nom: Finistère}") -> dict[str, str]:
    text = f"nom: Bretagne\ncode: '53'\nen: en Bretagne\ndepartements: [{departments}]\n"
    return {f"content/regions/{name}.yml": text}


def pole(place: str, name: str = "bretagne") -> dict[str, str]:
    return {**region(name), "poles/phare.yml": f"nom: Phare\nregion: {name}\n{place}sources: [{{titre: T}}]\n"}


@pytest.mark.parametrize(
    "place", ["", "latitude: 47.65\nlongitude: -2.08\n", "latitude: 48.46\nlongitude: -5.09\n"], ids=str
)
def test_a_pole_in_its_region_or_on_an_island_of_it_is_kept(problems: Problems, place: str) -> None:
    assert problems(pole(place)) == []


def test_a_pole_in_another_region_is_refused(problems: Problems) -> None:
    assert problems(pole("latitude: 43.6\nlongitude: 1.44\n")) == [
        "poles/phare.yml:3:11: champ « latitude » : Le point (43.6, 1.44) n’est pas dans la région Bretagne."
        " Vérifiez la position, ou la région."
    ]


def test_a_pole_out_of_france_is_left_to_another_rule(problems: Problems) -> None:
    assert problems(pole("latitude: -4.49\nlongitude: 48.39\n")) == []


def test_a_region_that_is_not_drawn_says_nothing(problems: Problems) -> None:
    assert problems(pole("latitude: 43.6\nlongitude: 1.44\n", "rivage")) == []


@pytest.mark.parametrize("centre", ["", ", latitude: 48.3, longitude: -4.1", ", latitude: 47.75, longitude: -4.3"])
def test_a_centre_in_its_region_is_kept(problems: Problems, centre: str) -> None:
    assert problems(region("bretagne", f"{{code: '29', nom: Finistère{centre}}}")) == []


def test_a_centre_at_sea_is_refused(problems: Problems) -> None:
    assert problems(region("bretagne", "{code: '29', nom: Finistère, latitude: 47.5, longitude: -4.1}")) == [
        "content/regions/bretagne.yml:4:55: champ « departements 1, latitude » :"
        " Le centre de « Finistère », (47.5, -4.1), n’est pas dans la région Bretagne. Vérifiez la position."
    ]


@pytest.mark.parametrize(("given", "missing"), [("latitude", "longitude"), ("longitude", "latitude")])
def test_half_a_centre_is_refused(problems: Problems, given: str, missing: str) -> None:
    assert problems(region("bretagne", f"{{code: '29', nom: Finistère, {given}: 4.1}}")) == [
        "content/regions/bretagne.yml:4:16: champ « departements 1 » :"
        f" Le centre de « Finistère » a une latitude et une longitude. Ajoutez {missing}."
    ]
