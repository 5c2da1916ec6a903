"""A file that no kind reads is told, with what its folder expects."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from ptce import build


def test_files_that_kinds_read_are_no_problem(repository: Callable[[dict[str, str]], Path]) -> None:
    files = {"content/personnes/a-b.yml": "nom: A B\n", "content/notes.txt": "À faire.\n"}
    assert build.check(repository(files)).problems == []


def test_files_that_nothing_reads_are_told(repository: Callable[[dict[str, str]], Path]) -> None:
    files = {
        "poles/a.yaml": "nom: A\n",
        "poles/sud/b.yml": "nom: B\n",
        "poles/c.md": "nom: C\n",
        "content/foo.yml": "nom: C\n",
    }
    assert [str(problem) for problem in build.check(repository(files)).problems] == [
        "content/foo.yml:1:1: Le site ne lit pas ce fichier. "
        "Mettez-le dans le dossier de son genre : poles/, press/, ou un dossier de content/.",
        "poles/a.yaml:1:1: Le site ne lit pas ce fichier. Renommez-le a.yml.",
        "poles/c.md:1:1: Le site ne lit pas ce fichier. Ici, chaque fichier est une fiche (pôle) : poles/*.yml",
        "poles/sud/b.yml:1:1: Le site ne lit pas ce fichier. "
        "Mettez-le dans le dossier de son genre : poles/, press/, ou un dossier de content/.",
    ]


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("poles/a.YML", "a.yml"),
        ("poles/a.yml.txt", "a.yml"),
        ("press/a.markdown", "a.md"),
        ("press/a.MD", "a.md"),
        ("press/a.md.txt", "a.md"),
    ],
)
def test_an_extension_that_is_nearly_right_is_told(
    repository: Callable[[dict[str, str]], Path], name: str, right: str
) -> None:
    assert [str(problem) for problem in build.check(repository({name: "nom: A\n"})).problems] == [
        f"{name}:1:1: Le site ne lit pas ce fichier. Renommez-le {right}."
    ]


def test_the_better_name_may_be_taken(repository: Callable[[dict[str, str]], Path]) -> None:
    sound = "nom: A\nsources: [{titre: T}]\n"

    assert [
        str(problem) for problem in build.check(repository({"poles/a.yml": sound, "poles/a.yaml": sound})).problems
    ] == ["poles/a.yaml:1:1: Le site ne lit pas ce fichier. a.yml est déjà là : gardez un seul des deux fichiers."]


def test_a_folder_that_the_system_does_not_show_is_told(
    repository: Callable[[dict[str, str]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository({"poles/a.yml": "nom: A\nsources: [{titre: T}]\n"})
    listed = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("poles"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert "poles:1:1: Ce dossier ne peut pas être lu. Vérifiez ses droits." in map(str, build.check(root).problems)
