"""Nobody speaks in two sessions at one time."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..model.programme import Placed, placed
from ..problem import AVERTISSEMENT, Problem

REGLE = "intervenants-en-double"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning, on the second part that somebody has, for each session that they could not leave for it.

    A talk without hours is at those of the session that holds it. Who is announced as absent is in neither.
    """
    for record in corpus.records["event"].values():
        event: Any = record
        busy: dict[str, list[Placed]] = defaultdict(list)
        for found in placed(event.seances, event.date.exacte if event.date else None):
            session = found.timed()
            for index, part in enumerate(found.session.intervenants):
                if session is None or part.personne is None or part.presence == "absent":
                    continue
                other = next(
                    (one for one in busy[part.personne] if one.meets(session) and not one.holds(session)), None
                )
                busy[part.personne].append(session)
                person = corpus.records["person"].get(part.personne)
                if other and person:
                    yield corpus.problem(
                        record,
                        (*found.where, "intervenants", index, "personne"),
                        f"{person.intitule} intervient au même moment dans « {other.session.titre} ».",
                        "Vérifiez les heures des deux séances, ou l’intervenant.",
                        AVERTISSEMENT,
                    )
