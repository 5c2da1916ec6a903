"""A pole, an organisation, an event or a fact has one record: two of nearly one name are likely the same."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

from ..corpus import Corpus
from ..french import names
from ..problem import A_CONFIRMER, Problem

REGLE = "fiches-en-double"


def check(corpus: Corpus) -> Iterator[Problem]:
    """Something to confirm, on the second of two records: the same name, or nearly so, in one town or on one day."""
    for kind, beside in _BESIDE.items():
        seen: set[tuple[str, str]] = set()
        for group in _groups(corpus.records[kind].values(), _names, beside):
            for one, other in combinations(group, 2):
                if (one.id, other.id) not in seen and _is_same(one, other):
                    seen.add((one.id, other.id))
                    phrase = f"« {other.intitule} » ressemble à « {one.intitule} » ({corpus.path(one)})."
                    remede = "Si c’est la même fiche, gardez-en une seule."
                    yield corpus.problem(other, (other.TITLE,), phrase, remede, A_CONFIRMER)


def _groups(records: Any, *keys: Callable[[Any], Iterator[object]]) -> Iterator[list[Any]]:
    """The records that have a key in common, in the order of their files."""
    for key in keys:
        groups: dict[object, list[Any]] = defaultdict(list)
        for record in sorted(records, key=lambda record: record.id):
            for found in dict.fromkeys(key(record)):
                groups[found].append(record)
        yield from groups.values()


def _names(record: Any) -> Iterator[str]:
    """The names by which readers know a record, folded. What is called the same on another day is another event."""
    day = f" {record.date}" if getattr(record, "date", None) and record.TITLE == "titre" else ""
    for name in (record.intitule, *getattr(record, "alias", ())):
        yield names.sort_key(name, ignore_article=True)[0] + day


def _town(record: Any) -> Iterator[object]:
    if record.commune:
        yield names.fold(record.commune)


def _day(record: Any) -> Iterator[object]:
    if record.date:
        yield str(record.date)


def _sign(record: Any) -> Iterator[object]:
    if record.sigle:
        yield record.sigle


_BESIDE: dict[str, Callable[[Any], Iterator[object]]] = {
    "call": _day,
    "event": _day,
    "milestone": _day,
    "organisation": _sign,
    "pole": _town,
    "press_release": _day,
}
"""The kinds that are compared, and what two records of nearly one name must share beside it."""


def _is_same(one: Any, other: Any) -> bool:
    if set(_names(one)) & set(_names(other)) or (getattr(one, "sigle", None) and one.sigle == other.sigle):
        return True
    return names.near(one.intitule, other.intitule)
