"""A milestone: one dated fact of the movement, with its source, for the timeline."""

from typing import Annotated, Literal

from pydantic import Field

from ..model.fields import DatePartielle, Libelles, Reference, Texte, To
from ..model.traits import Anchored, Dated, Open
from ..model.values import Divergence, Source


class Milestone(Anchored, Open, Dated):
    """What happened, when, and according to whom. No milestone without a source."""

    FILES = "content/reperes/*.yml"
    LABEL = "repère"
    PLURAL = "repères"
    TITLE = "titre"
    PAGE = "chronologie/"
    NAMED_AFTER = ("date", "titre")

    titre: Texte = Field(description="Le fait, en quelques mots.", examples=["Premier appel à projets de l’État"])
    date: DatePartielle = Field(description="Date, aussi précise que la source : année, mois ou jour.")
    nature: Annotated[
        Literal["concept", "appel", "rencontre", "loi", "laureats", "rapport"],
        Libelles(
            concept="Idée", appel="Appel", rencontre="Rencontre", loi="Loi", laureats="Lauréats", rapport="Rapport"
        ),
    ] = Field(description="Genre de fait.")
    texte: Texte = Field(
        description="Le fait, en une ou deux phrases.",
        examples=["L’État lance son premier appel à projets, doté de 3 millions d’euros."],
    )
    fiches: Annotated[
        tuple[
            Annotated[Reference, To("event", "call", "press_release", "pole", "organisation", "selection", "page")], ...
        ],
        Field(description="Fiches du site qui en disent plus."),
    ] = ()
    divergences: Annotated[tuple[Divergence, ...], Field(description="Ce sur quoi les sources diffèrent.")] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="Qui le dit.")]
