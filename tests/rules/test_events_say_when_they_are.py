"""An event that is announced says when it is."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/forum.yml"


@pytest.mark.parametrize(
    "fields",
    ["date: 2026\n", "statut: brouillon\n", "etat: annule\n", "etat: reporte\ndate_precedente: 2026-05-04\n"],
)
def test_an_event_with_a_date_or_that_is_not_announced_is_kept(problems: Problems, fields: str) -> None:
    assert problems({PATH: f"titre: Forum\n{fields}"}) == []


@pytest.mark.parametrize("fields", ["", "etat: sous_reserve\n"])
def test_another_one_without_a_date_is_to_be_confirmed(problems: Problems, fields: str) -> None:
    assert problems({PATH: f"titre: Forum\n{fields}"}) == [
        f"{PATH}:1:8: champ « titre » : La rencontre ne dit pas quand elle a lieu : aucun agenda ne l’aura."
        " Ajoutez date : 2026, 2026-05 ou 2026-05-04, selon ce qui est connu. [à confirmer]"
    ]
