"""The offset of an instant is that of Paris on its day."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/personnes/ada-lune.yml"


def told(place: str, field: str, phrase: str) -> str:
    return f"{place}: champ « {field} » : {phrase} [à confirmer]".replace("~", "\u00a0")


@pytest.mark.parametrize(
    "instant",
    [
        "2026-11-22T10:00+01:00",
        "2026-07-22T10:00+02:00",
        "2026-10-25T02:30+01:00",
        "2026-10-25T02:30+02:00",
        "0001-01-01T00:00+02:00",
        "9999-12-31T23:00-02:00",
    ],
)
def test_the_offset_of_paris_is_kept(problems: Problems, instant: str) -> None:
    assert problems({PATH: f"nom: Ada Lune\nembargo: {instant}\n"}) == []


@pytest.mark.parametrize(
    ("instant", "phrase"),
    [
        (
            "2026-03-29T02:30+01:00",
            "2~h~30 n’existe pas à Paris ce jour-là : on passe à l’heure d’été. Choisissez une autre heure.",
        ),
        (
            "2026-11-22T10:00+02:00",
            "À Paris, le décalage est +01:00 ce jour-là : tel quel, c’est 9~h à Paris."
            " Pour 10~h à Paris, écrivez 2026-11-22T10:00+01:00.",
        ),
        (
            "2026-07-22T10:00:30+01:00",
            "À Paris, le décalage est +02:00 ce jour-là : tel quel, c’est 11~h à Paris."
            " Pour 10~h à Paris, écrivez 2026-07-22T10:00:30+02:00.",
        ),
        (
            "2026-11-22T00:30+02:00",
            "À Paris, le décalage est +01:00 ce jour-là : tel quel, c’est 23~h~30, le 21~novembre 2026, à Paris."
            " Pour 0~h~30 à Paris, écrivez 2026-11-22T00:30+01:00.",
        ),
        (
            "2026-11-22T09:00Z",
            "À Paris, le décalage est +01:00 ce jour-là : tel quel, c’est 10~h à Paris."
            " Pour 9~h à Paris, écrivez 2026-11-22T09:00+01:00.",
        ),
    ],
)
def test_another_offset_is_to_be_confirmed(problems: Problems, instant: str, phrase: str) -> None:
    assert problems({PATH: f"nom: Ada Lune\nembargo: {instant}\n"}) == [told(f"{PATH}:2:10", "embargo", phrase)]


def test_the_closing_of_a_call_is_an_instant_too(problems: Problems) -> None:
    call = "titre: A\ncloture: 2026-11-22T12:00+02:00\nsources: [{titre: T}]\n"
    phrase = (
        "À Paris, le décalage est +01:00 ce jour-là : tel quel, c’est 11~h à Paris."
        " Pour 12~h à Paris, écrivez 2026-11-22T12:00+01:00."
    )

    assert problems({"content/appels/a.yml": call}) == [told("content/appels/a.yml:2:10", "cloture", phrase)]
