"""What the press finds: in the press room, and beside a release."""

from collections.abc import Callable
from pathlib import Path

import pytest
from built import Element, only, rendered
from conftest import NOON
from ptce.build import Site, edit
from smallest import SITE

Write = Callable[[dict[str, str]], Path]

ROOM = "---\ntitre: Espace presse\nmodele: presse\nkit_de: press-release\n---\n\nUn texte.\n"
LIST = "---\ntitre: Communiqués\nmodele: communiques\nune_page_par_annee: press-release\n---\n"
RELEASE = "---\ntitre: {}\nemetteur: {{nom: Réseau}}\nchapo: Qui, quoi.\n{}---\nUn texte.\n"
CONTACTS = (
    "contact_presse: [{nom: Ada Lune, fonction: presse, telephone: 01 23 45 67 89, courriel: ada@essai.example}]\n"
)
FILES = {
    "content/site.yml": SITE + CONTACTS,
    "content/presse.md": ROOM,
    "content/presse/communiques.md": LIST,
    "content/presse/visuels.md": "---\ntitre: Visuels\nmodele: visuels\n---\n",
    "content/agenda.md": "---\ntitre: Agenda\nmodele: agenda\n---\n",
    "content/evenements/forum.yml": "titre: Forum\ndate: 2025-06-04\n",
    "press/un.md": RELEASE.format("Un", "date: 2026-01-02\n"),
    "press/deux.md": RELEASE.format("Deux", "date: 2024-01-02\n"),
}


@pytest.fixture
def pages(repository: Write) -> Callable[[dict[str, str]], dict[str, Element]]:
    """The pages of a repository, by their path."""

    def make(files: dict[str, str]) -> dict[str, Element]:
        site = Site(edit(repository(files), NOON))
        return {path: rendered(data.decode()) for path, data in only(site, ".md").items()}

    return make


def _links(element: Element) -> dict[str, str]:
    return {_plain(link.text): link.attributes["href"] for link in element.all("a")}


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_press_room_begins_with_the_contact_and_has_all_that_the_press_takes(
    pages: Callable[[dict[str, str]], dict[str, Element]],
) -> None:
    room = pages(FILES)["presse.md"]
    assert [title.text for title in room.all("h2")] == [
        "Contact presse",
        "Derniers communiqués",
        "Dossier et visuels",
        "Recevoir les communiqués",
    ]
    found = _links(room)
    kit = next(words for words in found if words.startswith("Dossier de presse ZIP, "))
    assert found == {
        "01 23 45 67 89": "tel:+33123456789",
        "ada@essai.example": "mailto:ada@essai.example",
        "Un": "presse/communiques/un.md",
        "Deux": "presse/communiques/deux.md",
        "Tous les communiqués": "presse/communiques.md",
        "2026": "presse/communiques/2026.md",
        "2024": "presse/communiques/2024.md",
        kit: "presse/kit.zip",
        "Visuels à télécharger, avec leur crédit": "presse/visuels.md",
        "demandez à contact@essai.example": "mailto:contact@essai.example?subject=Recevoir%20les%20communiqu%C3%A9s",
        "Flux Atom": "presse/flux.xml",
        "Flux JSON": "presse/flux.json",
    }


def test_the_agenda_has_its_feeds(pages: Callable[[dict[str, str]], dict[str, Element]]) -> None:
    found = _links(pages(FILES)["agenda.md"])
    assert (found["Flux Atom"], found["Flux JSON"]) == ("agenda/flux.xml", "agenda/flux.json")


def test_an_empty_press_room_offers_nothing_that_is_not_there(
    pages: Callable[[dict[str, str]], dict[str, Element]],
) -> None:
    found = _links(pages({"content/presse.md": ROOM})["presse.md"])
    assert found == {
        "contact@essai.example": "mailto:contact@essai.example",
        "demandez à contact@essai.example": "mailto:contact@essai.example?subject=Recevoir%20les%20communiqu%C3%A9s",
    }


def test_beside_a_release_is_what_the_press_takes(pages: Callable[[dict[str, str]], dict[str, Element]]) -> None:
    page = pages(FILES)["presse/communiques/un.md"]
    beside = page.one("aside")
    assert [title.text for title in beside.all("h2") + beside.all("h3")] == [
        "Pour les journalistes",
        "Contact presse",
        "Citer ce communiqué",
        "Visuels",
    ]
    assert beside.attributes["aria-labelledby"] == beside.one("h2").attributes["id"] == "journalistes"
    assert page.one("p", class_="vers-journalistes").one("a").attributes["href"] == "#journalistes"
    found = _links(beside)
    labels = [words.split(",")[0] for words in list(found)[:3]]
    assert labels == ["Communiqué en PDF PDF", "Texte brut TXT", "Tout télécharger ZIP"]
    assert list(found.values()) == [
        "un/communique.pdf",
        "un/communique.txt",
        "un/kit.zip",
        "tel:+33123456789",
        "mailto:ada@essai.example",
    ]
    assert "Aucun visuel joint." in beside.text
    assert "« Un », communiqué de presse, 2 janvier 2026. https://essai.example/presse/communiques/un/" in _plain(
        beside.text
    )


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ("", "L’original n’indique pas de contact. Celui d’aujourd’hui : Ada Lune, presse"),
        ("contact: {nom: Basile, courriel: b@essai.example, au: 2026-03-01}\n", "Basile b@essai.example"),
        (
            "contact: {nom: Basile, courriel: b@essai.example, au: 2026-02-28}\n",
            "Le contact de l’époque n’est plus valable. Celui d’aujourd’hui : Ada Lune, presse",
        ),
    ],
)
def test_the_contact_stands_on_the_sheet_and_beside_it(
    pages: Callable[[dict[str, str]], dict[str, Element]], contact: str, expected: str
) -> None:
    made = pages({**FILES, "press/un.md": RELEASE.format("Un", f"date: 2026-01-02\n{contact}")})
    page = made["presse/communiques/un.md"]
    assert f"Contact presse {expected}" in _plain(page.one("article").text)
    assert f"Contact presse {expected}" in _plain(page.one("aside").text)
    assert ("b@essai.example" in page.text) is expected.startswith("Basile")


def test_a_release_that_came_without_an_a_propos_has_that_of_the_site_before_the_contact(
    pages: Callable[[dict[str, str]], dict[str, Element]],
) -> None:
    sheet = pages(FILES)["presse/communiques/un.md"].one("article")
    titles = [title.text for title in sheet.all("h2")]
    assert titles == ["À propos", "Contact presse"]
    assert _plain(sheet.one("div", class_="a-propos").text) == "À propos Site d’essai : devise d’essai."
