"""The page of an event, the agenda, the home page: sentences that stay true, actions while they make sense, days."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from built import Element, only, rendered, tags
from conftest import NOON
from ptce.build import Site, edit
from ptce.model.parsing import PARIS

Write = Callable[[dict[str, str]], Path]
Pages = Callable[..., dict[str, Element]]

LISTS = {
    "content/index.md": "---\ntitre: Accueil\nmodele: accueil\n---\n",
    "content/agenda.md": "---\ntitre: Agenda\nmodele: agenda\n---\n",
    "content/poles.md": "---\ntitre: Pôles\nmodele: annuaire\n---\n",
    "content/personnes/ada-lune.yml": "nom: Ada Lune\n",
}
FORM = "https://forum.example/inscription"


@pytest.fixture
def pages(repository: Write) -> Pages:
    """The pages of a repository that has one event, by their path."""

    def make(fields: str, now: datetime = NOON) -> dict[str, Element]:
        root = repository({**LISTS, "content/evenements/forum.yml": f"titre: Forum des pôles\n{fields}"})
        return {path: rendered(data.decode()) for path, data in only(Site(edit(root, now)), ".md").items()}

    return make


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


def said(element: Element) -> str:
    """The words of an element, with ordinary spaces."""
    return element.text.replace("\N{NO-BREAK SPACE}", " ")


def state(page: Element) -> str:
    return said(page.one("p", class_="etat"))


DAY = "date: 2026-12-11\nhoraire: 9h30 à 16h30\n"
DAYS = "date: 2026-12-03\nfin: 2026-12-05\n"
DOUBT = "etat: sous_reserve\n"
POSTPONED = "etat: reporte\ndate_precedente: 2026-05-04\n"
HELD = "tenu: {texte: Tout., sources: [{titre: Actes}]}\n"


@pytest.mark.parametrize(
    ("fields", "sentences"),
    [
        (
            DAY,
            {
                "2026-03-01T12:00": "Prévue le vendredi 11 décembre 2026",
                "2026-12-11T09:29": "Prévue le vendredi 11 décembre 2026",
                "2026-12-11T09:30": "Le vendredi 11 décembre 2026, de 9 h 30 à 16 h 30",
                "2026-12-11T16:31": "Rencontre passée",
            },
        ),
        (
            DAYS,
            {
                "2026-12-02T23:59": "Prévue du 3 au 5 décembre 2026",
                "2026-12-03T00:00": "Du 3 au 5 décembre 2026",
                "2026-12-05T23:59": "Du 3 au 5 décembre 2026",
                "2026-12-06T00:00": "Rencontre passée",
            },
        ),
        (
            "date: 2026-12\n",
            {
                "2026-11-30T12:00": "Prévue en décembre 2026",
                "2026-12-15T12:00": "Prévue en décembre 2026",
                "2027-01-01T00:00": "Rencontre passée",
            },
        ),
        ("date: 2027\n", {"2026-12-15T12:00": "Prévue en 2027", "2027-06-01T12:00": "Prévue en 2027"}),
        ("", {"2026-03-01T12:00": "Prévue à une date non fixée"}),
        (
            DOUBT + DAY,
            {
                "2026-03-01T12:00": "Prévue, sous réserve, le vendredi 11 décembre 2026",
                "2026-12-11T12:00": "Prévue, sous réserve, le vendredi 11 décembre 2026",
                "2026-12-12T12:00": "Était prévue, sous réserve, le vendredi 11 décembre 2026",
            },
        ),
        (DOUBT + HELD + DAY, {"2026-12-12T12:00": "Rencontre passée"}),
        (DOUBT, {"2026-03-01T12:00": "Prévue, sous réserve, à une date non fixée"}),
        (
            "etat: annule\n" + DAY,
            {
                "2026-03-01T12:00": "Annulée (elle était prévue le vendredi 11 décembre 2026)",
                "2026-12-11T12:00": "Annulée (elle était prévue le vendredi 11 décembre 2026)",
                "2027-12-11T12:00": "Annulée (elle était prévue le vendredi 11 décembre 2026)",
            },
        ),
        ("etat: annule\n", {"2026-03-01T12:00": "Annulée"}),
        (
            POSTPONED + DAY,
            {
                "2026-03-01T12:00": "Reportée au vendredi 11 décembre 2026 (d’abord annoncée pour le 4 mai 2026)",
                "2026-12-11T12:00": "Reportée au vendredi 11 décembre 2026 (d’abord annoncée pour le 4 mai 2026)",
                "2026-12-12T12:00": "Rencontre passée (d’abord annoncée pour le 4 mai 2026)",
            },
        ),
        (
            POSTPONED + DAYS,
            {"2026-03-01T12:00": "Reportée : du 3 au 5 décembre 2026 (d’abord annoncée pour le 4 mai 2026)"},
        ),
        (
            POSTPONED + "date: 2027-02\n",
            {"2026-03-01T12:00": "Reportée : en février 2027 (d’abord annoncée pour le 4 mai 2026)"},
        ),
        (
            POSTPONED,
            {"2026-06-01T12:00": "Reportée à une date non fixée (d’abord annoncée pour le 4 mai 2026)"},
        ),
    ],
)
def test_the_state_is_a_sentence_that_stays_true(pages: Pages, fields: str, sentences: dict[str, str]) -> None:
    found = {now: pages(fields, at(now)) for now in sentences}
    assert {now: state(made["agenda/forum.md"]) for now, made in found.items()} == sentences
    assert {now: state(made["agenda.md"]) for now, made in found.items()} == sentences
    assert {now: state(made["index.md"]) for now, made in found.items()} == sentences


OPEN = f"inscription: {{cloture: 2026-12-04T18:00+01:00, url: '{FORM}'}}\n"


@pytest.mark.parametrize(
    ("fields", "now", "sentence", "button"),
    [
        (
            OPEN + DAY,
            "2026-12-04T18:00",
            "Prévue le vendredi 11 décembre 2026 · inscriptions ouvertes jusqu’au vendredi 4 décembre 2026 à 18 h",
            True,
        ),
        (OPEN + DAY, "2026-12-04T18:01", "Prévue le vendredi 11 décembre 2026 · inscriptions closes", False),
        (OPEN + DAY, "2026-12-12T12:00", "Rencontre passée", False),
        ("etat: annule\n" + OPEN, "2026-03-01T12:00", "Annulée", False),
        (OPEN + DOUBT, "2026-03-01T12:00", None, True),
        (OPEN + "date: 2026-11\n", "2026-11-15T12:00", None, True),
        (f"inscription: {{url: '{FORM}'}}\n{DAY}", "2026-03-01T12:00", "· sur inscription", True),
        (f"inscription: {{url: '{FORM}'}}\n{DAY}", "2026-12-11T12:00", "· sur inscription", False),
        (f"inscription: {{url: '{FORM}'}}\n{DAY}", "2026-12-12T12:00", "Rencontre passée", False),
        (f"inscription: {{url: '{FORM}', complet: oui}}\n{DAY}", "2026-03-01T12:00", "· complet", False),
        ("inscription: {aupres_de: le réseau}\n" + DAY, "2026-03-01T12:00", "· sur inscription", False),
        (
            f"inscription: {{ouverture: 2026-10-01, url: '{FORM}'}}\n{DAY}",
            "2026-09-30T23:59",
            "· inscriptions à partir du 1er octobre 2026",
            False,
        ),
        (
            f"inscription: {{ouverture: 2026-10-01, url: '{FORM}'}}\n{DAY}",
            "2026-10-01T00:00",
            "· sur inscription",
            True,
        ),
        (
            f"inscription: {{ouverture: 2026-10, url: '{FORM}'}}\n{DAY}",
            "2026-10-15T12:00",
            "· inscriptions à partir d’octobre 2026",
            False,
        ),
    ],
)
def test_one_registers_while_it_is_open_for_an_event_to_come(
    pages: Pages, fields: str, now: str, sentence: str | None, button: bool
) -> None:
    made = pages(fields, at(now))["agenda/forum.md"]
    assert sentence is None or state(made).endswith(sentence)
    links = [(found.text, found.attributes.get("class")) for found in made.all("a", href=FORM)]
    assert links == ([("S’inscrire", "bouton"), ("S’inscrire", None)] if button else [])


@pytest.mark.parametrize(
    ("fields", "classes"),
    [(OPEN + DAY, ["bouton", *["bouton bouton-second"] * 4]), (DAY, ["bouton", *["bouton bouton-second"] * 3])],
)
def test_registration_comes_before_downloads(pages: Pages, fields: str, classes: list[str]) -> None:
    buttons = pages(f"{fields}seances: [{{titre: Séance}}]\n")["agenda/forum.md"].one("div", class_="boutons")
    assert [found.attributes["class"] for found in buttons.all("a")] == classes


@pytest.mark.parametrize(
    ("fields", "marked"), [("etat: annule\n", True), (POSTPONED, True), (DOUBT, False), (DAY, False)]
)
def test_a_change_is_marked_wherever_the_state_is_said(pages: Pages, fields: str, marked: bool) -> None:
    made = pages(fields)
    shown = [made[path].one("p", class_="etat").attributes["class"] for path in ("agenda/forum.md", "agenda.md")]
    assert shown == [f"etat{' etat-change' if marked else ''}"] * 2


@pytest.mark.parametrize(
    ("fields", "practical"),
    [
        (OPEN + DAY, "S’inscrire. Clôture : vendredi 4 décembre 2026 à 18 h."),
        ("date: 2025-12-11\n" + OPEN, "Les inscriptions sont closes. Clôture : vendredi 4 décembre 2026 à 18 h."),
        (
            "inscription: {aupres_de: le réseau, places: trente places, complet: oui}\n" + DAY,
            "Complet. Auprès de : le réseau. Trente places.",
        ),
        (
            f"inscription: {{ouverture: 2026-10, url: '{FORM}', places: trente places}}\n{DAY}",
            "Ouverture : octobre 2026. Trente places.",
        ),
    ],
)
def test_the_practical_part_says_how_to_register(pages: Pages, fields: str, practical: str) -> None:
    facts = pages(fields)["agenda/forum.md"].one("dl", class_="pratique")
    assert [said(found) for found in facts.all("dd")] == [practical]


@pytest.mark.parametrize(
    ("fields", "when"),
    [
        ("", "Date non fixée"),
        ("date: 2027\n", "En 2027"),
        (DAY, "Le vendredi 11 décembre 2026, de 9 h 30 à 16 h 30"),
        (DAYS, "Du 3 au 5 décembre 2026"),
        (DAYS + "horaire: 9h - 17h\n", "Du 3 décembre 2026 à 9 h au 5 décembre 2026 à 17 h"),
        (DAYS + "horaire: 9h\n", "Du 3 décembre 2026 à 9 h au 5 décembre 2026"),
    ],
)
def test_the_facts_say_when_as_far_as_it_is_known(pages: Pages, fields: str, when: str) -> None:
    made = pages(fields)["agenda/forum.md"].one("dl", class_="faits")
    assert [said(found) for found in made.all("dd")] == [when]


def test_the_date_of_a_cancelled_event_is_struck_out(pages: Pages) -> None:
    made = pages("etat: annule\ndate: 2026-12-11\n")["agenda/forum.md"].one("dl", class_="faits")
    assert [said(found) for found in made.all("s")] == ["Le vendredi 11 décembre 2026"]


@pytest.mark.parametrize(
    ("fields", "block"),
    [
        (DAY, "11 déc. 2026"),
        (DAYS, "3–5 déc. 2026"),
        ("date: 2026-11-30\nfin: 2026-12-01\n", "30 nov. 2026"),
        ("date: 2026-12-03\nfin: 2026-12-03\n", "3 déc. 2026"),
        ("date: 2026-12\n", "déc. 2026"),
        ("date: 2027\n", "2027"),
    ],
)
def test_the_block_of_the_date_shows_what_is_known(pages: Pages, fields: str, block: str) -> None:
    made = pages(fields)
    assert said(made["agenda/forum.md"].one("span", class_="date-bloc")) == block
    assert said(made["agenda.md"].one("span", class_="date-bloc")) == block


def test_what_was_held_is_one_link_away(pages: Pages) -> None:
    made = pages(DAY + HELD)["agenda/forum.md"]
    assert [found.text for found in made.all("a", href="#tenu")] == ["Ce qui s’est tenu"]
    assert made.one("h2", id="tenu").text == "Ce qui s’est tenu"


@pytest.mark.parametrize(
    ("now", "titles"), [("2026-12-11T09:00", ["Programme"]), ("2026-12-11T10:00", []), ("2026-12-12T10:00", [])]
)
def test_a_programme_is_awaited_until_the_event_begins(pages: Pages, now: str, titles: list[str]) -> None:
    made = pages(DAY, at(now))["agenda/forum.md"]
    assert [found.text for found in made.all("h2")] == titles
    assert [said(found) for found in made.all("p", class_="vide")] == ["Le programme n’est pas encore publié."] * len(
        titles
    )


PROGRAMME = """\
date: 2026-12-03
seances:
  - titre: Accueil
    horaire: 9h30 - 10h00
    nature: accueil
  - titre: Séance
    horaire: 10h - 12h
    seances: [{titre: Exposé, seances: [{titre: Dedans, seances: [{titre: Au fond, texte: Un texte.}]}]}]
  - titre: Clôture
    horaire: 16h
    nature: cloture
    intervenants: [{personne: ada-lune, role: conclusion}]
animations:
  - {titre: Du matin, horaire: 9h45 - 12h, intervenant: {personne: ada-lune, role: animation}}
  - {titre: Du soir, horaire: 18h, intervenant: {personne: ada-lune}}
"""


def test_hours_are_those_of_the_day(pages: Pages) -> None:
    made = pages(PROGRAMME)["agenda/forum.md"].one("ol", class_="programme")
    assert [said(found) for found in made.all("p", class_="heures")] == ["9 h 30 – 10 h", "10 h – 12 h", "16 h"]
    assert [(said(found), found.attributes["datetime"]) for found in made.all("time")] == [
        ("9 h 30", "2026-12-03T09:30"),
        ("10 h", "2026-12-03T10:00"),
        ("10 h", "2026-12-03T10:00"),
        ("12 h", "2026-12-03T12:00"),
        ("16 h", "2026-12-03T16:00"),
    ]


def test_hours_of_an_unknown_day_are_hours(pages: Pages) -> None:
    made = pages("date: 2026-12\nseances: [{titre: S, horaire: 9h}]\n")["agenda/forum.md"]
    assert made.one("ol", class_="programme").one("time").attributes == {"datetime": "09:00"}


def test_sessions_and_what_is_in_them_are_titled_level_by_level(pages: Pages) -> None:
    made = pages(PROGRAMME)["agenda/forum.md"].one("ol", class_="programme")
    titles = [(found.tag, found.text) for tag in ("h3", "h4", "h5", "h6") for found in made.all(tag)]
    assert titles == [
        ("h3", "Accueil"),
        ("h3", "Séance"),
        ("h3", "Clôture"),
        ("h4", "Exposé"),
        ("h5", "Dedans"),
        ("h6", "Au fond"),
    ]


def test_who_moderates_comes_before_what_is_moderated(pages: Pages) -> None:
    made = pages(PROGRAMME)["agenda/forum.md"].one("ol", class_="programme")
    lines = [child for child in made.children if isinstance(child, Element)]
    assert [said(line.all("h3")[0] if line.all("h3") else line) for line in lines] == [
        "Accueil",
        "Du matin : Ada Lune (9 h 45 – 12 h)",
        "Séance",
        "Clôture",
        "Du soir : Ada Lune (18 h)",
    ]


def test_who_concludes_a_conclusion_is_not_said_to_twice(pages: Pages) -> None:
    made = pages(PROGRAMME)["agenda/forum.md"].one("li", class_="seance-cloture")
    assert said(made.one("ul", class_="intervenants")) == "Ada Lune"


SEVERAL_DAYS = f"""\
{DAYS}seances:
  - {{titre: Un, horaire: 9h - 10h}}
  - {{titre: Deux, horaire: 10h - 11h}}
  - {{titre: Trois, jour: 2026-12-04, horaire: 9h}}
  - {{titre: Quatre, horaire: 11h}}
  - {{titre: Cinq, jour: 2026-12-05}}
espaces: [{{titre: Librairie, horaires: [9h - 17h]}}]
animations: [{{titre: Animation, horaire: 9h - 17h, intervenant: {{personne: ada-lune}}}}]
"""


def test_the_sessions_of_several_days_are_under_their_days(pages: Pages) -> None:
    made = pages(SEVERAL_DAYS)["agenda/forum.md"]
    headings = [found.text.replace("\N{NO-BREAK SPACE}", " ") for found in made.all() if found.tag in ("h3", "h4")]
    assert headings == [
        "Jeudi 3 décembre 2026",
        "Un",
        "Deux",
        "Vendredi 4 décembre 2026",
        "Trois",
        "Quatre",
        "Samedi 5 décembre 2026",
        "Cinq",
        "Librairie",
    ]
    assert [said(found) for found in made.one("ul", class_="animations").all("li")] == [
        "Animation : Ada Lune (9 h – 17 h)"
    ]
    assert [len(found.all("rect")) for found in made.all("div", class_="ruban")] == [2, 2]
    assert made.all("rect", class_="ruban-espace") == []


def test_the_printed_programme_has_the_same_days(repository: Write) -> None:
    root = repository({**LISTS, "content/evenements/forum.yml": f"titre: Forum des pôles\n{SEVERAL_DAYS}"})
    made = only(Site(edit(root, NOON)), "programme.pdf")
    headings = tags(made["agenda/forum/programme.pdf"]).all("H2", "H3")
    assert [(found.kind, found.text.replace("\N{NO-BREAK SPACE}", " ")) for found in headings][:7] == [
        ("H2", "Jeudi 3 décembre 2026"),
        ("H3", "9 h – 10 h Un"),
        ("H3", "10 h – 11 h Deux"),
        ("H2", "Vendredi 4 décembre 2026"),
        ("H3", "9 h Trois"),
        ("H3", "11 h Quatre"),
        ("H2", "Samedi 5 décembre 2026"),
    ]


def test_the_ribbon_is_drawn_for_no_reader_and_no_index(pages: Pages) -> None:
    spaces = "espaces: [{titre: 'Le <coin> *presse*', horaires: [9h30 - 16h]}, {titre: Café, horaires: [11h]}]\n"
    ribbon = pages(PROGRAMME + spaces)["agenda/forum.md"].one("div", class_="ruban")
    assert ribbon.attributes == {"class": "ruban", "aria-hidden": "true", "data-pagefind-ignore": ""}
    assert [found.attributes for found in ribbon.all() if {"style", "tabindex", "id"} & found.attributes.keys()] == []
    assert [_box(found) for found in ribbon.all("rect")] == [
        ("ruban-accueil", "0.0%", "7.407%"),
        ("ruban-pleniere", "7.407%", "29.63%"),
        ("ruban-cloture ruban-borne", "96.296%", ".4em"),
        ("ruban-espace", "0.0%", "96.296%"),
        ("ruban-espace ruban-borne", "22.222%", ".4em"),
    ]
    assert [said(found) for found in ribbon.all("text")] == [
        *("10 h", "11 h", "12 h", "13 h", "14 h", "15 h"),
        "Le <coin> *presse*",
        "Café",
    ]


def _box(rect: Element) -> tuple[Any, ...]:
    return tuple(rect.attributes[name] for name in ("class", "x", "width"))


def test_one_session_with_hours_has_no_ribbon(pages: Pages) -> None:
    made = pages(DAY + "seances: [{titre: Un, horaire: 9h30}, {titre: Deux}]\n")["agenda/forum.md"]
    assert made.all("div", class_="ruban") == []
    assert made.all("svg") == []


def test_the_agenda_says_that_nothing_is_announced(repository: Write) -> None:
    agenda = only(Site(edit(repository(LISTS), NOON)), "agenda.md")["agenda.md"]
    assert said(rendered(agenda.decode())) == "Agenda Rencontres annoncées Aucune rencontre annoncée pour l’instant."
