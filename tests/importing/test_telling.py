"""The report of a table, in the order in which its reader needs it."""

from ptce.importing.grid import Cell, Row, Table
from ptce.importing.headings import Column, Headed
from ptce.importing.report import Report
from ptce.importing.rows import Notes
from ptce.importing.telling import tell


def test_all_that_was_noted_is_told() -> None:
    columns = (
        Column(0, "Nom", "nom"),
        Column(1, "CP", "code_postal"),
        Column(2, "Id", "id"),
        Column(3, "Effectif", None),
        Column(4, "Commune", None, "la colonne « Ville » remplit déjà ce champ"),
        Column(5, "", None),
    )
    above = Row(1, (Cell("Annuaire"), Cell(""), Cell("2026")))
    headed = Headed(columns, Row(2, ()), (), (above,))
    notes = Notes(["r"], ["s"], ["e"], ["k"], {"Qui ?": [3], "Quoi ?": [4, 5, 6]}, ["u"], ["c"], ["l"])
    report = Report("")
    tell(report, Table("", (), ("UTF-8",)), headed, notes)
    assert [(one.title.split(" :")[0], one.lines, one.detail) for one in report.sections] == [
        (
            "Où va chaque colonne",
            (
                "« Nom » (colonne A) → champ « nom »",
                "« CP » (colonne B) → champ « adresse_postale », avec la rue",
                "« Id » (colonne C) → nom du fichier de la fiche",
                "« Effectif » (colonne D) → sans place : gardée dans le rapport",
                "« Commune » (colonne E) → sans place : gardée dans le rapport"
                " (la colonne « Ville » remplit déjà ce champ)",
                "colonne F, sans titre → sans place : gardée dans le rapport",
            ),
            False,
        ),
        ("À savoir de ce fichier", ("UTF-8",), False),
        ("Lignes qui attendent une réponse", ("ligne 3 : Qui ?", "lignes 4, 5 et 6 : Quoi ?"), False),
        ("Cellules refusées", ("r",), False),
        ("Différences", ("c",), False),
        ("À vérifier avant de publier", ("l",), False),
        ("Lu autrement qu’écrit", ("s",), False),
        ("Cellules qui disent qu’elles sont vides", ("e",), False),
        ("Lignes au-dessus du tableau", ("Annuaire | 2026",), False),
        ("Lignes qui ne sont pas écrites, en entier", ("u",), True),
        ("Valeurs qui n’ont pas de place dans une fiche", ("k",), True),
    ]


def test_columns_that_a_program_named_are_not_told() -> None:
    report = Report("")
    tell(report, Table("", ()), Headed((Column(0, "titre", "titre"),), Row(0, ()), (), ()), Notes())
    assert report.sections == []
