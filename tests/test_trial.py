"""A copy of the site in which files may be changed: the site never is."""

import os
from pathlib import Path

import pytest
from conftest import Write
from ptce import trial

FILES = {"poles/a.yml": "nom: A\n", "content/medias/b.bin": "b" * 1000, "mkdocs.yml": "x: 1\n", "autre/c.txt": "c"}


def _held(root: Path) -> dict[str, str]:
    return {file.relative_to(root).as_posix(): file.read_text("utf-8") for file in root.rglob("*") if file.is_file()}


def _refuse(*_: object, **__: object) -> None:
    raise OSError


@pytest.mark.parametrize("linked", [True, False])
def test_a_copy_has_what_a_check_reads_and_its_changes_stay_in_it(
    repository: Write, monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    root = repository(FILES)
    before = _held(root)
    if not linked:
        monkeypatch.setattr(trial.os, "link", _refuse)

    with trial.copy(root) as folder:
        assert _held(folder) == {path: text for path, text in before.items() if path != "autre/c.txt"}
        trial.put(folder / "poles/a.yml", b"nom: B\n")
        trial.put(folder / "poles/nouveau/c.yml", b"nom: C\n")
        assert (folder / "poles/a.yml").read_text("utf-8") == "nom: B\n"
        assert (folder / "poles/nouveau/c.yml").read_text("utf-8") == "nom: C\n"
    assert _held(root) == before
    assert not folder.exists()


def test_a_link_of_the_site_is_a_link_in_the_copy(repository: Write) -> None:
    root = repository({"poles/a.yml": "nom: A\n"})
    (root / "poles/b.yml").symlink_to("a.yml")

    with trial.copy(root) as folder:
        assert (folder / "poles/b.yml").is_symlink()


def test_folders_that_may_not_be_written_may_be_in_the_copy_and_no_rights_change(repository: Write) -> None:
    root = repository({"poles/a.yml": "nom: A\n"})
    (root / "poles/a.yml").chmod(0o440)
    (root / "poles").chmod(0o555)
    try:
        with trial.copy(root) as folder:
            assert os.access(folder / "poles", os.W_OK)
            assert (folder / "poles").stat().st_mode & 0o200
        assert [(root / path).stat().st_mode & 0o777 for path in ("poles", "poles/a.yml")] == [0o555, 0o440]
    finally:
        (root / "poles").chmod(0o755)


def test_a_file_is_made_aside_and_put_in_its_place(repository: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root, seen = repository({"poles/a.yml": "nom: A\n"}), []
    monkeypatch.setattr(trial.shutil, "copymode", lambda _, part: seen.append(part))

    trial.put(root / "poles/a.yml", b"nom: B\n", trial.aside(root))

    assert seen == [root / ".cache/.a.yml.part"]
    assert (root / "poles/a.yml").read_bytes() == b"nom: B\n"
    assert list((root / ".cache").iterdir()) == []


def test_a_copy_that_a_killed_program_left_is_removed_a_day_later(repository: Write) -> None:
    root = repository({"poles/a.yml": "nom: A\n"})
    old, new = (root / ".cache" / f"essai-{age}" for age in ("old", "new"))
    for left in (old, new):
        left.mkdir(parents=True)
        os.link(root / "poles/a.yml", left / "a.yml")
    os.utime(old, (0, 0))

    with trial.copy(root):
        assert (old.exists(), new.exists()) == (False, True)
    assert (root / "poles/a.yml").read_text("utf-8") == "nom: A\n"
