"""The outlines of the regions, drawn by hand, and the geometry of a map: projections, paths, free places.

It knows no record: a region is told by the name of its file, a place by its degrees.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

Point = tuple[float, float]
Rings = tuple[tuple[Point, ...], ...]
"""One or several closed lines: a region and its islands."""
Circle = tuple[float, float, float]
"""The middle of what is already drawn, and its radius."""

OUTLINES = Path(__file__).with_suffix(".yml")

SCALE = 60
"""Units to a degree of latitude on the map of France."""
NORTH_WEST = (-5.0, 51.3)
PARALLEL = 46.6
"""The parallel of the middle of the mainland: there a degree of longitude has its true width on the map."""
WIDTH, HEIGHT = 612, 676
"""The map of France, in units: the mainland and Corsica, and a row of frames below."""
MAINLAND_HEIGHT = 602

_FRAME_LEFT, _FRAME_TOP, _FRAME_WIDTH, _FRAME_HEIGHT, _FRAME_GAP = 4, 552, 104, 120, 6
_FRAME_MARGIN, _FRAME_NAME = 8, 30
"""Around an overseas region in its frame, and below it, where its name stands."""

_GRID = 18
_STEP, _TURNS = 2.5, 24


@dataclass(frozen=True)
class Projection:
    """Degrees made into units of a map. One parallel keeps its true length, and every meridian its own."""

    west: float
    north: float
    scale: float
    parallel: float
    left: float = 0
    top: float = 0

    def point(self, longitude: float, latitude: float) -> Point:
        """The place of a position on the map."""
        width = self.scale * math.cos(math.radians(self.parallel))
        return self.left + (longitude - self.west) * width, self.top + (self.north - latitude) * self.scale


@dataclass(frozen=True)
class Frame:
    """A rectangle of a map, in its units."""

    x: float
    y: float
    largeur: float
    hauteur: float


@dataclass(frozen=True)
class Shape:
    """A region on a map, in the units of the map."""

    rings: Rings
    projection: Projection
    cadre: Frame | None = None
    """The frame of an overseas region on the map of France."""

    @cached_property
    def trace(self) -> str:
        """The outline as the `d` of an SVG path, in whole units; neighbours round their common vertices alike."""
        return "".join(map(_line, self.rings))

    @cached_property
    def label(self) -> Point:
        """The point of the region that is farthest from its outline, near enough for a number to stand on it."""
        xs, ys = zip(*(point for ring in self.rings for point in ring), strict=True)
        grid = [
            (min(xs) + (max(xs) - min(xs)) * column / _GRID, min(ys) + (max(ys) - min(ys)) * row / _GRID)
            for row in range(1, _GRID)
            for column in range(1, _GRID)
        ]
        return max(grid, key=lambda point: depth(point, self.rings))


def depth(point: Point, rings: Rings) -> float:
    """How far inside outlines a point is; how far outside, below zero."""
    nearest = min(_distance(point, *side) for ring in rings for side in _sides(ring))
    crossed = sum(_crosses(point, *side) for ring in rings for side in _sides(ring))
    return nearest if crossed % 2 else -nearest


def free(wish: Point, radius: float, taken: Sequence[Circle], rings: Rings = ()) -> Point:
    """The place nearest to a wish where a mark covers nothing that is drawn, inside outlines if some are given.

    Where these are full, a place beside them; where all is full, the wish itself.
    """
    beside: list[Point] = []
    for place in _around(wish):
        if all(math.dist(place, (x, y)) >= radius + other for x, y, other in taken):
            if not rings or depth(place, rings) >= radius / 2:
                return place
            beside.append(place)
    return beside[0] if beside else wish


@cache
def outlines() -> dict[str, Rings]:
    """The outline of each region, in degrees of longitude and latitude, by the name of its file."""
    return {**_mainland(), **_overseas()}


def off(region: str, latitude: float, longitude: float) -> float | None:
    """How far a position is out of the outline of a region, in degrees of latitude; None for a region not drawn."""
    rings = outlines().get(region)
    if rings is None:
        return None
    flat = Projection(0, 0, 1, latitude)
    return max(0.0, -depth(flat.point(longitude, latitude), _projected(rings, flat)))


@cache
def france() -> dict[str, Shape]:
    """The regions on the map of France: the mainland and Corsica in their places, the others each in a frame."""
    in_place = Projection(*NORTH_WEST, SCALE, PARALLEL)
    shapes = {name: Shape(_projected(rings, in_place), in_place) for name, rings in _mainland().items()}
    for index, (name, rings) in enumerate(_overseas().items()):
        left = _FRAME_LEFT + index * (_FRAME_WIDTH + _FRAME_GAP)
        inner = Frame(
            left + _FRAME_MARGIN,
            _FRAME_TOP + _FRAME_MARGIN,
            _FRAME_WIDTH - 2 * _FRAME_MARGIN,
            _FRAME_HEIGHT - _FRAME_MARGIN - _FRAME_NAME,
        )
        shapes[name] = fitted(rings, inner, Frame(left, _FRAME_TOP, _FRAME_WIDTH, _FRAME_HEIGHT))
    return shapes


@cache
def mainland() -> str:
    """The outlines of the regions that are in their places on the map of France, as one path."""
    return "".join(shape.trace for shape in france().values() if shape.cadre is None)


@cache
def fitted(rings: Rings, box: Frame, frame: Frame | None = None) -> Shape:
    """Outlines in degrees, as large as a box allows, in its middle."""
    longitudes, latitudes = zip(*(point for ring in rings for point in ring), strict=True)
    west, north = min(longitudes), max(latitudes)
    parallel = (north + min(latitudes)) / 2
    width, height = Projection(west, north, 1, parallel).point(max(longitudes), min(latitudes))
    scale = min(box.largeur / width, box.hauteur / height)
    left = box.x + (box.largeur - width * scale) / 2
    top = box.y + (box.hauteur - height * scale) / 2
    projection = Projection(west, north, scale, parallel, left, top)
    return Shape(_projected(rings, projection), projection, frame)


@cache
def _file() -> Any:
    return yaml.load(OUTLINES.read_text("utf-8"), Loader=yaml.CSafeLoader)


def _mainland() -> dict[str, Rings]:
    vertices = {name: tuple(where) for name, where in _file()["sommets"].items()}
    return {name: (tuple(vertices[vertex] for vertex in ring),) for name, ring in _file()["metropole"].items()}


def _overseas() -> dict[str, Rings]:
    return {name: tuple(tuple(map(tuple, ring)) for ring in rings) for name, rings in _file()["outre_mer"].items()}


def _projected(rings: Rings, projection: Projection) -> Rings:
    return tuple(tuple(projection.point(*place) for place in ring) for ring in rings)


def _line(ring: Sequence[Point]) -> str:
    points = [(round(x), round(y)) for x, y in ring]
    steps = [(x - before[0], y - before[1]) for before, (x, y) in pairwise(points)]
    moves = " ".join(f"{x},{y}" for x, y in steps if x or y)
    return f"M{points[0][0]},{points[0][1]}l{moves}z"


def _sides(ring: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    return zip(ring, (*ring[1:], ring[0]), strict=True)


def _distance(point: Point, start: Point, end: Point) -> float:
    width, height = end[0] - start[0], end[1] - start[1]
    length = width * width + height * height
    along = ((point[0] - start[0]) * width + (point[1] - start[1]) * height) / length if length else 0
    along = min(1.0, max(0.0, along))
    return math.dist(point, (start[0] + along * width, start[1] + along * height))


def _crosses(point: Point, start: Point, end: Point) -> bool:
    """Whether a line from the point to the right crosses a side."""
    if (start[1] > point[1]) == (end[1] > point[1]):
        return False
    return point[0] < start[0] + (point[1] - start[1]) / (end[1] - start[1]) * (end[0] - start[0])


def _around(wish: Point) -> Iterator[Point]:
    """A point, then others on wider and wider circles round it, from below: a mark beside a number reads as a word."""
    yield wish
    for turn in range(1, _TURNS + 1):
        for part in range(6 * turn):
            angle = math.tau * (part / (6 * turn) + 0.25)
            yield wish[0] + turn * _STEP * math.cos(angle), wish[1] + turn * _STEP * math.sin(angle)
