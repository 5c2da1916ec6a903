"""A release of ours fits on a page: a journalist reads the first lines, and prints one sheet."""

import re
from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..problem import AVERTISSEMENT, Problem

REGLE = "communique-trop-long"

MOST = 2_000
"""The signs of a text, spaces among them: 1,000 to 1,500 are advised, 2,000 fill the page."""
MOST_OF_CHAPO = 400
"""The signs of a chapô: four lines of a hundred."""

MARKS = re.compile(r"\]\([^()\s]*\)|[*_\[]|^ *(?:[#>-]+|\d+\.) ", re.MULTILINE)
"""What Markdown takes away, near enough for a count."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each text and each chapô that is too long. What is relayed is as its issuer wrote it."""
    for record in corpus.records["press_release"].values():
        release: Any = record
        if release.relaye:
            continue
        for name, text, most in (("chapo", release.chapo, MOST_OF_CHAPO), ("texte", release.texte, MOST)):
            signs = len(" ".join(MARKS.sub("", text).split()))
            if signs > most:
                phrase = f"{'Le chapô' if name == 'chapo' else 'Ce communiqué'} a {signs} signes."
                remede = f"Restez sous {most} signes : coupez, ou renvoyez à une page du site."
                yield corpus.problem(record, (name,), phrase, remede, AVERTISSEMENT)
