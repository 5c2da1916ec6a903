"""Hours, in any of the ways in which programmes write them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.model.span import Span


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("9h30 - 10h00", Span(time(9, 30), time(10))),
        ("9h30 à 16h30", Span(time(9, 30), time(16, 30))),
        ("de 9h30 à 16h30", Span(time(9, 30), time(16, 30))),
        ("12h30 - 14h", Span(time(12, 30), time(14))),
        ("14h-16h", Span(time(14), time(16))),
        ("16h", Span(time(16))),
        ("9 h 30 – 10 h", Span(time(9, 30), time(10))),
        ("09:30-10:00", Span(time(9, 30), time(10))),
        ("9\u00a0h\u00a030\u00a0–\u00a010\u00a0h", Span(time(9, 30), time(10))),
        ("9h30—10h", Span(time(9, 30), time(10))),
        ("9h/10h", Span(time(9), time(10))),
        ("9h jusqu’à 10h", Span(time(9), time(10))),
        ("9H30", Span(time(9, 30))),
        ("à 16 heures", Span(time(16))),
        ("0h", Span(time(0))),
        ("0h00 - 23h59", Span(time(0), time(23, 59))),
        (" 16h ", Span(time(16))),
    ],
)
def test_every_notation_is_read(written: str, expected: Span) -> None:
    assert Span.read(written) == expected


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("24h", "Une heure va de 0h00 à 23h59."),
        ("9h - 24h", "Une heure va de 0h00 à 23h59."),
        ("23h60", "Une heure va de 0h00 à 23h59."),
        ("10h - 9h", "La fin vient après le début."),
        ("9h - 9h", "La fin vient après le début."),
        ("", "Un horaire donne une heure, ou deux heures séparées par un tiret."),
        ("930", "Un horaire donne une heure, ou deux heures séparées par un tiret."),
        ("9h30 10h", "Un horaire donne une heure, ou deux heures séparées par un tiret."),
        ("9h et 10h", "Un horaire donne une heure, ou deux heures séparées par un tiret."),
        ("vers 9h", "Un horaire donne une heure, ou deux heures séparées par un tiret."),
        ("9h30 - 10h00 salle 2", "Un horaire donne une heure, ou deux heures séparées par un tiret."),
    ],
)
def test_what_is_no_hour_is_refused(written: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Span.read(written)


def hour(moment: time, style: int) -> str:
    """An hour in one of the four ways."""
    return [
        f"{moment.hour}h{moment.minute:02}",
        f"{moment.hour} h {moment.minute:02}",
        f"{moment.hour:02}:{moment.minute:02}",
        f"{moment.hour}h" if moment.minute == 0 else f"{moment.hour}H{moment.minute:02}",
    ][style]


minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))
notations = st.sampled_from(
    ["{} - {}", "{}-{}", "{} – {}", "{} — {}", "{} à {}", "de {} à {}", "{}/{}", "{}\u00a0–\u00a0{}"]
)


@given(ends=st.tuples(minutes, minutes), styles=st.tuples(st.integers(0, 3), st.integers(0, 3)), notation=notations)
def test_any_hours_in_any_notation_are_read(ends: tuple[time, time], styles: tuple[int, int], notation: str) -> None:
    start, end = ends
    written = notation.format(hour(start, styles[0]), hour(end, styles[1]))

    if end > start:
        assert Span.read(written) == Span(start, end)
    else:
        with pytest.raises(ValueError, match="La fin vient après le début"):
            Span.read(written)


@given(start=minutes, end=st.none() | minutes)
def test_what_machines_read_is_read_back(start: time, end: time | None) -> None:
    span = Span(start, end if end is not None and end > start else None)

    assert Span.read(str(span)) == span


def test_machines_read_iso_hours() -> None:
    assert str(Span(time(9, 5))) == "09:05"
    assert str(Span(time(9, 5), time(14))) == "09:05/14:00"
