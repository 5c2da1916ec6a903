"""How far a build is: a bar on a terminal that is drawn seldom and goes away, and plain lines in a log."""

from io import StringIO

import pytest
from ptce.progress import EVERY, Progress


class Terminal(StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


def _build(stream: StringIO, moments: list[float]) -> str:
    progress = Progress(stream, iter(moments).__next__)
    progress.say("Mise en page…")
    for done in range(1, len(moments) + 1):
        progress.count(done, 4)
    progress.say("Contrôle…")
    progress.end()
    return stream.getvalue()


def test_a_log_has_one_line_for_each_stage() -> None:
    assert _build(StringIO(), [0.0, 1.0]) == "Mise en page…\nContrôle…\n"


def test_a_terminal_has_a_bar_that_goes_away_with_its_stage() -> None:
    half, whole = f"[{'#' * 15}{'.' * 15}]  50 %", f"[{'#' * 30}] 100 %"
    drawn = _build(Terminal(), [0.0, 1.0, 1.0 + EVERY / 2, 2.0])
    bars = f"\r[{'#' * 7}{'.' * 23}]  25 %\r{half}\r{whole}"
    assert drawn == f"Mise en page…\n{bars}\r{' ' * len(whole)}\rContrôle…\n"


@pytest.mark.parametrize("count", [1, 1000])
def test_a_bar_is_drawn_no_more_often_than_one_sees(count: int) -> None:
    stream = Terminal()
    progress = Progress(stream, lambda: 0.0)
    for done in range(count):
        progress.count(done, count)
    assert stream.getvalue().count("\r") == 1
