"""What comes after the pages of a save: the check of the rules, then the search; the pages never wait for them."""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event

from .. import search
from ..artefact import digest
from .engine import Preview, State

PAUSE = 0.3
"""Seconds that the pages have for themselves after a save."""
CALM = 0.7
"""Seconds without another save after which the search is made again."""


def follow(preview: Preview, checked: Callable[[], None], failed: Callable[[str], None], stop: Event) -> None:
    """Checks the files and makes their search, again after each save, until it is stopped.

    :param checked: is called when all problems of the files are known.
    :param failed: is told, in French, why there is no search.
    """
    done = 0
    with tempfile.TemporaryDirectory(prefix="ptce-", ignore_cleanup_errors=True) as folder:
        made = _Search(preview, Path(folder))
        while not stop.wait(PAUSE):
            number = preview.state.number
            if number == done or not preview.check():
                continue
            done = number
            checked()
            if stop.wait(CALM) or not preview.current(number):
                continue
            try:
                made.renew(stop)
            except search.Unindexed:
                failed("La recherche de l’aperçu n’a pas pu être préparée : les pages se voient quand même.")


class _Search:
    """The search of a preview, in a folder of its own: nothing of a preview comes near the site."""

    def __init__(self, preview: Preview, folder: Path) -> None:
        self._preview = preview
        self._pages = folder / "pages"
        self._served = folder / search.FOLDER
        self._last = ""

    def renew(self, stop: Event) -> None:
        """Makes the search of the pages as they are, unless they are those of last time or a save comes first.

        :raises Unindexed: if Pagefind fails.
        """
        found = self._write(self._preview.state, stop)
        if found in ("", self._last):
            return
        search.index(self._pages)
        # Files of the search of before stay: a page that loaded it still asks for them, by names that tell them apart.
        shutil.copytree(self._pages / search.FOLDER, self._served, dirs_exist_ok=True)
        self._last = found
        self._preview.searchable(self._served)

    def _write(self, state: State, stop: Event) -> str:
        """Writes the pages of a state; their digest, or nothing if there is none or if it is not the last state."""
        shutil.rmtree(self._pages, ignore_errors=True)
        written = []
        for path, artefact in sorted(state.showing.artefacts.items()):
            if stop.is_set() or not self._preview.current(state.number):
                return ""
            if artefact.path.endswith(".md"):
                with suppress(Exception):  # what keeps a page from being made is told on that page
                    html = self._preview.html(state, artefact)
                    file = self._pages / path / "index.html"
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_text(html, "utf-8")
                    written += [path, html]
        return digest(*written) if written else ""
