"""A page: its text under a header, its address from its path; and a rotten file."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from ptce.model.partial_date import PartialDate


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


FULL = """\
---
titre: "Comprendre : l'essentiel"
titre_court: Comprendre
titre_du_navigateur: Comprendre les pôles
modele: annuaire
une_page_par_annee: press-release
chapo: Deux phrases.
date: 2026
description: Une description.
etabli_d_apres: un communiqué
anciennes_adresses: [essentiel]
chiffres:
  - {environ: 150, unite: pôles, date: 2026, definition: D., sources: [{titre: T}]}
organisations: [reseau]
corrections:
  - {date: 2026-02-01, texte: "Une *coquille*."}
reprise_de: {titre: Journal, editeur: Réseau}
---

## Qu'est-ce qu'un pôle ?

Voir [l'accueil](/bienvenue/).

"""


def test_a_full_page_is_read(example: Callable[..., Any]) -> None:
    page = example("content/comprendre.md", FULL)

    assert page.key == "page/comprendre"
    assert page.intitule == n("Comprendre~: l’essentiel")
    assert page.texte == n("## Qu’est-ce qu’un pôle~?\n\nVoir [l’accueil](/bienvenue/).")
    assert (page.modele, page.une_page_par_annee) == ("annuaire", "press-release")
    assert page.date == PartialDate(2026)
    assert page.organisations == ("reseau",)
    assert (page.corrections[0].date, page.corrections[0].texte) == (date(2026, 2, 1), "Une *coquille*.")
    assert page.reprise_de.editeur == "Réseau"
    assert page.anciennes_adresses == ("essentiel",)
    assert page.rang is None


@pytest.mark.parametrize(
    ("path", "name", "address"),
    [
        ("content/index.md", "index", ""),
        ("content/poles.md", "poles", "poles/"),
        ("content/presse/kits.md", "presse/kits", "presse/kits/"),
        ("content/presse/index.md", "presse/index", "presse/index/"),
    ],
)
def test_the_address_of_a_page_is_its_path(example: Callable[..., Any], path: str, name: str, address: str) -> None:
    page = example(path, "---\ntitre: T\n---\n")

    assert (page.id, page.adresse()) == (name, address)


def test_a_page_may_have_no_text(example: Callable[..., Any]) -> None:
    page = example("content/vide.md", "---\ntitre: T\n---\n\n   \n")

    assert page.texte is None


def test_every_fault_of_a_rotten_page_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("page")

    assert found == told
