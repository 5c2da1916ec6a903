"""The bytes of a file as lines that can be changed: its mark and its line ends stay where they were."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

_MARK = "\ufeff"


@dataclass(frozen=True)
class Source:
    """A file that `read` could read."""

    lines: tuple[str, ...]
    """Without their ends: those of a document, from its first line on."""
    ends: tuple[str, ...]
    """How each line ends, but for the sign of Unix: a return, or nothing."""
    mark: str
    """The byte order mark, if the file begins with one."""

    @classmethod
    def of(cls, data: bytes) -> "Source":
        """The source in the bytes of a file."""
        text = data.decode("utf-8")
        mark = _MARK if text.startswith(_MARK) else ""
        raw = text.removeprefix(mark).split("\n")
        lines = tuple(line.removesuffix("\r") for line in raw)
        return cls(lines, tuple("\r" if line.endswith("\r") else "" for line in raw), mark)

    def data(self) -> bytes:
        """The bytes of the file."""
        joined = "\n".join(line + end for line, end in zip(self.lines, self.ends, strict=True))
        return (self.mark + joined).encode()

    def with_lines(self, lines: Sequence[str]) -> "Source":
        """The same file with as many other lines."""
        return replace(self, lines=tuple(lines))


@dataclass(frozen=True, order=True)
class Edit:
    """Characters of a line to be replaced. Line and column count from 1."""

    line: int
    column: int
    width: int
    right: str


def edited(source: Source, edits: Iterable[Edit]) -> Source:
    """The source with its edits, none of which touches another."""
    lines = list(source.lines)
    for edit in sorted(edits, reverse=True):
        line, start = lines[edit.line - 1], edit.column - 1
        lines[edit.line - 1] = line[:start] + edit.right + line[start + edit.width :]
    return source.with_lines(lines)
