"""A position lies in the region that its record names, and the centre of a department in its own."""

from collections.abc import Iterator
from typing import Any

from ..atlas import off
from ..corpus import Corpus
from ..model.position import in_france
from ..model.traits import Located
from ..problem import Problem

REGLE = "position-et-region"

ISLANDS = 0.5
"""How far a town may be from the outline of its region, in degrees: Ouessant is 0.2° off the coast that is drawn."""
CENTRES = 0.1
"""How far the centre of a department may be: its own precision."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each position out of its region, and for each half position of a department.

    A position out of France is told by another rule.
    """
    regions: dict[str, Any] = dict(corpus.records["region"])
    for record in corpus.all():
        if not isinstance(record, Located) or record.region not in regions:
            continue
        if _is_off(record.region, record, ISLANDS) and in_france(record.latitude or 0, record.longitude or 0):
            name = regions[record.region].nom
            phrase = f"Le point ({record.latitude}, {record.longitude}) n’est pas dans la région {name}."
            yield corpus.problem(record, ("latitude",), phrase, "Vérifiez la position, ou la région.")
    for region in regions.values():
        for index, department in enumerate(region.departements):
            yield from _centre(corpus, region, index, department)


def _centre(corpus: Corpus, region: Any, index: int, department: Any) -> Iterator[Problem]:
    if (department.latitude is None) != (department.longitude is None):
        missing = "latitude" if department.latitude is None else "longitude"
        phrase = f"Le centre de « {department.nom} » a une latitude et une longitude."
        yield corpus.problem(region, ("departements", index), phrase, f"Ajoutez {missing}.")
    elif _is_off(region.id, department, CENTRES):
        point = f"({department.latitude}, {department.longitude})"
        phrase = f"Le centre de « {department.nom} », {point}, n’est pas dans la région {region.nom}."
        yield corpus.problem(region, ("departements", index, "latitude"), phrase, "Vérifiez la position.")


def _is_off(region: str, place: Any, tolerance: float) -> bool:
    if place.latitude is None or place.longitude is None:
        return False
    distance = off(region, place.latitude, place.longitude)
    return distance is not None and distance > tolerance
