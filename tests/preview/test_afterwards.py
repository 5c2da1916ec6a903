"""What follows the pages: the check, then a search that knows the drafts, made again when a page has changed."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from conftest import NOON
from previewing import PHARE, Desk, opened
from ptce import search
from ptce.preview import afterwards
from ptce.preview.engine import Preview


class Heard:
    """What is told while the test runs."""

    def __init__(self) -> None:
        self.checks = 0
        self.failures: list[str] = []

    def checked(self) -> None:
        self.checks += 1


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A repository with a draft; nobody waits long."""
    monkeypatch.setattr(afterwards, "PAUSE", 0.01)
    monkeypatch.setattr(afterwards, "CALM", 0.01)
    return opened(tmp_path, {"poles/phare.yml": f"statut: brouillon\n{PHARE}"})


@pytest.fixture
def heard(desk: Desk) -> Iterator[Heard]:
    """What is told of the desk."""
    found, stop = Heard(), Event()
    thread = Thread(target=afterwards.follow, args=(desk.preview, found.checked, found.failures.append, stop))
    thread.start()
    yield found
    stop.set()
    thread.join()


def _ready(desk: Desk) -> None:
    news = desk.preview.news()
    while not news.endswith("cherche"):
        before, news = news, desk.preview.news(news, 30)
        assert news != before, "no search"


def _found(desk: Desk) -> set[str]:
    """The addresses of the pages that the search has now."""
    names = json.loads(desk.get("/pagefind/pages.json").data)["pages"]
    fragments = [gzip.decompress(desk.get(f"/pagefind/fragment/{name}.pf_fragment").data) for name in names]
    return {json.loads(data.removeprefix(b"pagefind_dcd"))["url"] for data in fragments}


def test_the_search_of_a_preview_knows_its_drafts_and_what_is_saved(desk: Desk, heard: Heard) -> None:
    _ready(desk)
    assert "/poles/phare/" in _found(desk)
    assert heard.checks == 1
    (desk.root / "poles/moulin.yml").write_text(PHARE.replace("Phare", "Moulin"), "utf-8")
    desk.preview.refresh(["poles/moulin.yml"])
    for _ in range(600):
        if "/poles/moulin/" in _found(desk):
            break
        Event().wait(0.05)
    assert {"/poles/phare/", "/poles/moulin/"} <= _found(desk)
    assert (heard.checks, heard.failures) == (2, [])


def test_a_save_that_changes_no_page_makes_no_search(desk: Desk, heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    _ready(desk)
    monkeypatch.setattr(search, "index", lambda _: pytest.fail("a search for nothing"))
    desk.save("poles/phare.yml", f"# Une remarque.\nstatut: brouillon\n{PHARE}")
    for _ in range(200):
        if heard.checks == 2:
            break
        Event().wait(0.05)
    Event().wait(0.3)
    assert (heard.checks, heard.failures) == (2, [])


def test_a_search_that_cannot_be_made_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> None:
        raise search.Unindexed("L’index de recherche n’a pas pu être fait.")

    monkeypatch.setattr(search, "index", fail)
    told: list[str] = []
    stop = Event()

    def failed(reason: str) -> None:
        told.append(reason)
        stop.set()

    afterwards.follow(desk.preview, lambda: None, failed, stop)
    assert told == ["La recherche de l’aperçu n’a pas pu être préparée : les pages se voient quand même."]
    assert desk.preview.news().endswith("prepare")


def test_a_preview_without_a_page_has_no_search(desk: Desk, heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    _ready(desk)
    empty = Preview(desk.root / "absente", NOON, desk.root / ".cache")
    monkeypatch.setattr(search, "index", lambda _: pytest.fail("a search of nothing"))
    stop = Event()
    empty.refresh()
    thread = Thread(target=afterwards.follow, args=(empty, heard.checked, heard.failures.append, stop))
    thread.start()
    for _ in range(200):
        if heard.checks == 2:
            break
        Event().wait(0.05)
    Event().wait(0.2)
    stop.set()
    thread.join()
    assert (heard.checks, heard.failures) == (2, [])
