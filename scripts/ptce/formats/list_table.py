"""The lists as tables: one row for each record that a list names, in CSV, for spreadsheets."""

from collections.abc import Iterator
from typing import Any

from ..artefact import Artefact, Catalogue
from ..edition import Edition
from ..model.traits import Listing, Located, Paged
from ..model.values import Inscrit, Source
from ..opendata.cells import written
from ..places import location
from ..view import View, folder_of
from ..words import day, domain

TITLE = "Liste en CSV"
TRAIT = Listing

COLUMNS = ("nom", "identifiant", "commune", "departement", "region", "precision", "sources", "adresse")


def declare(edition: Edition) -> Iterator[Artefact]:
    """One table for each public list that names at least one public record."""
    for listing in edition.all(Listing):
        if any(edition.find(member.fiche) for member in listing.inscrits()):
            yield _table(edition, listing)


def _table(edition: Edition, listing: Listing) -> Artefact:
    address = folder_of(listing)

    def make(_: Catalogue) -> bytes:
        named = [(edition.find(member.fiche), member) for member in listing.inscrits()]
        return written([COLUMNS, *(_row(edition, record, member) for record, member in named if record)])

    return Artefact(f"{address}liste.csv", listing.key, make, intitule="Liste en tableau")


def _row(edition: Edition, record: Any, member: Inscrit) -> tuple[str, ...]:
    where = location(edition, record) if isinstance(record, Located) else ("", "", "")
    address = View(edition).permalink(record.adresse()) if isinstance(record, Paged) else ""
    said = " ; ".join(filter(None, [_said(edition, source) for source in member.sources]))
    return (record.intitule, record.id, *where, member.precision, said, address)


def _said(edition: Edition, source: Source) -> str:
    """A source in one line: its title, its publisher, its date, its address; nothing if its document is not public."""
    document: Any = edition.find(source.document)
    title = source.titre or (document.intitule if document else "") or domain(source.url or "")
    if not title:
        return ""
    address = source.url or (View(edition).permalink(document.adresse()) if document else "")
    publisher = source.editeur if source.editeur != title else ""
    return ", ".join(filter(None, [title, publisher, day(source.date) if source.date else "", address]))
