"""The names of the records that exist: what an editor proposes where a field leads to one of them."""

from collections.abc import Iterable, Mapping
from typing import Any

from ..corpus import Corpus
from ..french import names
from ..model.record import Record
from ..model.shape import shape
from ..model.value import Value
from ..model.writing import Writing, writing
from .json_schema import DRAFT, Schema, reference, text

ABOUT = (
    "Les noms des fiches du site, que l’éditeur propose. Un nom qui manque ici n’est pas une faute\u00a0: «\u00a0ptce "
    "check\u00a0» dit seul s’il existe, et «\u00a0ptce schema\u00a0» remet cette liste à jour."
)


def record_names(kinds: Mapping[str, type[Record]], corpus: Corpus) -> Schema:
    """The definitions to which the schemas refer, one for each set of kinds among which a field chooses.

    A name that is not proposed is no fault: a list that is old says nothing false.
    """
    sets = _sets(kinds.values())
    definitions = {reference(chosen): _names(how, chosen, corpus) for chosen, how in sets.items()}
    return {
        "$schema": DRAFT,
        "title": "Noms des fiches",
        "description": ABOUT,
        "definitions": {name: definitions[name] for name in sorted(definitions)},
    }


def _names(how: Writing, kinds: tuple[str, ...], corpus: Corpus) -> Schema:
    records = [record for kind in kinds for record in corpus.records[kind].values()]
    snippets = [
        {"label": record.id, "description": f"{record.intitule} ({record.LABEL})", "body": record.id}
        for record in sorted(records, key=lambda record: names.sort_key(record.id))
    ]
    return text(how) | ({"defaultSnippets": snippets} if snippets else {})


def _sets(owners: Iterable[type[Value]]) -> dict[tuple[str, ...], Writing]:
    """The sets of kinds among which the fields of some records choose, at any depth, and how a name is written."""
    found: dict[tuple[str, ...], Writing] = {}
    seen: set[Any] = set()
    left: list[Any] = list(owners)
    while left:
        owner = left.pop()
        if owner in seen:
            continue
        seen.add(owner)
        for field in (shape(owner, name) for name in owner.model_fields):
            how = writing(field)
            if field.leads_to and how:
                found[field.leads_to] = how
            if field.is_group:
                left.append(field.type)
    return found
