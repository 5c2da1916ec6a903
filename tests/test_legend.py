"""The legend of a map: tones that share its counts, and each of them said in words."""

import pytest
from ptce.legend import ranges, tones


@pytest.mark.parametrize(
    ("most", "expected"),
    [(0, ()), (1, (1,)), (2, (1, 2)), (3, (1, 2, 3)), (4, (1, 3)), (11, (1, 5, 9)), (59, (1, 21, 41))],
)
def test_the_tones_of_a_map_share_its_counts(most: int, expected: tuple[int, ...]) -> None:
    assert tones(most) == expected


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ((), ()),
        ((1,), ("1",)),
        ((1, 2), ("1", "2 et plus")),
        ((1, 3), ("1 à 2", "3 et plus")),
        ((1, 5, 9), ("1 à 4", "5 à 8", "9 et plus")),
    ],
)
def test_the_counts_of_each_tone_are_said(bounds: tuple[int, ...], expected: tuple[str, ...]) -> None:
    assert ranges(bounds) == expected
