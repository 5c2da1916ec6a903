"""A table as it was: its rows and its cells, each a text, with what else the file says of it."""

from dataclasses import dataclass

from .unreadable import Unreadable

MOST_ROWS = 5_000
MOST_COLUMNS = 200


@dataclass(frozen=True)
class Cell:
    """What stands in one place of a table."""

    text: str
    link: str = ""
    """The address to which it leads, if it is not the text."""
    fault: str = ""
    """Why it has no value: the result of a formula that was never saved."""


@dataclass(frozen=True)
class Row:
    """A row. Its number is that which the spreadsheet shows, from 1."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written in it."""
        return not any(cell.text or cell.fault for cell in self.cells)

    def cell(self, index: int) -> Cell:
        """The cell of a column, from 0; an empty one where the row is shorter."""
        return self.cells[index] if index < len(self.cells) else Cell("")


@dataclass(frozen=True)
class Table:
    """The rows that are not blank, in their order."""

    title: str
    """What readers call it: « annuaire.xlsx, feuille « Pôles » »."""
    rows: tuple[Row, ...]
    remarks: tuple[str, ...] = ()
    """What readers must know of the way in which it was read."""


def too_large() -> Unreadable:
    """What a reader raises beyond the limits."""
    return Unreadable(
        f"Ce tableau dépasse {MOST_ROWS} lignes ou {MOST_COLUMNS} colonnes.", "Partagez-le en plusieurs fichiers."
    )


def letter(index: int) -> str:
    """What a spreadsheet calls a column, from 0: `A`, `Z`, `AA`."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
