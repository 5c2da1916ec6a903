"""The file of a media is an image or a document that can be published."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pictures import SVG, photo
from ptce.build import check

Write = Callable[[dict[str, str]], Path]

PATH = "content/medias/phare.yml"
NATURE = PATH + ":1:9: champ « nature » : Ce fichier est {}. Écrivez nature: {}."


@pytest.fixture
def problems(repository: Write) -> Callable[..., list[str]]:
    """The problems of a repository that holds one media, with this file."""

    def read(name: str, data: bytes, nature: str = "image") -> list[str]:
        fields = f"nature: {nature}\nfichier: content/medias/{name}\nalt: A\nlegende: L\ncredit: C\nlicence: Libre\n"
        root = repository({PATH: fields})
        (root / "content/medias" / name).write_bytes(data)
        return [str(problem) for problem in check(root).problems]

    return read


@pytest.mark.parametrize(
    ("name", "data", "nature"),
    [
        ("a.jpg", photo(), "image"),
        ("a.png", photo(format="PNG"), "image"),
        ("a.webp", photo(format="WEBP"), "image"),
        ("a.svg", SVG.encode(), "image"),
        ("a.pdf", b"%PDF-1.7", "document"),
    ],
)
def test_what_can_be_published_is_kept(problems: Callable[..., list[str]], name: str, data: bytes, nature: str) -> None:
    assert problems(name, data, nature) == []


@pytest.mark.parametrize(
    ("name", "data", "nature", "expected"),
    [
        (
            "a.jpg",
            b"GIF89a",
            "image",
            f"{PATH}:2:10: champ « fichier » : content/medias/a.jpg : Ce fichier n’est pas une image que le site sait"
            " lire. Donnez un JPEG, un PNG, un WebP, un SVG ou un PDF.",
        ),
        (
            "a.pdf",
            b"%PDF-1.7",
            "image",
            NATURE.format("un document", "document"),
        ),
        (
            "a.jpg",
            photo(),
            "document",
            NATURE.format("une image", "image"),
        ),
    ],
)
def test_what_cannot_is_told_with_its_path(
    problems: Callable[..., list[str]], name: str, data: bytes, nature: str, expected: str
) -> None:
    assert problems(name, data, nature) == [expected]


def test_a_file_that_is_missing_is_the_business_of_another_rule(repository: Write) -> None:
    fields = "fichier: content/medias/a.jpg\nalt: A\nlegende: L\ncredit: C\nlicence: Libre\n"
    assert [problem.phrase for problem in check(repository({PATH: fields})).problems] == [
        "Le fichier « content/medias/a.jpg » est absent."
    ]
