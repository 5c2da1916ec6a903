"""The cards: the pictures that networks show beside a shared address, one for each record with a date or a place."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version

from .. import typesetting
from ..artefact import Artefact, Catalogue, digest
from ..edition import Edition
from ..imaging import FEW, in_few_colours
from ..model.traits import Paged
from ..sharing import HEIGHT, WIDTH, Card, cards

TITLE = "Image de partage"
TRAIT = Paged

TEMPLATE = "card.typ"


def declare(edition: Edition) -> Iterator[Artefact]:
    """The card of the site, and those of the records that have their own."""
    for card in cards(edition):
        yield _artefact(edition, card)


def _artefact(edition: Edition, card: Card) -> Artefact:
    site = {"nom": edition.site.nom, "devise": edition.site.devise, "permaliens": edition.site.permaliens}
    said = {"genre": card.genre, "titre": card.titre, "precisions": card.precisions, "etat": card.etat}
    data = {**said, "site": site, "taille": (WIDTH, HEIGHT)}
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)

    def make(_: Catalogue) -> bytes:
        return in_few_colours(typesetting.picture(TEMPLATE, text))

    return Artefact(card.path, card.source, make, lambda: digest(typesetting.key(TEMPLATE, text), _constants()))


@cache
def _constants() -> str:
    """The digest of what every card depends on beside Typst: the library and its settings."""
    return digest(version("pillow"), repr(FEW))
