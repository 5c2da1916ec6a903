"""The geometry of the maps: outlines that fit together, projections, and places where marks do not hide each other."""

import math
from collections import Counter
from itertools import pairwise

import pytest
from built import ROOT
from ptce import atlas
from ptce.atlas import Frame, Projection, Shape, depth, fitted, france, free, off, outlines

SQUARE = (((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)),)
FLAT = Projection(0, 0, 1, 0)

OVERSEAS = ["guadeloupe", "martinique", "guyane", "la-reunion", "mayotte"]


def test_every_region_is_drawn_and_nothing_else() -> None:
    files = {file.stem for file in (ROOT / "content/regions").glob("*.yml")}
    assert outlines().keys() == files
    assert len(files) == 18
    assert [name for name, shape in france().items() if shape.cadre] == OVERSEAS


def test_the_regions_of_the_mainland_fit_together_and_corsica_stands_alone() -> None:
    """Each inner side belongs to two regions; those of one region alone close: the mainland, and Corsica."""
    sides = Counter(
        frozenset(side) for name, rings in outlines().items() if name not in OVERSEAS for side in _sides(rings[0])
    )
    assert set(sides.values()) == {1, 2}
    edge = [tuple(side) for side, count in sides.items() if count == 1]
    assert set(Counter(vertex for side in edge for vertex in side).values()) == {2}
    assert sorted(map(len, _loops(edge))) == [len(outlines()["corse"][0]), 70]


def _sides(ring: tuple[atlas.Point, ...]) -> list[tuple[atlas.Point, atlas.Point]]:
    return list(pairwise((*ring, ring[0])))


def _loops(sides: list[tuple[atlas.Point, ...]]) -> list[set[atlas.Point]]:
    """The sets of vertices that sides join."""
    loops: list[set[atlas.Point]] = []
    for side in sides:
        joined = [loop for loop in loops if loop & set(side)]
        loops = [loop for loop in loops if loop not in joined] + [set(side).union(*joined)]
    return loops


@pytest.mark.parametrize(
    ("town", "latitude", "longitude", "region"),
    [
        ("Ajaccio", 41.93, 8.74, "corse"),
        ("Bastia", 42.65, 9.44, "corse"),
        ("Bordeaux", 44.84, -0.58, "nouvelle-aquitaine"),
        ("Brest", 48.39, -4.48, "bretagne"),
        ("Cayenne", 4.92, -52.31, "guyane"),
        ("Cherbourg", 49.64, -1.62, "normandie"),
        ("Dijon", 47.32, 5.04, "bourgogne-franche-comte"),
        ("Fort-de-France", 14.61, -61.06, "martinique"),
        ("Lille", 50.63, 3.06, "hauts-de-france"),
        ("Lyon", 45.76, 4.84, "auvergne-rhone-alpes"),
        ("Mamoudzou", -12.78, 45.23, "mayotte"),
        ("Marie-Galante", 15.94, -61.27, "guadeloupe"),
        ("Nantes", 47.22, -1.55, "pays-de-la-loire"),
        ("Nice", 43.7, 7.26, "provence-alpes-cote-d-azur"),
        ("Orléans", 47.9, 1.9, "centre-val-de-loire"),
        ("Paris", 48.86, 2.35, "ile-de-france"),
        ("Pointe-à-Pitre", 16.24, -61.53, "guadeloupe"),
        ("Saint-Laurent-du-Maroni", 5.49, -54.02, "guyane"),
        ("Saint-Pierre", -21.33, 55.48, "la-reunion"),
        ("Strasbourg", 48.58, 7.75, "grand-est"),
        ("Toulouse", 43.6, 1.44, "occitanie"),
    ],
)
def test_a_town_is_in_its_region_and_in_no_other(town: str, latitude: float, longitude: float, region: str) -> None:
    assert [name for name in outlines() if off(name, latitude, longitude) == 0] == [region], town


def test_how_far_a_place_is_out_of_a_region() -> None:
    assert off("bretagne", 48.46, -5.09) == pytest.approx(0.226, abs=0.001)  # Ouessant
    assert off("bretagne", 43.6, 1.44) == pytest.approx(4.594, abs=0.001)  # Toulouse
    assert off("rivage", 48, -3) is None


def test_a_projection_keeps_the_length_of_its_parallel() -> None:
    projection = Projection(west=-5, north=50, scale=100, parallel=60, left=7, top=3)
    assert projection.point(-5, 50) == (7, 3)
    assert projection.point(-3, 49) == pytest.approx((7 + 2 * 100 * 0.5, 103))


def test_a_shape_fills_the_box_in_its_middle() -> None:
    shape = fitted((((0.0, 1.0), (2.0, 1.0), (2.0, -1.0), (0.0, -1.0)),), Frame(10, 20, 100, 60))
    assert [(round(x), round(y)) for x, y in shape.rings[0]] == [(30, 20), (90, 20), (90, 80), (30, 80)]
    assert shape.trace == "M30,20l60,0 0,60 -60,0z"


def test_an_outline_is_written_in_whole_units_without_the_points_that_fall_together() -> None:
    rings = (((0.4, 0.4), (10.2, 0.1), (10.4, 0.2), (10.0, 7.6)), ((20.0, 20.0), (19.0, 25.0), (15.0, 20.0)))
    assert Shape(rings, FLAT).trace == "M0,0l10,0 0,8zM20,20l-1,5 -4,-5z"


@pytest.mark.parametrize(
    ("point", "expected"), [((5, 5), 5), ((1, 5), 1), ((0, 5), 0), ((-3, 5), -3), ((13, 14), -5), ((5, 12), -2)]
)
def test_how_deep_a_point_lies(point: atlas.Point, expected: float) -> None:
    assert abs(depth(point, SQUARE)) == abs(expected)
    assert math.copysign(1, depth(point, SQUARE)) == math.copysign(1, expected) or expected == 0


def test_a_point_in_a_second_island_is_inside() -> None:
    assert depth((25, 25), (*SQUARE, ((20, 20), (30, 20), (30, 30), (20, 30)))) == 5


def test_a_label_stands_far_from_every_side() -> None:
    for name, shape in france().items():
        assert depth(shape.label, shape.rings) > 8, name


def test_a_free_place_is_the_wish_where_nothing_is_there() -> None:
    assert free((5, 5), 2, [(20, 20, 3)]) == (5, 5)


def test_a_free_place_touches_nothing_and_stays_near() -> None:
    taken = [(50.0, 50.0, 5.0)]
    for _ in range(12):
        place = free((50, 50), 5, taken)
        assert min(math.dist(place, other[:2]) for other in taken) >= 10
        taken.append((*place, 5))
    assert max(math.dist((50, 50), other[:2]) for other in taken) < 25


def test_a_free_place_is_below_before_it_is_beside() -> None:
    assert free((50, 50), 5, [(50, 50, 5)]) == pytest.approx((50, 60))


def test_a_free_place_is_inside_the_outlines() -> None:
    place = free((5, 9), 2, [(5, 9, 2)], SQUARE)
    assert depth(place, SQUARE) >= 1
    assert math.dist(place, (5, 9)) >= 4
    assert free((5, 9), 2, [(5, 9, 2)]) == pytest.approx((5, 14))


def test_where_the_outlines_are_full_a_free_place_is_beside_them() -> None:
    assert free((5, 5), 2, [(5, 5, 6)], SQUARE) == pytest.approx((5, 15))


def test_where_all_is_full_the_wish_is_kept() -> None:
    assert free((5, 5), 2, [(5, 5, 1000)]) == (5, 5)


def test_the_map_of_france_holds_all_its_regions_apart() -> None:
    for name, shape in france().items():
        left, top, right, bottom = _box(shape)
        if shape.cadre:
            frame = shape.cadre
            assert frame.x <= left, name
            assert right <= frame.x + frame.largeur
            assert frame.y <= top
            assert bottom <= frame.y + frame.hauteur - 24, "the name of the region stands below"
        else:
            assert 0 <= left < right <= atlas.WIDTH, name
            assert 0 <= top < bottom <= atlas.MAINLAND_HEIGHT
    frames = [shape.cadre for shape in france().values() if shape.cadre]
    assert all(one.x + one.largeur < other.x for one, other in pairwise(frames))
    assert max(frame.y + frame.hauteur for frame in frames) <= atlas.HEIGHT
    mainland = [_box(shape)[3] for name, shape in france().items() if not shape.cadre and name != "corse"]
    assert max(mainland) < min(frame.y for frame in frames)
    assert frames[-1].x + frames[-1].largeur < _box(france()["corse"])[0]


def _box(shape: Shape) -> tuple[float, float, float, float]:
    xs, ys = zip(*(point for ring in shape.rings for point in ring), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def test_the_map_of_france_is_light() -> None:
    assert sum(len(shape.trace) for shape in france().values()) < 2_500
