"""A pole: its place, its labels, its figures and its fiche; and a rotten file."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from ptce.model.partial_date import PartialDate
from ptce.model.record import libelle
from ptce.model.traits import Sheet


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


FULL = """\
nom: "Pôle d'Orient"
alias: [L’Orient]
date: 2011-12
commune: Rivage
departement: 2A
region: septentrie
latitude: 41.92
longitude: 8.74
chapo: "Trente structures, 1500 m² et 24 Mo."
texte: |
  Le pôle **coopère**.

  ## Activités

  - le bois ;
  - la mer.
secteurs: [bois, mer]
activites: [scierie, voilerie]
portage: [{nom: Réseau, fiche: reseau}]
histoire:
  - {date: 2011-12-01, texte: Création., sources: [{titre: Statuts}]}
chiffres:
  - {valeur: 30, unite: structures, date: 2026, definition: Membres., sources: [{titre: Bilan}]}
labels:
  - {nature: temoin, annee: 2012, selection: premiers, sources: [{titre: Liste}]}
  - {nature: declare, precision: Sur son site., sources: [{titre: Site}]}
personnes:
  - {personne: ada-lune, fonction: présidente}
divergences:
  - {sujet: Nom, versions: [{texte: L’Orient, sources: [{titre: Journal}]}]}
lieu_precision: Siège.
ancienne_region: Orient
site: https://orient.example
adresse_postale: 1, quai du Rivage
contact: {telephone: 01 23 45 67 89, courriel: pole@orient.example, du: 2020-01-01, au: 2026-12-31}
sources: [{titre: Bilan, date: 2026}]
"""

PREMIERS = """\
nom: Les premiers
annonces: 4
membres: [{pole: orient, sources: [{titre: Liste}]}]
sources: [{titre: Une source}]
"""


def test_a_full_pole_is_read(example: Callable[..., Any]) -> None:
    pole = example("poles/orient.yml", FULL, **{"content/selections/premiers.yml": PREMIERS})

    assert pole.key == "pole/orient"
    assert pole.adresse() == "poles/orient/"
    assert pole.intitule == "Pôle d’Orient"
    assert pole.date == PartialDate(2011, 12)
    assert (pole.departement, pole.region) == ("2A", "septentrie")
    assert (pole.latitude, pole.longitude) == (41.92, 8.74)
    assert pole.precision_du_lieu() == "commune"
    assert pole.texte == n("Le pôle **coopère**.\n\n## Activités\n\n- le bois~;\n- la mer.")
    assert pole.chiffres[0].quantite == Decimal(30)
    assert [libelle(label, "nature") for label in pole.labels] == ["Pôle témoin", "Se dit PTCE"]
    assert pole.labels[0].annee == 2012
    assert pole.contact.telephone == "+33123456789"
    assert pole.contact.au == date(2026, 12, 31)
    assert pole.histoire[0].date == PartialDate(2011, 12, 1)
    assert pole.feuilles() == (Sheet("fiche", "pole.typ", "Fiche en PDF"),)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("", "inconnue"),
        ("region: septentrie\n", "region"),
        ("departement: 2A\nregion: septentrie\n", "departement"),
        ("commune: Rivage\n", "commune"),
    ],
)
def test_the_place_of_a_pole_is_as_precise_as_its_sources(
    example: Callable[..., Any], fields: str, expected: str
) -> None:
    pole = example("poles/orient.yml", f"nom: O\n{fields}sources: [{{titre: T}}]\n")

    assert pole.precision_du_lieu() == expected


def test_every_fault_of_a_rotten_pole_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("pole")

    assert found == told
