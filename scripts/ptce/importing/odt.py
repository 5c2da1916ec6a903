"""A document of LibreOffice as a text: the parts of the format that a release uses, and what is told of the others.

Source: OpenDocument 1.3, part 3, 4 to 7 and 16.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from .archive import Archive, locked
from .characters import visible
from .elements import attribute, child, inner, name, words
from .prose import LOWERED, RAISED, Block, Paragraph, Prose, Run, grid, joined
from .unreadable import Unreadable

_ROLES = {"title": "title", "subtitle": "subtitle", "quotations": "quote"}
_THROUGH = {"section", "index-body", "table-of-content", "numbered-paragraph"}
_ROWS = {"table-header-rows", "table-rows", "table-row-group"}
_DEEPEST = 40
_WIDEST = 60
_MOST_SPACES = 1_000


@dataclass(frozen=True)
class _Style:
    role: str = ""
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    raised: int = 0


def read(data: bytes) -> Prose:
    """The text of a document.

    :raises Unreadable: if it is no document of LibreOffice, has a password, or is broken.
    """
    archive = Archive(data, "un document LibreOffice (.odt)")
    if b"encryption-data" in (archive.data("META-INF/manifest.xml") or b""):
        raise locked()
    content = archive.needs("content.xml")
    text = child(content, "body", "text")
    if text is None:
        raise Unreadable("Ce fichier n’est pas un texte de LibreOffice (.odt).", "Vérifiez que c’est le bon fichier.")
    return _Reader(content, archive.xml("styles.xml")).read(text)


class _Reader:
    """Reads one document."""

    def __init__(self, content: Element, styles: Element | None) -> None:
        self.prose = Prose()
        self.elements: dict[str, Element] = {}
        self.lists: dict[str, set[int]] = {}
        self.boxes: list[Block] = []
        self.depth = 0
        for root in (styles, content):
            for one in root.iter() if root is not None else ():
                if name(one) in ("style", "list-style"):
                    self.elements[attribute(one, "name")] = one
                if name(one) == "list-style":
                    numbered = (two for two in one if name(two) == "list-level-style-number")
                    self.lists[attribute(one, "name")] = {
                        int(attribute(two, "level")) for two in numbered if attribute(two, "level").isdecimal()
                    }
        if styles is not None:
            margins = [one for one in styles.iter() if name(one) in ("header", "footer")]
            self.prose.margins = [words(one) for one in margins if words(one)]

    def read(self, text: Element) -> Prose:
        """The whole document."""
        self.prose.blocks = list(self.blocks(text))
        return self.prose

    def blocks(self, parent: Element, lists: tuple[str, ...] = ()) -> Iterator[Block]:
        """The blocks of the body, of a list, of a cell, of a text box.

        :param lists: the style of each list around.
        """
        self.depth += 1
        if self.depth > _DEEPEST:
            raise Unreadable("Ce document a trop de niveaux.", "Simplifiez ses listes et ses tableaux.")
        for element in parent:
            kind = name(element)
            if kind in ("p", "h"):
                yield self.paragraph(element, lists)
                boxes, self.boxes = self.boxes, []
                yield from boxes
            elif kind == "list":
                style = attribute(element, "style-name") or (lists[-1] if lists else "")
                for item in element:
                    yield from self.blocks(item, (*lists, style))
            elif kind == "table":
                yield from self.table(element)
            elif kind == "frame":
                self.frame(element)
            elif kind == "tracked-changes":
                for one in inner(element, "deletion", None):
                    self.prose.deleted(words(one))
            elif kind in _THROUGH:
                yield from self.blocks(element, lists)
        boxes, self.boxes = self.boxes, []
        yield from boxes
        self.depth -= 1

    def table(self, element: Element) -> list[Block]:
        """A table, or its blocks if it only lays out the page."""
        rows: list[list[list[Block]]] = []
        for row in inner(element, "table-row", _ROWS):
            cells: list[list[Block]] = []
            for cell in row:
                if name(cell) == "covered-table-cell":
                    self.prose.merged()
                if name(cell) in ("table-cell", "covered-table-cell"):
                    found = list(self.blocks(cell))
                    repeated = attribute(cell, "number-columns-repeated")
                    times = int(repeated) if repeated.isdecimal() else 1
                    cells += [found] * max(0, min(times, _WIDEST - len(cells)))
            rows.append(cells)
        return grid(rows, self.prose)

    def paragraph(self, element: Element, lists: tuple[str, ...]) -> Paragraph:
        """A paragraph, a title or an element of a list."""
        style = self.style(attribute(element, "style-name"))
        level = attribute(element, "outline-level")
        if name(element) == "h":
            runs = joined(self.runs(element, Run(""), _Style()))
            plain = tuple(replace(run, bold=False) for run in runs)
            return Paragraph(plain, int(level) if level.isdecimal() else 1, style.role)
        runs = joined(self.runs(element, Run("", style.bold, style.italic), style))
        ordered = bool(lists) and len(lists) in self.lists.get(lists[-1], ())
        return Paragraph(runs, 0, style.role, len(lists), ordered)

    def runs(self, element: Element, run: Run, style: _Style) -> Iterator[Run]:
        """The runs of a paragraph, of a span or of a link."""
        yield from self.said(element.text, run, style)
        for one in element:
            yield from self.run(one, run, style)
            yield from self.said(one.tail, run, style)

    def said(self, text: str | None, run: Run, style: _Style) -> Iterator[Run]:
        """Some words; the format takes any space and line end for one space."""
        found = re.sub(r"[ \t\n]+", " ", visible(text or ""))
        if style.hidden and found.strip():
            self.prose.hidden(found.strip())
        elif found:
            raised = {1: RAISED, -1: LOWERED}.get(style.raised, {})
            yield replace(run, text=found.translate(raised))

    def run(self, element: Element, run: Run, style: _Style) -> Iterator[Run]:
        """What an element inside a paragraph says."""
        kind = name(element)
        if kind == "span":
            own = self.style(attribute(element, "style-name"), style)
            yield from self.runs(element, replace(run, bold=own.bold, italic=own.italic), own)
        elif kind == "a":
            yield from self.runs(element, replace(run, link=attribute(element, "href")), style)
        elif kind == "s":
            count = attribute(element, "c")
            yield replace(run, text=" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
        elif kind in ("tab", "line-break"):
            yield replace(run, text=" " if kind == "tab" else "\n")
        elif kind == "note":
            body = child(element, "note-body")
            found = list(self.blocks(body)) if body is not None else []
            yield replace(run, text=self.prose.note([one for one in found if isinstance(one, Paragraph) and one.text]))
        elif kind == "annotation":
            author = child(element, "creator")
            said = " ".join(words(one) for one in element if name(one) in ("p", "list"))
            self.prose.comment("" if author is None else words(author), said)
        elif kind == "frame":
            self.frame(element)
        elif kind not in ("annotation-end", "soft-page-break", "ruby-text"):
            yield from self.runs(element, run, style)

    def frame(self, element: Element) -> None:
        """An image is told; the words of a text box come after the paragraph that holds it."""
        for one in element:
            if name(one) == "image":
                said = next((words(two) for two in element if name(two) in ("title", "desc")), "")
                self.prose.image(attribute(one, "href").rpartition("/")[2] or "sans nom", said)
            elif name(one) == "text-box":
                self.prose.boxed()
                around, self.boxes = self.boxes, []
                self.boxes = [*around, *self.blocks(one)]

    def style(self, identifier: str, around: _Style | None = None, depth: int = 0) -> _Style:
        """What a style says, with those on which it is based."""
        element = self.elements.get(identifier)
        if element is None or depth > _DEEPEST:
            base = around or _Style()
            return replace(base, role=_ROLES.get(identifier.lower(), base.role))
        parent = attribute(element, "parent-style-name")
        base = self.style(parent, around, depth + 1) if parent else around or _Style()
        properties = child(element, "text-properties")
        weight, slant = attribute(properties, "font-weight"), attribute(properties, "font-style")
        place, display = attribute(properties, "text-position"), attribute(properties, "display")
        return _Style(
            _ROLES.get(identifier.lower(), base.role),
            weight in ("bold", "600", "700", "800", "900") if weight else base.bold,
            slant in ("italic", "oblique") if slant else base.italic,
            display == "none" if display else base.hidden,
            (1 if place.startswith("super") else -1 if place.startswith(("sub", "-")) else 0) if place else base.raised,
        )
