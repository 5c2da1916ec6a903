"""The files that an import would write: compared with those that exist, tried on a copy of the site, then written."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import build, read, trial
from ..problem import ERREUR, Problem
from ..read.decoding import decode


@dataclass(frozen=True)
class Draft:
    """A file as it would be. Two drafts that go together are written both or not at all."""

    path: str
    """From the root of the repository."""
    before: str | None
    """Its text today; None if there is no such file."""
    after: str
    name: str
    """The record that it is for: that of the table, where it brings another with it."""

    @property
    def is_new(self) -> bool:
        """Whether the file does not exist yet."""
        return self.before is None

    def diff(self) -> str:
        """What changes, as a unified diff."""
        old, new = (self.before or "").splitlines(keepends=True), self.after.splitlines(keepends=True)
        source = "/dev/null" if self.is_new else self.path
        lines = difflib.unified_diff(_closed(old), _closed(new), source, self.path)
        return "".join(lines)


def _closed(lines: list[str]) -> list[str]:
    return [*lines[:-1], *(line if line.endswith("\n") else f"{line}\n" for line in lines[-1:])]


def draft(root: Path, path: str, after: str, name: str) -> Draft:
    """The draft of a file, beside what that file holds today."""
    file = root / path
    return Draft(path, decode(read.fetch(file)) if file.exists() else None, after, name)


@dataclass(frozen=True)
class Tried:
    """What a check says of drafts."""

    good: tuple[Draft, ...]
    refused: dict[str, list[Problem]]
    """The errors of the records that may not be written, by name."""
    warnings: tuple[Problem, ...]
    """What to look at in those that may."""


def tried(root: Path, drafts: Sequence[Draft]) -> Tried:
    """Checks a copy of the site with the drafts in it; those with an error are taken out until none has one."""
    before = {problem for problem in build.check(root).problems if problem.niveau == ERREUR}
    good: list[Draft] = list(drafts)
    refused: dict[str, list[Problem]] = {}
    while True:
        problems = _problems(root, good)
        owners = {draft.path: draft.name for draft in good}
        errors = [one for one in problems if one.niveau == ERREUR and (one.path in owners or one not in before)]
        if not errors or not good:
            warnings = (one for one in problems if one.path in owners and one.niveau != ERREUR)
            return Tried(tuple(good), refused, tuple(warnings))
        found = {owners[one.path] for one in errors if one.path in owners} or set(owners.values())
        for name in found:
            refused[name] = [one for one in errors if owners.get(one.path, name) == name]
        good = [draft for draft in good if draft.name not in found]


def _problems(root: Path, drafts: Iterable[Draft]) -> list[Problem]:
    """The problems of the site with its drafts."""
    with trial.copy(root) as folder:
        for draft in drafts:
            trial.put(folder / draft.path, draft.after.encode())
        return build.check(folder).problems


def write(root: Path, drafts: Iterable[Draft]) -> None:
    """Writes the files, each in one step, with the line ends that it had.

    :raises OSError: if the disk refuses.
    """
    for draft in drafts:
        file = root / draft.path
        old = file.read_bytes() if file.exists() else b""
        windows = b"\n" in old and old.count(b"\r\n") == old.count(b"\n")
        data = (draft.after.replace("\n", "\r\n") if windows else draft.after).encode()
        trial.put(file, data, trial.aside(root))
