"""The columns of a kind: one for each fact that a spreadsheet can hold, named, typed and described by its field."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, time
from decimal import Decimal
from functools import cache, partial
from typing import Any

from pydantic import BaseModel

from ..french import typography
from ..model import parsing
from ..model.fields import SLUG, Parsed
from ..model.partial_date import PartialDate
from ..model.record import Record
from ..model.shape import Shape, first_words, shape
from ..model.span import Span
from ..model.traits import Located
from ..words import phone, upper_first
from .cells import SEPARATOR, Cell, joined, said, short
from .publicity import published

_SORTS: dict[type, tuple[str, str]] = {
    bool: ("boolean", "oui ou non"),
    int: ("integer", "nombre entier"),
    float: ("number", "nombre"),
    Decimal: ("number", "nombre"),
    PartialDate: ("string", "date"),
    Span: ("string", "heures"),
    time: ("string", "heure"),
}
"""The types of Table Schema, and what readers call them: the narrowest first, since a bool is an int."""
_FORMATS = {"uri": "adresse", "email": "courriel"}
_WITHIN = " · "
"""Between the title of a group and that of what it holds."""
_SEVERAL = f"Plusieurs valeurs sont séparées par «{SEPARATOR}»."
_IN_SHORT = f"En abrégé ({{}}) : le JSON en donne le détail. {_SEVERAL}"


@dataclass(frozen=True)
class Column:
    """One column: its name, its words for readers, its type, and how it is filled."""

    nom: str
    """The field, or the fields one inside the other: `lieu_commune`."""
    titre: str
    description: str
    path: tuple[str, ...]
    """The keys that lead to its value in the data of a record."""
    type: str = "string"
    """A type of Table Schema: `string`, `number`, `integer`, `boolean` or `date`."""
    format: str = ""
    """A format of Table Schema for a string: `uri` or `email`."""
    constraints: dict[str, Any] = field(default_factory=dict, hash=False)
    """The constraints of Table Schema: `required`, `unique`, `enum`, `pattern`."""
    example: str = ""
    sorte: str = "texte"
    """What readers call the type: « date », « liste »."""
    say: Callable[[Any], Cell] = lambda value: value
    """The cell that a value of the data makes."""

    def cell(self, data: dict[str, Any]) -> Cell:
        """What stands in the row of a record, from its data."""
        value: Any = data
        for key in self.path:
            if value is None:
                return None
            value = value[key]
        return None if value is None or value == [] else self.say(value)


@cache
def columns(kind: type[Record]) -> tuple[Column, ...]:
    """The columns of a kind, in their order. Texts of several paragraphs are left to the JSON."""
    by_name = {name: list(_of(kind, (name,), "")) for name in published(kind) if name != "id"}
    identity = [_identifier(), *by_name.pop(kind.TITLE), *_computed(kind)]
    fields = [_optional(column) for made in by_name.values() for column in made]
    day = "Jour des données : celui où le fichier a été fait."
    found = [*identity, *fields, _fact("genere_le", day, type="date", sorte="jour", constraints={"required": True})]
    return tuple(
        replace(column, titre=typography.text(column.titre), description=typography.text(column.description))
        for column in found
    )


def _optional(column: Column) -> Column:
    """A column as it is for every field but the title: a text may be left out, since it may name somebody."""
    kept = {name: rule for name, rule in column.constraints.items() if name != "required" or column.sorte != "texte"}
    return replace(column, constraints=kept)


def _identifier() -> Column:
    words = "Identifiant, unique dans la liste : le nom de la fiche dans les adresses du site."
    constraints = {"required": True, "unique": True, "pattern": f"^{SLUG}(/{SLUG})*$"}
    return _fact("id", words, sorte="identifiant", constraints=constraints)


def _computed(kind: type[Record]) -> Iterator[Column]:
    """What no field says."""
    words = "Adresse permanente de la fiche."
    yield _fact("adresse", words, sorte="adresse", format="uri", constraints={"required": True})
    if issubclass(kind, Located):
        words = "Ce que l’on connaît du lieu au plus près : commune, departement, region ou inconnue."
        choices = ["commune", "departement", "region", "inconnue"]
        yield _fact("precision_du_lieu", words, sorte="choix", constraints={"required": True, "enum": choices})


def _fact(name: str, description: str, **more: Any) -> Column:
    return Column(name, _title(description), description, (name,), **more)


def _title(description: str) -> str:
    return upper_first(first_words(description))


def _of(owner: type[BaseModel], path: tuple[str, ...], group: str) -> Iterator[Column]:
    """The columns of a field: none for prose, one for a value or a list, several for a group or a reference.

    :param group: the title of the group that holds it, if there is one.
    """
    seen = shape(owner, path[-1])
    title = _WITHIN.join(filter(None, (group, _title(seen.description))))
    if seen.is_group and not seen.many:
        for name in published(seen.type):
            yield from _of(seen.type, (*path, name), title)
    elif not _is_left_to_json(seen):
        column = Column("_".join(path), title, upper_first(seen.description), path, example=seen.example)
        if seen.leads_to:
            yield from _reference(column, seen)
        else:
            yield _list(column, seen) if seen.many else _value(column, seen)


def _is_left_to_json(seen: Shape) -> bool:
    """Whether no cell can hold a field: a text of several paragraphs, or a list of what is above all such texts."""
    inner = [shape(seen.type, name) for name in published(seen.type)] if seen.is_group else []
    return seen.is_prose or any(one.is_prose and one.required for one in inner)


def _value(column: Column, seen: Shape) -> Column:
    """The column of one value, with what its type and its marks say of it."""
    parsed = next((mark for mark in seen.marks if isinstance(mark, Parsed)), None)
    rules = parsed.schema if parsed else {}
    constraints: dict[str, Any] = {"required": True} if seen.required and len(column.path) == 1 else {}
    if seen.choices:
        constraints["enum"] = list(seen.choices)
        words = ", ".join(f"{choice} ({label})" for choice, label in seen.choices.items())
        column = replace(column, description=f"{column.description} Valeurs : {words}.")
        return replace(column, sorte="choix", constraints=constraints)
    if parsed and parsed.parse is parsing.phone:
        column = replace(column, say=phone)
    if "pattern" in rules and seen.type is not date:
        constraints["pattern"] = rules["pattern"]
    kind, sorte = _sort(seen.type, rules)
    return replace(column, type=kind, sorte=sorte, format=rules.get("format", ""), constraints=constraints)


def _sort(kind: type, rules: dict[str, Any]) -> tuple[str, str]:
    """The type of Table Schema of a value, and what readers call it."""
    if kind is date:
        return ("date", "jour") if "pattern" in rules else ("string", "jour ou instant")
    if "format" in rules:
        return "string", _FORMATS[rules["format"]]
    return next((names for base, names in _SORTS.items() if issubclass(kind, base)), ("string", "texte"))


def _reference(column: Column, seen: Shape) -> Iterator[Column]:
    """The name of a record, and its identifier beside it; in two lists, the same place is the same record."""
    for suffix, title, key, words, sorte in (
        ("", "", "intitule", column.description, "nom de fiche"),
        ("_id", f"{_WITHIN}Identifiant", "id", "Identifiant de la fiche.", "identifiant"),
    ):
        yield replace(
            column,
            nom=column.nom + suffix,
            titre=column.titre + title,
            description=f"{words} {_SEVERAL}" if seen.many else words,
            sorte="liste" if seen.many else sorte,
            say=partial(_names if seen.many else _name, key),
        )


def _name(key: str, found: dict[str, Any]) -> str:
    return str(found[key])


def _names(key: str, found: list[dict[str, Any]]) -> str:
    return joined(one[key] for one in found)


def _list(column: Column, seen: Shape) -> Column:
    """The column of a list: its values, or what each of its groups says in short."""
    if seen.is_group:
        say = partial(_shorts, seen.type)
        how = _IN_SHORT.format(", ".join(said(seen.type)))
        return replace(column, description=f"{column.description} {how}", sorte="liste", say=say)
    return replace(column, description=f"{column.description} {_SEVERAL}", sorte="liste", say=joined)


def _shorts(group: type[BaseModel], found: list[dict[str, Any]]) -> str:
    return joined(short(group, one) for one in found)
