"""An address or an e-mail in a text is whole."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]


def page(text: str) -> dict[str, str]:
    return {"content/a.md": f"---\ntitre: A\n---\n{text}\n"}


@pytest.mark.parametrize(
    "text",
    [
        "Écrivez à contact@ptce.fr, ou voyez www.ptce.fr.",
        "[Écrire](mailto:contact@ptce.fr)",
        "https://www.a.example/b?c=d, http://a.example:80/",
        "Suivez @ptce, et `contact@ptce`.",
        "Un @ dans un mot, associ@thèque",
        "https est un protocole : il chiffre.",
        "<contact@a.example>",
    ],
)
def test_what_is_whole_is_kept(problems: Problems, text: str) -> None:
    assert problems(page(text)) == []


@pytest.mark.parametrize(
    ("wrong", "remede"),
    [
        ("contact@ptce,fr", "Écrivez « contact@ptce.fr »."),
        ("contact @ptce.fr", "Écrivez « contact@ptce.fr »."),
        ("contact@ ptce.fr", "Écrivez « contact@ptce.fr »."),
        ("contact@ptce", "Vérifiez-la."),
        ("www,ptce.fr", "Écrivez « www.ptce.fr »."),
        ("www.ptce,fr", "Écrivez « www.ptce.fr »."),
        ("www.ptce", "Vérifiez-la."),
        ("http:/www.ptce.fr", "Vérifiez-la."),
        ("https//ptce.fr/a", "Vérifiez-la."),
        ("http:ptce.fr", "Vérifiez-la."),
    ],
)
def test_what_is_not_is_warned_of(problems: Problems, wrong: str, remede: str) -> None:
    assert problems(page(f"Voyez {wrong} ici.")) == [
        f"content/a.md:4:7: champ « texte » : L’adresse « {wrong} » est incomplète. {remede} [avertissement]"
    ]


def test_every_text_is_read(problems: Problems) -> None:
    files = {"poles/p.yml": "nom: P\nlieu_precision: Voir contact@ptce\nsources: [{titre: T}]\n"}

    assert problems(files) == [
        "poles/p.yml:2:22: champ « lieu_precision » : L’adresse « contact@ptce » est incomplète."
        " Vérifiez-la. [avertissement]"
    ]
