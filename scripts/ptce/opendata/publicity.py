"""Which fields of a record are open data: those that name somebody, or that are for the team, never are."""

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from ..model.record import Record
from ..model.shape import fields, shape
from ..model.traits import Anchored, Open, Paged
from ..model.values import Contact
from ..view import OF_THE_TEAM

PERSON = "person"
NAMED = Open | Paged | Anchored
"""What open data may name: what is itself open, or has a place on the site. A kind that says nothing stays unnamed."""


@cache
def published(owner: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a record or of a group that are open data, in the order of the files.

    A field that leads only to kinds that may not be named is none, nor is one that leads to a kind that is not loaded.
    """
    return tuple(name for name in fields(owner) if name not in OF_THE_TEAM and not _is_closed(owner, name))


def _is_closed(owner: type[BaseModel], name: str) -> bool:
    """Whether a field names somebody, leads only to what is closed, or holds groups that are made to name people."""
    seen = shape(owner, name)
    if seen.is_group:
        return any(PERSON in shape(seen.type, inner).leads_to for inner in seen.type.model_fields)
    if seen.leads_to:
        return not any(kind.kind() in seen.leads_to for kind in _descendants(Record) if issubclass(kind, NAMED))
    return owner is Contact and name == "nom"


def _descendants(base: type[Record]) -> Iterator[type[Record]]:
    """The kinds, and the traits that they take: the law lets nothing here ask the registry for them."""
    for found in base.__subclasses__():
        yield found
        yield from _descendants(found)
