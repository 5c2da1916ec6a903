"""A document: the values of a file, all of them text, and the place of each."""

from dataclasses import dataclass, field
from typing import Any

Steps = tuple[str | int, ...]
"""The way to a value: `("seances", 2, "titre")`."""


@dataclass(frozen=True)
class Mark:
    """A place in a file; line and column count from 1."""

    line: int
    column: int
    lines: tuple[str, ...] = ()
    """For a text of several lines: its lines as the file has them, from the one below on."""

    def inside(self, text: str, line: int, column: int) -> tuple[int, int]:
        """The place in the file of a place in the text that stands here; both of its numbers count from 0.

        YAML takes away what indents a text, and may join its lines: what is counted is the characters that stay.
        """
        before = "".join([*text.split("\n")[:line], text.split("\n")[line][:column]])
        left = len("".join(before.split()))
        for number, raw in enumerate(self.lines, start=self.line + 1):
            for place, character in enumerate(raw, start=1):
                if not character.isspace():
                    if left == 0:
                        return number, place
                    left -= 1
        return self.line, self.column


@dataclass(frozen=True)
class Fault(Exception):
    """What is wrong with a file as text: where, the sentence, the remedy."""

    mark: Mark
    phrase: str
    remede: str
    champ: str = ""


@dataclass
class Document:
    """What a file holds: its values, all of them text, and the place of each."""

    values: dict[str, Any]
    marks: dict[Steps, Mark] = field(default_factory=dict)
    keys: dict[Steps, Mark] = field(default_factory=dict)

    def mark(self, path: Steps) -> Mark:
        """Where a value stands; for a missing one, the nearest group that should hold it."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, Mark(1, 1))

    def key(self, path: Steps) -> Mark:
        """Where the name of a field stands; else, where its value does."""
        return self.keys.get(path) or self.mark(path)
