"""A pole: its fiche, its place on the map, its figures, its labels by year."""

from typing import Annotated, Literal

from pydantic import Field

from ..model.fields import DatePartielle, Entier, Libelles, Prose, Reference, Texte, To, Url
from ..model.traits import Located, Open, Paged, Printable, Sheet
from ..model.value import Value
from ..model.values import Chiffre, Contact, Divergence, Intervenant, Source, Structure


class Fait(Value):
    """A dated fact in the life of a pole. A year without its meaning is not a fact."""

    date: DatePartielle = Field(description="Date du fait.")
    texte: Texte = Field(
        description="Ce qui a lieu : création de l’association, ouverture des locaux…",
        examples=["Installation dans le bâtiment de L’Île-Saint-Denis."],
    )
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="Qui le dit.")]


class Label(Value):
    """A recognition: being a witness pole, the laureate of a call, a signatory of the charter."""

    nature: Annotated[
        Literal["temoin", "laureat", "charte", "candidat", "recense", "declare"],
        Libelles(
            temoin="Pôle témoin",
            laureat="Lauréat",
            charte="Signataire de la charte",
            candidat="Candidat",
            recense="Recensé",
            declare="Se dit PTCE",
        ),
    ] = Field(
        description="Genre de reconnaissance ; recense : dans la liste d’un réseau, declare : le pôle se dit PTCE."
    )
    annee: Entier | None = Field(None, description="Année de la reconnaissance.", examples=["2014"])
    appel: Annotated[Reference, To("call")] | None = Field(
        None, description="Appel dont le pôle est lauréat ou candidat."
    )
    phase: Texte | None = Field(None, description="Phase de l’appel.")
    selection: Annotated[Reference, To("selection")] | None = Field(
        None, description="Liste datée dont le pôle fait partie."
    )
    precision: Texte | None = Field(None, description="Ce que la source permet de dire de plus.")
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="Qui le dit.")]


class Pole(Paged, Located, Printable, Open):
    """A territorial cluster of economic cooperation."""

    FILES = "poles/*.yml"
    LABEL = "pôle"
    PLURAL = "pôles"
    ADDRESS = "poles/{id}/"
    SCHEMA = "Organization"
    UNDER = "region"
    ASKED = ("commune", "region", "secteurs")

    date: DatePartielle | None = Field(None, description="Date des faits les plus récents de la fiche.")
    nom: Texte = Field(description="Nom du pôle.", examples=["Cité Phares"])
    alias: Annotated[
        tuple[Texte, ...],
        Field(description="Autres noms et graphies sous lesquels on le cherche.", examples=["Le PHARES"]),
    ] = ()
    chapo: Texte | None = Field(
        None,
        description="Le pôle en une phrase.",
        examples=["À L’Île-Saint-Denis, Cité Phares réunit des acteurs de l’insertion et de l’environnement."],
    )
    texte: Prose | None = Field(None, description="Présentation : activités, coopération, gouvernance.")
    secteurs: Annotated[
        tuple[Annotated[Reference, To("sector")], ...],
        Field(description="Secteurs, choisis parmi ceux du site."),
    ] = ()
    activites: Annotated[
        tuple[Texte, ...],
        Field(description="Activités, dans les mots des sources.", examples=["insertion professionnelle"]),
    ] = ()
    portage: Annotated[tuple[Structure, ...], Field(description="Structures qui portent le pôle.")] = ()
    histoire: Annotated[tuple[Fait, ...], Field(description="Faits datés de la vie du pôle.")] = ()
    chiffres: Annotated[tuple[Chiffre, ...], Field(description="Chiffres, datés et sourcés.")] = ()
    labels: Annotated[tuple[Label, ...], Field(description="Reconnaissances, par année.")] = ()
    personnes: Annotated[tuple[Intervenant, ...], Field(description="Personnes citées, avec leur fonction.")] = ()
    divergences: Annotated[tuple[Divergence, ...], Field(description="Faits sur lesquels les sources diffèrent.")] = ()
    lieu_precision: Texte | None = Field(None, description="Ce que les sources disent du lieu, quand il n’est pas sûr.")
    ancienne_region: Texte | None = Field(
        None, description="Région d’avant 2016, si la source la nomme.", examples=["Poitou-Charentes"]
    )
    site: Url | None = Field(None, description="Adresse du site du pôle.", examples=["https://www.halage.fr/phares"])
    adresse_postale: Texte | None = Field(
        None,
        description="Adresse postale du lieu, jamais celle d’une personne.",
        examples=["6, rue Arnold-Géraux, 93450 L’Île-Saint-Denis"],
    )
    contact: Contact | None = Field(None, description="Contact professionnel du pôle.")
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="D’où viennent les faits de la fiche.")]

    def feuilles(self) -> tuple[Sheet, ...]:
        """The fiche."""
        return (Sheet("fiche", "pole.typ", "Fiche en PDF"),)
