"""A figure is not of a later day than all of its sources, unless they announce it."""

from collections.abc import Iterator

from pydantic import BaseModel

from ..corpus import Corpus
from ..model.values import Chiffre
from ..problem import AVERTISSEMENT, Problem

REGLE = "date-du-chiffre"
Where = tuple[str | int, ...]


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each figure that none of its sources, all of them dated, can have seen."""
    for record in corpus.all():
        for where, figure in _figures(record, ()):
            dates = [source.date for source in figure.sources]
            known = [date.fin for date in dates if date is not None]
            if not figure.annonce and len(known) == len(dates) and max(known) < figure.date.debut:
                phrase = f"Ce chiffre est daté de {figure.date}, après la source qui le donne."
                remede = "Vérifiez les dates ; s’il était prévu, et non constaté, ajoutez annonce: oui."
                yield corpus.problem(record, (*where, "date"), phrase, remede, AVERTISSEMENT)


def _figures(value: object, where: Where) -> Iterator[tuple[Where, Chiffre]]:
    """The figures of a record at any depth, with the way to each."""
    if isinstance(value, Chiffre):
        yield where, value
    elif isinstance(value, BaseModel):
        for name, item in value.__dict__.items():
            if isinstance(item, BaseModel | tuple):
                yield from _figures(item, (*where, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _figures(item, (*where, index))
