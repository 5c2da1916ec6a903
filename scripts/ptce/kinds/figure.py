"""A figure of the movement: what it counts, when, and according to whom."""

from datetime import date

from pydantic import Field

from ..model.fields import OuiNon, Texte
from ..model.traits import Open
from ..model.values import Chiffre


class Figure(Open):
    """A dated, defined and sourced number. A bare number is refused."""

    FILES = "content/chiffres/*.yml"
    LABEL = "chiffre"
    PLURAL = "chiffres"
    TITLE = "titre"
    NAMED_AFTER = ("chiffre.date", "titre")

    titre: Texte = Field(description="Ce que l’on compte, en quelques mots.", examples=["PTCE en 2017 ou 2018"])
    chiffre: Chiffre = Field(description="Le nombre, son unité, sa date, sa définition et sa source.")
    accueil: OuiNon = Field(False, description="oui pour le montrer sur la page d’accueil.")

    @property
    def rang(self) -> date:
        """The day by which lists sort the figure: the one at which it holds."""
        return self.chiffre.date.debut
