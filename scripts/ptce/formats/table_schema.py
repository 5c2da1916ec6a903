"""The schemas of the lists (Table Schema, https://specs.frictionlessdata.io/table-schema/): what each column says."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from ..artefact import Artefact, Catalogue
from ..edition import Edition
from ..model.traits import Open
from ..opendata.columns import Column
from ..opendata.table import DOCUMENTED, Table, tables

TITLE = "Schéma de table"
TRAIT = Open


def declare(edition: Edition) -> Iterator[Artefact]:
    """One schema for each table."""
    for table in tables(edition):
        yield Artefact(table.chemin("schema.json"), DOCUMENTED, partial(_make, table), intitule="Schéma")


def _make(table: Table, _: Catalogue) -> bytes:
    fields = [_field(column) for column in table.colonnes]
    schema = {"fields": fields, "primaryKey": "id", "missingValues": [""]}
    return f"{json.dumps(schema, ensure_ascii=False, indent=2)}\n".encode()


def _field(column: Column) -> dict[str, Any]:
    words = {"name": column.nom, "title": column.titre, "description": column.description, "type": column.type}
    more = {"format": column.format, "constraints": column.constraints, "example": column.example}
    if column.type == "boolean":
        more |= {"trueValues": ["oui"], "falseValues": ["non"]}
    return words | {name: value for name, value in more.items() if value}
