"""A programme: what a session is by default, and the sessions of each day."""

from datetime import date

import pytest
from ptce.model.programme import Placed, Seance, by_day, placed
from ptce.model.span import Span

MONDAY, TUESDAY = date(2026, 5, 4), date(2026, 5, 5)


def session(title: str, day: date | None = None) -> Seance:
    return Seance.model_construct(titre=title, jour=day)


def test_the_least_session_has_defaults() -> None:
    found = Seance.model_validate({"titre": "Accueil"})

    assert (found.titre, found.nature, found.horaire, found.jour) == ("Accueil", "pleniere", None, None)
    assert (found.seances, found.intervenants, found.sous_reserve) == ((), (), False)


@pytest.mark.parametrize(
    ("days", "first", "expected"),
    [
        ([], MONDAY, []),
        ([None, None], MONDAY, [(MONDAY, "AB")]),
        ([None, None], None, [(None, "AB")]),
        ([None, TUESDAY, None], MONDAY, [(MONDAY, "A"), (TUESDAY, "BC")]),
        ([None, TUESDAY], None, [(None, "A"), (TUESDAY, "B")]),
        ([MONDAY, TUESDAY, MONDAY], None, [(MONDAY, "AC"), (TUESDAY, "B")]),
    ],
)
def test_a_session_without_a_day_is_of_the_same_one_as_that_above_it(
    days: list[date | None], first: date | None, expected: list[tuple[date | None, str]]
) -> None:
    sessions = [session(title, day) for title, day in zip("ABCDEF", days, strict=False)]

    found = by_day(sessions, first)

    assert [(day, "".join(one.titre for one in inside)) for day, inside in found] == expected


def test_the_sessions_of_every_depth_are_placed() -> None:
    talk = session("C")
    visit = session("D", MONDAY)
    held = Seance.model_construct(titre="B", jour=TUESDAY, seances=(talk, visit))
    first, second, third, fourth, last = placed([session("A"), held, session("E")], MONDAY)

    assert first == Placed(("seances", 0), session("A"), MONDAY)
    assert second == Placed(("seances", 1), held, TUESDAY)
    assert third == Placed(("seances", 1, "seances", 0), talk, TUESDAY, second)
    assert fourth == Placed(("seances", 1, "seances", 1), visit, MONDAY, second)
    assert last == Placed(("seances", 2), session("E"), TUESDAY)


def at(hours: str | None, where: tuple[str | int, ...] = ("seances", 0), holder: Placed | None = None) -> Placed:
    span = Span.read(hours) if hours else None
    return Placed(where, Seance.model_construct(titre="S", horaire=span), MONDAY, holder)


def test_a_talk_has_the_hours_of_the_nearest_session_that_gives_some() -> None:
    morning = at("9h - 12h")
    part = at(None, ("seances", 0, "seances", 0), morning)
    talk = at(None, ("seances", 0, "seances", 0, "seances", 0), part)

    assert (talk.timed(), morning.timed()) == (morning, morning)
    assert at(None).timed() == at(None)


def test_a_session_holds_itself_and_what_is_inside_it() -> None:
    morning, talk, other = at("9h"), at("9h", ("seances", 0, "seances", 1)), at("9h", ("seances", 1))

    assert [morning.holds(one) for one in (morning, talk, other)] == [True, True, False]
    assert not talk.holds(morning)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("9h - 12h", "11h - 13h", True),
        ("9h - 12h", "10h - 11h", True),
        ("9h - 12h", "9h", True),
        ("9h", "9h", True),
        ("9h - 12h", "12h - 13h", False),
        ("9h", "10h", False),
        (None, "9h", False),
    ],
)
def test_two_sessions_meet_where_they_surely_share_a_moment(one: str | None, other: str, expected: bool) -> None:
    assert at(one).meets(at(other)) is expected
    assert at(other).meets(at(one)) is expected


def test_sessions_of_two_days_do_not_meet() -> None:
    assert not at("9h").meets(Placed(("seances", 1), at("9h").session, TUESDAY))
