"""What the press finds: in the press room, and beside a release."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from built import Element, only, rendered
from conftest import NOON
from pictures import SVG
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
        site = Site(edit(repository(files), NOON, preview="embargo" in "".join(files.values())))
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


UNDATED = RELEASE.format("Trois", "")


def test_a_release_that_no_date_sorts_is_listed_last_and_says_so(
    pages: Callable[[dict[str, str]], dict[str, Element]],
) -> None:
    made = pages({**FILES, "press/trois.md": UNDATED})
    listed = made["presse/communiques.md"]
    assert [title.text for title in listed.all("h2")][:3] == ["2026", "2024", "Sans date"]
    assert [found.text for found in listed.all("li", class_="entree")][-1].startswith("Non daté Trois")
    assert "Trois" not in made["presse/communiques/2026.md"].text
    assert "Aucun communiqué" not in listed.text


def test_an_empty_list_says_so(pages: Callable[[dict[str, str]], dict[str, Element]]) -> None:
    listed = pages({"content/presse/communiques.md": LIST})["presse/communiques.md"]
    assert listed.one("p", class_="vide").text == "Aucun communiqué pour l’instant."
    assert (
        pages({"content/presse/communiques.md": LIST, "press/trois.md": UNDATED})["presse/communiques.md"].all(
            "p", class_="vide"
        )
        == []
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("date: 2026-02-01\nlieu: Brest\n", ["Pour diffusion immédiate", "Brest, le 1er février 2026"]),
        ("date: 2012-02-01\nlieu: Brest\n", ["Brest, le 1er février 2012"]),
        (
            "date: 2026-03-05\nlieu: Brest\nembargo: 2026-03-05T09:00+01:00\n",
            ["Sous embargo jusqu’au jeudi 5 mars 2026 à 9 h", "Brest, le 5 mars 2026"],
        ),
        ("posterieur_a: 2013-02-28\n", ["Non daté, postérieur au 28 février 2013"]),
    ],
)
def test_the_head_of_a_sheet_says_when_it_may_be_published_then_where_and_when_it_was_given(
    pages: Callable[[dict[str, str]], dict[str, Element]], fields: str, expected: list[str]
) -> None:
    sheet = pages({**FILES, "press/un.md": RELEASE.format("Un", fields)})["presse/communiques/un.md"].one("article")
    head = [_plain(found.text) for found in sheet.all("p")][: 3 + len(expected)]
    assert head == ["Communiqué de presse", "Réseau", *expected, "Qui, quoi."]


def test_a_release_of_another_issuer_is_said_to_be_relayed_and_leads_to_its_original(
    pages: Callable[[dict[str, str]], dict[str, Element]],
) -> None:
    fields = "date: 2026-02-01\nrelaye: oui\noriginal: https://ailleurs.example/cp\n"
    page = pages({**FILES, "press/un.md": RELEASE.format("Un", fields)})["presse/communiques/un.md"]
    assert page.one("p", class_="emetteur").text == "Réseau, relayé par Site d’essai"
    assert _links(page)["Lire l’original"] == "https://ailleurs.example/cp"


def test_a_title_that_quotes_is_quoted_with_quotes_of_the_second_level(
    pages: Callable[[dict[str, str]], dict[str, Element]],
) -> None:
    text = RELEASE.format("Un « modèle »", "date: 2026-01-02\n")
    beside = pages({**FILES, "press/un.md": text})["presse/communiques/un.md"].one("aside")
    assert "Réseau, « Un “modèle” », communiqué de presse, 2 janvier 2026." in _plain(beside.text)


def test_a_figure_that_was_announced_is_said_to_be(pages: Callable[[dict[str, str]], dict[str, Element]]) -> None:
    figure = "{valeur: 250, unite: personnes, date: 2026-02, definition: Inscrits., sources: [{titre: S}]%s}"
    fields = f"date: 2026-01-02\nchiffres: [{figure % ', annonce: oui'}, {figure % ''}]\n"
    beside = pages({**FILES, "press/un.md": RELEASE.format("Un", fields)})["presse/communiques/un.md"].one("aside")
    assert [_plain(found.text) for found in beside.all("dd")] == [
        "250 personnes (annoncé, février 2026)",
        "250 personnes (février 2026)",
    ]


MEDIA = "legende: {}\nnature: {}\nfichier: content/medias/{}\nalt: Un dessin\ncredit: A.\nlicence: Libre\n"


def test_a_document_is_offered_with_its_format_and_size_and_an_image_is_a_visual(
    repository: Write, pages: Callable[[dict[str, str]], dict[str, Element]]
) -> None:
    fields = "date: 2026-01-02\nmedias: [phare, bilan]\npieces: [{titre: Le cahier, media: cahier}]\n"
    folder = repository({"content/medias/phare.svg": SVG}) / "content/medias"
    for name in ("cahier", "bilan"):
        with pikepdf.new() as made:
            made.add_blank_page()
            made.save(folder / f"{name}.pdf")
    found = pages(
        {
            **FILES,
            "content/medias/phare.yml": MEDIA.format("Le phare", "image", "phare.svg"),
            "content/medias/cahier.yml": MEDIA.format("Cahier des charges", "document", "cahier.pdf"),
            "content/medias/bilan.yml": MEDIA.format("Bilan", "document", "bilan.pdf"),
            "press/un.md": RELEASE.format("Un", fields),
        }
    )
    beside = found["presse/communiques/un.md"].one("aside")
    offered = {words: to for words, to in _links(beside).items() if "medias/" in to}
    assert offered == {
        "Télécharger SVG, 1 ko": "../../medias/phare.svg",
        "Le cahier PDF, 1 page, 1 ko": "../../medias/cahier.pdf",
        "Bilan PDF, 1 page, 1 ko": "../../medias/bilan.pdf",
    }
    visuals = [_plain(shown.text) for page in (beside, found["presse/visuels.md"]) for shown in page.all("figcaption")]
    assert visuals == ["Le phare Crédit : A. Conditions : Libre Télécharger SVG, 1 ko"] * 2


def test_a_release_leads_to_the_one_before_and_to_the_one_after(
    pages: Callable[[dict[str, str]], dict[str, Element]],
) -> None:
    made = pages({**FILES, "press/trois.md": UNDATED})
    around = {
        name: [_plain(found.text) for found in made[f"presse/communiques/{name}.md"].one("nav").all("p")]
        for name in ("un", "deux", "trois")
    }
    assert around == {
        "un": ["Communiqué précédent : Deux"],
        "deux": ["Communiqué précédent : Trois", "Communiqué suivant : Un"],
        "trois": ["Communiqué suivant : Deux"],
    }


def test_a_release_that_is_alone_leads_to_no_other(pages: Callable[[dict[str, str]], dict[str, Element]]) -> None:
    assert pages({"press/un.md": UNDATED})["presse/communiques/un.md"].all("nav") == []


def test_a_press_room_that_gives_no_number_says_so(pages: Callable[[dict[str, str]], dict[str, Element]]) -> None:
    said = "Aucun numéro de téléphone n’est publié pour l’instant."
    mail = CONTACTS.replace("telephone: 01 23 45 67 89, ", "")
    assert said in pages({**FILES, "content/site.yml": SITE + mail})["presse.md"].one("div", class_="contact").text
    assert said not in pages(FILES)["presse.md"].text
