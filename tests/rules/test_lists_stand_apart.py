"""A list of a text has a blank line above it."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

TOLD = (
    "Cette liste touche le paragraphe qui la précède : elle s’y fondrait."
    " Laissez une ligne vide au-dessus de la liste. [avertissement]"
)


def page(text: str) -> dict[str, str]:
    return {"content/a.md": f"---\ntitre: A\n---\n{text}\n"}


@pytest.mark.parametrize(
    "text",
    [
        "Trois points :\n\n- un\n- deux",
        "- un\n  suite\n- deux\n  - trois",
        "1. un\nsuite\n2. deux",
        "## Titre\n- un",
        "> - un\n> - deux",
        "Un mot - un autre\net encore",
        "```\ntexte\n- un\n```",
        "| a |\n| - |\n| - b |",
        "Un texte.\n\n    - code",
        "L’année\n2012. C’était hier.",
        "Un titre\n-----",
    ],
)
def test_a_list_that_stands_apart_is_kept(problems: Problems, text: str) -> None:
    assert problems(page(text)) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Trois points :\n- un\n- deux", 5),
        ("Trois points :\nun\n* deux", 6),
        ("- a\n\nPuis :\n1. un\n2. deux", 7),
        ("> Cité.\n\nPuis :\n1) un", 7),
    ],
)
def test_a_list_that_touches_a_paragraph_is_warned_of_at_its_first_item(
    problems: Problems, text: str, line: int
) -> None:
    assert problems(page(text)) == [f"content/a.md:{line}:1: champ « texte » : {TOLD}"]


def test_a_field_of_one_paragraph_has_no_list(problems: Problems) -> None:
    assert problems({"poles/p.yml": "nom: P\nchapo: >-\n  Un\n  - deux\nsources: [{titre: T}]\n"}) == []
