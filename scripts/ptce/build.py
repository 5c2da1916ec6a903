"""Where kinds, rules and formats meet: from a folder of text files to the artefacts of a site."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import cache
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Protocol, cast

from . import collector, formats, kinds, rules
from .artefact import Artefact, Catalogue, Store, Unmakeable, collisions, worthwhile
from .corpus import Corpus, Rule, load
from .edition import Edition
from .model.record import Record
from .problem import ERREUR, Problem

Count = Callable[[int, int], None]
"""Is told how many are done, and how many there are to do."""


class Format(Protocol):
    """What a file of `formats/` holds."""

    __name__: str
    TITLE: str
    TRAIT: type[Record]

    def declare(self, edition: Edition) -> Iterator[Artefact]:
        """The artefacts of the format, not made yet."""


class Refused(Exception):
    """The site cannot be built: problems in the files, or two sources for one address."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


@cache
def all_kinds() -> dict[str, type[Record]]:
    """The kinds, by the name of their file."""
    return {name: _record_of(module) for name, module in _modules(kinds)}


@cache
def all_formats() -> dict[str, Format]:
    """The formats, by the name of their file."""
    return {name: cast(Format, module) for name, module in _modules(formats)}


@cache
def all_rules() -> dict[str, Rule]:
    """The rules, by the name of their file."""
    return {name: cast(Rule, module) for name, module in _modules(rules)}


def _modules(package: ModuleType) -> Iterator[tuple[str, ModuleType]]:
    for found in sorted(pkgutil.iter_modules(package.__path__), key=lambda module: module.name):
        yield found.name, importlib.import_module(f"{package.__name__}.{found.name}")


def _record_of(module: ModuleType) -> type[Record]:
    own = [
        member
        for _, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, Record) and member.__module__ == module.__name__
    ]
    if len(own) != 1:
        raise TypeError(f"{module.__name__} holds {len(own)} kinds; a file of kinds/ holds one")
    return own[0]


def check(root: Path, *, typeset: bool = True) -> Corpus:
    """The corpus of a repository, with all of its problems.

    :param typeset: False where only the problems are wanted, and soon.
    """
    with collector.paused():
        return load(root, all_kinds(), all_rules().values(), typeset=typeset)


def edit(root: Path, now: datetime, *, preview: bool = False) -> Edition:
    """The edition of a repository at an instant.

    :raises Refused: if any file has an error. Warnings do not stop a build.
    """
    corpus = check(root)
    errors = [problem for problem in corpus.problems if problem.niveau == ERREUR]
    if errors:
        raise Refused(errors)
    return Edition(corpus, now, preview=preview)


class Site:
    """The artefacts of an edition, each made once, when it is wanted."""

    def __init__(self, edition: Edition, cache: Path | None = None) -> None:
        """
        :param cache: a folder that keeps what is costly to make, from one build to the next.
        :raises Refused: if two artefacts want the same address.
        """
        declared = (artefact for format in all_formats().values() for artefact in format.declare(edition))
        self.artefacts = worthwhile(declared)
        clashes = collisions(self.artefacts)
        if clashes:
            raise Refused(_clash(*clash) for clash in clashes)
        self.now = edition.now
        self._edition = edition
        self._store = Store(cache)
        self._made: dict[str, bytes] = {}
        self._keys: dict[str, str] = {}
        self._catalogue = Catalogue(self.artefacts, self.made)

    def make(self, count: Count = lambda _done, _total: None) -> Iterator[tuple[Artefact, bytes]]:
        """Every artefact with its bytes. The costly ones are made first, side by side.

        :param count: is told how many are made, and how many there are to make.
        """
        costly = [artefact for artefact in self.artefacts if artefact.key]
        cheap = [artefact for artefact in self.artefacts if not artefact.key]
        with ThreadPoolExecutor() as workers:
            made = chain(workers.map(self.made, costly), map(self.made, cheap))
            for done, _ in enumerate(made, start=1):
                count(done, len(self.artefacts))
        for artefact in self.artefacts:
            yield artefact, self.made(artefact)
        self._store.keep(set(self._keys.values()))

    def made(self, artefact: Artefact) -> bytes:
        """The bytes of one artefact, made when they are first asked for.

        :raises Refused: if what its author wrote cannot be made.
        """
        if artefact.path in self._made:
            return self._made[artefact.path]
        data = None
        if artefact.key:
            key = self._keys[artefact.path] = artefact.key()
            data = self._store.get(key)
        if data is None:
            try:
                data = artefact.make(self._catalogue)
            except Unmakeable as reason:
                raise Refused([Problem(self._edition.file_of(artefact.source), 1, 1, "", str(reason))]) from reason
            if artefact.key:
                self._store.put(key, data)
        self._made[artefact.path] = data
        return data


def _clash(path: str, first: str, second: str) -> Problem:
    return Problem(
        path, 1, 1, "", f"Deux sources veulent cette adresse : {first} et {second}.", "Renommez l’un des deux fichiers."
    )


def export(site: Site, folder: Path) -> int:
    """Writes the artefacts as plain files, for any other builder. Returns how many."""
    count = 0
    for artefact, data in site.make():
        target = folder / artefact.path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as stream:
            stream.write(data)
        count += 1
    return count
