"""The garbage collector, kept from what stays: it would look through all of it, again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """No collection until the end; then as before. It spares a check about a fifth of its time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def keep() -> None:
    """What was made until now stays until the end: it is not looked through again, not even as the program ends."""
    gc.freeze()
