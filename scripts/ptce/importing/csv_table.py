"""A table in a text file: which sign parts its cells, quoted line breaks, the encodings that Excel writes."""

import csv
import re
from collections import Counter
from io import StringIO

from .characters import decode, visible
from .grid import MOST_COLUMNS, MOST_ROWS, Cell, Row, Table, too_large
from .unreadable import Unreadable

_SEPARATORS = {";": "point-virgule", ",": "virgule", "\t": "tabulation"}
_SAID = re.compile(r"sep=([;,\t])\r?\n", re.I)
"""The line by which Excel is told the separator."""


def read(data: bytes, name: str) -> Table:
    """The table in the bytes of a file.

    :raises Unreadable: if it is no text, has a quotation mark without its pair, or too many rows.
    """
    text, encoding = decode(data)
    said = _SAID.match(text)
    shift = 0
    if said:
        text, shift = text[said.end() :], 1
    separator = said[1] if said else _separator(text)
    rows = _rows(text, separator)
    if len(rows) > MOST_ROWS or max(map(len, rows), default=0) > MOST_COLUMNS:
        raise too_large()
    made = (
        Row(number + shift, tuple(Cell(visible(value).strip()) for value in row)) for number, row in enumerate(rows, 1)
    )
    remark = f"Fichier texte lu en {encoding}, cellules séparées par « {_SEPARATORS[separator]} »."
    return Table(f"« {name} »", tuple(row for row in made if not row.is_blank), (remark,))


def _separator(text: str) -> str:
    """The sign that cuts most rows into the same number of cells, more than one; of two, that of most cells."""
    return max(_SEPARATORS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, sign: str) -> tuple[int, int]:
    try:
        widths = Counter(len(row) for row in csv.reader(StringIO(text, newline=""), delimiter=sign) if row)
    except csv.Error:
        return -1, 0
    widths.pop(1, None)
    width, rows = max(widths.items(), key=lambda found: (found[1], found[0]), default=(1, 0))
    return rows, width


def _rows(text: str, separator: str) -> list[list[str]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    rows = []
    start = 1
    try:
        for row in reader:
            rows.append(row)
            start = reader.line_num + 1
    except csv.Error:
        phrase = f'À partir de la ligne {start} du fichier, un guillemet droit (") n’a pas son pendant.'
        raise Unreadable(phrase, "Ouvrez le fichier dans un tableur, et enregistrez-le en .xlsx.") from None
    return rows
