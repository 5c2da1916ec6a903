"""The search of a finished site: what stands beside Pagefind's index, elisions, the words that may be proposed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from built import digests
from ptce import search

Site = Callable[[dict[str, str]], Path]

METAS = ("title", "genre", "pluriel", "date", "annees", "regions", "noms")


def _html(body: str, **metas: str) -> str:
    said = "".join(f'<span hidden data-pagefind-meta="{name}:{metas[name]}"></span>' for name in METAS if name in metas)
    return f'<html lang="fr"><body><main data-pagefind-body>{said}{body}</main></body></html>'


PAGES = {
    "poles/phare/index.html": _html(
        "<h1>Pôle du Phare</h1><p>L’économie d’un territoire.</p><h2 id='s'>Sources</h2><p>Domb’Innov</p>",
        title="Pôle du Phare",
        genre="pôle",
        pluriel="pôles",
        annees="2014 ; 2013",
        regions="Provence-Alpes-Côte d’Azur ; Bretagne",
    ),
    "poles/moulin/index.html": _html(
        "<h1>Moulin</h1><p>Une Economie.</p><h2 id='s'>Sources</h2>", title="Moulin", genre="pôle", pluriel="pôles"
    ),
    "agenda/forum/index.html": _html(
        "<h1>Forum</h1><p>Domb’Innov, l’économie, lorsqu’elle va.</p><h2 id='s'>Sources</h2><h2 id='p'>Programme</h2>",
        title="Forum de l’économie",
        genre="rencontre",
        pluriel="rencontres",
        annees="2013",
        regions="Bretagne",
    ),
    "plan/index.html": "<html lang='fr'><body><main>Hors de la recherche</main></body></html>",
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A built site made of these files, indexed."""

    def write(files: dict[str, str]) -> Path:
        folder = tmp_path / "site"
        for path, text in files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        search.index(folder)
        return folder

    return write


def _json(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def _fragments(folder: Path) -> dict[str, Any]:
    """What Pagefind keeps of each page, by its address."""
    found = {file.stem: search._fragment(file) for file in (folder / "pagefind/fragment").iterdir()}
    return {fragment["url"]: {"name": name, **fragment} for name, fragment in found.items()}


def test_what_each_page_is_about_stands_beside_the_index(site: Site) -> None:
    folder = site(PAGES)
    names = {url: fragment["name"] for url, fragment in _fragments(folder).items()}
    assert _json(folder / "pagefind/pages.json") == {
        "genres": [["pôle", "pôles"], ["rencontre", "rencontres"]],
        "regions": ["Bretagne", "Provence-Alpes-Côte d’ Azur"],
        "rubriques": ["Sources"],
        "pages": {
            names["/agenda/forum/"]: [1, [0], [2013]],
            names["/poles/moulin/"]: [0, [], []],
            names["/poles/phare/"]: [0, [1, 0], [2014, 2013]],
        },
    }


def test_the_words_that_may_be_proposed_stand_beside_the_index(site: Site) -> None:
    assert _json(site(PAGES) / "pagefind/mots.json") == [
        "Sources", "économie", "Domb’Innov", "Forum", "Moulin", "Phare", "Programme", "Pôle", "elle", "territoire"
    ]  # fmt: skip


def test_the_index_has_a_space_after_an_elision_and_the_pages_have_none(site: Site) -> None:
    folder = site(PAGES)
    assert _fragments(folder)["/agenda/forum/"]["content"] == (
        "Forum. Domb’Innov, l’ économie, lorsqu’ elle va. Sources. Programme."
    )
    assert _fragments(folder)["/agenda/forum/"]["meta"]["title"] == "Forum de l’ économie"
    assert (folder / "agenda/forum/index.html").read_text("utf-8") == PAGES["agenda/forum/index.html"]


def test_an_elision_before_a_link_is_opened_too(site: Site) -> None:
    body = "<p>D’<a href='#'>économie</a>, qu’<em>on</em></p>"
    folder = site({"index.html": _html(body, title="T", genre="page", pluriel="pages")})
    assert _fragments(folder)["/"]["content"] == "D’ économie, qu’ on."


def test_nothing_is_kept_that_our_script_does_not_load(site: Site) -> None:
    found = {path.partition("/")[0] for path in digests(site(PAGES) / "pagefind")}
    assert {name for name in found if not name.endswith(".pf_meta")} == {
        "fragment", "index", "mots.json", "pagefind-entry.json", "pagefind.js", "pages.json", "wasm.fr.pagefind"
    }  # fmt: skip
    assert sum(name.endswith(".pf_meta") for name in found) == 1


def test_the_same_pages_give_the_same_bytes_and_a_new_index_takes_the_place_of_the_old_one(site: Site) -> None:
    first = digests(site(PAGES))
    assert set(_fragments(site({"poles/moulin/index.html": "<html></html>"}))) == {"/agenda/forum/", "/poles/phare/"}
    assert digests(site(PAGES)) == first


def test_a_site_without_a_page_has_no_index_and_says_so(tmp_path: Path) -> None:
    with pytest.raises(search.Unindexed, match=r"^L’index de recherche n’a pas pu être fait\. .*not able to build"):
        search.index(tmp_path)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["le bois", "un été"], ["bois"]),
        (["Économie", "économie", "ECONOMIE économie"], ["économie"]),
        (["zinc zinc zinc", "acier", "acier"], ["acier", "zinc"]),
        (["Île-Saint-Denis, 2013"], ["Denis", "Saint"]),
        (["l’ œuvre", "oeuvre", "oeuvre"], ["oeuvre"]),
        ([], []),
    ],
)
def test_a_word_is_proposed_as_most_texts_write_it(texts: list[str], expected: list[str]) -> None:
    assert search.words(texts) == expected


@pytest.mark.parametrize(("shared", "expected"), [(2, []), (3, ["Activités"])])
def test_a_heading_that_pages_share_says_nothing_of_one_of_them(shared: int, expected: list[str]) -> None:
    pages = {
        f"fr_{number}": {
            "url": f"/{number}/",
            "content": "",
            "meta": {"title": "Page", "genre": "page", "pluriel": "pages"},
            "anchors": [{"text": "Activités" if number < shared else f"Titre {number}"}, {"text": f"Titre {number}"}],
        }
        for number in range(4)
    }
    assert search.subjects(pages)["rubriques"] == expected
