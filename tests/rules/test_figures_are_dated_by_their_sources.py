"""A figure is not of a later day than all of its sources, unless they announce it."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "poles/p.yml"


def pole(figure: str) -> dict[str, str]:
    return {PATH: f"nom: P\nchiffres:\n  - {{valeur: 1, unite: u, definition: D, {figure}}}\nsources: [{{titre: T}}]\n"}


@pytest.mark.parametrize(
    "figure",
    [
        "date: 2013-07, sources: [{titre: T, date: 2013}]",
        "date: 2013, sources: [{titre: T, date: 2013-07-16}]",
        "date: 2014, sources: [{titre: T, date: 2013}, {titre: U}]",
        "date: 2014, sources: [{titre: T, date: 2013}, {titre: U, date: 2014-01}]",
        "date: 2014, annonce: oui, sources: [{titre: T, date: 2013}]",
    ],
)
def test_a_figure_that_a_source_may_have_seen_is_kept(problems: Problems, figure: str) -> None:
    assert problems(pole(figure)) == []


def test_a_figure_after_its_sources_is_warned_of(problems: Problems) -> None:
    assert problems(pole("date: 2014-02, sources: [{titre: T, date: 2013}, {titre: U, date: 2014-01}]")) == [
        f"{PATH}:3:48: champ « chiffres 1, date » : Ce chiffre est daté de 2014-02, après la source qui le donne."
        " Vérifiez les dates ; s’il était prévu, et non constaté, ajoutez annonce: oui. [avertissement]"
    ]


def test_a_figure_of_its_own_file_is_looked_at(problems: Problems) -> None:
    text = "titre: F\nchiffre: {valeur: 1, unite: u, date: 2014, definition: D, sources: [{titre: T, date: 2013}]}\n"

    assert [problem.partition(" : ")[0] for problem in problems({"content/chiffres/f.yml": text})] == [
        "content/chiffres/f.yml:2:38: champ « chiffre, date »"
    ]
