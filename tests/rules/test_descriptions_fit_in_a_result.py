"""A description fits in the result of a search engine."""

from collections.abc import Callable

Problems = Callable[[dict[str, str]], list[str]]


def page(signs: int) -> dict[str, str]:
    return {"content/bienvenue.md": f"---\ntitre: Bienvenue\ndescription: {'é' * signs}\n---\n"}


def test_a_description_of_160_signs_is_kept(problems: Problems) -> None:
    assert problems(page(160)) == []


def test_a_longer_description_is_warned_of(problems: Problems) -> None:
    assert problems(page(161)) == [
        "content/bienvenue.md:3:14: champ « description » : Cette description a 161 signes : les moteurs de recherche"
        " la couperont. Restez sous 160 signes. [avertissement]"
    ]


def test_a_page_without_a_description_is_kept(problems: Problems) -> None:
    assert problems({"content/bienvenue.md": "---\ntitre: Bienvenue\n---\n"}) == []
