"""The traits: what a kind declares, and what a format asks for. Kinds and formats meet here and nowhere else.

A trait brings fields, and at most one question with a default answer. A kind that has the trait gets the outputs of
every format that asks for it.
"""

import datetime
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .fields import Chemin, DatePartielle, Degres, Entier, Libelles, Markdown, OuiNon, Reference, Slug, Texte, To
from .partial_date import PartialDate
from .record import Record
from .timetable import Creneau
from .values import Inscrit, Presentation

LONGEST_DESCRIPTION = 160
"""The signs of a description that a search engine shows (GOV.UK content guidance)."""


class Paged(Record):
    """Has a page of its own."""

    ADDRESS: ClassVar[str]
    """The address of the page, with the name of the file at `{id}`: `poles/{id}/`."""
    UNDER: ClassVar[str] = ""
    """The field that names the record whose page stands above, beside those that the address tells."""
    SCHEMA: ClassVar[str] = "WebPage"
    """What the page is about, in the words of schema.org."""
    CRUMB: ClassVar[tuple[str, ...]] = ("titre_court",)
    """The fields that may name the page in a breadcrumb, the best one first; its title where they are all empty."""

    description: Texte | None = Field(
        None, description=f"Une phrase pour les moteurs de recherche, {LONGEST_DESCRIPTION} signes au plus."
    )
    etabli_d_apres: Texte | None = Field(
        None, description="Document d’où la page est tirée.", examples=["le communiqué du 16 juillet 2013"]
    )
    anciennes_adresses: Annotated[
        tuple[Slug, ...], Field(description="Noms que la fiche a portés : ses anciennes adresses y renvoient.")
    ] = ()

    def adresse(self) -> str:
        """The address of the page, relative to the root of the site, with its final slash."""
        return self.ADDRESS.format(id=self.id)


class Anchored(Record):
    """Has no page of its own, but a place on one: an anchor named as its file."""

    PAGE: ClassVar[str]
    """The address of the page on which it stands: `chronologie/`."""

    def adresse(self) -> str:
        """The address of its place, relative to the root of the site."""
        return f"{self.PAGE}#{self.id}"


class Dated(Record):
    """Has a date, by which lists sort it."""

    date: DatePartielle | None = Field(
        None, description="Date, aussi précise qu’on la connaît : 2011, 2011-12, 2012-06-25."
    )

    def date_de_tri(self) -> PartialDate | None:
        """The date by which lists sort the record; a kind may infer one where none is known."""
        return self.date

    @property
    def rang(self) -> datetime.date | None:
        """The day by which lists sort the record."""
        found = self.date_de_tri()
        return found.debut if found else None


@dataclass(frozen=True)
class Occurrence:
    """One stretch of time: a day of an event, or the time during which a call is open."""

    debut: datetime.date
    """A day, or a moment; a moment without an offset is at the hour of Paris."""
    fin: datetime.date
    titre: str
    etat: str = "confirme"
    """`confirme`, `sous_reserve`, `annule` or `reporte`."""
    exacte: bool = True
    """False where only the month or the year is known: such days are an outer bound, and belong in no calendar."""
    fin_deduite: bool = False
    """True where the hour of the end is not known: `fin` is then the end of the last day."""


class Scheduled(Record):
    """Takes place, or is open, during a time: it is to come, under way, or past."""

    revision: Entier = Field(
        0,
        description="Numéro de version : augmentez-le de 1 quand la date, l’heure ou le lieu change après publication.",
    )

    def occurrences(self) -> tuple[Occurrence, ...]:
        """When it takes place, in order; nothing where no date is known."""
        return ()


class Programmed(Scheduled):
    """Has a programme to the hour."""

    def seances_datees(self) -> tuple[Creneau, ...]:
        """Its sessions that have a day and hours, in order, and the spaces that are open beside them."""
        return ()


class Located(Record):
    """Has a place on the map, as precise as its sources."""

    commune: Texte | None = Field(None, description="Commune du siège, comme l’INSEE l’écrit.", examples=["Grasse"])
    departement: Texte | None = Field(None, description="Code du département.", examples=["93", "2A", "974"])
    region: Annotated[Reference, To("region")] | None = Field(None, description="Région d’aujourd’hui.")
    latitude: Degres | None = Field(None, description="Latitude de la commune, en degrés.", examples=["48.94"])
    longitude: Degres | None = Field(None, description="Longitude de la commune, en degrés.", examples=["2.34"])

    def precision_du_lieu(self) -> str:
        """How well the place is known: `commune`, `departement`, `region` or `inconnue`."""
        known = [name for name in ("commune", "departement", "region") if getattr(self, name)]
        return known[0] if known else "inconnue"


@dataclass(frozen=True)
class Sheet:
    """A printed document: its file name, its Typst template, what readers call it."""

    nom: str
    modele: str
    intitule: str
    a_plier: bool = False
    """True for a booklet: its pages stand two by two on sheets to be folded."""


class Printable(Record):
    """Has documents to print."""

    def feuilles(self) -> tuple[Sheet, ...]:
        """The documents; one by default, drawn by the template of the kind."""
        return (Sheet(self.id, f"{self.kind()}.typ", self.intitule),)


class Listing(Record):
    """Is a list of records, each with the source that names it."""

    def inscrits(self) -> tuple[Inscrit, ...]:
        """The records, in the order of the list."""
        return ()


class Copied(Record):
    """Is offered as plain text, to be copied or pasted."""

    def texte_brut(self) -> str:
        """The name of the file, without its suffix; its template is that of the kind."""
        return self.id


class Presented(Record):
    """Has an « À propos », versioned by date: an old release keeps its own."""

    presentations: Annotated[tuple[Presentation, ...], Field(description="Textes « À propos », par date.")] = ()

    def presentation(self, day: datetime.date) -> Markdown | None:
        """The text that held on a day."""
        held = (text for text in self.presentations if text.du <= day and (text.au is None or day <= text.au))
        return next((text.texte for text in held), None)


class Visual(Record):
    """Is a file that shows something, with what must be said of it wherever it goes."""

    FOLDER: ClassVar[str] = "content/medias/"
    """Where the files are: no other one of the repository is ever published as a visual."""

    nature: Annotated[Literal["image", "document"], Libelles(image="Image", document="Document")] = Field(
        "image", description="Ce qu’est le fichier : image ou document."
    )
    fichier: Chemin = Field(
        description="Chemin du fichier depuis la racine du dépôt.", examples=["content/medias/logo.png"]
    )
    alt: Texte = Field(description="Ce que montre l’image, pour qui ne la voit pas.", examples=["Une façade."])
    decoratif: OuiNon = Field(False, description="oui si l’image n’apporte rien au texte.")
    legende: Texte = Field(description="Légende à imprimer sous l’image.", examples=["Les locaux du pôle."])
    credit: Texte = Field(description="Auteur, à citer.")
    licence: Texte = Field(description="Conditions d’utilisation.", examples=["Libre, avec la mention de l’auteur."])


class Open(Record):
    """Is published as open data. A kind must say so: what says nothing never leaks."""


TRAITS: tuple[type[Record], ...] = (
    Paged,
    Anchored,
    Dated,
    Scheduled,
    Programmed,
    Located,
    Printable,
    Listing,
    Copied,
    Presented,
    Visual,
    Open,
)
