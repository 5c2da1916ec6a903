"""The fields with which a new record or a new group begins, one inside the other, each with a place for its value."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel

from .model.shape import Shape, asked, shape

Outline = dict[str, Any]
"""What stands under each name: the text of a place, an outline, or a list with one of them."""
Place = Callable[[Shape], str]
Chosen = Callable[[type[BaseModel]], tuple[str, ...]]


def outline(owner: type[BaseModel], place: Place, chosen: Chosen = asked) -> Outline:
    """The outline of a group of fields.

    :param place: the text that waits for the value of a field.
    :param chosen: the fields of a group with which it begins.
    """
    return {name: waiting(shape(owner, name), place, chosen) for name in chosen(owner)}


def waiting(seen: Shape, place: Place, chosen: Chosen = asked) -> Any:
    """What stands under the name of a field that has no value yet."""
    value: Any = outline(seen.type, place, chosen) if seen.is_group else place(seen)
    return [value] if seen.many else value


def lines(found: Outline, indent: str = "") -> Iterator[str]:
    """The lines of YAML of an outline, its texts as they are."""
    for name, value in found.items():
        many = isinstance(value, list)
        inner = value[0] if many else value
        if isinstance(inner, dict):
            first, *rest = lines(inner, f"{indent}    " if many else f"{indent}  ")
            yield from [f"{indent}{name}:", f"{indent}  - {first.lstrip()}" if many else first, *rest]
        elif many:
            yield from [f"{indent}{name}:", f"{indent}  - {inner}".rstrip()]
        else:
            yield f"{indent}{name}: {inner}".rstrip()


def written(value: str) -> str:
    """A text as YAML has it anywhere, between quotes if it needs them.

    >>> written("forum"), written("Forum : le bois")
    ('forum', '"Forum : le bois"')
    """
    plain = re.fullmatch(r"(?![-?:,\[\]{}#&*!|>'\"%@`~\s])[^,\[\]{}]+", value)
    if plain and not re.search(r":(?![\w/\\])|\s#|\s$|\n", value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
