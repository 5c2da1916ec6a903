"""Nobody speaks in two sessions at one time."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/forum.yml"
ADA = "intervenants: [{personne: ada}]"


def event(*sessions: str) -> dict[str, str]:
    lines = "".join(f"  - {{{session}}}\n" for session in sessions)
    return {
        "content/personnes/ada.yml": "nom: Ada Lune\n",
        PATH: f"titre: Forum\ndate: 2026-05-04\nfin: 2026-05-05\nseances:\n{lines}",
    }


@pytest.mark.parametrize(
    "other",
    [
        f"titre: B, horaire: 12h - 13h, {ADA}",
        f"titre: B, horaire: 10h, jour: 2026-05-05, {ADA}",
        f"titre: B, {ADA}",
        "titre: B, horaire: 10h, intervenants: [{personne: ada, presence: absent}]",
        "titre: B, horaire: 10h, intervenants: [{collectif: Des pôles}]",
    ],
)
def test_who_speaks_at_two_times_is_kept(problems: Problems, other: str) -> None:
    assert problems(event(f"titre: A, horaire: 9h - 12h, {ADA}", other)) == []


def test_who_speaks_in_two_sessions_at_one_time_is_warned_of(problems: Problems) -> None:
    files = event(f"titre: A, horaire: 9h - 12h, salle: R, {ADA}", f"titre: B, horaire: 10h, salle: S, {ADA}")

    assert problems(files) == [
        f"{PATH}:6:66: champ « seances 2, intervenants 1, personne » : Ada Lune intervient au même moment dans « A »."
        " Vérifiez les heures des deux séances, ou l’intervenant. [avertissement]"
    ]


def test_a_talk_without_hours_is_at_those_of_its_session(problems: Problems) -> None:
    first = f"titre: A, horaire: 9h - 12h, {ADA}, seances: [{{titre: C, {ADA}}}, {{titre: D, horaire: 10h, {ADA}}}]"
    assert problems(event(first)) == []
    files = event(first, f"titre: B, horaire: 11h, seances: [{{titre: E, {ADA}}}]")

    assert problems(files) == [
        f"{PATH}:6:77: champ « seances 2, seances 1, intervenants 1, personne » : Ada Lune intervient au même moment"
        " dans « A ». Vérifiez les heures des deux séances, ou l’intervenant. [avertissement]"
    ]
