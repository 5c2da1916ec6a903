"""A preview from its first page to its end: what is served, what is watched, and what is told of it."""

from pathlib import Path
from threading import Event, Thread
from typing import Protocol

from ..problem import Problem
from . import afterwards, watching
from .engine import Preview
from .server import Server


class Teller(Protocol):
    """Who is told what happens, and says it in French."""

    def ready(self, url: str, seconds: float) -> None:
        """The pages can be seen at an address."""

    def changed(self, paths: list[str], seconds: float) -> None:
        """Files changed, and the pages follow."""

    def checked(self, problems: list[Problem]) -> None:
        """All that is wrong in the files is known."""

    def failed(self, reason: str) -> None:
        """There is no search, for a reason."""


def run(root: Path, preview: Preview, server: Server, teller: Teller, stop: Event) -> None:
    """Serves a preview that follows its files, until it is stopped or interrupted.

    :param server: is bound to its address; it is closed at the end.
    """
    before = watching.snapshot(root)
    seconds = preview.refresh()
    serving = Thread(target=server.serve_forever, daemon=True)
    checking = Thread(
        target=afterwards.follow,
        args=(preview, lambda: teller.checked(preview.state.problems), teller.failed, stop),
        daemon=True,
    )
    serving.start()
    checking.start()
    try:
        teller.ready(server.url, seconds)
        watching.follow(root, before, lambda paths: teller.changed(paths, preview.refresh(paths)), stop)
    finally:
        stop.set()
        preview.close()
        server.shutdown()
        server.server_close()
        checking.join()
