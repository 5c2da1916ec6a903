"""The timetable: which sessions have an hour, when they end, and what the programme leaves to be understood."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from ptce.model.parsing import PARIS
from ptce.model.programme import Animation, Espace, Seance
from ptce.model.span import Span
from ptce.model.timetable import Creneau, day_in_paris, in_paris, timetable, until
from ptce.model.values import Intervenant

DAY = date(2026, 5, 4)
NEXT = date(2026, 5, 5)


def session(titre: str, horaire: str = "", **given: Any) -> Seance:
    """A session, with its hours as an author writes them."""
    return Seance.model_validate({"titre": titre, **({"horaire": horaire} if horaire else {}), **given})


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute)


def hours(*sessions: Seance, last: date = DAY, horaire: str = "") -> list[tuple[str, datetime, datetime | None, bool]]:
    """Title, start, end of each session, and whether its end is deduced."""
    found = timetable(sessions, (), (), DAY, last, Span.read(horaire) if horaire else None)
    return [(one.titre, one.debut, one.fin, one.fin_deduite) for one in found]


def test_a_session_is_at_its_hours_with_all_that_it_holds() -> None:
    speaker = {"collectif": "Un chœur"}
    talk = {"titre": "Exposé"}
    given = {"nature": "table_ronde", "sous_reserve": "oui", "salle": "Salle 2", "texte": "Un texte.", "tenu": "Non."}
    one = session("Débat", "10h - 11h", intervenants=[speaker], seances=[talk], **given)

    assert timetable([one], (), (), DAY, DAY, None) == (
        Creneau(
            "Débat",
            "Table ronde",
            at(10),
            at(11),
            sous_reserve=True,
            salle="Salle 2",
            texte=one.texte,
            intervenants=(Intervenant.model_validate(speaker),),
            seances=(session("Exposé"),),
            tenu="Non.",
        ),
    )


def test_a_session_without_an_end_lasts_until_the_next_hour_inside_it_or_after_it() -> None:
    inner = {"titre": "Conclusion", "horaire": "16h15"}

    assert hours(session("Signature", "16h", seances=[inner]), session("Cocktail", "16h30")) == [
        ("Signature", at(16), at(16, 15), True),
        ("Conclusion", at(16, 15), at(16, 30), True),
        ("Cocktail", at(16, 30), None, False),
    ]


def test_sessions_that_begin_together_do_not_end_each_other() -> None:
    assert hours(session("A", "9h"), session("B", "9h"), session("C", "10h - 11h")) == [
        ("A", at(9), at(10), True),
        ("B", at(9), at(10), True),
        ("C", at(10), at(11), False),
    ]


@pytest.mark.parametrize(
    ("starts", "closing", "end"),
    [
        ([9, 10, 12], None, 10),
        ([12, 10, 9], 11, 10),
        ([9, 12], 11, 12),
        ([8, 9, 9], 11, 11),
        ([9], 9, None),
        ([9], 8, None),
        ([9], None, None),
    ],
)
def test_what_gives_no_end_lasts_until_the_next_start_or_else_the_closing(
    starts: list[int], closing: int | None, end: int | None
) -> None:
    assert until(9, starts, closing) == end


def test_a_session_lasts_until_the_next_one_even_if_the_event_ended_before() -> None:
    assert hours(session("A", "9h"), session("B", "12h"), horaire="9h - 11h") == [
        ("A", at(9), at(12), True),
        ("B", at(12), None, False),
    ]


@pytest.mark.parametrize(
    ("horaire", "end"),
    [("9h - 18h", at(18)), ("9h - 17h", None), ("9h - 16h30", None), ("9h", None), ("", None)],
)
def test_the_last_session_lasts_until_the_event_ends_if_that_comes_later(horaire: str, end: datetime | None) -> None:
    assert hours(session("Cocktail", "17h"), horaire=horaire) == [("Cocktail", at(17), end, end is not None)]


def test_the_last_session_of_a_day_does_not_last_until_the_next_one() -> None:
    found = hours(session("Soirée", "20h"), session("Café", "9h", jour="2026-05-05"), last=NEXT, horaire="9h - 12h")

    assert found == [("Soirée", at(20), None, False), ("Café", at(9, 0, NEXT), at(12, 0, NEXT), True)]


def test_a_session_that_gives_no_day_is_on_that_of_the_one_above_or_around_it() -> None:
    first = session("A", "9h - 10h", jour="2026-05-05", seances=[{"titre": "Dedans", "horaire": "9h30 - 10h"}])
    found = hours(session("Avant", "9h - 10h"), first, session("B", "11h - 12h"), last=NEXT)

    assert [(title, start) for title, start, _, _ in found] == [
        ("Avant", at(9)),
        ("A", at(9, 0, NEXT)),
        ("Dedans", at(9, 30, NEXT)),
        ("B", at(11, 0, NEXT)),
    ]


def test_a_session_without_hours_is_told_by_the_one_that_holds_it_and_its_own_are_dated() -> None:
    inner = {"titre": "Exposé", "horaire": "9h - 10h"}
    found = timetable([session("Matinée", seances=[inner]), session("Sans heure")], (), (), DAY, DAY, None)

    assert [(one.titre, one.dans) for one in found] == [("Exposé", "Matinée")]


def test_spaces_are_open_beside_the_sessions_as_often_as_they_say() -> None:
    space = Espace.model_validate({"titre": "Expo", "horaires": ["9h - 12h", "14h"], "salle": "Hall", "texte": "Vu."})
    found = timetable([session("A", "9h - 10h")], [space], (), DAY, DAY, Span.read("9h - 18h"))

    assert [(one.titre, one.debut, one.fin, one.fin_deduite, one.parallele) for one in found] == [
        ("A", at(9), at(10), False, False),
        ("Expo", at(9), at(12), False, True),
        ("Expo", at(14), None, False, True),
    ]
    assert [(one.genre, one.salle, one.texte) for one in found[1:]] == [("Espace", "Hall", "Vu.")] * 2


MODERATION = Animation.model_validate(
    {"titre": "L’après-midi", "horaire": "14h - 16h", "intervenant": {"collectif": "Ada"}}
)


def test_a_moderation_goes_with_the_sessions_that_begin_during_it() -> None:
    sessions = [session(title, title) for title in ("13h30 - 14h30", "14h - 15h", "15h - 17h", "16h - 17h")]
    found = timetable(sessions, (), [MODERATION], DAY, DAY, None)

    assert [one.titre for one in found if one.animations == (MODERATION,)] == ["14h - 15h", "15h - 17h"]
    assert [one.animations for one in found].count(()) == 2


def test_hours_without_a_day_are_at_no_moment_of_an_event_of_several_days() -> None:
    space = Espace.model_validate({"titre": "Expo", "horaires": ["9h - 12h"]})
    found = timetable([session("A", "14h - 15h")], [space], [MODERATION], DAY, NEXT, None)

    assert [(one.titre, one.animations) for one in found] == [("A", ())]


def test_a_moment_without_an_offset_is_at_the_hour_of_paris() -> None:
    assert in_paris(at(9)) == datetime(2026, 5, 4, 7, tzinfo=UTC)
    assert in_paris(datetime(2026, 5, 4, 7, tzinfo=UTC)).isoformat() == "2026-05-04T09:00:00+02:00"
    assert in_paris(datetime(2026, 5, 4, 7, tzinfo=UTC)).tzinfo is PARIS


def test_the_day_of_a_moment_is_that_of_paris() -> None:
    moments = DAY, at(23, 30), datetime(2026, 5, 4, 22, 30, tzinfo=UTC)
    assert [day_in_paris(moment) for moment in moments] == [DAY, DAY, NEXT]
