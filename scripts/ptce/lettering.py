"""Where the names of a map stand: beside their marks, covering neither a mark nor another name.

It knows neither records nor degrees: all is in units of the map.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .atlas import Circle

LETTER, LINE = 10.5, 22
"""The mean width of a letter and the height of a line, for letters of 20 units."""
_GAP = 5

_Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True)
class Name:
    """A name on a map. `ancre` tells what stands at `x`: the `start`, the `middle` or the `end` of the line."""

    texte: str
    x: float
    y: float
    ancre: str


def names(wanted: Iterable[tuple[str, Circle]], taken: Iterable[Circle], width: float) -> Iterator[Name]:
    """The names that find a free place beside their marks, each text once.

    :param wanted: the texts, with their marks; the first are served first.
    :param taken: all the marks of the map.
    :param width: the width of the map, out of which no name goes.
    """
    boxes: list[_Box] = [(x - radius, y - radius, x + radius, y + radius) for x, y, radius in taken]
    told: set[str] = set()
    for text, mark in wanted:
        if text in told:
            continue
        for name, box in _beside(mark, text):
            if box[0] >= 0 and box[2] <= width and not any(_overlap(box, other) for other in boxes):
                boxes.append(box)
                told.add(text)
                yield name
                break


def _beside(mark: Circle, text: str) -> Iterator[tuple[Name, _Box]]:
    """The places of a name and the box that it fills: right and left of its mark, a little off that, below, above."""
    x, y, radius = mark
    long, away = len(text) * LETTER, radius + _GAP
    for shift in (0, LINE * 0.5, -LINE * 0.5):
        top, line = y + shift - LINE / 2, round(y + shift + LINE * 0.3)
        yield Name(text, round(x + away), line, "start"), (x + away, top, x + away + long, top + LINE)
        yield Name(text, round(x - away), line, "end"), (x - away - long, top, x - away, top + LINE)
    for edge in (y + radius, y - radius - LINE):
        yield Name(text, x, round(edge + LINE * 0.8), "middle"), (x - long / 2, edge, x + long / 2, edge + LINE)


def _overlap(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
