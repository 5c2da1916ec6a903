"""Which fields of a record are open data, and what each of them holds, read from the annotations of the model."""

from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from ..model.fields import Markdown, To
from ..model.record import Record
from ..model.traits import Paged
from ..model.values import Contact
from ..view import OF_THE_TEAM

PERSON = "person"
CLOSED = {PERSON, "media"}
"""The kinds that records name and that are never open data: people, and files that have a licence of their own."""


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


@cache
def published(owner: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a record or of a group that are open data, in the order of the files.

    Those of a record begin with its identifier and its title; what is said of its page and its sources come last.
    """
    found = [name for name in owner.model_fields if name not in OF_THE_TEAM and not _is_closed(owner, name)]
    if issubclass(owner, Record):
        first = ["id", owner.TITLE]
        last = [name for base in (Paged, Record) for name in found if name in base.__annotations__ and name != "id"]
        found = [*first, *(name for name in found if name not in first + last), *last]
    return tuple(found)


def _is_closed(owner: type[BaseModel], name: str) -> bool:
    """Whether a field names somebody, leads only to what is closed, or holds groups that are made to name people."""
    seen = shape(owner, name)
    if seen.is_group:
        return any(PERSON in shape(seen.type, inner).leads_to for inner in seen.type.model_fields)
    return (owner is Contact and name == "nom") or (bool(seen.leads_to) and CLOSED.issuperset(seen.leads_to))
