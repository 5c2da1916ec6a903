"""What the rows of a table say for the fields of a kind, and all that they say for none."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..french import names
from .fields import Field
from .fitting import Fit, Path
from .grid import Row
from .headings import Column, Headed
from .reading import Reader, Reading
from .vocabulary import EMPTY

Ways = dict[tuple[str, ...], list[Column]]


@dataclass
class Notes:
    """What a report tells of the cells of a table."""

    refused: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    questions: dict[str, list[int]] = field(default_factory=dict)
    """What must be answered, and for which rows."""
    unwritten: list[str] = field(default_factory=list)
    """All that stands in those rows."""
    conflicts: list[str] = field(default_factory=list)
    """Fields that a person wrote, and that the table says otherwise."""
    look: list[str] = field(default_factory=list)
    """What to make sure of before publishing."""

    def take(self, row: Row, column: Column, found: Reading) -> None:
        """Notes what a reading refuses, and what it read otherwise than written."""
        self.said += [f"{place(row, column)} : {words}." for words in found.said]
        self.refused += [f"{place(row, column)} : {refusal(one.text, one.phrase, one.remede)}" for one in found.refused]

    def ask(self, row: Row, phrase: str, remede: str, whole: Iterable[str]) -> None:
        """Notes that a row waits for an answer, and all that it holds."""
        self.questions.setdefault(f"{phrase} {remede}", []).append(row.number)
        self.unwritten += whole


@dataclass(frozen=True)
class Said:
    """What one row says."""

    row: Row
    values: dict[str, Any]
    parts: dict[str, str]
    """The columns that are a part of a field: `code_postal`."""
    ways: Ways
    """The columns from which each value comes."""

    def whole(self, columns: Iterable[Column]) -> list[str]:
        """All that stands in the row, for a report."""
        return [f"{place(self.row, one)} : « {text} »" for one in columns if (text := self.row.cell(one.index).text)]


def said(headed: Headed, found: tuple[Field, ...], reader: Reader, notes: Notes, own: dict[str, Any]) -> Iterator[Said]:
    """What each row says; what cannot be taken goes to the notes.

    :param own: how to read the fields that are not read as their type says, by key: `departement`.
    """
    fields = {one.key: one for one in found}
    for row in headed.rows:
        one = Said(row, {}, {}, {})
        for column in headed.columns:
            cell = row.cell(column.index)
            if cell.fault:
                notes.refused.append(f"{place(row, column)} : {cell.fault}.")
            if not cell.text:
                continue
            if column.target is None:
                link = f" (lien : {cell.link})" if cell.link else ""
                notes.kept.append(f"{place(row, column)} : « {cell.text} »{link}")
            elif not names.fold(cell.text) or names.fold(cell.text) in EMPTY:
                notes.empty.append(f"{place(row, column)} : « {cell.text} »")
            elif column.target not in fields:
                one.parts[column.target] = cell.text
            else:
                field = fields[column.target]
                reading = own[field.key](cell) if field.key in own else reader.read(field, cell)
                notes.take(row, column, reading)
                if cell.link and cell.link not in str(reading.value):
                    notes.kept.append(f"{place(row, column)} : lien vers {cell.link}")
                if reading.value is not None:
                    _put(one.values, field.path, reading.value)
                    one.ways.setdefault(field.path, []).append(column)
        yield one


def cut(said: Said, found: Fit, notes: Notes) -> None:
    """Notes what the model refused of a row."""
    for one in found.cuts:
        if one.value:
            notes.refused.append(f"{_where(said, one.path)} : {refusal(in_words(one.value), one.phrase, one.remede)}")


def _where(said: Said, path: Path) -> str:
    columns = [column for way, found in said.ways.items() if way[: len(path)] == path[: len(way)] for column in found]
    return ", ".join([f"ligne {said.row.number}", *(column.name for column in columns)])


def refusal(text: str, phrase: str, remede: str) -> str:
    """A value and why it is refused, in which it stands once."""
    value = "" if f"« {text} »" in phrase else f"« {text} ». "
    return f"{value}{phrase} {remede}".rstrip()


def in_words(value: Any) -> str:
    """A value in one line, for a report."""
    if isinstance(value, Mapping):
        value = list(value.values())
    return " ; ".join(map(in_words, value)) if isinstance(value, list) else str(value)


def place(row: Row, column: Column) -> str:
    """Where a cell is, for readers: « ligne 4, « Ville » (colonne C) »."""
    return f"ligne {row.number}, {column.name}"


def _put(values: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for step in path[:-1]:
        values = values.setdefault(step, {})
    if isinstance(value, list) and isinstance(values.get(path[-1]), list):
        values[path[-1]] += [one for one in value if one not in values[path[-1]]]
    else:
        values[path[-1]] = value
