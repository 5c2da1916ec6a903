"""The names of a map: beside their marks, over nothing, inside the map."""

from ptce.lettering import LETTER, LINE, Name, names

WIDTH = 400


def test_a_name_stands_at_the_right_of_its_mark() -> None:
    mark = (100, 50, 9)
    assert list(names([("Redon", mark)], [mark], WIDTH)) == [Name("Redon", 114, 57, "start")]


def test_a_name_that_would_leave_the_map_stands_at_the_left() -> None:
    mark = (380, 50, 9)
    assert list(names([("Redon", mark)], [mark], WIDTH)) == [Name("Redon", 366, 57, "end")]


def test_a_name_avoids_other_marks_and_stands_below_or_above() -> None:
    mark, left, right, below = (200, 100, 9), (160, 100, 9), (240, 100, 9), (200, 122, 9)
    assert list(names([("Redon", mark)], [mark, left, right], WIDTH)) == [Name("Redon", 200, 127, "middle")]
    assert list(names([("Redon", mark)], [mark, left, right, below], WIDTH)) == [Name("Redon", 200, 87, "middle")]


def test_a_name_without_a_free_place_is_left_out() -> None:
    marks = [(200, 100, 9), (160, 100, 9), (240, 100, 9), (200, 122, 9), (200, 78, 9)]
    assert list(names([("Redon", marks[0])], marks, WIDTH)) == []


def test_a_name_is_written_once_and_the_first_come_is_served() -> None:
    marks = [(100, 50, 9), (100, 70, 9), (100, 74, 9)]
    wanted = [("Lille", marks[0]), ("Lille", marks[1]), ("Roubaix", marks[2])]
    assert [(name.texte, name.ancre) for name in names(wanted, marks, WIDTH)] == [
        ("Lille", "start"),
        ("Roubaix", "start"),
    ]


def test_no_two_names_cover_each_other() -> None:
    marks = [(100 + 17 * (index % 9), 40 + 15 * index, 6) for index in range(20)]
    found = list(names([(f"Ville {index:02}", mark) for index, mark in enumerate(marks)], marks, WIDTH))
    boxes = [_box(name) for name in found]
    crossed = [
        (one, other)
        for index, one in enumerate(boxes)
        for other in boxes[:index]
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]
    assert len(found) > 8
    assert crossed == []


def _box(name: Name) -> tuple[float, float, float, float]:
    """Where a name is drawn: a line of writing reaches above its `y` by seven tenths, and below by the rest."""
    long = len(name.texte) * LETTER
    left = name.x - {"start": 0, "middle": long / 2, "end": long}[name.ancre]
    return left, name.y - 0.7 * LINE, left + long, name.y + 0.2 * LINE
