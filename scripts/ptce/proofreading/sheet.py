"""One file under the eyes of the proofreader: what is corrected in it, and the proof that nothing else has changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from .. import read
from ..manuscript import Passage
from ..problem import Problem
from ..read import Document
from . import ordering, wording
from .change import Change, apart, correcting, intended
from .source import Source, edited


class Unsure(Exception):
    """What was corrected does not read as it was meant to."""


@dataclass(frozen=True)
class Sheet:
    """A file that could be read, with what the check knows of it."""

    path: str
    data: bytes
    document: Document
    problems: Sequence[Problem]
    passages: Sequence[Passage]
    order: Sequence[str]
    """The names of its fields in the order of the files; none if it is no sound record."""

    def corrected(self) -> bytes:
        """The file with what is certain corrected; with its fields in order, once nothing of that is left.

        :raises Unsure: if other values would be read in it than those that are intended, or other comments.
        """
        source = Source.of(self.data)
        changes = apart(self._changes(source))
        if not changes:
            return self._ordered(source)
        data = edited(source, [change.edit for change in changes]).data()
        try:
            found, values = self._read(data), intended(self.document, changes)
        except read.Fault as fault:
            raise Unsure from fault
        if found.values != values or _said(found) != _said(self.document):
            raise Unsure
        return data

    def _changes(self, source: Source) -> Iterator[Change]:
        corrected = set()
        for problem in self.problems:
            change = correcting(self.document, problem) if problem.certaine and problem.correction else None
            if change:
                corrected.add(change.where)
                yield change
        for passage in self.passages:
            if passage.where not in corrected:
                yield from wording.changes(passage, self.document, source.lines)

    def _ordered(self, source: Source) -> bytes:
        """The file with its fields in order; as it is, if a value or a comment would not go where it should."""
        data = ordering.ordered(source, self.document, self.order).data() if self.order else self.data
        try:
            found = self._read(data)
        except read.Fault:
            return self.data
        same = _spoken_of(found, Source.of(data)) == _spoken_of(self.document, source)
        return data if same and found.values == self.document.values else self.data

    def _read(self, data: bytes) -> Document:
        return read.parse(PurePosixPath(self.path).suffix, data)


def _said(document: Document) -> list[tuple[str, int, int]]:
    """The comments, where they stand and of what they speak."""
    return [(comment.text, comment.mark.line, comment.target) for comment in document.comments]


def _spoken_of(document: Document, source: Source) -> list[tuple[str, str]]:
    """Each comment, and the line of which it speaks."""
    return sorted((comment.text, source.lines[comment.target - 1]) for comment in document.comments)
