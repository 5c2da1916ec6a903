"""The file of a media is an image or a document that can be published: of a known kind, whole, of a bearable size."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..drawing import Unfit
from ..imaging import shape
from ..model.traits import Visual
from ..problem import Problem

REGLE = "nature-du-media"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each media whose file is of another kind, is too large, or is not what `nature` says."""
    for record in corpus.all():
        if not isinstance(record, Visual):
            continue
        file = corpus.root / record.fichier
        if not record.fichier.startswith(Visual.FOLDER) or file.is_symlink() or not file.is_file():
            continue
        try:
            found = shape(file.read_bytes())
        except Unfit as unfit:
            yield corpus.problem(record, ("fichier",), f"{record.fichier} : {unfit.phrase}", unfit.remede)
            continue
        expected = "document" if found.format == "PDF" else "image"
        if record.nature != expected:
            phrase = f"Ce fichier est {'un document' if expected == 'document' else 'une image'}."
            remedy = f"Écrivez nature: {expected}."
            yield corpus.problem(record, ("nature",), phrase, remedy, correction=expected)
