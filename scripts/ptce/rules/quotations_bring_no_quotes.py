"""The words of a quotation are written bare: pages and releases put them between « », and would do so twice."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..corpus import Corpus
from ..problem import AVERTISSEMENT, Problem

REGLE = "guillemets-de-citation"
QUOTED = re.compile(r"""«((?:[^«»]|«[^«»]*»)*)»|“([^“”]*)”|"([^"]*)\"""")
"""One pair of quotes around the whole of a text; there may be others inside."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning, with the words alone: nobody could mean two pairs."""
    for passage in corpus.passages:
        if passage.where[0] != "citations" or passage.where[-1] != "texte":
            continue
        if found := QUOTED.fullmatch(passage.text.strip()):
            bare = str(found[found.lastindex or 0]).strip()
            phrase = "Le site met lui-même les guillemets autour d’une citation."
            problem = corpus.problem(
                passage.record, passage.where, phrase, "Retirez ceux-ci.", AVERTISSEMENT, correction=bare
            )
            yield replace(problem, certaine=bool(problem.correction))
