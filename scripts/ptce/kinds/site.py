"""The settings of the site: who publishes it, whom to call, under which licence."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from ..model.fields import Courriel, Entier, OuiNon, Reference, Texte, To, Url
from ..model.record import Record
from ..model.refusal import refuse
from ..model.value import Choice, Value
from ..model.values import Contact


class Mention(Value):
    """A fact that only the owner of the site can know. What is not known is said so, never invented."""

    CHOICE = Choice(
        ("valeur", "a_completer"),
        "Une mention a une valeur, ou elle est à compléter.",
        "Donnez valeur, ou écrivez a_completer: oui.",
        alone=True,
    )

    valeur: Texte | None = Field(None, description="La mention.")
    a_completer: OuiNon = Field(False, description="oui tant que l’éditeur du site ne l’a pas donnée.")


class Licence(Value):
    """Under which terms the data are published."""

    nom: Texte = Field(description="Nom de la licence.")
    url: Url = Field(description="Texte de la licence.")


class Mentions(Value):
    """What the law asks of a site: loi n° 2004-575 du 21 juin 2004, article 1-1."""

    editeur: Mention = Field(description="Nom de la personne morale qui édite le site.")
    forme: Mention = Field(description="Forme juridique, et numéro RNA ou SIRET.")
    siege: Mention = Field(description="Adresse du siège.")
    telephone: Mention = Field(description="Téléphone du siège.")
    directeur_de_la_publication: Mention = Field(description="Représentant légal.")
    hebergeur: Mention = Field(description="Nom, adresse et téléphone de l’hébergeur.")


class Site(Record):
    """What every page knows of the site."""

    FILES = "content/site.yml"
    LABEL = "réglages du site"
    PLURAL = "réglages du site"

    nom: Texte = Field(description="Nom court.", examples=["PTCE"])
    devise: Texte = Field(description="Ce que le sigle veut dire.")
    promesse: Texte = Field(description="La phrase de l’accueil.")
    presentation: Texte = Field(description="Le site en deux phrases, pour l’accueil et les moteurs de recherche.")
    permaliens: Url = Field(description="Racine des adresses permanentes.", examples=["https://www.ptce.fr/"])
    animateurs: Annotated[
        tuple[Annotated[Reference, To("organisation")], ...], Field(description="Réseaux qui animent la démarche.")
    ] = ()
    courriel: Courriel = Field(description="Adresse générale.")
    contact_presse: Annotated[tuple[Contact, ...], Field(description="Contacts presse, avec leurs dates.")] = ()
    licence: Licence = Field(description="Licence des données.")
    mois_avant_archive: Entier = Field(12, description="Âge, en mois, à partir duquel un communiqué est une archive.")
    mois_avant_verification: Entier = Field(
        24, description="Âge des faits les plus récents d’une fiche de pôle, en mois, à partir duquel elle le dit."
    )
    mentions: Mentions = Field(description="Mentions légales.")

    @model_validator(mode="after")
    def _has_a_root(self) -> Self:
        if not self.permaliens.endswith("/"):
            raise refuse(
                "La racine des adresses finit par « / ».", f"Écrivez permaliens: {self.permaliens}/", "permaliens"
            )
        return self
