"""The lists as CSV: one row for each record, for spreadsheets and for programs.

RFC 4180: commas, quotes where they are needed, CRLF. The file begins with the mark of UTF-8, without which Excel takes
it for Windows-1252; what else reads CSV skips it.
"""

import csv
import io
import re
from collections.abc import Iterator
from functools import partial

from ..artefact import Artefact, Catalogue
from ..edition import Edition
from ..model.traits import Open
from ..opendata.cells import Cell
from ..opendata.table import Table, tables

TITLE = "CSV"
TRAIT = Open

_RUN = re.compile(r"[=+\-@\t\r\n]")
"""How a text begins that a spreadsheet would run as a formula (OWASP, « CSV Injection »)."""
_NUMBER = re.compile(r"[+-]?[\d\s.,]*\d")
"""A number, a phone number or a date: a spreadsheet reads it, and runs nothing."""


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
    """The text of a cell; an apostrophe stands before what would be run."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    text = str(cell)
    harmless = not isinstance(cell, str) or not _RUN.match(text) or _NUMBER.fullmatch(text)
    return text if harmless else f"'{text}"
