"""The words of a link say where it leads."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]


def page(text: str) -> dict[str, str]:
    return {"content/a.md": f"---\ntitre: A\n---\n{text}\n"}


@pytest.mark.parametrize(
    "text",
    [
        "Voir [le programme de la journée](/agenda/).",
        "Écrivez-nous [à cette adresse](mailto:a@b.example)",
        "Cliquez ici n’est pas un lien.",
        "`[ici](/a/)` est un exemple.",
    ],
)
def test_words_that_say_something_are_kept(problems: Problems, text: str) -> None:
    assert problems(page(text)) == []


@pytest.mark.parametrize("words", ["cliquez ici", "Ici", "ce lien", "En savoir plus", "Télécharger", "là"])
def test_words_that_say_nothing_are_warned_of(problems: Problems, words: str) -> None:
    assert problems(page(f"Le programme : [{words}](/agenda/).")) == [
        f"content/a.md:4:17: champ « texte » : « {words} » ne dit pas où mène ce lien. Mettez le lien sur les mots qui"
        " nomment la page, par exemple « le programme de la journée ». [avertissement]"
    ]
