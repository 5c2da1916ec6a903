"""The preview without a terminal or a network: what is answered to a path, and what changes when a file does."""

import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from threading import Condition
from urllib.parse import quote, unquote, urlsplit

from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import Files

from ..artefact import Artefact, digest
from ..build import Refused
from ..problem import Problem
from ..report import lines_of
from ..search import FOLDER as SEARCH
from . import box
from .files import inside, media_type
from .frame import Frame, not_found, notice
from .showing import Reader, Showing, failure
from .watching import FRAME, SETTINGS

HTML = "text/html"
_ASSETS = "assets"


@dataclass(frozen=True)
class Answer:
    """What a browser is answered."""

    status: int
    kind: str
    data: bytes = b""
    location: str = ""
    """Where it is sent, if it is."""


@dataclass(frozen=True)
class State:
    """All that answers are made from between two saves; it is exchanged as a whole."""

    number: int = 0
    showing: Showing = field(default_factory=Showing)
    own: tuple[Problem, ...] = ()
    """The problems that no check tells: those of the frame, and of the records together."""
    checked: tuple[Problem, ...] = ()
    """The problems of the check, of which those of the rules come a moment after the pages."""
    checks: int = 0
    """How many times they changed since the pages did."""
    frame: Frame | None = None
    files: Files = field(default_factory=lambda: Files([]))
    stamp: str = ""
    """What a page depends on beside its Markdown: the frame, and the files to which its links may lead."""

    @property
    def problems(self) -> list[Problem]:
        """All that is wrong, each told once."""
        return list(dict.fromkeys([*self.own, *self.checked]))


class Preview:
    """A site that is read again at each save, and whose pages are made when they are asked for."""

    def __init__(self, root: Path, now: datetime, cache: Path) -> None:
        """
        :param now: the instant at which the site is shown.
        :param cache: the folder that keeps what is costly to make; builds use it as well.
        """
        self.state = State()
        self._root = root
        self._reader = Reader(root, now, cache)
        self._token = secrets.token_hex(4)
        self._changed = Condition()
        self._pages: dict[str, tuple[str, str]] = {}
        self._index: Path | None = None
        self._closed = False
        self._asked = 0

    def refresh(self, changed: Iterable[str] = ()) -> float:
        """Reads the files again; gives how long it took, in seconds.

        :param changed: the paths of what changed, from the root.
        """
        start = time.perf_counter()
        last, touched = self.state, set(changed)
        self._asked = last.number + 1
        showing, frame = self._reader.read(last.showing), last.frame
        faults = [problem for problem in last.own if problem.path == SETTINGS]
        if frame is None or any(path == SETTINGS or path.startswith(f"{FRAME}/") for path in touched):
            try:
                frame, faults = Frame(self._root, last.number), []
            except MkDocsException:
                remede = "Revenez à la version d’avant de ce fichier."
                faults = [Problem(SETTINGS, 1, 1, "", "Les réglages de MkDocs ne peuvent pas être lus.", remede)]
        kept = [problem for problem in last.checked if problem.path not in touched]
        checked = (*showing.unreadable, *(one for one in kept if one not in last.showing.unreadable))
        paths = sorted(artefact.path for artefact in showing.artefacts.values())
        files = frame.files(paths) if frame else Files([])
        stamp = digest(str(frame and frame.number), *paths)
        with self._changed:
            own = (*faults, *showing.unshown)
            self.state = State(last.number + 1, showing, own, checked, 0, frame, files, stamp)
            self._changed.notify_all()
        return time.perf_counter() - start

    def current(self, number: int) -> bool:
        """Whether a state is still the last one; it is not from the first moment of a save."""
        return self._asked == number

    def check(self) -> bool:
        """Asks the rules about the files as they were last read; false if a save came first."""
        number = self.state.number
        checked = tuple(self._reader.problems(lambda: self.current(number)))
        with self._changed:
            if not self.current(number):
                return False
            if set(checked) != set(self.state.checked):
                self.state = replace(self.state, checked=checked, checks=self.state.checks + 1)
                self._changed.notify_all()
        return True

    def searchable(self, index: Path) -> None:
        """Serves the search that is in a folder from now on."""
        with self._changed:
            self._index = index
            self._changed.notify_all()

    def news(self, last: str = "", patience: float = 0) -> str:
        """Waits for something other than the last news: the versions of the pages, of their box and of the search.

        There are none once the preview is closed.

        :param patience: how long to wait at most, in seconds.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._news(self.state) != last, patience)
            return self._news(self.state)

    def close(self) -> None:
        """Leaves nobody waiting for news."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def html(self, state: State, artefact: Artefact) -> str:
        """The HTML of a page, as a publication would have it; it is made again if anything in it has changed.

        :raises Refused: if what its author wrote cannot be made.
        """
        if state.frame is None:
            raise LookupError(SETTINGS)
        markdown = state.showing.made(artefact).decode()
        key, kept = digest(state.stamp, markdown), self._pages.get(artefact.path)
        if kept and kept[0] == key:
            return kept[1]
        made = state.frame.page(state.files, artefact.path, markdown)
        self._pages[artefact.path] = (key, made)
        return made

    def answer(self, target: str) -> Answer:
        """What is answered to the target of a request: `/poles/phare/?q=a`."""
        state, path = self.state, unquote(urlsplit(target).path).removeprefix("/")
        artefact = state.showing.artefacts.get(path)
        if artefact is None or state.frame is None:
            return self._beside(state, path)
        try:
            if artefact.path.endswith(".md"):
                return self._dressed(state, path, 200, self.html(state, artefact))
            return Answer(200, media_type(artefact.path), state.showing.made(artefact))
        except Refused as refused:
            reasons = refused.problems
        except Exception as error:  # whatever fails while one file is made is told at its address, and stops nothing
            reasons = [failure(path, error)]
        _, kept = self._pages.get(artefact.path, ("", ""))
        html = kept or notice(state.frame, "Cette page ne peut pas être montrée", "La raison est dite plus haut.")
        return self._dressed(state, path, 200 if kept else 500, html, reasons)

    def _beside(self, state: State, path: str) -> Answer:
        """What is no artefact: a file of the frame, of the search or of the preview itself; or nothing."""
        if state.frame and f"{path}/" in state.showing.artefacts:
            return Answer(301, HTML, location=quote(f"/{path}/"))
        folders = {
            _ASSETS: self._root / FRAME / _ASSETS,
            SEARCH: self._index,
            box.FOLDER: Path(__file__).parent / "static",
        }
        first, _, rest = path.partition("/")
        folder = folders.get(first)
        found = inside(folder, rest) if folder else None
        if found:
            return Answer(200, media_type(found.name), found.read_bytes())
        if state.frame and state.showing.site:
            return self._dressed(state, path, 404, not_found(state.frame))
        phrase = "Corrigez les fichiers : la page viendra d’elle-même."
        return self._dressed(state, path, 503, notice(state.frame, "Rien à montrer pour l’instant", phrase))

    def _dressed(self, state: State, path: str, status: int, html: str, reasons: Iterable[Problem] = ()) -> Answer:
        problems = dict.fromkeys([*reasons, *state.problems])
        made = box.box(problems, lines_of(self._root), state.showing.pages, path, self._news(state))
        return Answer(status, HTML, box.dressed(html, made).encode())

    def _news(self, state: State) -> str:
        if self._closed:
            return ""
        return f"{self._token}-{state.number} {state.checks} {'cherche' if self._index else 'prepare'}"
