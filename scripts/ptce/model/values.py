"""The groups of fields that several kinds share: a source, a figure, a place, a person's part in an event."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from .fields import (
    CodeInsee,
    CodePostal,
    Courriel,
    DatePartielle,
    Jour,
    Libelles,
    Nombre,
    OuiNon,
    Prose,
    Reference,
    Telephone,
    Texte,
    To,
    Url,
)
from .value import Choice, Value


class Source(Value):
    """Where a fact comes from: a document of the site, a page of another one, or a printed title."""

    CHOICE = Choice(
        ("titre", "url", "document"),
        "Une source donne un titre, une adresse ou un document du site.",
        "Ajoutez titre, url ou document.",
    )
    ASKED = ("editeur", "url")

    titre: Texte | None = Field(
        None, description="Titre du document ou de la page.", examples=["Communiqué du 19 juin 2012"]
    )
    editeur: Texte | None = Field(None, description="Qui l’a publié.", examples=["RTES"])
    date: DatePartielle | None = Field(None, description="Date du document, aussi précise qu’il la donne.")
    url: Url | None = Field(None, description="Adresse de la page.")
    document: Annotated[Reference, To("press_release", "event", "call", "page")] | None = Field(
        None, description="Document de ce site : nom de sa fiche."
    )


@dataclass(frozen=True)
class Inscrit:
    """A record that a list names, what is said of it there, and who says so."""

    fiche: Reference
    precision: str
    sources: tuple[Source, ...]


class Chiffre(Value):
    """A figure that says what it counts, when, and according to whom. A bare number is refused."""

    CHOICE = Choice(
        ("valeur", "minimum", "environ"),
        "Un chiffre se donne par un seul de ces champs : valeur, minimum ou environ.",
        "Gardez-en un.",
        alone=True,
    )

    valeur: Nombre | None = Field(None, description="Valeur exacte, telle que la source la donne.", examples=["250"])
    minimum: Nombre | None = Field(None, description="Borne basse : 50 pour « plus de 50 ».", examples=["50"])
    environ: Nombre | None = Field(
        None, description="Ordre de grandeur : 50 pour « une cinquantaine ».", examples=["50"]
    )
    unite: Texte = Field(description="Ce que l’on compte, au pluriel s’il le faut.", examples=["salariés en insertion"])
    date: DatePartielle = Field(description="Date à laquelle le chiffre vaut, aussi précise que la source.")
    definition: Texte = Field(
        description="Ce que le chiffre mesure, et ses limites.",
        examples=["Salariés en insertion employés par le pôle."],
    )
    annonce: OuiNon = Field(False, description="oui si le chiffre était annoncé, et non constaté.")
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="Qui le dit.")]

    @property
    def quantite(self) -> Decimal:
        """The number, whichever way it is known."""
        return next(number for number in (self.valeur, self.minimum, self.environ) if number is not None)

    @property
    def nuance(self) -> str:
        """What stands before the number: « plus de », « environ », or nothing."""
        return "plus de" if self.minimum is not None else "environ" if self.environ is not None else ""


class Version(Value):
    """What one source says, where sources disagree."""

    texte: Texte = Field(description="Ce que dit cette source.", examples=["Dix associations et entreprises."])
    date: DatePartielle | None = Field(None, description="Date de ce qu’elle dit.")
    sources: Annotated[tuple[Source, ...], Field(min_length=1, description="Qui le dit.")]


class Divergence(Value):
    """A fact on which sources disagree, or that is still to be checked: shown, never settled by guess."""

    sujet: Texte = Field(description="Ce sur quoi les sources diffèrent.", examples=["Nombre de membres"])
    versions: Annotated[tuple[Version, ...], Field(min_length=1, description="Ce que dit chacune.")]


class Lieu(Value):
    """A place, in its parts."""

    ASKED = ("nom", "voie", "code_postal", "commune")

    nom: Texte | None = Field(None, description="Nom du lieu ou de la maison qui accueille.", examples=["MACIF"])
    batiment: Texte | None = Field(None, description="Bâtiment ou centre, dans le lieu.")
    salle: Texte | None = Field(None, description="Salle et étage.")
    voie: Texte | None = Field(None, description="Numéro et voie.", examples=["139, rue de Bercy"])
    code_postal: CodePostal | None = Field(None, description="Code postal.")
    commune: Texte | None = Field(None, description="Commune, écrite comme l’INSEE l’écrit.", examples=["Paris"])
    code_insee: CodeInsee | None = Field(None, description="Code INSEE de la commune.")
    precision: Texte | None = Field(None, description="Ce qu’un visiteur doit savoir de plus.", examples=["Paris 15e"])


class Structure(Value):
    """An organisation or a pole for which somebody speaks."""

    nom: Texte = Field(description="Nom, tel que le document l’imprime.", examples=["Association Halage"])
    fiche: Annotated[Reference, To("organisation", "pole")] | None = Field(
        None, description="Sa fiche, si elle existe."
    )


class Intervenant(Value):
    """Somebody's part in one event, with the role they have there; or an item without a person."""

    CHOICE = Choice(
        ("personne", "collectif"),
        "Un intervenant est une personne ou un collectif.",
        "Donnez personne, ou collectif, mais pas les deux.",
        alone=True,
    )
    ASKED = ("fonction",)

    personne: Annotated[Reference, To("person")] | None = Field(None, description="Fiche de la personne.")
    collectif: Texte | None = Field(
        None, description="Groupe qui intervient, à défaut de personne.", examples=["Témoignages de pôles expérimentés"]
    )
    fonction: Texte | None = Field(
        None,
        description="Fonction à cette occasion, telle que le document l’imprime.",
        examples=["ministre délégué à l’Économie sociale et solidaire"],
    )
    structures: Annotated[tuple[Structure, ...], Field(description="Structures au nom de qui la personne parle.")] = ()
    role: Annotated[
        Literal["intervention", "animation", "conclusion"],
        Libelles(intervention="Intervention", animation="Animation", conclusion="Conclusion"),
    ] = Field("intervention", description="Ce que fait la personne.")
    presence: Annotated[
        Literal["confirmee", "sous_reserve", "absent"],
        Libelles(confirmee="confirmé", sous_reserve="sous réserve", absent="absent"),
    ] = Field("confirmee", description="sous_reserve si la venue n’est pas sûre.")
    precision: Texte | None = Field(None, description="Ce que le document ajoute.", examples=["en fin de matinée"])


class Contact(Value):
    """Whom to call or to write to, and during which time."""

    CHOICE = Choice(
        ("courriel", "telephone"), "Un contact a un téléphone ou un courriel.", "Ajoutez telephone ou courriel."
    )
    ASKED = ("nom",)

    nom: Texte | None = Field(None, description="Prénom et nom, avec l’accord de la personne.")
    fonction: Texte | None = Field(None, description="Fonction de la personne.", examples=["Chargée de communication"])
    telephone: Telephone | None = Field(None, description="Téléphone professionnel : jamais un mobile personnel.")
    courriel: Courriel | None = Field(None, description="Courriel professionnel.")
    du: Jour | None = Field(None, description="Premier jour où ce contact vaut.")
    au: Jour | None = Field(None, description="Dernier jour où ce contact vaut.")


class Piece(Value):
    """A document that goes with a text: ours, or one that another site holds."""

    CHOICE = Choice(
        ("url", "fiche", "media", "introuvable"),
        "Une pièce se trouve quelque part.",
        "Ajoutez url, fiche ou media, ou écrivez introuvable: oui.",
    )

    titre: Texte = Field(description="Titre du document.", examples=["Appel à projets PTCE (PDF)"])
    url: Url | None = Field(None, description="Adresse du document chez qui le publie.")
    etat_du_lien: Annotated[
        Literal["inconnu", "actif", "mort"],
        Libelles(inconnu="lien non vérifié", actif="lien vérifié", mort="lien mort"),
    ] = Field("inconnu", description="Ce que l’on sait de cette adresse.")
    verifie_le: Jour | None = Field(None, description="Jour où le lien a été essayé.")
    fiche: Annotated[Reference, To("event", "selection", "call", "press_release", "page")] | None = Field(
        None, description="Page de ce site où se trouve le document."
    )
    media: Annotated[Reference, To("media")] | None = Field(None, description="Copie locale : nom du média.")
    introuvable: OuiNon = Field(
        False, description="oui si le document était joint à l’original, et n’a pas été retrouvé."
    )


class Correction(Value):
    """A dated addition to a text that was already published: never a silent edit."""

    date: Jour = Field(description="Jour de la correction.")
    texte: Prose = Field(description="Ce qui change, et pourquoi.", examples=["Ce qui change, et pourquoi."])


class Presentation(Value):
    """The « À propos » that stands at the end of a release, and the time during which it holds."""

    texte: Prose = Field(
        description="Texte de présentation, en un ou deux paragraphes.", examples=["Ce que fait l’organisation."]
    )
    du: Jour = Field(description="Premier jour où ce texte vaut.")
    au: Jour | None = Field(None, description="Dernier jour où il vaut. Vide s’il vaut encore.")
