"""A document: the values of a file, all of them text, and the place of each."""

from dataclasses import dataclass, field
from typing import Any

Steps = tuple[str | int, ...]
"""The way to a value: `("seances", 2, "titre")`."""


@dataclass(frozen=True)
class Mark:
    """A place in a file; line and column count from 1. `block`: the text starts on the next line."""

    line: int
    column: int
    block: bool = False


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
