"""A file that exists with some of its fields changed: only the lines of these move, with the comments around them.

The file is edited at the places of its values, as libyaml gives them: a library that writes the whole file again would
fold long texts elsewhere, and a reviewer would see changes that nobody made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from . import emitting
from .fitting import Path


@dataclass(frozen=True)
class Change:
    """A value to write: over the one at this path, or as a new field, or as a new element of a list."""

    path: Path
    value: Any
    new: bool = False
    """True to put an element before the one that has this place in its list."""


class Unsure(Exception):
    """The file is written in a way in which a change has no sure place, or would take a comment away."""


@dataclass(frozen=True, order=True)
class _Edit:
    """Lines to put instead of others. At one place, what is indented most stands first, then what was asked first."""

    first: int
    last: int
    outdent: int
    rank: int
    lines: tuple[str, ...]


def edit(text: str, changes: Sequence[Change], order: Sequence[str]) -> str:
    """The text of a YAML file, with changes; all else, to the last space, is as it was.

    :param text: what `ptce.read` could read, with the line ends of Unix.
    :param order: the order of the fields of the record, for those to add.
    :raises Unsure: if a group or a list that should grow is not written in lines, or if a comment would be lost.
    """
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    lines = text.split("\n")
    edits: list[_Edit] = []
    groups: dict[Path, dict[str, Any]] = {}
    for rank, change in enumerate(changes):
        node, left = _nearest(root, change.path[:-1] if change.new else change.path)
        if change.new:
            edits.append(_inserted(lines, node, int(str(change.path[-1])), change.value, rank))
        elif not left:
            edits.append(_replaced(lines, *_pair(root, change.path), change.value))
        else:
            at = change.path[: len(change.path) - len(left)]
            _set(groups.setdefault(at, {}), left, change.value)
    for at, fields in groups.items():
        group = _nearest(root, at)[0]
        ordered = order_of(fields, order)
        edits += [_added(lines, group, name, ordered[name], order, rank) for rank, name in enumerate(ordered)]
    for found in sorted(edits, reverse=True):
        lines[found.first : found.last] = found.lines
    return "\n".join(lines)


def edit_page(text: str, changes: Sequence[Change], order: Sequence[str]) -> str:
    """The text of a page: its header edited as `edit` does, and its body, which is the field `texte`.

    :raises Unsure: as `edit`.
    """
    lines = text.split("\n")
    end = next(place for place, line in enumerate(lines) if place and line.rstrip() == "---")
    body = next((change.value for change in changes if change.path == ("texte",)), None)
    header = edit("\n".join(lines[1:end]), [change for change in changes if change.path != ("texte",)], order)
    below = "\n".join(lines[end + 1 :]) if body is None else f"\n{body}"
    return "\n".join([lines[0], header, lines[end], below])


def order_of(values: Mapping[str, Any], order: Sequence[str]) -> dict[str, Any]:
    """The fields in an order; those that it does not name come last."""
    return {name: values[name] for name in sorted(values, key=lambda name: [*order, name].index(name))}


def _nearest(node: Any, path: Path) -> tuple[Any, Path]:
    """The deepest group or list on the way to a value, or the value; and what is left of the way."""
    for place, step in enumerate(path):
        inner = None
        if isinstance(node, yaml.MappingNode):
            inner = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            inner = node.value[step]
        if inner is None:
            return node, path[place:]
        node = inner
    return node, ()


def _pair(root: Any, path: Path) -> tuple[Any, Any]:
    """The name of a field and its value."""
    parent, _ = _nearest(root, path[:-1])
    return next((key, value) for key, value in parent.value if key.value == path[-1])


def _replaced(lines: list[str], key: Any, node: Any, value: Any) -> _Edit:
    """A field with another value. A comment beside it stays beside its name."""
    first, column = key.start_mark.line, key.start_mark.column
    last = _end(lines, node)
    if lines[first][:column].replace("-", " ").strip():
        raise Unsure
    inside = [] if _is_text(node) else lines[first + 1 : last]
    rest = _rest(lines, key, node)
    if (rest and not rest.startswith("#")) or any("#" in line for line in inside):
        raise Unsure
    made = emitting.field(key.value, value, column)
    made[0] = lines[first][:column] + made[0][column:] + (f"  {rest}" if rest else "")
    return _Edit(first, last, -column, 0, tuple(made))


def _rest(lines: list[str], key: Any, node: Any) -> str:
    """What stands beside a value: a comment, or the end of a group that is written on one line."""
    first: str = lines[key.start_mark.line]
    if _is_text(node) and node.style in ("|", ">"):
        return first[node.start_mark.column :].partition(" ")[2].strip()
    if _is_text(node) or node.flow_style:
        last: str = lines[node.end_mark.line]
        return last[node.end_mark.column :].strip()
    return first[key.end_mark.column + 1 :].strip()


def _is_text(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode)


def _added(lines: list[str], group: Any, name: str, value: Any, order: Sequence[str], rank: int) -> _Edit:
    """A new field, below the last of those that come before it."""
    if not isinstance(group, yaml.MappingNode) or group.flow_style:
        raise Unsure
    known = [*order, name]
    before = [
        pair
        for pair in group.value
        if known.index(name) > (known.index(pair[0].value) if pair[0].value in known else -1)
    ]
    start = group.value[0][0].start_mark
    dashed = bool(lines[start.line][: start.column].strip())
    place = _end(lines, (before or group.value)[-1 if before else 0][1]) if before or dashed else start.line
    return _Edit(place, place, -start.column, rank, tuple(emitting.field(name, value, start.column)))


def _inserted(lines: list[str], found: Any, index: int, value: Any, rank: int) -> _Edit:
    """A new element of a list, below the one before it."""
    if not isinstance(found, yaml.SequenceNode) or found.flow_style:
        raise Unsure
    column = found.start_mark.column
    made = emitting.listed(value, column)
    spaced = any(not lines[_end(lines, item)].strip() for item in found.value[:-1])
    if index:
        place = _end(lines, found.value[index - 1])
        made = ["", *made] if spaced else made
    else:
        place = found.start_mark.line
        made = [*made, ""] if spaced else made
    return _Edit(place, place, -column, rank, tuple(made))


def _end(lines: list[str], node: Any) -> int:
    """The line after the last of a value, without the blank lines and the comments that stand below it."""
    if not _is_text(node) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(lines, last[1] if isinstance(node, yaml.MappingNode) else last)
    line, column = node.end_mark.line, node.end_mark.column
    if node.style not in ("|", ">") if _is_text(node) else True:
        return int(line + 1)
    end = int(line + 1 if column else line)
    while not lines[end - 1].strip():
        end -= 1
    return end


def _set(group: dict[str, Any], path: Path, value: Any) -> None:
    for step in path[:-1]:
        group = group.setdefault(str(step), {})
    group[str(path[-1])] = value
