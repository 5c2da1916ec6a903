"""The lists as JSON: all that is public of each record, under the names of its fields, with its texts in Markdown."""

import json
from collections.abc import Iterator
from functools import partial

from ..artefact import Artefact, Catalogue
from ..edition import Edition
from ..model.traits import Open
from ..opendata.table import Table, tables

TITLE = "JSON"
TRAIT = Open


def declare(edition: Edition) -> Iterator[Artefact]:
    """One file for each kind of open records."""
    for table in tables(edition):
        yield Artefact(table.chemin("json"), table.source, partial(_make, table), intitule="Données complètes")


def _make(table: Table, _: Catalogue) -> bytes:
    data = {**table.tete("json"), "fiches": table.fiches}
    return f"{json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2)}\n".encode()
