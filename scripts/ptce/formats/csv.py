"""The lists as CSV: one row for each record, for spreadsheets and for programs.

RFC 4180: commas, quotes where they are needed, CRLF. The file begins with the mark of UTF-8, without which Excel takes
it for Windows-1252; what else reads CSV skips it.
"""

import csv
import io
from collections.abc import Iterator
from functools import partial

from ..artefact import Artefact, Catalogue
from ..edition import Edition
from ..model.traits import Open
from ..opendata.cells import Cell, harmless
from ..opendata.table import Table, tables

TITLE = "CSV"
TRAIT = Open


def declare(edition: Edition) -> Iterator[Artefact]:
    """One table for each kind of open records."""
    for table in tables(edition):
        yield Artefact(table.chemin("csv"), table.source, partial(_make, table), intitule="Tableau")


def _make(table: Table, _: Catalogue) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([column.nom for column in table.colonnes])
    writer.writerows([_text(cell) for cell in row.values()] for row in table.lignes)
    return stream.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    """The text of a cell."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    return harmless(cell) if isinstance(cell, str) else str(cell)
