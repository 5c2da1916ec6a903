"""A pole says that it is on a list exactly when the list says so: witness poles, laureates by phase."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..problem import Problem

REGLE = "label-et-liste"

List = tuple[str, str | None]
"""The file of a selection or of a call, and the phase of the call."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem, on the fiche of the pole, for each list that only one side knows of."""
    members = _members(corpus)
    for name, record in corpus.records["pole"].items():
        pole: Any = record
        said = [_list_of(label) for label in pole.labels]
        unsaid = [key for key, poles in members.items() if name in poles and key not in said]
        for listed in sorted(unsaid, key=lambda key: (key[0], key[1] or "")):
            phrase = f"{_named(listed)} nomme ce pôle, et sa fiche ne le dit pas."
            yield corpus.problem(record, ("labels",), phrase, "Ajoutez le label.")
        for index, found in enumerate(said):
            if found in members and name not in members[found]:
                phrase = f"{_named(found)} ne nomme pas ce pôle."
                yield corpus.problem(record, ("labels", index), phrase, "Ajoutez-l’y, ou retirez le label.")


def _list_of(label: Any) -> List | None:
    if label.nature == "laureat" and label.appel:
        return str(label.appel), label.phase
    return (str(label.selection), None) if label.selection else None


def _members(corpus: Corpus) -> dict[List, set[str]]:
    """The poles of each list that names some: the laureates of some calls are not known at all."""
    members: dict[List, set[str]] = defaultdict(set)
    selections: dict[str, Any] = dict(corpus.records["selection"])
    calls: dict[str, Any] = dict(corpus.records["call"])
    for name, selection in selections.items():
        members[name, None].update(member.pole for member in selection.membres)
    for name, call in calls.items():
        for laureates in call.laureats:
            members[name, laureates.phase].update(laureates.poles)
    return {key: poles for key, poles in members.items() if poles}


def _named(listed: List) -> str:
    name, phase = listed
    return f"La liste « {name} »{f' ({phase})' if phase else ''}"
