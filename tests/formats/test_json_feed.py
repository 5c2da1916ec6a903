"""The JSON feeds: what version 1.1 asks for, and the same news as the Atom feeds."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from built import ROOT
from conftest import NOON
from ptce.artefact import Catalogue
from ptce.build import edit
from ptce.edition import Edition
from ptce.formats import atom, json_feed
from ptce.model.parsing import PARIS

Write = Callable[[dict[str, str]], Path]

RELEASE = "---\ntitre: Une annonce\ndate: 2026-01-02\nemetteur: {nom: Réseau}\nchapo: Qui, quoi.\n---\nUn *texte*.\n"


def _made(format: Any, edition: Edition) -> dict[str, bytes]:
    nothing = Catalogue([], lambda _: b"")
    return {artefact.path: artefact.make(nothing) for artefact in format.declare(edition)}


def test_a_feed_is_written_as_json_feed(repository: Write) -> None:
    pages = {"content/presse.md": "---\ntitre: Espace presse\nmodele: presse\n---\n"}
    made = _made(json_feed, edit(repository({**pages, "press/annonce.md": RELEASE}), NOON))
    assert sorted(made) == ["flux.json", "presse/flux.json"]
    assert json.loads(made["presse/flux.json"]) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Site d’essai – Communiqués",
        "description": "Devise d’essai",
        "home_page_url": "https://essai.example/presse/",
        "feed_url": "https://essai.example/presse/flux.json",
        "language": "fr",
        "authors": [{"name": "Site d’essai", "url": "https://essai.example/"}],
        "items": [
            {
                "id": "https://essai.example/presse/communiques/annonce/",
                "url": "https://essai.example/presse/communiques/annonce/",
                "title": "Une annonce",
                "summary": "Qui, quoi.",
                "content_html": "<p><strong>Qui, quoi.</strong></p><p>Un <em>texte</em>.</p>",
                "date_published": "2026-01-02T00:00:00+01:00",
                "date_modified": "2026-01-02T00:00:00+01:00",
                "authors": [{"name": "Réseau"}],
                "tags": ["communiqué"],
                "language": "fr",
            }
        ],
    }


def test_an_entry_without_a_summary_has_none(repository: Write) -> None:
    event = {"content/evenements/forum.yml": "titre: Forum\ndate: 2025-06-04\n"}
    made = _made(json_feed, edit(repository(event), NOON))
    (item,) = json.loads(made["flux.json"])["items"]
    assert sorted(item) == sorted(
        ["id", "url", "title", "content_html", "date_published", "date_modified", "authors", "tags", "language"]
    )


@pytest.fixture(scope="module")
def real() -> dict[str, bytes]:
    """The feeds of this repository, of both formats."""
    edition = edit(ROOT, datetime(2026, 11, 21, 12, tzinfo=PARIS))
    return {**_made(json_feed, edition), **_made(atom, edition)}


def test_every_must_of_the_format_is_kept(real: dict[str, bytes]) -> None:
    """JSON Feed 1.1, « Top-level » and « Items »: what is required, and of which type."""
    for path in (path for path in real if path.endswith(".json")):
        feed = json.loads(real[path])
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == f"https://www.ptce.fr/{path}"
        assert isinstance(feed["title"], str)
        ids = [item["id"] for item in feed["items"]]
        assert ids
        assert len(ids) == len(set(ids))
        for item in feed["items"]:
            assert all(isinstance(item[name], str) for name in ("id", "url", "title", "content_html"))
            assert all(set(author) & {"name", "url", "avatar"} for author in item["authors"])
            assert all(datetime.fromisoformat(item[name]).tzinfo for name in ("date_published", "date_modified"))


def test_both_formats_tell_the_same_news(real: dict[str, bytes]) -> None:
    for path in (path for path in real if path.endswith(".json")):
        told = feedparser.parse(real[path.replace(".json", ".xml")], sanitize_html=False).entries
        items = json.loads(real[path])["items"]
        assert [(item["id"], item["title"], item["date_modified"], item["content_html"]) for item in items] == [
            (entry.id, entry.title, entry.updated, entry.content[0].value) for entry in told
        ]
