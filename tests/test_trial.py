"""A copy of the site in which files may be changed: the site never is."""

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
