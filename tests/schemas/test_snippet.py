"""Snippets: places to fill in, in their order."""

from ptce.build import all_kinds
from ptce.model.shape import fields
from ptce.schemas.snippet import header, snippet

MILESTONE = all_kinds()["milestone"]


def test_a_snippet_leads_from_one_place_to_the_next() -> None:
    assert snippet(MILESTONE, fields(MILESTONE)) == {
        "titre": "${1:Le fait}",
        "date": "${2:Date}",
        "nature": "${3|concept,appel,rencontre,loi,laureats,rapport|}",
        "texte": "${4:Le fait}",
        "sources": [
            {
                "titre": "${5:Titre du document ou de la page}",
                "editeur": "${6:Qui l’a publié}",
                "url": "${7:Adresse de la page}",
            }
        ],
    }


def test_the_header_of_a_page_has_the_fields_that_stand_there() -> None:
    assert header(all_kinds()["page"], ("titre", "chapo")) == [
        "titre: ${1:Titre de la page}",
        "chapo: ${2:Deux phrases sous le titre}",
    ]
