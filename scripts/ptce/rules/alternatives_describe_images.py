"""The alternative text of an image says what it shows, not that it is an image, nor how its file is called."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from ..corpus import Corpus
from ..french import names
from ..problem import AVERTISSEMENT, Problem

REGLE = "textes-de-remplacement"

ANNOUNCED = re.compile(
    r"(?:une\s+|la\s+)?(?:images?|photos?|photographies?|illustrations?|visuels?)\s+"
    r"(?:(?:de\s+|d[’']|du\s+|des\s+)|(?:représentant|montrant)\s+)",
    re.IGNORECASE,
)
"""What a screen reader says by itself (RGAA 4, criterion 1.3)."""
SHORTEST = 4
"""The signs from which an alternative that is the name of the file was copied from it."""
BARE = {"image", "photo", "photographie", "illustration", "visuel", "logo", "dessin", "document"}


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each alternative that tells nothing to those who do not see the image."""
    for record in corpus.records["media"].values():
        media: Any = record
        alt, file = names.fold(media.alt), PurePosixPath(media.fichier)
        announced = ANNOUNCED.match(media.alt)
        phrase, remede = "", "Dites ce que l’on voit : qui, quoi, où."
        if len(alt) >= SHORTEST and alt in (names.fold(file.name), names.fold(file.stem)):
            phrase = "Ce texte de remplacement répète le nom du fichier."
        elif alt in BARE:
            phrase = f"« {media.alt} » ne dit pas ce que montre l’image."
        elif announced:
            phrase = f"« {announced[0].strip()} » est de trop : l’appareil de lecture le dit déjà."
            rest = media.alt[announced.end() :]
            remede = f"Écrivez « {rest[:1].upper()}{rest[1:]} »."
        if phrase:
            yield corpus.problem(record, ("alt",), phrase, remede, AVERTISSEMENT)
