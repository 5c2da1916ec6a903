"""The words of a quotation are written bare."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.build import all_kinds, all_rules
from ptce.corpus import load
from ptce.problem import AVERTISSEMENT, Problem

Problems = Callable[[dict[str, str]], list[str]]

ADA = {"content/personnes/ada-lune.yml": "nom: Ada Lune\n"}


def release(quotation: str) -> dict[str, str]:
    head = "titre: A\nemetteur: {nom: R}\nchapo: C\ncitations:\n"
    return {**ADA, "press/a.md": f"---\n{head}  - personne: ada-lune\n    texte: {quotation}\n---\nT.\n"}


@pytest.mark.parametrize("words", ["Des mots.", "« Oui » et « non »", '\'"Oui" et "non"\'', "« Oui », dit-elle."])
def test_bare_words_are_kept(problems: Problems, words: str) -> None:
    assert problems(release(words)) == []


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("« Des mots. »", "Des mots."),
        ("«\u00a0Des mots.\u00a0»", "Des mots."),
        ("“Des mots.”", "Des mots."),
        ("'\"Des mots.\"'", "Des mots."),
        ("« Elle a dit « oui ». »", "Elle a dit « oui »."),
        ("'« Un mot : oui »'", '"Un mot : oui"'),
    ],
)
def test_one_pair_of_quotes_around_the_words_is_to_be_taken_away(
    repository: Callable[[dict[str, str]], Path], words: str, right: str
) -> None:
    rule = all_rules()["quotations_bring_no_quotes"]
    expected = Problem(
        "press/a.md",
        7,
        12,
        "citations 1, texte",
        "Le site met lui-même les guillemets autour d’une citation.",
        "Retirez ceux-ci.",
        AVERTISSEMENT,
        "guillemets-de-citation",
        right,
        len(words),
        certaine=True,
    )

    assert load(repository(release(words)), all_kinds(), [rule]).problems == [expected]


def test_words_of_several_lines_are_told_without_a_correction(problems: Problems) -> None:
    assert problems(release("|\n      « Des mots. »")) == [
        "press/a.md:7:12: champ « citations 1, texte » : Le site met lui-même les guillemets autour d’une citation."
        " Retirez ceux-ci. [avertissement]"
    ]
