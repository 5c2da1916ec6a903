"""A position is in France, in degrees, and has both of its numbers."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..model.traits import Located
from ..problem import Problem

REGLE = "position-en-france"

FRANCE = (
    (41.2, 51.2, -5.3, 9.7),
    (14.3, 18.2, -63.2, -60.7),
    (2.0, 5.9, -54.7, -51.5),
    (-21.5, -20.8, 55.1, 55.9),
    (-13.1, -12.5, 44.9, 45.4),
)
"""South, north, west and east, in degrees: the mainland and Corsica, the Antilles, Guyane, La Réunion, Mayotte."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each position that is half given, or out of France."""
    for record in corpus.all():
        if not isinstance(record, Located):
            continue
        latitude, longitude = record.latitude, record.longitude
        if (latitude is None) != (longitude is None):
            given, missing = ("longitude", "latitude") if latitude is None else ("latitude", "longitude")
            phrase = "Une position a une latitude et une longitude."
            yield corpus.problem(record, (given,), phrase, f"Ajoutez {missing}.")
        elif latitude is not None and longitude is not None and not _in_france(latitude, longitude):
            swapped = _in_france(longitude, latitude)
            remede = "La latitude et la longitude semblent échangées." if swapped else "Vérifiez la position."
            yield corpus.problem(
                record, ("latitude",), f"Le point ({latitude}, {longitude}) n’est pas en France.", remede
            )


def _in_france(latitude: float, longitude: float) -> bool:
    return any(south <= latitude <= north and west <= longitude <= east for south, north, west, east in FRANCE)
