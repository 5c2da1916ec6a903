"""What feeds announce: the public records that have a date and a page, by part of the site, the latest first."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from conftest import NOON
from ptce import feed
from ptce.artefact import Catalogue
from ptce.build import edit
from ptce.edition import Edition
from ptce.feed import Entry, Feed, feeds, files
from ptce.model.fields import Markdown
from ptce.model.parsing import PARIS
from ptce.view import View

Write = Callable[[dict[str, str]], Path]

RELEASE = "---\ntitre: {}\nemetteur: {{nom: Un émetteur}}\nchapo: Qui, quoi.\n{}---\nUn texte.\n"
SOURCES = "sources: [{titre: Une source}]\n"


@pytest.fixture
def fed(repository: Write) -> Callable[..., dict[str, Feed]]:
    """The feeds of a repository, by their folder."""

    def make(files: dict[str, str], now: datetime = NOON, *, preview: bool = False) -> dict[str, Feed]:
        return {found.folder: found for found in feeds(edit(repository(files), now, preview=preview))}

    return make


@pytest.fixture
def entry(fed: Callable[..., dict[str, Feed]]) -> Callable[..., Entry]:
    """The one entry of a repository that holds one dated record."""

    def make(path: str, text: str, /, **more: str) -> Entry:
        (found,) = fed({path: text, **more})[""].entries
        return found

    return make


FILES = {
    "content/presse.md": "---\ntitre: Espace presse\nmodele: presse\n---\n",
    "content/index.md": "---\ntitre: Accueil\n---\n",
    "press/un.md": RELEASE.format("Un", "date: 2026-01-02\n"),
    "press/deux.md": RELEASE.format("Deux", "date: 2025-01-02\n"),
    "press/sans.md": RELEASE.format("Sans date", ""),
    "content/evenements/forum.yml": "titre: Forum\ndate: 2025-06-04\n",
    "content/appels/graines.yml": f"titre: Appel\ndate: 2024\n{SOURCES}",
    "content/selections/liste.yml": f"nom: Liste\ndate: 2023-02\nannonces: 4\n{SOURCES}",
    "poles/phare.yml": f"nom: Pôle du Phare\n{SOURCES}",
}


def test_each_part_of_the_site_has_its_feed_and_the_site_has_one_of_all(
    fed: Callable[..., dict[str, Feed]],
) -> None:
    found = fed(FILES)
    assert {folder: [entry.title for entry in one.entries] for folder, one in found.items()} == {
        "": ["Un", "Forum", "Deux", "Appel", "Liste"],
        "agenda/": ["Forum"],
        "appels/": ["Appel"],
        "poles/": ["Liste"],
        "presse/": ["Un", "Deux"],
    }
    assert {folder: (one.title, one.source, one.home) for folder, one in found.items()} == {
        "": ("Site d’essai – Devise d’essai", "page/index", "https://essai.example/"),
        "agenda/": ("Site d’essai – Rencontres", "site/site", "https://essai.example/"),
        "appels/": ("Site d’essai – Appels", "site/site", "https://essai.example/"),
        "poles/": ("Site d’essai – Listes", "site/site", "https://essai.example/"),
        "presse/": ("Site d’essai – Communiqués", "page/presse", "https://essai.example/presse/"),
    }
    assert found["presse/"].updated == datetime(2026, 1, 2, tzinfo=PARIS)


def test_a_feed_is_a_file_in_its_folder_which_is_written_when_it_is_wanted(repository: Write) -> None:
    written = []

    def write(edition: Edition, feed: Feed, address: str) -> bytes:
        written.append(address)
        return f"{edition.site.nom}, {feed.title}".encode()

    release = {name: FILES[name] for name in ("content/presse.md", "press/un.md")}
    declared = list(files(edit(repository(release), NOON), "flux.txt", "Flux", write))
    assert written == []
    nothing = Catalogue([], lambda _: b"")
    assert [(one.path, one.source, one.intitule, one.make(nothing).decode()) for one in declared] == [
        ("flux.txt", "site/site", "Flux", "Site d’essai, Site d’essai – Devise d’essai"),
        ("presse/flux.txt", "page/presse", "Flux", "Site d’essai, Site d’essai – Communiqués"),
    ]
    assert written == ["https://essai.example/flux.txt", "https://essai.example/presse/flux.txt"]


def test_a_site_without_news_has_an_empty_feed_of_today(fed: Callable[..., dict[str, Feed]]) -> None:
    assert {folder: (one.entries, one.updated) for folder, one in fed({}).items()} == {
        "": ((), datetime(2026, 3, 1, tzinfo=PARIS))
    }


HIDDEN = ["statut: brouillon\n", "embargo: 2026-03-01T12:00:01+01:00\n", "retrait: {le: 2026-03-01, motif: Erreur.}\n"]


@pytest.mark.parametrize("preview", [False, True])
@pytest.mark.parametrize("fields", HIDDEN)
def test_what_is_not_public_is_never_announced_not_even_in_a_preview(
    fed: Callable[..., dict[str, Feed]], fields: str, preview: bool
) -> None:
    found = fed({"press/un.md": RELEASE.format("Un", f"date: 2026-01-02\n{fields}")}, preview=preview)
    assert [one.entries for one in found.values()] == [()]


@pytest.mark.parametrize(
    ("fields", "published", "updated"),
    [
        ("date: 2026-01-02\n", "2026-01-02T00:00:00+01:00", "2026-01-02T00:00:00+01:00"),
        ("date: 2025-07-02\n", "2025-07-02T00:00:00+02:00", "2025-07-02T00:00:00+02:00"),
        ("date: 2025\n", "2025-01-01T00:00:00+01:00", "2025-01-01T00:00:00+01:00"),
        ("posterieur_a: 2013-02-28\n", "2013-02-28T00:00:00+01:00", "2013-02-28T00:00:00+01:00"),
        (
            "date: 2026-03-01\nembargo: 2026-03-01T08:00+00:00\n",
            "2026-03-01T09:00:00+01:00",
            "2026-03-01T09:00:00+01:00",
        ),
        ("date: 2026-03-02\n", "2026-03-01T00:00:00+01:00", "2026-03-01T00:00:00+01:00"),
        (
            "date: 2026-01-02\ncorrections: [{date: 2026-02-03, texte: Un.}, {date: 2026-01-05, texte: Deux.},"
            " {date: 2026-04-01, texte: Demain.}]\n",
            "2026-01-02T00:00:00+01:00",
            "2026-02-03T00:00:00+01:00",
        ),
    ],
)
def test_the_moments_of_an_entry_have_their_offset_and_none_is_to_come(
    entry: Callable[..., Entry], fields: str, published: str, updated: str
) -> None:
    found = entry("press/un.md", RELEASE.format("Un", fields))
    assert (found.published.isoformat(), found.updated.isoformat()) == (published, updated)


def test_an_entry_says_the_whole_release(entry: Callable[..., Entry]) -> None:
    fields = (
        "date: 2026-01-02\ndescription: Une description.\n"
        "citations: [{texte: Oui <b>, personne: ada, fonction: maire}]\n"
        "corrections: [{date: 2026-02-03, texte: Le **5 mars**.}]\nanciennes_adresses: [premier-nom, second-nom]\n"
    )
    text = RELEASE.format("Un < deux", fields).replace(
        "Un texte.",
        "Voir [ici](/presse/communiques/un/), [là](/poles/absent/), [ailleurs](https://a.example/?a=1&b=2).",
    )
    files = {
        "content/personnes/ada.yml": "nom: Ada Lune\n",
        "poles/absent.yml": f"nom: P\nstatut: brouillon\n{SOURCES}",
    }
    found = entry("press/un.md", text, **files)
    moments = datetime(2026, 1, 2, tzinfo=PARIS), datetime(2026, 2, 3, tzinfo=PARIS)
    assert found == Entry(
        "https://essai.example/presse/communiques/premier-nom/",
        "https://essai.example/presse/communiques/un/",
        "Un < deux",
        "communiqué",
        "Un émetteur",
        *moments,
        "Une description.",
        "<p><strong>Correctif du 3\u00a0février 2026</strong></p><p>Le <strong>5\u00a0mars</strong>.</p>"
        "<p><strong>Qui, quoi.</strong></p>"
        '<p>Voir <a href="https://essai.example/presse/communiques/un/">ici</a>, là, '
        '<a href="https://a.example/?a=1&amp;b=2">ailleurs</a>.</p>'
        "<blockquote><p>«\u00a0Oui &lt;b&gt;\u00a0»</p><p>Ada Lune, maire</p></blockquote>",
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("date: 2026-01-02\n", ""),
        ("date: 2026-01\n", "Date connue\u00a0: janvier 2026."),
        ("posterieur_a: 2013-02-28\n", "Communiqué non daté, postérieur au 28\u00a0février 2013."),
    ],
)
def test_a_day_that_is_not_known_is_said_so(entry: Callable[..., Entry], fields: str, expected: str) -> None:
    found = entry("press/un.md", RELEASE.format("Un", fields))
    assert found.summary == f"{expected} Qui, quoi.".strip()
    assert found.html.startswith(f"<p>{expected}</p><p>" if expected else "<p><strong>Qui")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("date: 2026-05-04\nfin: 2026-05-05\nhoraire: 9h - 17h\n", "<p>Du 4 au 5\u00a0mai 2026</p>"),
        (
            "date: 2026-05-04\nlieu: {nom: Maison, voie: '1, rue du Bois', code_postal: '29200', commune: Brest}\n",
            "<p>Le 4\u00a0mai 2026</p><p>Maison, 1, rue du Bois, 29200\u00a0Brest</p>",
        ),
        ("date: 2026-05-04\netat: annule\n", "<p>Le 4\u00a0mai 2026</p><p>Annulée.</p>"),
        ("date: 2026-05\n", "<p>Date connue\u00a0: mai 2026.</p>"),
    ],
)
def test_a_meeting_says_when_and_where_it_is_held(entry: Callable[..., Entry], fields: str, expected: str) -> None:
    assert (
        entry("content/evenements/forum.yml", f"titre: Forum\n{fields}").html.replace("29200 B", "29200\u00a0B")
        == expected
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("date: 2026-05-04\nannonce_le: 2026-01-15\n", "2026-01-15T00:00:00+01:00"),
        ("date: 2025-05-04\nannonce_le: 2025-01-15\n", "2025-01-15T00:00:00+01:00"),
        ("date: 2026-05-04\nannonce_le: 2026-04-15\n", "2026-03-01T00:00:00+01:00"),
        ("date: 2026-05-04\n", "2026-03-01T00:00:00+01:00"),
    ],
    ids=["to come", "past", "announced too early", "nobody said when"],
)
def test_a_meeting_is_dated_by_the_day_on_which_it_was_announced(
    entry: Callable[..., Entry], fields: str, expected: str
) -> None:
    found = entry("content/evenements/forum.yml", f"titre: Forum\n{fields}")
    assert (found.published.isoformat(), found.updated.isoformat()) == (expected, expected)


PUT_OFF = "date_precedente: 2026-04-01\netat: reporte\n"
FIRST = "Date annoncée d’abord~: mercredi 1er~avril 2026."


@pytest.mark.parametrize(
    ("fields", "title", "expected"),
    [
        ("date: 2026-05-04\netat: annule\n", "Annulée~: Forum", "<p>Le 4~mai 2026</p><p>Annulée.</p>"),
        ("date: 2025-05-04\netat: annule\n", "Annulée~: Forum", "<p>Le 4~mai 2025</p><p>Annulée.</p>"),
        ("date: 2026-05-04\netat: sous_reserve\n", "Sous réserve~: Forum", "<p>Le 4~mai 2026</p><p>Sous réserve.</p>"),
        (f"date: 2026-05-04\n{PUT_OFF}", "Reportée~: Forum", f"<p>Le 4~mai 2026</p><p>Reportée. {FIRST}</p>"),
        (PUT_OFF, "Reportée~: Forum", f"<p>Reportée à une date non fixée. {FIRST}</p>"),
        (
            "date: 2026-02-04\ndate_precedente: 2026-01-01\netat: reporte\n",
            "Forum",
            "<p>Le 4~février 2026</p><p>Reportée. Date annoncée d’abord~: jeudi 1er~janvier 2026.</p>",
        ),
    ],
)
def test_what_does_not_take_place_as_announced_says_so_first(
    entry: Callable[..., Entry], fields: str, title: str, expected: str
) -> None:
    found = entry("content/evenements/forum.yml", f"titre: Forum\n{fields}")
    said = tuple(text.replace("\N{NO-BREAK SPACE}", "~") for text in (found.title, found.summary, found.html))

    assert said == (title, "", expected)


def test_what_is_put_off_has_the_day_announced_first_once_that_is_over(fed: Callable[..., dict[str, Feed]]) -> None:
    files = {"content/evenements/forum.yml": f"titre: Forum\n{PUT_OFF}"}
    moments = [fed(files, NOON.replace(month=month))[""].entries[0].published for month in (3, 4, 5)]

    assert [f"{moment:%Y-%m-%d}" for moment in moments] == ["2026-03-01", "2026-04-01", "2026-04-01"]


def test_a_feed_holds_the_latest_entries_alone(
    fed: Callable[..., dict[str, Feed]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "MOST", 2)
    assert [entry.title for entry in fed(FILES)[""].entries] == ["Un", "Forum"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "## Un\n\n- a\n- *b* **c**\n\n1. d",
            "<h2>Un</h2><ul><li>a</li><li><em>b</em> <strong>c</strong></li></ul><ol><li>d</li></ol>",
        ),
        ("un  \ndeux", "<p>un<br>deux</p>"),
        ("a\n\n---\n\nb", "<p>a</p><hr><p>b</p>"),
        ("`<script>`", "<p>&lt;script&gt;</p>"),
        ("[***a***](https://a.example/)", '<p><a href="https://a.example/"><strong><em>a</em></strong></a></p>'),
    ],
)
def test_markdown_is_html_that_is_well_formed(repository: Write, source: str, expected: str) -> None:
    assert feed.html(View(edit(repository({}), NOON)), Markdown(source)) == expected
