"""A table in a workbook of Excel or LibreOffice: values as they are shown, dates as dates, merged cells, notes."""

import re
import warnings
from contextlib import redirect_stdout
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO
from typing import Any
from xml.etree.ElementTree import Element

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import CellCoordinatesException

from .archive import Archive
from .characters import visible
from .grid import MOST_COLUMNS, MOST_ROWS, Cell, Row, Table, too_large
from .unreadable import Unreadable

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINKED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_UNSAVED = "le résultat de cette formule n’est pas enregistré dans le fichier"

Place = tuple[int, int]
"""The row and the column of a cell, both from 1."""


def read(data: bytes, name: str, sheet: str | None) -> Table:
    """The table in the bytes of a workbook.

    :param sheet: the title of one of its sheets.
    :raises Unreadable: if it is no workbook, or if one must say which sheet.
    """
    archive = Archive(data, "un classeur Excel (.xlsx)")
    if not archive.needs("xl/workbook.xml").tag.startswith(_MAIN):
        phrase = "Ce classeur est au format « Strict Open XML »."
        raise Unreadable(phrase, "Enregistrez-le comme « Classeur Excel (.xlsx) ».")
    archive.look()
    parts = _sheets(archive)
    used = {title: root for title, part in parts.items() if _cells(root := archive.needs(part))}
    title = _chosen(used, parts, sheet)
    root = used[title]
    if any(row > MOST_ROWS or column > MOST_COLUMNS for row, column in _cells(root)):
        raise too_large()
    try:
        with warnings.catch_warnings(), redirect_stdout(StringIO()):
            warnings.simplefilter("ignore")  # openpyxl speaks English of styles and printing, which we do not read
            cells = _values(data, title)
    except Exception as error:  # openpyxl raises what its parsers raise
        phrase = "Ce classeur a une forme que le programme ne sait pas lire."
        raise Unreadable(phrase, "Enregistrez la feuille en CSV UTF-8, et importez ce fichier.") from error
    remarks = [*_spread(root, cells), *_notes(archive, parts[title])]
    for place, target in _links(archive, root, parts[title]).items():
        if place in cells and target != cells[place].text:
            cells[place] = Cell(cells[place].text or target, target, cells[place].fault)
    rows: dict[int, dict[int, Cell]] = {}
    for (row, column), cell in cells.items():
        rows.setdefault(row, {})[column] = cell
    made = (
        Row(number, tuple(row.get(column, Cell("")) for column in range(1, max(row) + 1)))
        for number, row in sorted(rows.items())
    )
    said = f"« {name} », feuille « {title} »"
    return Table(said, tuple(row for row in made if not row.is_blank), tuple(remarks))


def _sheets(archive: Archive) -> dict[str, str]:
    """The part of each sheet, by its title, in the order of the workbook."""
    related = archive.related("xl/workbook.xml")
    sheets = archive.needs("xl/workbook.xml").iter(f"{_MAIN}sheet")
    found = {sheet.get("name", ""): related.get(sheet.get(_LINKED, ""), ("", "")) for sheet in sheets}
    return {title: part for title, (kind, part) in found.items() if kind == "worksheet"}


def _chosen(used: dict[str, Element], parts: dict[str, str], sheet: str | None) -> str:
    names = ", ".join(f"« {title} »" for title in used)
    if sheet is None:
        if len(used) == 1:
            return next(iter(used))
        if not used:
            raise Unreadable("Ce classeur est vide.", "Vérifiez que c’est le bon fichier.")
        phrase = f"Ce classeur a plusieurs feuilles : {names}."
        raise Unreadable(phrase, f'Dites laquelle : --feuille "{next(iter(used))}".')
    if sheet not in used:
        state = "est vide" if sheet in parts else "n’existe pas"
        raise Unreadable(f"La feuille « {sheet} » {state}.", f"Ce classeur a : {names}." if names else "")
    return sheet


def _cells(root: Element) -> list[Place]:
    """Where something is written."""
    return [
        _place(cell.get("r", ""))
        for cell in root.iter(f"{_MAIN}c")
        if cell.find(f"{_MAIN}v") is not None
        or cell.find(f"{_MAIN}is") is not None
        or cell.find(f"{_MAIN}f") is not None
    ]


def _place(reference: str) -> Place:
    return _range(reference)[:2]


def _range(reference: str) -> tuple[int, int, int, int]:
    """The first row and column of a range, and its last ones."""
    try:
        left, top, right, bottom = range_boundaries(reference)
    except (ValueError, CellCoordinatesException):
        left = top = right = bottom = None
    if not (left and top and right and bottom):
        remede = "Ouvrez-le dans votre tableur, et enregistrez-le de nouveau."
        raise Unreadable("Ce classeur ne dit pas où sont ses cellules.", remede)
    return top, left, bottom, right


def _values(data: bytes, title: str) -> dict[Place, Cell]:
    """The cells of a sheet: the results of formulas, as they were when the file was saved."""
    shown = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    written = load_workbook(BytesIO(data), read_only=True, keep_links=False)
    cells: dict[Place, Cell] = {}
    for book in (shown, written):
        book[title].reset_dimensions()  # some programs write wrong ones
    for row in shown[title].iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS):
        for cell in row:
            if cell.value is not None:
                cells[int(cell.row or 0), int(cell.column or 0)] = _cell(cell)
    for row in written[title].iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS):
        for cell in row:
            if cell.data_type == "f":
                cells.setdefault((int(cell.row or 0), int(cell.column or 0)), Cell("", fault=_UNSAVED))
    return cells


def _cell(cell: Any) -> Cell:
    if cell.data_type == "e":
        return Cell("", fault=f"le tableur y montre l’erreur {cell.value}")
    return Cell(visible(_shown(cell.value, cell.number_format or "")).strip())


def _shown(value: Any, number_format: str) -> str:
    """A value as a person would write it in a file of the site."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return f"{value:%Y-%m-%d}" if midnight else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value.hour}h{value.minute:02}"
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}h{minutes % 60:02}"
    if isinstance(value, int | float) and float(value).is_integer():
        digits = str(int(value))
        zeros = re.fullmatch(r"0{2,}", number_format)
        return digits.zfill(len(number_format)) if zeros else digits
    return str(value)


def _spread(root: Element, cells: dict[Place, Cell]) -> list[str]:
    """Gives the value of a cell that was merged over several rows to each of them; says where."""
    said = []
    for merged in root.iter(f"{_MAIN}mergeCell"):
        reference = merged.get("ref", "")
        top, left, bottom, right = _range(reference)
        if left == right and bottom <= MOST_ROWS and (top, left) in cells:
            for row in range(top + 1, bottom + 1):
                cells[row, left] = cells[top, left]
            said.append(
                f"Cellules fusionnées {reference} : « {cells[top, left].text} » vaut pour chacune de ces lignes."
            )
    return said


def _links(archive: Archive, root: Element, part: str) -> dict[Place, str]:
    related = archive.related(part)
    found = {}
    for link in root.iter(f"{_MAIN}hyperlink"):
        target = related.get(link.get(_LINKED, ""), ("", ""))[1]
        if target and ":" not in link.get("ref", ":"):
            found[_place(link.get("ref", ""))] = target
    return found


def _notes(archive: Archive, part: str) -> list[str]:
    """What people noted beside cells."""
    said = []
    for kind, target in archive.related(part).values():
        notes = archive.xml(target) if kind == "comments" else None
        for note in notes.iter(f"{_MAIN}comment") if notes is not None else ():
            words = " ".join("".join(text.text or "" for text in note.iter(f"{_MAIN}t")).split())
            said.append(f"Note sur la cellule {note.get('ref')} : « {words} ».")
    return said
