"""A session is inside the days and the hours of its event, and inside the session that holds it."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/forum.yml"
CHECK = "Vérifiez l’horaire de la séance, ou celui de la rencontre. [avertissement]"
BOTH = "Vérifiez les deux horaires. [avertissement]"


def event(sessions: str, fields: str = "horaire: 9h - 17h\n") -> dict[str, str]:
    return {PATH: f"titre: Forum\ndate: 2026-05-04\n{fields}seances:\n{sessions}"}


def told(place: str, field: str, words: str) -> str:
    return f"{PATH}:{place}: champ « {field} » : {words}".replace("~", "\u00a0")


def test_sessions_inside_are_kept(problems: Problems) -> None:
    sessions = """\
  - {titre: A, horaire: 9h - 12h}
  - titre: B
    horaire: 14h - 17h
    seances:
      - {titre: C, horaire: 14h - 17h}
      - {titre: D}
  - {titre: E, horaire: 16h45}
"""
    assert problems(event(sessions)) == []


def test_a_session_out_of_the_hours_of_the_event_is_warned_of(problems: Problems) -> None:
    sessions = """\
  - {titre: A, horaire: 8h30 - 9h30}
  - {titre: B, horaire: 9h - 17h}
  - {titre: C, horaire: 16h - 17h30}
  - {titre: Cocktail, horaire: 17h}
  - {titre: D, horaire: 18h}
"""
    assert problems(event(sessions)) == [
        told("5:25", "seances 1, horaire", f"Cette séance commence avant la rencontre (9~h). {CHECK}"),
        told("7:25", "seances 3, horaire", f"Cette séance finit après la rencontre (17~h). {CHECK}"),
        told("8:32", "seances 4, horaire", f"Cette séance commence au moment où la rencontre finit (17~h). {CHECK}"),
        told("9:25", "seances 5, horaire", f"Cette séance commence après que la rencontre finit (17~h). {CHECK}"),
    ]


def test_a_talk_out_of_the_hours_of_its_session_is_warned_of(problems: Problems) -> None:
    sessions = """\
  - titre: Matin
    horaire: 10h - 12h
    seances:
      - {titre: A, horaire: 11h - 12h30}
      - {titre: B, horaire: 12h}
"""
    assert problems(event(sessions)) == [
        told("8:29", "seances 1, seances 1, horaire", f"Cette séance finit après « Matin » (12~h). {BOTH}"),
        told(
            "9:29",
            "seances 1, seances 2, horaire",
            f"Cette séance commence au moment où « Matin » finit (12~h). {BOTH}",
        ),
    ]


def test_the_first_day_has_the_start_and_the_last_one_the_end(problems: Problems) -> None:
    sessions = """\
  - {titre: A, horaire: 8h - 20h}
  - {titre: B, horaire: 8h - 20h, jour: 2026-05-05}
"""
    assert problems(event(sessions, "fin: 2026-05-05\nhoraire: 9h - 17h\n")) == [
        told("6:25", "seances 1, horaire", f"Cette séance commence avant la rencontre (9~h). {CHECK}"),
        told("7:25", "seances 2, horaire", f"Cette séance finit après la rencontre (17~h). {CHECK}"),
    ]


def test_a_session_of_another_day_is_refused(problems: Problems) -> None:
    sessions = "  - {titre: A, horaire: 20h, jour: 2026-05-06}\n"
    remede = "Corrigez le jour de la séance, ou les dates de la rencontre."

    assert problems(event(sessions)) == [
        told("5:36", "seances 1, jour", f"Cette séance a lieu le 6~mai 2026, et la rencontre le 4~mai 2026. {remede}")
    ]
    assert problems(event(sessions, "fin: 2026-05-05\n")) == [
        told(
            "5:36",
            "seances 1, jour",
            f"Cette séance a lieu le 6~mai 2026, et la rencontre du 4 au 5~mai 2026. {remede}",
        )
    ]


@pytest.mark.parametrize("fields", ["", "horaire: 9h\n"])
def test_an_event_without_an_end_hour_holds_late_sessions(problems: Problems, fields: str) -> None:
    assert problems(event("  - {titre: A, horaire: 20h - 23h}\n", fields)) == []


def test_an_event_whose_day_is_not_known_has_hours_all_the_same(problems: Problems) -> None:
    files = {PATH: "titre: F\ndate: 2026-05\nhoraire: 9h - 17h\nseances: [{titre: A, horaire: 8h}]\n"}

    assert problems(files) == [
        told("4:31", "seances 1, horaire", f"Cette séance commence avant la rencontre (9~h). {CHECK}")
    ]
