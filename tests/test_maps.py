"""The maps of an edition: counts, tones, and marks whose form says how well a place is known."""

import math
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from built import ROOT
from conftest import NOON
from ptce.atlas import depth, france
from ptce.build import check, edit
from ptce.maps import Maps

Write = Callable[[dict[str, str]], Path]

REGIONS = {
    "content/regions/bretagne.yml": (
        "nom: Bretagne\ncode: '53'\nen: en Bretagne\n"
        "departements:\n  - {code: '35', nom: Ille-et-Vilaine, latitude: 48.2, longitude: -1.6}\n"
        "  - {code: '56', nom: Morbihan}\n"
    ),
    "content/regions/guyane.yml": (
        "nom: Guyane\ncode: '03'\nen: en Guyane\noutre_mer: oui\ndepartements: [{code: '973', nom: Guyane}]\n"
    ),
    "content/regions/rivage.yml": "nom: Rivage\ncode: '98'\nen: là\ndepartements: [{code: '98', nom: Rivage}]\n",
}
REDON = "commune: Redon\ndepartement: '35'\nregion: bretagne\nlatitude: 47.65\nlongitude: -2.08\n"
ILLE = "departement: '35'\nregion: bretagne\n"


def pole(place: str) -> str:
    return f"nom: Un pôle\n{place}sources: [{{titre: T}}]\n"


@pytest.fixture
def maps(repository: Write) -> Callable[[dict[str, str]], Maps]:
    """The maps of a repository with three regions, one of which is not drawn, and these poles."""

    def make(poles: dict[str, str]) -> Maps:
        files = {f"poles/{name}.yml": text for name, text in poles.items()}
        return Maps(edit(repository({**REGIONS, **files}), NOON))

    return make


def _marks(drawing: Any) -> list[tuple[str, list[str]]]:
    return [(mark.forme, [fiche.id for fiche in mark.fiches]) for mark in drawing.marques]


def test_a_map_in_words_names_the_regions_that_have_fiches_the_fullest_first(maps: Callable[..., Maps]) -> None:
    made = maps({"a": pole(REDON), "b": pole("region: guyane\n"), "c": pole("region: guyane\n")}).france
    assert made is not None
    assert made.en_mots == "Guyane 2, Bretagne 1"


def test_a_map_has_the_regions_that_are_drawn_with_their_counts(maps: Callable[..., Maps]) -> None:
    made = maps({"a": pole(REDON), "b": pole(ILLE), "c": pole("region: rivage\n"), "d": pole("")}).france
    assert made is not None
    assert [(area.region.id, area.compte, area.teinte) for area in made.aires] == [
        ("bretagne", 2, 2),
        ("guyane", 0, 0),
    ]
    assert made.seuils == (1, 2)
    assert made.aires[0].trace == france()["bretagne"].trace
    assert [area.cadre is None for area in made.aires] == [True, False]


def test_what_is_not_public_is_neither_counted_nor_marked(maps: Callable[..., Maps]) -> None:
    hidden = {"a": pole(f"{REDON}statut: brouillon\n"), "b": pole(f"{REDON}embargo: 2026-04-01T10:00+02:00\n")}
    made = maps(hidden).france
    assert made is not None
    assert ([area.compte for area in made.aires], made.marques, made.seuils) == ([0, 0], (), ())


def test_the_form_of_a_mark_says_how_well_the_place_is_known(maps: Callable[..., Maps]) -> None:
    made = maps(
        {
            "commune": pole(REDON),
            "departement": pole(ILLE),
            "region": pole("region: guyane\n"),
            "sans-centre": pole("departement: '56'\nregion: bretagne\n"),
            "sans-position": pole("commune: Vitré\ndepartement: '35'\nregion: bretagne\n"),
        }
    ).france
    assert sorted(_marks(made)) == [
        ("commune", ["commune"]),
        ("departement", ["departement"]),
        ("departement", ["sans-position"]),
        ("region", ["region"]),
        ("region", ["sans-centre"]),
    ]


def test_a_mark_stands_where_its_town_is(maps: Callable[..., Maps]) -> None:
    made = maps({"a": pole(REDON)}).france
    assert made is not None
    x, y = france()["bretagne"].projection.point(-2.08, 47.65)
    assert [(mark.x, mark.y) for mark in made.marques] == [(round(x), round(y))]


def test_marks_and_numbers_do_not_hide_each_other(maps: Callable[..., Maps]) -> None:
    poles = {f"a{index}": pole(REDON) for index in range(4)} | {f"b{index}": pole(ILLE) for index in range(4)}
    made = maps({**poles, **{f"c{index}": pole("region: bretagne\n") for index in range(4)}}).france
    assert made is not None
    drawn = [(mark.x, mark.y, mark.rayon) for mark in made.marques] + [(area.x, area.y, 13) for area in made.aires]
    assert len(drawn) == 14
    near = [
        (one, other) for one, other in combinations(drawn, 2) if math.dist(one[:2], other[:2]) < one[2] + other[2] - 1.5
    ]
    assert near == []
    inside = [mark for mark in made.marques if mark.forme != "commune"]
    assert [mark for mark in inside if depth((mark.x, mark.y), france()["bretagne"].rings) < 1] == []


def test_five_poles_at_one_place_are_one_mark_that_counts_them(maps: Callable[..., Maps]) -> None:
    poles = {f"a{index}": pole(REDON) for index in range(5)}
    made = maps(poles).france
    assert made is not None
    assert _marks(made) == [("commune", list(poles))]
    assert made.marques[0].rayon == 10


def test_a_crowd_of_poles_is_counted_by_form_on_the_map_of_france_and_shown_on_that_of_its_region(
    maps: Callable[..., Maps],
) -> None:
    towns = {f"a{index:02}": pole(REDON.replace("-2.08", f"-{2 + index / 10}")) for index in range(14)}
    made = maps({**towns, "b": pole(ILLE), "c": pole("region: bretagne\n"), "d": pole("region: guyane\n")})
    assert made.france is not None
    assert _marks(made.france) == [
        ("commune", list(towns)),
        ("departement", ["b"]),
        ("region", ["c"]),
        ("region", ["d"]),
    ]
    region = made.region(made._edition.get("region", "bretagne"))
    assert _marks(region)[:14] == [("commune", [name]) for name in towns]


def test_no_map_is_drawn_without_a_region(repository: Write) -> None:
    assert Maps(edit(repository({"poles/a.yml": pole("")}), NOON)).france is None


def test_the_map_of_a_region_names_its_towns_and_departments(maps: Callable[..., Maps]) -> None:
    made = maps({"a": pole(REDON), "b": pole(ILLE), "c": pole("region: bretagne\n"), "d": pole("region: guyane\n")})
    drawing = made.region(made._edition.get("region", "bretagne"))
    assert drawing is not None
    assert _marks(drawing) == [("commune", ["a"]), ("departement", ["b"]), ("region", ["c"])]
    assert [name.texte for name in drawing.noms] == ["Redon", "Ille-et-Vilaine"]
    assert [area.compte for area in drawing.aires] == [3]
    assert made.region(made._edition.get("region", "rivage")) is None


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (REDON, ("bretagne", "commune", True)),
        (ILLE, ("bretagne", "departement", True)),
        ("region: bretagne\n", ("bretagne", "region", True)),
        ("region: guyane\n", ("guyane", "region", False)),
        ("region: rivage\n", None),
        ("", None),
    ],
)
def test_the_small_map_of_a_pole_shows_its_region_and_one_mark(
    maps: Callable[..., Maps], place: str, expected: tuple[str, str, bool] | None
) -> None:
    made = maps({"a": pole(place)})
    record: Any = made._edition.get("pole", "a")
    drawing = made.situation(record)
    found = drawing and (drawing.aires[0].region.id, drawing.marques[0].forme, bool(drawing.fond))
    assert found == expected
    if drawing:
        assert _marks(drawing) == [(drawing.marques[0].forme, ["a"])]
        assert 0 < drawing.marques[0].x < drawing.largeur
        assert 0 < drawing.marques[0].y < drawing.hauteur


def test_every_department_has_its_centre_and_its_words() -> None:
    departments = [one for region in check(ROOT).records["region"].values() for one in region.departements]  # type: ignore[attr-defined]
    assert len({one.code for one in departments}) == 101
    lacking = [one.nom for one in departments if one.latitude is None or one.longitude is None or not one.en]
    assert lacking == []
    strange = [one.en for one in departments if not one.en.endswith(one.nom)]
    assert strange == []
