"""The Atom feeds (RFC 4287): what is new on the site, and in each of its parts, for feed readers and newsrooms."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ..artefact import Artefact
from ..edition import Edition
from ..feed import Entry, Feed, files
from ..model.traits import Dated

TITLE = "Flux Atom"
TRAIT = Dated

NAME = "flux.xml"
ATOM = "http://www.w3.org/2005/Atom"


def declare(edition: Edition) -> Iterator[Artefact]:
    """A feed for the whole site, and one for each part of it."""
    return files(edition, NAME, TITLE, _written)


def _written(edition: Edition, feed: Feed, address: str) -> bytes:
    root = _root(edition, feed, address)
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _root(edition: Edition, feed: Feed, address: str) -> Element:
    site = edition.site
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "fr"})
    _add(root, "id", address)
    _add(root, "title", feed.title)
    _add(root, "subtitle", site.devise)
    _add(root, "updated", feed.updated.isoformat())
    _add(root, "link", rel="self", type="application/atom+xml", href=address)
    _add(root, "link", rel="alternate", type="text/html", hreflang="fr", href=feed.home)
    _add(root, "rights", site.licence.nom)
    author = _add(root, "author")
    _add(author, "name", site.nom)
    _add(author, "uri", str(site.permaliens))
    _add(author, "email", site.courriel)
    for entry in feed.entries:
        _entry(_add(root, "entry"), entry)
    return root


def _entry(element: Element, entry: Entry) -> None:
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "published", entry.published.isoformat())
    _add(element, "updated", entry.updated.isoformat())
    _add(element, "link", rel="alternate", type="text/html", hreflang="fr", href=entry.url)
    _add(_add(element, "author"), "name", entry.author)
    _add(element, "category", term=entry.kind)
    if entry.summary:
        _add(element, "summary", entry.summary)
    _add(element, "content", entry.html or entry.title, type="html")


def _add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    child = SubElement(parent, name, attributes)
    child.text = text or None
    return child
