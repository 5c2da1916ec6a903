"""A file among the records is of use there: a document, an image or a copy that nothing reads would be forgotten."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..corpus import Corpus
from ..model.traits import Visual
from ..problem import AVERTISSEMENT, Problem

REGLE = "fichier-oublie"

COPY = re.compile(r".*(?:~|\.(?:orig|rej|bak|old|swp|tmp|BACKUP|LOCAL|REMOTE|BASE)|\.sav(?:e)?)")
"""What editors, git and patch leave beside a file."""
DOCUMENT = {
    **dict.fromkeys((".docx", ".odt", ".xlsx", ".csv"), "Reprenez-le avec « ptce import », puis déplacez-le."),
    **dict.fromkeys(
        (".doc", ".pages", ".rtf", ".ods", ".xls", ".numbers"),
        "Enregistrez-le en .docx ou en .xlsx, reprenez-le avec « ptce import », puis déplacez-le.",
    ),
}
IMAGE = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".tif", ".tiff", ".svg", ".pdf", ".avif"})


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each such file; hidden ones are those of the system.

    Which pictures have a fiche is known once all of their fiches can be read.
    """
    media: list[Any] = list(corpus.records["media"].values())
    cited = {str(one.fichier) for one in media}
    unread = len(media) < len(corpus.files["media"])
    for folder in sorted({kind.FILES.partition("/")[0] for kind in corpus.kinds.values()}):
        for file in sorted((corpus.root / folder).rglob("*")):
            path = file.relative_to(corpus.root).as_posix()
            known = path in cited or "/." in path or (unread and path.startswith(Visual.FOLDER))
            remedy = "" if known else _remedy(path)
            if remedy and file.is_file():
                yield Problem(path, 1, 1, "", "Rien ne lit ce fichier ici.", remedy, AVERTISSEMENT)


def _remedy(path: str) -> str:
    """What to do about a file; nothing for one that is none of these."""
    suffix = Path(path).suffix.lower()
    if COPY.fullmatch(path):
        return "C’est une copie qu’un outil a laissée : supprimez-la."
    if suffix in IMAGE:
        if path.startswith(Visual.FOLDER):
            return f"Donnez-lui une fiche (« ptce new media »), ou retirez-le de {Visual.FOLDER}."
        return f"Mettez-le dans {Visual.FOLDER}, avec une fiche (« ptce new media »)."
    return DOCUMENT.get(suffix, "")
