"""The hours of an event exist, and only once, on its day in Paris."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/nuit.yml"
SPRING = "2~h~30, le 29~mars 2026, n’existe pas à Paris : on passe à l’heure d’été. Choisissez une autre heure."
AUTUMN = (
    "2~h~30, le 25~octobre 2026, a lieu deux fois à Paris : on passe à l’heure d’hiver."
    " Choisissez une autre heure. [avertissement]"
)


def told(place: str, field: str, words: str) -> str:
    return f"{PATH}:{place}: champ « {field} » : {words}".replace("~", "\u00a0")


@pytest.mark.parametrize(
    "fields",
    [
        "date: 2026-03-29\nhoraire: 1h30 - 3h\n",
        "date: 2026-10-25\nhoraire: 1h30 - 3h\n",
        "date: 2026-03-28\nhoraire: 2h30 - 5h\n",
        "date: 2026-03\nhoraire: 2h30 - 5h\n",
        "horaire: 2h30 - 5h\n",
    ],
)
def test_hours_that_exist_once_are_kept(problems: Problems, fields: str) -> None:
    assert problems({PATH: f"titre: Nuit\n{fields}"}) == []


def test_an_hour_that_clocks_skip_is_refused(problems: Problems) -> None:
    sessions = "seances: [{titre: A, horaire: 2h30, seances: [{titre: B, horaire: 3h - 4h}]}]\n"
    assert problems({PATH: f"titre: Nuit\ndate: 2026-03-29\nhoraire: 2h30\n{sessions}"}) == [
        told("3:10", "horaire", SPRING),
        told("4:31", "seances 1, horaire", SPRING),
    ]


def test_an_hour_that_clocks_show_twice_is_warned_of(problems: Problems) -> None:
    sessions = "seances: [{titre: A, horaire: 23h}, {titre: B, jour: 2026-10-25, horaire: 1h - 2h30}]\n"
    fields = "date: 2026-10-24\nfin: 2026-10-25\nhoraire: 1h - 2h30\n"
    assert problems({PATH: f"titre: Nuit\n{fields}{sessions}"}) == [
        told("4:10", "horaire", AUTUMN),
        told("5:75", "seances 2, horaire", AUTUMN),
    ]
