"""The sessions of an event are in the order of their days and of their hours."""

from collections.abc import Callable

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/forum.yml"


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


def test_a_session_that_gives_no_day_is_of_the_day_above(problems: Problems) -> None:
    sessions = """\
  - {titre: A, horaire: 14h, jour: 2026-05-05}
  - {titre: B, horaire: 9h}
  - {titre: C, horaire: 8h, jour: 2026-05-05}
"""
    assert problems(event(sessions, "fin: 2026-05-05\n")) == [
        f"{PATH}:6:25: champ « seances 2, horaire » : {before('14~h')}",
        f"{PATH}:7:25: champ « seances 3, horaire » : {before('9~h')}",
    ]


def test_days_in_disorder_are_refused(problems: Problems) -> None:
    sessions = """\
  - {titre: A, horaire: 14h, jour: 2026-05-05}
  - {titre: B, horaire: 15h, jour: 2026-05-04}
"""
    phrase = "Cette séance est du 4~mai 2026, et ce qui la précède du 5~mai 2026. Rangez les séances par jour."
    assert problems(event(sessions, "fin: 2026-05-05\n")) == [
        f"{PATH}:6:36: champ « seances 2, jour » : {phrase}".replace("~", "\u00a0")
    ]


def test_the_talks_of_another_day_start_anew(problems: Problems) -> None:
    sessions = """\
  - titre: Visites
    horaire: 14h
    seances:
      - {titre: A, horaire: 9h, jour: 2026-05-05}
"""
    assert problems(event(sessions, "fin: 2026-05-05\n")) == []
