"""The styles and the lists of a document of Word: what is a title, what is bold, how a list is numbered."""

import re
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element

from .elements import attribute, child, name

_ROLES = {
    "title": "title",
    "titre": "title",
    "subtitle": "subtitle",
    "sous-titre": "subtitle",
    "quote": "quote",
    "citation": "quote",
    "intense quote": "quote",
    "citation intense": "quote",
}
"""What the names of styles say; Word itself writes them in English, whatever the language of its user."""
_DEEPEST = 30

Place = tuple[str, int]
"""A list and a level in it, from 0."""


@dataclass(frozen=True)
class Style:
    """What a style says of a paragraph or of a run."""

    role: str = ""
    """`title`, `subtitle` or `quote`."""
    level: int = 0
    """The level of a title, from 1; 0 for what is none."""
    numbering: Place | None = None
    bold: bool = False
    italic: bool = False


class Styles:
    """The styles and the lists of one document."""

    def __init__(self, styles: list[Element], lists: list[Element]) -> None:
        self._styles = {attribute(one, "styleId"): one for one in styles if name(one) == "style"}
        self._forms: dict[Place, str] = {}
        levels = {attribute(one, "abstractNumId"): one for one in lists if name(one) == "abstractNum"}
        for one in lists:
            abstract = levels.get(attribute(child(one, "abstractNumId"), "val"))
            for level in abstract if abstract is not None and name(one) == "num" else ():
                if name(level) == "lvl" and attribute(level, "ilvl").isdecimal():
                    place = attribute(one, "numId"), int(attribute(level, "ilvl"))
                    self._forms[place] = attribute(child(level, "numFmt"), "val")
        self.find = cache(self._find)

    def form(self, place: Place) -> str:
        """How a list is numbered at a level: `bullet`, `decimal`…; empty where it is not."""
        form = self._forms.get(place, "")
        return "" if form == "none" else form

    def _find(self, identifier: str, depth: int = 0) -> Style:
        element = self._styles.get(identifier)
        if element is None or depth > _DEEPEST:
            return Style()
        base = self._find(attribute(child(element, "basedOn"), "val"), depth + 1)
        said = attribute(child(element, "name"), "val").lower()
        heading = re.fullmatch(r"(?:heading|titre) (\d)", said)
        outline = attribute(child(element, "pPr", "outlineLvl"), "val")
        level = int(outline) + 1 if outline.isdecimal() and int(outline) < 9 else base.level
        properties = child(element, "rPr")
        return Style(
            _ROLES.get(said, base.role),
            int(heading[1]) if heading else level,
            numbering(child(element, "pPr")) or base.numbering,
            is_on(properties, "b", base.bold),
            is_on(properties, "i", base.italic),
        )


def numbering(properties: Element | None) -> Place | None:
    """The list of which a paragraph says to be, and its level."""
    number = attribute(child(properties, "numPr", "numId"), "val")
    level = attribute(child(properties, "numPr", "ilvl"), "val")
    return (number, min(int(level), 8) if level.isdecimal() else 0) if number else None


def is_on(properties: Element | None, wanted: str, otherwise: bool) -> bool:
    """Whether a property holds; it may be said to be off."""
    found = child(properties, wanted)
    return otherwise if found is None else attribute(found, "val") not in ("0", "false", "off")
