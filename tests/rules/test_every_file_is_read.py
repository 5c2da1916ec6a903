"""A file that no kind reads is told, with what its folder expects."""

from collections.abc import Callable
from pathlib import Path

from ptce import build


def test_files_that_kinds_read_are_no_problem(repository: Callable[[dict[str, str]], Path]) -> None:
    files = {"content/personnes/a-b.yml": "nom: A B\n", "content/notes.txt": "À faire.\n", "content/medias/x.png": "…"}
    assert build.check(repository(files)).problems == []


def test_files_that_nothing_reads_are_told(repository: Callable[[dict[str, str]], Path]) -> None:
    files = {"poles/a.yaml": "nom: A\n", "poles/sud/b.yml": "nom: B\n", "content/foo.yml": "nom: C\n"}
    assert [str(problem) for problem in build.check(repository(files)).problems] == [
        "content/foo.yml:1:1: Le site ne lit pas ce fichier. "
        "Mettez-le dans le dossier de son genre : poles/, press/, ou un dossier de content/.",
        "poles/a.yaml:1:1: Le site ne lit pas ce fichier. Ici, chaque fichier est une fiche (pôle) : poles/*.yml",
        "poles/sud/b.yml:1:1: Le site ne lit pas ce fichier. "
        "Mettez-le dans le dossier de son genre : poles/, press/, ou un dossier de content/.",
    ]
