"""The year of a record is near some other one of the site: 2104 and 1214 are likely 2014 with a slip of the finger.

No clock is asked: a year is held against those of the other records, and of the sources of its own.
"""

from collections import Counter
from collections.abc import Iterator

from ..corpus import Corpus
from ..model.partial_date import PartialDate
from ..model.record import Record, leaves
from ..model.traits import Dated
from ..problem import A_CONFIRMER, Problem

REGLE = "annee-vraisemblable"
ANNOUNCED = ("call", "event", "press_release")
"""The kinds that speak of their own time; a milestone or an organisation may be a century older."""
FAR = 10
"""The years between a record and the nearest other one from which on it may be a slip."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Something to confirm for each date that is more than ten years away from any other one."""
    years = Counter(record.date.annee for record in corpus.all() if isinstance(record, Dated) and record.date)
    for kind in ANNOUNCED:
        for record in corpus.records[kind].values():
            if isinstance(record, Dated) and record.date:
                yield from _far(corpus, record, record.date.annee, years)


def _far(corpus: Corpus, record: Record, year: int, years: Counter[int]) -> Iterator[Problem]:
    others = {*(other for other, count in years.items() if other != year or count > 1), *_sources(record)}
    nearest = min(others, key=lambda other: (abs(other - year), other), default=year)
    if abs(nearest - year) > FAR:
        phrase = f"{year} est à {abs(nearest - year)} ans de la date la plus proche du site, qui est de {nearest}."
        yield corpus.problem(record, ("date",), phrase, "Vérifiez l’année.", A_CONFIRMER)


def _sources(record: Record) -> set[int]:
    """The years of the documents from which a record is taken."""
    return {value.annee for where, value in leaves(record) if "sources" in where and isinstance(value, PartialDate)}
