"""The alternative text of an image says what it shows."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/medias/halle.yml"
SAY = "Dites ce que l’on voit : qui, quoi, où."


def media(alt: str) -> dict[str, str]:
    return {PATH: f"fichier: content/medias/la-halle-1.jpg\nalt: {alt}\nlegende: L\ncredit: C\nlicence: Libre\n"}


@pytest.mark.parametrize(
    "alt",
    ["La halle, vue de la place", "Logo du réseau", "Imagerie d’Épinal", "Photomontage de la place", "Document signé"],
)
def test_what_says_something_is_kept(problems: Problems, alt: str) -> None:
    assert problems(media(alt)) == []


@pytest.mark.parametrize(
    ("alt", "words"),
    [
        ("la-halle-1.jpg", f"Ce texte de remplacement répète le nom du fichier. {SAY}"),
        ("La halle 1", f"Ce texte de remplacement répète le nom du fichier. {SAY}"),
        ("Logo", f"« Logo » ne dit pas ce que montre l’image. {SAY}"),
        ("Image de la halle", "« Image de » est de trop : l’appareil de lecture le dit déjà. Écrivez « La halle »."),
        (
            "une photo d'ateliers",
            "« une photo d’ » est de trop : l’appareil de lecture le dit déjà. Écrivez « Ateliers ».",
        ),
        (
            "Photographie montrant des gens",
            "« Photographie montrant » est de trop : l’appareil de lecture le dit déjà. Écrivez « Des gens ».",
        ),
    ],
)
def test_what_says_nothing_is_warned_of(problems: Problems, alt: str, words: str) -> None:
    assert problems(media(alt)) == [f"{PATH}:2:6: champ « alt » : {words} [avertissement]"]


def test_a_short_word_may_be_the_name_of_the_file(problems: Problems) -> None:
    assert problems({PATH: media("ESS")[PATH].replace("la-halle-1", "ess")}) == []
