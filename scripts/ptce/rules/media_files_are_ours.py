"""The file of a media is in the repository, and is a file."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..problem import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each media whose file is missing, is a link, or is outside the repository."""
    for record in corpus.records["media"].values():
        media: Any = record
        file = corpus.root / media.fichier
        if file.is_symlink() or not file.resolve().is_relative_to(corpus.root.resolve()):
            yield corpus.problem(
                record, ("fichier",), "Un lien symbolique est refusé.", "Mettez le fichier lui-même à sa place."
            )
        elif not file.is_file():
            yield corpus.problem(
                record,
                ("fichier",),
                f"Le fichier « {media.fichier} » est absent.",
                "Ajoutez-le, ou corrigez le chemin.",
            )
