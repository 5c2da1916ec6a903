"""An organisation: its names by date, the « À propos » that held on a day; and a rotten file."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from ptce.model.partial_date import PartialDate
from ptce.model.record import libelle


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


FULL = """\
nom: L'Union des phares
sigle: UDP
nature: financeur
noms:
  - {forme: Union des feux, date: 2001, sources: [{titre: Statuts}]}
alias: [les Phares]
role: Finance les pôles.
depuis: 2001-04
texte: "Une *union*."
site: https://union.example/
successeur: reseau
presentations:
  - {texte: "L'ancienne.", du: 2001-01-01, au: 2010-12-31}
  - {texte: "La nouvelle.", du: 2011-01-01}
chiffres:
  - {valeur: "12,5", unite: salariés, date: 2026, definition: ETP., sources: [{titre: Rapport}]}
sources: [{url: "https://union.example/"}]
"""


def test_a_full_organisation_is_read(example: Callable[..., Any]) -> None:
    organisation = example("content/organisations/union.yml", FULL)

    assert organisation.key == "organisation/union"
    assert organisation.adresse() == "organisations/union/"
    assert organisation.intitule == "L’Union des phares"
    assert libelle(organisation, "nature") == "Financeur"
    assert organisation.noms[0].forme == "Union des feux"
    assert organisation.depuis == PartialDate(2001, 4)
    assert organisation.site == "https://union.example/"
    assert organisation.successeur == "reseau"
    assert organisation.successeur.kinds == ("organisation",)
    assert organisation.chiffres[0].quantite == Decimal("12.5")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2000, 12, 31), None),
        (date(2001, 1, 1), "L’ancienne."),
        (date(2010, 12, 31), "L’ancienne."),
        (date(2011, 1, 1), "La nouvelle."),
        (date(2999, 1, 1), "La nouvelle."),
    ],
)
def test_an_old_release_keeps_the_presentation_of_its_day(
    example: Callable[..., Any], day: date, expected: str | None
) -> None:
    organisation = example("content/organisations/union.yml", FULL)

    assert organisation.presentation(day) == expected


def test_the_least_organisation_presents_nothing(example: Callable[..., Any]) -> None:
    organisation = example("content/organisations/union.yml", "nom: U\nnature: autre\nsources: [{titre: T}]\n")

    assert organisation.presentation(date(2026, 1, 1)) is None
    assert (organisation.noms, organisation.alias, organisation.sigle) == ((), (), None)


def test_every_fault_of_a_rotten_organisation_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("organisation")

    assert found == told
