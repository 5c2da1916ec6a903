"""Where France is."""

import pytest
from ptce.model.position import in_france


@pytest.mark.parametrize(
    ("latitude", "longitude", "inside"),
    [
        (48.39, -4.49, True),
        (41.2, 9.7, True),
        (16.24, -61.53, True),
        (4.92, -52.33, True),
        (-20.88, 55.45, True),
        (-12.78, 45.23, True),
        (-4.49, 48.39, False),
        (55.45, -20.88, False),
        (51.21, 2.5, False),
        (0.0, 0.0, False),
    ],
)
def test_a_point_is_in_france_or_elsewhere(latitude: float, longitude: float, inside: bool) -> None:
    assert in_france(latitude, longitude) is inside
