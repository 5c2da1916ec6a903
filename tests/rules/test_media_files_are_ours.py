"""The file of a media is one of content/medias/, and is a file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.build import check

Problems = Callable[[dict[str, str]], list[str]]

SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def media(path: str) -> str:
    return f"alt: A\nlegende: L\ncredit: C\nlicence: Libre\nfichier: {path}\n"


def test_a_file_of_the_repository_is_kept(problems: Problems) -> None:
    files = {"content/medias/a.yml": media("content/medias/a.svg"), "content/medias/a.svg": SVG}

    assert problems(files) == []


def test_a_file_that_is_missing_is_refused(problems: Problems) -> None:
    assert problems({"content/medias/a.yml": media("content/medias/b.svg")}) == [
        "content/medias/a.yml:5:10: champ « fichier » : Le fichier « content/medias/b.svg » est absent."
        " Ajoutez-le, renommez-le, ou corrigez le chemin."
    ]


def test_a_folder_is_no_file(problems: Problems) -> None:
    assert problems({"content/medias/a.yml": media("content/medias")}) == [
        "content/medias/a.yml:5:10: champ « fichier » : Le fichier « content/medias » est absent."
        " Ajoutez-le, renommez-le, ou corrigez le chemin."
    ]


@pytest.mark.parametrize("inside", [True, False])
def test_a_link_is_refused_wherever_it_leads(
    repository: Callable[[dict[str, str]], Path], tmp_path_factory: pytest.TempPathFactory, inside: bool
) -> None:
    root = repository({"content/medias/a.yml": media("content/medias/a.svg"), "autre/vrai.svg": SVG})
    outside = tmp_path_factory.mktemp("ailleurs") / "secret.svg"
    outside.write_text(SVG, "utf-8")
    (root / "content/medias/a.svg").symlink_to(root / "autre/vrai.svg" if inside else outside)

    assert [str(problem) for problem in check(root).problems] == [
        "content/medias/a.yml:5:10: champ « fichier » : Un lien symbolique est refusé."
        " Mettez le fichier lui-même à sa place."
    ]


def test_a_file_behind_a_linked_folder_outside_is_refused(
    repository: Callable[[dict[str, str]], Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = repository({"content/medias/a.yml": media("content/medias/dossier/secret.svg")})
    outside = tmp_path_factory.mktemp("ailleurs")
    (outside / "secret.svg").write_text(SVG, "utf-8")
    (root / "content/medias/dossier").symlink_to(outside, target_is_directory=True)

    assert [problem.phrase for problem in check(root).problems] == ["Un lien symbolique est refusé."]


def test_a_file_of_another_folder_is_refused(problems: Problems) -> None:
    secret = "---\ntitre: T\nemetteur: {nom: R}\nchapo: C\nstatut: brouillon\n---\nTexte.\n"
    assert problems({"content/medias/a.yml": media("press/secret.md"), "press/secret.md": secret}) == [
        "content/medias/a.yml:5:10: champ « fichier » : Le fichier d’un média est dans content/medias/."
        " Mettez-le dans content/medias/, puis corrigez le chemin."
    ]
