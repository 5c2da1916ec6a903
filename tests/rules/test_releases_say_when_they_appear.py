"""A release has the date of its diffusion, or says which day it comes after."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

HEAD = "---\ntitre: Annonce\nemetteur: {nom: Réseau}\nchapo: Qui, quoi.\n"


@pytest.mark.parametrize("fields", ["date: 2026-05-04\n", "date: 2026\n", "posterieur_a: 2026-05-04\n"])
def test_a_release_that_can_be_sorted_is_kept(problems: Problems, fields: str) -> None:
    assert problems({"press/a.md": f"{HEAD}{fields}---\nTexte.\n"}) == []


def test_a_release_without_a_date_is_warned_of(problems: Problems) -> None:
    assert problems({"press/a.md": f"{HEAD}---\nTexte.\n"}) == [
        "press/a.md:2:1: champ « date » : Ce communiqué n’a pas de date : les listes ne savent pas où le mettre."
        " Ajoutez date, ou, si l’original n’en a pas, posterieur_a. [avertissement]"
    ]
