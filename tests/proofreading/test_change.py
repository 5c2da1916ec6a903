"""A change: what is corrected, where it stands, and what is then read."""

import pytest
from ptce import read
from ptce.problem import Problem
from ptce.proofreading.change import Change, apart, correcting, in_text, intended, whole
from ptce.proofreading.source import Edit, Source, edited

TEXT = """\
titre: 'L''aube'
comune: Brest
liens: [un, "un deux", un]
texte: |
  Un, deux.

  Un, trois.
plie: >-
  Un
  et un.
"""
DOCUMENT = read.parse(".yml", TEXT.encode())


def problem(line: int, column: int, width: int, correction: str) -> Problem:
    return Problem("a.yml", line, column, "", "Faux.", correction=correction, width=width, certaine=True)


@pytest.mark.parametrize(
    ("found", "change"),
    [
        (problem(1, 8, 9, "Jour"), Change(("titre",), Edit(1, 8, 9, "Jour"))),
        (problem(2, 1, 6, "commune"), Change(("comune",), Edit(2, 1, 6, "commune"), name=True)),
        (problem(3, 9, 2, "1"), Change(("liens", 0), Edit(3, 9, 2, "1"))),
        (problem(3, 14, 2, "1"), Change(("liens", 1), Edit(3, 14, 2, "1"), (0, 2))),
        (problem(3, 13, 9, "[1]"), Change(("liens", 1), Edit(3, 13, 9, "[1]"))),
        (problem(7, 3, 2, "1"), Change(("texte",), Edit(7, 3, 2, "1"), (11, 13))),
        (problem(10, 6, 2, "1"), Change(("plie",), Edit(10, 6, 2, "1"), (6, 8))),
    ],
)
def test_a_correction_changes_what_its_problem_underlines(found: Problem, change: Change) -> None:
    assert correcting(DOCUMENT, found) == change


@pytest.mark.parametrize("found", [problem(1, 11, 2, "x"), problem(1, 1, 0, "x"), problem(4, 8, 1, "x")])
def test_what_is_not_sure_to_be_in_a_value_is_no_change(found: Problem) -> None:
    assert correcting(DOCUMENT, found) is None


def test_what_is_intended_is_what_is_then_read() -> None:
    found = [problem(7, 3, 2, "Onze"), problem(5, 7, 4, "2"), problem(1, 8, 9, "Jour"), problem(2, 1, 6, "commune")]
    found += [problem(3, 9, 2, "[a, b]"), problem(3, 17, 4, "d’eux")]
    changes = [change for one in found if (change := correcting(DOCUMENT, one))]
    data = edited(Source.of(TEXT.encode()), [change.edit for change in changes]).data()

    assert len(changes) == len(found)
    assert read.parse(".yml", data).values == intended(DOCUMENT, changes)
    assert intended(DOCUMENT, changes) == {
        "titre": "Jour",
        "commune": "Brest",
        "liens": [["a", "b"], "un d’eux", "un"],
        "texte": "Un, 2.\n\nOnze, trois.\n",
        "plie": "Un et un.",
    }
    assert DOCUMENT.values["titre"] == "L'aube"


def test_a_change_of_words_that_the_file_hides_is_none() -> None:
    assert in_text(DOCUMENT, ("titre",), (1, 2), "’") is None
    assert whole(DOCUMENT, ("titre",), "'L’aube'") == Change(("titre",), Edit(1, 8, 9, "'L’aube'"))


def test_of_changes_that_touch_each_other_the_first_is_made() -> None:
    first, second, third = (Change(("x",), Edit(*edit, "")) for edit in [(1, 1, 4), (1, 4, 2), (1, 5, 2)])
    below = Change(("x",), Edit(2, 1, 4, ""))

    assert apart([below, third, second, first]) == [first, third, below]
