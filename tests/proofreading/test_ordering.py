"""The fields of a record in the order of the files, with their comments; a blank line stays."""

import pytest
from ptce import read
from ptce.proofreading.ordering import ordered
from ptce.proofreading.source import Source

ORDER = ("un", "deux", "trois", "quatre")


def set_in_order(text: str, suffix: str = ".yml") -> str:
    data = text.encode()
    return ordered(Source.of(data), read.parse(suffix, data), ORDER).data().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("deux: 2\nun: 1\n", "un: 1\ndeux: 2\n"),
        ("deux: 2\nun: 1", "un: 1\ndeux: 2"),
        ("deux: 2\r\nun: 1", "un: 1\r\ndeux: 2"),
        (
            "deux:\n  - a\n  # de la liste\n  - b\nun: 1 # l’un\n",
            "un: 1 # l’un\ndeux:\n  - a\n  # de la liste\n  - b\n",
        ),
        ("deux: 2\n# de un\n# encore\nun: 1\n", "# de un\n# encore\nun: 1\ndeux: 2\n"),
        ("deux:\n  x: 1\n  # de deux\nun: 1\n", "un: 1\ndeux:\n  x: 1\n  # de deux\n"),
        ("deux: |\n  a\n\n  b\nun: >-\n  c\n  d\n", "un: >-\n  c\n  d\ndeux: |\n  a\n\n  b\n"),
        ("deux: |\n  # un texte\nun: 1\n", "un: 1\ndeux: |\n  # un texte\n"),
        ("quatre: 4\ntrois: 3\n\ndeux: 2\nun: 1\n", "trois: 3\nquatre: 4\n\nun: 1\ndeux: 2\n"),
        ("# De la fiche.\n\ndeux: 2\nun: 1\n", "# De la fiche.\n\nun: 1\ndeux: 2\n"),
        ("# accepter: x — oui\ndeux: 2\nun: 1\n", "un: 1\n# accepter: x — oui\ndeux: 2\n"),
        ("deux:\nun: 1\n", "un: 1\ndeux:\n"),
        ('"deux": 2\nun: {x: 1,\n  y: 2}\n', 'un: {x: 1,\n  y: 2}\n"deux": 2\n'),
    ],
)
def test_fields_are_put_in_order_with_what_goes_with_them(before: str, after: str) -> None:
    assert set_in_order(before) == after
    assert set_in_order(after) == after


@pytest.mark.parametrize(
    "text",
    [
        "un: 1\ndeux: 2\n",
        "deux: 2\n\nun: 1\n",
        "# De deux, ou de tout ?\ndeux: 2\nun: 1\n",
        "deux: 2\nun: 1\n# De un, ou de tout ?\n",
        "deux: 2\nun: 1\n# De un, ou de tout ?\n\ntrois: 3\n",
        "{deux: 2, un: 1}\n",
    ],
)
def test_what_may_speak_of_several_fields_leaves_them_where_they_are(text: str) -> None:
    assert set_in_order(text) == text


def test_the_header_of_a_page_is_put_in_order_and_its_text_stays() -> None:
    before = "---\ndeux: 2\nun: 1\n---\n\ndeux: 2\nun: 1\n"

    assert set_in_order(before, ".md") == "---\nun: 1\ndeux: 2\n---\n\ndeux: 2\nun: 1\n"
