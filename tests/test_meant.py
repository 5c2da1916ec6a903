"""What an author likely meant: a field in other words, a text that fills one field, a record that is not there."""

from pathlib import Path

import pytest
from ptce import meant
from ptce.kinds.event import Event
from ptce.kinds.pole import Pole
from ptce.kinds.press_release import PressRelease


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("comune", "commune"),
        ("Ville", "commune"),
        ("Titre", "nom"),
        ("couleur", ""),
    ],
)
def test_a_field_is_found_by_its_spelling_or_by_a_word_that_staff_use_for_it(said: str, field: str) -> None:
    assert meant.field(Pole, (said,)) == field


def test_a_field_of_a_group_is_found_in_it() -> None:
    assert [meant.field(Pole, ("contact", said)) for said in ("e-mail", "tél.", "adresse")] == [
        "courriel",
        "telephone",
        "",
    ]
    assert [meant.home(Pole, (said,)) for said in ("téléphone", "mail", "editeur")] == ["contact", "contact", ""]
    assert meant.field(PressRelease, ("Photos",)) == "medias"
    assert meant.home(Event, ("cp",)) == "lieu"


@pytest.mark.parametrize(
    ("where", "value", "part"),
    [
        (("contact",), "a@b.example", "courriel"),
        (("contact",), "04 99 00 12 34", "telephone"),
        (("contact",), "Ada Lune", ""),
        (("sources", 0), "Rapport", "titre"),
        (("sources", 0), "https://a.example/", "url"),
        (("portage", 0), "Un réseau", "nom"),
        (("chiffres", 0), "20", ""),
        (("retrait",), "2027-03-15", ""),
    ],
)
def test_a_text_is_the_field_that_takes_it_if_one_is_enough(
    where: tuple[str | int, ...], value: str, part: str
) -> None:
    assert meant.part(Pole, where, value) == part


def test_nobody_can_tell_a_person_from_a_group_of_persons() -> None:
    speaker = ("seances", 0, "intervenants", 0)
    assert meant.part(Event, speaker, "Ada Lune (sous réserve)") == ""
    assert meant.beginnings(Event, speaker) == "« personne: … » ou « collectif: … »"


def test_a_group_begins_with_all_that_it_needs_or_with_one_answer() -> None:
    assert meant.beginnings(Pole, ("portage", 0)) == "« nom: … »"
    assert meant.beginnings(Event, ("lieu",)) == "« nom: … »"
    assert meant.beginnings(Event, ("acces", 0)) == "« mode: … » et « arret: … »"
    assert meant.beginnings(Pole, ("sources", 0)) == "« titre: … », « url: … » ou « document: … »"


@pytest.mark.parametrize(
    ("close", "known", "remedy"),
    [
        ("bretagne", ["bretagne"], "Vouliez-vous dire « bretagne » ?"),
        (
            None,
            ["bois", "mer"],
            "Au choix : bois, mer. Si la fiche manque, commencez-la avec « ptce new secteur ».",
        ),
        (None, [], "Vérifiez ce nom. Si la fiche manque, commencez-la avec « ptce new secteur »."),
        (
            None,
            [f"s{number}" for number in range(meant.FEW + 1)],
            "Vérifiez ce nom. Si la fiche manque, commencez-la avec « ptce new secteur ».",
        ),
    ],
)
def test_for_a_record_that_is_not_there_the_few_that_are_can_be_chosen(
    close: str | None, known: list[str], remedy: str
) -> None:
    assert meant.remedy(close, known, "secteur") == remedy


def test_a_file_is_given_a_name_that_no_other_one_has(tmp_path: Path) -> None:
    file = tmp_path / "Cité Phares.yml"
    file.touch()

    assert meant.renaming("Cité Phares", file) == "Renommez-le cite-phares.yml."
    assert meant.renaming("guide/Été", tmp_path / "Été.md") == "Renommez-le guide/ete.md."
    assert meant.renaming("¿", tmp_path / "¿.yml") == "Donnez-lui un nom, par exemple cite-phares."

    (tmp_path / "cite-phares.yml").touch()
    assert meant.renaming("Cité Phares", file) == (
        "Le nom cite-phares.yml est déjà pris : gardez un seul des deux fichiers, ou donnez-en un autre à celui-ci."
    )


def test_a_name_that_differs_by_a_capital_is_the_file_itself_where_capitals_do_not_count(tmp_path: Path) -> None:
    (tmp_path / "A.yml").touch()
    (tmp_path / "a.yml").hardlink_to(tmp_path / "A.yml")

    assert meant.renaming("A", tmp_path / "A.yml") == "Renommez-le a.yml."
