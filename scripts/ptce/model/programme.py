"""A programme: its sessions and what they are made of, the spaces that are open beside them, who moderates."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Literal

from pydantic import Field

from .fields import Horaire, Jour, Libelles, OuiNon, Prose, Texte
from .value import Value
from .values import Intervenant

Nature = Annotated[
    Literal[
        "accueil",
        "pleniere",
        "table_ronde",
        "temoignages",
        "echanges",
        "intervention",
        "pause",
        "repas",
        "temps_fort",
        "cloture",
    ],
    Libelles(
        accueil="Accueil",
        pleniere="Séance plénière",
        table_ronde="Table ronde",
        temoignages="Témoignages",
        echanges="Échanges",
        intervention="Intervention",
        pause="Pause",
        repas="Repas",
        temps_fort="Temps fort",
        cloture="Clôture",
    ),
]


class Seance(Value):
    """One item of a programme. Without hours, it is a talk inside the session that holds it."""

    ASKED = ("horaire", "nature")

    titre: Texte = Field(description="Titre de la séance.")
    horaire: Horaire | None = Field(None, description="Heures, comme au programme.", examples=["9h30 - 10h00", "16h"])
    jour: Jour | None = Field(None, description="Jour, si la rencontre en compte plusieurs.")
    nature: Nature = Field("pleniere", description="Genre de la séance.")
    texte: Prose | None = Field(None, description="Ce dont il est question.")
    salle: Texte | None = Field(None, description="Salle.")
    intervenants: Annotated[tuple[Intervenant, ...], Field(description="Qui parle, avec sa fonction ce jour-là.")] = ()
    seances: Annotated[tuple["Seance", ...], Field(description="Interventions et tables rondes de cette séance.")] = ()
    sous_reserve: OuiNon = Field(False, description="oui si la séance n’est pas sûre.")
    tenu: Texte | None = Field(None, description="Ce qui s’est passé, s’il diffère du programme.")


class Espace(Value):
    """A standing space, open beside the sessions."""

    titre: Texte = Field(description="Nom de l’espace.")
    horaires: Annotated[tuple[Horaire, ...], Field(min_length=1, description="Heures d’ouverture.")]
    texte: Prose | None = Field(None, description="Ce que l’on y trouve.")
    salle: Texte | None = Field(None, description="Salle.")


class Animation(Value):
    """A moderator over several sessions."""

    titre: Texte = Field(description="Ce qui est animé.", examples=["Animation de l’après-midi"])
    horaire: Horaire = Field(description="De quand à quand.")
    intervenant: Intervenant = Field(description="Qui anime.")


def by_day(sessions: Iterable[Seance], first: date | None) -> tuple[tuple[date | None, tuple[Seance, ...]], ...]:
    """The sessions of each day, in the order of the programme.

    A session that gives no day is of the same one as that above it.

    :param first: the day on which the programme begins, if it is known.
    """
    days: dict[date | None, list[Seance]] = {}
    day = first
    for session in sessions:
        day = session.jour or day
        days.setdefault(day, []).append(session)
    return tuple((day, tuple(found)) for day, found in days.items())


@dataclass(frozen=True)
class Placed:
    """A session where it stands in its programme."""

    where: tuple[str | int, ...]
    """The way to it in its record: `("seances", 2, "seances", 0)`."""
    session: Seance
    day: date | None
    """None where the day of the event is not known."""
    holder: "Placed | None" = None
    """The session that holds it, if one does."""

    def timed(self) -> "Placed | None":
        """What gives its hours: itself, or the nearest that holds it."""
        return self if self.session.horaire or self.holder is None else self.holder.timed()

    def holds(self, other: "Placed") -> bool:
        """Whether another session is this one, or is inside it."""
        return other.where[: len(self.where)] == self.where

    def meets(self, other: "Placed") -> bool:
        """Whether two sessions with hours surely share a moment; one that gives no end is only sure to begin."""
        one, two = self.session.horaire, other.session.horaire
        if one is None or two is None or self.day != other.day:
            return False
        first, then = sorted((one, two), key=lambda span: span.debut)
        return then.debut < (first.fin or time.min) or first.debut == then.debut


def placed(sessions: Iterable[Seance], first: date | None, holder: Placed | None = None) -> Iterator[Placed]:
    """The sessions of a programme at any depth, each before those that it holds.

    :param first: the day on which the programme begins, if it is known. A session that gives no day is of the same one
        as that above it, or as that which holds it.
    :param holder: the session whose own sessions these are.
    """
    day = first
    for index, session in enumerate(sessions):
        day = session.jour or (holder.day if holder else day)
        found = Placed((*(holder.where if holder else ()), "seances", index), session, day, holder)
        yield found
        yield from placed(session.seances, day, found)
