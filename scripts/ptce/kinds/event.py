"""An event: its programme to the minute, its spaces, its practical side, and what was held."""

from datetime import date, datetime, time
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ..model.fields import (
    DatePartielle,
    Entier,
    Horaire,
    Jour,
    Libelles,
    Moment,
    Montant,
    MotDiese,
    OuiNon,
    Prose,
    Reference,
    Texte,
    To,
    Url,
)
from ..model.programme import Animation, Espace, Seance, by_day
from ..model.refusal import refuse
from ..model.timetable import Creneau, timetable
from ..model.traits import Dated, Occurrence, Open, Paged, Printable, Programmed, Sheet
from ..model.value import Value
from ..model.values import Chiffre, Divergence, Intervenant, Lieu, Piece, Source, Structure

Etat = Annotated[
    Literal["confirme", "sous_reserve", "annule", "reporte"],
    Libelles(confirme="Confirmée", sous_reserve="Sous réserve", annule="Annulée", reporte="Reportée"),
]


class Acces(Value):
    """One way to come."""

    mode: Annotated[
        Literal["metro", "rer", "train", "tramway", "bus", "velo", "a_pied"],
        Libelles(metro="Métro", rer="RER", train="Train", tramway="Tramway", bus="Bus", velo="Vélo", a_pied="À pied"),
    ] = Field(description="Moyen de transport.")
    arret: Texte = Field(description="Station ou arrêt.", examples=["Bercy"])
    lignes: Annotated[tuple[Texte, ...], Field(description="Lignes qui s’y arrêtent.", examples=["14"])] = ()
    deduit: OuiNon = Field(False, description="oui si le document ne dit pas le mode, et qu’on l’a déduit.")


class Stationnement(Value):
    """One car park."""

    nom: Texte = Field(description="Nom du parking.")
    voie: Texte = Field(description="Adresse du parking.", examples=["77, rue de Bercy"])


class Participation(Value):
    """What it costs, what that covers, whom to pay."""

    montant: Montant = Field(description="Montant, en euros.", examples=["12"])
    couvre: Texte = Field(description="Ce que le montant couvre.", examples=["Le repas."])
    a_l_ordre_de: Structure | None = Field(None, description="À qui le faire parvenir.")
    adresse: Texte | None = Field(None, description="Où le faire parvenir.")
    moyens: Texte | None = Field(None, description="Moyens de paiement.")


class Inscription(Value):
    """How to register, and until when."""

    ASKED = ("url", "cloture")

    ouverture: DatePartielle | None = Field(None, description="Ouverture des inscriptions.")
    cloture: Moment | None = Field(None, description="Clôture des inscriptions.")
    url: Url | None = Field(None, description="Adresse du formulaire.")
    aupres_de: Texte | None = Field(None, description="Où s’inscrire, à défaut de formulaire.")
    places: Texte | None = Field(
        None, description="Ce qui est dit du nombre de places.", examples=["Nombre de places limité."]
    )
    complet: OuiNon = Field(False, description="oui quand il n’y a plus de place.")


class Soutien(Value):
    """One tier of supports or partners."""

    titre: Texte = Field(description="Rang, tel que le document l’annonce.", examples=["Avec le soutien de"])
    structures: Annotated[tuple[Structure, ...], Field(description="Qui soutient, en toutes lettres.")] = ()
    precision: Texte | None = Field(None, description="Ce que le document ne permet pas de lire.")


class Tenu(Value):
    """What was held, beside what was announced."""

    texte: Prose = Field(description="Ce qui s’est passé.", examples=["Ce qui a eu lieu, et ce qui a changé."])
    chiffres: Annotated[tuple[Chiffre, ...], Field(description="Chiffres constatés.")] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="Qui le dit.")]


class Event(Paged, Programmed, Printable, Open, Dated):
    """A day, or several, when people of the poles meet."""

    FILES = "content/evenements/*.yml"
    LABEL = "rencontre"
    PLURAL = "rencontres"
    TITLE = "titre"
    ADDRESS = "agenda/{id}/"
    SCHEMA = "Event"
    ALSO = ("événement",)
    NAMED_AFTER = ("date", "titre")
    ASKED = ("date", "horaire", "lieu")

    titre: Texte = Field(
        description="Titre de la rencontre.",
        examples=["Première journée nationale sur les pôles territoriaux de coopération économique"],
    )
    titre_court: Texte | None = Field(
        None, description="Titre pour les listes et les téléphones.", examples=["1re Journée nationale des PTCE"]
    )
    nature: Annotated[
        Literal["journee", "seminaire", "rencontre", "assemblee"],
        Libelles(journee="Journée", seminaire="Séminaire", rencontre="Rencontre", assemblee="Assemblée"),
    ] = Field("rencontre", description="Genre de la rencontre.")
    ordinal: Entier | None = Field(None, description="Rang dans la série : 2 pour la 2e journée.")
    serie: Texte | None = Field(
        None, description="Série dont elle fait partie.", examples=["Journées nationales des PTCE"]
    )
    fin: Jour | None = Field(None, description="Dernier jour, si la rencontre en compte plusieurs.")
    horaire: Horaire | None = Field(None, description="Heures de la rencontre.", examples=["9h30 - 17h"])
    etat: Etat = Field("confirme", description="État de la rencontre.")
    date_precedente: Jour | None = Field(None, description="Date annoncée d’abord, si la rencontre est reportée.")
    annonce_le: Jour | None = Field(None, description="Jour où elle est annoncée : sa date dans les flux.")
    lieu: Lieu | None = Field(None, description="Lieu : son nom, sa voie, sa commune.")
    presence: Annotated[tuple[Intervenant, ...], Field(description="Personnes annoncées « en présence de ».")] = ()
    chapo: Texte | None = Field(None, description="La rencontre en une phrase.")
    texte: Prose | None = Field(None, description="Présentation.")
    objectifs: Annotated[
        tuple[Texte, ...],
        Field(
            description="Objectifs ou questions à l’ordre du jour.",
            examples=["Qu’ont en commun des expériences aussi diverses ?"],
        ),
    ] = ()
    seances: Annotated[
        tuple[Seance, ...], Field(description="Programme : les séances, dans l’ordre de la journée.")
    ] = ()
    animations: Annotated[tuple[Animation, ...], Field(description="Qui anime plusieurs séances.")] = ()
    espaces: Annotated[tuple[Espace, ...], Field(description="Espaces ouverts à côté des séances.")] = ()
    acces: Annotated[tuple[Acces, ...], Field(description="Comment venir.")] = ()
    stationnement: Annotated[tuple[Stationnement, ...], Field(description="Où se garer.")] = ()
    entree: Texte | None = Field(None, description="Ce qui est demandé à l’entrée.")
    accessibilite: Texte | None = Field(None, description="Accessibilité du lieu.")
    participation: Participation | None = Field(None, description="Participation aux frais.")
    inscription: Inscription | None = Field(None, description="Inscription : comment, et jusqu’à quand.")
    mot_diese: MotDiese | None = Field(None, description="Mot-dièse, entre guillemets à cause du signe #.")
    soutiens: Annotated[tuple[Soutien, ...], Field(description="Soutiens et partenaires, par rang.")] = ()
    chiffres: Annotated[tuple[Chiffre, ...], Field(description="Chiffres annoncés ou donnés par un document.")] = ()
    pieces: Annotated[tuple[Piece, ...], Field(description="Documents à lire ou à télécharger.")] = ()
    medias: Annotated[
        tuple[Annotated[Reference, To("media")], ...], Field(description="Visuels qui vont avec la rencontre.")
    ] = ()
    divergences: Annotated[tuple[Divergence, ...], Field(description="Faits sur lesquels les sources diffèrent.")] = ()
    tenu: Tenu | None = Field(None, description="Ce qui s’est passé, à côté de ce qui était annoncé.")

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if self.fin is not None and (self.date is None or self.date.exacte is None):
            raise refuse(
                "Une rencontre de plusieurs jours donne le premier à côté du dernier.",
                "Écrivez date sous la forme année-mois-jour, ou retirez fin.",
                "jours",
            )
        if self.etat == "reporte" and self.date_precedente is None:
            raise refuse(
                "Une rencontre reportée dit pour quel jour elle était annoncée d’abord.",
                "Ajoutez date_precedente ; date est le nouveau jour, ou s’enlève tant qu’il n’est pas fixé.",
                "report",
            )
        return self

    def occurrences(self) -> tuple[Occurrence, ...]:
        """The event, from its first hour to its last; whole days where the hours are not known."""
        if self.date is None:
            return ()
        first = self.date.exacte
        if first is None:
            return (Occurrence(self.date.debut, self.date.fin, self.titre, self.etat, exacte=False),)
        last = self.fin or first
        if self.horaire is None:
            return (Occurrence(first, last, self.titre, self.etat),)
        start, end = (
            datetime.combine(first, self.horaire.debut),
            datetime.combine(last, self.horaire.fin or time(23, 59)),
        )
        return (Occurrence(start, end, self.titre, self.etat, fin_deduite=self.horaire.fin is None),)

    def seances_datees(self) -> tuple[Creneau, ...]:
        """The sessions and the spaces that have hours; nothing as long as the day of the event is not known."""
        first = self.date.exacte if self.date else None
        if first is None:
            return ()
        return timetable(self.seances, self.espaces, self.animations, first, self.fin or first, self.horaire)

    def journees(self) -> tuple[tuple[date | None, tuple[Seance, ...]], ...]:
        """The sessions of each day; the first is that of the event, None where it is not known."""
        return by_day(self.seances, self.date.exacte if self.date else None)

    def feuilles(self) -> tuple[Sheet, ...]:
        """The programme and its booklet, once there is one."""
        if not self.seances:
            return ()
        return (
            Sheet("programme", "event.typ", "Programme en PDF"),
            Sheet("livret", "livret.typ", "Livret A5 à plier, pour l’impression", a_plier=True),
        )
