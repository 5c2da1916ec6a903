"""The fiche of a pole: every block of a made-up pole, whole; and what vanishes where nothing is known."""

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from built import Element, only, rendered
from conftest import NOON
from ptce.build import Site, edit

Write = Callable[[dict[str, str]], Path]
Fiche = Callable[..., Element]

SOURCES = "sources: [{titre: Une source}]\n"
WHO = "emetteur: {nom: Réseau}\nchapo: Qui, quoi.\n"
FILES = {
    "content/chronologie.md": "---\ntitre: Chronologie\nmodele: chronologie\n---\n",
    "content/regions/rivage.yml": (
        "nom: Rivage\ncode: '98'\nen: sur le Rivage\ndepartements: [{code: '98', nom: Dune}]\n"
    ),
    "content/secteurs/bois.yml": "nom: Bois\ncode: bois\n",
    "content/secteurs/mer.yml": "nom: Mer\ncode: mer\n",
    "content/secteurs/sel.yml": "nom: Sel\ncode: sel\nstatut: brouillon\n",
    "content/appels/graines.yml": (
        f"titre: Appel Graines\ndate: 2024-02-03\nlaureats:\n"
        f"  - {{annonce: 2024-06, nombre: 9, poles: [phare], {SOURCES.strip()}}}\n{SOURCES}"
    ),
    "content/selections/premiers.yml": (
        f"nom: Les premiers\ndate: 2012\nannonces: 9\nmembres: [{{pole: phare, {SOURCES.strip()}}}]\n{SOURCES}"
    ),
    "content/evenements/forum.yml": (
        "titre: Forum\ndate: 2025-05-04\nsoutiens: [{titre: Avec, structures: [{nom: Le Phare, fiche: phare}]}]\n"
    ),
    "content/reperes/ouverture.yml": (
        f"titre: Ouverture du Phare\ndate: 2021-03\nnature: rencontre\ntexte: Il ouvre.\nfiches: [phare]\n{SOURCES}"
    ),
    "content/reperes/cache.yml": (
        f"titre: Secret\ndate: 2021\nnature: loi\ntexte: T.\nfiches: [phare]\nstatut: brouillon\n{SOURCES}"
    ),
    "content/personnes/ada-lune.yml": "nom: Ada Lune\n",
    "press/annonce.md": f"---\ntitre: Une annonce\ndate: 2025-01-02\npoles: [phare]\n{WHO}---\nUn texte.\n",
    "press/lettre.md": f"---\ntitre: Une lettre\nposterieur_a: 2013-02-28\npoles: [phare]\n{WHO}---\nUn texte.\n",
}

POLE = """\
nom: Pôle du Phare
alias: [PÔLE DU PHARE, Le Phare, Phare, Ancien Fanal]
date: 2025-02
chapo: Le phare éclaire.
texte: Un texte.
commune: Port-Sel
departement: '98'
region: rivage
secteurs: [bois, mer, sel]
activites: [couture, menuiserie]
portage: [{nom: Association du Phare}]
adresse_postale: 1, quai du Sel, 98000 Port-Sel
site: https://www.phare.example/accueil
contact: {nom: Ada Lune, fonction: présidente, telephone: 01 23 45 67 89, courriel: ada@phare.example}
histoire:
  - {date: 2023-04, texte: Déménagement., sources: [{titre: Journal}]}
  - {date: 2019, texte: Création., sources: [{titre: Statuts, editeur: Le Phare, date: 2019-01}]}
labels:
  - {nature: recense, sources: [{titre: Annuaire}]}
  - {nature: laureat, annee: 2024, appel: graines, precision: annoncé en juin, sources: [{titre: A}, {titre: B}]}
  - {nature: temoin, annee: 2012, selection: premiers, sources: [{titre: C}]}
chiffres:
  - {minimum: 20, unite: emplois, date: 2024, definition: Emplois comptés., annonce: oui, sources: [{titre: D}]}
personnes: [{personne: ada-lune, fonction: présidente}]
divergences:
  - sujet: Création
    versions:
      - {texte: En mars 2019., date: 2019-03, sources: [{titre: E}]}
      - {texte: Au printemps., date: 2020, sources: [{titre: F}]}
etabli_d_apres: un entretien
sources: [{titre: Une source}, {url: "https://b.example/"}]
"""


@pytest.fixture
def fiche(repository: Write) -> Fiche:
    """The tree of the fiche of a pole, among other records; `~` stands for a no-break space."""

    def make(text: str = POLE, more: dict[str, str] | None = None, now: datetime = NOON) -> Element:
        site = Site(edit(repository({**FILES, "poles/phare.yml": text, **(more or {})}), now))
        return rendered(only(site, "poles/phare.md")["poles/phare.md"].decode().replace("\N{NO-BREAK SPACE}", "~"))

    return make


def _pairs(card: Element) -> list[tuple[str, list[str]]]:
    """The terms of a list, each with what is said of it."""
    found: list[tuple[str, list[str]]] = []
    for child in card.children:
        if isinstance(child, Element) and child.tag == "dt":
            found.append((child.text, []))
        elif isinstance(child, Element):
            found[-1][1].append(child.text)
    return found


def test_the_head_says_what_the_pole_is_and_where(fiche: Fiche) -> None:
    head = fiche().one("div", class_="tete")
    badges = [(found.text, found.attributes["class"]) for found in head.all("span", class_="badge")]
    assert badges == [
        ("Lauréat", "badge badge-laureat"),
        ("Recensé", "badge badge-recense"),
        ("Pôle témoin", "badge badge-temoin"),
    ]
    assert head.one("h1").text == "Pôle du Phare"
    assert head.one("p", class_="lieu").text == "Port-Sel (Dune), Rivage"
    assert head.one("p", class_="chapo").text == "Le phare éclaire."
    assert [found.attributes["href"] for found in head.all("a", class_="bouton")] == ["phare/fiche.pdf"]


def test_the_identity_card_is_a_list_of_terms(fiche: Fiche) -> None:
    card = fiche().one("aside")
    assert _pairs(card.one("dl")) == [
        ("Commune", ["Port-Sel"]),
        ("Département", ["Dune (98)"]),
        ("Région", ["Rivage"]),
        ("Secteurs", ["Bois, Mer"]),
        ("Portage", ["Association du Phare"]),
        ("Autres noms", ["Le Phare", "Ancien Fanal"]),
        ("Adresse", ["1, quai du Sel, 98000~Port-Sel"]),
        ("Site", ["phare.example"]),
        ("Contact", ["Ada Lune, présidente 01~23~45~67~89 ada@phare.example"]),
    ]
    assert [found.attributes["href"] for found in card.one("dl").all("a")] == [
        "regions/rivage.md",
        "secteurs/bois.md",
        "secteurs/mer.md",
        "https://www.phare.example/accueil",
        "tel:+33123456789",
        "mailto:ada@phare.example",
    ]
    said = card.one("p", class_="source")
    assert (said.text, said.one("a").attributes["href"]) == ("Données de février 2025, d’après 2~sources.", "#sources")


def test_a_pole_of_which_little_is_known_has_few_lines(fiche: Fiche) -> None:
    made = fiche(
        "nom: Pôle du Phare\nsources: [{document: cachee}]\n",
        {
            "press/cachee.md": f"---\ntitre: Cachée\nstatut: brouillon\n{WHO}---\nUn texte.\n",
            "content/appels/graines.yml": f"titre: Appel Graines\n{SOURCES}",
            "content/selections/premiers.yml": f"nom: Les premiers\nannonces: 9\n{SOURCES}",
        },
    )
    assert _pairs(made.one("dl")) == [("Contact", ["Non communiqué"])]
    assert [found.text for found in made.all("h1") + made.all("h2")] == [
        "Pôle du Phare",
        "Carte d’identité",
        "Le pôle dans les documents",
    ]
    assert made.all("p", class_="source") == made.all(class_="lieu") == made.all(class_="badges") == []


def test_a_contact_that_no_longer_holds_is_not_given(fiche: Fiche) -> None:
    made = fiche(POLE.replace("courriel: ada@phare.example", "au: 2026-02-28"))
    assert _pairs(made.one("dl"))[-1] == ("Contact", ["Non communiqué"])
    assert "Ada" not in made.one("aside").text


def test_a_department_whose_region_is_hidden_has_its_number_alone(fiche: Fiche) -> None:
    hidden = {"content/regions/rivage.yml": f"statut: brouillon\n{FILES['content/regions/rivage.yml']}"}
    assert dict(_pairs(fiche(more=hidden).one("dl")))["Département"] == ["98"]


def test_a_figure_has_its_date_and_its_source(fiche: Fiche) -> None:
    assert [found.text for found in fiche().all("div", class_="chiffre")] == [
        "Plus de~20~emplois Emplois comptés. Annoncé, 2024. Source~: D"
    ]


def _dated(made: Element, heading: str) -> list[tuple[str, str, list[str]]]:
    """The date of each line of a list under a heading, its words, its links."""
    within = made.one("div", class_="principale").children
    titles = [child for child in within if isinstance(child, Element)]
    at = next(index for index, child in enumerate(titles) if child.text == heading)
    return [
        (
            line.one("strong", class_="quand").text,
            line.one("div", class_="corps").text,
            [link.attributes["href"] for link in line.all("a")],
        )
        for line in titles[at + 1].all("li")
    ]


def test_recognitions_are_told_by_year_with_their_sources(fiche: Fiche) -> None:
    assert _dated(fiche(), "Reconnaissances") == [
        ("2012", "Pôle témoin Les premiers Source~: C", ["listes/premiers.md"]),
        ("2024", "Lauréat Appel Graines Annoncé en juin Sources~: A~; B", ["../appels/graines.md"]),
        ("Sans date", "Recensé Source~: Annuaire", []),
    ]


def test_history_is_told_by_date_with_its_sources(fiche: Fiche) -> None:
    assert _dated(fiche(), "Histoire") == [
        ("2019", "Création. Source~: Statuts, Le Phare, janvier 2019", []),
        ("avril 2023", "Déménagement. Source~: Journal", []),
    ]


def test_activities_and_persons_are_listed(fiche: Fiche) -> None:
    made = fiche()
    assert [found.text for found in made.one("ul", class_="activites").all("li")] == ["Couture", "Menuiserie"]
    assert made.one("div", class_="principale").children[-2].text == "Ada Lune, présidente"


def test_the_documents_in_which_the_pole_appears_are_labelled_and_dated(fiche: Fiche) -> None:
    listed = fiche().one("div", class_="citants").all("li")
    assert [(found.text, found.one("a").attributes["href"]) for found in listed] == [
        ("rencontre Forum, 4~mai 2025", "../agenda/forum.md"),
        ("communiqué Une annonce, 2~janvier 2025", "../presse/communiques/annonce.md"),
        ("appel Appel Graines, 3~février 2024", "../appels/graines.md"),
        ("repère Ouverture du Phare, mars 2021", "../chronologie.md#ouverture"),
        ("communiqué Une lettre, non daté, postérieur au 28~février 2013", "../presse/communiques/lettre.md"),
        ("liste Les premiers, 2012", "listes/premiers.md"),
    ]


def test_a_date_that_the_text_says_already_is_not_said_again(fiche: Fiche) -> None:
    subject = fiche().one("div", class_="sujet")
    assert (subject.one("h3").text, [found.text for found in subject.all("li")]) == (
        "Création",
        ["En mars 2019. Source~: E", "Au printemps. 2020. Source~: F"],
    )


def test_the_sources_are_where_the_card_leads(fiche: Fiche) -> None:
    made = fiche()
    assert made.one(id="sources").text == "Sources Établi d’après un entretien. Une source b.example"


def _neighbour(name: str, fields: str) -> dict[str, str]:
    return {f"poles/{name}.yml": f"nom: Pôle {name}\n{fields}{SOURCES}"}


NEIGHBOURS = {
    **_neighbour("loin", "region: rivage\ncommune: Loin\nlatitude: 48\nlongitude: -3.5\n"),
    **_neighbour("pres", "region: rivage\nlatitude: 47.1\nlongitude: -2.9\n"),
    **_neighbour("ailleurs", "latitude: 47\nlongitude: -3\nsecteurs: [mer, bois]\ncommune: Val\n"),
    **_neighbour("eloigne", "region: rivage\nsecteurs: [sel]\n"),
    **_neighbour("entre", "region: rivage\nlatitude: 47.4\nlongitude: -3\nsecteurs: [mer]\n"),
    **_neighbour("autre", "region: rivage\nsecteurs: [bois]\n"),
    **_neighbour("cache", "region: rivage\nlatitude: 47\nlongitude: -3\nsecteurs: [mer, bois]\nstatut: brouillon\n"),
}
PLACED = POLE.replace("departement:", "latitude: 47\nlongitude: -3\ndepartement:")


def _lists(made: Element) -> list[tuple[str, list[str], list[str]]]:
    """The heading of each list of neighbours, its poles, the pages of all of them."""
    return [
        (
            block.one("h2").text,
            [found.text for found in block.one("ul", class_="documents").all("li")],
            [found.text for found in block.one("ul", class_="regions").all("li")],
        )
        for block in made.all("div", class_="voisins")
    ]


def test_neighbours_are_the_nearest_and_those_that_share_most(fiche: Fiche) -> None:
    assert _lists(fiche(PLACED, NEIGHBOURS)) == [
        ("Dans la même région", ["Pôle pres", "Pôle entre", "Pôle loin Loin", "Pôle autre"], ["Rivage 6"]),
        (
            "Dans les mêmes secteurs",
            ["Pôle ailleurs Val · Bois, Mer", "Pôle autre Bois", "Pôle entre Mer"],
            ["Bois 3", "Mer 3"],
        ),
    ]


def test_neighbours_are_in_french_order_where_the_position_is_not_known(fiche: Fiche) -> None:
    assert _lists(fiche(POLE, NEIGHBOURS))[0][1] == ["Pôle autre", "Pôle eloigne", "Pôle entre", "Pôle loin Loin"]


def test_a_pole_without_neighbours_has_no_list_of_them(fiche: Fiche) -> None:
    assert fiche().all("div", class_="voisinage") == []


def test_an_error_is_told_by_a_mail_that_is_already_written(fiche: Fiche) -> None:
    name = "Pôle d’été & « Bois_1 »"
    link = fiche(POLE.replace("nom: Pôle du Phare", f"nom: {name}")).one("aside").all("a")[-1]
    assert link.text == "Signaler une erreur"
    address, _, query = link.attributes["href"].partition("?")
    given = [part.partition("=") for part in query.split("&")]
    assert address == "mailto:contact@essai.example"
    assert [(key, unquote(value).replace("\N{NO-BREAK SPACE}", "~")) for key, _, value in given] == [
        ("subject", "Fiche «~Pôle d’été & «~Bois_1~»~»~: une erreur à signaler"),
        (
            "body",
            "Bonjour,\r\n\r\nVoici une erreur dans la fiche «~Pôle d’été & «~Bois_1~»~»~:\r\n"
            "https://essai.example/poles/phare/\r\n\r\nCe que dit la fiche~:\r\n\r\n"
            "Ce qu’il faudrait dire~:\r\n\r\nQui le dit, document ou adresse~:\r\n",
        ),
    ]
    assert all(character.isascii() and not character.isspace() for character in query)


@pytest.mark.parametrize(
    ("date", "now", "said"),
    [
        ("2022-02", "2024-02-27", []),
        ("2022-02", "2024-02-28", ["de février 2022"]),
        ("2022", "2024-12-30", []),
        ("2022", "2024-12-31", ["de 2022"]),
        ("2022-03-01", "2024-03-01", ["du 1er~mars 2022"]),
        ("2022-08", "2026-03-01", ["d’août 2022"]),
    ],
)
def test_a_fiche_says_that_its_facts_are_old(fiche: Fiche, date: str, now: str, said: list[str]) -> None:
    made = fiche(POLE.replace("date: 2025-02", f"date: {date}"), now=datetime.fromisoformat(f"{now}T12:00+01:00"))
    assert [found.text for found in made.all("div", class_="bandeau")] == [
        f"Les faits les plus récents de cette fiche datent {words}. Dire ce qui a changé" for words in said
    ]


def test_a_fiche_without_a_date_says_nothing_of_its_age(fiche: Fiche) -> None:
    made = fiche(POLE.replace("date: 2025-02\n", ""), now=datetime.fromisoformat("2099-01-01T12:00+01:00"))
    assert made.all("div", class_="bandeau") == []
    assert made.one("aside").one("p", class_="source").text == "D’après 2~sources."


def test_the_headings_skip_no_level(fiche: Fiche) -> None:
    levels = [int(found.tag[1]) for found in fiche(PLACED, NEIGHBOURS).all() if found.tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
