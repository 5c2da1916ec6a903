"""How far a build is: a bar under the name of its stage on a terminal; elsewhere the names alone, a line each."""

import time
from collections.abc import Callable
from typing import TextIO

WIDTH = 30
EVERY = 0.1
"""Seconds between two drawings: a terminal is slower than a build."""


class Progress:
    """What a build tells of itself while it works."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        """:param clock: seconds; only their differences count."""
        self._stream = stream
        self._live = stream.isatty()
        self._clock = clock
        self._drawn = ""
        self._last = -EVERY

    def say(self, stage: str) -> None:
        """A stage begins."""
        self.end()
        self._write(f"{stage}\n")

    def count(self, done: int, total: int) -> None:
        """How far the stage is; nothing is drawn where nobody looks, nor more often than one sees."""
        if not self._live:
            return
        now = self._clock()
        if now - self._last >= EVERY:
            self._last = now
            full = WIDTH * done // total
            self._drawn = f"[{'#' * full}{'.' * (WIDTH - full)}] {100 * done // total:3} %"
            self._write(f"\r{self._drawn}")

    def end(self) -> None:
        """Takes the bar away."""
        if self._drawn:
            self._write(f"\r{' ' * len(self._drawn)}\r")
            self._drawn = ""

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
