"""A call: its budget, its laureates, the time during which one may apply; and a rotten file."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from ptce.model.partial_date import PartialDate
from ptce.model.traits import Occurrence


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


FULL = """\
titre: "Deuxième appel : graines de pôles"
ordinal: 2
date: 2026-01-15
lanceurs:
  - personne: ada-lune
    fonction: ministre
    structures: [{nom: Un ministère, fiche: reseau}]
structures: [{nom: Réseau, fiche: reseau}]
lieu: {commune: Rivage}
pole: phare
chapo: "Un appel doté de 2,4 millions d'euros."
texte: "L'appel **soutient** les pôles."
beneficiaires: [associations, coopératives]
themes: [bois]
ouverture: 2026-01-20
cloture: 2026-03-31T18:00+02:00
permanent: non
budget:
  total: 2,4 millions
  parts:
    - structure: {nom: État}
      montant: 2 000 000 €
      dont:
        - structure: {nom: Fonds}
          montant: 500 milliers d’euros
    - structure: {nom: Réseau, fiche: reseau}
      montant: 400000
document: {titre: Cahier des charges, url: "https://ailleurs.example/c.pdf"}
laureats:
  - phase: phase 1
    annonce: 2026-06
    nombre: 1 200
    poles: [phare]
    sources: [{titre: Liste}]
chiffres:
  - {minimum: 50, unite: dossiers, date: 2026, definition: Reçus., sources: [{titre: Bilan}]}
sources: [{titre: L’appel, document: annonce}]
"""

PHARE = """\
nom: Pôle du Phare
labels:
  - {nature: laureat, appel: deuxieme, phase: phase 1, sources: [{titre: Liste}]}
sources: [{titre: Une source}]
"""


def test_a_full_call_is_read(example: Callable[..., Any]) -> None:
    call = example("content/appels/deuxieme.yml", FULL, **{"poles/phare.yml": PHARE})

    assert call.key == "call/deuxieme"
    assert call.adresse() == "appels/deuxieme/"
    assert call.intitule == n("Deuxième appel~: graines de pôles")
    assert call.rang == date(2026, 1, 15)
    assert call.chapo == n("Un appel doté de 2,4~millions d’euros.")
    assert call.texte == "L’appel **soutient** les pôles."
    assert call.ouverture == date(2026, 1, 20)
    assert call.cloture == datetime(2026, 3, 31, 16, tzinfo=UTC)
    assert call.permanent is False
    assert call.budget.total == Decimal(2_400_000)
    assert [part.montant for part in call.budget.parts] == [Decimal(2_000_000), Decimal(400_000)]
    assert call.budget.parts[0].dont[0].montant == Decimal(500_000)
    assert call.laureats[0].nombre == 1200
    assert call.laureats[0].annonce == PartialDate(2026, 6)
    assert call.laureats[0].poles == ("phare",)
    assert call.laureats[0].poles[0].kinds == ("pole",)
    assert call.chiffres[0].nuance == "plus de"
    assert call.sources[0].document.kinds == ("press_release", "event", "call", "page")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("", ()),
        ("ouverture: 2026-01-20\n", ()),
        ("cloture: 2026-03-31\n", ()),
        ("date: 2026\ncloture: 2026-03-31\n", ()),
        ("date: 2026-01-15\ncloture: 2026-03-31\n", ((date(2026, 1, 15), date(2026, 3, 31)),)),
        ("date: 2026-01-15\nouverture: 2026-01-20\ncloture: 2026-03-31\n", ((date(2026, 1, 20), date(2026, 3, 31)),)),
        (
            "ouverture: 2026-01-20T08:00+01:00\ncloture: 2026-03-31T18:00+02:00\n",
            ((datetime(2026, 1, 20, 7, tzinfo=UTC), datetime(2026, 3, 31, 16, tzinfo=UTC)),),
        ),
    ],
)
def test_one_may_apply_between_two_known_ends(
    example: Callable[..., Any], fields: str, expected: tuple[tuple[date, date], ...]
) -> None:
    call = example("content/appels/c.yml", f"titre: C\n{fields}sources: [{{titre: T}}]\n")

    assert call.occurrences() == tuple(Occurrence(*ends, "C") for ends in expected)


def test_the_least_call_has_defaults(example: Callable[..., Any]) -> None:
    call = example("content/appels/c.yml", "titre: C\nsources: [{titre: T}]\n")

    assert (call.permanent, call.budget, call.laureats, call.ordinal, call.rang) == (False, None, (), None, None)


def test_every_fault_of_a_rotten_call_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("call")

    assert found == told
