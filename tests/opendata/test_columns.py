"""The columns: their names, types and words come from the fields, and from nowhere else."""

from typing import Any

import pytest
from ptce.build import all_kinds
from ptce.model.record import Record
from ptce.opendata.columns import Column, columns

KINDS = all_kinds()


def _names(kind: str) -> list[str]:
    return [column.nom for column in columns(KINDS[kind])]


def _column(kind: str, name: str) -> Column:
    return next(column for column in columns(KINDS[kind]) if column.nom == name)


def test_the_columns_of_a_pole() -> None:
    assert _names("pole") == [
        *("id", "nom", "adresse", "precision_du_lieu", "commune", "departement", "region", "region_id"),
        *("latitude", "longitude", "date", "alias", "chapo", "secteurs", "secteurs_id", "activites", "portage"),
        *("histoire", "chiffres", "labels", "divergences", "lieu_precision", "ancienne_region", "site"),
        *("adresse_postale", "contact_fonction", "contact_telephone", "contact_courriel", "contact_du", "contact_au"),
        *("description", "etabli_d_apres", "anciennes_adresses", "sources", "genere_le"),
    ]


def test_the_columns_of_a_figure_are_those_of_its_group() -> None:
    assert _names("figure") == [
        *("id", "titre", "adresse", "chiffre_valeur", "chiffre_minimum", "chiffre_environ", "chiffre_unite"),
        *("chiffre_date", "chiffre_definition", "chiffre_annonce", "chiffre_sources", "accueil", "sources"),
        "genere_le",
    ]


def test_prose_and_what_is_above_all_prose_are_left_to_the_json() -> None:
    assert {"texte", "corrections"} & set(_names("press_release")) == set()
    assert {"texte", "presentations"} & set(_names("organisation")) == set()
    assert "texte" in _names("milestone"), "a text of one paragraph fits in a cell"


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.kind())
def test_the_columns_of_any_kind_have_names_of_their_own_and_words(kind: type[Record]) -> None:
    found = columns(kind)
    assert len({column.nom for column in found}) == len(found)
    assert [column.nom for column in found if not column.nom.isidentifier()] == []
    assert [column.nom for column in found if not (column.titre and column.description.endswith((".", ")")))] == []
    assert [c.nom for c in found if not c.description.startswith(c.titre.split(" · ")[-1])] == []


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("pole", "id", ("string", "identifiant", "", ["required", "unique", "pattern"])),
        ("pole", "nom", ("string", "texte", "", ["required"])),
        ("pole", "adresse", ("string", "adresse", "uri", ["required"])),
        ("pole", "precision_du_lieu", ("string", "choix", "", ["required", "enum"])),
        ("pole", "latitude", ("number", "nombre", "", [])),
        ("pole", "date", ("string", "date", "", ["pattern"])),
        ("pole", "region", ("string", "nom de fiche", "", [])),
        ("pole", "region_id", ("string", "identifiant", "", [])),
        ("pole", "secteurs_id", ("string", "liste", "", [])),
        ("pole", "contact_courriel", ("string", "courriel", "email", [])),
        ("event", "nature", ("string", "choix", "", ["enum"])),
        ("event", "ordinal", ("integer", "nombre entier", "", [])),
        ("event", "fin", ("date", "jour", "", [])),
        ("event", "horaire", ("string", "heures", "", [])),
        ("event", "inscription_complet", ("boolean", "oui ou non", "", [])),
        ("event", "participation_montant", ("number", "nombre", "", [])),
        ("call", "cloture", ("string", "jour ou instant", "", [])),
        ("organisation", "site", ("string", "adresse", "uri", [])),
    ],
)
def test_a_column_has_the_type_of_its_field(kind: str, name: str, expected: tuple[Any, ...]) -> None:
    column = _column(kind, name)
    assert (column.type, column.sorte, column.format, list(column.constraints)) == expected


@pytest.mark.parametrize(
    ("kind", "name", "title", "description"),
    [
        ("pole", "commune", "Commune du siège", "Commune du siège, comme l’INSEE l’écrit."),
        ("pole", "region_id", "Région d’aujourd’hui · Identifiant", "Identifiant de la fiche."),
        ("pole", "alias", None, "Autres noms et graphies sous lesquels on le cherche. Plusieurs valeurs sont séparées"),
        ("event", "lieu_code_postal", "Lieu · Code postal", "Code postal."),
        ("event", "inscription_complet", "Inscription · Oui quand il n’y a plus de place", None),
        (
            "milestone",
            "nature",
            "Genre de fait",
            "Genre de fait. Valeurs~: concept (Idée), appel (Appel), rencontre (Rencontre), loi (Loi),"
            " laureats (Lauréats), rapport (Rapport).",
        ),
        (
            "pole",
            "histoire",
            "Faits datés de la vie du pôle",
            "Faits datés de la vie du pôle. En abrégé (date, texte)~: le JSON en donne le détail."
            " Plusieurs valeurs sont séparées par «~|~».",
        ),
    ],
)
def test_a_column_has_the_words_of_its_field(kind: str, name: str, title: str | None, description: str | None) -> None:
    column = _column(kind, name)
    assert title in (None, column.titre)
    assert column.description.replace("\N{NO-BREAK SPACE}", "~").startswith(description or "")


def test_a_cell_is_found_however_deep_and_empty_where_a_group_is_missing() -> None:
    place = _column("event", "lieu_commune")
    assert [place.cell({"lieu": found}) for found in ({"commune": "Port"}, {"commune": None}, None)] == [
        "Port",
        None,
        None,
    ]
    members = _column("pole", "secteurs_id")
    assert [members.cell({"secteurs": found}) for found in ([{"id": "mer"}, {"id": "bois"}], [])] == [
        "mer | bois",
        None,
    ]
    assert _column("event", "inscription_complet").cell({"inscription": {"complet": False}}) is False
    assert _column("pole", "contact_telephone").cell({"contact": {"telephone": "+33123456789"}}) == (
        "01 23 45 67 89".replace(" ", "\N{NO-BREAK SPACE}")
    )
