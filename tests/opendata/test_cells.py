"""What a cell says: lists in one line, groups in short."""

from typing import Any

import pytest
from ptce.build import all_kinds
from ptce.model.values import Chiffre, Divergence, Piece, Source, Structure
from ptce.opendata.cells import joined, said, short
from ptce.opendata.shape import shape

PAGE = {"id": "bilan", "intitule": "Le bilan", "genre": "page", "adresse": "https://essai.example/bilan/"}
SESSION = shape(all_kinds()["event"], "seances").type
LABEL = shape(all_kinds()["pole"], "labels").type
PART = shape(shape(all_kinds()["call"], "budget").type, "parts").type


def test_the_values_of_a_list_are_told_apart_whatever_they_hold() -> None:
    assert joined(["a", 2, "b | c"]) == "a | 2 | b / c"


@pytest.mark.parametrize(
    ("group", "data", "expected"),
    [
        (Structure, {"nom": "COORACE", "fiche": PAGE}, "COORACE"),
        (Chiffre, {"texte": "plus de 50 pôles", "date": "2025-03"}, "plus de 50 pôles (2025-03)"),
        (
            Source,
            {"titre": "Bilan", "editeur": "RTES", "date": "2024", "url": None, "document": PAGE},
            "Bilan, RTES, 2024, https://essai.example/bilan/",
        ),
        (
            Source,
            {"titre": None, "editeur": None, "date": None, "url": None, "document": PAGE},
            "Le bilan, https://essai.example/bilan/",
        ),
        (
            Source,
            {"titre": "Un article", "editeur": None, "date": None, "url": "https://a.example/", "document": None},
            "Un article, https://a.example/",
        ),
        (Divergence, {"sujet": "Nombre de membres", "versions": [{"texte": "Dix"}]}, "Nombre de membres"),
        (
            Piece,
            {
                "titre": "Affiche",
                "url": None,
                "etat_du_lien": "inconnu",
                "verifie_le": None,
                "fiche": PAGE,
                "introuvable": True,
            },
            "Affiche, Le bilan, introuvable",
        ),
        (
            LABEL,
            {"nature": "laureat", "annee": 2014, "appel": PAGE, "phase": None, "selection": None, "precision": "Oui"},
            "laureat, 2014, Le bilan, Oui",
        ),
        (PART, {"structure": {"nom": "La Caisse", "fiche": None}, "montant": 600000, "dont": []}, "La Caisse, 600000"),
    ],
)
def test_a_group_in_short(group: Any, data: dict[str, Any], expected: str) -> None:
    assert short(group, data) == expected


def test_what_a_group_says_in_short_is_no_list_and_no_prose() -> None:
    assert said(SESSION) == ("titre", "horaire", "jour", "nature", "salle", "sous_reserve", "tenu")
    assert said(Source) == ("titre", "editeur", "date", "url")
