"""The Atom feeds: what RFC 4287 asks of a feed, what feedparser reads in one, nothing that is not public."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import feedparser
import pytest
from built import ROOT, html
from conftest import NOON
from ptce.artefact import Catalogue
from ptce.build import edit
from ptce.edition import Edition
from ptce.formats import atom
from ptce.model.parsing import PARIS

Write = Callable[[dict[str, str]], Path]

NOVEMBER = datetime(2026, 11, 21, 12, tzinfo=PARIS)
FILES = {
    "content/presse.md": "---\ntitre: Espace presse\nmodele: presse\n---\n",
    "press/annonce.md": (
        "---\ntitre: \"Un & deux < 'trois'\"\ndate: 2026-01-02\nemetteur: {nom: Réseau & Cie}\nchapo: Qui, quoi.\n"
        "corrections: [{date: 2026-02-03, texte: Le 5 mars.}]\n---\nVoir [le site](https://a.example/?a=1&b=2) < ici.\n"
    ),
    "content/evenements/forum.yml": "titre: Forum\ndate: 2025-06-04\n",
}


@pytest.fixture
def fed(repository: Write) -> dict[str, bytes]:
    """The feeds of a small repository, by their path."""
    return _feeds(edit(repository(FILES), NOON))


@pytest.fixture(scope="module")
def real() -> dict[str, bytes]:
    """The feeds of this repository."""
    return _feeds(edit(ROOT, NOVEMBER))


def _feeds(edition: Edition) -> dict[str, bytes]:
    nothing = Catalogue([], lambda _: b"")
    return {artefact.path: artefact.make(nothing) for artefact in atom.declare(edition)}


EXPECTED = """\
<?xml version='1.0' encoding='utf-8'?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>https://essai.example/presse/flux.xml</id>
  <title>Site d’essai – Communiqués</title>
  <subtitle>Devise d’essai</subtitle>
  <updated>2026-02-03T00:00:00+01:00</updated>
  <link rel="self" type="application/atom+xml" href="https://essai.example/presse/flux.xml" />
  <link rel="alternate" type="text/html" hreflang="fr" href="https://essai.example/presse/" />
  <rights>Licence d’essai</rights>
  <author>
    <name>Site d’essai</name>
    <uri>https://essai.example/</uri>
    <email>contact@essai.example</email>
  </author>
  <entry>
    <id>https://essai.example/presse/communiques/annonce/</id>
    <title>Un &amp; deux &lt; 'trois'</title>
    <published>2026-01-02T00:00:00+01:00</published>
    <updated>2026-02-03T00:00:00+01:00</updated>
    <link rel="alternate" type="text/html" hreflang="fr" href="https://essai.example/presse/communiques/annonce/" />
    <author>
      <name>Réseau &amp; Cie</name>
    </author>
    <category term="communiqué" />
    <summary>Qui, quoi.</summary>
    <content type="html">&lt;p&gt;&lt;strong&gt;Correctif du 3~février 2026&lt;/strong&gt;&lt;/p&gt;&lt;p&gt;Le \
5~mars.&lt;/p&gt;&lt;p&gt;&lt;strong&gt;Qui, quoi.&lt;/strong&gt;&lt;/p&gt;&lt;p&gt;Voir &lt;a \
href="https://a.example/?a=1&amp;amp;b=2"&gt;le site&lt;/a&gt; &amp;lt; ici.&lt;/p&gt;</content>
  </entry>
</feed>
"""


def test_a_feed_is_written_as_atom(fed: dict[str, bytes]) -> None:
    assert sorted(fed) == ["agenda/flux.xml", "flux.xml", "presse/flux.xml"]
    assert fed["presse/flux.xml"].decode().replace("\N{NO-BREAK SPACE}", "~") == EXPECTED


def test_a_feed_reader_reads_it(fed: dict[str, bytes]) -> None:
    read = feedparser.parse(fed["presse/flux.xml"])
    assert (read.bozo, read.version, read.feed.language) == (False, "atom10", "fr")
    assert [link.rel for link in read.feed.links] == ["self", "alternate"]
    (entry,) = read.entries
    assert (entry.title, entry.author, entry.link) == (
        "Un & deux < 'trois'",
        "Réseau & Cie",
        "https://essai.example/presse/communiques/annonce/",
    )
    assert entry.published_parsed[:5] == (2026, 1, 1, 23, 0)
    assert entry.updated_parsed[:5] == (2026, 2, 2, 23, 0)
    assert html(entry.content[0].value).one("a").attributes["href"] == "https://a.example/?a=1&b=2"


def test_the_feeds_of_the_site_are_read_without_a_complaint(real: dict[str, bytes]) -> None:
    assert sorted(real) == [f"{folder}flux.xml" for folder in ("agenda/", "appels/", "", "poles/", "presse/")]
    for data in real.values():
        read = feedparser.parse(data)
        assert (read.bozo, read.version, read.feed.language) == (False, "atom10", "fr")
        assert read.entries
    titles = [entry.title for entry in feedparser.parse(real["presse/flux.xml"]).entries]
    assert [title.replace("\N{NO-BREAK SPACE}", " ") for title in titles] == [
        "Lancement du premier appel à projets pour développer les pôles territoriaux de coopération économique",
        "Les pôles territoriaux de coopération économique, un modèle de « sortie de crise »",
        "Première journée nationale sur les pôles territoriaux de coopération économique",
    ]


# RFC 4287: its musts, as far as our feeds use it.

RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ONCE = {"feed": {"id", "title", "updated", "subtitle", "rights"}, "entry": {"id", "title", "updated", "published"}}
MANDATORY = {"id", "title", "updated"}
KNOWN = {"author", "category", "content", "entry", "link", "summary"} | ONCE["feed"] | ONCE["entry"]


def faults(root: Element) -> list[str]:
    """What a feed does against RFC 4287, section by section."""
    found = [] if root.tag == f"{{{atom.ATOM}}}feed" else ["2: not a feed"]
    entries = root.findall(f"{{{atom.ATOM}}}entry")
    for element in [root, *entries]:
        name = _name(element)
        children = [_name(child) for child in element]
        found += [f"4.1: {name} without {child}" for child in sorted(MANDATORY - set(children))]
        found += [f"4.1: {name} with two {child}" for child in sorted(ONCE[name]) if children.count(child) > 1]
        found += [f"6: unknown {child}" for child in sorted(set(children) - KNOWN)]
        found += [f"3.3: {child.text}" for child in element if _is_bad_date(child)]
        identifier = element.findtext(f"{{{atom.ATOM}}}id", "")
        found += [f"4.2.6: {identifier}"] if not re.fullmatch(r"(https?|tag|urn):\S+", identifier) else []
        links = element.findall(f"{{{atom.ATOM}}}link")
        found += [f"4.2.7: {link.attrib}" for link in links if not link.get("href", "").startswith("https://")]
        kinds = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in links]
        found += ["4.1.1: two alternates alike"] if len(kinds) != len(set(kinds)) else []
        authors = element.findall(f"{{{atom.ATOM}}}author")
        found += ["4.1.1: no author"] if not authors and name == "feed" else []
        names = [author.findtext(f"{{{atom.ATOM}}}name") for author in authors]
        found += [] if all(names) else ["3.2.1: an author without a name"]
    found += ["4.1.1: no link to itself"] if not any(link.get("rel") == "self" for link in root) else []
    for entry in entries:
        content = entry.find(f"{{{atom.ATOM}}}content")
        alternate = any(link.get("rel") == "alternate" for link in entry)
        found += ["4.1.2: neither content nor alternate"] if content is None and not alternate else []
        if content is not None:
            found += ["4.1.3.1: type"] if content.get("type", "text") not in ("text", "html", "xhtml") else []
            found += ["4.1.3.3: elements in html"] if len(content) and content.get("type") == "html" else []
    identifiers = [entry.findtext(f"{{{atom.ATOM}}}id") for entry in entries]
    found += ["4.1.1: an id twice"] if len(identifiers) != len(set(identifiers)) else []
    texts = root.iter(f"{{{atom.ATOM}}}title")
    return found + ["3.1.1.1: markup in a text" for title in texts if len(title) or title.get("type", "text") != "text"]


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _is_bad_date(element: Element) -> bool:
    return _name(element) in ("updated", "published") and not RFC_3339.fullmatch(element.text or "")


def test_every_must_of_the_rfc_is_kept(fed: dict[str, bytes], real: dict[str, bytes]) -> None:
    found = {path: faults(fromstring(data)) for feeds in (fed, real) for path, data in feeds.items()}
    assert {path: said for path, said in found.items() if said} == {}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<updated>2026-02-03T00:00:00+01:00</updated>", "", "4.1: feed without updated"),
        ("2026-02-03T00:00:00+01:00", "2026-02-03", "3.3: 2026-02-03"),
        ('rel="self"', 'rel="related"', "4.1.1: no link to itself"),
        ("<name>Réseau &amp; Cie</name>", "", "3.2.1: an author without a name"),
        ('href="https://essai.example/presse/"', 'href="/presse/"', "4.2.7: "),
        ("<rights>", "<title>a</title><rights>", "4.1: feed with two title"),
        ("<id>https://essai.example/presse/flux.xml</id>", "<id>/presse/</id>", "4.2.6: /presse/"),
    ],
)
def test_a_must_that_is_broken_is_seen(fed: dict[str, bytes], old: str, new: str, fault: str) -> None:
    text = fed["presse/flux.xml"].decode()
    assert any(found.startswith(fault) for found in faults(fromstring(text.replace(old, new, 1))))


def test_every_address_is_whole(real: dict[str, bytes]) -> None:
    for data in real.values():
        for entry in feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False).entries:
            targets = [link.attributes["href"] for link in html(entry.content[0].value).all("a")]
            assert [url for url in [entry.link, entry.id, *targets] if not re.match(r"https?://|mailto:", url)] == []


def test_no_entry_is_dated_in_the_future(real: dict[str, bytes]) -> None:
    for data in real.values():
        for entry in fromstring(data).iter(f"{{{atom.ATOM}}}published"):
            assert datetime.fromisoformat(entry.text or "") <= NOVEMBER


def test_an_embargo_is_kept_to_the_second(repository: Write) -> None:
    text = FILES["press/annonce.md"].replace("---\n", "---\nembargo: 2026-03-01T10:00+01:00\n", 1)
    root = repository({**FILES, "press/annonce.md": text})
    hour = datetime(2026, 3, 1, 10, tzinfo=PARIS)
    before, after = (_feeds(edit(root, now))["flux.xml"] for now in (hour - timedelta(seconds=1), hour))
    assert [len(feedparser.parse(data).entries) for data in (before, after)] == [1, 2]
    assert b"2026-03-01T10:00:00+01:00" in _feeds(edit(root, hour))["presse/flux.xml"]


def test_two_builds_write_the_same_bytes(real: dict[str, bytes]) -> None:
    assert _feeds(edit(ROOT, NOVEMBER)) == real
