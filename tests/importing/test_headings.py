"""Which column goes where: by the key, the words of the description, what people call it; and which row says so."""

import pytest
from ptce.build import all_kinds
from ptce.importing.fields import fields
from ptce.importing.grid import Cell, Row, Table
from ptce.importing.headings import Column, Headed, Words
from ptce.importing.unreadable import Unreadable
from ptce.importing.vocabulary import FICHE

WORDS = Words(fields(all_kinds()["pole"]), FICHE, ("id", "code_postal", "complement"))


def table(*rows: list[str]) -> Table:
    found = [Row(number, tuple(Cell(text) for text in row)) for number, row in enumerate(rows, 1)]
    return Table("a.csv", tuple(row for row in found if not row.is_blank))


def head(*rows: list[str]) -> Headed:
    return WORDS.head(table(*rows), "nom", "Nom")


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("nom", "nom"),
        ("NOM DU PTCE", "nom"),
        ("Nom du pôle :", "nom"),
        ("Dénomination", "nom"),
        ("region", "region"),
        ("Région", "region"),
        ("région d'aujourd'hui", "region"),
        ("region_id", "region"),
        ("Code postal", "code_postal"),
        ("code_postal", "code_postal"),
        ("CP", "code_postal"),
        ("Site web", "site"),
        ("Site internet du PTCE", "site"),
        ("Secteurs d’activités", "secteurs"),
        ("Secteur 2", "secteurs"),
        ("Secteur (plusieurs choix possibles)", "secteurs"),
        ("E-mail *", "contact_courriel"),
        ("contact_courriel", "contact_courriel"),
        ("Téléphone professionnel", "contact_telephone"),
        ("Tél.", "contact_telephone"),
        ("Ville", "commune"),
        ("N° de département", "departement"),
        ("Adresse", "adresse_postale"),
        ("Description", "texte"),
        ("description", "description"),
        ("Une phrase pour les moteurs de recherche", "description"),
        ("statut", "statut"),
        ("Statut", None),
        ("Effectif", None),
        ("Date de création", None),
        ("", None),
    ],
)
def test_a_heading_names_a_field(heading: str, key: str | None) -> None:
    assert WORDS.find(heading) == key


def test_the_row_of_the_headings_is_found_below_a_title() -> None:
    found = head(["Annuaire des pôles"], [], ["Nom", "Ville", "Effectif"], ["A", "B", "3"])
    assert found == Headed(
        (Column(0, "Nom", "nom"), Column(1, "Ville", "commune"), Column(2, "Effectif", None)),
        Row(3, (Cell("Nom"), Cell("Ville"), Cell("Effectif"))),
        (Row(4, (Cell("A"), Cell("B"), Cell("3"))),),
        (Row(1, (Cell("Annuaire des pôles"),)),),
    )


def test_a_second_column_for_one_value_is_kept_apart_and_a_list_takes_both() -> None:
    found = head(["Nom", "Ville", "Commune", "Secteur 1", "Secteur 2"], ["A", "B", "C", "D", "E"])
    assert [(column.target, column.reason) for column in found.columns] == [
        ("nom", ""),
        ("commune", ""),
        (None, "la colonne « Ville » remplit déjà ce champ"),
        ("secteurs", ""),
        ("secteurs", ""),
    ]


def test_columns_without_a_heading_are_columns_if_something_stands_in_them() -> None:
    found = head(["Nom", "", "Ville"], ["A", "", "B", "plus loin"])
    assert [column.name for column in found.columns] == [
        "« Nom » (colonne A)",
        "« Ville » (colonne C)",
        "colonne D, sans titre",
    ]


def test_the_list_that_the_site_publishes_has_columns_that_it_computes() -> None:
    found = head(["id", "nom", "adresse", "genere_le"], ["a", "A", "https://a.example/", "2026-03-01"])
    assert [(column.target, column.reason) for column in found.columns] == [
        ("id", ""),
        ("nom", ""),
        (None, "le site calcule ou abrège cette valeur"),
        (None, "le site calcule ou abrège cette valeur"),
    ]


def test_a_table_whose_columns_are_not_named_says_what_it_found() -> None:
    with pytest.raises(Unreadable) as told:
        head(["Annuaire"], ["Ville", "Région", ""], ["Brest", "Bretagne", "x"])
    assert told.value == Unreadable(
        "Aucune colonne de ce tableau ne s’appelle « Nom » ; on y lit : « Ville », « Région ».",
        "Mettez les noms des colonnes sur la première ligne.",
    )
