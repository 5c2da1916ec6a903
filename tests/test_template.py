"""The environment of the templates: text reads as it was written, and what is missing stops the build."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from built import rendered
from conftest import NOON
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup
from ptce.build import edit
from ptce.model.fields import Markdown
from ptce.model.record import Record
from ptce.model.values import Source
from ptce.template import Links, by_distance, by_kinship, documents, environment, escape, page_path

Write = Callable[[dict[str, str]], Path]

NOT_BEGUN_LIKE_A_BLOCK = st.text(
    st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"], exclude_characters="\x7f\x85"),
    min_size=1,
).map(lambda text: f"Le {text}")
"""Any text of one line, after a word: a text that begins like a list is tested apart."""


@settings(max_examples=300, deadline=None)
@given(NOT_BEGUN_LIKE_A_BLOCK)
def test_any_text_reads_as_it_was_written(text: str) -> None:
    shown = rendered(f"# Titre\n\n{escape(text)}\n").one("p").text
    assert shown.split() == text.split()


@settings(max_examples=200, deadline=None)
@given(NOT_BEGUN_LIKE_A_BLOCK)
def test_any_text_reads_as_it_was_written_in_a_heading_a_link_and_a_cell(text: str) -> None:
    words = escape(text)
    tree = rendered(f"## {words}\n\n[{words}](a.md)\n\n| A |\n|---|\n| {words} |\n\n<p markdown='span'>{words}</p>\n")
    shown = [tree.one("h2"), tree.one("a"), tree.one("td"), tree.all("p")[-1]]
    assert [found.text.split() for found in shown] == [text.split()] * 4


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("\\`*_{}[]<>&|#\"'()!~+-.=:$^/0a \u00a0")).map(lambda text: f"Le {text}"))
def test_any_text_of_marks_reads_as_it_was_written(text: str) -> None:
    assert rendered(f"# Titre\n\n{escape(text)}\n").one("p").text.split() == text.split()


LISTS = ["- a", "+ a", "1. a", "2012. Une année", "---", "- - -"]
BLOCKS = ["1) a", "===", "* a", "# a", "> a", "| a |", "```", "~~~", "[a]: b", "![a](b)", "{: .a }", "*[A]: b", "!!! a"]


@pytest.mark.parametrize("text", [*LISTS, *BLOCKS])
def test_a_text_that_begins_like_a_block_reads_as_it_was_written(text: str) -> None:
    tree = rendered(f"# Titre\n\n{escape(text)}\n")
    assert (tree.all("h1")[0].text, [found.text for found in tree.all("p")]) == ("Titre", [text])


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        ("", ""),
        (3, "3"),
        (Markup("<b>a</b>"), "<b>a</b>"),
        ("a*b", "a&#42;b"),
        ('\\`*_{}[]<>&|#"', "".join(f"&#{ord(c)};" for c in '\\`*_{}[]<>&|#"')),
    ],
)
def test_what_is_escaped(value: object, expected: str) -> None:
    assert escape(value) == expected
    assert escape(escape(value)) == expected


def test_what_is_undefined_stops_the_build() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ page.absent }}").render(page={})


def test_what_a_template_prints_is_escaped_once_through_its_filters() -> None:
    source = "{{ nom }} {{ nom | majuscule }} {{ [nom, nom] | enumeration }} {{ [nom] | join(', ') }} {{ nom ~ '*' }}"
    assert environment().from_string(source).render(nom="a*") == ("a&#42; A&#42; a&#42; et a&#42; a&#42; a&#42;&#42;")


@pytest.mark.parametrize(("address", "expected"), [("", "index.md"), ("poles/phare/", "poles/phare.md")])
def test_the_file_of_a_page(address: str, expected: str) -> None:
    assert page_path(address) == expected


def test_amounts_are_written_as_the_french_write_them() -> None:
    source = "{{ a | euros }} ; {{ b | euros }} ; {{ c | nombre }}"
    made = environment().from_string(source).render(a=Decimal(20), b=Decimal(2_400_000), c=Decimal(12_000))
    assert made.replace("\N{NO-BREAK SPACE}", "~") == "20~euros ; 2,4~millions d’euros ; 12~000"


SOURCES = "sources: [{titre: Une source}]\n"


@pytest.fixture
def links(repository: Write) -> Callable[[str], Links]:
    """The links of a page at an address, among a few others."""
    files = {
        "content/index.md": "---\ntitre: Accueil\n---\n",
        "poles/phare.yml": f"nom: Pôle *du* Phare\n{SOURCES}",
        "poles/cache.yml": f"nom: Caché\nstatut: brouillon\n{SOURCES}",
        "content/personnes/ada-lune.yml": "nom: Ada [Lune]\n",
        "press/annonce.md": "---\ntitre: Une annonce\ndate: 2025-01-02\nemetteur: {nom: R}\nchapo: C.\n---\nTexte.\n",
    }
    edition = edit(repository(files), NOON)
    return lambda address: Links(edition, address)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", "[Pôle &#42;du&#42; Phare](poles/phare.md)"),
        ("poles/", "[Pôle &#42;du&#42; Phare](poles/phare.md)"),
        ("poles/phare/", "[Pôle &#42;du&#42; Phare](phare.md)"),
        ("poles/regions/rivage/", "[Pôle &#42;du&#42; Phare](../phare.md)"),
        ("agenda/", "[Pôle &#42;du&#42; Phare](poles/phare.md)"),
        ("agenda/forum/", "[Pôle &#42;du&#42; Phare](../poles/phare.md)"),
    ],
)
def test_a_link_is_relative_to_its_page(links: Callable[[str], Links], address: str, expected: str) -> None:
    made = links(address)
    assert made.link(made._edition.get("pole", "phare")) == expected


@pytest.mark.parametrize(
    ("address", "target", "expected"),
    [
        ("", "poles/regions/bretagne/", "poles/regions/bretagne/"),
        ("poles/", "poles/regions/bretagne/", "regions/bretagne/"),
        ("poles/", "poles/", "./"),
        ("poles/", "", "../"),
        ("poles/regions/corse/", "poles/regions/bretagne/", "../bretagne/"),
        ("agenda/forum/", "contribuer/", "../../contribuer/"),
        ("", "", "./"),
    ],
)
def test_an_address_for_raw_html_is_that_of_the_browser(
    links: Callable[[str], Links], address: str, target: str, expected: str
) -> None:
    class Record:
        def adresse(self) -> str:
            return target

    record: Any = Record()
    assert links(address).chemin(record) == expected


def test_a_path_that_goes_up_is_printed_as_it_is(links: Callable[[str], Links]) -> None:
    template = environment().from_string("[Liste]({{ fichier('donnees/poles.csv') }})")
    assert template.render(fichier=links("presse/communiques/").file) == "[Liste](../donnees/poles.csv)"


def test_a_record_without_a_page_is_only_named(links: Callable[[str], Links]) -> None:
    made = links("")
    assert made.link(made._edition.get("person", "ada-lune")) == "Ada &#91;Lune&#93;"
    assert made.link(made._edition.get("pole", "phare"), "le *pôle*") == "[le &#42;pôle&#42;](poles/phare.md)"


def test_what_is_anchored_is_linked_where_its_page_is_public(repository: Write) -> None:
    files = {
        "content/chronologie.md": "---\ntitre: Chronologie\n---\n",
        "content/reperes/loi.yml": f"titre: La *loi*\ndate: 2014\nnature: loi\ntexte: T.\n{SOURCES}",
    }
    made = [Links(edit(repository(files), NOON), address) for address in ("poles/phare/", "chronologie/")]
    record = made[0]._edition.all("milestone")[0]
    assert [found.link(record) for found in made] == [
        "[La &#42;loi&#42;](../chronologie.md#loi)",
        "[La &#42;loi&#42;](chronologie.md#loi)",
    ]
    assert [found.to(record) for found in made] == ["../chronologie.md#loi", "chronologie.md#loi"]

    files["content/chronologie.md"] = "---\ntitre: Chronologie\nstatut: brouillon\n---\n"
    hidden = Links(edit(repository(files), NOON), "poles/phare/")
    assert (hidden.link(record), hidden.to(record)) == ("La &#42;loi&#42;", "")


def _poles(repository: Write, **fields: str) -> dict[str, Any]:
    files = {f"poles/{name}.yml": f"nom: {name.upper()}\n{text}{SOURCES}" for name, text in fields.items()}
    return {record.id: record for record in edit(repository(files), NOON).all("pole")}


def test_the_nearest_come_first_and_those_that_are_nowhere_last(repository: Write) -> None:
    poles = _poles(
        repository,
        centre="latitude: 48\nlongitude: 2\n",
        east="latitude: 48\nlongitude: 3.3\n",
        north="latitude: 49\nlongitude: 2\n",
        same="latitude: 48\nlongitude: 2\n",
        unplaced="",
        nowhere="",
    )
    others = [poles[name] for name in sorted(poles, reverse=True) if name != "centre"]
    assert [found.id for found in by_distance(others, poles["centre"])] == [
        "same",
        "east",
        "north",
        "nowhere",
        "unplaced",
    ]
    assert [found.id for found in by_distance(others, poles["nowhere"])] == [
        "east",
        "north",
        "nowhere",
        "same",
        "unplaced",
    ]


def test_those_that_share_most_come_first_and_those_that_share_nothing_do_not(repository: Write) -> None:
    sectors = {f"content/secteurs/{name}.yml": f"nom: {name}\ncode: {name}\n" for name in ("a", "b", "c")}
    repository(sectors)
    poles = _poles(repository, un="secteurs: [a]\n", deux="secteurs: [b, a]\n", trois="secteurs: [c]\n", quatre="")
    assert [found.id for found in by_kinship(poles.values(), "secteurs", ["a", "b"])] == ["deux", "un"]
    assert by_kinship(poles.values(), "secteurs", []) == []


def test_the_documents_are_those_to_which_a_reader_is_led(repository: Write) -> None:
    files = {
        "content/regions/nord.yml": "nom: N\ncode: '98'\nen: au Nord\ndepartements: [{code: '59', nom: B}]\n",
        "content/secteurs/a.yml": "nom: a\ncode: a\n",
        "content/personnes/ada-lune.yml": "nom: Ada Lune\n",
        "content/index.md": "---\ntitre: Accueil\n---\n",
        "content/reperes/loi.yml": f"titre: Loi\ndate: 2014\nnature: loi\ntexte: T.\n{SOURCES}",
        "poles/p.yml": f"nom: P\n{SOURCES}",
    }
    found = documents(edit(repository(files), NOON).all(Record))
    assert [record.key for record in found] == ["milestone/loi", "page/index", "pole/p"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"titre": "Un *titre*"}, "Un &#42;titre&#42;"),
        ({"titre": "Un titre", "editeur": "Un éditeur", "date": "2025-02"}, "Un titre, Un éditeur, février 2025"),
        ({"titre": "RTES", "editeur": "RTES"}, "RTES"),
        ({"url": "https://www.rtes.fr/node/4953"}, "[rtes.fr](https://www.rtes.fr/node/4953)"),
        ({"titre": "T", "url": 'https://a.example/b(c)"d<e'}, "[T](https://a.example/b%28c%29%22d%3Ce)"),
        ({"document": "annonce"}, "[Une annonce](presse/communiques/annonce.md)"),
        ({"document": "annonce", "titre": "Autre titre"}, "[Autre titre](presse/communiques/annonce.md)"),
    ],
)
def test_a_source_is_told_with_a_link_where_there_is_one(
    links: Callable[[str], Links], fields: dict[str, Any], expected: str
) -> None:
    assert links("").source(Source.model_validate(fields)) == expected


def test_a_link_in_code_is_shown_as_it_is_written(links: Callable[[str], Links]) -> None:
    text = "Voir `[les mots](/poles/phare/)`.\n\n```markdown\n[les mots](/poles/phare/)\n```"
    assert links("").prose(Markdown(text)) == text


@pytest.mark.parametrize(
    ("text", "deeper", "expected"),
    [
        ("Un **gras**.", 0, "Un **gras**."),
        ("a < b {c}", 0, "a &#60; b &#123;c&#125;"),
        ("<https://a.example/>", 0, "<https://a.example/>"),
        ("## Titre\n\n### Autre", 1, "### Titre\n\n#### Autre"),
        ("#Pas un titre", 1, "#Pas un titre"),
        ("[a](/poles/phare/)", 0, "[a](../poles/phare.md)"),
        ("[a](/poles/phare/#b)", 0, "[a](../poles/phare.md#b)"),
        ("[a](/poles/cache/)", 0, "a"),
        ("[a](https://b.example/)", 0, "[a](https://b.example/)"),
    ],
)
def test_prose_keeps_its_marks_and_loses_its_html(
    links: Callable[[str], Links], text: str, deeper: int, expected: str
) -> None:
    assert links("agenda/forum/").prose(Markdown(text), deeper) == expected


@pytest.mark.parametrize("text", ["[a](/poles/cache/)", "[**a**](/poles/cache/#b)", "[a](/poles/cache)"])
def test_no_spelling_of_a_link_tells_a_hidden_address(links: Callable[[str], Links], text: str) -> None:
    assert "cache" not in links("").prose(Markdown(text))
