"""The map of the poles as pictures that the press may print: a PNG, and a PDF of the same for any size."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import partial
from importlib.metadata import version
from typing import Any

from .. import typesetting
from ..artefact import Artefact, Catalogue, digest
from ..atlas import Frame
from ..edition import Edition
from ..french.rulebook import NBSP
from ..imaging import FEW, in_few_colours
from ..maps import DENSITY, PICTURE, Area, Drawing, Maps, Mark
from ..model.traits import Located, Paged
from ..words import day, domain

TITLE = "Carte en image"
TRAIT = Located

TEMPLATE = "map_picture.typ"
NAME = "carte-des-poles"


def declare(edition: Edition) -> Iterator[Artefact]:
    """The map of the located records, beside each page that asks for it; nothing where no region is drawn."""
    asking = [page for page in edition.all(Paged) if getattr(page, "carte_en_image", False)]
    drawing = Maps(edition).france if asking else None
    if drawing is None:
        return
    text = json.dumps(_data(edition, drawing), ensure_ascii=False, sort_keys=True)

    for page in asking:
        yield _artefact(page, "png", text, _png, version("pillow"), repr(FEW), str(DENSITY))
        yield _artefact(page, "pdf", text, partial(typesetting.document, TEMPLATE))


def _artefact(page: Paged, suffix: str, text: str, drawn: Callable[[str], bytes], *constants: str) -> Artefact:
    """One picture. `constants` are what its bytes depend on beside the text and Typst."""

    def make(_: Catalogue) -> bytes:
        return drawn(text)

    def key() -> str:
        return digest(typesetting.key(TEMPLATE, text), *constants)

    return Artefact(f"{page.adresse()}{NAME}.{suffix}", page.key, make, key, "Carte des pôles")


def _png(text: str) -> bytes:
    return in_few_colours(typesetting.picture(TEMPLATE, text, DENSITY))


def _data(edition: Edition, drawing: Drawing) -> dict[str, Any]:
    """What the picture draws: places and counts in figures, and the words around them."""
    site, count = edition.site, sum(area.compte for area in drawing.aires)
    address = domain(site.permaliens)
    counted = f"{count}{NBSP}pôles ont" if count > 1 else f"{count}{NBSP}pôle a"
    return {
        "titre": site.devise,
        "sous_titre": f"{counted} une fiche sur {address} au {day(edition.today)}",
        "alt": drawing.en_mots,
        "source": f"Source et crédit{NBSP}: {site.nom}, {address}. Conditions{NBSP}: {site.licence.nom}.",
        "site": {"nom": site.nom, "permaliens": site.permaliens},
        "taille": PICTURE,
        "carte": {
            "largeur": drawing.largeur,
            "hauteur": drawing.hauteur,
            "tranches": drawing.tranches,
            "aires": [{**_drawn(area, "region"), "nom": area.region.nom} for area in drawing.aires],
            "marques": [{**_drawn(mark, "fiches"), "compte": len(mark.fiches)} for mark in drawing.marques],
        },
    }


def _drawn(part: Area | Mark, of: str) -> dict[str, Any]:
    """The fields of a part of a map, but for the records that it shows."""
    return {
        name: asdict(value) if isinstance(value, Frame) else value for name, value in vars(part).items() if name != of
    }
