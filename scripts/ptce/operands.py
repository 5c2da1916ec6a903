"""The files of the site that somebody names on a command line."""

import os.path
from collections.abc import Iterable
from pathlib import Path

from .problem import printable
from .trial import FOLDERS


def files(root: Path, here: Path, names: Iterable[str]) -> frozenset[str]:
    """The paths of the files, relative to the root.

    :param here: the folder from which they are named.
    :raises LookupError: in French, for the first name that is no file of the site.
    """
    return frozenset(_file(root, here, name) for name in names)


def _file(root: Path, here: Path, name: str) -> str:
    path = Path(os.path.relpath(here / name, root))
    try:
        known = path.parts[:1] and path.parts[0] in FOLDERS and (root / path).is_file()
    except (OSError, ValueError):  # a name too long, or with a byte that no system takes
        known = False
    if not known:
        folders = f"{', '.join(FOLDERS[:-1])} et {FOLDERS[-1]}"
        raise LookupError(
            f"« {printable(name)} » n’est pas un fichier du site : ils sont dans les dossiers {folders}."
            " Vérifiez le nom, à partir du dossier où vous êtes."
        )
    return path.as_posix()
