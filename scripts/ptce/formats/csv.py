"""The lists as CSV: one row for each record, for spreadsheets and for programs."""

from collections.abc import Iterator
from functools import partial

from ..artefact import Artefact, Catalogue
from ..edition import Edition
from ..model.traits import Open
from ..opendata.cells import written
from ..opendata.table import Table, tables

TITLE = "CSV"
TRAIT = Open


def declare(edition: Edition) -> Iterator[Artefact]:
    """One table for each kind of open records."""
    for table in tables(edition):
        yield Artefact(table.chemin("csv"), table.source, partial(_make, table), intitule="Tableau")


def _make(table: Table, _: Catalogue) -> bytes:
    return written([[column.nom for column in table.colonnes], *(row.values() for row in table.lignes)])
