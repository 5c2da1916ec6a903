"""The lines of a file as they are shown beside a problem: what is wrong underlined, or mended."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from ..problem import Problem

Lines = Callable[[str], Sequence[str]]
"""From the path of a file to its lines; none where the file cannot be shown."""

MOST_CELLS = 96
"""How wide an excerpt may be, in the cells of a terminal: with its line number it fits in 104."""
_BEFORE = 32
"""How much of a long line is shown before what is wrong."""
_MOST_BYTES = 1_000_000
_BEFORE_IT, _AFTER_IT = re.compile(r"[^\s(«]*$"), re.compile(r"^[^\s,.;:!?)»]*")
"""The rest of the word that is mended, on either side."""
_TAB = "→   "
_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def lines_of(root: Path) -> Lines:
    """The lines of the files of a repository, as an editor shows them."""

    @cache
    def lines(path: str) -> Sequence[str]:
        file = root / path
        try:
            if file.is_symlink() or not file.is_file():
                return ()
            with file.open("rb") as stream:
                data = stream.read(_MOST_BYTES)
        except (OSError, ValueError):
            return ()
        return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")

    return lines


def excerpt(problem: Problem, line: str) -> tuple[str, str]:
    """A line, cut around what is wrong if it is long; and the carets that go below, under the right characters.

    A tab shows as an arrow and what has no shape as �, so that what is wrong is seen.
    """
    cells = [_shown(sign) for sign in line]
    start = min(problem.column - 1, len(cells))
    end = min(start + problem.width, len(cells))
    first, last = _window(cells, start)
    before, after = "…" if first else "", "…" if last < len(cells) else ""
    shown = "".join(sign for sign, _ in cells[first:last])
    indent = len(before) + sum(width for _, width in cells[first:start])
    length = sum(width for _, width in cells[start : min(end, last)])
    return f"{before}{shown}{after}", " " * indent + "^" * max(1, length)


def mended(problem: Problem, line: str) -> str:
    """The line as it should be, without what indents it; where that is long, the words that change as they should be.

    Where these are long too, what is to be written.
    """
    start = problem.column - 1
    before, after = line[:start], line[start + problem.width :]
    whole = (before + problem.correction + after).strip()
    words = f"{_BEFORE_IT.findall(before)[0]}{problem.correction}{_AFTER_IT.findall(after)[0]}"
    shown = (text for text in (whole, words) if len(text) <= MOST_CELLS and text.isprintable())
    return next(shown, problem.correction)


def _shown(sign: str) -> tuple[str, int]:
    """How a character shows, and how many cells of a terminal it takes."""
    if sign == "\t":
        return _TAB, len(_TAB)
    category = unicodedata.category(sign)
    if category in _INVISIBLE:
        return "�", 1
    if category in ("Mn", "Me"):
        return sign, 0
    return sign, 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


def _window(cells: list[tuple[str, int]], start: int) -> tuple[int, int]:
    """The first character of a line that is shown, and the one before which it is cut."""
    if sum(width for _, width in cells) <= MOST_CELLS:
        return 0, len(cells)
    first, room = start, _BEFORE
    while first and room >= cells[first - 1][1]:
        first -= 1
        room -= cells[first][1]
    last, room = first, MOST_CELLS
    while last < len(cells) and room >= cells[last][1]:
        room -= cells[last][1]
        last += 1
    return first, last
