"""What an author likely meant: a value that its field takes, and nothing where it would be a guess."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.model import likely

MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


@pytest.mark.parametrize(
    ("meant", "written", "expected"),
    [
        (likely.day, "28/02/2013", "2013-02-28"),
        (likely.day, "28-02-2013", "2013-02-28"),
        (likely.day, "28.2.2013", "2013-02-28"),
        (likely.day, "28 02 2013", "2013-02-28"),
        (likely.day, "28/02/13", "2013-02-28"),
        (likely.day, "02/28/2013", "2013-02-28"),
        (likely.day, "2013/2/28", "2013-02-28"),
        (likely.day, "jeudi 28 février 2013", "2013-02-28"),
        (likely.day, "28 FEVR. 2013", "2013-02-28"),
        (likely.day, "1er août 2013", "2013-08-01"),
        (likely.day, "le 3 dec 2013", "2013-12-03"),
        (likely.day, "2013-28-02", "2013-02-28"),
        (likely.day, "2013–02–28", "2013-02-28"),
        (likely.day, "20130228", "2013-02-28"),
        (likely.hours, "9H30 À 16H30", "9h30 - 16h30"),
        (likely.day, "30/02/2013", ""),
        (likely.day, "28/02", ""),
        (likely.day, "13/2013", ""),
        (likely.day, "3 ju 2013", ""),
        (likely.day, "3 jui 2013", ""),
        (likely.day, "hier", ""),
        (likely.partial, "février 2013", "2013-02"),
        (likely.partial, "fin décembre 2011", "2011-12"),
        (likely.partial, "02/2013", "2013-02"),
        (likely.partial, "2013/2", "2013-02"),
        (likely.partial, "fin 2013", "2013"),
        (likely.partial, "13/2013", ""),
        (likely.partial, "été 2014", ""),
        (likely.partial, "28/02/2013", "2013-02-28"),
        (likely.hours, "9h30mn", "9h30"),
        (likely.hours, "9.30 - 10.00", "9h30 - 10h00"),
        (likely.hours, "14-16h", "14h-16h"),
        (likely.hours, "de midi à 14h", "de 12h a 14h"),
        (likely.amount, "600.000 €", "600000"),
        (likely.amount, "12.50 €", "12,50"),
        (likely.amount, "2.4 millions", "2,4 millions"),
        (likely.amount, "2,4 M€", "2,4 millions"),
        (likely.amount, "20 € TTC", "20"),
        (likely.amount, "500 dollars", ""),
        (likely.amount, "de 10 à 20 €", ""),
        (likely.counted, "1 200 m2", ("1200", "m²")),
        (likely.counted, "12.5 m3 d’eau", ("12,5", "m³ d’eau")),
        (likely.counted, "2,4 millions de repas", ("2,4 millions", "repas")),
        (likely.counted, "1.200 d’abonnés", ("1200", "abonnés")),
        (likely.counted, "50%", ("50", "%")),
        (likely.counted, "250", ("", "")),
        (likely.counted, "une centaine", ("", "")),
        (likely.integer, "250 pôles", "250"),
        (likely.integer, "1.200", "1200"),
        (likely.integer, "2e", "2"),
        (likely.integer, "-1", ""),
        (likely.integer, "1,5", ""),
        (likely.integer, "10 à 20", ""),
        (likely.degrees, "45,56", "45.56"),
        (likely.degrees, "45.56°", "45.56"),
        (likely.degrees, "4,5 O", "-4.5"),
        (likely.degrees, "45°33'", ""),
        (likely.yes, "Vrai", "oui"),
        (likely.yes, "NON", "non"),
        (likely.yes, "peut-être", ""),
    ],
)
def test_what_was_likely_meant(meant: Callable[[str], str], written: str, expected: str) -> None:
    assert meant(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("3 décembre 2026 à 10h", datetime(2026, 12, 3, 10)),
        ("2026-12-03 10:30", datetime(2026, 12, 3, 10, 30)),
        ("03/12/2026, 9h05", datetime(2026, 12, 3, 9, 5)),
        ("3 décembre 2026", None),
        ("3 décembre 2026 à 25h", None),
        ("10h", None),
    ],
)
def test_a_moment_is_a_day_and_an_hour(written: str, expected: datetime | None) -> None:
    assert likely.moment(written) == expected


@given(st.dates(date(1000, 1, 1)))
def test_every_day_is_known_in_each_of_its_french_forms(day: date) -> None:
    name = MONTHS[day.month - 1]
    forms = [
        f"{day:%d/%m/%Y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {name} {day.year}",
        f"le {day.day} {name.upper()} {day.year}",
        f"{day.year}/{day.month}/{day.day}",
    ]

    assert {likely.day(form) for form in forms} == {day.isoformat()}


@pytest.mark.parametrize(
    "written",
    ["28/02/2013", "3.4.2013", "28-02-2013", "2013/2/28", "28 février 2013", "le 1er août 2013", "jeudi 28 févr. 2013"],
)
def test_one_day_and_nothing_else_is_certain(written: str) -> None:
    assert likely.is_a_day(written)


@pytest.mark.parametrize(
    "written",
    [
        "vers le 3 mai 2013",
        "3 ou 4 mai 2013",
        "28/02/13",
        "02/28/2013",
        "30/02/2013",
        "vendredi 28 février 2013",
        "28/02/2013 (à confirmer)",
        "février 2013",
        "du 3 au 5 mars 2013",
        "",
    ],
)
def test_what_says_more_or_less_than_one_day_is_not(written: str) -> None:
    assert not likely.is_a_day(written)


@pytest.mark.parametrize(
    ("written", "certain"), [("février 2013", True), ("02/2013", True), ("fin mai 2013", False), ("2011/12", False)]
)
def test_one_month_and_nothing_else_is_certain(written: str, certain: bool) -> None:
    assert likely.is_a_month(written) is certain
