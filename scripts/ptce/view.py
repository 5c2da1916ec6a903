"""A record as plain data in French words: what a template that does not speak Python draws from."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from . import visual
from .boilerplate import about
from .edition import Edition
from .french import dates, numbers
from .model.fields import Libelles, Markdown, Reference
from .model.markup import Block, parse
from .model.partial_date import PartialDate
from .model.record import Record
from .model.span import Span
from .model.traits import Located, Paged, Presented, Visual
from .model.values import Chiffre, Contact
from .places import whereabouts
from .words import at_paris_hour, day, domain, hours, phone, quantity

OF_THE_SITE = ("nom", "devise", "courriel", "permaliens", "contact_presse")
"""What a document says of the site that gives it."""
OF_THE_TEAM = ("note", "statut", "embargo", "retrait")
"""The fields by which a team decides what is public: no reader is shown them."""


def folder_of(record: Record) -> str:
    """The folder of the site in which the files of a record are, with its final slash: that of its page, if any."""
    return record.adresse() if isinstance(record, Paged) else f"{record.key}/"


class View:
    """Turns the records of an edition into data for JSON."""

    def __init__(self, edition: Edition, day: date | None = None) -> None:
        """:param day: the day at which organisations present themselves; that of the edition by default."""
        self._edition = edition
        self._day = day or edition.today
        self._root = str(edition.site.permaliens)

    def document(self, record: Record) -> dict[str, Any]:
        """What a document made of a record draws from: the record, its address, its age, its embargo, the site."""
        site = self.of(self._edition.site)
        return {
            "fiche": self.of(record),
            "titre": record.intitule,
            "adresse": self.permalink(folder_of(record)),
            "date": _dated(record),
            "archive": self._edition.is_archive(record),
            "embargo": self.of(record.embargo) if self._edition.hidden_because(record) == "embargo" else None,
            "site": {**{name: site[name] for name in OF_THE_SITE}, "a_propos": about(self._edition)},
        }

    def of(self, value: Any) -> Any:
        """The data of a value: groups of fields become objects, dates and numbers become words.

        A choice has its label beside it (`nature_texte`); a reference becomes the name, the short name and the
        address of the record, or null if it is not public; a contact that no longer holds is null; Markdown becomes
        blocks.
        """
        if isinstance(value, Chiffre):
            return {**self._fields(value), "texte": quantity(value)}
        if isinstance(value, Contact):
            number = phone(value.telephone) if value.telephone else None
            return {**self._fields(value), "telephone": number} if self._edition.current([value]) else None
        if isinstance(value, BaseModel):
            return self._fields(value)
        if isinstance(value, tuple):
            return [self.of(item) for item in value]
        if isinstance(value, Markdown):
            return [self._block(block) for block in parse(value)]
        if isinstance(value, Reference):
            return self._record(value)
        return _scalar(value)

    def permalink(self, address: str) -> str:
        """The permanent address of a page of the site."""
        return self._root + address.lstrip("/")

    def target(self, link: str | None) -> str | None:
        """Where a link of a text leads: a page of the site by its permanent address, or nowhere if it is not public."""
        if link is None or not link.startswith("/"):
            return link
        return self.permalink(link) if self._edition.at(link) else None

    def _fields(self, value: BaseModel) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for name, field in type(value).model_fields.items():
            if name in OF_THE_TEAM:
                continue
            content = getattr(value, name)
            data[name] = self.of(content)
            labels = next((found for found in field.metadata if isinstance(found, Libelles)), None)
            if labels is not None and content is not None:
                data[f"{name}_texte"] = labels[content]
            if name == "url" and content:
                data["domaine"] = domain(content)
        return data

    def _record(self, reference: Reference) -> dict[str, Any] | None:
        record: Any = self._edition.find(reference)
        if record is None:
            return None
        address = record.adresse() if isinstance(record, Paged) else None
        if isinstance(record, Visual):
            address = visual.shown(self._edition, record).path
        presentation = record.presentation(self._day) if isinstance(record, Presented) else None
        return {
            "presentation": self.of(presentation),
            "intitule": record.intitule,
            "sigle": getattr(record, "sigle", None),
            "genre": type(record).LABEL,
            "adresse": self.permalink(address) if address is not None else None,
            "lieu": whereabouts(self._edition, record) if isinstance(record, Located) else None,
        }

    def _block(self, block: Block) -> dict[str, Any]:
        return {
            "genre": block.genre,
            "niveau": block.niveau,
            "suite": [
                {"texte": run.texte, "fort": run.fort, "italique": run.italique, "lien": self.target(run.lien)}
                for run in block.suite
            ],
            "blocs": [self._block(nested) for nested in block.blocs],
        }


def _dated(record: Record) -> str | None:
    """The day of a record with its weekday; the days, if there are several."""
    first, last = record.rang, getattr(record, "fin", None)
    if first is None:
        return None
    return dates.period(first, last) if last and last > first else at_paris_hour(first)


def _scalar(value: Any) -> Any:
    if isinstance(value, PartialDate):
        whole = dates.weekday(value.exacte) if value.exacte else day(value)
        return {"iso": str(value), "texte": day(value), "entier": whole, "precision": value.precision}
    if isinstance(value, datetime):
        return {"iso": value.isoformat(), "texte": dates.instant(value)}
    if isinstance(value, date):
        return {"iso": value.isoformat(), "texte": dates.day(value), "entier": dates.weekday(value)}
    if isinstance(value, Span):
        return {
            "debut": dates.hour(value.debut),
            "fin": dates.hour(value.fin) if value.fin else None,
            "texte": hours(value),
        }
    if isinstance(value, time):
        return dates.hour(value)
    if isinstance(value, Decimal):
        return numbers.euros(value)
    return value
