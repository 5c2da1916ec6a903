"""A copy of the site in which files may be changed, to know what a check would say; and how a file is changed."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FOLDERS = ("poles", "press", "content")


@contextmanager
def copy(root: Path) -> Iterator[Path]:
    """A folder with what a check reads, for as long as it is needed.

    Its files are linked, and not copied: photographs are heavy. They are changed by `put` alone, never in place.
    """
    with tempfile.TemporaryDirectory(dir=_beside(root)) as folder:
        trial = Path(folder)
        for name in (*FOLDERS, "mkdocs.yml"):
            source = root / name
            if source.is_dir():
                shutil.copytree(source, trial / name, symlinks=True, copy_function=_linked)
            elif source.is_file():
                _linked(str(source), str(trial / name))
        yield trial


def put(file: Path, data: bytes) -> None:
    """Puts another file in the place of one, in one step and with its rights: a link to the old one stays as it is.

    :raises OSError: if the disk refuses; the old file is whole.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.part")
    try:
        part.write_bytes(data)
        if file.exists():
            shutil.copymode(file, part)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _beside(root: Path) -> Path | None:
    """A folder on the disk of the site that git does not see; that of the machine if the site cannot be written."""
    cache = root / ".cache"
    try:
        cache.mkdir(exist_ok=True)
    except OSError:
        return None
    return cache if os.access(cache, os.W_OK) else None


def _linked(source: str, target: str, **_: object) -> str:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
    return target
