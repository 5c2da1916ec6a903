"""Who speaks, as programmes write it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from drawers import SITE
from ptce.build import check
from ptce.french import names
from ptce.importing.naming import Names
from ptce.importing.speakers import RESERVE, Reading

ADA = {"personne": "ada-lovelace"}
ALAN = {"personne": "alan-turing"}


@pytest.fixture
def reading(repository: Callable[[dict[str, str]], Path]) -> Reading:
    corpus = check(repository(SITE))
    return Reading(Names(corpus, ("person",)), Names(corpus, ("organisation", "pole")), names.slug)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("Ada Lovelace", [ADA]),
        ("Mme Ada LOVELACE", [ADA]),
        ("Ada Lovelace ; Alan Turing", [ADA, ALAN]),
        ("Ada Lovelace\nAlan Turing", [ADA, ALAN]),
        ("Ada Lovelace et Alan Turing", [ADA, ALAN]),
        ("Ada Lovelace, mathématicienne", [{**ADA, "fonction": "mathématicienne"}]),
        ("Ada Lovelace (mathématicienne)", [{**ADA, "fonction": "mathématicienne"}]),
        ("Ada Lovelace – mathématicienne", [{**ADA, "fonction": "mathématicienne"}]),
        (
            "Ada Lovelace, directrice, Réseau des Phares",
            [{**ADA, "fonction": "directrice", "structures": [{"nom": "Réseau des Phares", "fiche": "reseau"}]}],
        ),
        ("Ada Lovelace (RDP)", [{**ADA, "structures": [{"nom": "RDP", "fiche": "reseau"}]}]),
        ("Ada Lovelace, sous réserve", [{**ADA, "presence": "sous_reserve"}]),
        (
            "Ada Lovelace (mathématicienne), sous réserve de confirmation",
            [{**ADA, "fonction": "mathématicienne", "presence": "sous_reserve"}],
        ),
        ("Animation : Ada Lovelace", [{**ADA, "role": "animation"}]),
        ("animée par Ada Lovelace ; Alan Turing", [{**ADA, "role": "animation"}, {**ALAN, "role": "animation"}]),
        ("Animation : Ada Lovelace ; Avec Alan Turing", [{**ADA, "role": "animation"}, ALAN]),
        ("Conclusion par Ada Lovelace".replace(" par", " :"), [{**ADA, "role": "conclusion"}]),
        ("Ada Lovelace, Turing Machines SA", [{**ADA, "fonction": "Turing Machines SA"}]),
    ],
)
def test_people_are_read(reading: Reading, text: str, found: list[dict[str, Any]]) -> None:
    made = reading.read(text)
    assert (made.found, made.said) == (found, [])


def test_what_names_nobody_is_a_group_in_its_own_words(reading: Reading) -> None:
    made = reading.read("Témoignages de pôles, en direct (sous réserve)")
    assert made.found == [{"collectif": "Témoignages de pôles, en direct", "presence": "sous_reserve"}]
    assert made.said == ["« Témoignages de pôles, en direct » n’est pas un nom de personne : c’est un collectif"]


def test_names_between_commas_are_people_only_if_the_site_knows_them_all(
    repository: Callable[[dict[str, str]], Path],
) -> None:
    corpus = check(repository({**SITE, "content/personnes/alan-turing.yml": "nom: Alan Turing\n"}))
    found = Reading(Names(corpus, ("person",)), Names(corpus, ("organisation",)), names.slug)
    assert found.read("Ada Lovelace, Alan Turing").found == [ADA, ALAN]
    assert found.read("Ada Lovelace, Grace Hopper").found == [{**ADA, "fonction": "Grace Hopper"}]


def test_a_body_has_its_fiche_if_there_is_one(reading: Reading) -> None:
    assert reading.structure("rdp") == {"nom": "rdp", "fiche": "reseau"}
    assert reading.structure("Autre") == {"nom": "Autre"}


@pytest.mark.parametrize(
    "text", [" (sous réserve)", ", sous réserve", " – SOUS RÉSERVE de confirmation", " sous reserves"]
)
def test_what_is_not_sure_is_known(text: str) -> None:
    assert RESERVE.fullmatch(text)
