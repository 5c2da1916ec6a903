"""The fields with which a new record or a new group begins, one inside the other, each with a place for its value."""

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel

from .model.shape import Shape, asked, shape

Outline = dict[str, Any]
"""What stands under each name: the text of a place, an outline, or a list with one of them."""
Place = Callable[[Shape], str]


def outline(owner: type[BaseModel], place: Place) -> Outline:
    """The outline of a group of fields.

    :param place: the text that waits for the value of a field.
    """
    return {name: waiting(shape(owner, name), place) for name in asked(owner)}


def waiting(seen: Shape, place: Place) -> Any:
    """What stands under the name of a field that has no value yet."""
    value: Any = outline(seen.type, place) if seen.is_group else place(seen)
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
