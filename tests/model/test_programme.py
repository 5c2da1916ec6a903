"""A programme: what a session is by default, and the sessions of each day."""

from datetime import date

import pytest
from ptce.model.programme import Seance, by_day

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
