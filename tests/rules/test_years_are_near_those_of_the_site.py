"""The year of a record is near some other one of the site."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/forum.yml"
OTHERS = {f"content/evenements/{year}.yml": f"titre: F{year}\ndate: {year}\n" for year in (2012, 2014)}


def event(year: int, fields: str = "") -> dict[str, str]:
    return {PATH: f"titre: Forum\ndate: {year}-05-04\n{fields}"}


def far(year: int, years: int, nearest: int) -> list[str]:
    return [
        f"{PATH}:2:7: champ « date » : {year} est à {years} ans de la date la plus proche du site, qui est de"
        f" {nearest}. Vérifiez l’année. [à confirmer]"
    ]


@pytest.mark.parametrize("year", [2002, 2012, 2024])
def test_a_year_that_is_near_is_kept(problems: Problems, year: int) -> None:
    assert problems({**OTHERS, **event(year)}) == []


@pytest.mark.parametrize(
    ("year", "years", "nearest"), [(2104, 90, 2014), (2025, 11, 2014), (1014, 998, 2012), (2001, 11, 2012)]
)
def test_one_that_is_far_is_to_be_confirmed(problems: Problems, year: int, years: int, nearest: int) -> None:
    assert problems({**OTHERS, **event(year)}) == far(year, years, nearest)


def test_the_first_record_has_nothing_to_be_held_against_but_its_sources(problems: Problems) -> None:
    piece = "divergences: [{{sujet: S, versions: [{{texte: T, sources: [{{titre: T, date: {}}}]}}]}}]\n"

    assert problems(event(2104)) == []
    assert problems(event(2104, piece.format(2103))) == []
    assert problems(event(2104, piece.format(2014))) == far(2104, 90, 2014)


def test_two_records_of_a_year_bear_each_other_out(problems: Problems) -> None:
    assert problems({**OTHERS, **event(2104), "content/evenements/g.yml": "titre: G\ndate: 2104\n"}) == []


def test_a_milestone_may_be_old(problems: Problems) -> None:
    old = {
        "content/reperes/1901.yml": "titre: La loi\ndate: 1901-07-01\nnature: loi\ntexte: T.\nsources: [{titre: T}]\n"
    }

    assert problems({**OTHERS, **old}) == []
