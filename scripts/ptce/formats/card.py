"""The cards: the pictures that networks show beside a shared address, one for each record with a date or a place."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from io import BytesIO

from .. import typesetting
from ..artefact import Artefact, Catalogue, digest
from ..edition import Edition
from ..model.traits import Paged
from ..sharing import HEIGHT, WIDTH, Card, cards

TITLE = "Image de partage"
TRAIT = Paged

TEMPLATE = "card.typ"
COLOURS = 128
"""A card has six colours and the shades between them: more are not seen, and weigh twice as much."""
COMPRESSION = 6
"""Of zlib, from 0 to 9: 9 takes ten times as long for an eighth of the weight."""


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
        return _light(typesetting.picture(TEMPLATE, text))

    return Artefact(card.path, card.source, make, lambda: digest(typesetting.key(TEMPLATE, text), _constants()))


def _light(png: bytes) -> bytes:
    """A picture in few colours, without transparency or metadata."""
    from PIL import Image  # slow to import, and a check draws nothing

    made = BytesIO()
    with Image.open(BytesIO(png), formats=("PNG",)) as drawn:
        few = drawn.convert("RGB").quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(made, "PNG", compress_level=COMPRESSION)
    return made.getvalue()


@cache
def _constants() -> str:
    """The digest of what every card depends on beside Typst: the library and its settings."""
    return digest(version("pillow"), str(COLOURS), str(COMPRESSION))
