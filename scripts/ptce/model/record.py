"""The base of every kind: a frozen record, made of frozen values, that knows its file and its state."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, Field

from .fields import Instant, Jour, Libelles, Markdown, Parsed, Reference, Statut, Texte
from .value import Value
from .values import Source

Path = tuple[str | int, ...]
"""The way to a value of a record: `("seances", 2, "titre")`."""


class Retrait(Value):
    """A withdrawal: the record leaves the site, and a notice stays at its address."""

    le: Jour = Field(description="Jour à partir duquel le texte n’est plus publié.", examples=["2026-03-01"])
    motif: Texte = Field(
        description="Raison du retrait, telle que les lecteurs la liront.",
        examples=["Texte remplacé par une version corrigée."],
    )


class Record(Value):
    """One file of the repository. Every kind is a subclass, alone in its file of `kinds/`."""

    FILES: ClassVar[str]
    """Where the files of the kind are, a glob relative to the root: `poles/*.yml`."""
    LABEL: ClassVar[str]
    """What a French reader calls one of them: « pôle »."""
    PLURAL: ClassVar[str]
    """What a French reader calls several of them: « pôles »."""
    TITLE: ClassVar[str] = "nom"
    """The field that names a record."""
    ALSO: ClassVar[tuple[str, ...]] = ()
    """Other words by which a French reader asks for one: « événement »."""
    NAMED_AFTER: ClassVar[tuple[str, ...]] = ()
    """The fields that make the name of a new file, in order (`chiffre.date`); the title where there are none."""

    id: str = Field(description="Nom du fichier, sans son extension.")
    statut: Statut = Field("publie", description="État de la fiche : publie, ou brouillon, qui n’est pas dans le site.")
    embargo: Instant | None = Field(
        None,
        description="Instant avant lequel rien ne paraît, avec son décalage horaire.",
        examples=["2026-12-03T10:00+01:00"],
    )
    retrait: Retrait | None = Field(None, description="Retrait du texte : la date et la raison.")
    sources: Annotated[tuple[Source, ...], Field(description="D’où viennent les faits de la fiche.")] = ()
    note: Texte | None = Field(
        None, description="Note pour l’équipe : elle n’est jamais publiée.", examples=["À vérifier auprès du pôle."]
    )

    @classmethod
    def kind(cls) -> str:
        """The name of the kind: that of its file in `kinds/`."""
        return cls.__module__.rpartition(".")[2]

    @classmethod
    def written_kind(cls) -> str:
        """The name of the kind as an editor writes it in a field: `press-release`."""
        return cls.kind().replace("_", "-")

    @property
    def key(self) -> str:
        """What tells the record from all others: `pole/phares`."""
        return f"{self.kind()}/{self.id}"

    @property
    def intitule(self) -> str:
        """The title or the name of the record, as readers see it."""
        return str(getattr(self, self.TITLE))

    @property
    def rang(self) -> date | None:
        """The day by which lists sort the record; None where it has none."""
        return None


def leaves(value: object) -> list[tuple[Path, object]]:
    """Every value in a record that is not a group or a list, with its path: `("seances", 2, "titre")`."""
    found: list[tuple[Path, object]] = []
    _walk(value, (), found, [])
    return found


def groups(value: object) -> list[tuple[Path, BaseModel]]:
    """Every group of fields in a record, itself first, with its path: `("sources", 0)`."""
    found: list[tuple[Path, BaseModel]] = []
    _walk(value, (), [], found)
    return found


def _walk(value: object, path: Path, leaves: list[tuple[Path, object]], groups: list[tuple[Path, BaseModel]]) -> None:
    """Adds what stands below a path. Lists take a tenth of the time of generators that hand over to one another."""
    if value is None or isinstance(value, str):
        leaves.append((path, value))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _walk(item, (*path, index), leaves, groups)
    elif isinstance(value, BaseModel):
        groups.append((path, value))
        for name, item in value.__dict__.items():
            _walk(item, (*path, name), leaves, groups)
    else:
        leaves.append((path, value))


def references(record: Record) -> Iterator[tuple[Path, Reference]]:
    """Every reference that a record makes to another one, with its path."""
    for path, value in leaves(record):
        if isinstance(value, Reference):
            yield path, value


def prose(record: Record) -> Iterator[tuple[Path, Markdown]]:
    """Every Markdown text of a record, with its path."""
    for path, value in leaves(record):
        if isinstance(value, Markdown):
            yield path, value


def texts(value: BaseModel, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of a record that is made of words, in Markdown or not, with its path: no date, address or choice."""
    worded = _worded(type(value))
    for name, found in value.__dict__.items():
        if isinstance(found, BaseModel):
            yield from texts(found, (*path, name))
        elif isinstance(found, tuple):
            for index, item in enumerate(found):
                if isinstance(item, BaseModel):
                    yield from texts(item, (*path, name, index))
                elif name in worded:
                    yield (*path, name, index), item
        elif found is not None and name in worded:
            yield (*path, name), found


@cache
def _worded(group: type[BaseModel]) -> frozenset[str]:
    """The fields of a group that are texts, or lists of texts."""
    fields = group.model_fields
    return frozenset(name for name in fields if _is_worded(fields[name].annotation, fields[name].metadata))


def _is_worded(annotation: Any, metadata: Any = ()) -> bool:
    inner = getattr(annotation, "__args__", ())
    own = (*metadata, *getattr(annotation, "__metadata__", ()))
    return any(isinstance(found, Parsed) and bool(found.rules) for found in own) or any(map(_is_worded, inner))


def libelle(value: Value, name: str) -> str:
    """What readers call the choice made in a field: `Pôle témoin` for `nature: temoin`."""
    choice = str(getattr(value, name))
    words = next(found for found in type(value).model_fields[name].metadata if isinstance(found, Libelles))
    return words[choice]
