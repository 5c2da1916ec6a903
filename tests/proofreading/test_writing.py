"""Corrections are written all or none: not during a build, and not over what somebody has just written."""

import os
from pathlib import Path

import pytest
from ptce import proofreading, publish, trial
from ptce.lock import alone
from ptce.proofreading.revision import Correction

A, B = Correction("poles/a.yml", b"a\r\n", b"A\r\n"), Correction("poles/b.yml", b"b", b"B")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site with two files."""
    (tmp_path / "poles").mkdir()
    for one in (A, B):
        (tmp_path / one.path).write_bytes(one.before)
    return tmp_path


def _held(root: Path) -> list[bytes]:
    return [(root / one.path).read_bytes() for one in (A, B)]


def test_files_are_written_with_their_rights(root: Path) -> None:
    (root / A.path).chmod(0o640)
    proofreading.write(root, [A, B])

    assert _held(root) == [b"A\r\n", b"B"]
    assert (root / A.path).stat().st_mode & 0o777 == 0o640
    assert {file.name for file in (root / "poles").iterdir()} == {"a.yml", "b.yml"}


def test_nothing_is_written_during_a_build(root: Path) -> None:
    with alone(root / publish.LOCK), pytest.raises(proofreading.Busy):
        proofreading.write(root, [A, B])
    assert _held(root) == [b"a\r\n", b"b"]


@pytest.mark.parametrize("happened", ["written", "gone", "linked"])
def test_nothing_is_written_if_a_file_has_changed_since(root: Path, happened: str) -> None:
    file = root / B.path
    if happened == "written":
        file.write_bytes(b"autre")
    elif happened == "gone":
        file.unlink()
    else:
        file.rename(root / "ailleurs")
        file.symlink_to(root / "ailleurs")

    with pytest.raises(proofreading.Changed, match=r"^poles/b\.yml$"):
        proofreading.write(root, [A, B])
    assert (root / A.path).read_bytes() == b"a\r\n"


def test_a_disk_that_refuses_leaves_the_old_file_whole(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(trial.shutil, "copymode", full)
    with pytest.raises(OSError, match="No space"):
        proofreading.write(root, [A, B])

    assert _held(root) == [b"a\r\n", b"b"]
    assert {file.name for file in (root / "poles").iterdir()} == {"a.yml", "b.yml"}


def test_a_file_that_may_not_be_written_stays_and_so_do_the_others(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda place, _: place != root / B.path)  # root may write anything

    with pytest.raises(PermissionError) as refused:
        proofreading.write(root, [A, B])

    assert refused.value.filename == B.path
    assert _held(root) == [b"a\r\n", b"b"]
