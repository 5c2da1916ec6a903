"""« Sous réserve » is said of somebody, or of something: a field says it, so that every page and calendar does."""

import re
from collections.abc import Iterator

from ..corpus import Corpus
from ..model.record import Record, leaves
from ..problem import AVERTISSEMENT, Problem

REGLE = "sous-reserve"

SAID = re.compile(r"sous réserves?\b(?!\s+(?:(?:de|du|des|que)\b|(?:d|qu)[’']))", re.IGNORECASE)
"""« Sous réserve » alone: « sous réserve de places » is a condition, and names it."""
KINDS = ("call", "event", "press_release")


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each record that writes « sous réserve », and marks nobody, no session and no state so."""
    for passage in corpus.passages:
        if passage.record.kind() not in KINDS or passage.reported:
            continue
        found = SAID.search(passage.words)
        if found and not _is_marked(passage.record):
            phrase = "« Sous réserve » ne se rapporte à personne."
            remede = "Écrivez presence: sous_reserve sous la personne, et retirez ces mots du texte."
            yield corpus.problem_in(passage, found.span(), phrase, remede, AVERTISSEMENT)


def _is_marked(record: Record) -> bool:
    return any(
        value == "sous_reserve" or (value is True and where[-1] == "sous_reserve") for where, value in leaves(record)
    )
