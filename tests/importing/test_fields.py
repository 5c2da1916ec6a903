"""The fields that one cell can fill, read from the annotations."""

from ptce.build import all_kinds
from ptce.importing.fields import fields
from ptce.model import parsing
from ptce.model.programme import Seance


def test_the_fields_of_a_pole_are_values_lists_and_the_parts_of_groups() -> None:
    found = {field.key: field.inner for field in fields(all_kinds()["pole"])}
    expected = [
        "adresse_postale",
        "activites",
        "alias",
        "ancienne_region",
        "anciennes_adresses",
        "chapo",
        "commune",
        "contact_au",
        "contact_courriel",
        "contact_du",
        "contact_fonction",
        "contact_nom",
        "contact_telephone",
        "date",
        "departement",
        "description",
        "embargo",
        "etabli_d_apres",
        "latitude",
        "lieu_precision",
        "longitude",
        "nom",
        "note",
        "personnes",
        "portage",
        "region",
        "retrait_le",
        "retrait_motif",
        "secteurs",
        "site",
        "sources",
        "statut",
        "texte",
    ]
    assert sorted(found) == sorted(expected)
    assert {key: inner for key, inner in found.items() if inner} == {
        "portage": "nom",
        "personnes": "personne",
        "sources": "titre",
    }


def test_what_needs_a_date_and_a_source_is_in_no_cell() -> None:
    keys = {field.key for field in fields(all_kinds()["pole"])}
    assert keys.isdisjoint({"chiffres", "labels", "histoire", "divergences"})


def test_a_session_has_fields_too() -> None:
    found = {field.key: field.inner for field in fields(Seance)}
    assert found == {
        "titre": "",
        "horaire": "",
        "jour": "",
        "nature": "",
        "texte": "",
        "salle": "",
        "intervenants": "personne",
        "seances": "titre",
        "sous_reserve": "",
        "tenu": "",
    }


def test_a_field_says_how_it_is_read_and_what_it_is_called() -> None:
    found = {field.key: field for field in fields(all_kinds()["pole"])}
    parsed = found["site"].parsed
    assert parsed is not None
    assert parsed.parse is parsing.url
    assert found["portage"].asked.description == "Nom, tel que le document l’imprime."
    assert found["secteurs"].asked.leads_to == ("sector",)
    assert found["ancienne_region"].words == "Région d’avant 2016"
