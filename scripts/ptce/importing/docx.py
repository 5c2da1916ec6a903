"""A document of Word as a text: the parts of the format that a release uses, and what is told of the others.

Source: ECMA-376, part 1, 17 (WordprocessingML). Names are compared without their namespace, which differs between the
transitional and the strict forms of the format.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from .archive import Archive
from .characters import visible
from .elements import attribute, child, inner, name, words
from .prose import LOWERED, RAISED, Block, Paragraph, Prose, Run, grid, joined
from .unreadable import Unreadable
from .word_styles import Styles, is_on, numbering

MAIN = "word/document.xml"
_THROUGH = {"ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "dir", "bdo", "customXml", "Choice"}
_RAISED = {"superscript": RAISED, "subscript": LOWERED}
_WIDEST = 60
_DEEPEST = 40
"""How deep tables and text boxes may stand in one another: those of Word itself stop at thirty."""


@dataclass
class _Field:
    """A field of Word: its instruction, then its result."""

    instruction: str = ""
    shown: bool = False

    @property
    def link(self) -> str:
        found = re.search(r'HYPERLINK\s+"([^"]+)"', self.instruction)
        return found[1] if found and self.shown else ""


def read(data: bytes) -> Prose:
    """The text of a document.

    :raises Unreadable: if it is no document of Word, or is broken.
    """
    archive = Archive(data, "un document Word (.docx)")
    body = next((found for found in archive.needs(MAIN) if name(found) == "body"), None)
    if body is None:
        raise Unreadable("Ce document Word n’a pas de texte.", "Vérifiez que c’est le bon fichier.")
    return _Reader(archive).read(body)


class _Reader:
    """Reads the parts of one document."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.related = archive.related(MAIN)
        self.prose = Prose()
        self.styles = Styles(list(self._part("styles")), list(self._part("numbering")))
        self.notes: dict[tuple[str, str], Element] = {}
        for kind in ("footnotes", "endnotes"):
            for note in self._part(kind):
                self.notes[kind[:-1], attribute(note, "id")] = note
        self.fields: list[_Field] = []
        self.boxes: list[Block] = []
        self.depth = 0

    def read(self, body: Element) -> Prose:
        """The whole document."""
        self.prose.blocks = list(self.blocks(body))
        for kind, target in sorted(self.related.values()):
            part = self.archive.xml(target) if kind in ("header", "footer") else None
            if part is not None and words(part) and words(part) not in self.prose.margins:
                self.prose.margins.append(words(part))
        for comment in self._part("comments"):
            self.prose.comment(attribute(comment, "author"), words(comment))
        return self.prose

    def _part(self, kind: str) -> Iterator[Element]:
        """The elements of the parts of a sort."""
        for found, target in self.related.values():
            part = self.archive.xml(target) if found == kind else None
            yield from part if part is not None else ()

    def blocks(self, parent: Element) -> Iterator[Block]:
        """The blocks of the body, of a cell, of a text box."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise Unreadable("Ce document a trop de niveaux.", "Simplifiez ses tableaux et ses zones de texte.")
        for element in parent:
            if name(element) == "p":
                yield self.paragraph(element)
                boxes, self.boxes = self.boxes, []
                yield from boxes
            elif name(element) == "tbl":
                yield from self.table(element)
            elif name(element) in _THROUGH:
                yield from self.blocks(element)
        self.depth -= 1

    def table(self, element: Element) -> list[Block]:
        """A table, or its blocks if it only lays out the page."""
        rows: list[list[list[Block]]] = []
        for row in inner(element, "tr", _THROUGH):
            cells: list[list[Block]] = []
            for cell in inner(row, "tc", _THROUGH):
                span = attribute(child(cell, "tcPr", "gridSpan"), "val")
                extra = min(int(span), _WIDEST) - 1 if span.isdecimal() else 0
                cells.append(list(self.blocks(cell)))
                cells += [[] for _ in range(extra)]
                if extra > 0 or child(cell, "tcPr", "vMerge") is not None:
                    self.prose.merged()
            rows.append(cells)
        return grid(rows, self.prose)

    def paragraph(self, element: Element) -> Paragraph:
        """A paragraph, a title or an element of a list."""
        properties = child(element, "pPr")
        style = self.styles.find(attribute(child(properties, "pStyle"), "val"))
        outline = attribute(child(properties, "outlineLvl"), "val")
        level = int(outline) + 1 if outline.isdecimal() and int(outline) < 9 else style.level
        runs = joined(self.runs(element, Run("")))
        if level:
            runs = tuple(replace(run, bold=False) for run in runs)
        made = Paragraph(runs, level, style.role)
        place = numbering(properties) or style.numbering
        form = self.styles.form(place) if place and not level else ""
        return replace(made, depth=place[1] + 1, ordered=form != "bullet") if place and form else made

    def runs(self, parent: Element, style: Run) -> Iterator[Run]:
        """The runs of a paragraph, of a link, of an insertion."""
        for element in parent:
            kind = name(element)
            if kind == "r":
                yield from self.run(element, style)
            elif kind == "hyperlink":
                target = self.related.get(attribute(element, "id"), ("", ""))[1]
                yield from self.runs(element, replace(style, link=target))
            elif kind in ("del", "moveFrom"):
                self.prose.deleted(words(element))
            elif kind in ("oMath", "oMathPara"):
                self.prose.tell(f"Une formule est devenue un texte simple : « {words(element)} ».")
                yield replace(style, text=words(element))
            elif kind in _THROUGH:
                yield from self.runs(element, style)

    def run(self, element: Element, style: Run) -> Iterator[Run]:
        """The stretches of one run: all of one style, but for what its fields lead to."""
        properties = child(element, "rPr")
        named = self.styles.find(attribute(child(properties, "rStyle"), "val"))
        style = replace(style, bold=is_on(properties, "b", named.bold), italic=is_on(properties, "i", named.italic))
        raised = _RAISED.get(attribute(child(properties, "vertAlign"), "val"), {})
        if is_on(properties, "vanish", False):
            self.prose.hidden(words(element))
            return
        for one in element:
            text = self.text(one)
            if text and not (self.fields and not self.fields[-1].shown):
                link = next((field.link for field in reversed(self.fields) if field.link), style.link)
                yield replace(style, text=text.translate(raised), link=link)

    def text(self, element: Element) -> str:
        """What an element of a run says; what it shows goes elsewhere."""
        kind = name(element)
        if kind == "t":
            return visible(element.text or "").replace("\n", " ")
        if kind == "fldChar":
            self._mark(attribute(element, "fldCharType"))
        elif kind == "instrText" and self.fields:
            self.fields[-1].instruction += element.text or ""
        elif kind in ("footnoteReference", "endnoteReference"):
            return self._note((kind.removesuffix("Reference"), attribute(element, "id")))
        elif kind == "sym":
            self.prose.tell("Un symbole d’une police spéciale n’a pas été repris : comparez avec le document.")
        elif kind in ("drawing", "pict", "object", "AlternateContent"):
            self._drawn(element)
        return {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}.get(kind, "")

    def _mark(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(_Field())
        elif self.fields and kind == "separate":
            self.fields[-1].shown = True
        elif self.fields and kind == "end":
            self.fields.pop()

    def _note(self, key: tuple[str, str]) -> str:
        note = self.notes.pop(key, None)  # a note that would call itself is not there any more
        if note is None:
            return ""
        fields, self.fields = self.fields, []
        found = [block for block in self.blocks(note) if isinstance(block, Paragraph) and block.text]
        self.fields = fields
        return self.prose.note(found)

    def _drawn(self, element: Element) -> None:
        """An image is told; the words of a text box come after the paragraph that holds it."""
        shown = next((one for one in element if name(one) == "Choice"), element)
        for one in shown.iter():
            if name(one) in ("blip", "imagedata"):
                target = self.related.get(attribute(one, "embed") or attribute(one, "id"), ("", "sans nom"))[1]
                said = next((attribute(two, "descr") for two in shown.iter() if name(two) == "docPr"), "")
                self.prose.image(target.rpartition("/")[2], said)
        for box in inner(shown, "txbxContent", None):
            self.prose.boxed()
            around, self.boxes = self.boxes, []
            self.boxes = [*around, *self.blocks(box)]
