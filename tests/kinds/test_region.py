"""A region: its departments, its former names, its neighbours; and a rotten file."""

from collections.abc import Callable
from typing import Any


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


FULL = """\
nom: Ponant
code: "01"
en: dans le Ponant
outre_mer: oui
departements:
  - {code: "01", nom: Baie}
  - {code: "974", nom: Volcan}
anciennes: [Basse-Baie, Haute-Baie]
synonymes: [l’Ouest]
voisines: [septentrie, meridie]
texte: "Des pôles s'y créent."
"""


def test_a_full_region_is_read(example: Callable[..., Any]) -> None:
    region = example("content/regions/ponant.yml", FULL)

    assert region.key == "region/ponant"
    assert region.adresse() == "poles/regions/ponant/"
    assert region.intitule == "Ponant"
    assert region.code == "01"
    assert region.en == "dans le Ponant"
    assert region.outre_mer is True
    assert [(department.code, department.nom) for department in region.departements] == [
        ("01", "Baie"),
        ("974", "Volcan"),
    ]
    assert region.anciennes == ("Basse-Baie", "Haute-Baie")
    assert region.voisines == ("septentrie", "meridie")
    assert region.texte == "Des pôles s’y créent."


def test_a_region_is_on_the_mainland_unless_it_says_so(example: Callable[..., Any]) -> None:
    region = example("content/regions/ponant.yml", FULL.replace("outre_mer: oui\n", ""))

    assert region.outre_mer is False


def test_every_fault_of_a_rotten_region_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("region")

    assert found == told
