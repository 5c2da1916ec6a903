"""What a field holds, read from the annotations of the model; and the fields of a group, in the order of the files."""

import re
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from .fields import Libelles, Markdown, To
from .record import Record
from .traits import Paged

_CLAUSE = re.compile(r"\s*[.,;](?=\s|$)|\s*:(?=\s)")
"""Where the first words of a description end: they make a title."""


@dataclass(frozen=True)
class Shape:
    """What a field holds."""

    type: Any
    """The type of its value, or of each of its values."""
    marks: tuple[Any, ...]
    """What the model adds to the type: how a text is parsed, where a reference leads, what its choices are called."""
    many: bool
    """Whether it holds a list."""
    required: bool
    description: str
    example: str

    @property
    def is_group(self) -> bool:
        """Whether a value is a group of fields."""
        return isinstance(self.type, type) and issubclass(self.type, BaseModel)

    @property
    def is_prose(self) -> bool:
        """Whether a value is a text of several paragraphs."""
        return self.type is Markdown

    @property
    def leads_to(self) -> tuple[str, ...]:
        """The kinds to which a reference may lead; nothing if it is none."""
        return next((mark.kinds for mark in self.marks if isinstance(mark, To)), ())

    @property
    def choices(self) -> dict[str, str]:
        """The words among which its author chooses, and what readers call each; nothing where any text may stand."""
        words: dict[str, str] = next((dict(mark) for mark in self.marks if isinstance(mark, Libelles)), {})
        return {choice: words[choice] for choice in get_args(self.type)} if get_origin(self.type) is Literal else {}


@cache
def shape(owner: type[BaseModel], name: str) -> Shape:
    """What a field of a record or of a group holds."""
    field = owner.model_fields[name]
    kind, marks, many = _seen(field.annotation, tuple(field.metadata))
    example = str(field.examples[0]) if field.examples else ""
    return Shape(kind, marks, many, field.is_required(), field.description or "", example)


def _seen(annotation: Any, marks: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...], bool]:
    """The type inside `Annotated[X, …]`, `X | None` and `tuple[X, ...]`, with its marks, and whether it is a list."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _seen(inner[0], (*inner[1:], *marks))
    if origin in (Union, UnionType):
        return _seen(inner[0], marks)
    if origin is tuple:
        kind, found, _ = _seen(inner[0], marks)
        return kind, found, True
    return annotation, marks, False


def first_words(description: str) -> str:
    """How the description of a field begins: « Région d’avant 2016 », without what follows. It makes a title."""
    return _CLAUSE.split(description, maxsplit=1)[0]


@cache
def fields(owner: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a record or of a group, in the order of the files.

    Those of a record begin with its identifier and its title; what is said of its page and its sources come last.
    """
    found = list(owner.model_fields)
    if issubclass(owner, Record):
        first = ["id", owner.TITLE]
        last = [name for base in (Paged, Record) for name in found if name in base.__annotations__ and name != "id"]
        found = [*first, *(name for name in found if name not in first + last), *last]
    return tuple(found)


@cache
def needed(owner: type[BaseModel]) -> tuple[str, ...]:
    """The fields that a group cannot do without; of those that answer one question between them, the first."""
    choice = getattr(owner, "CHOICE", None)
    first = choice.fields[:1] if choice else ()
    return tuple(name for name in fields(owner) if owner.model_fields[name].is_required() or name in first)


def asked(owner: type[BaseModel]) -> tuple[str, ...]:
    """The fields with which a new record or a new group begins, in the order of the files.

    They are those that it cannot do without and those that it says are useful; of fields that answer one question
    between them, the first.
    """
    choice, useful = getattr(owner, "CHOICE", None), getattr(owner, "ASKED", ())
    first = choice.fields[:1] if choice else ()
    return tuple(
        name
        for name in fields(owner)
        if name != "id" and (owner.model_fields[name].is_required() or name in first or name in useful)
    )
