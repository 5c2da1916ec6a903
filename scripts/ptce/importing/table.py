"""A table from a file, whichever software wrote it."""

from pathlib import Path

from . import archive, csv_table, xlsx_table
from .grid import Table
from .unreadable import Unreadable

_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How a zip begins, and a file of before 2007."""


def load(path: Path, sheet: str | None = None) -> Table:
    """The table in a .csv or .xlsx file: what it holds tells which, not its name.

    :param sheet: the sheet of a workbook that has several.
    :raises Unreadable: if it is no table, has several sheets and none is asked for, or is out of all proportion.
    """
    data = archive.load(path)
    packed = data.startswith(_PACKED)
    table = xlsx_table.read(data, path.name, sheet) if packed else csv_table.read(data, path.name)
    if not table.rows:
        raise Unreadable("Ce tableau est vide.", "Vérifiez que c’est le bon fichier.")
    return table
