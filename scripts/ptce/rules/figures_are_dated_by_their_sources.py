"""A figure is not of a later day than all of its sources, unless they announce it."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..model.record import groups
from ..model.values import Chiffre
from ..problem import AVERTISSEMENT, Problem

REGLE = "date-du-chiffre"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each figure that none of its sources, all of them dated, can have seen."""
    for record in corpus.all():
        for where, figure in groups(record):
            if not isinstance(figure, Chiffre):
                continue
            dates = [source.date for source in figure.sources]
            known = [date.fin for date in dates if date is not None]
            if not figure.annonce and len(known) == len(dates) and max(known) < figure.date.debut:
                phrase = f"Ce chiffre est daté de {figure.date}, après la source qui le donne."
                remede = "Vérifiez les dates ; s’il était prévu, et non constaté, ajoutez annonce: oui."
                yield corpus.problem(record, (*where, "date"), phrase, remede, AVERTISSEMENT)
