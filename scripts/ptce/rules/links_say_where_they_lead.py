"""The words of a link say where it leads, even out of their sentence: screen readers list links alone.

Source: RGAA 4.1, criterion 6.1.
"""

import re
from collections.abc import Iterator

from ..corpus import Corpus
from ..french import names
from ..problem import AVERTISSEMENT, Problem

REGLE = "intitules-de-liens"
LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]+)\]\((?P<address>[^()\s]+)\)")
EMPTY = frozenset(
    {
        *(
            "ici",
            "la",
            "cliquez",
            "cliquez ici",
            "cliquer ici",
            "cliquez la",
            "lien",
            "le lien",
            "ce lien",
            "via ce lien",
        ),
        *("en savoir plus", "savoir plus", "plus d infos", "plus d informations", "lire la suite", "la suite", "suite"),
        *("voir", "voir ici", "voir plus", "lire", "lire plus", "telecharger", "page", "cette page", "site", "ce site"),
    }
)
"""Words that lead nowhere without their sentence, folded."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each link whose words say nothing."""
    for passage in corpus.passages:
        if not passage.markdown or "](" not in passage.text:
            continue
        for found in LINK.finditer(passage.without_code):
            if names.slug(found["words"]).replace("-", " ") in EMPTY:
                phrase = f"« {found['words']} » ne dit pas où mène ce lien."
                remede = "Mettez le lien sur les mots qui nomment la page, par exemple « le programme de la journée »."
                yield corpus.problem_in(passage, found.span("words"), phrase, remede, AVERTISSEMENT)
