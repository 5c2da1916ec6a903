"""A document: the place of each value, and of what is missing."""

import pytest
from ptce.read import Document, Fault, Mark

DOCUMENT = Document(
    {"a": "x", "b": [{"c": "y"}]},
    marks={(): Mark(1, 1), ("a",): Mark(1, 4), ("b",): Mark(3, 3), ("b", 0): Mark(3, 5), ("b", 0, "c"): Mark(3, 8)},
    keys={("a",): Mark(1, 1), ("b",): Mark(2, 1), ("b", 0, "c"): Mark(3, 5)},
)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), Mark(1, 1)),
        (("a",), Mark(1, 4)),
        (("b", 0, "c"), Mark(3, 8)),
        (("b", 0, "d"), Mark(3, 5)),
        (("b", 1, "d"), Mark(3, 3)),
        (("z",), Mark(1, 1)),
        (("z", 0, "y"), Mark(1, 1)),
    ],
)
def test_a_missing_value_stands_at_the_nearest_group(path: tuple[str | int, ...], place: Mark) -> None:
    assert DOCUMENT.mark(path) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [(("a",), Mark(1, 1)), (("b",), Mark(2, 1)), (("b", 0), Mark(3, 5)), (("b", 0, "d"), Mark(3, 5))],
)
def test_a_name_has_a_place_of_its_own(path: tuple[str | int, ...], place: Mark) -> None:
    assert DOCUMENT.key(path) == place


def test_an_empty_document_has_a_start() -> None:
    assert Document({}).mark(("a", "b")) == Mark(1, 1)


def test_a_fault_is_an_exception_and_a_value() -> None:
    assert isinstance(Fault(Mark(1, 1), "A.", "B."), Exception)
    assert Fault(Mark(1, 1), "A.", "B.") == Fault(Mark(1, 1), "A.", "B.", "")
