"""A position is in France, in degrees, and has both of its numbers."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..model.position import in_france
from ..model.traits import Located
from ..problem import Problem

REGLE = "position-en-france"


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
        elif latitude is not None and longitude is not None and not in_france(latitude, longitude):
            phrase, remede = f"Le point ({latitude}, {longitude}) n’est pas en France.", "Vérifiez la position."
            if in_france(longitude, latitude):
                phrase = "La latitude et la longitude semblent échangées : ce point n’est pas en France."
                remede = f"Écrivez latitude: {longitude} et longitude: {latitude}"
            yield corpus.problem(record, ("latitude",), phrase, remede)
