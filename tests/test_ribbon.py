"""The ribbon of a day, to scale: segments on rows, hours on the axis, the names of the spaces."""

from dataclasses import dataclass, field
from datetime import time
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from ptce.model.span import Span
from ptce.ribbon import Bar, Ribbon, Segment, ribbon


@dataclass
class Session:
    """A session of a programme."""

    horaire: Span | None
    nature: str = "pleniere"
    seances: list["Session"] = field(default_factory=list)


@dataclass
class Space:
    """A space beside the sessions."""

    titre: str
    horaires: list[Span]


def at(hours: str, nature: str = "pleniere", *inside: Session) -> Session:
    """A session at hours as a programme writes them; none if the text is empty."""
    return Session(Span.read(hours) if hours else None, nature, list(inside))


def space(title: str, *hours: str) -> Space:
    return Space(title, [Span.read(text) for text in hours])


def drawn(found: Ribbon | None) -> list[tuple[str, str, int]]:
    """The segments as a reader sees them: from when to when, and on which row."""
    assert found is not None
    return [(_hour(one.debut), _hour(one.fin), one.rang) for one in found.segments]


def _hour(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def test_the_ribbon_of_a_day() -> None:
    sessions = [
        at("9h30 - 10h", "accueil"),
        at("10h - 12h"),
        at("12h - 14h", "repas"),
        at("16h", "temps_fort", at("16h15", "cloture")),
        at("16h30", "pause"),
    ]
    spaces = [space("Médias", "9h30 - 15h"), space("Conseils", "12h - 12h30", "14h - 14h30")]

    assert ribbon(sessions, spaces, Span(time(9, 30), time(16, 30))) == Ribbon(
        debut=570,
        fin=1005,
        heures=(
            (600, "10\u00a0h"),
            (660, "11\u00a0h"),
            (720, "12\u00a0h"),
            (780, "13\u00a0h"),
            (840, "14\u00a0h"),
            (900, "15\u00a0h"),
            (960, "16\u00a0h"),
        ),
        segments=(
            Segment(570, 600, 0, "accueil"),
            Segment(600, 720, 0, "pleniere"),
            Segment(720, 840, 0, "repas"),
            Segment(960, 975, 0, "temps_fort"),
            Segment(975, 990, 0, "cloture"),
            Segment(990, 990, 0, "pause"),
        ),
        rangs=1,
        bandes=(
            Bar("Médias", ((570, 900),), "start", 570, dedans=True),
            Bar("Conseils", ((720, 750), (840, 870)), "start", 870, dedans=False),
        ),
    )


@pytest.mark.parametrize("sessions", [[], [at("9h - 10h")], [at(""), at("9h"), at("")]])
def test_fewer_than_two_sessions_with_hours_have_no_ribbon(sessions: list[Session]) -> None:
    assert ribbon(sessions, [space("Médias", "9h - 15h")]) is None


@pytest.mark.parametrize(
    ("sessions", "hours", "expected"),
    [
        ([at("9h"), at("10h")], None, [("9:00", "10:00", 0), ("10:00", "10:00", 0)]),
        ([at("9h"), at("10h")], "9h - 11h", [("9:00", "10:00", 0), ("10:00", "11:00", 0)]),
        ([at("9h"), at("12h")], "9h - 11h", [("9:00", "12:00", 0), ("12:00", "12:00", 0)]),
        ([at("9h"), at("10h")], "9h", [("9:00", "10:00", 0), ("10:00", "10:00", 0)]),
        ([at("9h - 11h"), at("10h"), at("12h")], None, [("9:00", "11:00", 0), ("10:00", "12:00", 1), ("12:00",) * 2]),
        ([at("14h"), at("9h - 10h")], "9h - 17h", [("9:00", "10:00", 0), ("14:00", "17:00", 0)]),
        ([at("", "pleniere", at("9h"), at("10h - 11h"))], None, [("9:00", "10:00", 0), ("10:00", "11:00", 0)]),
    ],
)
def test_a_session_without_an_end_lasts_until_the_next_one_begins(
    sessions: list[Session], hours: str | None, expected: list[tuple[str, ...]]
) -> None:
    found = drawn(ribbon(sessions, hours=Span.read(hours) if hours else None))

    assert [shown[: len(wanted)] for shown, wanted in zip(found, expected, strict=True)] == expected


def test_a_session_that_gives_its_end_is_one_segment() -> None:
    sessions = [at("9h - 11h", "pleniere", at("9h"), at("10h - 10h30")), at("11h - 12h")]

    assert drawn(ribbon(sessions)) == [("9:00", "11:00", 0), ("11:00", "12:00", 0)]


def test_sessions_at_one_time_are_stacked_and_rows_are_used_again() -> None:
    workshops = [at("9h - 10h"), at("10h - 12h"), at("10h - 11h"), at("10h30 - 12h"), at("11h - 12h"), at("12h - 13h")]

    assert drawn(ribbon(workshops)) == [
        ("9:00", "10:00", 0),
        ("10:00", "11:00", 0),
        ("10:00", "12:00", 1),
        ("10:30", "12:00", 2),
        ("11:00", "12:00", 0),
        ("12:00", "13:00", 0),
    ]


def test_two_marks_at_one_time_are_stacked() -> None:
    found = ribbon([at("9h"), at("10h"), at("10h")])

    assert drawn(found) == [("9:00", "10:00", 0), ("10:00", "10:00", 0), ("10:00", "10:00", 1)]
    assert found is not None
    assert (found.debut, found.fin, found.rangs) == (540, 615, 2)


def test_the_axis_ends_with_the_day() -> None:
    found = ribbon([at("18h"), at("23h59")])

    assert found is not None
    assert (found.debut, found.fin) == (1080, 1440)
    assert [minute // 60 for minute, _ in found.heures] == [18, 19, 20, 21, 22, 23]


@pytest.mark.parametrize(
    ("first", "last", "hours"),
    [
        ("9h - 9h30", "9h30 - 10h", ["9 h", "9 h 15", "9 h 30", "9 h 45"]),
        ("9h15 - 10h", "10h - 12h", ["9 h 30", "10 h", "10 h 30", "11 h", "11 h 30"]),
        ("9h - 10h", "17h - 18h", ["9 h", "10 h", "11 h", "12 h", "13 h", "14 h", "15 h", "16 h", "17 h"]),
        ("8h - 10h", "20h - 22h", ["8 h", "10 h", "12 h", "14 h", "16 h", "18 h", "20 h"]),
        ("0h00 - 10h", "20h - 23h59", ["0 h", "3 h", "6 h", "9 h", "12 h", "15 h", "18 h", "21 h"]),
    ],
)
def test_the_hours_of_the_axis_leave_one_another_room(first: str, last: str, hours: list[str]) -> None:
    found = ribbon([at(first), at(last)])

    assert found is not None
    assert [words.replace("\u00a0", " ") for _, words in found.heures] == hours


@pytest.mark.parametrize(
    ("given", "anchor", "minute", "inside"),
    [
        (space("Médias", "9h - 17h"), "start", 540, True),
        (space("Médias", "9h - 9h30", "10h - 17h"), "start", 600, True),
        (space("Conseils à tous", "9h - 10h30"), "start", 540, True),
        (space("CONSEILS À TOUS", "9h - 10h30"), "start", 630, False),
        (space("Un nom qui ne tient pas", "9h - 9h30", "10h - 10h30"), "start", 630, False),
        (space("Un nom qui ne tient pas", "16h - 17h"), "end", 960, False),
        (space("Un nom qui ne tient pas", "12h"), "start", 720, False),
        (space("Un nom bien trop long pour tenir où que ce soit sur le ruban, même seul", "12h - 14h"), "", 720, False),
    ],
)
def test_the_name_of_a_space_stands_where_it_finds_room(given: Space, anchor: str, minute: int, inside: bool) -> None:
    found = ribbon([at("9h - 12h"), at("12h - 17h")], [given])

    assert found is not None
    assert [(bar.titre, bar.ancre, bar.repere, bar.dedans) for bar in found.bandes] == [
        (given.titre, anchor, minute, inside)
    ]


def test_a_space_that_is_open_before_the_first_session_begins_the_axis() -> None:
    found = ribbon([at("9h - 12h"), at("12h - 17h")], [space("Café", "8h - 18h")])

    assert found is not None
    assert (found.debut, found.fin) == (480, 1080)
    assert (found.x(480), found.x(780), found.x(1080), found.largeur(540, 720)) == (0, 50, 100, 30)


MINUTES = st.integers(0, 24 * 60 - 1).map(lambda minute: time(*divmod(minute, 60)))
ENDED = st.lists(MINUTES, min_size=2, max_size=2, unique=True).map(lambda ends: Span(*sorted(ends)))
SPANS = st.builds(Span, MINUTES) | ENDED
SESSIONS = st.recursive(
    st.builds(Session, st.none() | SPANS),
    lambda inside: st.builds(Session, st.none() | SPANS, seances=st.lists(inside, max_size=3)),
)
SPACES = st.builds(Space, st.text(max_size=80), st.lists(SPANS, min_size=1, max_size=3))


@given(st.lists(SESSIONS, min_size=2, max_size=12), st.lists(SPACES, max_size=4), st.none() | SPANS)
def test_all_is_on_the_axis_and_nothing_overlaps_on_a_row(
    sessions: list[Session], spaces: list[Space], hours: Span | None
) -> None:
    found = ribbon(sessions, spaces, hours)
    assume(found is not None)
    assert found is not None
    shown = [(one.debut, one.fin) for one in found.segments] + [hour for bar in found.bandes for hour in bar.plages]
    assert 0 <= found.debut < found.fin <= 24 * 60
    assert all(found.debut <= first <= last <= found.fin for first, last in shown)
    assert all(found.debut <= minute < found.fin for minute, _ in found.heures)
    assert [bar.titre for bar in found.bandes] == [given.titre for given in spaces]
    for row in range(found.rangs):
        on_row = [one for one in found.segments if one.rang == row]
        assert on_row, "no row is empty"
        assert all(one.debut < other.debut and one.fin <= other.debut for one, other in pairwise(on_row))
