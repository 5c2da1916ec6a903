"""Snippets: the fields with which a new record or a new group begins, each a place to fill in, in their order."""

import re
from itertools import count

from pydantic import BaseModel

from ..french import typography
from ..model.shape import Shape, first_words
from ..outline import Outline, lines, outline
from ..words import upper_first


def snippet(owner: type[BaseModel], held: tuple[str, ...]) -> Outline:
    """The outline of a group of fields; the tab key leads from one place to the next.

    :param held: the fields that it may have.
    """
    numbers = count(1)
    found = outline(owner, lambda seen: _place(seen, next(numbers)))
    return {name: found[name] for name in found if name in held}


def header(owner: type[BaseModel], held: tuple[str, ...]) -> list[str]:
    """The same as the lines of YAML that stand above a text."""
    return list(lines(snippet(owner, held)))


def _place(seen: Shape, number: int) -> str:
    if seen.choices:
        return f"${{{number}|{','.join(seen.choices)}|}}"
    words = re.sub(r"[$}\\]", "", typography.spaced(upper_first(first_words(seen.description))))
    return f"${{{number}:{words}}}"
