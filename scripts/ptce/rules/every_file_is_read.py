"""Every text file where records live is one: a file that nothing reads would be forgotten without a word."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from ..corpus import Corpus
from ..problem import Problem

REGLE = "fichier-sans-lecteur"

SUFFIXES = (".yml", ".yaml", ".md", ".markdown")
TYPED = re.compile(r"\.(?:ya?ml|md)\.txt", re.IGNORECASE)
"""What Windows makes of a name whose extension it hides."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each text file where kinds have theirs that no kind reads, and for each folder that is closed."""
    read = {path for files in corpus.files.values() for path in files.values()}
    folders = {kind.FILES.partition("/")[0] for kind in corpus.kinds.values()}
    for folder in sorted(folders):
        for closed in _closed(corpus.root / folder):
            path = closed.relative_to(corpus.root).as_posix()
            yield Problem(path, 1, 1, "", "Ce dossier ne peut pas être lu.", "Vérifiez ses droits.")
        for file in sorted((corpus.root / folder).rglob("*")):
            path = file.relative_to(corpus.root).as_posix()
            text = file.suffix.lower() in SUFFIXES or TYPED.fullmatch("".join(file.suffixes[-2:]))
            if text and path not in read:
                yield Problem(path, 1, 1, "", "Le site ne lit pas ce fichier.", _remedy(corpus, path))


def _closed(folder: Path) -> Iterator[Path]:
    """The folders that the system does not let us list: what they hold would be missing without a word."""
    refused: list[OSError] = []
    for _ in os.walk(folder, onerror=refused.append):
        pass
    yield from sorted(Path(error.filename) for error in refused if isinstance(error, PermissionError))


def _remedy(corpus: Corpus, path: str) -> str:
    """What the folder of a file expects, or where files go."""
    folder, _, name = path.rpartition("/")
    if right := _extension(corpus, folder, name):
        if f"{folder}/{right}" in {path for files in corpus.files.values() for path in files.values()}:
            return f"{right} est déjà là : gardez un seul des deux fichiers."
        return f"Renommez-le {right}."
    expected = next((kind for kind in corpus.kinds.values() if kind.FILES.startswith(f"{folder}/*.")), None)
    if expected is None:
        return "Mettez-le dans le dossier de son genre : poles/, press/, ou un dossier de content/."
    return f"Ici, chaque fichier est une fiche ({expected.LABEL}) : {expected.FILES}"


def _extension(corpus: Corpus, folder: str, name: str) -> str:
    """The name of a file with the extension that its folder expects, where it has another of the same sort."""
    stem = re.sub(r"(?:\.(?:ya?ml|md|markdown|txt))+$", "", name, flags=re.IGNORECASE)
    written = name.lower().removeprefix(stem.lower())
    for kind in corpus.kinds.values():
        expected = kind.FILES.rpartition("*")[2]
        same = written.startswith(expected) or (written, expected) in ((".yaml", ".yml"), (".markdown", ".md"))
        if f"{folder}/*{expected}" == kind.FILES and same and stem + expected != name:
            return stem + expected
    return ""
