"""The fields of a record in the order of the files, with the comments above each; blank lines stay."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..acceptance import accepts
from ..read import Document
from .source import Source


@dataclass(frozen=True)
class _Field:
    """A field of the record with the lines that go with it, from 1."""

    name: str
    first: int
    """Its first line, or that of the comments that stand right above it."""
    last: int


def ordered(source: Source, document: Document, order: Sequence[str]) -> Source:
    """A file with its fields in order, within each paragraph: what an author set apart by a blank line stays apart.

    A paragraph stays as it is if a comment above its first field may speak of all of it, or if one stands alone.

    :param order: the names of the fields of the record; all of those of the file are among them.
    """
    lines = list(source.lines)
    for paragraph in _paragraphs(source, document):
        if _is_clear(paragraph, source, document):
            first, last = paragraph[0].first, paragraph[-1].last
            moved = sorted(paragraph, key=lambda field: order.index(field.name))
            lines[first - 1 : last] = [line for field in moved for line in source.lines[field.first - 1 : field.last]]
    return source.with_lines(lines)


def _paragraphs(source: Source, document: Document) -> list[list[_Field]]:
    """The fields of the header or of the file that stand below one another without a blank line."""
    comments = _alone(source, document)
    found: list[list[_Field]] = []
    for field in _fields(source, document, comments):
        if found and found[-1][-1].last == field.first - 1:
            found[-1].append(field)
        else:
            found.append([field])
    return found


def _fields(source: Source, document: Document, comments: set[int]) -> list[_Field]:
    names = [(mark.line, str(where[0])) for where, mark in document.keys.items() if len(where) == 1]
    names = [(line, name) for line, name in names if document.keys[(name,)].column == 1]
    fields = []
    for line, name in names:
        first, last = line, max(document.marks[(name,)].last, line)
        while first - 1 in comments and not source.lines[first - 2].startswith(" "):
            first -= 1
        while last + 1 in comments and source.lines[last].startswith(" "):
            last += 1
        fields.append(_Field(name, first, last))
    return fields


def _is_clear(paragraph: Sequence[_Field], source: Source, document: Document) -> bool:
    """Whether it is known of which field each comment speaks."""
    first, key = paragraph[0].first, document.keys[(paragraph[0].name,)].line
    above = [comment for comment in document.comments if first <= comment.mark.line < key]
    return all(map(accepts, above)) and paragraph[-1].last + 1 not in _alone(source, document)


def _alone(source: Source, document: Document) -> set[int]:
    """The lines that are comments and nothing else."""
    lines = (comment.mark.line for comment in document.comments)
    return {line for line in lines if source.lines[line - 1].lstrip().startswith("#")}
