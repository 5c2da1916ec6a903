"""The traits: the questions that formats ask, and the answers of a kind that says nothing."""

import inspect
from datetime import date
from typing import Any

import pytest
from ptce.build import all_kinds
from ptce.model.partial_date import PartialDate
from ptce.model.record import Record
from ptce.model.traits import (
    TRAITS,
    Anchored,
    Dated,
    Located,
    Open,
    Paged,
    Presented,
    Printable,
    Programmed,
    Scheduled,
    Sheet,
)


class Thing(Paged, Anchored, Dated, Programmed, Located, Printable, Presented, Open):
    """A kind that has every trait, and answers none of their questions itself."""

    LABEL = "chose"
    PLURAL = "choses"
    ADDRESS = "choses/{id}/"
    nom: str = "Une chose"


def thing(**given: Any) -> Thing:
    return Thing.model_validate({"id": "x", **given})


def test_a_page_is_at_the_address_of_its_kind() -> None:
    assert thing().adresse() == "choses/x/"


class Line(Anchored):
    """A kind that has its place on the page of another."""

    PAGE = "choses/"


def test_what_is_anchored_is_at_a_place_named_as_its_file() -> None:
    assert Line.model_validate({"id": "2013-loi"}).adresse() == "choses/#2013-loi"


def test_what_is_dated_is_sorted_by_the_first_day_of_its_date() -> None:
    assert thing(date="2026-02").date_de_tri() == PartialDate(2026, 2)
    assert thing(date="2026-02").rang == date(2026, 2, 1)
    assert thing().rang is None


def test_what_is_scheduled_takes_place_at_no_known_time() -> None:
    assert thing(date="2026-02-03").occurrences() == ()
    assert thing().revision == 0


def test_what_has_a_programme_has_no_session_and_is_scheduled() -> None:
    assert thing().seances_datees() == ()
    assert issubclass(Programmed, Scheduled)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "inconnue"),
        ({"latitude": "45.5", "longitude": "4.5"}, "inconnue"),
        ({"region": "nord"}, "region"),
        ({"region": "nord", "departement": "59"}, "departement"),
        ({"region": "nord", "departement": "59", "commune": "Rivage"}, "commune"),
        ({"commune": "Rivage"}, "commune"),
    ],
)
def test_a_place_is_as_precise_as_what_is_known(given: dict[str, str], expected: str) -> None:
    assert thing(**given).precision_du_lieu() == expected


def test_what_is_printed_is_drawn_by_the_template_of_its_kind() -> None:
    assert thing().feuilles() == (Sheet("x", f"{Thing.kind()}.typ", "Une chose"),)


def test_a_presentation_holds_from_its_first_day_to_its_last() -> None:
    one = thing(presentations=[{"texte": "A", "du": "2020-01-01", "au": "2020-12-31"}])

    assert [one.presentation(date(*day)) for day in [(2019, 12, 31), (2020, 1, 1), (2020, 12, 31), (2021, 1, 1)]] == [
        None,
        "A",
        "A",
        None,
    ]


def test_where_two_presentations_hold_the_first_of_the_file_is_kept() -> None:
    one = thing(presentations=[{"texte": "A", "du": "2020-01-01"}, {"texte": "B", "du": "2021-01-01"}])

    assert one.presentation(date(2022, 1, 1)) == "A"


def test_the_traits_are_those_of_the_module() -> None:
    from ptce.model import traits

    found = [
        member
        for _, member in inspect.getmembers(traits, inspect.isclass)
        if issubclass(member, Record) and member is not Record
    ]

    assert sorted(trait.__name__ for trait in found) == sorted(trait.__name__ for trait in TRAITS)
    assert len(TRAITS) <= 12


def test_no_person_and_no_setting_is_open_data() -> None:
    assert [name for name, kind in all_kinds().items() if issubclass(kind, Open)] == [
        "call",
        "event",
        "figure",
        "milestone",
        "organisation",
        "pole",
        "press_release",
        "selection",
    ]


@pytest.mark.parametrize("kind", all_kinds().values(), ids=lambda kind: kind.kind())
def test_kinds_never_inherit_from_kinds(kind: type[Record]) -> None:
    assert {base.__module__ for base in kind.__mro__ if base is not kind and issubclass(base, Record)} <= {
        "ptce.model.record",
        "ptce.model.traits",
    }
