"""The comments of a YAML text: what follows a `#` that no value holds. The events of libyaml do not tell them."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from .document import Comment, Mark

Stretch = tuple[int, int, int, int]
"""Where a scalar starts and ends in its text: line and column, line and column, all from 0."""


def comments(lines: list[str], scalars: Iterable[Stretch], shift: int) -> Iterator[Comment]:
    """The comments of a text, in its order.

    :param lines: the lines of the text.
    :param scalars: where its names and its values stand; a `#` inside of one is no comment.
    :param shift: how many lines of the file come before it.
    """
    stretches = sorted(scalars)
    found = []
    for number, line in enumerate(lines):
        place = next((at for at in _signs(line) if not _inside((number, at), stretches)), None)
        if place is not None:
            found.append((number, place))
    alone = {number for number, place in found if not lines[number][:place].strip()}
    for number, place in found:
        target = _below(lines, number, alone) if number in alone else number
        text = lines[number][place:]
        mark = Mark(number + 1 + shift, place + 1, width=len(text.rstrip()), last=number + 1 + shift)
        yield Comment(mark, text[1:].strip(), target + 1 + shift)


def _signs(line: str) -> Iterator[int]:
    """The places at which a `#` starts a comment where no value holds it: at the start, or after a space."""
    return (found.start() for found in re.finditer(r"(?<!\S)#", line))


def _inside(place: tuple[int, int], stretches: list[Stretch]) -> bool:
    """Whether a place is in the last scalar that starts before it: scalars do not overlap."""
    before = bisect_right(stretches, (*place, sys.maxsize, 0))
    return before > 0 and place < stretches[before - 1][2:]


def _below(lines: list[str], number: int, alone: set[int]) -> int:
    """The first line below that says something; the end of the text if there is none."""
    rest = range(number + 1, len(lines))
    return next((below for below in rest if lines[below].strip() and below not in alone), len(lines) - 1)
