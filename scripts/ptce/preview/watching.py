"""What changed on the disk: the files of the site as they were and as they are, and the end of a save."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

FRAME = "overrides"
FOLDERS = ("content", FRAME, "poles", "press")
SETTINGS = "mkdocs.yml"
PAUSE = 0.15
"""Seconds between two looks; a save is over when two of them in a row see the same."""

_PASSING = re.compile(r"\.|#|4913$|.*(~|\.tmp|\.part|\.bak|\.crdownload)$")
"""What editors and systems put beside a file for a moment, by its name: `.phare.yml.swp`, `phare.yml~`, `4913`."""

Snapshot = dict[str, tuple[int, int, int]]
"""The files by their path from the root; of each, when it changed, how long it is, and which it is."""


def snapshot(root: Path) -> Snapshot:
    """The files of a site as they are now. A folder that is not there, or closed, has none."""
    found = dict(_seen(root / SETTINGS, SETTINGS))
    for folder in FOLDERS:
        found.update(_below(root / folder, folder))
    return found


def _below(folder: Path, path: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if _PASSING.match(entry.name):
            continue
        below = f"{path}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path), below)
        else:
            yield from _seen(Path(entry.path), below)


def _seen(file: Path, path: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        found = file.lstat()
    except OSError:  # it went away between two looks
        return
    yield path, (found.st_mtime_ns, found.st_size, found.st_ino)


def changes(before: Snapshot, after: Snapshot) -> list[str]:
    """The paths of what is new, gone or other, in order."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def follow(root: Path, before: Snapshot, told: Callable[[list[str]], None], stop: Event) -> None:
    """Tells what changed, once for each save, until it is stopped; many files at once, as a branch brings, are one.

    The folders are looked at: the notices of a system know neither network drives nor a folder that went and came back.

    :param before: the files as they were when they were last read.
    """
    while not stop.wait(PAUSE):
        after = snapshot(root)
        if after == before:
            continue
        while not stop.wait(PAUSE) and (later := snapshot(root)) != after:
            after = later
        told(changes(before, after))
        before = after
