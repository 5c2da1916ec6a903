"""What is watched: the files of the site, without what editors leave beside them; one word for each save."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from ptce.preview.watching import PAUSE, changes, follow, snapshot

FILES = {
    "mkdocs.yml": "a",
    "poles/phare.yml": "a",
    "press/annonce.md": "a",
    "content/index.md": "a",
    "content/medias/nuit.jpg": "a",
    "overrides/base.html": "a",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository as the watch sees it."""
    for path, text in {**FILES, "README.md": "a", "site/index.html": "a", ".git/HEAD": "a"}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def test_the_files_of_the_site_are_watched_and_no_others(root: Path) -> None:
    assert set(snapshot(root)) == set(FILES)


@pytest.mark.parametrize(
    "name",
    [".phare.yml.swp", "phare.yml~", "4913", ".#phare.yml", "#phare.yml#", "phare.yml.tmp", ".DS_Store", ".git/index"],
)
def test_what_editors_leave_beside_a_file_is_not(root: Path, name: str) -> None:
    before = snapshot(root)
    (root / "poles" / name).parent.mkdir(exist_ok=True)
    (root / "poles" / name).write_text("a", "utf-8")
    assert snapshot(root) == before


def test_what_is_new_gone_or_other_is_a_change(root: Path) -> None:
    before = snapshot(root)
    (root / "poles/moulin.yml").write_text("a", "utf-8")
    (root / "poles/phare.yml").write_text("ab", "utf-8")
    shutil.rmtree(root / "press")
    assert changes(before, snapshot(root)) == ["poles/moulin.yml", "poles/phare.yml", "press/annonce.md"]
    assert changes(before, before) == []


def test_a_file_that_an_editor_puts_in_the_place_of_another_is_a_change(root: Path) -> None:
    before = snapshot(root)
    (root / "poles/4913").write_text("b", "utf-8")
    (root / "poles/4913").replace(root / "poles/phare.yml")
    assert changes(before, snapshot(root)) == ["poles/phare.yml"]


def test_a_link_is_a_file_and_leads_nowhere(root: Path) -> None:
    (root / "content/boucle").symlink_to(root / "content")
    assert set(snapshot(root)) == {*FILES, "content/boucle"}


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert snapshot(tmp_path / "absent") == {}


@pytest.fixture
def heard(root: Path) -> Iterator[list[list[str]]]:
    """What a watch tells while the test runs."""
    told: list[list[str]] = []
    stop = Event()
    thread = Thread(target=follow, args=(root, snapshot(root), told.append, stop))
    thread.start()
    yield told
    stop.set()
    thread.join()


def _wait_for(told: list[list[str]], count: int) -> None:
    for _ in range(200):
        if len(told) >= count:
            return
        Event().wait(PAUSE / 3)


def test_many_files_at_once_are_told_once(root: Path, heard: list[list[str]]) -> None:
    paths = [f"poles/pole-{number:02}.yml" for number in range(20)]
    for path in paths:
        (root / path).write_text("a", "utf-8")
        Event().wait(PAUSE / 5)
    _wait_for(heard, 1)
    (root / "press/annonce.md").unlink()
    _wait_for(heard, 2)
    assert heard == [paths, ["press/annonce.md"]]
