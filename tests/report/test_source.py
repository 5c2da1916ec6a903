"""The line beside a problem: carets under the right characters, long lines cut, and the line as it should be."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.problem import Problem
from ptce.report.source import MOST_CELLS, excerpt, lines_of, mended


def problem(column: int, width: int, correction: str = "") -> Problem:
    return Problem("a.yml", 1, column, "", "P.", correction=correction, width=width)


@pytest.mark.parametrize(
    ("line", "column", "width", "expected"),
    [
        ("date: 28/02/2013", 7, 10, ("date: 28/02/2013", "      ^^^^^^^^^^")),
        ("nom: Évêché œuvré", 6, 6, ("nom: Évêché œuvré", "     ^^^^^^")),
        ("e\u0301te\u0301: x", 8, 1, ("e\u0301te\u0301: x", "     ^")),
        ("e\u0301te\u0301: x", 1, 5, ("e\u0301te\u0301: x", "^^^")),
        ("漢字: x", 5, 1, ("漢字: x", "      ^")),
        ("漢字: x", 2, 1, ("漢字: x", "  ^^")),
        ("\tnom: A", 1, 1, ("→   nom: A", "^^^^")),
        ("a\tb: c", 3, 1, ("a→   b: c", "     ^")),
        ("nom: a\u200bb", 7, 1, ("nom: a�b", "      ^")),
        ("nom: \x1b[2J", 6, 1, ("nom: �[2J", "     ^")),
        ("nom: A", 7, 1, ("nom: A", "      ^")),
        ("nom: A", 60, 5, ("nom: A", "      ^")),
        ("", 1, 1, ("", "^")),
        ("e\u0301", 2, 1, ("e\u0301", " ^")),
    ],
)
def test_the_carets_stand_under_what_is_wrong(line: str, column: int, width: int, expected: tuple[str, str]) -> None:
    assert excerpt(problem(column, width), line) == expected


def test_a_long_line_is_cut_around_what_is_wrong() -> None:
    line = "x" * 500 + "FAUX" + "y" * 500
    shown, carets = excerpt(problem(501, 4), line)

    assert shown == "…" + "x" * 32 + "FAUX" + "y" * 60 + "…"
    assert carets == " " * 33 + "^^^^"


def test_the_start_and_the_end_of_a_long_line_are_not_cut_there() -> None:
    assert excerpt(problem(1, 4), "FAUX" + "y" * 500) == ("FAUX" + "y" * 92 + "…", "^^^^")
    assert excerpt(problem(501, 4), "x" * 500 + "FAUX") == ("…" + "x" * 32 + "FAUX", " " * 33 + "^^^^")


def test_what_is_wrong_over_a_long_line_is_underlined_as_far_as_it_is_shown() -> None:
    assert excerpt(problem(1, 500), "y" * 500) == ("y" * MOST_CELLS + "…", "^" * MOST_CELLS)


@given(
    st.text(st.sampled_from("ab é漢\u0301\t\u200b\x1b"), max_size=300),
    st.integers(1, 320),
    st.integers(0, 320),
)
def test_an_excerpt_fits_and_has_a_caret_whatever_the_line(line: str, column: int, width: int) -> None:
    shown, carets = excerpt(problem(column, width), line)

    assert len(shown) <= MOST_CELLS + 2 + line.count("\u0301")
    assert carets.strip(" ").strip("^") == ""
    assert carets.endswith("^")
    assert len(carets) <= MOST_CELLS + 2


@pytest.mark.parametrize(
    ("line", "found", "expected"),
    [
        ("  date: 28/02/2013", problem(9, 10, "2013-02-28"), "date: 2013-02-28"),
        ("comunne: Brest", problem(1, 7, "commune"), "commune: Brest"),
        ("poles: [a, b]", problem(12, 1, "c"), "poles: [a, c]"),
        ("\tnom: A", problem(1, 1, "  "), "nom: A"),
        ("x" * 90 + " faux", problem(92, 4, "juste"), "x" * 90 + " juste"),
        ("x" * 100 + " faux", problem(102, 4, "juste"), "juste"),
        ("a\u200b: faux", problem(5, 4, "juste"), "juste"),
    ],
)
def test_the_line_as_it_should_be(line: str, found: Problem, expected: str) -> None:
    assert mended(found, line) == expected


def test_the_lines_are_those_that_an_editor_shows(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes("\ufeffnom: é\r\nx: \xff\n".encode("latin-1", "replace").replace(b"?nom", b"nom"))
    (tmp_path / "b.yml").write_bytes("\ufeffnom: É\r\ny".encode())
    (tmp_path / "lien.yml").symlink_to("b.yml")
    (tmp_path / "dossier.yml").mkdir()
    lines = lines_of(tmp_path)

    assert list(lines("a.yml")) == ["nom: �", "x: �", ""]
    assert list(lines("b.yml")) == ["nom: É", "y"]
    assert [list(lines(path)) for path in ("lien.yml", "dossier.yml", "absent.yml", "a\0.yml")] == [[], [], [], []]
