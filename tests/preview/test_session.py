"""A session: it serves at once, follows what is saved, tells of it, and leaves nothing behind."""

import tempfile
import threading
import urllib.request
from pathlib import Path
from threading import Event

import pytest
from built import html, publishable
from conftest import NOON
from previewing import PHARE, WRONG
from ptce.preview import session
from ptce.preview.engine import Preview
from ptce.preview.server import Server
from ptce.problem import Problem


class Ear:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.url = ""
        self.told: list[object] = []
        self.news = threading.Condition()

    def ready(self, url: str, _seconds: float) -> None:
        self._keep("prêt")
        self.url = url

    def changed(self, paths: list[str], _seconds: float) -> None:
        self._keep(paths)

    def checked(self, problems: list[Problem]) -> None:
        self._keep(len(problems))

    def failed(self, reason: str) -> None:
        self._keep(reason)

    def _keep(self, what: object) -> None:
        with self.news:
            self.told.append(what)
            self.news.notify_all()

    def hears(self, count: int) -> list[object]:
        """What was told once there are so many things."""
        with self.news:
            assert self.news.wait_for(lambda: len(self.told) >= count, 60)
            return self.told[:count]


def _heading(url: str) -> str:
    with urllib.request.urlopen(url) as answer:
        return html(answer.read().decode()).one("h1").text


def test_a_session_follows_what_is_saved_until_it_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "temporaire").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporaire"))
    root = publishable(tmp_path / "depot", {"poles/phare.yml": PHARE})
    preview, ear, stop = Preview(root, NOON, root / ".cache"), Ear(), Event()
    server = Server("127.0.0.1", 0, preview)
    thread = threading.Thread(target=session.run, args=(root, preview, server, ear, stop))
    thread.start()
    assert ear.hears(2) == ["prêt", 0]
    assert _heading(f"{ear.url}poles/phare/") == "Pôle du Phare"
    (root / "poles/phare.yml").write_text(PHARE.replace("Phare", "Moulin"), "utf-8")
    assert ear.hears(4)[2:] == [["poles/phare.yml"], 0]
    assert _heading(f"{ear.url}poles/phare/") == "Pôle du Moulin"
    (root / "poles/phare.yml").write_text(WRONG, "utf-8")
    assert ear.hears(6)[4:] == [["poles/phare.yml"], 1]
    assert _heading(f"{ear.url}poles/phare/") == "Pôle du Moulin"
    stop.set()
    thread.join()
    with pytest.raises(OSError, match="refused"):
        _heading(ear.url)
    assert list((tmp_path / "temporaire").iterdir()) == []
