"""A link of a text is `[words](address)`, with no space between and with both of its brackets."""

import re
from collections.abc import Iterator

from ..corpus import Corpus
from ..problem import AVERTISSEMENT, Problem

REGLE = "liens-entiers"
_WORDS = r"\[(?!…\]|sic\])[^\[\]\n]+\]"
_ADDRESS = r"(?:/(?!/)|https?://|mailto:)[^()\s]*"
APART = re.compile(rf"{_WORDS}[ \u00a0]+\({_ADDRESS}\)")
OPEN = re.compile(rf"{_WORDS}\({_ADDRESS}(?=\s|$)")
TURNED = re.compile(r"\([^()\n]+\)\[(?:/(?!/)|https?://|mailto:)[^\[\]()\s]*\]")


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each link that Markdown leaves as brackets, which visitors would read."""
    for passage in corpus.passages:
        if not passage.markdown or "[" not in passage.text:
            continue
        text = passage.without_code
        for pattern, phrase, right in (
            (APART, "Une espace sépare l’intitulé de ce lien de son adresse.", _joined),
            (OPEN, "La parenthèse de ce lien n’est pas refermée.", _closed),
            (TURNED, "Les crochets et les parenthèses de ce lien sont échangés.", _turned),
        ):
            for found in pattern.finditer(text):
                remede = f"Écrivez « {right(found[0])} »."
                yield corpus.problem_in(passage, found.span(), phrase, remede, AVERTISSEMENT, right(found[0]))


def _joined(link: str) -> str:
    return re.sub(r"\][ \u00a0]+\(", "](", link)


def _closed(link: str) -> str:
    end = re.search(r"[.,;:!?]*$", link)
    return f"{link[: end.start()]}){end[0]}" if end else link


def _turned(link: str) -> str:
    words, _, address = link[1:-1].rpartition(")[")
    return f"[{words}]({address})"
