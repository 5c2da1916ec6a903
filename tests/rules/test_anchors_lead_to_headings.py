"""The anchor of a link is a heading of the page to which it leads."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

BODY = "## L’économie *sociale* & `locale`\n\n## Cœur\n\n> ### Détail\n\n## Cœur\n"
PAGES = {
    "content/guide.md": f"---\ntitre: Le guide\n---\n{BODY}",
    "content/court.md": "---\ntitre: Une note\n---\nUn texte.\n",
    "content/liste.md": "---\ntitre: Une liste\nmodele: annuaire\n---\n## Rien\n",
}


def page(target: str) -> dict[str, str]:
    return {**PAGES, "content/a.md": f"---\ntitre: A\n---\nVoir [le guide]({target}).\n"}


@pytest.mark.parametrize(
    "target",
    [
        "/guide/",
        "/guide/#",
        "/guide/#le-guide",
        "/guide/#leconomie-sociale-locale",
        "/guide/#cur",
        "/guide/#cur_1",
        "/guide/#detail",
        "/guide/#sources",
        "/liste/#introuvable",
        "/absente/#introuvable",
        "https://a.example/guide/#introuvable",
    ],
)
def test_an_anchor_that_is_there_or_that_cannot_be_known_is_kept(problems: Problems, target: str) -> None:
    assert problems(page(target)) == []


@pytest.mark.parametrize(
    ("target", "column", "remedy"),
    [
        ("/guide/#detaill", 25, "Vouliez-vous dire « #detail » ?"),
        ("/guide#cur_2", 24, "Vouliez-vous dire « #cur_1 » ?"),
        ("/court/#rien", 25, "Retirez ce qui suit « # »."),
        ("/guide/#rien", 25, "Les siens : #leconomie-sociale-locale, #cur, #detail, #cur_1."),
    ],
)
def test_one_that_is_not_is_warned_of(problems: Problems, target: str, column: int, remedy: str) -> None:
    address, _, anchor = target.partition("#")
    assert problems(page(target)) == [
        f"content/a.md:4:{column}: champ « texte » : La page « {address} » n’a pas d’intertitre « #{anchor} »."
        f" {remedy} [avertissement]"
    ]


def test_code_is_no_link(problems: Problems) -> None:
    assert problems({**PAGES, "content/a.md": "---\ntitre: A\n---\n`[x](/guide/#rien)`\n"}) == []
