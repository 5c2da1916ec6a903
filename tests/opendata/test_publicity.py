"""Which fields are open data."""

from typing import Annotated, Any

import pytest
from ptce.build import all_kinds
from ptce.model.fields import Reference, To
from ptce.model.record import Record
from ptce.model.shape import shape
from ptce.model.traits import Open
from ptce.model.values import Contact, Intervenant
from ptce.opendata.publicity import PERSON, published
from pydantic import BaseModel, create_model

POLE, EVENT, RELEASE = all_kinds()["pole"], all_kinds()["event"], all_kinds()["press_release"]


def test_a_record_begins_with_what_names_it_and_ends_with_its_page_and_its_sources() -> None:
    assert published(POLE) == (
        *("id", "nom", "commune", "departement", "region", "latitude", "longitude", "date", "alias", "chapo", "texte"),
        *("secteurs", "activites", "portage", "histoire", "chiffres", "labels", "divergences", "lieu_precision"),
        *("ancienne_region", "site", "adresse_postale", "contact", "description", "etabli_d_apres"),
        *("anciennes_adresses", "sources"),
    )


def test_no_field_of_the_team_and_no_field_that_names_somebody_is_open() -> None:
    assert set(POLE.model_fields) - set(published(POLE)) == {"note", "statut", "embargo", "retrait", "personnes"}
    team = {"note", "statut", "embargo", "retrait"}
    assert set(RELEASE.model_fields) - set(published(RELEASE)) == {*team, "personnes", "citations", "medias"}
    assert set(EVENT.model_fields) - set(published(EVENT)) == {*team, "presence", "medias"}
    assert set(Contact.model_fields) - set(published(Contact)) == {"nom"}
    assert set(Intervenant.model_fields) - set(published(Intervenant)) == {"personne"}


def _groups(owner: type[BaseModel], found: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """The groups of fields that the open data of a kind may hold, at any depth."""
    for name in published(owner):
        seen = shape(owner, name)
        if seen.is_group and seen.type not in found:
            found.add(seen.type)
            _groups(seen.type, found)
    return found


@pytest.mark.parametrize(
    "kind", [kind for kind in all_kinds().values() if issubclass(kind, Open)], ids=lambda kind: kind.kind()
)
def test_no_open_field_at_any_depth_leads_to_a_person(kind: type[Record]) -> None:
    owners = [kind, *_groups(kind, set())]
    assert [
        (owner, name) for owner in owners for name in published(owner) if PERSON in shape(owner, name).leads_to
    ] == []
    assert Intervenant not in owners


def _field(*kinds: str) -> Any:
    return Annotated[Reference, To(*kinds)] | None, None


def test_a_kind_that_says_nothing_is_not_named() -> None:
    silent = create_model("Volunteer", __base__=Record, __module__="essai.volunteer")
    garden = create_model("Garden", __base__=Open, __module__="essai.garden")
    owner = create_model(
        "Owner",
        seul=_field("volunteer"),
        inconnu=_field("kind_that_is_not_there"),
        media=_field("media", "volunteer"),
        jardin=_field("garden"),
        les_deux=_field("volunteer", "garden"),
        repere=_field("milestone"),
        page=_field("page"),
    )
    assert (silent.kind(), garden.kind()) == ("volunteer", "garden")
    assert published(owner) == ("jardin", "les_deux", "repere", "page")
