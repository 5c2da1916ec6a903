"""The figures that a release gives to be cited are those of its text."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

FIGURE = "{{{}, unite: {}, date: 2026, definition: D, sources: [{{titre: T}}]}}"


def release(text: str, *figures: tuple[str, str]) -> dict[str, str]:
    listed = ", ".join(FIGURE.format(*figure) for figure in figures)
    header = f"---\ntitre: A\nemetteur: {{nom: R}}\nchapo: C\nchiffres: [{listed}]\n---\n"
    return {"press/a.md": f"{header}{text}\n"}


@pytest.mark.parametrize(
    "text",
    [
        "On attend 250 personnes.",
        "On attend **250** personnes, et 20 personnes parlent.",
        "Une foule de personnes.",
        "On attend 250\u00a0personnes.",
        "12 personnes-ressources",
        "12 `personnes`",
        "Sur 300 pôles, 250 personnes.",
    ],
)
def test_a_text_that_says_the_figure_somewhere_is_kept(problems: Problems, text: str) -> None:
    assert problems(release(text, ("valeur: 250", "personnes"))) == []


@pytest.mark.parametrize(
    ("text", "column", "number"),
    [
        ("On attend 350 personnes.", 11, "350"),
        ("On attend **1 250** personnes.", 13, "1250"),
        ("On attend 2,5 personnes", 11, "2,5"),
    ],
)
def test_a_text_that_says_only_another_number_is_warned_of(
    problems: Problems, text: str, column: int, number: str
) -> None:
    assert problems(release(text, ("valeur: 250", "personnes"))) == [
        f"press/a.md:7:{column}: champ « texte » : Le texte compte {number} personnes,"
        " et la liste des chiffres 250. Corrigez l’un ou l’autre. [avertissement]"
    ]


def test_one_of_several_figures_of_a_unit_is_enough(problems: Problems) -> None:
    figures = ("valeur: 20", "pôles témoins"), ("minimum: 18", "pôles témoins")

    assert problems(release("Les 18 pôles témoins, ou 19 pôles témoins.", *figures)) == []
    assert problems(release("Les 19 pôles témoins.", *figures)) == [
        "press/a.md:7:5: champ « texte » : Le texte compte 19 pôles témoins, et la liste des chiffres 18 ou 20."
        " Corrigez l’un ou l’autre. [avertissement]"
    ]


def test_sums_in_euros_and_the_texts_of_others_are_left_out(problems: Problems) -> None:
    assert problems(release("3 millions d’euros, dont 200 euros.", ("valeur: 3000000", "euros"))) == []
    pole = "nom: P\ntexte: 12 salariés.\nchiffres: [{valeur: 1, unite: salariés, date: 2026, definition: D, sources: "
    assert problems({"poles/p.yml": f"{pole}[{{titre: T}}]}}]\nsources: [{{titre: T}}]\n"}) == []
