"""The comments of a YAML text: what follows a `#` that no value holds, and the line of which it speaks."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.read import Document, Fault, parse

Read = Callable[..., Document]


def told(document: Document) -> list[tuple[int, int, str, int]]:
    return [(one.mark.line, one.mark.column, one.text, one.target) for one in document.comments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b\n", []),
        ("# un\na: b\n", [(1, 1, "un", 2)]),
        ("a: b # un\n", [(1, 6, "un", 1)]),
        ("a: b\n  # un\nc: d\n", [(2, 3, "un", 3)]),
        ("# un\n\n# deux\na: b\n", [(1, 1, "un", 4), (3, 1, "deux", 4)]),
        ("a: b\n# fin\n", [(2, 1, "fin", 3)]),
        ("a: '# non' # oui\n", [(1, 12, "oui", 1)]),
        ('a: "x # non" # oui\n', [(1, 14, "oui", 1)]),
        ("a: 'x\n  # non\n  y'\n", []),
        ("a: x#non\nb: c\n", []),
        ("a: | # oui\n  # non\n  x # non\n# encore\nb: c\n", [(1, 6, "oui", 1), (4, 1, "encore", 5)]),
        ("a: >-\n  # non\n", []),
        ("a: >-\n  x\n  y # non", []),
        ("a: [b, 'c # non', d] # oui\n", [(1, 22, "oui", 1)]),
        ("a: [b, # un\n  c]\n", [(1, 8, "un", 1)]),
        ("a: # un\n  b: c # deux # trois\n", [(1, 4, "un", 1), (2, 8, "deux # trois", 2)]),
        ("'a # non': b # oui\n", [(1, 14, "oui", 1)]),
        ("a: b #\n", [(1, 6, "", 1)]),
        ("a:\t# un\n", [(1, 4, "un", 1)]),
        ("é: œ # où\n", [(1, 6, "où", 1)]),
    ],
)
def test_a_comment_is_found_and_nothing_else(read: Read, text: str, expected: list[tuple[int, int, str, int]]) -> None:
    assert told(read(text)) == expected


def test_the_comments_of_a_page_are_those_of_its_header(read: Read) -> None:
    text = "---\n# un\ntitre: A # deux\n# trois\n---\n# Un titre\n\nUn # mot.\n"

    assert told(read(text, ".md")) == [(2, 1, "un", 3), (3, 10, "deux", 3), (4, 1, "trois", 5)]


PIECES = ["#", " #", "# x", "'", '"', "a", ": ", "- ", "\n", "\n  ", "|", ">", "[", "]", ", ", "é", "\\"]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_no_comment_changes_what_is_read(text: str) -> None:
    try:
        document = parse(".yml", text.encode())
    except Fault:
        return
    lines = text.split("\n")
    for comment in document.comments:
        number = comment.mark.line - 1
        lines[number] = lines[number][: comment.mark.column - 1]

    try:
        again = parse(".yml", "\n".join(lines).encode())
    except Fault:
        raise AssertionError("without its comments, the text could not be read") from None
    assert again.values == document.values
