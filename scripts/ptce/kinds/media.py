"""A media: an image or a file, with its caption, its credit, its licence and its alternative text."""

from typing import Annotated, Literal

from pydantic import Field

from ..model.fields import Chemin, Libelles, OuiNon, Texte
from ..model.record import Record


class Media(Record):
    """A file that a public record may cite. What no public record cites is not in the site."""

    FILES = "content/medias/*.yml"
    LABEL = "média"
    PLURAL = "médias"
    TITLE = "legende"

    nature: Annotated[Literal["image", "document"], Libelles(image="Image", document="Document")] = Field(
        "image", description="image ou document."
    )
    fichier: Chemin = Field(
        description="Chemin du fichier depuis la racine du dépôt.", examples=["content/medias/logo.png"]
    )
    alt: Texte = Field(description="Ce que montre l’image, pour qui ne la voit pas.")
    decoratif: OuiNon = Field(False, description="oui si l’image n’apporte rien au texte.")
    legende: Texte = Field(description="Légende.")
    credit: Texte = Field(description="Auteur, à citer.")
    licence: Texte = Field(description="Conditions d’utilisation.")
