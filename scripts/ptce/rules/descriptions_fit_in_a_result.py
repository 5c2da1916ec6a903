"""A description fits in the result of a search engine."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..model.traits import LONGEST_DESCRIPTION, Paged
from ..problem import AVERTISSEMENT, Problem

REGLE = "description-trop-longue"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each description that would be cut."""
    for record in corpus.all():
        if isinstance(record, Paged) and record.description and len(record.description) > LONGEST_DESCRIPTION:
            yield corpus.problem(
                record,
                ("description",),
                f"Cette description a {len(record.description)} signes : les moteurs de recherche la couperont.",
                f"Restez sous {LONGEST_DESCRIPTION} signes.",
                AVERTISSEMENT,
            )
