"""The pages: what their header tells the frame, and bodies that read as they were written."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from built import ROOT, only, rendered
from conftest import NOON
from ptce.build import Site, edit
from ptce.edition import Edition
from ptce.formats import page
from ptce.model.record import leaves

Write = Callable[[dict[str, str]], Path]
Pages = Callable[..., dict[str, str]]

SOURCES = "sources: [{titre: Une source}]\n"
POLE = f"nom: Pôle du Phare\nregion: rivage\n{SOURCES}"
RELEASE = "---\ntitre: {}\n{}emetteur: {{nom: Réseau}}\nchapo: Qui, quoi.\n---\nUn texte.\n"

SITE = {
    "content/index.md": "---\ntitre: Accueil\n---\n",
    "content/poles.md": "---\ntitre: Les pôles territoriaux\ntitre_court: Les pôles\n---\n",
    "content/presse/communiques.md": (
        "---\ntitre: Communiqués\nmodele: communiques\nune_page_par_annee: press-release\n---\n"
    ),
    "content/regions/rivage.yml": (
        "nom: Rivage\ncode: '98'\nen: sur le Rivage\ndepartements: [{code: '98', nom: Rivage}]\n"
    ),
}


@pytest.fixture
def pages(repository: Write) -> Pages:
    """The text of each page of a repository, by its path."""

    def make(files: dict[str, str], now: datetime = NOON, *, preview: bool = False) -> dict[str, str]:
        site = Site(edit(repository({**SITE, **files}), now, preview=preview))
        return {path: data.decode() for path, data in only(site, ".md").items()}

    return make


SIZE = {"largeur": 1200, "hauteur": 630}


def _head(text: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(text.split("---\n")[1])
    return found


def test_the_header_of_a_page_tells_the_frame_all_that_it_needs(pages: Pages) -> None:
    made = pages({"poles/phare.yml": f"description: Un pôle d'essai.\n{POLE}"})
    assert _head(made["poles/phare.md"]) == {
        "title": "Pôle du Phare",
        "titre_du_navigateur": "Pôle du Phare – Site d’essai",
        "description": "Un pôle d’essai.",
        "genre": "pôle",
        "pluriel": "pôles",
        "date": "",
        "annees": [],
        "regions": ["Rivage"],
        "noms": [],
        "gabarit": "pole",
        "adresse": "poles/phare/",
        "fil": [
            {"titre": "Accueil", "adresse": ""},
            {"titre": "Les pôles", "adresse": "poles/"},
            {"titre": "Rivage", "adresse": "poles/regions/rivage/"},
            {"titre": "Pôle du Phare", "adresse": "poles/phare/"},
        ],
        "jour": "2026-03-01",
        "site": {
            "nom": "Site d’essai",
            "devise": "Devise d’essai",
            "courriel": "contact@essai.example",
            "permaliens": "https://essai.example/",
        },
        "animateurs": [],
        "licence": {"nom": "Licence d’essai", "url": "https://licence.example/"},
        "apercu": "",
        "partage": {
            "titre": "Pôle du Phare",
            "image": "poles/phare/partage.png",
            "alt": "Pôle\N{NO-BREAK SPACE}: Pôle du Phare – Rivage",
            **SIZE,
        },
        "donnees_liees": [
            {
                "@context": "https://schema.org",
                "@type": "Organization",
                "name": "Pôle du Phare",
                "description": "Un pôle d’essai.",
                "url": "https://essai.example/poles/phare/",
                "areaServed": {"@type": "AdministrativeArea", "name": "Rivage"},
                "image": "https://essai.example/poles/phare/partage.png",
            }
        ],
        "retire": False,
    }


def test_what_is_called_off_says_so_in_its_tab_and_where_it_is_shared(pages: Pages) -> None:
    event = "titre: Forum\ndate: 2026-05-04\netat: annule\n"
    head = _head(pages({"content/evenements/forum.yml": event})["agenda/forum.md"])
    told = (head["title"], head["titre_du_navigateur"], head["partage"]["titre"])
    assert told == ("Forum", "Annulée\u00a0: Forum – rencontre – Site d’essai", "Annulée\u00a0: Forum")


LABELS = (
    "alias: [Le Phare]\nlabels:\n  - {nature: laureat, annee: 2014, sources: [{titre: S}]}\n"
    "  - {nature: recense, sources: [{titre: S}]}\n  - {nature: charte, annee: 2012, sources: [{titre: S}]}\n"
)
SOUGHT = {
    "poles/phare.yml": f"{LABELS}date: 2025-03\n{POLE}",
    "poles/moulin.yml": f"nom: Moulin\n{SOURCES}",
    "content/regions/sud.yml": (
        "nom: Sud\ncode: '97'\nen: au Sud\nanciennes: [Midi]\nsynonymes: [Grand Sud]\n"
        "departements: [{code: '13', nom: Bouches}, {code: 2A, nom: Corse}]\n"
    ),
    "content/organisations/reseau.yml": f"nom: Un réseau\nnature: reseau\nsigle: UR\nalias: [Le R]\n{SOURCES}",
    "content/secteurs/bois.yml": "nom: Bois\ncode: bois\nsynonymes: [charpente, menuiserie]\n",
    "content/evenements/forum.yml": (
        "titre: Forum\ndate: 2026-05\nlieu: {commune: Marseille, code_postal: '13001'}\nseances:\n"
        "  - {titre: Un débat, intervenants: [{collectif: Eux, structures: [{nom: P, fiche: phare}]}]}\n"
    ),
    "content/evenements/ajaccio.yml": "titre: Ajaccio\nlieu: {code_postal: '20000', code_insee: 2A004}\n",
    "press/annonce.md": RELEASE.format("Annonce", "date: 2024-05-02\npoles: [phare, moulin]\n"),
    "press/suite.md": RELEASE.format("Suite", "posterieur_a: 2013-02-28\n"),
    "press/retrait.md": RELEASE.format(
        "Retrait", "date: 2024-05-02\npoles: [phare]\nretrait: {le: 2026-02-01, motif: Une demande.}\n"
    ),
}
"""Records of many kinds, which search must tell apart by date, by place and by name."""


@pytest.mark.parametrize(
    ("path", "plural", "date", "years", "regions", "names"),
    [
        ("poles/phare", "pôles", "", [2012, 2014], ["Rivage"], ["Le Phare"]),
        ("poles/moulin", "pôles", "", [], [], []),
        ("poles/regions/sud", "régions", "", [], ["Sud"], ["Grand Sud", "Midi"]),
        ("organisations/reseau", "organisations", "", [], [], ["UR", "Le R"]),
        ("poles/secteurs/bois", "secteurs", "", [], [], ["charpente", "menuiserie"]),
        ("agenda/forum", "rencontres", "mai 2026", [2026], ["Rivage", "Sud"], []),
        ("agenda/ajaccio", "rencontres", "", [], ["Sud"], []),
        ("presse/communiques/annonce", "communiqués", "2 mai 2024", [2024], ["Rivage"], []),
        ("presse/communiques/suite", "communiqués", "", [2013], [], []),
        ("presse/communiques/retrait", "communiqués", "", [], [], []),
        ("presse/communiques/2024", "pages", "", [2024], [], []),
    ],
)
def test_search_is_told_what_a_page_is_about(
    pages: Pages, path: str, plural: str, date: str, years: list[int], regions: list[str], names: list[str]
) -> None:
    head = _head(pages(SOUGHT)[f"{path}.md"])
    about = [head[name] for name in ("pluriel", "date", "annees", "regions", "noms")]
    assert [about[0], about[1].replace("\N{NO-BREAK SPACE}", " "), *about[2:]] == [plural, date, years, regions, names]


def test_search_is_told_no_region_that_is_hidden(pages: Pages) -> None:
    files = {"content/regions/rivage.yml": f"statut: brouillon\n{SITE['content/regions/rivage.yml']}"}
    assert _head(pages({**SOUGHT, **files})["poles/phare.md"])["regions"] == []


def test_the_other_names_of_a_record_are_on_its_page(pages: Pages) -> None:
    made = pages(SOUGHT)
    for path in ("poles/phare", "poles/regions/sud", "organisations/reseau", "poles/secteurs/bois"):
        text = rendered(made[f"{path}.md"]).text
        assert [name for name in _head(made[f"{path}.md"])["noms"] if name not in text] == []


def test_the_frame_asks_for_nothing_else(pages: Pages) -> None:
    frames = "\n".join(file.read_text("utf-8") for file in sorted((ROOT / "overrides").rglob("*.html")))
    asked = set(re.findall(r"\bmeta\.(\w+)", frames))
    head = _head(pages({"poles/phare.yml": POLE})["poles/phare.md"])
    assert asked - head.keys() == set()
    assert set(re.findall(r"\bmeta\.site\.(\w+)", frames)) - head["site"].keys() == set()


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("description: Une description.\nchapo: Un chapô.\n", "Une description."),
        ("chapo: Un chapô.\n", "Un chapô."),
        ("", "Pôle du Phare\N{NO-BREAK SPACE}: ce que le site Site d’essai en dit, sources à l’appui."),
        (f"chapo: {'Des mots. ' * 16}Et la fin\n", f"{'Des mots. ' * 15}Des mots…"),
        ("chapo: Des " + "mots " * 30 + "ici ; la suite vient\n", "Des " + "mots " * 30 + "ici…"),
    ],
)
def test_the_description_is_the_best_one_there_is(pages: Pages, fields: str, expected: str) -> None:
    made = pages({"poles/phare.yml": f"{fields}{POLE}"})
    assert _head(made["poles/phare.md"])["description"] == expected


def test_the_title_of_the_browser_may_differ(pages: Pages) -> None:
    made = pages({"content/index.md": "---\ntitre: Accueil\ntitre_du_navigateur: Les pôles, en France\n---\n"})
    assert _head(made["index.md"])["titre_du_navigateur"] == "Les pôles, en France"
    assert _head(made["index.md"])["fil"] == []


def test_a_trail_leaves_out_a_page_that_is_not_public(pages: Pages) -> None:
    files = {
        "poles/phare.yml": POLE,
        "content/regions/rivage.yml": f"statut: brouillon\n{SITE['content/regions/rivage.yml']}",
        "content/poles.md": "---\ntitre: Les pôles\nembargo: 2026-04-01T10:00+02:00\n---\n",
    }
    assert _head(pages(files)["poles/phare.md"])["fil"] == [
        {"titre": "Accueil", "adresse": ""},
        {"titre": "Pôle du Phare", "adresse": "poles/phare/"},
    ]


@pytest.mark.parametrize(
    ("path", "text", "last"),
    [
        ("presse/communiques/annonce", RELEASE.format("Une annonce", "date: 2013-07-16\n"), "16 juillet 2013"),
        ("presse/communiques/annonce", RELEASE.format("Une annonce", "date: 2013-07\n"), "juillet 2013"),
        ("presse/communiques/annonce", RELEASE.format("Une annonce", "titre_court: Courte\n"), "Courte"),
        ("presse/communiques/annonce", RELEASE.format("Une annonce", ""), "Une annonce"),
        ("agenda/forum", "titre: Le forum annuel\ntitre_court: Forum\ndate: 2026-05-04\n", "Forum"),
        ("agenda/forum", "titre: Le forum annuel\ndate: 2026-05-04\n", "Le forum annuel"),
    ],
)
def test_the_last_step_of_a_trail_is_short_where_it_can_be(pages: Pages, path: str, text: str, last: str) -> None:
    file = "press/annonce.md" if path.startswith("presse") else "content/evenements/forum.yml"
    steps = _head(pages({file: text})[f"{path}.md"])["fil"]
    assert (steps[-1]["titre"].replace("\N{NO-BREAK SPACE}", " "), steps[-1]["adresse"]) == (last, f"{path}/")


def test_a_page_above_which_none_is_public_has_no_trail(pages: Pages) -> None:
    hidden = {"content/index.md": "---\ntitre: Accueil\nstatut: brouillon\n---\n"}
    assert _head(pages({**hidden, "content/essai.md": "---\ntitre: Essai\n---\n"})["essai.md"])["fil"] == []


def test_there_is_a_page_for_each_year_that_has_a_release(pages: Pages) -> None:
    made = pages(
        {
            "press/un.md": RELEASE.format("Un", "date: 2024-05-02\n"),
            "press/deux.md": RELEASE.format("Deux", "date: 2026-01-02\n"),
            "press/trois.md": RELEASE.format("Trois", "posterieur_a: 2013-02-28\n"),
            "press/quatre.md": RELEASE.format("Quatre", "date: 2022-05-02\nstatut: brouillon\n"),
        }
    )
    years = sorted(path for path in made if re.search(r"/\d{4}\.md$", path))
    assert years == [f"presse/communiques/{year}.md" for year in (2013, 2024, 2026)]
    head = _head(made["presse/communiques/2024.md"])
    assert (head["title"], head["adresse"]) == ("Communiqués de 2024", "presse/communiques/2024/")
    assert head["fil"] == [
        {"titre": "Accueil", "adresse": ""},
        {"titre": "Communiqués", "adresse": "presse/communiques/"},
        {"titre": "2024", "adresse": "presse/communiques/2024/"},
    ]
    listed = rendered(made["presse/communiques/2024.md"])
    assert [found.text for found in listed.all("h3")] == ["Un"]
    assert listed.one("h1").text == "Communiqués de 2024"
    assert [found.text for found in rendered(made["presse/communiques.md"]).all("h3")] == ["Deux", "Un", "Trois"]


def test_a_withdrawn_record_leaves_a_notice_that_says_why(pages: Pages) -> None:
    made = pages({"poles/phare.yml": f"chapo: Secret.\nretrait: {{le: 2026-02-01, motif: Demande du pôle.}}\n{POLE}"})
    notice = rendered(made["poles/phare.md"])
    assert notice.text.replace("\N{NO-BREAK SPACE}", "~") == (
        "Texte retiré «~Pôle du Phare~» n’est plus publié depuis le 1er~février 2026. "
        "Demande du pôle. Pour toute question~: contact@essai.example."
    )


def test_the_header_of_a_notice_says_nothing_of_what_was_withdrawn(pages: Pages) -> None:
    made = pages({"poles/phare.yml": f"chapo: Secret.\nretrait: {{le: 2026-02-01, motif: Demande du pôle.}}\n{POLE}"})
    assert "Secret" not in made["poles/phare.md"]


@pytest.mark.parametrize(
    ("fields", "shown"),
    [("statut: brouillon\n", "brouillon"), ("embargo: 2026-04-01T10:00+02:00\n", "embargo"), ("", "")],
)
def test_a_preview_says_why_a_page_is_not_public(pages: Pages, fields: str, shown: str) -> None:
    assert _head(pages({"poles/phare.yml": f"{fields}{POLE}"}, preview=True)["poles/phare.md"])["apercu"] == shown


# Every text of an author comes out as it was written.

SPECIAL = '*a* _b_ [c](d) <b>e</b> & | #f " {{ g }} {: .h } `i` \\* ~j~ ![k](l) <!-- m --> $n$ 1. o'


def _field(name: str) -> str:
    """A text for a field, with all that Markdown, HTML and templates may take for theirs."""
    return f"'{name} {SPECIAL}'"


POLE_IN_FULL = f"""\
nom: {_field("nom")}
alias: [{_field("alias")}]
etabli_d_apres: {_field("etabli")}
description: {_field("description")}
chapo: {_field("chapo")}
commune: {_field("commune")}
region: rivage
ancienne_region: {_field("ancienne")}
lieu_precision: {_field("precision")}
activites: [{_field("activite")}]
portage: [{{nom: {_field("portage")}}}]
histoire: [{{date: 2021, texte: {_field("histoire")}, sources: [{{titre: {_field("source")}}}]}}]
chiffres: [{{valeur: 3, unite: {_field("unite")}, date: 2021, definition: {_field("def")}, sources: [{{titre: S}}]}}]
labels: [{{nature: candidat, phase: {_field("phase")}, precision: {_field("label")}, sources: [{{titre: S}}]}}]
personnes: [{{collectif: {_field("collectif")}, fonction: {_field("fonction")}, precision: {_field("ajout")}}}]
divergences: [{{sujet: {_field("sujet")}, versions: [{{texte: {_field("version")}, sources: [{{titre: S}}]}}]}}]
adresse_postale: {_field("postale")}
contact: {{nom: {_field("contact")}, fonction: {_field("metier")}, courriel: a@b.example}}
sources: [{{titre: {_field("titre")}, editeur: {_field("editeur")}, url: "https://s.example/a_(b)*c*?d=<e>"}}]
"""

EVENT_IN_FULL = f"""\
titre: {_field("titre")}
titre_court: {_field("court")}
date: 2026-05-04
lieu: {{nom: {_field("lieu")}, batiment: {_field("batiment")}, salle: {_field("salle")}, voie: {_field("voie")}}}
objectifs: [{_field("objectif")}]
seances:
  - titre: {_field("seance")}
    horaire: 10h
    salle: {_field("piece")}
    tenu: {_field("tenu")}
    intervenants: [{{collectif: {_field("collectif")}, structures: [{{nom: {_field("structure")}}}]}}]
    seances: [{{titre: {_field("dedans")}}}]
espaces: [{{titre: {_field("espace")}, horaires: [10h], salle: {_field("hall")}}}]
acces: [{{mode: bus, arret: {_field("arret")}, lignes: [{_field("ligne")}]}}]
stationnement: [{{nom: {_field("parking")}, voie: {_field("rue")}}}]
entree: {_field("entree")}
accessibilite: {_field("acces")}
participation: {{montant: 20, couvre: {_field("couvre")}, moyens: {_field("moyens")}, adresse: {_field("ordre")}}}
inscription: {{aupres_de: {_field("aupres")}, places: {_field("places")}}}
soutiens: [{{titre: {_field("rang")}, structures: [{{nom: {_field("soutien")}}}], precision: {_field("detail")}}}]
pieces: [{{titre: {_field("document")}, introuvable: oui}}]
"""

RELEASE_IN_FULL = f"""\
---
titre: {_field("titre")}
sous_titre: {_field("sous")}
emetteur: {{nom: {_field("emetteur")}}}
cosignataires: [{{nom: {_field("cosignataire")}}}]
date: 2026-01-02
lieu: {_field("lieu")}
chapo: {_field("chapo")}
chiffres: [{{valeur: 3, unite: {_field("unite")}, date: 2021, definition: {_field("def")}, sources: [{{titre: S}}]}}]
pieces: [{{titre: {_field("document")}, url: "https://p.example/a_b_c"}}]
---
Un texte.
"""

NOT_SHOWN = {"description", "court", "source"}
"""The fields of the examples that are in no body of a page of their own."""


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("poles/essai.yml", POLE_IN_FULL, "pole"),
        ("content/evenements/essai.yml", EVENT_IN_FULL, "event"),
        ("press/essai.md", RELEASE_IN_FULL, "press_release"),
    ],
)
def test_every_text_of_a_page_reads_as_it_was_written(repository: Write, path: str, text: str, kind: str) -> None:
    edition = edit(repository({**SITE, path: text}), NOON)
    record: Any = edition.get(kind, "essai")
    made = next(artefact for artefact in page.declare(edition) if artefact.source == record.key)
    tree = rendered(made.make(_NoDownloads()).decode())
    written = [str(value) for _, value in leaves(record) if type(value) is str and SPECIAL[-8:-3] in value]
    assert len(written) >= 9
    shown = _ordinary(tree.text)
    absent = [value for value in map(_ordinary, written) if value not in shown and value[1:] not in shown]
    assert [value for value in absent if value.split(" ")[0] not in NOT_SHOWN] == []
    assert [found.attributes for found in tree.all("b") + tree.all("img") + tree.all("script")] == []


def _ordinary(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


class _NoDownloads:
    def of(self, _: str) -> list[Any]:
        """Nothing is offered."""
        return []


@pytest.mark.parametrize("text", ["1. Pas une liste", "- pas une liste", "+ pas une liste", "2012. Une année"])
def test_a_text_that_begins_like_a_list_is_none(pages: Pages, text: str) -> None:
    made = rendered(pages({"poles/phare.yml": f"chapo: '{text}'\n{POLE}"})["poles/phare.md"])
    assert made.one("p", class_="chapo").text == text


def test_a_pole_without_labels_or_place_shows_no_mark(pages: Pages) -> None:
    made = rendered(pages({"poles/phare.yml": f"nom: Pôle du Phare\n{SOURCES}"})["poles/phare.md"])
    assert "{:" not in made.text


def test_the_prose_of_an_author_is_rendered_and_its_html_is_not(pages: Pages) -> None:
    text = "Un **gras**, a < b, {% x et [lien](https://a.example/?b=c&d=e).\n\n## Titre\n\n- un\n- deux\n"
    made = rendered(pages({"content/essai.md": f"---\ntitre: Essai\n---\n\n{text.replace('{% x', '{ x')}"})["essai.md"])
    prose = made.one("div", class_="prose")
    assert prose.text == "Un gras, a < b, { x et lien. Titre un deux"
    assert prose.one("a").attributes == {"href": "https://a.example/?b=c&d=e"}


def test_code_in_prose_reads_as_it_was_written(pages: Pages) -> None:
    made = rendered(pages({"content/essai.md": "---\ntitre: Essai\n---\n\nLe code `a < {b}`.\n"})["essai.md"])
    assert made.one("code").text == "a < {b}"


def test_links_of_prose_are_relative_and_lead_to_public_pages_alone(pages: Pages) -> None:
    text = "[un](/poles/phare/) [deux](/poles/cache/) [trois](/#ici) [quatre](/presse/communiques)"
    made = pages(
        {
            "content/essai/page.md": f"---\ntitre: Essai\n---\n\n{text}\n",
            "poles/phare.yml": POLE,
            "poles/cache.yml": f"statut: brouillon\n{POLE}",
        }
    )
    prose = made["essai/page.md"].split('<div class="prose" markdown="block">')[1].split("</div>")[0]
    assert prose.strip() == "[un](../poles/phare.md) deux [trois](../index.md#ici) [quatre](../presse/communiques.md)"


def test_typography_is_applied_to_values_and_to_the_words_of_templates(pages: Pages) -> None:
    text = 'chapo: "La 2ème journée, n° 5: l\'essai dure 12000 jours, de 9h30 à 17h..."\netabli_d_apres: le 3ème acte\n'
    made = pages({"poles/phare.yml": f"{text}{POLE}"})["poles/phare.md"]
    chapo = rendered(made).one("p", class_="chapo")
    assert chapo.text.replace("\N{NO-BREAK SPACE}", "~") == (
        "La 2e journée, no~5~: l’essai dure 12~000~jours, de 9~h~30 à 17~h…"
    )
    assert [found.text for found in chapo.all("sup")] == ["e", "o"]
    assert "le 3<sup>e</sup> acte" in made
    assert "Source~: Une source" not in made.replace("\N{NO-BREAK SPACE}", "~")
    assert "'" not in made.split("\n---\n")[1]


def test_the_same_edition_gives_the_same_pages(repository: Write) -> None:
    root = repository({**SITE, "poles/phare.yml": POLE})
    first, second = ([(a.path, data) for a, data in Site(edit(root, NOON)).make()] for _ in range(2))
    assert first == second


# What was found wrong in the templates.

EVENT = "titre: Forum\ndate: 2026-05-04\n"


def test_registration_may_close_on_a_day(pages: Pages) -> None:
    made = pages({"content/evenements/forum.yml": f"{EVENT}inscription: {{cloture: 2026-04-30}}\n"})
    assert "inscriptions ouvertes" in made["agenda/forum.md"]


def test_the_hours_of_an_event_are_said_from_and_to(pages: Pages) -> None:
    made = pages({"content/evenements/forum.yml": f"{EVENT}horaire: 9h30 - 17h\n"})["agenda/forum.md"]
    when = rendered(made).one("dl", class_="faits").all("dd")[0].text.replace("\N{NO-BREAK SPACE}", " ")
    assert when == "Le lundi 4 mai 2026, de 9 h 30 à 17 h"


def test_a_piece_whose_page_is_hidden_is_not_called_lost(pages: Pages) -> None:
    files = {
        "content/evenements/forum.yml": f"{EVENT}pieces: [{{titre: Le bilan, fiche: bilan}}]\n",
        "press/bilan.md": RELEASE.format("Bilan", "statut: brouillon\n"),
    }
    assert "non retrouvé" not in pages(files)["agenda/forum.md"]


def test_the_date_of_the_data_is_said_in_french(pages: Pages) -> None:
    made = rendered(pages({"poles/phare.yml": f"date: 2025-03-01\n{POLE}"})["poles/phare.md"]).text
    assert "Données du 1er mars 2025" in made.replace("\N{NO-BREAK SPACE}", " ")


def test_sources_whose_documents_are_all_hidden_are_no_empty_block(pages: Pages) -> None:
    files = {
        "poles/phare.yml": "nom: Pôle du Phare\nsources: [{document: bilan}]\n",
        "press/bilan.md": RELEASE.format("Bilan", "statut: brouillon\n"),
    }
    assert rendered(pages(files)["poles/phare.md"]).all("div", class_="sources") == []


def test_an_edition_is_the_only_clock(repository: Write) -> None:
    """The day of a page is that of the edition, in Paris, whatever the hour elsewhere."""
    root = repository(SITE)
    late = datetime.fromisoformat("2026-03-01T23:30:00+00:00")
    made = next(
        artefact for artefact in page.declare(Edition(edit(root, late)._corpus, late)) if artefact.path == "index.md"
    )
    assert _head(made.make(_NoDownloads()).decode())["jour"] == "2026-03-02"


AGENDA = {
    "content/index.md": "---\ntitre: Accueil\nmodele: accueil\n---\n",
    "content/agenda.md": "---\ntitre: Agenda\nmodele: agenda\n---\n",
    "content/poles.md": "---\ntitre: Pôles\nmodele: annuaire\n---\n",
    "content/evenements/passe.yml": "titre: Passé\ndate: 2025-11\n",
    "content/evenements/mois.yml": "titre: Du mois\ndate: 2026-03\n",
    "content/evenements/an.yml": "titre: De l’an prochain\ndate: 2027\n",
    "content/evenements/jour.yml": "titre: Au jour dit\ndate: 2026-05-04\n",
    "content/evenements/rien.yml": "titre: Sans date\n",
}


def test_a_day_that_is_not_known_is_never_shown(pages: Pages) -> None:
    made = pages(AGENDA)
    blocks = re.findall(r'<span class="date-bloc">(.*?)</span>(?=$|\n)', made["agenda.md"], re.M)
    shown = [re.findall(r'class="(\w+)">([^<]*)', block) for block in blocks]
    assert shown == [
        [("mois", "mars"), ("annee", "2026")],
        [("jour", "4"), ("mois", "mai"), ("annee", "2026")],
        [("annee", "2027")],
        [("mois", "nov."), ("annee", "2025")],
    ]


def test_the_agenda_keeps_what_has_no_date_among_what_is_to_come(pages: Pages) -> None:
    found = re.findall(r"^##+ (.*)", pages(AGENDA)["agenda.md"], re.M)
    titles = [re.sub(r"\[(.*?)\]\(.*\)", r"\1", heading) for heading in found]
    assert titles == [
        "Rencontres annoncées",
        "Du mois",
        "Au jour dit",
        "De l’an prochain",
        "Sans date",
        "2025",
        "Passé",
        "Télécharger la liste",
    ]


def test_the_home_page_shows_the_next_event(pages: Pages) -> None:
    assert re.findall(r"\]\((agenda/.*?)\)", pages(AGENDA)["index.md"]) == ["agenda/mois.md"]


def test_a_release_of_a_month_has_no_day(pages: Pages) -> None:
    text = RELEASE.format("Annonce", "date: 2025-08\nlieu: Paris\n")
    made = pages({"press/annonce.md": text})["presse/communiques/annonce.md"]
    assert 'Paris, <time datetime="2025-08">août 2025</time>' in made
