"""The fields of a kind or of a group that one cell of a table can fill, read from the annotations of the model."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from ..model.fields import Parsed
from ..model.shape import Shape, first_words, shape


@dataclass(frozen=True)
class Field:
    """A field that a cell can fill."""

    path: tuple[str, ...]
    """Where it is: `("contact", "courriel")`."""
    shape: Shape
    """What it holds."""
    inner: str = ""
    """For a list of groups: the field of the group that a cell fills, the others being free to be empty."""

    @property
    def key(self) -> str:
        """Its name in one word, that of its column in open data: `contact_courriel`."""
        return "_".join(self.path)

    @property
    def words(self) -> str:
        """What its description calls it, in its first words."""
        return first_words(self.shape.description)

    @property
    def asked(self) -> Shape:
        """What one value of the cell must be."""
        return shape(self.shape.type, self.inner) if self.inner else self.shape

    @property
    def parsed(self) -> Parsed | None:
        """How the text of one value is read; None for a choice or a reference."""
        return next((mark for mark in self.asked.marks if isinstance(mark, Parsed)), None)


@cache
def fields(owner: type[BaseModel]) -> tuple[Field, ...]:
    """The fields that a cell can fill, in the order of the model.

    A list of groups is one of them if all that its groups need is one text; a figure, which needs its date and its
    source, is not: a number alone would be refused.
    """
    return tuple(_fields(owner, ()))


def _fields(owner: type[BaseModel], path: tuple[str, ...]) -> Iterator[Field]:
    for name in owner.model_fields:
        seen = shape(owner, name)
        if name == "id":
            continue
        if not seen.is_group:
            yield Field((*path, name), seen)
        elif not seen.many:
            yield from _fields(seen.type, (*path, name))
        elif inner := _only_need(seen.type):
            yield Field((*path, name), seen, inner)


def _only_need(group: type[BaseModel]) -> str:
    """The one field that a group needs, if that is a value: the first of those of which one would do."""
    needed = [name for name, field in group.model_fields.items() if field.is_required()]
    choice = getattr(group, "CHOICE", None)
    if choice and not set(choice.fields) & set(needed):
        needed.append(choice.fields[0])
    if len(needed) != 1:
        return ""
    seen = shape(group, needed[0])
    return "" if seen.is_group or seen.many else needed[0]
