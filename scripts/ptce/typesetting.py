"""Typst: what a template draws from data, as a tagged PDF or as a picture; with our fonts, and nothing else."""

import os
import re
import threading
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

import typst

from .artefact import Unmakeable, digest
from .template import TEMPLATES

FONTS = Path(__file__).parent / "fonts"
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): Typst refuses a document without a title, or an image without words."""
POINTS_PER_INCH = 72.0
"""At this density a point of a template is a pixel of its picture."""


def document(template: str, data: str) -> bytes:
    """The PDF that a template draws from data.

    :param template: the name of a file of `templates/`.
    :param data: the data, as JSON text: it is never part of the source, so that no text is ever code.
    :raises Unmakeable: on any error or warning of Typst; a missing font or character is one.
    """
    return _compiled(template, data, pdf_standards=STANDARD, timestamp=0)


def picture(template: str, data: str, pixels: int = 1) -> bytes:
    """The PNG of the one page that a template draws from data.

    :param pixels: the width of one of its points.

    It is drawn as a PDF first, since Typst shows an empty box for a missing character in a picture, and says nothing.

    :raises Unmakeable: as `document`; a template with several pages draws no picture.
    """
    document(template, data)
    return _compiled(template, data, format="png", ppi=pixels * POINTS_PER_INCH)


def key(template: str, data: str) -> str:
    """The digest of all that the bytes depend on: the data, the template, the engine and the fonts."""
    return digest(data, _inputs(template), _constants())


def _compiled(template: str, data: str, **options: Any) -> bytes:
    try:
        made, warnings = _compiler().compile_with_warnings(
            TEMPLATES / template, sys_inputs={"donnees": data}, **options
        )
    except typst.TypstError as error:
        raise Unmakeable(_reason(template, error.message)) from error
    if warnings:
        raise Unmakeable(_reason(template, "; ".join(warning.message for warning in warnings)))
    if not isinstance(made, bytes):
        raise Unmakeable(_reason(template, "not one file"))
    return made


def _reason(template: str, said: str) -> str:
    """Why a document cannot be made, in French as far as authors can help it."""
    missing = re.search(r"the text `\"?(.+?)\"?` could not be displayed", said)
    if missing:
        return f"Le caractère « {missing[1]} » n’existe pas dans la police des PDF : remplacez-le."
    return f"Le document ne peut pas être composé ({template}\u00a0: {said})."


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
    """The digest of what every document depends on: the engine and the fonts."""
    return digest(version("typst"), STANDARD, *(font.read_bytes() for font in sorted(FONTS.glob("*.ttf"))))
