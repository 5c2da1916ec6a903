"""All records of a repository, read, validated and linked; or the problems that keep some of them out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Protocol

from pydantic import ValidationError

from . import acceptance, diagnosis, meant, read
from .french import names, typography
from .manuscript import Passage, passages
from .model.fields import SLUG
from .model.record import Record, references
from .problem import ERREUR, Problem, champ

Kinds = Mapping[str, type[Record]]

_FRENCH = {"text": typography.text, "markdown": typography.markdown}
"""The rules that text fields apply to what authors wrote; given to the model as its context."""
_KEPT = 4096
"""How many files are kept as they were read: a preview reads all of them again at each save, and one has changed."""


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
        self,
        record: Record,
        where: tuple[str | int, ...],
        phrase: str,
        remede: str = "",
        niveau: str = ERREUR,
        correction: str = "",
    ) -> Problem:
        """A problem at one field of a record: what a rule yields.

        :param correction: the value that would be right, where it can be known.
        """
        path = self.path(record)
        mark = self.documents[path].mark(where)
        right = diagnosis.replacing(mark, correction)
        return Problem(
            path, mark.line, mark.column, champ(where), phrase, remede, niveau, correction=right, width=mark.width
        )

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The texts of all records, as their authors wrote them; for rules, which see all records."""
        return tuple(
            passage for record in self.all() for passage in passages(record, self.documents[self.path(record)])
        )

    def problem_in(
        self,
        passage: Passage,
        span: tuple[int, int],
        phrase: str,
        remede: str = "",
        niveau: str = ERREUR,
        correction: str = "",
    ) -> Problem:
        """A problem in some characters of a text, from the first to before the last: what a rule on words yields.

        :param correction: what would be right in their place; left out where the file does not have them as they are.
        """
        whole = self.problem(passage.record, passage.where, phrase, remede, niveau)
        mark = self.documents[whole.path].mark(passage.where)
        before = passage.text[: span[0]]
        place = mark.part(passage.text, before.count("\n"), span[0] - (before.rfind("\n") + 1), span[1] - span[0])
        correction = correction if place is not mark else ""
        return replace(whole, line=place.line, column=place.column, width=place.width or 1, correction=correction)

    def with_records(self, records: Iterable[Record]) -> "Corpus":
        """The same files with other records, linked anew: what a preview shows of files in error."""
        made = Corpus(self.root, self.kinds, files=self.files, documents=self.documents)
        for record in records:
            made.records[record.kind()][record.id] = record
        for _ in _link(made):
            pass  # a reference to what is not there is told by the check, and shown as words
        return made


class Rule(Protocol):
    """What a file of `rules/` holds."""

    REGLE: str
    """What readers call it, in reports and in the comments that accept a warning: `seances-dans-l-ordre`."""

    def check(self, corpus: Corpus) -> Iterator[Problem]:
        """The places at which the rule is not kept."""


def load(root: Path, kinds: Kinds, rules: Iterable[Rule], *, typeset: bool = True) -> Corpus:
    """The corpus of a repository. Its problems, sorted, are complete: those of all files, of all links, of all rules.

    :param root: the folder that holds `poles/`, `press/` and `content/`.
    :param kinds: the kinds, by name.
    :param rules: what must hold between records.
    :param typeset: False where nothing is printed: texts stay as written, and a quarter of the time is spared.
    """
    corpus = Corpus(root, kinds)
    for name in sorted(kinds):
        for path in sorted(root.glob(kinds[name].FILES)):
            corpus.problems.extend(_add(corpus, kinds[name], path, typeset))
    corpus.problems.extend(_link(corpus))
    known = set()
    for rule in rules:
        known.add(rule.REGLE)
        corpus.problems.extend(replace(problem, regle=rule.REGLE) for problem in rule.check(corpus))
    corpus.problems = sorted(acceptance.sifted(set(corpus.problems), corpus.documents, known))
    return corpus


def _add(corpus: Corpus, kind: type[Record], path: Path, typeset: bool) -> Iterator[Problem]:
    relative = path.relative_to(corpus.root).as_posix()
    name = _name(kind, relative)
    corpus.files[kind.kind()][name] = relative
    if any((corpus.root / folder).is_symlink() for folder in Path(relative).parents[:-1]):
        phrase = "Un dossier qui est un lien symbolique est refusé."
        yield Problem(relative, 1, 1, "", phrase, "Mettez le dossier lui-même à sa place.", regle="lien-symbolique")
        return
    if not _names_a_record(name):
        phrase = "Le nom du fichier n’a que des minuscules sans accent, des chiffres et des tirets."
        yield Problem(relative, 1, 1, "", phrase, meant.renaming(name, path), regle="nom-de-fichier")
    try:
        data = read.fetch(path)
        document = _document(path.suffix, data)
    except read.Fault as fault:
        yield diagnosis.unread(relative, fault)
        return
    corpus.documents[relative] = document
    if "id" in document.values:
        mark = document.key(("id",))
        phrase = "Le nom de la fiche est celui de son fichier."
        where = relative, mark.line, mark.column, "id"
        yield Problem(*where, phrase, "Retirez cette ligne.", regle="id", width=mark.width)
    try:
        record = _record(kind, name, path.suffix, data, typeset)
    except ValidationError as errors:
        yield from diagnosis.problems(kind, relative, document, errors.errors())
        return
    corpus.records[kind.kind()][name] = record


@lru_cache(_KEPT)
def _document(suffix: str, data: bytes) -> read.Document:
    return read.parse(suffix, data)


@lru_cache(_KEPT)
def _record(kind: type[Record], name: str, suffix: str, data: bytes, typeset: bool) -> Record:
    values = {**_document(suffix, data).values, "id": name}
    return kind.model_validate(values, context=_FRENCH if typeset else None)


def _name(kind: type[Record], relative: str) -> str:
    """The name of a record: its path below the fixed part of the glob, without the extension."""
    fixed = kind.FILES.split("*")[0]
    return relative.removeprefix(fixed).rpartition(".")[0] if "*" in kind.FILES else Path(relative).stem


def _names_a_record(name: str) -> bool:
    """Whether a file name, folders included, may name a record: `presse/communiques`."""
    return re.fullmatch(rf"{SLUG}(/{SLUG})*", name) is not None


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
    labels = [corpus.kinds[kind].LABEL for kind in kinds if kind in corpus.kinds]
    phrase = f"« {name} » n’est le nom d’aucune fiche ({' ni '.join(labels)})."
    remede = meant.remedy(close, known, labels[0])
    return replace(corpus.problem(record, where, phrase, remede, correction=close or ""), regle="fiche-inconnue")
