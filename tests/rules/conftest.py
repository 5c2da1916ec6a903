"""What the tests of the rules share: the problems that the rule of a test file finds in a repository."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.build import all_kinds, all_rules
from ptce.corpus import load

Problems = Callable[[dict[str, str]], list[str]]


@pytest.fixture
def problems(request: pytest.FixtureRequest, repository: Callable[[dict[str, str]], Path]) -> Problems:
    """All problems of a repository that is made of these files and of sound settings, and has this rule alone.

    The rule is that of the file: `test_budgets_add_up.py` tests `budgets_add_up`.
    """
    rule = all_rules()[request.path.stem.removeprefix("test_")]

    def told(files: dict[str, str]) -> list[str]:
        return [str(problem) for problem in load(repository(files), all_kinds(), [rule]).problems]

    return told
