"""The file of a media is one of content/medias/: nothing else of the repository may be published as it is."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..model.traits import Visual
from ..problem import Problem

REGLE = "fichier-du-media"

FOLDER = Visual.FOLDER


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each media whose file is missing, is a link, or is elsewhere."""
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
                "Ajoutez-le, renommez-le, ou corrigez le chemin.",
            )
        elif not media.fichier.startswith(FOLDER):
            remede = f"Mettez-le dans {FOLDER}, puis corrigez le chemin."
            yield corpus.problem(record, ("fichier",), f"Le fichier d’un média est dans {FOLDER}.", remede)
