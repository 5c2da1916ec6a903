"""A file that nothing reads among the records is told, with what to do about it."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

MEDIA = "fichier: content/medias/a.svg\nalt: A\nlegende: L\ncredit: C\nlicence: Libre\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.mark.parametrize(
    "name", ["content/notes.txt", "poles/.DS_Store", "poles/.a.yml.swp", "content/imports/a.json", "autre/a.docx"]
)
def test_files_that_are_of_use_or_of_the_system_are_kept(problems: Problems, name: str) -> None:
    assert problems({name: "x"}) == []


def test_the_file_of_a_media_is_kept(problems: Problems) -> None:
    assert problems({"content/medias/a.yml": MEDIA, "content/medias/a.svg": SVG}) == []


def test_a_picture_is_not_without_a_fiche_because_that_one_cannot_be_read(problems: Problems) -> None:
    found = problems({"content/medias/a.yml": MEDIA.replace("alt: A\n", ""), "content/medias/a.svg": SVG})

    assert [problem.partition(":")[0] for problem in found] == ["content/medias/a.yml"]


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("press/a.docx", "Reprenez-le avec « ptce import », puis déplacez-le."),
        ("poles/liste.CSV", "Reprenez-le avec « ptce import », puis déplacez-le."),
        (
            "press/a.pages",
            "Enregistrez-le en .docx ou en .xlsx, reprenez-le avec « ptce import », puis déplacez-le.",
        ),
        ("press/a.jpg", "Mettez-le dans content/medias/, avec une fiche (« ptce new media »)."),
        (
            "content/medias/b.PNG",
            "Donnez-lui une fiche (« ptce new media »), ou retirez-le de content/medias/.",
        ),
        ("poles/a.yml~", "C’est une copie qu’un outil a laissée : supprimez-la."),
        ("poles/a.yml.orig", "C’est une copie qu’un outil a laissée : supprimez-la."),
        ("poles/a.yml.rej", "C’est une copie qu’un outil a laissée : supprimez-la."),
    ],
)
def test_another_one_is_warned_of(problems: Problems, name: str, remedy: str) -> None:
    assert problems({name: "x"}) == [f"{name}:1:1: Rien ne lit ce fichier ici. {remedy} [avertissement]"]
