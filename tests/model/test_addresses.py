"""What an author likely meant by an address: a value that its field takes, and nothing where it would be a guess."""

from collections.abc import Callable

import pytest
from ptce.model import addresses


@pytest.mark.parametrize(
    ("meant", "written", "expected"),
    [
        (addresses.postcode, "75012 Paris", "75012"),
        (addresses.email, "Ada <a@b.example>", "a@b.example"),
        (addresses.email, "a@ptce,fr", "a@ptce.fr"),
        (addresses.url, "<https://a.example/>", "https://a.example/"),
        (addresses.url, "www.ptce.fr", "https://www.ptce.fr"),
        (addresses.url, "http:/ptce.fr/a", "https://ptce.fr/a"),
        (addresses.url, "htttps://ptce.fr", "https://ptce.fr"),
        (addresses.url, "ptce", ""),
        (addresses.url, "javascript:alert(1)", ""),
        (addresses.phone, "Tél. : 01/58/50/14/09", "01 58 50 14 09"),
        (addresses.phone, "1 58 50 14 09", "01 58 50 14 09"),
        (addresses.phone, "tél +33 (0)1 58 50 14 09", "01 58 50 14 09"),
        (addresses.phone, "3615", ""),
        (addresses.email, "contact (at) ptce.fr", "contact@ptce.fr"),
        (addresses.email, "mailto:contact@ptce.fr", "contact@ptce.fr"),
        (addresses.email, "<contact @ ptce.fr>", "contact@ptce.fr"),
        (addresses.email, "contact chez ptce.fr", ""),
        (addresses.postcode, "F-75012", "75012"),
        (addresses.postcode, "75 012", "75012"),
        (addresses.postcode, "1000", ""),
        (addresses.postcode, "750", ""),
        (addresses.postcode, "Paris 75012", ""),
        (addresses.hashtag, "PTCE2014", "#PTCE2014"),
        (addresses.hashtag, "#Forum du bois", "#ForumDuBois"),
        (addresses.hashtag, "#Été", "#Ete"),
        (addresses.hashtag, "#a-b", ""),
        (addresses.path, "\\content\\medias\\logo.png", "content/medias/logo.png"),
        (addresses.path, "./content/a.png", "content/a.png"),
        (addresses.path, "content/medias/Photo d’été.JPG", "content/medias/photo-d-ete.jpg"),
        (addresses.path, "../a.png", ""),
        (addresses.path, "C:\\a.png", ""),
        (addresses.path, "content/a.png", ""),
    ],
)
def test_what_was_likely_meant(meant: Callable[[str], str], written: str, expected: str) -> None:
    assert meant(written) == expected


@pytest.mark.parametrize(
    ("written", "certain"),
    [
        ("01/58/50/14/09", True),
        ("Tél. : 01.58.50.14.09", True),
        ("+33 (0)1 58 50 14 09", True),
        ("0033 1/58/50/14/09", True),
        ("1 58 50 14 09", False),
        ("01 58 50 14 09, poste 3", False),
        ("01 58 50 14 09 ou 10", False),
        ("fax 01 58 50 14 09", False),
    ],
)
def test_all_figures_of_one_number_are_certain(written: str, certain: bool) -> None:
    assert addresses.is_a_number(written) is certain
