"""The parts of a sum as a picture: one bar to scale, what parts comprise below them, and the lines that name them."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from .french import numbers

WIDTH = 320
"""The width of the picture, in its own units: that of a narrow phone, where a unit is a pixel."""
_BAR, _INNER, _GAP = 36, 16, 4
_LINE = 20
_SIGNS = 38
"""How many signs a line holds beside its mark, at 15 units; a capital is wider than the mean."""


class Named(Protocol):
    """Whom a part comes from."""

    @property
    def nom(self) -> str:
        """The name, as the document prints it."""


class Share(Protocol):
    """What a part of a sum says of itself."""

    @property
    def structure(self) -> "Named":
        """Who pays."""

    @property
    def montant(self) -> Decimal:
        """How much, in euros."""

    @property
    def dont(self) -> Sequence["Share"]:
        """What it comprises."""


@dataclass(frozen=True)
class Segment:
    """A rectangle of the picture; `rang` is that of its part, from 1, and `detail` tells a part of a part."""

    x: float
    y: float
    largeur: float
    hauteur: float
    rang: int
    detail: bool


@dataclass(frozen=True)
class Line:
    """A line of the picture: its sum, which its first line alone has, and words."""

    x: int
    y: int
    somme: str
    mots: str


@dataclass(frozen=True)
class Picture:
    """The bar, the marks of the lines, the lines."""

    largeur: int
    hauteur: int
    segments: tuple[Segment, ...]
    reperes: tuple[Segment, ...]
    lignes: tuple[Line, ...]


def picture(total: Decimal, parts: Sequence[Share]) -> Picture:
    """The picture of a sum: each length is to the width what its amount is to the total.

    :param total: the whole sum, in euros.
    :param parts: its parts, in order.
    """
    segments: list[Segment] = []
    lines: list[Line] = []
    marks: list[Segment] = []
    nested = any(part.dont for part in parts)
    y = _BAR + (_GAP + _INNER if nested else 0) + _LINE + _GAP
    x = 0.0
    for rank, part in enumerate(parts, 1):
        width = _length(part.montant, total)
        segments.append(Segment(x, 0, width, _BAR, rank, detail=False))
        inner = x
        for one in (part, *part.dont):
            indent = 0 if one is part else 20
            if indent:
                length = _length(one.montant, total)
                segments.append(Segment(inner, _BAR + _GAP, length, _INNER, rank, detail=True))
                inner = round(inner + length, 2)
            marks.append(Segment(indent, y - 11, 12, 12, rank, detail=bool(indent)))
            for line in _lines(one, indent):
                lines.append(Line(indent + 20, y, *line))
                y += _LINE
        x = round(x + width, 2)
    return Picture(WIDTH, y - _LINE + 6, tuple(segments), tuple(marks), tuple(lines))


def _length(amount: Decimal, total: Decimal) -> float:
    return round(float(WIDTH * amount / total), 2)


def _lines(share: Share, indent: int) -> Iterator[tuple[str, str]]:
    """The sum and the words of each line that names a part."""
    amount = f"{'dont ' if indent else ''}{numbers.euros_short(share.montant)}"
    first, *others = textwrap.wrap(f"{'_' * len(amount)} {share.structure.nom}", _SIGNS - indent // 8)
    yield amount, first[len(amount) :].strip()
    for line in others:
        yield "", line
