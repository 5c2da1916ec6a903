"""A town is written as INSEE writes it."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]


def pole(town: str) -> dict[str, str]:
    return {"poles/p.yml": f"nom: P\ncommune: {town}\nsources: [{{titre: T}}]\n"}


@pytest.mark.parametrize(
    "town",
    [
        "Saint-Étienne",
        "L’Île-Saint-Denis",
        "Y",
        "Eu",
        "Paris 15e",
        "Les Mureaux",
        "Sainteny",
        "Stains",
        "Elbeuf",
        "Ermont",
    ],
)
def test_a_town_of_insee_is_kept(problems: Problems, town: str) -> None:
    assert problems(pole(town)) == []


@pytest.mark.parametrize(
    ("town", "right"),
    [
        ("St Etienne", "Saint-Étienne"),
        ("42000 St. Etienne", "Saint-Étienne"),
        ("Saint-Etienne de Montluc", "Saint-Étienne-de-Montluc"),
        ("Ile-d’Yeu", "Île-d’Yeu"),
        ("Evry-Courcouronnes", "Évry-Courcouronnes"),
        ("Ste-Foy", "Sainte-Foy"),
        ("St. Malo", "Saint-Malo"),
        ("Saint Denis", "Saint-Denis"),
        ("L’Île St Denis", "L’Île Saint-Denis"),
        ("93450 Bobigny", "Bobigny"),
        ("20000 Ajaccio Cedex 9", "Ajaccio"),
    ],
)
def test_another_writing_is_warned_of(problems: Problems, town: str, right: str) -> None:
    assert problems(pole(town)) == [
        f"poles/p.yml:2:10: champ « commune » : L’INSEE n’écrit pas « {town} ». Écrivez « {right} ». [avertissement]"
    ]


def test_capitals_are_warned_of_wherever_a_town_is(problems: Problems) -> None:
    assert problems({"content/evenements/f.yml": "titre: F\nlieu: {commune: ORLÉANS}\n"}) == [
        "content/evenements/f.yml:2:17: champ « lieu, commune » : « ORLÉANS » est en capitales."
        " Écrivez la commune comme l’INSEE, par exemple Saint-Étienne. [avertissement]"
    ]
