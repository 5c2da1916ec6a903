"""Which row of a table names its columns, and which column goes to which field."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..french import names
from .fields import Field
from .grid import Row, Table, letter
from .unreadable import Unreadable
from .vocabulary import Vocabulary

_FARTHEST = 15
"""Above the names of the columns stand a title, a date, a logo: no table has more rows of them."""
_OF_WHOM = re.compile(r" (?:du|de la|des|de l) (?:ptce|pole|structure|projet|seance)s?$")
_COMPUTED = {"adresse", "precision_du_lieu", "genere_le", "sources"}
"""What the CSV of the site computes, or says in short: to import it again is to change nothing."""

_OF_THE_TEAM = {"statut", "embargo", "retrait"}
"""Fields that a heading names only if it is written as they are: « Statut » is that of an association."""


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    index: int
    """Its place, from 0."""
    heading: str
    target: str | None
    """The key of the field that it fills; None if it fills none."""
    reason: str = ""
    """Why it fills none."""

    @property
    def name(self) -> str:
        """What readers call it: « Ville » (colonne C)."""
        place = f"colonne {letter(self.index)}"
        return f"« {self.heading} » ({place})" if self.heading else f"{place}, sans titre"


@dataclass(frozen=True)
class Headed:
    """A table with the meaning of its columns."""

    columns: tuple[Column, ...]
    row: Row
    """The row that names the columns; its number is 0 where a program named them."""
    rows: tuple[Row, ...]
    above: tuple[Row, ...]
    """The rows above the names of the columns."""


class Words:
    """Finds the field that a heading names."""

    def __init__(self, fields: Iterable[Field], vocabulary: Vocabulary, parts: Iterable[str] = ()) -> None:
        """
        :param parts: columns that are no field, but a part of one: `code_postal`.
        """
        found = tuple(fields)
        self.many = {field.key for field in found if field.shape.many}
        keys = {field.key for field in found} | set(parts)
        self._exact = {key: key for key in keys}
        self._exact |= {f"{field.key}_id": field.key for field in found if field.shape.leads_to}
        said: dict[str, str] = {}
        ends = [field.path[-1] for field in found]
        for key, words in vocabulary.items():
            if key in keys:
                said |= {_bare(word): key for word in words}
        for key in sorted(keys - _OF_THE_TEAM):
            said.setdefault(_bare(key), key)
        for field in found:
            if field.path[0] in _OF_THE_TEAM:
                continue
            said.setdefault(_bare(field.words), field.key)
            if ends.count(field.path[-1]) == 1:
                said.setdefault(_bare(field.path[-1]), field.key)
        self._said = said

    def find(self, heading: str) -> str | None:
        """The key of the field that a heading names."""
        bare = _bare(heading)
        shorter = (bare, _bare(re.sub(r"\(.*?\)", " ", heading)), _OF_WHOM.sub("", bare), re.sub(r" \d+$", "", bare))
        return self._exact.get(heading) or next((self._said[form] for form in shorter if form in self._said), None)

    def head(self, table: Table, needed: str, asked: str) -> Headed:
        """The table with its columns named.

        :param needed: the field without which there is nothing to import.
        :param asked: what to call its column, for whoever has none: « Nom ».
        :raises Unreadable: if no row names that field.
        """
        tried = [(row, self._columns(row)) for row in table.rows[:_FARTHEST]]
        named = [(row, columns) for row, columns in tried if any(column.target == needed for column in columns)]
        if not named:
            row = max(tried, key=lambda one: sum(column.target is not None for column in one[1]))[0]
            seen = ", ".join(f"« {cell.text} »" for cell in row.cells if cell.text)
            raise Unreadable(
                f"Aucune colonne de ce tableau ne s’appelle « {asked} » ; on y lit : {seen}.",
                "Mettez les noms des colonnes sur la première ligne.",
            )
        row, columns = max(named, key=lambda one: sum(column.target is not None for column in one[1]))
        place = table.rows.index(row)
        return Headed(_wide(columns, table.rows[place + 1 :]), row, table.rows[place + 1 :], table.rows[:place])

    def _columns(self, row: Row) -> list[Column]:
        columns: list[Column] = []
        ours = {"id", "genere_le"} <= {cell.text for cell in row.cells}
        taken: dict[str, str] = {}
        for index, cell in enumerate(row.cells):
            heading = " ".join(cell.text.split())
            target, reason = self.find(heading), ""
            if ours and heading in _COMPUTED:
                target, reason = None, "le site calcule ou abrège cette valeur"
            elif (first := taken.get(target or "")) is not None and target not in self.many:
                target, reason = None, f"la colonne « {first} » remplit déjà ce champ"
            if target:
                taken.setdefault(target, heading)
            columns.append(Column(index, heading, target, reason))
        return columns


def _wide(columns: list[Column], rows: tuple[Row, ...]) -> tuple[Column, ...]:
    """The columns, those without a heading included, but for the empty ones."""
    width = max([len(columns), *(len(row.cells) for row in rows)])
    whole = [*columns, *(Column(index, "", None) for index in range(len(columns), width))]
    return tuple(
        column
        for column in whole
        if column.heading or any(row.cell(column.index).text or row.cell(column.index).fault for row in rows)
    )


def _bare(text: str) -> str:
    """The words of a heading, folded, each without its plural."""
    return " ".join(word.rstrip("s") if len(word) > 3 else word for word in names.fold(text).split())
