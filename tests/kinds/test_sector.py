"""A sector: one word of the vocabulary; and a rotten file."""

from collections.abc import Callable
from typing import Any


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


FULL = """\
nom: "Énergie et climat"
code: energie
synonymes: [éolien, solaire]
voisins: [bois, mer]
texte: "Les pôles de l'énergie."
"""


def test_a_full_sector_is_read(example: Callable[..., Any]) -> None:
    sector = example("content/secteurs/energie.yml", FULL)

    assert sector.key == "sector/energie"
    assert sector.adresse() == "poles/secteurs/energie/"
    assert sector.intitule == "Énergie et climat"
    assert sector.code == "energie"
    assert sector.synonymes == ("éolien", "solaire")
    assert sector.voisins == ("bois", "mer")
    assert sector.texte == "Les pôles de l’énergie."


def test_the_least_sector_has_no_neighbour(example: Callable[..., Any]) -> None:
    sector = example("content/secteurs/energie.yml", "nom: Énergie\ncode: energie\n")

    assert (sector.synonymes, sector.voisins, sector.texte) == ((), (), None)


def test_every_fault_of_a_rotten_sector_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("sector")

    assert found == told
