"""A title is one short sentence: no capitals throughout, no full stop, no more than a list can show."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/f.yml"
LONG = "Une rencontre " + "x" * 87
TOLD = "Ce titre a 101 signes : les listes le couperont. Restez sous 100 signes"


def event(title: str, fields: str = "") -> dict[str, str]:
    return {PATH: f'titre: "{title}"\n{fields}'}


@pytest.mark.parametrize(
    "title",
    [
        "La rencontre",
        LONG[:-1],
        "Le RTES et COORACE",
        "PTCE, ESS, SCIC",
        "Ateliers, etc.",
        "Trois points…",
        "Plan B.",
        "Où ?",
    ],
)
def test_a_sentence_is_kept(problems: Problems, title: str) -> None:
    assert problems(event(title)) == []


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (LONG, f"{TOLD}, ou donnez-en un autre dans titre_court."),
        (
            "LANCEMENT DE L’APPEL À PROJETS",
            "Ce titre est tout en capitales. Écrivez-le en minuscules : la première lettre et les noms en capitale.",
        ),
        ("La rencontre.", "Un titre n’a pas de point final. Écrivez « La rencontre »."),
        ("La rencontre !", "Un titre n’a pas de point d’exclamation. Écrivez « La rencontre »."),
    ],
)
def test_a_fault_is_warned_of(problems: Problems, title: str, told: str) -> None:
    assert problems(event(title)) == [f"{PATH}:1:8: champ « titre » : {told} [avertissement]"]


def test_a_long_title_may_stand_beside_a_short_one(problems: Problems) -> None:
    assert problems(event(LONG, "titre_court: Une rencontre\n")) == []
    assert problems(event("La rencontre", f"titre_court: {LONG}\n")) == [
        f"{PATH}:2:14: champ « titre_court » : {TOLD}. [avertissement]"
    ]


def test_a_kind_that_has_no_short_title_is_told_no_other_way(problems: Problems) -> None:
    assert problems({"content/appels/a.yml": f"titre: {LONG}\nsources: [{{titre: T}}]\n"}) == [
        f"content/appels/a.yml:1:8: champ « titre » : {TOLD}. [avertissement]"
    ]


def test_a_name_is_no_title(problems: Problems) -> None:
    assert problems({"poles/p.yml": "nom: L’ASSOCIATION DU GRAND PHARE.\nsources: [{titre: T}]\n"}) == []
