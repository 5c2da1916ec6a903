"""A change to a document: which value or name becomes what, where that stands in its file, and what is then read."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from .. import read
from ..problem import Problem
from ..read import Document, Mark
from ..read.document import Steps
from .source import Edit


@dataclass(frozen=True)
class Change:
    """One thing to be corrected."""

    where: Steps
    edit: Edit
    span: tuple[int, int] | None = None
    """The characters of the text that change, from the first to before the last; None for all of a value."""
    name: bool = False
    """Whether the name of the field changes, and not its value."""


def in_text(document: Document, where: Steps, span: tuple[int, int], right: str) -> Change | None:
    """The change of some characters of a text; None where its file does not have them as they are."""
    mark, text = document.marks[where], _at(document.values, where)
    before = text[: span[0]]
    line = before.count("\n")
    place = mark.part(text, line, span[0] - (before.rfind("\n") + 1), span[1] - span[0])
    return None if place is mark else Change(where, Edit(place.line, place.column, place.width, right), span)


def whole(document: Document, where: Steps, right: str) -> Change:
    """The change of a value of one line.

    :param right: the value as YAML writes it.
    """
    mark = document.marks[where]
    return Change(where, Edit(mark.line, mark.column, mark.width, right))


def correcting(document: Document, problem: Problem) -> Change | None:
    """The change that makes the correction of a problem; None where it is not sure what would change."""
    edit = Edit(problem.line, problem.column, problem.width, problem.correction)
    for where, mark in document.keys.items():
        if _is_at(mark, problem):
            return Change(where, edit, name=True)
    for where, mark in document.marks.items():
        if mark.form == "scalar" and mark.line <= problem.line <= max(mark.line, mark.last):
            if _is_at(mark, problem) and mark.last == mark.line:
                return Change(where, edit)
            found = [span for span in _spans(document, where, problem) if _stands_at(document, where, span, edit)]
            if len(found) == 1:
                return Change(where, edit, found[0])
    return None


def intended(document: Document, changes: Sequence[Change]) -> dict[str, Any]:
    """The values of a document once its changes are made, and only these."""
    values = deepcopy(document.values)
    for change in sorted(changes, key=lambda one: one.span or (0, 0), reverse=True):
        if not change.name:
            group, step = _at(values, change.where[:-1]), change.where[-1]
            if change.span is None:
                group[step] = read.parse(".yml", f"x: {change.edit.right}\n".encode()).values.get("x")
            else:
                start, end = change.span
                group[step] = group[step][:start] + change.edit.right + group[step][end:]
    for change in sorted(changes, key=lambda one: len(one.where), reverse=True):
        if change.name:
            group = _at(values, change.where[:-1])
            group[change.edit.right] = group.pop(change.where[-1])
    return values


def apart(changes: Iterable[Change]) -> list[Change]:
    """The changes that touch no other one, the first of those that do."""
    kept: list[Change] = []
    for change in sorted(changes, key=lambda one: one.edit):
        last = kept[-1].edit if kept else None
        if last is None or last.line < change.edit.line or last.column + last.width <= change.edit.column:
            kept.append(change)
    return kept


def _at(values: Any, where: Steps) -> Any:
    for step in where:
        values = values[step]
    return values


def _is_at(mark: Mark, problem: Problem) -> bool:
    return (mark.line, mark.column, mark.width) == (problem.line, problem.column, problem.width)


def _spans(document: Document, where: Steps, problem: Problem) -> list[tuple[int, int]]:
    """Where a text has the words that a problem underlines in its file; they are on one of its lines."""
    mark, text = document.marks[where], _at(document.values, where)
    raw = (mark.first, *mark.lines)[problem.line - mark.line : problem.line - mark.line + 1]
    words = "".join(raw)[problem.column - 1 : problem.column - 1 + problem.width]
    starts = [start for start in range(len(text)) if text.startswith(words, start)] if words.strip() else []
    return [(start, start + len(words)) for start in starts]


def _stands_at(document: Document, where: Steps, span: tuple[int, int], edit: Edit) -> bool:
    found = in_text(document, where, span, edit.right)
    return found is not None and found.edit == edit
