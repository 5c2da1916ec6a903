"""The settings of the site are there."""

from collections.abc import Callable
from pathlib import Path

from ptce.build import check
from ptce.rules.there_is_one_site import check as check_rule

Problems = Callable[[dict[str, str]], list[str]]


def test_the_settings_are_there(repository: Callable[[dict[str, str]], Path]) -> None:
    assert list(check_rule(check(repository({})))) == []


def test_missing_settings_are_told(tmp_path: Path) -> None:
    assert [str(problem) for problem in check(tmp_path).problems] == [
        "content/site.yml:1:1: Les réglages du site manquent. Créez le fichier content/site.yml."
    ]


def test_wrong_settings_have_problems_of_their_own_only(problems: Problems) -> None:
    told = problems({"content/site.yml": "nom: [Site\n"})

    assert len(told) == 1
    assert "manquent" not in told[0]
