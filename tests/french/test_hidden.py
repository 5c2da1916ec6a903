"""Edits of a text whose markup is hidden."""

import re

import pytest
from ptce.french.hidden import SIGN, WORD, Hidden, Mark


def test_opaque_parts_come_back_in_order() -> None:
    hidden = Hidden(f"a {WORD} b {SIGN}", ["`x`", "&amp;"], [])

    hidden.edit(re.compile("[ab]"), "cc")

    assert hidden.restored() == "cc `x` cc &amp;"


@pytest.mark.parametrize(
    ("pattern", "new", "expected"),
    [
        ("(?<=b)", "-", "a<i>b</i>-c"),  # Added after a closing mark,
        ("(?=b)", "-", "a-<i>b</i>c"),  # before an opening one,
        ("abc", "abXc", "a<i>b</i>Xc"),  # even when the pattern is larger than the change.
        ("b", "B", "a<i>B</i>c"),
        ("b", "", "a<i></i>c"),
        ("abc", "x", "x<i></i>"),
        ("abc", "xyz", "x<i>y</i>z"),
        ("(a)b(c)", r"-\1\2-", "-a<i></i>c-"),
        ("(a)(z)?(bc)", r"\1\2+\3", "a+<i>b</i>c"),
        ("z", "", "a<i>b</i>c"),
    ],
)
def test_marks_move_with_the_words(pattern: str, new: str, expected: str) -> None:
    hidden = Hidden("abc", [], [Mark(1, "<i>", True), Mark(2, "</i>", False)])

    hidden.edit(re.compile(pattern), new)

    assert hidden.restored() == expected


def test_marks_of_one_place_keep_their_order() -> None:
    hidden = Hidden("ab", [], [Mark(1, "</i>", False), Mark(1, "<b>", True), Mark(1, "</b>", False)])

    hidden.edit(re.compile("(?<=a)"), "-")

    assert hidden.restored() == "a</i>-<b></b>b"


def test_a_function_may_give_the_replacement() -> None:
    hidden = Hidden("ab", [], [Mark(1, "*", False)])

    hidden.edit(re.compile("[ab]"), lambda match: match.group().upper())

    assert hidden.restored() == "A*B"
