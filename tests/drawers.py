"""What an association has in its drawers, made by the tests: workbooks, documents of Word and of LibreOffice."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SPACES = f'xmlns:w="{_WORD}" xmlns:r="{_RELATED}" xmlns:a="{_DRAWING}"'
_OUTSIDE = ' TargetMode="External"'
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODT_SPACES = " ".join(
    [
        *(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "style", "text", "table")),
        f'xmlns:draw="{_ODF}:drawing:1.0"',
        f'xmlns:fo="{_ODF}:xsl-fo-compatible:1.0"',
        f'xmlns:svg="{_ODF}:svg-compatible:1.0"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ]
)

SITE = {
    "content/regions/ain-et-loire.yml": "nom: Ain-et-Loire\ncode: '90'\nen: en Ain-et-Loire\nanciennes: [Bresse]\n"
    "departements: [{code: '01', nom: Ain}, {code: '42', nom: Loire}]\n",
    "content/regions/bretagne.yml": "nom: Bretagne\ncode: '53'\nen: en Bretagne\n"
    "departements: [{code: '35', nom: Ille-et-Vilaine}, {code: '29', nom: Finistère}]\n",
    "content/secteurs/bois.yml": "nom: Construction, bois et matériaux\ncode: bois\nsynonymes: [menuiserie]\n",
    "content/secteurs/culture.yml": "nom: Culture\ncode: culture\n",
    "content/organisations/reseau.yml": "nom: Le Réseau des Phares\nnature: reseau\nsigle: RDP\n"
    "site: https://www.reseau.example/\nsources: [{titre: S}]\npresentations:\n"
    "  - {texte: Le Réseau réunit les phares., du: 2020-01-01}\n",
    "content/personnes/ada-lovelace.yml": "nom: Ada Lovelace\n",
}
"""A site small enough to be read here; everything in it is invented."""

PHARE = """\
# Relu par Ada
nom: Pôle du Phare
commune: Brest   # le siège

secteurs:
  - culture
sources:
  - titre: Une source
"""


def workbook(
    rows: Sequence[Sequence[Any]], *more: tuple[str, Sequence[Sequence[Any]]], title: str = "Pôles"
) -> Workbook:
    """A workbook with these rows in its first sheet, and with more sheets."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for name, found in more:
        other = book.create_sheet(name)
        for row in found:
            other.append(row)
    return book


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """The bytes of a zip."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return stream.getvalue()


def r(text: str, *properties: str) -> str:
    """A run of Word; a property is the name of an element (`b`) or an element."""
    said = "".join(one if one.startswith("<") else f"<w:{one}/>" for one in properties)
    return f'<w:r><w:rPr>{said}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str, style: str = "", more: str = "") -> str:
    """A paragraph of Word; a run that is no element is a plain text."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{inner}</w:p>"


def item(text: str, level: int = 0, number: int = 1) -> str:
    """An element of a list: 1 has bullets, 2 has numbers."""
    return p(text, more=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def w_table(*rows: Sequence[str]) -> str:
    """A table of Word."""
    cells = ("".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def part(name: str, inner: str) -> str:
    """A part of a document of Word."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_SPACES}>{inner}</w:{name}>'


_LEVELS = "".join(
    f'<w:abstractNum w:abstractNumId="{kind}">'
    + "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/></w:lvl>' for level in range(3))
    + f'</w:abstractNum><w:num w:numId="{kind}"><w:abstractNumId w:val="{kind}"/></w:num>'
    for kind, form in ((1, "bullet"), (2, "decimal"), (3, "none"))
)
_STYLES = "".join(
    f'<w:style w:styleId="{name}"><w:name w:val="{said}"/>{more}</w:style>'
    for name, said, more in (
        ("Titre", "Title", "<w:rPr><w:b/></w:rPr>"),
        ("Soustitre", "Subtitle", ""),
        ("Titre1", "heading 1", "<w:rPr><w:b/></w:rPr>"),
        ("Titre3", "heading 3", ""),
        ("Perso", "Mon titre", '<w:basedOn w:val="Titre1"/>'),
        ("Citation", "Quote", ""),
        ("Lev", "Strong", "<w:rPr><w:b/></w:rPr>"),
        ("Liste", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    )
)


def docx(*body: str, related: Sequence[tuple[str, str, str]] = (), parts: Mapping[str, str] | None = None) -> bytes:
    """A document of Word.

    :param related: the identifier, the sort and the target of what it leads to; a target with « : » is outside.
    """
    own = [("rIdS", "styles", "styles.xml"), ("rIdN", "numbering", "numbering.xml"), *related]
    links = "".join(
        f'<Relationship Id="{name}" Type="{_RELATED}/{kind}" Target="{target}"{_OUTSIDE if ":" in target else ""}/>'
        for name, kind, target in own
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return zipped(
        {
            "word/document.xml": part("document", f"<w:body>{''.join(body)}</w:body>"),
            "word/styles.xml": part("styles", _STYLES),
            "word/numbering.xml": part("numbering", _LEVELS),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{space}">{links}</Relationships>',
            **(parts or {}),
        }
    )


def odt(text: str, styles: str = "", margins: str = "", **more: str) -> bytes:
    """A document of LibreOffice.

    :param styles: its automatic styles.
    :param margins: what its pages have above and below.
    """
    content = (
        f"<office:document-content {_ODT_SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
    )
    masters = f"<office:document-styles {_ODT_SPACES}>{margins}</office:document-styles>"
    return zipped({"content.xml": content, "styles.xml": masters, **more})


def keep(folder: Path, name: str, data: bytes) -> Path:
    """A file of the drawer."""
    file = folder / name
    file.write_bytes(data)
    return file
