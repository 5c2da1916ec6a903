"""The data package (Data Package, https://specs.frictionlessdata.io/data-package/): all lists, in one description."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from ..artefact import Artefact, Catalogue, Download
from ..edition import Edition
from ..french import names
from ..model.traits import Open
from ..opendata.data import FOLDER
from ..opendata.table import DOCUMENTED, Table, tables

TITLE = "Paquet de données"
TRAIT = Open


def declare(edition: Edition) -> Iterator[Artefact]:
    """One description of all files, if there is one."""
    if tables(edition):
        yield Artefact(f"{FOLDER}/datapackage.json", DOCUMENTED, partial(_make, edition), intitule=TITLE)


def _make(edition: Edition, catalogue: Catalogue) -> bytes:
    site = edition.site
    package = {
        "profile": "data-package",
        "name": names.slug(site.nom),
        "title": f"{site.nom}\u00a0: données ouvertes",
        "description": site.presentation,
        "homepage": f"{site.permaliens}{FOLDER}/",
        "version": edition.today.isoformat(),
        "licenses": [{"title": site.licence.nom, "path": site.licence.url}],
        "contributors": [{"title": site.nom, "email": site.courriel, "role": "publisher"}],
        "resources": [
            _resource(table, download)
            for table in tables(edition)
            for download in catalogue.of(table.source)
            if download.path.startswith(f"{FOLDER}/")
        ],
    }
    return f"{json.dumps(package, ensure_ascii=False, indent=2)}\n".encode()


def _resource(table: Table, download: Download) -> dict[str, Any]:
    """A file of a table; a CSV has its schema beside it."""
    file = download.path.removeprefix(f"{FOLDER}/")
    suffix = file.rpartition(".")[2]
    resource: dict[str, Any] = {
        "name": table.nom if suffix == "csv" else f"{table.nom}-{suffix}",
        "path": file,
        "title": f"{table.titre}, {download.intitule.lower()}",
        "format": suffix,
        "mediatype": download.type_de_media,
        "encoding": "utf-8",
        "bytes": download.taille,
    }
    if suffix == "csv":
        return {"profile": "tabular-data-resource", **resource, "schema": f"{table.nom}.schema.json"}
    return resource
