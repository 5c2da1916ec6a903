"""An event that says how to come says where it is."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/forum.yml"
WAYS = "acces: [{mode: bus, arret: Mairie}]\n"


@pytest.mark.parametrize("fields", ["", f"lieu: {{commune: Paris}}\n{WAYS}", f"lieu: {{nom: La Halle}}\n{WAYS}"])
def test_an_event_with_a_place_or_without_ways_to_it_is_kept(problems: Problems, fields: str) -> None:
    assert problems({PATH: f"titre: Forum\n{fields}"}) == []


@pytest.mark.parametrize(
    ("fields", "place", "field"),
    [
        (WAYS + "entree: Sur invitation\n", "2:8", "acces"),
        ("lieu: {precision: Paris 15e}\nstationnement: [{nom: P, voie: V}]\n", "3:16", "stationnement"),
        ("accessibilite: De plain-pied\n", "2:16", "accessibilite"),
    ],
)
def test_ways_to_no_place_are_warned_of_once(problems: Problems, fields: str, place: str, field: str) -> None:
    assert problems({PATH: f"titre: Forum\n{fields}"}) == [
        f"{PATH}:{place}: champ « {field} » : La rencontre dit comment venir, et ne dit pas où elle a lieu."
        " Ajoutez lieu, avec nom, voie ou commune. [avertissement]"
    ]
