"""Two persons do not have nearly the same name."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]


def persons(**names: str) -> dict[str, str]:
    return {f"content/personnes/{file}.yml": f"alias: []\nnom: {name}\n" for file, name in names.items()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lune", "Basile Noé"),
        ("Ada Lune", "Ada Brume"),
        ("Ada Lune", "Ada Lunebourg"),
        ("Ana", "Ada"),
    ],
)
def test_names_that_differ_are_kept(problems: Problems, one: str, other: str) -> None:
    assert problems(persons(a=one, b=other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Colin Lemaître", "Colin Lemaitre"),
        ("Claude Alphand", "Claude Alphant"),
        ("Zoé Brume", "Zoé Brune"),
        ("Zoé Brume", "Zoé Burme"),
    ],
)
def test_names_that_are_nearly_one_are_to_be_confirmed_on_the_second(problems: Problems, one: str, other: str) -> None:
    assert problems(persons(a=one, b=other)) == [
        f"content/personnes/b.yml:2:6: champ « nom » : « {other} » ressemble à « {one} » (content/personnes/a.yml)."
        " Si c’est la même personne, gardez une fiche et donnez l’autre graphie en alias. [à confirmer]"
    ]


def test_every_pair_is_told(problems: Problems) -> None:
    told = problems(persons(a="Zoé Brume", b="Zoé Brune", c="Zoé Brute"))

    assert [problem.partition(":")[0] for problem in told] == [
        "content/personnes/b.yml",
        "content/personnes/c.yml",
        "content/personnes/c.yml",
    ]
