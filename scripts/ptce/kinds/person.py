"""A person named in the documents. Their role belongs to each event, never to them; they are never open data."""

from typing import Annotated

from pydantic import Field

from ..model.fields import Texte
from ..model.record import Record


class Person(Record):
    """Somebody who speaks, signs or launches."""

    FILES = "content/personnes/*.yml"
    LABEL = "personne"
    PLURAL = "personnes"

    nom: Texte = Field(description="Prénom et nom.", examples=["Claude Alphandéry"])
    alias: Annotated[tuple[Texte, ...], Field(description="Autres graphies que les documents impriment.")] = ()
