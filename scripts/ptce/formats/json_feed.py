"""The JSON feeds (https://jsonfeed.org/version/1.1): the news of the Atom feeds, for who would rather read JSON."""

import json
from collections.abc import Iterator
from typing import Any

from ..artefact import Artefact
from ..edition import Edition
from ..feed import Entry, Feed, files
from ..model.traits import Dated

TITLE = "Flux JSON"
TRAIT = Dated

NAME = "flux.json"
VERSION = "https://jsonfeed.org/version/1.1"


def declare(edition: Edition) -> Iterator[Artefact]:
    """A feed for the whole site, and one for each part of it."""
    return files(edition, NAME, TITLE, _written)


def _written(edition: Edition, feed: Feed, address: str) -> bytes:
    site = edition.site
    written = {
        "version": VERSION,
        "title": feed.title,
        "description": site.devise,
        "home_page_url": feed.home,
        "feed_url": address,
        "language": "fr",
        "authors": [{"name": site.nom, "url": str(site.permaliens)}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return (json.dumps(written, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry) -> dict[str, Any]:
    summary = {"summary": entry.summary} if entry.summary else {}
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        **summary,
        "content_html": entry.html,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": entry.author}],
        "tags": [entry.kind],
        "language": "fr",
    }
