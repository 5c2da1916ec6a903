"""A lock that one process at a time may hold; the system lets go of it when the process ends, however it ends."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(stream: IO[str]) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(stream: IO[str]) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Busy(Exception):
    """Another process holds the lock."""


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Holds the lock that a file stands for; the file is made if need be, and stays.

    :raises Busy: if another process holds it.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w") as stream:
        try:
            _take(stream)
        except OSError:
            raise Busy from None
        yield
