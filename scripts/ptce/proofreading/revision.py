"""What can be corrected in the files of a site without asking anybody, found on a copy of it."""

import difflib
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from .. import build, trial
from ..corpus import Corpus
from ..manuscript import Passage
from ..model.shape import fields
from ..problem import Problem, printable
from .sheet import Sheet, Unsure
from .source import Source

MOST_ROUNDS = 12
"""A correction may call for another: the rules look at a record once it can be read. Real files settle at the third."""


@dataclass(frozen=True)
class Correction:
    """A file as it is, and as it would be."""

    path: str
    before: bytes
    after: bytes

    def difference(self) -> str:
        """What changes, as a unified diff that any terminal can print."""
        old, new = (_printed(Source.of(data)) for data in (self.before, self.after))
        path = printable(self.path)
        return "".join(difflib.unified_diff(old, new, f"{path} (aujourd’hui)", f"{path} (corrigé)", n=1))


def _printed(source: Source) -> list[str]:
    lines = source.lines[:-1] if not source.lines[-1] else source.lines
    return [f"{printable(line)}\n" for line in lines]


@dataclass(frozen=True)
class Revision:
    """What the proofreader found."""

    corrections: tuple[Correction, ...]
    left: tuple[str, ...]
    """The files that cannot be corrected without touching something else."""


def revise(root: Path, only: Collection[str] = ()) -> Revision:
    """All that is certain, in all files. Nothing is written in the site.

    :param only: the paths of the files to be corrected, where they are not all.
    """
    before: dict[str, bytes] = {}
    after: dict[str, bytes] = {}
    left: set[str] = set()
    with trial.copy(root) as folder:
        for _ in range(MOST_ROUNDS):
            changed = {}
            for sheet in _sheets(folder, build.check(folder), left):
                if only and sheet.path not in only:
                    continue
                try:
                    data = sheet.corrected()
                except Unsure:
                    left.add(sheet.path)
                    continue
                if data != sheet.data:
                    before.setdefault(sheet.path, sheet.data)
                    changed[sheet.path] = data
            for path, data in changed.items():
                trial.put(folder / path, data)
            after |= changed
            if not changed:
                break
    return Revision(tuple(Correction(path, before[path], after[path]) for path in sorted(after)), tuple(sorted(left)))


def _sheets(root: Path, corpus: Corpus, left: set[str]) -> Iterator[Sheet]:
    problems: dict[str, list[Problem]] = defaultdict(list)
    for problem in corpus.problems:
        problems[problem.path].append(problem)
    passages: dict[str, list[Passage]] = defaultdict(list)
    for passage in corpus.passages:
        passages[corpus.path(passage.record)].append(passage)
    orders = {corpus.path(record): fields(type(record)) for record in corpus.all()}
    for path in sorted(corpus.documents.keys() - left):
        data = (root / path).read_bytes()
        yield Sheet(path, data, corpus.documents[path], problems[path], passages[path], orders.get(path, ()))
