"""A selection: a dated list, its announced number and its members; and a rotten file."""

from collections.abc import Callable
from datetime import date
from typing import Any

from ptce.model.partial_date import PartialDate
from ptce.model.traits import Sheet
from ptce.model.values import Inscrit


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


FULL = """\
nom: Les "pionniers"
annonces: 18
date: 2024-05
chapo: Une liste.
texte: Elle n’est pas complète.
membres:
  - {pole: phare, precision: cité page 3, sources: [{titre: Liste}]}
divergences:
  - {sujet: Nombre, versions: [{texte: dix-neuf, sources: [{titre: Journal}]}]}
sources: [{titre: Dossier}]
"""

PHARE = """\
nom: Pôle du Phare
labels: [{nature: temoin, selection: pionniers, sources: [{titre: Liste}]}]
sources: [{titre: Une source}]
"""


def test_a_full_selection_is_read(example: Callable[..., Any]) -> None:
    selection = example("content/selections/pionniers.yml", FULL, **{"poles/phare.yml": PHARE})

    assert selection.key == "selection/pionniers"
    assert selection.adresse() == "poles/listes/pionniers/"
    assert selection.intitule == n("Les «~pionniers~»")
    assert selection.annonces == 18
    assert (selection.date, selection.rang) == (PartialDate(2024, 5), date(2024, 5, 1))
    assert selection.membres[0].pole == "phare"
    assert selection.membres[0].pole.kinds == ("pole",)
    assert selection.membres[0].precision == "cité page 3"
    assert selection.feuilles() == (Sheet("liste", "selection.typ", "Liste en PDF"),)
    assert selection.inscrits() == (Inscrit("phare", "cité page 3", selection.membres[0].sources),)


def test_a_selection_may_name_nobody(example: Callable[..., Any]) -> None:
    selection = example("content/selections/s.yml", "nom: S\nannonces: 18\nsources: [{titre: T}]\n")

    assert selection.membres == ()
    assert selection.inscrits() == ()


def test_every_fault_of_a_rotten_selection_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("selection")

    assert found == told
