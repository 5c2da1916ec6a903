"""A selection: a dated list of poles, which says how many it announces and how many are identified."""

from typing import Annotated

from pydantic import Field

from ..model.fields import Entier, Prose, Reference, Texte, To
from ..model.traits import Dated, Listing, Open, Paged, Printable, Sheet
from ..model.value import Value
from ..model.values import Divergence, Inscrit, Source


class Membre(Value):
    """A pole of the list, and the source that says so."""

    pole: Annotated[Reference, To("pole")] = Field(description="Fiche du pôle.")
    precision: Texte | None = Field(None, description="Ce que la source permet de dire.")
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="Qui le nomme.")]


class Selection(Paged, Printable, Listing, Open, Dated):
    """A list of poles at a date, as complete as its sources allow."""

    FILES = "content/selections/*.yml"
    LABEL = "liste"
    PLURAL = "listes"
    ADDRESS = "poles/listes/{id}/"
    SCHEMA = "CollectionPage"
    ALSO = ("sélection",)
    ASKED = ("date", "chapo")

    nom: Texte = Field(description="Nom de la liste.", examples=["Les 18 pôles témoins"])
    annonces: Entier = Field(description="Nombre de pôles que le document annonce.")
    chapo: Texte | None = Field(None, description="La liste en une phrase.")
    texte: Prose | None = Field(None, description="D’où vient la liste, et ce qui lui manque.")
    membres: Annotated[tuple[Membre, ...], Field(description="Pôles identifiés.")] = ()
    divergences: Annotated[tuple[Divergence, ...], Field(description="Faits sur lesquels les sources diffèrent.")] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="Qui annonce la liste.")]

    def feuilles(self) -> tuple[Sheet, ...]:
        """The list."""
        return (Sheet("liste", "selection.typ", "Liste en PDF"),)

    def inscrits(self) -> tuple[Inscrit, ...]:
        """The poles that are identified."""
        return tuple(Inscrit(member.pole, member.precision or "", member.sources) for member in self.membres)
