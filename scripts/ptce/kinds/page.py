"""A page: a text of the site, or a page that lists records with the words of an editor around them."""

from typing import Annotated

from pydantic import Field

from ..model.fields import DatePartielle, OuiNon, Prose, Reference, Slug, Texte, To
from ..model.traits import Paged
from ..model.values import Chiffre, Correction, Source


class Page(Paged):
    """A Markdown file of content/. Its address is its path: `content/presse/kits.md` is `/presse/kits/`."""

    FILES = "content/**/*.md"
    LABEL = "page"
    PLURAL = "pages"
    TITLE = "titre"
    ADDRESS = "{id}/"
    ASKED = ("chapo", "texte")

    titre: Texte = Field(description="Titre de la page.", examples=["Qu’est-ce qu’un PTCE ?"])
    titre_court: Texte | None = Field(None, description="Titre pour le fil d’Ariane.", examples=["Comprendre"])
    titre_du_navigateur: Texte | None = Field(None, description="Titre de l’onglet, s’il diffère.")
    modele: Slug | None = Field(
        None, description="Gabarit de la page, si elle liste des fiches.", examples=["annuaire"]
    )
    une_page_par_annee: Slug | None = Field(
        None, description="Genre de fiches dont chaque année a sa page sous celle-ci.", examples=["press-release"]
    )
    kit_de: Slug | None = Field(
        None, description="Genre de fiches dont la page donne les dernières en une archive.", examples=["press-release"]
    )
    carte_en_image: OuiNon = Field(False, description="oui si la page donne la carte des pôles en image, à imprimer.")
    chapo: Texte | None = Field(None, description="Deux phrases sous le titre.")
    date: DatePartielle | None = Field(None, description="Date du texte, si elle importe.")
    texte: Prose | None = Field(None, description="Corps de la page, sous l’en-tête.")
    chiffres: Annotated[tuple[Chiffre, ...], Field(description="Chiffres que la page met en avant.")] = ()
    organisations: Annotated[
        tuple[Annotated[Reference, To("organisation")], ...], Field(description="Organisations dont parle la page.")
    ] = ()
    corrections: Annotated[tuple[Correction, ...], Field(description="Corrections, datées.")] = ()
    reprise_de: Source | None = Field(
        None, description="Publication dont le texte d’origine est extrait, et ses droits."
    )

    def adresse(self) -> str:
        """The path of the file without its extension; the root for `index`."""
        return "" if self.id == "index" else super().adresse()
