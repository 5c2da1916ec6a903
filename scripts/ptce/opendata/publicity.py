"""Which fields of a record are open data: those that name somebody, or that are for the team, never are."""

from functools import cache

from pydantic import BaseModel

from ..model.shape import fields, shape
from ..model.values import Contact
from ..view import OF_THE_TEAM

PERSON = "person"
CLOSED = {PERSON, "media"}
"""The kinds that records name and that are never open data: people, and files that have a licence of their own."""


@cache
def published(owner: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a record or of a group that are open data, in the order of the files."""
    return tuple(name for name in fields(owner) if name not in OF_THE_TEAM and not _is_closed(owner, name))


def _is_closed(owner: type[BaseModel], name: str) -> bool:
    """Whether a field names somebody, leads only to what is closed, or holds groups that are made to name people."""
    seen = shape(owner, name)
    if seen.is_group:
        return any(PERSON in shape(seen.type, inner).leads_to for inner in seen.type.model_fields)
    return (owner is Contact and name == "nom") or (bool(seen.leads_to) and CLOSED.issuperset(seen.leads_to))
