"""The report of a table: where its columns went, then what a person must answer, then what was read and kept."""

from collections.abc import Iterator

from ..french import names
from .grid import Table
from .headings import Column, Headed
from .report import Report
from .rows import Notes

_PARTS = {
    "id": "nom du fichier de la fiche",
    "code_postal": "champ « adresse_postale », avec la rue",
    "complement": "champ « adresse_postale », avec la rue",
    "debut": "champ « horaire »",
    "fin": "champ « horaire »",
}


def tell(report: Report, table: Table, headed: Headed, notes: Notes) -> None:
    """Adds what a table gave to a report, what needs an answer first."""
    report.add("Où va chaque colonne", map(_way, headed.columns) if headed.row.number else ())
    report.add("À savoir de ce fichier", table.remarks)
    report.add(
        "Lignes qui attendent une réponse : rien n’est écrit pour elles", _questions(notes.questions), waits=True
    )
    report.add("Cellules refusées : corrigez-les dans le tableau, ou à la main dans la fiche", notes.refused)
    report.add("Différences : ce qu’une personne a écrit dans la fiche y reste", notes.conflicts)
    report.add("À vérifier avant de publier", notes.look)
    report.add("Lu autrement qu’écrit", notes.said)
    report.add("Cellules qui disent qu’elles sont vides : rien n’en est écrit", notes.empty)
    above = (" | ".join(cell.text for cell in row.cells if cell.text) for row in headed.above)
    report.add("Lignes au-dessus du tableau", above)
    report.add("Lignes qui ne sont pas écrites, en entier", notes.unwritten, detail=True)
    report.add("Valeurs qui n’ont pas de place dans une fiche : elles sont gardées ici", notes.kept, detail=True)


def _questions(found: dict[str, list[int]]) -> Iterator[str]:
    for words, rows in found.items():
        yield f"{'lignes' if len(rows) > 1 else 'ligne'} {names.list_sentence([str(row) for row in rows])} : {words}"


def _way(column: Column) -> str:
    if column.target:
        return f"{column.name} → {_PARTS.get(column.target, f'champ « {column.target} »')}"
    return f"{column.name} → sans place : gardée dans le rapport{f' ({column.reason})' if column.reason else ''}"
