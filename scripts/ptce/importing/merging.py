"""What of an import goes into a record that exists: what nobody touched since the last import, and nothing else.

Three values are compared for each field: that of the last import, that of the file today, that of the table today. A
field is written where the file has none, or still has what the last import wrote; where a person changed it, or wrote
it before any import, the file wins, and the difference is told.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..french import typography
from .editing import Change
from .fitting import paths

_LONGEST = 200
"""The longest text that is remembered whole: a memory that holds texts twice would be heavy to review."""

_DECIMAL = re.compile(r"-?\d+\.\d+")

Base = Mapping[tuple[str, ...], Any]


@dataclass(frozen=True)
class Kept:
    """A field that the file keeps, though the table says something else."""

    path: tuple[str, ...]
    ours: Any
    """What the file says; None if somebody took the field away."""
    theirs: Any


@dataclass(frozen=True)
class Merge:
    """What changes in a record."""

    changes: tuple[Change, ...]
    kept: tuple[Kept, ...]
    base: dict[tuple[str, ...], Any]
    """What to remember: the values that come from an import."""


def merge(base: Base, ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Merge:
    """The changes that an import makes to a record.

    :param base: what imports wrote, by path.
    :param ours: the values of the file.
    :param theirs: the values of the table.
    """
    mine, asked = paths(ours), paths(theirs)
    changes, kept, memory = [], [], dict(base)
    for path, value in asked.items():
        here, before = mine.get(path), base.get(path)
        if same(here, value):
            memory |= {path: trace(value)} if before is not None else {}
        elif (here is None and before is None) or (here is not None and same(here, before)):
            changes.append(Change(path, value))
            memory[path] = trace(value)
        elif not same(before, value):
            kept.append(Kept(path, here, value))
    return Merge(tuple(changes), tuple(kept), memory)


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same, whatever their typography, or the zeros at their end.

    `check --fix` may have mended one of them, and a spreadsheet takes such zeros away.
    """
    return bool(_plain(trace(one)) == _plain(trace(other)))


def trace(value: Any) -> Any:
    """What is remembered of a value: enough to know it again, and no more of a long text than its digest."""
    if not isinstance(value, str) or len(value) <= _LONGEST:
        return value
    return f"sha256:{hashlib.sha256(_plain(value).encode()).hexdigest()}"


def _plain(value: Any) -> Any:
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return value.rstrip("0")
    if isinstance(value, str):
        return " ".join(typography.text(value).split())
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return {name: _plain(inner) for name, inner in value.items()} if isinstance(value, Mapping) else value
