"""An address or an e-mail in a text is whole: visitors will click on it, or copy it."""

import re
from collections.abc import Iterator

from ..corpus import Corpus
from ..model.markup import CODE
from ..problem import AVERTISSEMENT, Problem

REGLE = "adresses-entieres"
ENDINGS = "fr|org|com|net|eu|coop|info|gouv"
SIGNS = ("@", "www", "http")
"""What each of them has one of: most texts have none."""
BROKEN = (
    (re.compile(rf"[\w.+-]+@[\w.-]+,(?={ENDINGS})(?:{ENDINGS})\b|\bwww[.,][\w.-]+,(?:{ENDINGS})\b"), ",", "."),
    (re.compile(r"\bwww,[\w.-]+"), ",", "."),
    (re.compile(r"[\w.+-]+ @ ?[\w-]+\.[\w.-]*\w|[\w.+-]+@ [\w-]+\.[\w.-]*\w"), " ", ""),
    (re.compile(r"[\w.+-]+@[a-zA-Z\d-]+(?![\w.,@-])"), "", ""),
    (re.compile(r"\bwww\.[\w-]+(?![\w.,-])"), "", ""),
    (re.compile(r"(?<![\w:/])https?(?::/(?!/)|//|:(?!/))[\w.-]+\.\w+\S*", re.IGNORECASE), "", ""),
)
"""What is wrong, and which sign of it is to be replaced with which; a person has to tell where there is none."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each address without an ending, with a comma, with a space, or with half a `https://`."""
    for passage in corpus.passages:
        lowered = passage.text.lower()
        if not any(sign in lowered for sign in SIGNS):
            continue
        text = CODE.sub(lambda found: " " * len(found[0]), passage.text) if passage.markdown else passage.text
        for pattern, wrong, right in BROKEN:
            for found in pattern.finditer(text):
                mended = found[0].replace(wrong, right) if wrong else ""
                phrase = f"L’adresse « {found[0]} » est incomplète."
                remede = f"Écrivez « {mended} »." if mended else "Vérifiez-la."
                yield corpus.problem_in(passage, found.span(), phrase, remede, AVERTISSEMENT, mended)
