"""Every text file where records live is one: a file that nothing reads would be forgotten without a word."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..problem import Problem

REGLE = "fichier-sans-lecteur"

SUFFIXES = (".yml", ".yaml", ".md")


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each text file in the folders of the kinds that no kind reads."""
    read = {path for files in corpus.files.values() for path in files.values()}
    folders = {kind.FILES.partition("/")[0] for kind in corpus.kinds.values()}
    for folder in sorted(folders):
        for file in sorted((corpus.root / folder).rglob("*")):
            path = file.relative_to(corpus.root).as_posix()
            if file.suffix in SUFFIXES and path not in read:
                yield Problem(path, 1, 1, "", "Le site ne lit pas ce fichier.", _remedy(corpus, path))


def _remedy(corpus: Corpus, path: str) -> str:
    """What the folder of a file expects, or where files go."""
    folder = path.rpartition("/")[0]
    expected = next((kind for kind in corpus.kinds.values() if kind.FILES.startswith(f"{folder}/*.")), None)
    if expected is None:
        return "Mettez-le dans le dossier de son genre : poles/, press/, ou un dossier de content/."
    return f"Ici, chaque fichier est une fiche ({expected.LABEL}) : {expected.FILES}"
