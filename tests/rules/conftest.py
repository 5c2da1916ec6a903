"""What the tests of the rules share: a repository that keeps them all, and the problems of a change to it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.build import check

Problems = Callable[[dict[str, str]], list[str]]


@pytest.fixture
def problems(repository: Callable[[dict[str, str]], Path]) -> Problems:
    """All problems of a repository that is made of these files and of sound settings."""

    def told(files: dict[str, str]) -> list[str]:
        return [str(problem) for problem in check(repository(files)).problems]

    return told
