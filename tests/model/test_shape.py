"""What the annotations of the model say of a field, and in which order the fields of a file stand."""

import pytest
from ptce.build import all_kinds
from ptce.model.shape import asked, fields, first_words, needed, shape
from ptce.model.values import Chiffre, Contact, Source
from pydantic import BaseModel

POLE, EVENT = all_kinds()["pole"], all_kinds()["event"]


@pytest.mark.parametrize(
    ("owner", "name", "expected"),
    [
        (POLE, "nom", ("str", False, True, (), False, False)),
        (POLE, "texte", ("Markdown", False, False, (), False, True)),
        (POLE, "region", ("Reference", False, False, ("region",), False, False)),
        (POLE, "secteurs", ("Reference", True, False, ("sector",), False, False)),
        (POLE, "activites", ("str", True, False, (), False, False)),
        (POLE, "contact", ("Contact", False, False, (), True, False)),
        (POLE, "sources", ("Source", True, True, (), True, False)),
        (EVENT, "seances", ("Seance", True, False, (), True, False)),
    ],
)
def test_a_field_is_seen_through_its_annotation(
    owner: type[BaseModel], name: str, expected: tuple[object, ...]
) -> None:
    seen = shape(owner, name)
    found = (seen.type.__name__, seen.many, seen.required, seen.leads_to, seen.is_group, seen.is_prose)
    assert found == expected


def test_the_choices_of_a_field_have_the_words_of_readers() -> None:
    assert shape(EVENT, "etat").choices == {
        "confirme": "Confirmée",
        "sous_reserve": "Sous réserve",
        "annule": "Annulée",
        "reporte": "Reportée",
    }
    assert shape(EVENT, "titre").choices == {}


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("Nom du pôle.", "Nom du pôle"),
        ("Titre : une phrase, sans point final.", "Titre"),
        ("Région d’avant 2016, si la source la nomme.", "Région d’avant 2016"),
        ("Valeur de 2.5 ; rien d’autre", "Valeur de 2.5"),
    ],
)
def test_the_first_words_of_a_description_are_a_title(description: str, expected: str) -> None:
    assert first_words(description) == expected


def test_a_record_begins_with_what_names_it_and_ends_with_its_page_and_its_sources() -> None:
    names = fields(EVENT)
    assert names[:4] == ("id", "titre", "date", "revision")
    page = ("description", "etabli_d_apres", "anciennes_adresses")
    assert names[-8:] == (*page, "statut", "embargo", "retrait", "sources", "note")
    assert sorted(names) == sorted(EVENT.model_fields)


def test_the_fields_of_a_group_are_as_it_declares_them() -> None:
    assert fields(Contact) == ("nom", "fonction", "telephone", "courriel", "du", "au")


def test_a_new_record_begins_with_what_it_needs_and_with_what_is_useful_in_the_order_of_the_files() -> None:
    assert asked(POLE) == ("nom", "commune", "region", "secteurs", "sources")
    assert asked(Contact) == ("nom", "courriel")


def test_what_a_group_cannot_do_without_is_what_it_requires_and_the_first_field_of_its_choice() -> None:
    assert [needed(group) for group in (Source, Chiffre, Contact)] == [
        ("titre",),
        ("valeur", "unite", "date", "definition", "sources"),
        ("courriel",),
    ]
