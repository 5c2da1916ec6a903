"""Two sessions at one time are in two rooms, both named."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/forum.yml"
BOTH = "Corrigez l’heure, ou donnez la salle de chacune (salle). [avertissement]"


def event(*sessions: str) -> dict[str, str]:
    lines = "".join(f"  - {{{session}}}\n" for session in sessions)
    return {PATH: f"titre: Forum\ndate: 2026-05-04\nfin: 2026-05-05\nseances:\n{lines}"}


@pytest.mark.parametrize(
    "other",
    [
        "titre: B, horaire: 12h - 13h",
        "titre: B, horaire: 12h",
        "titre: B",
        "titre: B, horaire: 9h30 - 11h, salle: Forge",
        "titre: B, horaire: 9h - 12h, jour: 2026-05-05",
    ],
)
def test_sessions_one_after_the_other_or_apart_are_kept(problems: Problems, other: str) -> None:
    assert problems(event("titre: A, horaire: 9h - 12h, salle: Bergerie", other)) == []


@pytest.mark.parametrize("hours", ["11h - 13h", "9h - 12h", "10h - 10h30", "9h", "11h59"])
def test_sessions_at_one_time_without_rooms_are_warned_of(problems: Problems, hours: str) -> None:
    assert problems(event("titre: A, horaire: 9h - 12h, salle: Forge", f"titre: B, horaire: {hours}")) == [
        f"{PATH}:6:25: champ « seances 2, horaire » : Cette séance a lieu en même temps que « A ». {BOTH}"
    ]


def test_sessions_at_one_time_in_one_room_are_warned_of(problems: Problems) -> None:
    files = event("titre: A, horaire: 9h - 12h, salle: La Forge", "titre: B, horaire: 10h, salle: la forge")

    assert problems(files) == [
        f"{PATH}:6:25: champ « seances 2, horaire » : Cette séance a lieu en même temps que « A », dans la même salle."
        " Corrigez une heure, ou une salle. [avertissement]"
    ]


def test_a_talk_is_where_its_session_is_and_spaces_are_open_beside(problems: Problems) -> None:
    files = event("titre: A, horaire: 9h - 12h, seances: [{titre: C, horaire: 9h - 10h}, {titre: D, horaire: 10h}]")
    files[PATH] += "espaces: [{titre: Stand, horaires: [9h - 18h]}]\n"

    assert problems(files) == []


def test_two_talks_of_one_session_are_looked_at(problems: Problems) -> None:
    files = event("titre: A, horaire: 9h - 12h, seances: [{titre: C, horaire: 9h - 11h}, {titre: D, horaire: 10h}]")

    assert problems(files) == [
        f"{PATH}:5:96: champ « seances 1, seances 2, horaire » : Cette séance a lieu en même temps que « C ». {BOTH}"
    ]
