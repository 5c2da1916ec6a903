"""Organisations and places as machines read them: what is known of them, and nothing beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import NOON
from ptce.build import edit
from ptce.linked_data import pages
from vocabulary import faults

Write = Callable[[dict[str, str]], Path]

SOURCES = "sources: [{titre: Une source}]\n"
RIVAGE = "nom: Rivage\ncode: '98'\nen: sur le Rivage\ndepartements: [{code: '98', nom: Grève}]\n"
SECTOR = "nom: Bois\ncode: bois\n"


def _only(root: Path, address: str) -> dict[str, Any]:
    edition = edit(root, NOON)
    record = edition.at(address)
    assert record is not None
    (found,) = pages.of(edition, record, record.intitule, address)
    assert list(faults(found)) == []
    return found


def test_a_pole_is_an_organisation_in_its_town(repository: Write) -> None:
    fields = (
        "nom: Phare\nalias: [Le Phare, PHARE]\nchapo: Un pôle d’essai.\ncommune: Brest\ndepartement: '98'\n"
        "region: rivage\nlatitude: 48.4\nlongitude: -4.5\nsecteurs: [bois]\nsite: https://phare.example/\n"
        "adresse_postale: 1, quai du Bois, 29200 Brest\nnote: Une note\n"
        "histoire: [{date: 2015-03-02, texte: Création de l’association, sources: [{titre: Une source}]}]\n"
    )
    files = {
        "poles/p.yml": fields + SOURCES,
        "content/regions/rivage.yml": RIVAGE,
        "content/secteurs/bois.yml": SECTOR,
    }
    assert _only(repository(files), "poles/p/") == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Phare",
        "alternateName": ["Le Phare", "PHARE"],
        "description": "Un pôle d’essai.",
        "url": "https://essai.example/poles/p/",
        "sameAs": "https://phare.example/",
        "keywords": ["Bois"],
        "address": "1, quai du Bois, 29200\N{NO-BREAK SPACE}Brest",
        "location": {
            "@type": "Place",
            "address": {
                "@type": "PostalAddress",
                "addressLocality": "Brest",
                "addressRegion": "Rivage",
                "addressCountry": "FR",
            },
            "geo": {"@type": "GeoCoordinates", "latitude": 48.4, "longitude": -4.5},
            "containedInPlace": {"@type": "AdministrativeArea", "name": "Grève"},
        },
    }


@pytest.mark.parametrize(
    ("fields", "served"),
    [
        ("departement: '98'\nregion: rivage\nlatitude: 48.4\nlongitude: -4.5\n", "Grève"),
        ("region: rivage\n", "Rivage"),
        ("", None),
    ],
)
def test_a_pole_without_a_town_has_at_most_a_territory_and_never_a_point(
    repository: Write, fields: str, served: str | None
) -> None:
    files = {"poles/p.yml": f"nom: Phare\n{fields}{SOURCES}", "content/regions/rivage.yml": RIVAGE}
    found = _only(repository(files), "poles/p/")
    territory = {"areaServed": {"@type": "AdministrativeArea", "name": served}} if served else {}
    assert found == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Phare",
        "url": "https://essai.example/poles/p/",
        **territory,
    }


@pytest.mark.parametrize(("since", "founded"), [("2002", None), ("2002-05", None), ("2002-05-17", "2002-05-17")])
def test_a_foundation_is_dated_only_to_the_day(repository: Write, since: str, founded: str | None) -> None:
    text = f"nom: Réseau\nsigle: R\nnature: reseau\nrole: Il anime.\ndepuis: {since}\n{SOURCES}"
    assert _only(repository({"content/organisations/r.yml": text}), "organisations/r/") == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Réseau",
        "alternateName": ["R"],
        "description": "Il anime.",
        "url": "https://essai.example/organisations/r/",
        **({"foundingDate": founded} if founded else {}),
    }


def test_what_is_not_public_is_not_named(repository: Write) -> None:
    files = {
        "poles/p.yml": f"nom: Phare\nregion: rivage\ndepartement: '98'\nsecteurs: [bois]\n{SOURCES}",
        "content/regions/rivage.yml": f"statut: brouillon\n{RIVAGE}",
        "content/secteurs/bois.yml": f"embargo: 2026-03-01T12:01+01:00\n{SECTOR}",
    }
    assert set(_only(repository(files), "poles/p/")) == {"@context", "@type", "name", "url"}
