"""The handbook holds each field of each kind, with what an author needs to know to fill it in."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import pytest
from conftest import NOON
from ptce.artefact import Catalogue
from ptce.build import Site, all_kinds, edit
from ptce.french import names
from ptce.handbook import Chapter, Entry, Group, handbook
from ptce.model.fields import DatePartielle, Libelles, OuiNon, Prose, Reference, Texte, To
from ptce.model.record import Record
from ptce.model.shape import fields, shape
from ptce.model.value import Choice, Value
from pydantic import BaseModel, Field


class Arbre(Value):
    """A tree: it is in the garden alone."""

    CHOICE = Choice(("essence", "age"), "Un arbre a une essence ou un âge.", "Ajoutez-le.")

    essence: Texte | None = Field(None, description="Essence : pommier.", examples=["pommier"])
    age: DatePartielle | None = Field(None, description="Année où il est planté.")


class Garden(Record):
    """A kind."""

    FILES = "jardins/*.yml"
    LABEL = "jardin"
    PLURAL = "jardins"

    nom: Texte = Field(description="Nom du jardin.")
    texte: Prose | None = Field(None, description="Ce qui y pousse.")
    ouvert: OuiNon = Field(False, description="oui si l’on peut y entrer.")
    nature: Annotated[Literal["potager", "verger"], Libelles(potager="Potager", verger="Verger")] = Field(
        "verger", description="Genre de jardin."
    )
    voisins: Annotated[tuple[Annotated[Reference, To("garden", "house")], ...], Field(description="Voisins.")] = ()
    arbres: Annotated[tuple[Arbre, ...], Field(min_length=1, description="Ses arbres.")]


class House(Record):
    """Another kind."""

    FILES = "maisons/*.yml"
    LABEL = "maison"
    PLURAL = "maisons"

    nom: Texte = Field(description="Nom de la maison.")


BOOK = handbook(all_kinds() | {"house": House, "garden": Garden})
GARDEN, HOUSE = (found for found in BOOK.chapitres if found.titre in ("Jardins", "Maisons"))
PLAIN = Entry("", "", "Un texte.", "", {}, "", "", obligatoire=False, liste=False)
OF_ALL = {"statut", "embargo", "retrait", "sources", "note"}


def test_the_kinds_come_in_french_order_with_their_files() -> None:
    assert [(found.ancre, found.titre, found.fichiers) for found in (GARDEN, HOUSE)] == [
        ("jardins", "Jardins", "jardins/*.yml"),
        ("maisons", "Maisons", "maisons/*.yml"),
    ]
    titles = [found.titre for found in BOOK.chapitres]
    assert titles == sorted(titles, key=names.sort_key)


def test_a_field_says_what_it_is_for_how_it_is_written_and_whether_it_must_be() -> None:
    choices = {"potager": "Potager", "verger": "Verger"}
    assert [entry for entry in GARDEN.champs if entry.nom not in OF_ALL] == [
        replace(PLAIN, nom="nom", usage="Nom du jardin.", obligatoire=True),
        replace(PLAIN, nom="texte", usage="Ce qui y pousse.", ecriture="Un texte, en paragraphes."),
        replace(
            PLAIN,
            nom="ouvert",
            usage="Oui si l’on peut y entrer.",
            ecriture="oui ou non\N{NO-BREAK SPACE}; sans ce champ, c’est non.",
        ),
        replace(PLAIN, nom="nature", usage="Genre de jardin.", ecriture="", choix=choices, defaut="verger"),
        replace(
            PLAIN,
            nom="voisins",
            usage="Voisins.",
            ecriture="Nom d’une fiche (jardin ou maison)\N{NO-BREAK SPACE}: son fichier, sans l’extension.",
            liste=True,
        ),
        replace(
            PLAIN,
            nom="arbres",
            usage="Ses arbres.",
            ecriture="",
            groupe="groupe-arbre",
            obligatoire=True,
            liste=True,
        ),
    ]


def test_a_group_that_one_kind_has_stands_with_it_and_says_which_fields_answer_one_question() -> None:
    assert HOUSE.groupes == ()
    assert GARDEN.groupes == (
        Group(
            ancre="groupe-arbre",
            regle="Un arbre a une essence ou un âge.",
            champs=(
                replace(PLAIN, nom="essence", usage="Essence\N{NO-BREAK SPACE}: pommier.", exemple="pommier"),
                replace(
                    PLAIN,
                    nom="age",
                    usage="Année où il est planté.",
                    ecriture="Une date, ou le mois, ou l’année seule.",
                    exemple="2026-11-05",
                ),
            ),
            noms=("arbres",),
        ),
    )


def test_a_group_that_several_kinds_have_stands_once() -> None:
    found = {group.ancre: group.noms for group in BOOK.communs}
    assert len(found) == len(BOOK.communs)
    assert {anchor: found[anchor] for anchor in ("groupe-retrait", "groupe-source")} == {
        "groupe-retrait": ("retrait",),
        "groupe-source": ("sources", "reprise_de"),
    }


OURS = handbook(all_kinds())


def _named(owner: type[BaseModel], seen: set[type[BaseModel]]) -> set[str]:
    """The fields of a kind, as `Pole.nom`, and those of its groups at any depth, as `groupe-source.titre`."""
    seen.add(owner)
    title = owner.__name__ if issubclass(owner, Record) else f"groupe-{owner.__name__.lower()}"
    found = {f"{title}.{name}" for name in fields(owner) if name != "id"}
    for name in fields(owner):
        inner = shape(owner, name)
        if inner.is_group and inner.type not in seen:
            found |= _named(inner.type, seen)
    return found


@pytest.mark.parametrize("name", all_kinds())
def test_each_field_of_each_kind_is_in_it(name: str) -> None:
    kind = all_kinds()[name]
    (chapter,) = (found for found in OURS.chapitres if found.fichiers == kind.FILES)
    groups = {group.ancre: group for group in (*chapter.groupes, *OURS.communs)}
    told = {f"{kind.__name__}.{entry.nom}" for entry in chapter.champs}
    reached: set[str] = set()
    waiting = [entry.groupe for entry in chapter.champs if entry.groupe]
    while waiting:
        anchor = waiting.pop()
        if anchor not in reached:
            reached.add(anchor)
            waiting += [entry.groupe for entry in groups[anchor].champs if entry.groupe]
            told |= {f"{anchor}.{entry.nom}" for entry in groups[anchor].champs}
    assert told == _named(kind, set())


def test_no_two_tables_have_one_anchor() -> None:
    tables = [*OURS.chapitres, *OURS.communs, *(group for chapter in OURS.chapitres for group in chapter.groupes)]
    assert len({table.ancre for table in tables}) == len(tables)
    assert all(isinstance(chapter, Chapter) for chapter in OURS.chapitres)


def test_the_page_of_the_fields_shows_each_of_them(repository: Callable[[dict[str, str]], Path]) -> None:
    root = repository({"content/champs.md": "---\ntitre: Champs\nmodele: champs\n---\n\nUn texte.\n"})
    artefacts = Site(edit(root, NOON)).artefacts
    catalogue = Catalogue(artefacts, lambda artefact: artefact.make(catalogue))
    page = next(found for found in artefacts if found.path == "champs.md").make(catalogue).decode()
    tables = [*OURS.chapitres, *OURS.communs, *(group for chapter in OURS.chapitres for group in chapter.groupes)]
    assert page.count('<th scope="row" markdown="span">') == sum(len(table.champs) for table in tables)
    assert [table.ancre for table in tables if f'<table id="{table.ancre}"' not in page] == []
