"""A text as its author laid it out, whichever software wrote it: paragraphs, titles, lists, tables, notes."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, a title or an element of a list."""

    runs: tuple[Run, ...]
    level: int = 0
    """The level of a title, from 1; 0 for what is none."""
    style: str = ""
    """`title`, `subtitle` or `quote`, where the author said so."""
    depth: int = 0
    """How many lists it is in."""
    ordered: bool = False
    """Whether the list is numbered."""

    @property
    def text(self) -> str:
        """Its words; a line break stays one."""
        return "".join(run.text for run in self.runs).strip()

    @property
    def is_bold(self) -> bool:
        """Whether all of its words are."""
        return any(run.text.strip() for run in self.runs) and all(run.bold for run in self.runs if run.text.strip())


@dataclass(frozen=True)
class Grid:
    """A table: its rows, the first of which names the columns; a cell is a text of one line."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]


Block = Paragraph | Grid


@dataclass
class Prose:
    """A document."""

    blocks: list[Block] = field(default_factory=list)
    notes: list[list[Paragraph]] = field(default_factory=list)
    """The footnotes and the endnotes, in the order in which the text calls them."""
    margins: list[str] = field(default_factory=list)
    """What stands above and below each page."""
    told: list[str] = field(default_factory=list)
    """What could not be placed, or was read otherwise than written, for readers."""

    def tell(self, words: str) -> None:
        """Notes something for readers, once."""
        if words not in self.told:
            self.told.append(words)

    def note(self, found: list[Paragraph]) -> str:
        """Keeps a note for the end of the text; returns the words that call it."""
        self.notes.append(found)
        self.tell("Les notes sont réunies à la fin du texte, et appelées par « (note 1) ».")
        return f" (note {len(self.notes)})"

    def image(self, file: str, said: str) -> None:
        """Tells of an image, which a text cannot hold.

        :param said: the words for those who do not see it, if its author gave some.
        """
        words = f" (« {said} »)" if said else ""
        self.tell(
            f"Image {file}{words} : elle reste dans le document. Pour la publier, déclarez-la dans content/medias/."
        )

    def comment(self, author: str, said: str) -> None:
        """Tells what somebody wrote beside the text."""
        self.tell(f"Commentaire de {author or 'quelqu’un'} : « {said} ».")

    def deleted(self, said: str) -> None:
        """Tells of words that the author took out, and that the file still holds."""
        self.tell(f"Texte supprimé dans le suivi des modifications, non repris : « {said} ».")

    def hidden(self, said: str) -> None:
        """Tells of words that the author hid."""
        self.tell(f"Texte masqué, non repris : « {said} ».")

    def merged(self) -> None:
        """Tells that a table has cells that are several in one."""
        self.tell("Un tableau a des cellules fusionnées : vérifiez ses lignes.")

    def boxed(self) -> None:
        """Tells that a text stood in a box beside a paragraph."""
        self.tell("Une zone de texte est venue après le paragraphe qui la portait : vérifiez sa place.")


RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs with neighbours of one style made one; a space is of no style."""
    made: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if (made and not run.text.strip() and not run.link) or (
            made and replace(made[-1], text="") == replace(run, text="")
        ):
            made[-1] = replace(made[-1], text=made[-1].text + run.text)
        else:
            made.append(run)
    return tuple(made)


def grid(rows: list[list[list[Block]]], prose: Prose) -> list[Block]:
    """A table of blocks as a grid; the blocks themselves where it only laid out the page: one row or one column."""
    width = max(map(len, rows), default=0)
    if len(rows) < 2 or width < 2:
        return [block for row in rows for cell in row for block in cell]
    made = []
    for row in rows:
        cells = [_flat(cell, prose) for cell in row]
        made.append((*cells, *(() for _ in range(width - len(cells)))))
    return [Grid(tuple(made))]


def _flat(cell: list[Block], prose: Prose) -> tuple[Run, ...]:
    runs: list[Run] = []
    for block in cell:
        lines = [block.runs] if isinstance(block, Paragraph) else [part for row in block.rows for part in row if part]
        if isinstance(block, Grid) or (isinstance(block, Paragraph) and block.depth):
            prose.tell("Une cellule d’un tableau contenait une liste ou un autre tableau : elle tient en une ligne.")
        for line in lines:
            if "".join(run.text for run in line).strip():
                runs += [Run(" / ")] if runs else []
                runs += [replace(run, text=run.text.replace("\n", " / ")) for run in line]
    return joined(runs)
