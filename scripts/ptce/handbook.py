"""The handbook of the fields: each field of each kind, what it is for and how it is written, read from the models."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from .french import names, typography
from .model.fields import Parsed
from .model.partial_date import PartialDate
from .model.record import Record
from .model.shape import Shape, fields, shape
from .model.writing import writing
from .words import upper_first


@dataclass(frozen=True)
class Entry:
    """One field, in words for whoever fills it in."""

    nom: str
    usage: str
    ecriture: str
    """How it is written; nothing for a group of fields, which has its own table."""
    exemple: str
    choix: dict[str, str]
    """The words among which one chooses, and what readers call each."""
    defaut: str
    """The word that holds where none is chosen."""
    groupe: str
    """The anchor of the fields that stand below it, if it is a group."""
    obligatoire: bool
    liste: bool


@dataclass(frozen=True)
class Table:
    """Fields that stand together."""

    ancre: str
    regle: str
    """Which of them answer one question between them, in a sentence; nothing where none do."""
    champs: tuple[Entry, ...]


@dataclass(frozen=True)
class Group(Table):
    """The fields of a group."""

    noms: tuple[str, ...]
    """The fields below which it stands: `emetteur`, `cosignataires`."""


@dataclass(frozen=True)
class Chapter(Table):
    """A kind: its own fields, then the groups that it alone has."""

    titre: str
    fichiers: str
    """Where its files are, as a pattern: `poles/*.yml`."""
    groupes: tuple[Group, ...]


@dataclass(frozen=True)
class Handbook:
    """All the kinds, then the groups that several of them share."""

    chapitres: tuple[Chapter, ...]
    communs: tuple[Group, ...]


def handbook(kinds: Mapping[str, type[Record]]) -> Handbook:
    """The handbook of some kinds, in French order of their names.

    :param kinds: by the name of their file.
    """
    labels = {name: kind.LABEL for name, kind in kinds.items()}
    ordered = sorted(kinds.values(), key=lambda kind: names.sort_key(kind.PLURAL))
    below = {kind: _below(kind) for kind in ordered}
    count = Counter(group for found in below.values() for group in found)
    under: dict[type[BaseModel], list[str]] = {}
    for owner in (*ordered, *count):
        for name, group in _groups(owner):
            if name not in under.setdefault(group, []):
                under[group].append(name)

    def table(group: type[BaseModel]) -> Group:
        return Group(_anchor(group), _rule(group), _entries(group, labels), tuple(under[group]))

    return Handbook(
        tuple(
            Chapter(
                ancre=names.slug(kind.PLURAL),
                titre=upper_first(kind.PLURAL),
                regle=_rule(kind),
                champs=_entries(kind, labels),
                fichiers=kind.FILES,
                groupes=tuple(table(group) for group in below[kind] if count[group] == 1),
            )
            for kind in ordered
        ),
        tuple(table(group) for group in count if count[group] > 1),
    )


def _groups(owner: type[BaseModel]) -> Iterator[tuple[str, type[BaseModel]]]:
    """The fields of a group that hold groups in their turn."""
    for name in fields(owner):
        seen = shape(owner, name)
        if seen.is_group:
            yield name, seen.type


def _below(kind: type[Record]) -> list[type[BaseModel]]:
    """The groups that a kind has at any depth, each once, in the order in which its files may have them."""
    found: list[type[BaseModel]] = []
    waiting: list[type[BaseModel]] = [kind]
    while waiting:
        new = [group for _, group in _groups(waiting.pop(0)) if group not in found]
        found += dict.fromkeys(new)
        waiting += dict.fromkeys(new)
    return found


def _anchor(group: type[BaseModel]) -> str:
    return f"groupe-{group.__name__.lower()}"


def _rule(owner: type[BaseModel]) -> str:
    choice = getattr(owner, "CHOICE", None)
    return typography.spaced(choice.phrase) if choice else ""


def _entries(owner: type[BaseModel], labels: Mapping[str, str]) -> tuple[Entry, ...]:
    held = (name for name in fields(owner) if name != "id")
    return tuple(_entry(name, shape(owner, name), owner.model_fields[name].default, labels) for name in held)


def _entry(name: str, seen: Shape, default: object, labels: Mapping[str, str]) -> Entry:
    found = writing(seen)
    example = seen.example or (found.example if found and found.phrase and not seen.leads_to else "")
    return Entry(
        nom=name,
        usage=typography.spaced(upper_first(seen.description)),
        ecriture=typography.spaced(_how(seen, labels)),
        exemple="" if seen.is_group or seen.is_prose or seen.type is bool else example,
        choix=seen.choices,
        defaut=default if seen.choices and isinstance(default, str) else "",
        groupe=_anchor(seen.type) if seen.is_group else "",
        obligatoire=seen.required,
        liste=seen.many,
    )


def _how(seen: Shape, labels: Mapping[str, str]) -> str:
    """How one value is written, in a sentence."""
    if seen.is_group or seen.choices:
        return ""
    if seen.leads_to:
        return f"Nom d’une fiche ({_either(labels[kind] for kind in seen.leads_to)}) : son fichier, sans l’extension."
    if seen.type is bool:
        return "oui ou non ; sans ce champ, c’est non."
    if seen.is_prose:
        return "Un texte, en paragraphes."
    if seen.type is PartialDate:
        return "Une date, ou le mois, ou l’année seule."
    expected = next(mark.expected for mark in seen.marks if isinstance(mark, Parsed))
    return f"{upper_first(expected)}."


def _either(words: Iterable[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} ou {last}" if others else last
