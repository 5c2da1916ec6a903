"""Where and when a release says that it was written."""

from datetime import date

import pytest
from ptce.importing.dateline import Dateline, dateline

DAY = date(2013, 7, 16)


@pytest.mark.parametrize(
    ("text", "lieu", "alone"),
    [
        ("Paris, le 16 juillet 2013", "Paris", True),
        ("Paris, le mardi 16 juillet 2013.", "Paris", True),
        ("Paris – 16 juillet 2013", "Paris", True),
        ("Saint-Denis, 16/07/2013", "Saint-Denis", True),
        ("L’Île-Saint-Denis,  le  16  juillet\n2013", "L’Île-Saint-Denis", True),
        ("Fait à Paris, le 16 juillet 2013", "Paris", True),
        ("le 16 juillet 2013", "", True),
        ("Mardi 16 juillet 2013", "", True),
        ("16 JUILLET 2013", "", True),
        ("Paris, le 16 juillet 2013 – Le Réseau annonce", "Paris", False),
    ],
)
def test_a_place_and_a_day_are_read(text: str, lieu: str, alone: bool) -> None:
    assert dateline(text) == Dateline(lieu, DAY, alone, "")


def test_a_weekday_that_is_another_is_told() -> None:
    found = dateline("Paris, le lundi 16 juillet 2013")
    assert found == Dateline(
        "Paris", DAY, True, "Le document dit « lundi », mais le 16\u00a0juillet 2013 était un mardi."
    )


@pytest.mark.parametrize(
    "text",
    ["", "Le Réseau ouvre", "Paris, le 31 février 2013", "Du 15 au 16 juillet 2013", "Le 16 juillet", "2013"],
)
def test_anything_else_is_no_dateline(text: str) -> None:
    assert dateline(text) is None
