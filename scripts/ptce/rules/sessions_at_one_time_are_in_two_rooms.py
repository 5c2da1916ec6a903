"""Two sessions at one time are in two rooms, both named: whoever comes has to know where to go."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..french import names
from ..model.programme import Placed, placed
from ..problem import AVERTISSEMENT, Problem

REGLE = "seances-dans-une-salle"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each session that shares a moment, and perhaps a room, with one above it.

    Spaces are open beside the sessions, and a session is where the one that holds it is: neither is looked at.
    """
    for record in corpus.records["event"].values():
        event: Any = record
        beside: dict[tuple[str | int, ...], list[Placed]] = {}
        for found in placed(event.seances, event.date.exacte if event.date else None):
            siblings = beside.setdefault(found.where[:-1], [])
            other = next((one for one in siblings if found.meets(one) and not _apart(found, one)), None)
            siblings.append(found)
            if other:
                yield corpus.problem(record, (*found.where, "horaire"), *_told(found, other), AVERTISSEMENT)


def _apart(one: Placed, other: Placed) -> bool:
    rooms = one.session.salle, other.session.salle
    return None not in rooms and names.fold(rooms[0] or "") != names.fold(rooms[1] or "")


def _told(found: Placed, other: Placed) -> tuple[str, str]:
    phrase = f"Cette séance a lieu en même temps que « {other.session.titre} »"
    if found.session.salle and other.session.salle:
        return f"{phrase}, dans la même salle.", "Corrigez une heure, ou une salle."
    return f"{phrase}.", "Corrigez l’heure, ou donnez la salle de chacune (salle)."
