"""A media: its file, its words, its credit; and a rotten file."""

from collections.abc import Callable
from typing import Any

import pytest
from ptce.model.record import libelle


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


FULL = """\
nature: document
fichier: content/medias/dessin.pdf
alt: "Un phare, la nuit"
decoratif: oui
legende: "Le phare : un dessin"
credit: Ada Lune
licence: CC BY 4.0
"""


def test_a_full_media_is_read(example: Callable[..., Any]) -> None:
    media = example("content/medias/phare.yml", FULL, **{"content/medias/dessin.pdf": "%PDF-1.7"})

    assert media.key == "media/phare"
    assert media.intitule == n("Le phare~: un dessin")
    assert media.fichier == "content/medias/dessin.pdf"
    assert (media.nature, media.decoratif) == ("document", True)
    assert libelle(media, "nature") == "Document"
    assert media.rang is None


def test_a_media_is_an_image_that_says_something_unless_told_otherwise(example: Callable[..., Any]) -> None:
    text = FULL.replace("nature: document\n", "").replace("decoratif: oui\n", "").replace(".pdf", ".svg")

    media = example("content/medias/phare.yml", text)

    assert (media.nature, media.decoratif) == ("image", False)


def test_every_fault_of_a_rotten_media_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("media")

    assert found == told


@pytest.mark.parametrize("field", ["fichier", "alt", "legende", "credit", "licence"])
def test_a_media_says_what_it_shows_who_made_it_and_under_which_terms(
    problems: Callable[[dict[str, str]], list[str]], field: str
) -> None:
    lines = [line for line in FULL.splitlines() if not line.startswith(f"{field}:")]
    files = {"content/medias/phare.yml": "\n".join(lines) + "\n", "content/medias/dessin.pdf": "%PDF-1.7"}

    assert problems(files) == [
        f"content/medias/phare.yml:1:1: champ « {field} » : Ce champ est obligatoire."
        f" Ajoutez « {field}: … » sous la ligne 6."
    ]
