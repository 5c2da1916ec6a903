"""A press release: of the network, or of another issuer whose text the site relays."""

from typing import Annotated

from pydantic import Field

from ..model.fields import Jour, OuiNon, Prose, Reference, Texte, To, Url
from ..model.partial_date import PartialDate
from ..model.traits import Copied, Dated, Open, Paged, Printable, Sheet
from ..model.value import Value
from ..model.values import Chiffre, Contact, Correction, Intervenant, Piece, Structure


class Citation(Value):
    """Words said by somebody."""

    texte: Texte = Field(description="Les mots, sans guillemets.", examples=["Les mots, tels qu’ils ont été dits."])
    personne: Annotated[Reference, To("person")] = Field(description="Qui les dit.")
    fonction: Texte | None = Field(None, description="À quel titre.")


class PressRelease(Paged, Printable, Copied, Open, Dated):
    """A text given to the press on a day, frozen since then but for dated corrections."""

    FILES = "press/*.md"
    LABEL = "communiqué"
    PLURAL = "communiqués"
    TITLE = "titre"
    ADDRESS = "presse/communiques/{id}/"
    SCHEMA = "NewsArticle"
    CRUMB = ("date", "titre_court")
    NAMED_AFTER = ("date", "titre")
    ASKED = ("date", "lieu", "contact")

    titre: Texte = Field(
        description="Titre : une phrase, sans point final.", examples=["Lancement du premier appel à projets"]
    )
    titre_redige: OuiNon = Field(False, description="oui si l’original n’a pas de titre, et que nous le donnons.")
    titre_court: Texte | None = Field(None, description="Titre pour les listes étroites.")
    sous_titre: Texte | None = Field(None, description="Sous-titre.")
    emetteur: Structure = Field(description="Qui publie le communiqué.")
    emetteur_deduit: OuiNon = Field(
        False, description="oui si l’original ne nomme pas son émetteur, et que nous le déduisons."
    )
    cosignataires: Annotated[tuple[Structure, ...], Field(description="Qui le signe aussi.")] = ()
    relaye: OuiNon = Field(False, description="oui si le communiqué n’est pas du réseau, et que le site le relaie.")
    original: Url | None = Field(None, description="Adresse de l’original.")
    lieu: Texte | None = Field(None, description="Lieu de la diffusion.", examples=["Paris"])
    posterieur_a: Jour | None = Field(None, description="Pour un communiqué non daté : il est postérieur à ce jour.")
    chapo: Texte = Field(description="Deux à quatre lignes : qui, quoi, quand, où.")
    texte: Prose = Field(description="Corps du communiqué, sous l’en-tête.")
    citations: Annotated[tuple[Citation, ...], Field(description="Citations, avec leur auteur.")] = ()
    chiffres: Annotated[tuple[Chiffre, ...], Field(description="Chiffres à citer.")] = ()
    personnes: Annotated[
        tuple[Intervenant, ...], Field(description="Personnes nommées, avec leur fonction d’alors.")
    ] = ()
    evenements: Annotated[
        tuple[Annotated[Reference, To("event")], ...], Field(description="Rencontres dont parle le communiqué.")
    ] = ()
    appels: Annotated[tuple[Annotated[Reference, To("call")], ...], Field(description="Appels dont il parle.")] = ()
    poles: Annotated[tuple[Annotated[Reference, To("pole")], ...], Field(description="Pôles dont il parle.")] = ()
    selections: Annotated[
        tuple[Annotated[Reference, To("selection")], ...], Field(description="Listes qu’il cite.")
    ] = ()
    pieces: Annotated[tuple[Piece, ...], Field(description="Documents joints.")] = ()
    medias: Annotated[
        tuple[Annotated[Reference, To("media")], ...], Field(description="Visuels qui vont avec le communiqué.")
    ] = ()
    contact: Contact | None = Field(None, description="Contact presse de l’époque, avec ses dates.")
    a_propos: Annotated[
        tuple[Annotated[Reference, To("organisation")], ...],
        Field(description="Organisations dont la présentation d’alors figure en fin de texte."),
    ] = ()
    corrections: Annotated[tuple[Correction, ...], Field(description="Corrections, datées.")] = ()

    def date_de_tri(self) -> PartialDate | None:
        """The day of the release; for an undated one, the day that it comes after."""
        after = self.posterieur_a
        return self.date or (PartialDate(after.year, after.month, after.day) if after else None)

    def feuilles(self) -> tuple[Sheet, ...]:
        """The release."""
        return (Sheet("communique", "press_release.typ", "Communiqué en PDF"),)

    def texte_brut(self) -> str:
        """The release."""
        return "communique"
