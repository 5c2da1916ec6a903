"""What a cell of a table says: a value, a list in one line, a group in short; and rows of cells as CSV."""

import csv
import re
from collections.abc import Iterable
from io import StringIO
from typing import Any

from pydantic import BaseModel

from ..model.shape import Shape, shape
from ..model.values import Chiffre, Source, Structure
from .publicity import published

Cell = str | int | float | bool | None
"""None is an empty cell."""

SEPARATOR = " | "
"""Between the values of a list; in a value, it becomes a slash."""

_RUN = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""How a text begins that a spreadsheet would run as a formula (OWASP, « CSV Injection »)."""
_RUN_WITHIN = re.compile(r"([;\r\n]\"?)(?=[=+\-@＝＋－＠])")
"""Where a cell would begin inside a text, in a spreadsheet that cuts at semicolons, as a French one does."""
_NUMBER = re.compile(r"[+-]?[\d\s.,]*\d")
"""A number, a phone number or a date: a spreadsheet reads it, and runs nothing."""


def written(rows: Iterable[Iterable[Cell]]) -> bytes:
    """Rows as CSV (RFC 4180): commas, quotes where they are needed, CRLF; no cell that a spreadsheet would run.

    The mark of UTF-8 comes first: Excel would take the file for Windows-1252; what else reads CSV skips it.
    """
    stream = StringIO()
    csv.writer(stream).writerows([text(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def text(cell: Cell) -> str:
    """The text of a cell: oui or non, a number as it is, and an apostrophe before what looks like a formula."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    if not isinstance(cell, str) or _NUMBER.fullmatch(cell):
        return str(cell)
    return ("'" if _RUN.match(cell) else "") + _RUN_WITHIN.sub(r"\1'", cell)


def joined(values: Iterable[Any]) -> str:
    """The values of a list, in one line."""
    return SEPARATOR.join(str(value).replace(SEPARATOR, " / ") for value in values)


def short(group: type[BaseModel], data: dict[str, Any]) -> str:
    """What a group says in one line: its values in their order, but for those that are as by default."""
    if group is Chiffre:
        return f"{data['texte']} ({data['date']})"
    if group is Source:
        document = data["document"] or {"intitule": None, "adresse": None}
        titre, url = data["titre"] or document["intitule"], data["url"] or document["adresse"]
        return _sentence([titre, data["editeur"], data["date"], url])
    defaults = {name: field.default for name, field in group.model_fields.items()}
    return _sentence(
        _part(shape(group, name), name, data[name]) for name in said(group) if data[name] != defaults.get(name)
    )


def said(group: type[BaseModel]) -> tuple[str, ...]:
    """The fields that a group says in one line: no list, no prose; a figure and a source have their own way."""
    own = {Chiffre: ("texte", "date"), Source: ("titre", "editeur", "date", "url"), Structure: ("nom",)}
    shapes = {name: shape(group, name) for name in published(group)}
    return own.get(group) or tuple(name for name, seen in shapes.items() if not seen.many and not seen.is_prose)


def _part(seen: Shape, name: str, value: Any) -> str:
    if seen.is_group:
        return short(seen.type, value)
    if seen.leads_to:
        return str(value["intitule"])
    return name if value is True else str(value)


def _sentence(parts: Iterable[str | None]) -> str:
    return ", ".join(part for part in parts if part)
