"""A call for projects: who launches it, what it pays, when it closes, who wins."""

import datetime
from typing import Annotated

from pydantic import Field

from ..model.fields import DatePartielle, Entier, Moment, Montant, OuiNon, Prose, Reference, Texte, To
from ..model.traits import Dated, Occurrence, Open, Paged, Scheduled
from ..model.value import Value
from ..model.values import Chiffre, Divergence, Intervenant, Lieu, Piece, Source, Structure


class Part(Value):
    """What one body pays."""

    structure: Structure = Field(description="Qui paie.")
    montant: Montant = Field(description="Combien, en euros.", examples=["600000"])
    dont: Annotated[tuple["Part", ...], Field(description="Ce que cette somme comprend.")] = ()


class Budget(Value):
    """What a call pays in all, and who pays it."""

    total: Montant = Field(description="Enveloppe, en euros.", examples=["3000000"])
    parts: Annotated[tuple[Part, ...], Field(description="Financeurs. Leur somme est le total.")] = ()


class Laureats(Value):
    """Who won, as far as the site knows."""

    phase: Texte | None = Field(None, description="Phase de l’appel, s’il en a plusieurs.")
    annonce: DatePartielle = Field(description="Date de l’annonce.", examples=["2014-01-10"])
    nombre: Entier = Field(description="Nombre de lauréats annoncés.")
    poles: Annotated[
        tuple[Annotated[Reference, To("pole")], ...], Field(description="Ceux qui ont une fiche ici.")
    ] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="Qui le dit.")]


class Call(Paged, Scheduled, Open, Dated):
    """A call, from its launch to its laureates."""

    FILES = "content/appels/*.yml"
    LABEL = "appel"
    PLURAL = "appels"
    TITLE = "titre"
    ADDRESS = "appels/{id}/"
    SCHEMA = "CreativeWork"
    NAMED_AFTER = ("date", "titre")
    ASKED = ("date", "cloture", "chapo")

    titre: Texte = Field(description="Titre de l’appel.", examples=["Premier appel à projets de l’État"])
    ordinal: Entier | None = Field(None, description="Rang de l’appel parmi ceux de qui le lance.")
    lanceurs: Annotated[tuple[Intervenant, ...], Field(description="Qui lance l’appel, avec sa fonction d’alors.")] = ()
    structures: Annotated[tuple[Structure, ...], Field(description="Organisations qui le portent.")] = ()
    lieu: Lieu | None = Field(None, description="Où il est lancé.")
    pole: Annotated[Reference, To("pole")] | None = Field(None, description="Pôle où il est lancé.")
    chapo: Texte | None = Field(None, description="L’appel en une phrase.")
    texte: Prose | None = Field(None, description="Présentation.")
    beneficiaires: Annotated[
        tuple[Texte, ...], Field(description="À qui il s’adresse.", examples=["associations"])
    ] = ()
    themes: Annotated[
        tuple[Texte, ...], Field(description="Secteurs que le document cite.", examples=["insertion"])
    ] = ()
    ouverture: Moment | None = Field(None, description="Ouverture des candidatures : un jour, ou un instant.")
    cloture: Moment | None = Field(
        None, description="Clôture des candidatures : un jour, ou un instant. Vide si la source ne la donne pas."
    )
    permanent: OuiNon = Field(False, description="oui si l’appel n’a pas de clôture.")
    budget: Budget | None = Field(None, description="Enveloppe et financeurs.")
    document: Piece | None = Field(None, description="Texte de l’appel.")
    laureats: Annotated[tuple[Laureats, ...], Field(description="Lauréats, phase par phase.")] = ()
    chiffres: Annotated[tuple[Chiffre, ...], Field(description="Candidatures reçues, aides versées.")] = ()
    divergences: Annotated[tuple[Divergence, ...], Field(description="Faits sur lesquels les sources diffèrent.")] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="D’où viennent les faits.")]

    def occurrences(self) -> tuple[Occurrence, ...]:
        """The time during which one may apply; nothing where one end is not known."""
        start: datetime.date | None = self.ouverture or (self.date.exacte if self.date else None)
        if start is None or self.cloture is None:
            return ()
        return (Occurrence(start, self.cloture, self.titre),)
