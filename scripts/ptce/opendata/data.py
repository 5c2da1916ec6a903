"""A record as open data: plain values under the names of its fields, nothing hidden, nobody named.

What is not public has no trace: the edition finds no such record, and a group that cannot do without it goes with it.
"""

import re
from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from ..edition import Edition
from ..french import names
from ..model.fields import Markdown, Reference
from ..model.markup import LINK
from ..model.partial_date import PartialDate
from ..model.record import Record
from ..model.shape import shape
from ..model.span import Span
from ..model.traits import Anchored, Located, Paged
from ..model.values import Chiffre, Contact, Source
from ..view import View
from ..words import quantity
from .publicity import NAMED, PERSON, published

FOLDER = "donnees"


def file_name(kind: type[Record]) -> str:
    """What the files of a kind are called: its plural, as a piece of address: `communiques`."""
    return names.slug(kind.PLURAL)


class Data:
    """Turns the records of an edition into values for JSON: text, numbers, oui or non, lists and groups."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._view = View(edition)
        self._somebody = _naming(edition.all(PERSON))

    def record(self, record: Record) -> dict[str, Any]:
        """The open data of a record: its identifier, its title, its permanent address, then its fields."""
        fields = self._fields(record)
        title = fields.pop(record.TITLE) or record.intitule  # a record without a title would be none
        facts: dict[str, Any] = {"id": fields.pop("id"), record.TITLE: title}
        facts["adresse"] = self.address(record)
        if isinstance(record, Located):
            facts["precision_du_lieu"] = record.precision_du_lieu()
        return facts | fields

    def address(self, record: Record) -> str:
        """The permanent address of a record: its page, or its place on one, or else its place in the data."""
        if isinstance(record, Paged | Anchored):
            return self._view.permalink(record.adresse())
        return self._view.permalink(f"{FOLDER}/{file_name(type(record))}.json#{record.id}")

    def of(self, value: Any) -> Any:
        """The data of a value; None for what is not said: a record or a group that is not public, an old contact, a
        text that names somebody.

        Dates are in ISO 8601, as precise as they are known, hours are those of Paris, sums are in euros. Prose stays
        Markdown, and its links to the site become permanent.
        """
        if isinstance(value, BaseModel):
            return self._group(value)
        if isinstance(value, tuple):
            return [item for item in map(self.of, value) if item is not None]
        if isinstance(value, str) and self._somebody.search(value):
            return None
        if isinstance(value, Markdown):
            return LINK.sub(self._link, value)
        if isinstance(value, Reference):
            return self._reference(value)
        return _scalar(value)

    def _group(self, group: BaseModel) -> dict[str, Any] | None:
        if isinstance(group, Contact) and (group.nom or not self._edition.current([group])):
            return None  # what names somebody is theirs, as a whole
        fields = self._fields(group)
        if any(fields[name] is None and shape(type(group), name).required for name in fields):
            return None
        if isinstance(group, Source) and not any(fields[name] for name in ("titre", "url", "document")):
            return None
        if isinstance(group, Chiffre):
            fields["texte"] = quantity(group) if group.unite == "euros" else f"{quantity(group)} {group.unite}"
        return fields

    def _fields(self, owner: BaseModel) -> dict[str, Any]:
        return {name: self.of(getattr(owner, name)) for name in published(type(owner))}

    def _reference(self, reference: Reference) -> dict[str, Any] | None:
        found = self._edition.find(reference)
        if not isinstance(found, NAMED):
            return None  # not public, or of a kind that may not be named
        return {
            "id": found.id,
            "intitule": found.intitule,
            "genre": type(found).LABEL,
            "adresse": self.address(found),
        }

    def _link(self, found: re.Match[str]) -> str:
        target = self._view.target(f"/{found[2]}")
        return f"[{found[1]}]({target})" if target else found[1]


def _naming(people: Iterable[Record]) -> re.Pattern[str]:
    """What finds the name of somebody in a text, or in an address."""
    known = {name for found in people for name in (found.intitule, *getattr(found, "alias", ()))}
    written = sorted(known | {names.slug(name) for name in known})
    return re.compile("|".join(rf"\b{re.escape(one)}\b" for one in written) or r"(?!)", re.I)


def _scalar(value: Any) -> Any:
    if isinstance(value, PartialDate | Span):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
