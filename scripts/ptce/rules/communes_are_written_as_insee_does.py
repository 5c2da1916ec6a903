"""A town is written as INSEE writes it: « Saint-Denis », and not « St Denis », « PARIS » or « 93200 Saint Denis »."""

import re
from collections.abc import Iterator

from ..corpus import Corpus
from ..problem import AVERTISSEMENT, Problem

REGLE = "noms-de-communes"
SAINT = re.compile(r"\b(?:(?P<short>S(?:ain)?te?)\.?[ -]|(?P<long>Sainte?) )(?=[A-ZÀ-ÝL])")
CODE = re.compile(r"\b(?:\d{5}|2[AB]\d{3})\b[ \u00a0]*")
CUT = re.compile(r"Sainte?-[^\W\d_]+(?:[ ’'-][^\W\d_]+)+")
"""A town named after a saint, of several words: « Saint-Étienne de Montluc »."""
ACCENTS = re.compile(
    r"\bE(?=(?:tienne|milion|loi|grève|pinay|pinal|pernay|tampes|vry|vreux|chirolles|cully|taples|vian|ragny|zanville"
    r"|gly|tréchy|queurdreville|couen)\b)|\bI(?=les?\b)"
)
"""Capitals that INSEE writes with an accent (Code officiel géographique)."""
CEDEX = re.compile(r"[ \u00a0]+cedex\b.*", re.IGNORECASE)


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each `commune` in capitals, without an accent, with a postal code, or that cuts « Saint- »."""
    for passage in corpus.passages:
        if passage.where[-1] != "commune":
            continue
        right = CEDEX.sub("", CODE.sub("", passage.text))
        right = ACCENTS.sub(lambda found: {"E": "É", "I": "Î"}[found[0]], SAINT.sub(_saint, right.strip()))
        right = right.replace(" ", "-") if CUT.fullmatch(right) else right
        if len(right) > 3 and right.upper() == right:
            phrase = f"« {passage.text} » est en capitales."
            remede = "Écrivez la commune comme l’INSEE, par exemple Saint-Étienne."
            yield corpus.problem(passage.record, passage.where, phrase, remede, AVERTISSEMENT)
        elif right != passage.text.strip():
            phrase = f"L’INSEE n’écrit pas « {passage.text} »."
            yield corpus.problem_in(
                passage, (0, len(passage.text)), phrase, f"Écrivez « {right} ».", AVERTISSEMENT, correction=right
            )


def _saint(found: re.Match[str]) -> str:
    written = found["short"] or found["long"]
    return "Sainte-" if written.endswith("te") else "Saint-"
