"""A milestone: a dated and sourced fact; and a rotten file."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from ptce.model.partial_date import PartialDate
from ptce.model.record import libelle


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


FULL = """\
titre: Le premier appel
date: 2025-12
nature: appel
texte: "L'appel est lancé à 9h."
fiches: [graines, forum, annonce, phare, reseau, premiers, bienvenue]
divergences:
  - sujet: Date
    versions: [{texte: janvier, sources: [{titre: Journal}]}]
sources: [{titre: Journal, date: 2025-12-03}]
"""


def test_a_full_milestone_is_read(example: Callable[..., Any]) -> None:
    milestone = example("content/reperes/appel.yml", FULL)

    assert milestone.key == "milestone/appel"
    assert milestone.intitule == "Le premier appel"
    assert milestone.date == PartialDate(2025, 12)
    assert milestone.rang == date(2025, 12, 1)
    assert milestone.texte == n("L’appel est lancé à 9~h.")
    assert libelle(milestone, "nature") == "Appel"
    assert len(milestone.fiches) == 7
    assert milestone.sources[0].date == PartialDate(2025, 12, 3)


def test_a_milestone_has_its_place_on_the_timeline(example: Callable[..., Any]) -> None:
    assert example("content/reperes/appel.yml", FULL).adresse() == "chronologie/#appel"


@pytest.mark.parametrize("field", ["titre", "date", "nature", "texte", "sources"])
def test_a_milestone_without_a_field_is_refused(problems: Callable[[dict[str, str]], list[str]], field: str) -> None:
    kept = [line for line in FULL.splitlines(keepends=True) if not line.startswith(f"{field}:")]

    assert problems({"content/reperes/appel.yml": "".join(kept)}) == [
        f"content/reperes/appel.yml:1:1: champ « {field} » : Ce champ est obligatoire."
        f" Ajoutez « {field}: … » sous la ligne 8."
    ]


def test_every_fault_of_a_rotten_milestone_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("milestone")

    assert found == told
