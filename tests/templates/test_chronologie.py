"""The timeline: the order of what is more or less precisely dated, anchors, and a source for each item."""

from collections.abc import Callable
from pathlib import Path

import pytest
from built import Element, only, rendered
from conftest import NOON
from ptce.build import Site, edit

Write = Callable[[dict[str, str]], Path]
Timeline = Callable[[dict[str, str]], Element]

PAGES = {
    "content/index.md": "---\ntitre: Accueil\nmodele: accueil\n---\n",
    "content/poles.md": "---\ntitre: Pôles\nmodele: annuaire\n---\n",
    "content/chronologie.md": "---\ntitre: Chronologie\nmodele: chronologie\n---\n",
}
SOURCES = "sources: [{titre: Un journal, date: 2012-05}]\n"
HIDDEN = "---\ntitre: Secret\nstatut: brouillon\nemetteur: {nom: Réseau}\nchapo: Qui, quoi.\n---\nUn texte.\n"


@pytest.fixture
def timeline(repository: Write) -> Timeline:
    """The timeline of a repository with these milestones, by the names of their files."""

    def make(milestones: dict[str, str]) -> Element:
        files = {f"content/reperes/{name}.yml": text for name, text in milestones.items()}
        site = Site(edit(repository({**PAGES, "press/secret.md": HIDDEN, **files}), NOON))
        return rendered(only(site, "chronologie.md")["chronologie.md"].decode())

    return make


def milestone(day: str, more: str = SOURCES) -> str:
    return f"titre: Le {day}\ndate: {day}\nnature: loi\ntexte: Un fait.\n{more}"


def test_what_is_known_to_the_month_or_to_the_year_comes_after_what_has_its_day(timeline: Timeline) -> None:
    days = ["2012", "2012-03", "2012-12-31", "2011", "2012-03-30", "2012-04-01", "2012-12", "2011-06-02"]
    made = timeline({f"n{index}": milestone(day) for index, day in enumerate(days)})
    shown = [
        (year.one("h2").text, [found.attributes["datetime"] for found in year.all("time")])
        for year in made.all("section", class_="millesime")
    ]
    assert shown == [
        ("2011", ["2011-06-02", "2011"]),
        ("2012", ["2012-03-30", "2012-03", "2012-04-01", "2012-12-31", "2012-12", "2012"]),
    ]
    assert [found.text.replace("\N{NO-BREAK SPACE}", " ") for found in made.all("time")] == [
        "2 juin 2011",
        "2011",
        "30 mars 2012",
        "mars 2012",
        "1er avril 2012",
        "31 décembre 2012",
        "décembre 2012",
        "2012",
    ]


def test_the_years_lead_to_their_sections(timeline: Timeline) -> None:
    made = timeline({"un": milestone("2012"), "deux": milestone("2014")})
    links = [(found.text, found.attributes["href"]) for found in made.one("nav").all("a")]
    assert links == [("2012", "#annee-2012"), ("2014", "#annee-2014")]
    sections = [(found.attributes["id"], found.attributes["aria-labelledby"]) for found in made.all("section")]
    assert sections == [("annee-2012", "titre-annee-2012"), ("annee-2014", "titre-annee-2014")]
    assert [found.one("h2").attributes["id"] for found in made.all("section")] == [
        "titre-annee-2012",
        "titre-annee-2014",
    ]


def test_an_item_has_an_anchor_and_a_link_to_it_that_says_where_it_leads(timeline: Timeline) -> None:
    made = timeline({"2012-loi": milestone("2012-05-06")})
    item = made.one("li", class_="repere")
    link = item.one("a", class_="ancre")
    assert (item.attributes["id"], link.attributes["href"]) == ("2012-loi", "#2012-loi")
    assert link.attributes["aria-label"] == "Lien vers ce repère, Le 2012-05-06"
    assert link.attributes["data-pagefind-ignore"] == ""
    assert item.one("h3").text == "Le 2012-05-06"


def test_no_two_elements_have_one_name(timeline: Timeline) -> None:
    made = timeline({"loi": milestone("2012"), "la-loi": "titre: Loi\n" + milestone("2013").partition("\n")[2]})
    names = [found.attributes["id"] for found in made.all() if "id" in found.attributes]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        (SOURCES, "Source : Un journal, mai 2012"),
        ("sources: [{titre: Communiqué, document: secret}]\n", "Source : Communiqué"),
        ("sources: [{document: secret}]\n", "Source : un document qui n’est pas public"),
        ("sources: [{document: secret}, {titre: Un journal}]\n", "Source : Un journal"),
    ],
)
def test_every_item_says_its_source_even_where_it_is_not_public(timeline: Timeline, sources: str, said: str) -> None:
    made = timeline({"un": milestone("2012", sources)})
    item = made.one("li", class_="repere")
    assert item.one("p", class_="source").text.replace("\N{NO-BREAK SPACE}", " ") == said


def test_every_version_of_a_fact_says_its_source(timeline: Timeline) -> None:
    versions = "[{texte: Dix, sources: [{titre: Un}]}, {texte: Douze, sources: [{document: secret}]}]"
    made = timeline({"un": milestone("2012", f"{SOURCES}divergences: [{{sujet: Nombre, versions: {versions}}}]\n")})
    assert [
        found.text.replace("\N{NO-BREAK SPACE}", " ") for found in made.one("div", class_="divergence").all("li")
    ] == [
        "Dix Source : Un",
        "Douze Source : un document qui n’est pas public",
    ]


def test_an_empty_timeline_says_so(timeline: Timeline) -> None:
    made = timeline({})
    assert made.text.replace("\N{NO-BREAK SPACE}", " ") == "Chronologie Aucun repère pour l’instant."
    assert made.all("nav") == []
