"""What pages tell machines: whole objects of schema.org, and nothing of what is not public."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from built import html, publishable
from conftest import NOON
from ptce import publish
from ptce.artefact import Download
from ptce.build import all_kinds, edit
from ptce.linked_data import pages
from ptce.linked_data.pages import _MAKERS, MODELS
from ptce.model.traits import Paged
from ptce.rules import page_templates_exist
from smallest import SITE
from vocabulary import faults, objects

Write = Callable[[dict[str, str]], Path]

SOURCES = "sources: [{titre: Une source}]\n"
PART_OF = {"@type": "WebSite", "name": "Site d’essai", "url": "https://essai.example/"}
CONTEXT = {"@context": "https://schema.org"}


def _only(root: Path, address: str, downloads: tuple[Download, ...] = (), now: datetime = NOON) -> dict[str, Any]:
    edition = edit(root, now)
    record = edition.at(address)
    assert record is not None
    (found,) = pages.of(edition, record, record.intitule, address, downloads=downloads)
    assert list(faults(found)) == []
    return found


HOME = {"content/index.md": "---\ntitre: Accueil\nmodele: accueil\n---\n"}
SEARCH = {"content/recherche.md": "---\ntitre: Recherche\nmodele: recherche\n---\n"}
WEBSITE = {
    **CONTEXT,
    "@type": "WebSite",
    "name": "Site d’essai",
    "alternateName": "Devise d’essai",
    "description": "Une présentation.",
    "url": "https://essai.example/",
    "inLanguage": "fr",
    "license": "https://licence.example/",
    "publisher": {"@type": "Organization", "name": "Un éditeur"},
}


def test_the_home_page_is_the_site_its_publisher_and_its_search(repository: Write) -> None:
    action = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": "https://essai.example/recherche/?q={mots}"},
        "query-input": "required name=mots",
    }
    assert _only(repository({**HOME, **SEARCH}), "") == {**WEBSITE, "potentialAction": action}


def test_no_publisher_is_invented_and_no_search_is_promised(repository: Write) -> None:
    unknown = SITE.replace("editeur: {valeur: Un éditeur}", "editeur: {a_completer: oui}")
    expected = {name: value for name, value in WEBSITE.items() if name != "publisher"}
    assert _only(repository({**HOME, "content/site.yml": unknown}), "") == expected


def test_a_release_is_an_article_of_its_issuers(repository: Write) -> None:
    text = (
        "---\ntitre: Une annonce\nsous_titre: Et sa suite\ndate: 2026-01-02\nembargo: 2026-01-02T09:00+01:00\n"
        "lieu: Paris\nemetteur: {nom: Le Réseau, fiche: r}\ncosignataires: [{nom: Un autre}, {nom: Caché, fiche: b}]\n"
        "chapo: Qui, quoi.\noriginal: https://original.example/a\n"
        "corrections: [{date: 2026-01-05, texte: Un mot.}, {date: 2026-02-03, texte: Un autre.},"
        " {date: 2026-06-01, texte: À venir.}]\n---\nTexte.\n"
    )
    files = {
        "press/a.md": text,
        "content/organisations/r.yml": f"nom: Réseau\nnature: reseau\n{SOURCES}",
        "content/organisations/b.yml": f"statut: brouillon\nnom: Autre\nnature: reseau\n{SOURCES}",
    }
    issuer = {"@type": "Organization", "name": "Le Réseau", "url": "https://essai.example/organisations/r/"}
    others = [{"@type": "Organization", "name": "Un autre"}, {"@type": "Organization", "name": "Caché"}]
    assert _only(repository(files), "presse/communiques/a/") == {
        **CONTEXT,
        "@type": "NewsArticle",
        "headline": "Une annonce",
        "alternativeHeadline": "Et sa suite",
        "description": "Qui, quoi.",
        "url": "https://essai.example/presse/communiques/a/",
        "inLanguage": "fr",
        "datePublished": "2026-01-02",
        "dateModified": "2026-02-03",
        "author": [issuer, *others],
        "publisher": issuer,
        "isBasedOn": "https://original.example/a",
    }


def test_an_issuer_that_is_only_deduced_is_nobody_s_name_for_machines(repository: Write) -> None:
    text = "---\ntitre: Une annonce\nemetteur: {nom: R}\nemetteur_deduit: oui\nchapo: C\n---\nTexte.\n"
    found = _only(repository({"press/a.md": text}), "presse/communiques/a/")
    assert sorted(set(found) & {"author", "publisher"}) == []


@pytest.mark.parametrize("fields", ["", "date: 2013\n", "date: 2013-02\n", "posterieur_a: 2013-02-28\n"])
def test_a_release_whose_day_is_not_known_has_no_date(repository: Write, fields: str) -> None:
    text = f"---\ntitre: Une annonce\n{fields}emetteur: {{nom: R}}\nchapo: C\n---\nTexte.\n"
    assert [name for name in _only(repository({"press/a.md": text}), "presse/communiques/a/") if "date" in name] == []


def test_a_call_is_a_text_that_expires(repository: Write) -> None:
    text = (
        "titre: Un appel\ndate: 2026-01-05\nouverture: 2026-01-05\ncloture: 2026-04-30T18:00+02:00\nchapo: Un appel.\n"
        "structures: [{nom: Ministère}]\nbeneficiaires: [associations, communes]\n"
    )
    assert _only(repository({"content/appels/a.yml": text + SOURCES}), "appels/a/") == {
        **CONTEXT,
        "@type": "CreativeWork",
        "name": "Un appel",
        "description": "Un appel.",
        "url": "https://essai.example/appels/a/",
        "inLanguage": "fr",
        "datePublished": "2026-01-05",
        "expires": "2026-04-30T18:00:00+02:00",
        "creator": [{"@type": "Organization", "name": "Ministère"}],
        "audience": [
            {"@type": "Audience", "audienceType": "associations"},
            {"@type": "Audience", "audienceType": "communes"},
        ],
    }


@pytest.mark.parametrize(("closing", "expires"), [("cloture: 2026-04-30\n", "2026-04-30"), ("", None)])
def test_a_call_expires_as_exactly_as_it_is_known(repository: Write, closing: str, expires: str | None) -> None:
    root = repository({"content/appels/a.yml": f"titre: Un appel\ndate: 2026\n{closing}{SOURCES}"})
    found = _only(root, "appels/a/")
    assert (found.get("expires"), found.get("datePublished")) == (expires, None)


def test_a_text_says_from_what_it_is_taken_and_when_it_was_corrected(repository: Write) -> None:
    text = (
        "---\ntitre: Une page\nchapo: En bref.\ndate: 2026-01-02\n"
        "reprise_de: {titre: Un livre, url: 'https://livre.example/'}\n"
        "corrections: [{date: 2026-01-05, texte: Un mot.}]\n---\nTexte.\n"
    )
    assert _only(repository({"content/a.md": text}), "a/") == {
        **CONTEXT,
        "@type": "WebPage",
        "name": "Une page",
        "description": "En bref.",
        "url": "https://essai.example/a/",
        "inLanguage": "fr",
        "dateModified": "2026-01-05",
        "isPartOf": PART_OF,
        "isBasedOn": {"@type": "CreativeWork", "name": "Un livre", "url": "https://livre.example/"},
    }


LIST = f"nom: Liste\nannonces: 2\ndate: 2012-06-25\n{SOURCES}"


@pytest.mark.parametrize(
    ("path", "text", "address", "kind"),
    [
        ("content/agenda.md", "---\ntitre: X\nmodele: agenda\n---\n", "agenda/", "CollectionPage"),
        ("content/recherche.md", "---\ntitre: X\nmodele: recherche\n---\n", "recherche/", "SearchResultsPage"),
        ("content/m.md", "---\ntitre: X\nmodele: mentions\n---\n", "m/", "WebPage"),
        ("content/selections/l.yml", LIST.replace("Liste", "X"), "poles/listes/l/", "CollectionPage"),
        ("content/secteurs/s.yml", "nom: X\ncode: x\n", "poles/secteurs/s/", "CollectionPage"),
        (
            "content/regions/r.yml",
            "nom: X\ncode: '98'\nen: en X\ndepartements: [{code: '98', nom: Y}]\n",
            "poles/regions/r/",
            "CollectionPage",
        ),
    ],
)
def test_a_page_that_lists_is_a_collection(repository: Write, path: str, text: str, address: str, kind: str) -> None:
    assert _only(repository({path: text}), address) == {
        **CONTEXT,
        "@type": kind,
        "name": "X",
        "url": f"https://essai.example/{address}",
        "inLanguage": "fr",
        "isPartOf": PART_OF,
    }


def test_open_data_are_a_dataset_in_several_files(
    repository: Write, templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (templates / "donnees.md").write_text("", "utf-8")
    monkeypatch.setattr(page_templates_exist, "TEMPLATES", templates)
    root = repository({"content/donnees.md": "---\ntitre: Données\nmodele: donnees\nchapo: Les pôles.\n---\n"})
    downloads = (
        Download("donnees/poles.csv", "Les pôles en CSV", 1000, 0),
        Download("donnees/poles.geojson", "La carte", 1000, 0),
        Download("donnees/licence.txt", "La licence", 1000, 0),
        Download("donnees/flux.xml", "Le flux", 1000, 0),
        Download("donnees/poles.schema.json", "Le schéma", 1000, 0),
    )
    assert _only(root, "donnees/", downloads) == {
        **CONTEXT,
        "@type": "Dataset",
        "name": "Données",
        "description": "Les pôles.",
        "url": "https://essai.example/donnees/",
        "inLanguage": "fr",
        "license": "https://licence.example/",
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": "Un éditeur"},
        "dateModified": "2026-03-01",
        "distribution": [
            {
                "@type": "DataDownload",
                "name": "Les pôles en CSV",
                "contentUrl": "https://essai.example/donnees/poles.csv",
                "encodingFormat": "text/csv",
                "contentSize": "1000 B",
            },
            {
                "@type": "DataDownload",
                "name": "La carte",
                "contentUrl": "https://essai.example/donnees/poles.geojson",
                "encodingFormat": "application/geo+json",
                "contentSize": "1000 B",
            },
            {
                "@type": "DataDownload",
                "name": "La licence",
                "contentUrl": "https://essai.example/donnees/licence.txt",
                "contentSize": "1000 B",
            },
        ],
    }


def test_a_year_of_a_list_and_a_notice_are_pages_and_nothing_more(repository: Write) -> None:
    release = "---\ntitre: Une annonce\ndate: 2026-01-02\n{}emetteur: {{nom: Caché}}\nchapo: Caché.\n---\nTexte.\n"
    files = {
        "content/presse/communiques.md": "---\ntitre: Communiqués\nmodele: communiques\n---\n",
        "press/gone.md": release.format("retrait: {le: 2026-02-01, motif: Demande}\n"),
    }
    edition = edit(repository(files), NOON)
    page = edition.at("presse/communiques/")
    (gone,) = edition.withdrawn()
    assert page is not None
    for record, title, address in (
        (page, "Communiqués de 2026", "presse/communiques/2026/"),
        (gone, "Une annonce", gone.adresse()),
    ):
        assert pages.of(edition, record, title, address) == [
            {
                **CONTEXT,
                "@type": "WebPage",
                "name": title,
                "url": f"https://essai.example/{address}",
                "inLanguage": "fr",
                "isPartOf": PART_OF,
            }
        ]


def test_every_type_that_a_kind_or_a_model_names_is_one_of_schema_org() -> None:
    named = {kind.SCHEMA for kind in all_kinds().values() if issubclass(kind, Paged)} | set(MODELS.values())
    assert [fault for name in sorted(named | set(_MAKERS)) for fault in faults({"@type": name})] == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"@type": "Pole"}, "no type 'Pole'"),
        ({"@type": "Event", "headline": "A"}, "no such property"),
        ({"@type": "Event", "startDate": "2026-05"}, "none of Date, DateTime"),
        ({"@type": "Event", "startDate": "2026-05-04T10:00:00"}, "none of Date, DateTime"),
        ({"@type": "Event", "eventStatus": "https://schema.org/EventUnsure"}, "none of EventStatusType"),
        ({"@type": "Event", "location": {"@type": "Person", "name": "A"}}, "Person is none of Place"),
        ({"@type": "Event", "subEvent": [{"@type": "Event", "url": "/a/"}]}, "none of URL"),
    ],
)
def test_what_is_no_term_of_schema_org_is_found(wrong: dict[str, Any], said: str) -> None:
    (fault,) = faults(wrong)
    assert said in fault


def test_the_frame_writes_the_objects_and_no_text_ends_their_element(tmp_path: Path) -> None:
    title = "Une annonce </script><b> & « suite »"
    release = f"---\ntitre: '{title}'\ndate: 2026-01-02\nemetteur: {{nom: R}}\nchapo: C\n---\nTexte.\n"
    root = publishable(tmp_path, {"press/a.md": release})
    publish.publish(root, root / "site", NOON, lambda _: None)
    text = (root / "site/presse/communiques/a/index.html").read_text("utf-8")
    article, trail = objects(html(text))
    assert (article["@type"], article["headline"].replace("\N{NO-BREAK SPACE}", " ")) == ("NewsArticle", title)
    assert trail["@type"] == "BreadcrumbList"
    for file in sorted((root / "site").rglob("index.html")):
        found = objects(html(file.read_text("utf-8")))
        assert [fault for one in found for fault in faults(one)] == []
        assert len(found) == (1 if file.parent == root / "site" else 2)
