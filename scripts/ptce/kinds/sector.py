"""A sector: one word of the vocabulary of activities, its synonyms, and the page of its poles."""

from typing import Annotated

from pydantic import Field

from ..model.fields import Prose, Reference, Texte, To
from ..model.traits import Paged


class Sector(Paged):
    """A field of activity in which poles work."""

    FILES = "content/secteurs/*.yml"
    LABEL = "secteur"
    PLURAL = "secteurs"
    ADDRESS = "poles/secteurs/{id}/"
    SCHEMA = "CollectionPage"

    nom: Texte = Field(description="Nom du secteur.", examples=["Insertion"])
    code: Texte = Field(description="Code court et stable, pour les données.", examples=["insertion"])
    synonymes: Annotated[tuple[Texte, ...], Field(description="Mots des sources que le secteur recouvre.")] = ()
    voisins: Annotated[tuple[Annotated[Reference, To("sector")], ...], Field(description="Secteurs voisins.")] = ()
    texte: Prose | None = Field(None, description="Ce que font les pôles de ce secteur.")
