"""A copy of the site in which files may be changed, to know what a check would say; and how a file is changed."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

FOLDERS = ("poles", "press", "content")
_PREFIX, _A_DAY = "essai-", 86_400
"""How the name of a copy begins, and the age, in seconds, at which nobody can still need it."""


@contextmanager
def copy(root: Path) -> Iterator[Path]:
    """A folder with what a check reads, for as long as it is needed.

    Its files are linked, and not copied: photographs are heavy. They are changed by `put` alone, never in place. What
    a program that was killed has left is removed a day later.
    """
    place = aside(root)
    with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=place) as folder:
        trial = Path(folder)
        if place:
            _sweep(place, trial.stat().st_mtime)
        for name in (*FOLDERS, "mkdocs.yml"):
            source = root / name
            if source.is_dir():
                _mirror(source, trial / name)
            elif source.is_file():
                _link(source, trial / name)
        yield trial


def put(file: Path, data: bytes, aside: Path | None = None) -> None:
    """Puts another file in the place of one, in one step and with its rights: a link to the old one stays as it is.

    :param aside: the folder of the same disk in which it is made, so that none is left beside the other if one is
        stopped; that of the file where there is none.
    :raises OSError: if the disk refuses; the old file is whole.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    part = (aside or file.parent) / f".{file.name}.part"
    try:
        part.write_bytes(data)
        if file.exists():
            shutil.copymode(file, part)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def aside(root: Path) -> Path | None:
    """A folder on the disk of the site that git does not see; None, that of the machine, if it cannot be written."""
    cache = root / ".cache"
    try:
        cache.mkdir(exist_ok=True)
    except OSError:
        return None
    return cache if os.access(cache, os.W_OK) else None


def _sweep(place: Path, now: float) -> None:
    """Removes the copies that nobody removed: those that are a day older than the one that has just been made."""
    for left in place.glob(f"{_PREFIX}*"):
        with suppress(OSError):  # another program may sweep as well
            if now - left.stat().st_mtime > _A_DAY:
                shutil.rmtree(left, ignore_errors=True)


def _mirror(source: Path, target: Path) -> None:
    """Makes the folders anew, for some may not be written; removing a copy would open them, and the files in them."""
    for folder, names, files in os.walk(source, onerror=_raise):
        here = target / Path(folder).relative_to(source)
        here.mkdir()
        for name in (*files, *(name for name in names if Path(folder, name).is_symlink())):
            _link(Path(folder, name), here / name)


def _raise(error: OSError) -> None:
    raise error


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
