"""The sessions of an event are in the order of their hours, inside the event."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/forum.yml"
OUTSIDE = (
    "Cette séance sort des heures de la rencontre."
    " Vérifiez l’horaire de la séance, ou celui de la rencontre. [avertissement]"
)


def event(sessions: str, fields: str = "horaire: 9h - 17h\n") -> dict[str, str]:
    return {PATH: f"titre: Forum\ndate: 2026-05-04\n{fields}seances:\n{sessions}"}


def before(hour: str) -> str:
    return (
        f"Cette séance commence avant {hour}, l’heure de celle qui la précède. Rangez les séances par heure."
    ).replace("~", "\u00a0")


def test_sessions_in_order_are_kept(problems: Problems) -> None:
    sessions = """\
  - {titre: Accueil, horaire: 9h}
  - titre: Matin
    horaire: 9h - 12h
    seances:
      - {titre: A, horaire: 9h30}
      - {titre: B}
      - {titre: C, horaire: 10h}
  - {titre: Ateliers, horaire: 9h - 11h}
  - {titre: Un mot}
  - {titre: Clôture, horaire: 16h - 17h}
"""
    assert problems(event(sessions)) == []


def test_a_session_before_the_one_above_is_refused(problems: Problems) -> None:
    sessions = """\
  - {titre: A, horaire: 10h30}
  - {titre: B}
  - {titre: C, horaire: 9h30}
  - {titre: D, horaire: 11h}
"""
    assert problems(event(sessions)) == [f"{PATH}:7:25: champ « seances 3, horaire » : {before('10~h~30')}"]


def test_a_talk_before_its_session_is_refused(problems: Problems) -> None:
    sessions = """\
  - titre: Matin
    horaire: 10h - 12h
    seances:
      - {titre: A, horaire: 9h30}
      - {titre: B, horaire: 11h}
      - {titre: C, horaire: 10h30}
"""
    assert problems(event(sessions)) == [
        f"{PATH}:8:29: champ « seances 1, seances 1, horaire » : {before('10~h')}",
        f"{PATH}:10:29: champ « seances 1, seances 3, horaire » : {before('11~h')}",
    ]


def test_each_day_starts_anew(problems: Problems) -> None:
    sessions = """\
  - {titre: A, horaire: 14h, jour: 2026-05-04}
  - {titre: B, horaire: 9h, jour: 2026-05-05}
  - {titre: C, horaire: 8h, jour: 2026-05-05}
"""
    assert problems(event(sessions, "fin: 2026-05-05\nhoraire: 9h - 17h\n")) == [
        f"{PATH}:8:25: champ « seances 3, horaire » : {before('9~h')}"
    ]


def test_a_session_out_of_the_hours_of_the_event_is_warned_of(problems: Problems) -> None:
    sessions = """\
  - {titre: A, horaire: 8h30 - 9h30}
  - {titre: B, horaire: 9h - 17h}
  - {titre: C, horaire: 16h - 17h30}
  - {titre: D, horaire: 18h}
"""
    assert problems(event(sessions)) == [
        f"{PATH}:5:25: champ « seances 1, horaire » : {OUTSIDE}",
        f"{PATH}:7:25: champ « seances 3, horaire » : {OUTSIDE}",
        f"{PATH}:8:25: champ « seances 4, horaire » : {OUTSIDE}",
    ]


@pytest.mark.parametrize("fields", ["", "horaire: 9h - 17h\nfin: 2026-05-05\n", "horaire: 9h\n"])
def test_an_event_without_an_end_hour_or_of_several_days_holds_late_sessions(problems: Problems, fields: str) -> None:
    assert problems(event("  - {titre: A, horaire: 20h - 23h}\n", fields)) == []
