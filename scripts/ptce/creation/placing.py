"""A new file put in its folder: it stays only if the check of the whole site has nothing more to say than before."""

from collections.abc import Callable
from pathlib import Path

from ..corpus import Corpus
from ..problem import ERREUR, Problem


def place(root: Path, path: str, text: str, check: Callable[[Path], Corpus], before: Corpus) -> list[Problem]:
    """Writes a file where there was none, and takes it away again if it brings errors; returns these.

    :param path: the file, relative to the root.
    :param check: reads a repository, and says what is wrong with it.
    :param before: what it said without the file.
    :raises FileExistsError: if there is such a file; it is not touched.
    :raises OSError: if the disk refuses.
    """
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    stream = file.open("x", encoding="utf-8", newline="\n")
    stays = False
    try:
        with stream:
            stream.write(text)
        known = set(before.problems)
        brought = [found for found in check(root).problems if found.niveau == ERREUR and found not in known]
        stays = not brought
    finally:
        if not stays:
            file.unlink()
    return brought
