"""Where France is, in degrees."""

FRANCE = (
    (41.2, 51.2, -5.3, 9.7),
    (14.3, 18.2, -63.2, -60.7),
    (2.0, 5.9, -54.7, -51.5),
    (-21.5, -20.8, 55.1, 55.9),
    (-13.1, -12.5, 44.9, 45.4),
)
"""South, north, west and east: the mainland and Corsica, the Antilles, Guyane, La Réunion, Mayotte."""


def in_france(latitude: float, longitude: float) -> bool:
    """Whether a point is in one of these frames, which hold some sea and some of the neighbours as well."""
    return any(south <= latitude <= north and west <= longitude <= east for south, north, west, east in FRANCE)
