"""The PDFs: tagged, in French, one for each sheet of a record that can be printed."""

import json
import os
import re
import threading
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Literal

import typst

from ..artefact import Artefact, Catalogue, Unmakeable, digest
from ..edition import Edition
from ..model.traits import Paged, Printable, Sheet
from ..template import TEMPLATES
from ..view import View
from ..words import at_paris_hour

TITLE = "PDF"
TRAIT = Printable

FONTS = Path(__file__).parent.parent / "fonts"
OF_THE_SITE = ("nom", "devise", "courriel", "permaliens", "animateurs", "contact_presse")
"""What a sheet says of the site that prints it."""
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): Typst refuses a document without a title, or an image without words."""


def declare(edition: Edition) -> Iterator[Artefact]:
    """One PDF for each sheet of each public record that has some."""
    for record in edition.all(Printable):
        for sheet in record.feuilles():
            yield _sheet(edition, View(edition, record.rang), record, sheet)


def _sheet(edition: Edition, view: View, record: Printable, sheet: Sheet) -> Artefact:
    address = record.adresse() if isinstance(record, Paged) else f"{record.key}/"
    site = view.of(edition.site)
    data = {
        "fiche": view.of(record),
        "titre": record.intitule,
        "document": sheet.intitule,
        "adresse": view.permalink(address),
        "date": at_paris_hour(record.rang) if record.rang else None,
        "embargo": view.of(record.embargo) if edition.hidden_because(record) == "embargo" else None,
        "site": {name: site[name] for name in OF_THE_SITE},
    }
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)

    def make(_: Catalogue) -> bytes:
        return compile_sheet(sheet.modele, text)

    return Artefact(
        f"{address}{sheet.nom}.pdf", record.key, make, digest(text, _inputs(sheet.modele), _constants()), sheet.intitule
    )


def compile_sheet(template: str, data: str) -> bytes:
    """The PDF that a template draws from data.

    :param template: the name of a file of `templates/`.
    :param data: the data, as JSON text: it is never part of the source, so that no text is ever code.
    :raises Unmakeable: on any error or warning of Typst; a missing font or character is one.
    """
    try:
        document, warnings = _compiler().compile_with_warnings(
            TEMPLATES / template, sys_inputs={"donnees": data}, pdf_standards=STANDARD, timestamp=0
        )
    except typst.TypstError as error:
        raise Unmakeable(_reason(template, error.message)) from error
    if warnings:
        raise Unmakeable(_reason(template, "; ".join(warning.message for warning in warnings)))
    if not isinstance(document, bytes):
        raise Unmakeable(_reason(template, "no PDF"))
    return document


def _reason(template: str, said: str) -> str:
    """Why a sheet cannot be printed, in French as far as authors can help it."""
    missing = re.search(r"the text `\"?(.+?)\"?` could not be displayed", said)
    if missing:
        return f"Le caractère « {missing[1]} » n’existe pas dans la police des PDF : remplacez-le."
    return f"Le PDF ne peut pas être composé ({template}\u00a0: {said})."


_threads = threading.local()


def _compiler() -> typst.Compiler:
    """The compiler of this thread: no fonts but ours, no files but the templates, no packages."""
    if not hasattr(_threads, "compiler"):
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
        _threads.compiler = typst.Compiler(root=TEMPLATES, font_paths=fonts, package_path=Path(os.devnull))
    found: typst.Compiler = _threads.compiler
    return found


@cache
def _inputs(template: str) -> str:
    """The text of a template and of the parts that all of them share."""
    files = [TEMPLATES / template, *sorted(TEMPLATES.glob("_*.typ"))]
    return "\n".join(file.read_text("utf-8") for file in files)


@cache
def _constants() -> str:
    """The digest of what every PDF depends on: the engine and the fonts."""
    return digest(version("typst"), STANDARD, *(font.read_bytes() for font in sorted(FONTS.glob("*.ttf"))))
