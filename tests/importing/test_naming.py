"""Records found by their names, and names that may be somebody's."""

from collections.abc import Callable
from pathlib import Path

import pytest
from drawers import SITE
from ptce.build import check
from ptce.importing.naming import Names, called, is_name, key
from pydantic_core import PydanticCustomError

BEGIN = " Si la fiche manque, commencez-la avec « ptce new region »."


@pytest.fixture
def root(repository: Callable[[dict[str, str]], Path]) -> Path:
    return repository({**SITE, "content/secteurs/art.yml": "nom: Art\ncode: art\nsynonymes: [culture, dessin]\n"})


@pytest.mark.parametrize(
    ("kinds", "text", "name"),
    [
        (("region",), "Ain-et-Loire", "ain-et-loire"),
        (("region",), "AIN ET LOIRE", "ain-et-loire"),
        (("region",), "région Bretagne", "bretagne"),
        (("region",), "Bresse", "ain-et-loire"),
        (("sector",), "construction bois et materiaux", "bois"),
        (("sector",), "Menuiserie", "bois"),
        (("organisation", "pole"), "rdp", "reseau"),
        (("organisation",), "Réseau des Phares", "reseau"),
    ],
)
def test_a_record_is_found_by_all_of_its_names(root: Path, kinds: tuple[str, ...], text: str, name: str) -> None:
    found = Names(check(root), kinds)
    assert (found.find(text), found.known(text)) == (name, name)


@pytest.mark.parametrize(
    ("text", "phrase", "remede"),
    [
        ("Bretagn", "« Bretagn » n’est le nom d’aucune fiche (région).", "Vouliez-vous dire « Bretagne » ?"),
        ("Mars", "« Mars » n’est le nom d’aucune fiche (région).", f"Au choix : ain-et-loire, bretagne.{BEGIN}"),
    ],
)
def test_a_name_that_nobody_has_is_never_guessed(root: Path, text: str, phrase: str, remede: str) -> None:
    found = Names(check(root), ("region",))
    with pytest.raises(PydanticCustomError) as told:
        found.find(text)
    assert told.value.context is not None
    assert (told.value.context["phrase"], told.value.context["remede"]) == (phrase, remede)
    assert found.known(text) is None


def test_a_name_that_two_records_have_is_refused(root: Path) -> None:
    with pytest.raises(PydanticCustomError) as told:
        Names(check(root), ("sector",)).find("Culture")
    assert told.value.context is not None
    assert told.value.context["phrase"] == "« Culture » désigne plusieurs fiches (secteur)."
    assert told.value.context["remede"] == "Écrivez art et culture."


def test_a_record_is_called_by_its_names_and_not_by_its_sources(root: Path) -> None:
    corpus = check(root)
    assert list(called(corpus.records["organisation"]["reseau"])) == ["Le Réseau des Phares", "RDP"]
    assert list(called(corpus.records["region"]["ain-et-loire"])) == ["Ain-et-Loire", "Bresse"]


@pytest.mark.parametrize(
    "text", ["Ada Lovelace", "Jean de La Fontaine", "Marie-Guite DUFAY", "Anne O’Neil", "J. Prévert"]
)
def test_some_words_may_be_a_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text", ["Ada", "le Réseau", "Témoignages de pôles", "Salle 12 B", "Ada Lovelace et ses amis", ""]
)
def test_other_words_are_not_a_name(text: str) -> None:
    assert not is_name(text)


def test_a_first_article_makes_no_other_name() -> None:
    assert key("Le Phare") == key("PHARE") == "phare"
