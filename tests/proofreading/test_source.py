"""The bytes of a file as lines: what is not changed stays to the last byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.proofreading.source import Edit, Source, edited

TEXTS = st.lists(st.sampled_from(["a: 1", "\n", "\r\n", "é", " ", "# c", "\ufeff"]), max_size=12).map("".join)


@given(TEXTS)
def test_a_file_that_is_not_changed_keeps_its_bytes(text: str) -> None:
    assert Source.of(text.encode()).data() == text.encode()


@pytest.mark.parametrize("before", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_file_keeps_its_mark_and_its_line_ends(before: str, end: str) -> None:
    source = Source.of(f"{before}a: 1{end}b: 2{end}".encode())

    assert source.lines == ("a: 1", "b: 2", "")
    assert source.with_lines(["b: 2", "a: 1", ""]).data() == f"{before}b: 2{end}a: 1{end}".encode()


def test_edits_of_one_line_do_not_move_each_other() -> None:
    source = Source.of(b"un deux trois\nquatre\n")
    edits = [Edit(1, 1, 2, "1"), Edit(1, 9, 5, "3333333"), Edit(1, 4, 4, ""), Edit(2, 1, 6, "4")]

    assert edited(source, edits).data() == b"1  3333333\n4\n"
