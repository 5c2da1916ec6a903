"""The settings of MkDocs can be read: nothing of the site is built without them, and MkDocs says so in English."""

from collections.abc import Iterator
from dataclasses import replace

from .. import diagnosis, read
from ..complaints import PATH
from ..corpus import Corpus
from ..problem import Problem

REGLE = "reglages-de-mkdocs"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for the first thing that keeps the file from being read. What MkDocs thinks of it is its own affair."""
    file = corpus.root / PATH
    if not file.exists():
        return
    try:
        read.well_formed(read.fetch(file))
    except read.Fault as fault:
        yield replace(diagnosis.unread(PATH, fault), champ="")
