"""The maps of an edition: its regions with their counts, its poles at their places, for the templates to draw.

Three marks tell how well a place is known: its commune, its department alone, its region alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from . import atlas
from .atlas import Circle, Frame, Point, Shape
from .edition import Edition
from .legend import ranges, tones
from .lettering import Name, names
from .model.traits import Located
from .places import department

FORMS = ("commune", "departement", "region")
"""How well the place of a mark is known, in the order in which marks take their places."""
TOGETHER = 4
"""So many marks stand side by side at one place; beyond, one mark says how many they are."""
CROWD = 15
"""So many poles of a region have marks of their own on the map of France; beyond, its marks count them by form."""

PICTURE, DENSITY = (680, 900), 3
"""The map of France as a picture: its size in points, and the pixels of a point: 300 dots an inch on 17 cm."""

_MARK, _NUMBER, _COUNTED = 5.5, 13, 10
"""The radii of a mark, of a number and of a mark with a number, on the map of France."""
_REGION = Frame(70, 30, 500, 460)
"""Where a region stands on its own map, 640 units wide; the margins are for the names of its towns."""
_REGION_MARK = 9
_FRANCE = Frame(0, 0, atlas.WIDTH, atlas.MAINLAND_HEIGHT)
_ISLAND = Frame(10, 10, 180, 160)
_FRANCE_LOCATOR, _ISLAND_LOCATOR = 17, 8
"""The radii of the one mark of a small map."""


@dataclass(frozen=True)
class Area:
    """A region on a map. `x` and `y` are the middle of its number; `teinte` is 0 where it has no fiche."""

    region: Any
    trace: str
    x: float
    y: float
    compte: int
    teinte: int
    cadre: Frame | None


@dataclass(frozen=True)
class Mark:
    """The fiches at one place. `forme` is one of FORMS; `rayon` is in units of the map."""

    forme: str
    x: float
    y: float
    rayon: float
    fiches: tuple[Any, ...]


@dataclass(frozen=True)
class Drawing:
    """A map. `seuils` are the counts at which its tones begin; `fond` is the outline of what is around."""

    largeur: float
    hauteur: float
    aires: tuple[Area, ...]
    marques: tuple[Mark, ...]
    seuils: tuple[int, ...] = ()
    noms: tuple[Name, ...] = ()
    fond: str = ""

    @property
    def tranches(self) -> tuple[str, ...]:
        """The counts of each tone, in words."""
        return ranges(self.seuils)

    @property
    def en_mots(self) -> str:
        """What the map says, for those who do not see it: the regions that have fiches, the fullest first."""
        known = sorted((area for area in self.aires if area.compte), key=lambda area: -area.compte)
        return ", ".join(f"{area.region.nom} {area.compte}" for area in known)


class Maps:
    """The maps of one edition. A region that the atlas does not draw is on none of them."""

    image = tuple(DENSITY * length for length in PICTURE)
    """The width and the height of the map of France as a picture, in pixels."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    @cached_property
    def france(self) -> Drawing | None:
        """The map of France, with every region and every pole; None where no region is drawn."""
        shapes = atlas.france()
        known: tuple[Any, ...] = self._edition.all("region")
        regions = [region for region in known if region.id in shapes]
        if not regions:
            return None
        poles = {region.id: self._edition.citing(region, "pole") for region in regions}
        bounds = tones(max(map(len, poles.values())))
        crowded = [region for region in regions if len(poles[region.id]) > CROWD]
        taken: list[Circle] = []
        marks: list[Mark] = []

        def place(form: str, among: list[Any]) -> None:
            for region in among:
                shape = shapes[region.id]
                found = _places(form, poles[region.id], region, shape)
                if region in crowded:
                    found = {shape.label: [pole for there in found.values() for pole in there]}
                inside = shape if form != "commune" or region in crowded else None
                marks.extend(_marks(form, found, _MARK, taken, inside))

        # A town is where it is: the numbers make way for it, and the other marks for them.
        place("commune", [region for region in regions if region not in crowded])
        numbers = {region.id: _take(shapes[region.id].label, _NUMBER, taken, shapes[region.id]) for region in regions}
        place("commune", crowded)
        place("departement", regions)
        place("region", regions)
        areas = tuple(
            Area(region, shape.trace, *numbers[region.id], count, sum(count >= bound for bound in bounds), shape.cadre)
            for region in regions
            for shape, count in [(shapes[region.id], len(poles[region.id]))]
        )
        return Drawing(atlas.WIDTH, atlas.HEIGHT, areas, tuple(marks), bounds)

    def region(self, region: Any) -> Drawing | None:
        """The map of a region alone, with its poles and the names of their towns; None where it is not drawn."""
        rings = atlas.outlines().get(region.id)
        if rings is None:
            return None
        shape = atlas.fitted(rings, _REGION)
        taken: list[Circle] = []
        poles = self._edition.citing(region, "pole")
        marks: list[Mark] = []
        for form in FORMS:
            places = _places(form, poles, region, shape)
            marks += _marks(form, places, _REGION_MARK, taken, None if form == "commune" else shape)
        area = Area(region, shape.trace, *shape.label, len(poles), 1 if poles else 0, None)
        width, height = _size(_REGION)
        wanted = [(name, (mark.x, mark.y, mark.rayon)) for mark in marks if (name := _name(mark, region))]
        return Drawing(width, height, (area,), tuple(marks), noms=tuple(names(wanted, taken, width)))

    def situation(self, record: Located) -> Drawing | None:
        """Where a record is: its region in France, or alone if it is overseas; None where no region is known."""
        region: Any = self._edition.find(record.region)
        if region is None or region.id not in atlas.outlines():
            return None
        shape, box, radius = atlas.france()[region.id], _FRANCE, _FRANCE_LOCATOR
        around = atlas.mainland()
        if shape.cadre:
            shape, box, radius = atlas.fitted(atlas.outlines()[region.id], _ISLAND), _ISLAND, _ISLAND_LOCATOR
            around = ""
        form, (x, y) = _place(record, region, shape)
        area = Area(region, shape.trace, *shape.label, 1, 1, None)
        mark = Mark(form, round(x), round(y), radius, (record,))
        return Drawing(*_size(box), (area,), (mark,), fond=around)


def _size(box: Frame) -> tuple[float, float]:
    """The width and the height of a map that leaves as much room on each side of a box."""
    return 2 * box.x + box.largeur, 2 * box.y + box.hauteur


def _place(record: Located, region: Any, shape: Shape) -> tuple[str, Point]:
    """The form of the mark of a record, and where it would stand on a map by itself."""
    if record.latitude is not None and record.longitude is not None:
        return "commune", shape.projection.point(record.longitude, record.latitude)
    around = department(region, record.departement)
    if around and around.latitude is not None and around.longitude is not None:
        return "departement", shape.projection.point(around.longitude, around.latitude)
    return "region", shape.label


def _places(form: str, poles: Iterable[Any], region: Any, shape: Shape) -> dict[Point, list[Any]]:
    """The poles whose marks have a form, by the place where these would stand."""
    places: dict[Point, list[Any]] = {}
    for pole in poles:
        found, place = _place(pole, region, shape)
        if found == form:
            places.setdefault(place, []).append(pole)
    return places


def _marks(
    form: str, places: dict[Point, list[Any]], radius: float, taken: list[Circle], shape: Shape | None
) -> Iterator[Mark]:
    """The marks of the poles of some places, each where it covers nothing, inside a shape if there is one."""
    for place, there in places.items():
        together = [there] if len(there) > TOGETHER else [[pole] for pole in there]
        for fiches in together:
            size = radius * _COUNTED / _MARK if len(fiches) > 1 else radius
            x, y = _take(place, size, taken, shape)
            yield Mark(form, x, y, size, tuple(fiches))


def _take(wish: Point, radius: float, taken: list[Circle], shape: Shape | None) -> Point:
    """The free place nearest to a wish, in whole units, which is taken from now on."""
    x, y = atlas.free(wish, radius, taken, shape.rings if shape else ())
    taken.append((round(x), round(y), radius))
    return round(x), round(y)


def _name(mark: Mark, region: Any) -> str:
    """The name of the place of a mark: its town or its department."""
    pole = mark.fiches[0]
    around = department(region, pole.departement)
    return {"commune": pole.commune or "", "departement": around.nom if around else ""}.get(mark.forme, "")
