"""The PDFs: tagged, in French, one for each sheet of a record that can be printed; booklets are to be folded."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from .. import imposition, typesetting
from ..artefact import Artefact, Catalogue, digest
from ..edition import Edition
from ..model.traits import Printable, Sheet
from ..view import View, folder_of

TITLE = "PDF"
TRAIT = Printable


def declare(edition: Edition) -> Iterator[Artefact]:
    """One PDF for each sheet of each public record that has some."""
    for record in edition.all(Printable):
        for sheet in record.feuilles():
            yield _sheet(View(edition, record.rang), record, sheet)


def _sheet(view: View, record: Printable, sheet: Sheet) -> Artefact:
    address = folder_of(record)

    @cache
    def text() -> str:
        data = {**view.document(record), "document": sheet.intitule}
        return json.dumps(data, ensure_ascii=False, sort_keys=True)

    def make(_: Catalogue) -> bytes:
        document = typesetting.document(sheet.modele, text())
        return imposition.booklet(document) if sheet.a_plier else document

    def key() -> str:
        drawn = typesetting.key(sheet.modele, text())
        return digest(drawn, _folding()) if sheet.a_plier else drawn

    return Artefact(f"{address}{sheet.nom}.pdf", record.key, make, key, sheet.intitule)


@cache
def _folding() -> str:
    """What booklets depend on besides: how their pages are put two by two, and by what."""
    return digest(version("pikepdf"), Path(imposition.__file__).read_bytes())
