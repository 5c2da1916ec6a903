"""The page of a call: its state at an instant, its budget as a table and as a picture, its laureates, its document."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from built import Element, only, rendered
from ptce.build import Site, edit
from ptce.model.parsing import PARIS

Write = Callable[[dict[str, str]], Path]
Page = Callable[..., Element]

SOURCES = "sources: [{titre: Une source}]\n"
OPEN = f"titre: Graines\ndate: 2026-02-01\ncloture: 2026-06-01T12:00+02:00\n{SOURCES}"
LAUREATES = (
    "laureats:\n"
    "  - {phase: première phase, annonce: 2026-07-01, nombre: 3, poles: [phare], sources: [{titre: T}]}\n"
    "  - {phase: seconde phase, annonce: 2026-09-01, nombre: 2, poles: [moulin], sources: [{titre: T}]}\n"
)
LABEL = "labels: [{{nature: laureat, appel: graines, phase: {}, sources: [{{titre: T}}]}}]\n"
POLES = {
    "poles/phare.yml": f"nom: Phare\n{LABEL.format('première phase')}{SOURCES}",
    "poles/moulin.yml": f"nom: Moulin\n{LABEL.format('seconde phase')}{SOURCES}",
}
BUDGET = """\
budget:
  total: 3000000
  parts:
    - structure: {nom: État}
      montant: 2400000
      dont: [{structure: {nom: Ministère, fiche: reseau}, montant: 2000000}]
    - {structure: {nom: Caisse}, montant: 600000}
"""
NETWORK = {"content/organisations/reseau.yml": f"nom: Réseau\nnature: reseau\n{SOURCES}"}


@pytest.fixture
def page(repository: Write) -> Page:
    """The page of a call, in a repository with these files, at an instant."""

    def read(call: str, now: str = "2026-11-01T12:00", **more: str) -> Element:
        root = repository({"content/appels/graines.yml": call, **more})
        site = Site(edit(root, datetime.fromisoformat(now).replace(tzinfo=PARIS)))
        return rendered(only(site, "appels/graines.md")["appels/graines.md"].decode())

    return read


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-01-31T23:59:59", "À venir"),
        ("2026-02-01T00:00", "Appel ouvert"),
        ("2026-06-01T12:00", "Appel ouvert"),
        ("2026-06-01T12:00:01", "Appel clos"),
        ("2026-06-30T23:59:59", "Appel clos"),
        ("2026-07-01T00:00", "Lauréats annoncés"),
    ],
)
def test_a_call_says_its_state_at_an_instant(page: Page, now: str, said: str) -> None:
    assert page(OPEN + LAUREATES, now, **POLES).one("p", class_="etat").text == said


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (f"titre: Graines\npermanent: oui\n{SOURCES}", "Appel permanent"),
        (f"titre: Graines\ndate: 2026-02-01\n{SOURCES}", "Appel"),
    ],
)
def test_a_call_without_an_end_does_not_pretend_to_be_open(page: Page, call: str, said: str) -> None:
    assert page(call).one("p", class_="etat").text == said


LIST = {"content/appels.md": "---\ntitre: Appels\nmodele: appels\n---\n"}
CALLS = {
    "content/appels/bois.yml": f"titre: Bois\ndate: 2026-01\nouverture: 2026-03-01\ncloture: 2026-09-01\n{SOURCES}",
    "content/appels/eau.yml": f"titre: Eau\ndate: 2025-01-02\n{SOURCES}",
    "content/appels/sel.yml": f"titre: Sel\npermanent: oui\n{SOURCES}",
}
OPENED = "1er~février 2026 Graines Appel ouvert~· clôture~: lundi 1er~juin 2026 à 12~h"
COMING = "janvier 2026 Bois À venir~· ouverture~: dimanche 1er~mars 2026~· clôture~: mardi 1er~septembre 2026"
EVER, UNTOLD = "Sel Appel permanent", "2~janvier 2025 Eau"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (
            "2026-02-02T12:00",
            {
                "Appels ouverts": [OPENED],
                "Appels à venir": [COMING],
                "Tous les appels": [OPENED, COMING, UNTOLD, EVER],
            },
        ),
        (
            "2026-10-02T12:00",
            {
                "Appels ouverts": [],
                "Tous les appels": [
                    "1er~février 2026 Graines Lauréats annoncés",
                    "janvier 2026 Bois Appel clos",
                    UNTOLD,
                    EVER,
                ],
            },
        ),
    ],
)
def test_the_list_of_calls_says_whether_and_until_when_one_may_apply(
    repository: Write, now: str, expected: dict[str, list[str]]
) -> None:
    root = repository({**LIST, **CALLS, **POLES, "content/appels/graines.yml": OPEN + LAUREATES})
    site = Site(edit(root, datetime.fromisoformat(now).replace(tzinfo=PARIS)))
    found = rendered(next(data for one, data in site.make() if one.path == "appels.md").decode())
    parts: dict[str, list[str]] = {}
    for element in found.all():
        if element.tag == "h2":
            parts[element.text] = []
        elif element.tag == "li" and parts:
            parts[list(parts)[-1]].append(element.text.replace("\N{NO-BREAK SPACE}", "~"))

    assert {title: parts[title] for title in parts if "ppels" in title} == expected


def _laureates(found: Element) -> list[str]:
    return [heading.text for heading in found.all("h2") + found.all("h3")]


def test_laureates_lead_to_their_fiches_by_phase_once_they_are_announced(page: Page) -> None:
    call = OPEN + LAUREATES
    assert _laureates(page(call, "2026-06-30T12:00", **POLES)) == ["Sources"]
    assert _laureates(page(call, "2026-07-01T12:00", **POLES)) == ["Lauréats de la première phase", "Sources", "Phare"]
    after = page(call, "2026-09-01T12:00", **POLES)
    assert [link.attributes["href"] for title in after.all("h3") for link in title.all("a")] == [
        "../poles/phare.md",
        "../poles/moulin.md",
    ]


def test_a_budget_is_a_table(page: Page) -> None:
    table = page(OPEN + BUDGET, **NETWORK).one("table")
    rows = [[cell.text.replace("\u00a0", " ") for cell in row.all("th") + row.all("td")] for row in table.all("tr")]
    assert rows == [
        ["Financeur", "Montant"],
        ["Enveloppe", "3 millions d’euros"],
        ["État", "2,4 millions d’euros"],
        ["dont Ministère", "2 millions d’euros"],
        ["Caisse", "600 000 euros"],
    ]
    assert [child.tag for child in table.children if isinstance(child, Element)] == ["thead", "tbody"]
    assert [link.attributes["href"] for link in table.all("a")] == ["../organisations/reseau.md"]


def test_a_budget_is_a_picture_that_is_not_heard_twice(page: Page) -> None:
    picture = page(OPEN + BUDGET, **NETWORK).one("figure", class_="barre").one("svg")
    assert picture.attributes["aria-hidden"] == "true"
    assert [(bar.attributes["class"], bar.attributes["x"], bar.attributes["width"]) for bar in picture.all("rect")] == [
        ("part-1", "0.0", "256.0"),
        ("part-1 detail", "0.0", "213.33"),
        ("part-2", "256.0", "64.0"),
        ("part-1", "0", "12"),
        ("part-1 detail", "20", "12"),
        ("part-2", "0", "12"),
    ]
    assert [line.text.replace("\u00a0", " ") for line in picture.all("text")] == [
        "2,4 M€ État",
        "dont 2 M€ Ministère",
        "600 000 € Caisse",
    ]
    assert [one for one in picture.all() if "style" in one.attributes] == []


def test_a_budget_without_parts_is_a_sum_alone(page: Page) -> None:
    found = page(f"{OPEN}budget: {{total: 1200000}}\n")
    assert found.all("table") + found.all("svg") == []
    assert "1,2 million d’euros." in found.text.replace("\u00a0", " ")


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Texte</title></svg>'
MEDIA = {
    "content/medias/texte.svg": SVG,
    "content/medias/texte.yml": (
        "fichier: content/medias/texte.svg\nalt: Un texte\nlegende: Le texte\ncredit: A. Lune\nlicence: Libre\n"
    ),
}


def test_the_text_of_a_call_is_a_link_with_its_state_and_a_copy(page: Page) -> None:
    document = "document: {titre: Texte, url: 'https://etat.example/t.pdf', etat_du_lien: mort, media: texte}\n"
    found = page(OPEN + document, **MEDIA)
    links = [(link.text, link.attributes["href"]) for link in found.all("a")]
    assert links[:1] == [("Texte", "https://etat.example/t.pdf")]
    assert "Texte (lien mort)" in found.text
    copy = [(words, path) for words, path in links if words.startswith("Copie de ce site SVG, ")]
    assert [path for _, path in copy] == ["../medias/texte.svg"]
