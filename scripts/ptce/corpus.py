"""All records of a repository, read, validated and linked; or the problems that keep some of them out."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from . import read
from .french import names, typography
from .model.fields import SLUG
from .model.record import Record, references
from .problem import ERREUR, Problem, sentence

Kinds = Mapping[str, type[Record]]
Rule = Callable[["Corpus"], Iterator[Problem]]

_FRENCH = {"text": typography.text, "markdown": typography.markdown}
"""The rules that text fields apply to what authors wrote; given to the model as its context."""


@dataclass
class Corpus:
    """The records by kind and name, and what was found wrong on the way."""

    root: Path
    kinds: Kinds
    records: dict[str, dict[str, Record]] = field(default_factory=lambda: defaultdict(dict))
    files: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    """The path of every file by kind and name, those that could not be read among them."""
    documents: dict[str, read.Document] = field(default_factory=dict)
    """What was read, by path."""
    problems: list[Problem] = field(default_factory=list)
    citing: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    """The records that name a record, by its key, in the order of their keys."""

    def all(self) -> Iterator[Record]:
        """Every record, by kind and name."""
        for kind in sorted(self.records):
            yield from (self.records[kind][name] for name in sorted(self.records[kind]))

    def path(self, record: Record) -> str:
        """The file of a record, relative to the root."""
        return self.files[record.kind()][record.id]

    def problem(
        self, record: Record, where: tuple[str | int, ...], phrase: str, remede: str = "", niveau: str = ERREUR
    ) -> Problem:
        """A problem at one field of a record: what a rule yields."""
        path = self.path(record)
        mark = self.documents[path].mark(where)
        return Problem(path, mark.line, mark.column, _champ(where), phrase, remede, niveau)


def load(root: Path, kinds: Kinds, rules: Iterable[Rule]) -> Corpus:
    """The corpus of a repository. Its problems, sorted, are complete: those of all files, of all links, of all rules.

    :param root: the folder that holds `poles/`, `press/` and `content/`.
    :param kinds: the kinds, by name.
    :param rules: what must hold between records.
    """
    corpus = Corpus(root, kinds)
    for name in sorted(kinds):
        for path in sorted(root.glob(kinds[name].FILES)):
            corpus.problems.extend(_add(corpus, kinds[name], path))
    corpus.problems.extend(_link(corpus))
    for rule in rules:
        corpus.problems.extend(rule(corpus))
    corpus.problems = sorted(set(corpus.problems))
    return corpus


def _add(corpus: Corpus, kind: type[Record], path: Path) -> Iterator[Problem]:
    relative = path.relative_to(corpus.root).as_posix()
    name = _name(kind, relative)
    corpus.files[kind.kind()][name] = relative
    if path.parent.resolve() != corpus.root.resolve() / Path(relative).parent:
        phrase = "Un dossier qui est un lien symbolique est refusé."
        yield Problem(relative, 1, 1, "", phrase, "Mettez le dossier lui-même à sa place.")
        return
    if not _names_a_record(name):
        phrase = "Le nom du fichier n’a que des minuscules sans accent, des chiffres et des tirets."
        yield Problem(relative, 1, 1, "", phrase, _better_name(name, path.suffix))
    try:
        document = read.load(path)
    except read.Fault as fault:
        yield Problem(relative, fault.mark.line, fault.mark.column, fault.champ, fault.phrase, fault.remede)
        return
    corpus.documents[relative] = document
    if "id" in document.values:
        mark = document.key(("id",))
        phrase = "Le nom de la fiche est celui de son fichier."
        yield Problem(relative, mark.line, mark.column, "id", phrase, "Retirez cette ligne.")
    try:
        record = kind.model_validate({**document.values, "id": name}, context=_FRENCH)
    except ValidationError as errors:
        wrong = (error for error in errors.errors() if not (error["type"] == "too_short" and error["input"]))
        for error in wrong:
            yield from _refused(kind, relative, document, error)
        return
    corpus.records[kind.kind()][name] = record


def _name(kind: type[Record], relative: str) -> str:
    """The name of a record: its path below the fixed part of the glob, without the extension."""
    fixed = kind.FILES.split("*")[0]
    return relative.removeprefix(fixed).rpartition(".")[0] if "*" in kind.FILES else Path(relative).stem


def _names_a_record(name: str) -> bool:
    """Whether a file name, folders included, may name a record: `presse/communiques`."""
    return re.fullmatch(rf"{SLUG}(/{SLUG})*", name) is not None


def _better_name(name: str, suffix: str) -> str:
    parts = [names.slug(part) for part in name.split("/")]
    return f"Renommez-le {'/'.join(parts)}{suffix}." if all(parts) else "Donnez-lui un nom, par exemple cite-phares."


def _refused(kind: type[Record], path: str, document: read.Document, error: ErrorDetails) -> Iterator[Problem]:
    where = tuple(error["loc"])
    context = error.get("ctx", {})
    if error["type"] == "refus":
        mark = document.mark(where)
        first = (context["phrase"], context["remede"], context["ligne"], context["colonne"])
        for phrase, remede, line, column in (first, *context["suite"]):
            place = mark.inside(str(error["input"]), line, column)
            yield Problem(path, *place, _champ(where), phrase, remede)
        return
    phrase, remede = sentence(error["type"], context, error["input"])
    if error["type"] == "extra_forbidden":
        known = names.closest(str(where[-1]), _fields(kind, where[:-1]))
        remede = f"Vouliez-vous dire « {known} » ?" if known else remede
    at_key = error["type"] in ("extra_forbidden", "missing")
    mark = document.key(where) if at_key else document.mark(where)
    yield Problem(path, mark.line, mark.column, _champ(where), phrase, remede)


def _fields(kind: type[Any], where: tuple[str | int, ...]) -> list[str]:
    """The fields that a group of a record may have."""
    for step in where:
        if isinstance(step, str):
            kind = _group(kind.model_fields[step].annotation)
    return [name for name in getattr(kind, "model_fields", {}) if name != "id"]


def _group(annotation: Any) -> Any:
    """The group of fields inside `X | None`, `tuple[X, ...]` or `Annotated[X, …]`."""
    if hasattr(annotation, "model_fields"):
        return annotation
    inner = (_group(argument) for argument in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found is not None), None)


def _champ(where: tuple[str | int, ...]) -> str:
    """How a French reader is told a field: `seances 3, titre`."""
    words = ""
    for step in where:
        words += f" {step + 1}" if isinstance(step, int) else f"{', ' if words else ''}{step}"
    return words


def _link(corpus: Corpus) -> Iterator[Problem]:
    """Fills in who cites whom; a problem for each reference to a file that is not there."""
    for record in list(corpus.all()):
        cited = set()
        for where, reference in references(record):
            kind = next((kind for kind in reference.kinds if reference in corpus.files[kind]), None)
            if kind is None:
                yield _missing(corpus, record, where, reference, reference.kinds)
                continue
            cited.add(f"{kind}/{reference}")
        for key in cited:
            corpus.citing[key].append(record)


def _missing(
    corpus: Corpus, record: Record, where: tuple[str | int, ...], name: str, kinds: tuple[str, ...]
) -> Problem:
    known = [candidate for kind in kinds for candidate in sorted(corpus.files[kind])]
    close = names.closest(name, known)
    labels = " ni ".join(corpus.kinds[kind].LABEL for kind in kinds if kind in corpus.kinds)
    remede = f"Vouliez-vous dire « {close} » ?" if close else "Vérifiez le nom du fichier, ou créez la fiche."
    return corpus.problem(record, where, f"« {name} » n’est le nom d’aucune fiche ({labels}).", remede)
