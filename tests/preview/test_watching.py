"""What is watched: the files of the site, without what editors leave beside them; one word for each save."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

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


class _Looks(Event):
    """The pauses of a watch: one thing happens in each, and after the last the watch is over."""

    def __init__(self, *happens: Callable[[], object]) -> None:
        super().__init__()
        self.left = iter(happens)

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout == PAUSE
        happens = next(self.left, self.set)
        happens()
        return self.is_set()


def test_many_files_at_once_are_told_once(root: Path) -> None:
    paths = [f"poles/pole-{number:02}.yml" for number in range(20)]
    saves = [partial((root / path).write_text, "a", "utf-8") for path in paths]
    told: list[list[str]] = []
    follow(root, snapshot(root), told.append, _Looks(*saves, list, list, (root / "press/annonce.md").unlink, list))
    assert told == [paths, ["press/annonce.md"]]
