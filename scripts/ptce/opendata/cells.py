"""What one cell of a table says, from the data of a record: a value, a list in one line, a group in short."""

import re
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from ..model.values import Chiffre, Source, Structure
from .shape import Shape, published, shape

Cell = str | int | float | bool | None
"""None is an empty cell."""

SEPARATOR = " | "
"""Between the values of a list; in a value, it becomes a slash."""

_RUN = re.compile(r"[=+\-@\t\r\n]")
"""How a text begins that a spreadsheet would run as a formula (OWASP, « CSV Injection »)."""
_NUMBER = re.compile(r"[+-]?[\d\s.,]*\d")
"""A number, a phone number or a date: a spreadsheet reads it, and runs nothing."""


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


def harmless(text: str) -> str:
    """A text that no spreadsheet runs: an apostrophe stands before one that looks like a formula."""
    return f"'{text}" if _RUN.match(text) and not _NUMBER.fullmatch(text) else text


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
