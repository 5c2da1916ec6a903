"""What a cell means for a field: never a guess, and what is read otherwise than written is said."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from drawers import SITE
from ptce.build import all_kinds, check
from ptce.importing.fields import fields
from ptce.importing.grid import Cell
from ptce.importing.reading import Reader, Reading, Refused
from ptce.model.programme import Seance


@pytest.fixture
def reader(repository: Callable[[dict[str, str]], Path]) -> Reader:
    return Reader(check(repository(SITE)))


def field(key: str, owner: Any = None) -> Any:
    return next(one for one in fields(owner or all_kinds()["pole"]) if one.key == key)


def read(reader: Reader, key: str, text: str, link: str = "", owner: Any = None) -> Reading:
    return reader.read(field(key, owner), Cell(text, link))


@pytest.mark.parametrize(
    ("key", "text", "value", "said"),
    [
        ("nom", "Le  Phare", "Le  Phare", ()),
        ("nom", "Le Phare\nde Brest", "Le Phare de Brest", ()),
        ("date", "2026-03", "2026-03", ()),
        ("date", "19/09/2014", "2014-09-19", ("« 19/09/2014 » est lu 2014-09-19",)),
        ("date", "mars 2026", "2026-03", ("« mars 2026 » est lu 2026-03",)),
        (
            "site",
            "www.phare.example",
            "https://www.phare.example",
            ("« www.phare.example » est lu https://www.phare.example",),
        ),
        ("contact_courriel", "ada (at) a.example", "ada@a.example", ("« ada (at) a.example » est lu ada@a.example",)),
        ("latitude", "48,4", "48.4", ("« 48,4 » est lu 48.4",)),
        ("contact_telephone", "01 99 00 12 34", "01 99 00 12 34", ()),
        ("contact_telephone", "199001234", "01 99 00 12 34", ("« 199001234 » est lu 01 99 00 12 34",)),
        ("region", "bretagne", "bretagne", ()),
        ("region", "Bresse", "ain-et-loire", ("« Bresse » est « Ain-et-Loire »",)),
        ("secteurs", "Culture", ["culture"], ()),
        ("secteurs", "Construction, bois et matériaux", ["bois"], ()),
        (
            "secteurs",
            "Culture, menuiserie",
            ["culture", "bois"],
            ("« menuiserie » est « Construction, bois et matériaux »",),
        ),
        ("secteurs", "• Culture\n• Culture", ["culture"], ()),
        ("activites", "pain ; bois, planches | sel", ["pain", "bois, planches", "sel"], ()),
        ("portage", "Halage ; Un Toit", [{"nom": "Halage"}, {"nom": "Un Toit"}], ()),
        ("sources", "Annuaire ; https://a.example/b", [{"titre": "Annuaire"}, {"url": "https://a.example/b"}], ()),
        ("texte", "Un.\nDeux.", "Un.\n\nDeux.\n", ()),
        ("texte", "Avec :\n• un\n- deux\nFin.", "Avec :\n\n- un\n- deux\n\nFin.\n", ()),
    ],
)
def test_a_cell_means_this(reader: Reader, key: str, text: str, value: Any, said: tuple[str, ...]) -> None:
    assert read(reader, key, text) == Reading(value, said)


def test_an_address_is_that_to_which_the_cell_leads(reader: Reader) -> None:
    assert read(reader, "site", "voir", "https://a.example/") == Reading(
        "https://a.example/", ("« voir » est lu https://a.example/",)
    )
    assert read(reader, "site", "https://b.example/", "https://a.example/").value == "https://b.example/"


@pytest.mark.parametrize(
    ("text", "value"), [("repas", "repas"), ("Table ronde", "table_ronde"), ("SEANCE PLENIERE", "pleniere")]
)
def test_a_choice_is_known_by_its_word_or_its_label(reader: Reader, text: str, value: str) -> None:
    assert read(reader, "nature", text, owner=Seance) == Reading(value)


@pytest.mark.parametrize(
    ("text", "value"), [("oui", "oui"), ("X", "oui"), ("Vrai", "oui"), ("non", "non"), ("FAUX", "non")]
)
def test_yes_and_no_have_many_words(reader: Reader, text: str, value: str) -> None:
    assert read(reader, "sous_reserve", text, owner=Seance).value == value


@pytest.mark.parametrize(
    "text", ["9h30 - 10h00", "9h30 à 16h30", "de 9h30 à 16h30", "12h30 - 14h", "14h-16h", "16h", "9 h 30 – 10 h"]
)
def test_hours_keep_the_notation_of_the_programme(reader: Reader, text: str) -> None:
    assert read(reader, "horaire", text, owner=Seance) == Reading(text)


@pytest.mark.parametrize(
    ("key", "text", "phrase", "remede"),
    [
        (
            "date",
            "03/05/13",
            "Une date s’écrit année-mois-jour, année-mois, ou année seule.",
            "Écrivez 2013-05-03, si c’est cela.",
        ),
        (
            "contact_telephone",
            "Ada : 01 99 00 12 34",
            "Un numéro de téléphone français a dix chiffres.",
            "Écrivez 01 99 00 12 34, si c’est cela.",
        ),
        (
            "date",
            "31/02/2026",
            "Une date s’écrit année-mois-jour, année-mois, ou année seule.",
            "Écrivez par exemple 2014-09-19.",
        ),
        ("site", "néant", "Ce n’est pas une adresse web.", "Écrivez par exemple https://www.ptce.fr/."),
        ("statut", "SCIC", "« SCIC » n’est pas un choix possible.", "Choisissez parmi : Publié, Brouillon."),
        (
            "nom",
            "Un\n\nDeux",
            "Ce texte tient en un seul paragraphe.",
            "Retirez les lignes vides, ou écrivez « > » au lieu de « | ».",
        ),
        (
            "texte",
            "<b>a</b>",
            "Le HTML est refusé dans un texte : « <b>a</b> ».",
            "Écrivez en Markdown : **gras**, *italique*, 2e.",
        ),
    ],
)
def test_a_cell_that_cannot_be_taken_is_refused(reader: Reader, key: str, text: str, phrase: str, remede: str) -> None:
    assert read(reader, key, text) == Reading(refused=(Refused(text, phrase, remede),))


def test_a_part_of_a_list_may_be_refused_alone(reader: Reader) -> None:
    assert read(reader, "secteurs", "Culture ; Cultur ; mer") == Reading(
        ["culture"],
        (),
        (
            Refused("Cultur", "« Cultur » n’est le nom d’aucune fiche (secteur).", "Vouliez-vous dire « Culture » ?"),
            Refused(
                "mer",
                "« mer » n’est le nom d’aucune fiche (secteur).",
                "Au choix : bois, culture. Si la fiche manque, commencez-la avec « ptce new secteur ».",
            ),
        ),
    )
