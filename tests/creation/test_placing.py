"""A new file stays if it brings no error, and leaves nothing behind if it does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.build import check
from ptce.creation.placing import place

Write = Callable[[dict[str, str]], Path]
POLE = "nom: Phare\nsources: [{titre: T}]\n"


def test_a_file_that_is_right_is_put_into_its_folder(repository: Write) -> None:
    root = repository({})
    assert place(root, "poles/phare.yml", POLE, check, check(root)) == []
    assert (root / "poles/phare.yml").read_bytes() == POLE.encode()


def test_a_file_that_brings_an_error_goes_and_its_errors_are_told(repository: Write) -> None:
    root = repository({})
    problems = place(root, "poles/phare.yml", "nom: Phare\n", check, check(root))
    assert [problem.champ for problem in problems] == ["sources"]
    assert not (root / "poles/phare.yml").exists()


def test_the_errors_of_other_files_that_were_there_before_do_not_count(repository: Write) -> None:
    root = repository({"poles/moulin.yml": "nom: Moulin\n"})
    assert place(root, "poles/phare.yml", POLE, check, check(root)) == []


def test_a_file_that_is_there_is_never_touched(repository: Write) -> None:
    root = repository({"poles/phare.yml": POLE})
    with pytest.raises(FileExistsError):
        place(root, "poles/phare.yml", "nom: Autre\n", check, check(root))
    assert (root / "poles/phare.yml").read_text("utf-8") == POLE


def test_nothing_is_left_behind_where_the_check_is_stopped(repository: Write) -> None:
    root = repository({})
    before = check(root)

    def stopped(_root: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        place(root, "poles/phare.yml", POLE, stopped, before)  # type: ignore[arg-type]
    assert not (root / "poles/phare.yml").exists()
