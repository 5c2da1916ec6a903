"""The lists as GeoJSON (RFC 7946), for maps: a point for each record whose position is known, none for the others."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from ..artefact import Artefact, Catalogue
from ..edition import Edition
from ..model.traits import Located
from ..opendata.cells import Cell
from ..opendata.table import Table, tables

TITLE = "GeoJSON"
TRAIT = Located


def declare(edition: Edition) -> Iterator[Artefact]:
    """One file for each kind of open records that have a place."""
    for table in tables(edition):
        if issubclass(table.kind, Located):
            yield Artefact(table.chemin("geojson"), table.source, partial(_make, table), intitule="Points d’une carte")


def _make(table: Table, _: Catalogue) -> bytes:
    features = [_feature(row) for row in table.lignes]
    data = {"type": "FeatureCollection", **table.tete("geojson"), "features": features}
    return f"{json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2)}\n".encode()


def _feature(row: dict[str, Cell]) -> dict[str, Any]:
    """A record: longitude comes before latitude (RFC 7946, section 3.1.1); no position is a null geometry (3.2)."""
    position = [row["longitude"], row["latitude"]]
    geometry = None if None in position else {"type": "Point", "coordinates": position}
    return {"type": "Feature", "id": row["id"], "geometry": geometry, "properties": row}
