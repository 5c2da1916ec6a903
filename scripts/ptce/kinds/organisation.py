"""An organisation: the networks, the ministries, the funders, with the names they had and when."""

from typing import Annotated, Literal

from pydantic import Field

from ..model.fields import DatePartielle, Libelles, Prose, Reference, Texte, To, Url
from ..model.traits import Open, Paged, Presented
from ..model.value import Value
from ..model.values import Chiffre, Source


class Nom(Value):
    """A name, and the time during which it stood."""

    forme: Texte = Field(
        description="Nom, tel que la source l’imprime.",
        examples=["Réseau des collectivités territoriales pour une économie solidaire"],
    )
    date: DatePartielle | None = Field(None, description="Date à laquelle une source l’atteste.")
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="Qui l’imprime.")]


class Organisation(Paged, Presented, Open):
    """A body that takes part in the movement."""

    FILES = "content/organisations/*.yml"
    LABEL = "organisation"
    PLURAL = "organisations"
    ADDRESS = "organisations/{id}/"
    SCHEMA = "Organization"
    ASKED = ("sigle", "site")

    nom: Texte = Field(description="Nom d’usage.", examples=["Le Labo de l’ESS"])
    sigle: Texte | None = Field(None, description="Sigle, s’il est d’usage.", examples=["RTES"])
    nature: Annotated[
        Literal["reseau", "ministere", "financeur", "collectivite", "autre"],
        Libelles(
            reseau="Réseau",
            ministere="Ministère",
            financeur="Financeur",
            collectivite="Collectivité",
            autre="Organisation",
        ),
    ] = Field(description="Genre d’organisation.")
    noms: Annotated[tuple[Nom, ...], Field(description="Noms complets, avec leur date.")] = ()
    alias: Annotated[tuple[Texte, ...], Field(description="Autres graphies sous lesquelles on la cherche.")] = ()
    role: Texte | None = Field(None, description="Ce qu’elle fait dans la démarche des PTCE.")
    depuis: DatePartielle | None = Field(None, description="Année de fondation.", examples=["2010"])
    texte: Prose | None = Field(None, description="Présentation.")
    site: Url | None = Field(
        None, description="Adresse du site de l’organisation.", examples=["https://www.lelabo-ess.org/"]
    )
    successeur: Annotated[Reference, To("organisation")] | None = Field(
        None, description="Organisation qui lui succède."
    )
    chiffres: Annotated[tuple[Chiffre, ...], Field(description="Chiffres, datés et sourcés.")] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="D’où viennent les faits.")]
