"""Links that Markdown leaves as brackets are told, with the link as it should be."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]


def page(text: str) -> dict[str, str]:
    return {"content/a.md": f"---\ntitre: A\n---\n{text}\n"}


@pytest.mark.parametrize(
    "text",
    [
        "Voir [la page](/poles/).",
        "Il dit « […] (https://a.example/) ».",
        "Un mot [sic] (https://a.example/) cité.",
        "La liste [a] (voir plus haut).",
        "Une adresse avec des parenthèses : [a](https://a.example/b_(c)).",
        "```\n[a] (/b/)\n```",
    ],
)
def test_a_whole_link_and_other_brackets_are_kept(problems: Problems, text: str) -> None:
    assert problems(page(text)) == []


@pytest.mark.parametrize(
    ("link", "phrase", "right"),
    [
        ("[la page] (/poles/)", "Une espace sépare l’intitulé de ce lien de son adresse.", "[la page](/poles/)"),
        ("[la page](/poles/", "La parenthèse de ce lien n’est pas refermée.", "[la page](/poles/)"),
        ("[la page](/poles/.", "La parenthèse de ce lien n’est pas refermée.", "[la page](/poles/)."),
        ("(la page)[/poles/]", "Les crochets et les parenthèses de ce lien sont échangés.", "[la page](/poles/)"),
    ],
)
def test_a_broken_link_is_warned_of(problems: Problems, link: str, phrase: str, right: str) -> None:
    assert problems(page(f"Voir {link} du site")) == [
        f"content/a.md:4:6: champ « texte » : {phrase} Écrivez « {right} ». [avertissement]"
    ]
