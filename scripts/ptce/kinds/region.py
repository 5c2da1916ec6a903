"""A region: its code, its departments, its names of before 2016, and the page of its poles."""

from typing import Annotated

from pydantic import Field

from ..model.fields import Degres, OuiNon, Prose, Reference, Texte, To
from ..model.traits import Paged
from ..model.value import Value


class Departement(Value):
    """A department of the region."""

    code: Texte = Field(description="Code du département.", examples=["93", "2A", "974"])
    nom: Texte = Field(description="Nom du département.", examples=["Gers"])
    en: Texte | None = Field(
        None, description="Nom précédé de sa préposition : « dans le », « en », « à ».", examples=["dans le Gers"]
    )
    latitude: Degres | None = Field(
        None, description="Latitude du centre du département, approchée à la main, pour la carte seule."
    )
    longitude: Degres | None = Field(
        None, description="Longitude du centre du département, approchée à la main, pour la carte seule."
    )


class Region(Paged):
    """One of the eighteen regions since 1 January 2016 (loi n° 2015-29 of 16 January 2015)."""

    FILES = "content/regions/*.yml"
    LABEL = "région"
    PLURAL = "régions"
    ADDRESS = "poles/regions/{id}/"
    SCHEMA = "CollectionPage"

    nom: Texte = Field(description="Nom de la région.", examples=["Bretagne"])
    code: Texte = Field(description="Code INSEE de la région.", examples=["11"])
    en: Texte = Field(
        description="Nom précédé de sa préposition : « en », « à », « dans les ».", examples=["en Bretagne"]
    )
    outre_mer: OuiNon = Field(False, description="oui pour une région d’outre-mer.")
    departements: Annotated[tuple[Departement, ...], Field(min_length=1, description="Départements de la région.")]
    anciennes: Annotated[tuple[Texte, ...], Field(description="Régions d’avant 2016 qu’elle réunit.")] = ()
    synonymes: Annotated[tuple[Texte, ...], Field(description="Autres noms sous lesquels on la cherche.")] = ()
    voisines: Annotated[tuple[Annotated[Reference, To("region")], ...], Field(description="Régions voisines.")] = ()
    texte: Prose | None = Field(None, description="Ce que l’on sait des PTCE dans la région.")
