"""A document: the values of a file, all of them text, and the place of each."""

from dataclasses import dataclass, field, replace
from typing import Any

Steps = tuple[str | int, ...]
"""The way to a value: `("seances", 2, "titre")`."""


@dataclass(slots=True, unsafe_hash=True)  # frozen, it would take four times as long, and a check makes 50,000
class Mark:
    """A place in a file; line and column count from 1. Two marks are equal that are the same place."""

    line: int
    column: int
    lines: tuple[str, ...] = ()
    """For a text of several lines: its lines as the file has them, from the one below on."""
    first: str = field(default="", compare=False)
    """For a text: its own line as the file has it, with spaces for what is not of the text."""
    width: int = field(default=0, compare=False)
    """How many characters of the line what stands here takes."""
    last: int = field(default=0, compare=False)
    """The last line of what stands here; 0 where that is not known."""
    form: str = field(default="", compare=False)
    """`scalar`, `block` for a group or a list set by indentation, `flow` for one between braces or brackets."""

    def inside(self, text: str, line: int, column: int) -> tuple[int, int]:
        """The place in the file of a place in the text that stands here; both of its numbers count from 0.

        YAML takes away what indents a text, and may join its lines: what is counted is the characters that stay.
        """
        before = "".join([*text.split("\n")[:line], text.split("\n")[line][:column]])
        left = len("".join(before.split()))
        for number, raw in enumerate((self.first, *self.lines), start=self.line):
            for place, character in enumerate(raw, start=1):
                if not character.isspace():
                    if left == 0:
                        return number, place
                    left -= 1
        return self.line, self.column

    def part(self, text: str, line: int, column: int, length: int) -> "Mark":
        """The place of some characters of the text that stands here; the whole of it if they cannot be found.

        :param line: of the text, from 0.
        :param column: of the text, from 0.
        """
        at, place = self.inside(text, line, column)
        raw = (self.first, *self.lines)[at - self.line]
        wanted = text.split("\n")[line][column : column + length]
        if wanted and raw[place - 1 :].startswith(wanted):
            return Mark(at, place, width=len(wanted), last=at, form="scalar")
        return self


@dataclass(frozen=True)
class Comment:
    """A comment of a YAML text, without its `#`."""

    mark: Mark
    text: str
    target: int
    """The line of which it speaks: its own, or the one below where it stands alone."""


@dataclass(unsafe_hash=True)  # Python writes into an exception: it cannot be frozen
class Fault(Exception):
    """What is wrong with a file as text: where, the sentence, the remedy, the rule, what would be right there."""

    mark: Mark
    phrase: str
    remede: str
    champ: str = ""
    regle: str = field(default="", compare=False)
    correction: str = field(default="", compare=False)


@dataclass
class Document:
    """What a file holds: its values, all of them text, and the place of each."""

    values: dict[str, Any]
    marks: dict[Steps, Mark] = field(default_factory=dict)
    keys: dict[Steps, Mark] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()

    def mark(self, path: Steps) -> Mark:
        """Where a value stands; for a missing one, the nearest group that should hold it."""
        while path and path not in self.marks:
            path = path[:-1]
        found = self.marks.get(path, Mark(1, 1))
        return found if path else replace(found, width=0)

    def key(self, path: Steps) -> Mark:
        """Where the name of a field stands; else, where its value does."""
        return self.keys.get(path) or self.mark(path)
