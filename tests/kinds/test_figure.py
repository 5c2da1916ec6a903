"""A figure: one dated, defined and sourced number, by which lists sort it; and a rotten file."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from ptce.model.partial_date import PartialDate


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


FULL = """\
titre: Pôles en activité
chiffre:
  environ: 150
  unite: pôles
  date: 2026-02
  definition: "Pôles connus d'un réseau."
  annonce: non
  sources:
    - {titre: Bilan, editeur: Réseau, date: 2026, url: "https://ailleurs.example/"}
accueil: oui
"""


def test_a_full_figure_is_read(example: Callable[..., Any]) -> None:
    figure = example("content/chiffres/poles.yml", FULL)

    assert figure.key == "figure/poles"
    assert figure.intitule == "Pôles en activité"
    assert figure.accueil is True
    assert figure.rang == date(2026, 2, 1)
    assert figure.chiffre.quantite == Decimal(150)
    assert figure.chiffre.nuance == "environ"
    assert figure.chiffre.annonce is False
    assert figure.chiffre.definition == "Pôles connus d’un réseau."
    assert figure.chiffre.sources[0].date == PartialDate(2026)


def test_a_figure_is_not_on_the_home_page_unless_it_says_so(example: Callable[..., Any]) -> None:
    figure = example("content/chiffres/poles.yml", FULL.replace("accueil: oui\n", ""))

    assert figure.accueil is False


@pytest.mark.parametrize(
    ("quantities", "nuance", "quantity"),
    [("valeur: 0", "", 0), ("minimum: 50", "plus de", 50), ("environ: 1 200", "environ", 1200)],
)
def test_a_figure_is_known_in_one_of_three_ways(
    example: Callable[..., Any], quantities: str, nuance: str, quantity: int
) -> None:
    figure = example("content/chiffres/poles.yml", FULL.replace("environ: 150", quantities))

    assert (figure.chiffre.nuance, figure.chiffre.quantite) == (nuance, Decimal(quantity))


def test_every_fault_of_a_rotten_figure_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("figure")

    assert found == told
