"""The typography of a text that can be seen in its source, written there as the site prints it anyway."""

import re
from collections.abc import Iterator, Sequence

from ..french import typography
from ..french.rulebook import NBSP
from ..manuscript import Passage
from ..read import Document
from .change import Change, in_text, whole

_Piece = tuple[int, int, str]
"""Start and end in a text, and what comes there."""
_Stretch = tuple[int, int, int, int]
"""Start and end in one line, start and end in another."""
_FAR, _ALIKE = 24, 3
"""Two lines are together again where three characters are alike, at most so many further on."""


def changes(passage: Passage, document: Document, lines: Sequence[str]) -> list[Change]:
    """What can be set in one text; nothing unless the site then prints the very same.

    :param lines: those of its file.
    """
    if passage.reported:
        return []
    pieces = list(_pieces(passage.text, typography.visible(passage.text, markdown=passage.markdown)))
    if not pieces or not _same(passage, _with(passage.text, pieces)):
        return []
    found = [in_text(document, passage.where, (start, end), right) for start, end, right in pieces]
    if all(found):
        return [change for change in found if change]
    rewritten = _quoted(passage, document, lines, _with(passage.text, pieces))
    return [whole(document, passage.where, rewritten)] if rewritten else []


def _pieces(old: str, new: str) -> Iterator[_Piece]:
    """What changes from one text to the other, with plain spaces: nobody sees a space that does not break.

    Each piece begins with something that is seen, so that it has a place in the file.
    """
    done = 0
    for before, after in zip(old.split("\n"), new.split("\n"), strict=True):
        for start, end, first, last in _differing(before, after) if before != after else ():
            right = after[first:last].replace(NBSP, " ")
            if before[start:end].replace(NBSP, " ") != right:
                yield done + start, done + end, right
        done += len(before) + 1


def _differing(before: str, after: str) -> list[_Stretch]:
    """Where two lines differ: each stretch begins with a sign that is seen, so that it has a place in the file."""
    found: list[_Stretch] = []
    for start, end, first, last in _apart(before, after):
        while start and (start == end or before[start].isspace()):
            start, first = start - 1, first - 1
            if found and start < found[-1][1]:
                start, _, first, _ = found.pop()
        if start == end:
            end, last = end + 1, last + 1
        found.append((start, end, first, last))
    return found


def _apart(before: str, after: str) -> Iterator[_Stretch]:
    """Where two lines differ, looking never far ahead: a line may be a page long, and what is set is short."""
    start = first = 0
    while start < len(before) or first < len(after):
        if before[start : start + 1] == after[first : first + 1]:
            start, first = start + 1, first + 1
            continue
        ahead = (
            (start + more, first + far - more)
            for far in range(1, _FAR)
            for more in range(far, -1, -1)
            if before[start + more : start + more + _ALIKE] == after[first + far - more : first + far - more + _ALIKE]
        )
        end, last = next(ahead, (len(before), len(after)))
        yield start, min(end, len(before)), first, min(last, len(after))
        start, first = end, last


def _with(text: str, pieces: list[_Piece]) -> str:
    for start, end, right in reversed(pieces):
        text = text[:start] + right + text[end:]
    return text


def _same(passage: Passage, text: str) -> bool:
    """Whether the site prints the same for two texts."""
    set_ = typography.markdown if passage.markdown else typography.text
    return set_(passage.text) == set_(text)


def _quoted(passage: Passage, document: Document, lines: Sequence[str], text: str) -> str:
    """A text of one line between the quotes that its file has around it; nothing where it has none, or hides more."""
    mark = document.marks[passage.where]
    raw = lines[mark.line - 1][mark.column - 1 : mark.column - 1 + mark.width]
    if mark.last != mark.line or not text.replace(NBSP, " ").isprintable():
        return ""
    if raw.startswith("'"):
        return "'" + text.replace("'", "''") + "'"
    if raw.startswith('"') and re.fullmatch(r'(?:[^\\]|\\["\\])*', raw):
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return ""
