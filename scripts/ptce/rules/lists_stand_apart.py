"""A list of a text has a blank line above it: without one, its items run on in the paragraph."""

import re
from collections.abc import Iterator

from ..corpus import Corpus
from ..manuscript import Passage
from ..problem import AVERTISSEMENT, Problem

REGLE = "listes-a-part"
ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,2}[.)]) +\S")
APART = re.compile(r"\s*$| {0,3}(?:[-*+]|\d{1,9}[.)]) | {4}|\t| {0,3}[#>|]|```|~~~")
"""A line below which an item begins or continues a list: nothing, an item, a title, a quotation, a table, code."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning, at the first item of each such list."""
    for passage in corpus.passages:
        if passage.markdown and "\n" in passage.text:
            yield from _glued(corpus, passage)


def _glued(corpus: Corpus, passage: Passage) -> Iterator[Problem]:
    place, first = 0, ""
    """Where the line begins, and the line with which its paragraph does."""
    for line in passage.words.split("\n"):
        if ITEM.match(line) and first and not APART.match(first):
            phrase = "Cette liste touche le paragraphe qui la précède : elle s’y fondrait."
            remede = "Laissez une ligne vide au-dessus de la liste."
            yield corpus.problem_in(passage, (place, place + len(line)), phrase, remede, AVERTISSEMENT)
            first = line
        first = (first or line) if line.strip() else ""
        place += len(line) + 1
