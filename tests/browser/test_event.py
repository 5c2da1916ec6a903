"""The page of an event: the whole programme of 2014, its day to scale, and actions only where they make sense."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

PAST = "agenda/2014-09-19-journee-nationale/"
TO_COME = "agenda/2027-03-12-rencontre/"
CANCELLED = "agenda/2027-04-02-rencontre/"
SMALLEST, LARGE = 768, 1280


def said(page: Page, selector: str) -> list[str]:
    """The words of elements, with ordinary spaces."""
    found = page.locator(selector).all_inner_texts()
    return [re.sub(r"\s+", " ", text).strip() for text in found]


def measured(page: Page, selector: str) -> list[dict[str, Any]]:
    """The edges of elements on the screen, the size of their text and the words in them."""
    script = """found => found.map(one => {
        const box = one.getBoundingClientRect();
        return {left: box.left, right: box.right, top: box.top, bottom: box.bottom, kind: one.getAttribute("class"),
                size: parseFloat(getComputedStyle(one).fontSize), text: one.textContent};
    })"""
    found: list[dict[str, Any]] = page.locator(selector).evaluate_all(script)
    return found


@pytest.mark.parametrize("path", [PAST, CANCELLED])
def test_one_cannot_register_for_what_is_over_or_cancelled(page: Page, below: str, path: str) -> None:
    page.goto(below + path)
    expect(page.get_by_role("link", name="S’inscrire")).to_have_count(0)
    expect(page.get_by_role("link", name="agenda", exact=False).filter(has_text="Ajouter")).to_have_count(0)


def test_one_registers_for_what_is_to_come(page: Page, below: str) -> None:
    page.goto(below + TO_COME)
    expect(page.locator(".boutons").get_by_role("link").first).to_have_text("S’inscrire")
    assert said(page, ".etat") == [
        "Prévue le vendredi 12 mars 2027 · inscriptions ouvertes jusqu’au lundi 1er mars 2027 à 18 h"
    ]


def test_a_cancelled_event_says_so_above_its_title(page: Page, below: str) -> None:
    page.goto(below + CANCELLED)
    state, title = measured(page, ".etat-change, h1")
    assert state["text"].startswith("Annulée")
    assert state["bottom"] < title["top"]


def test_what_was_held_is_reached_from_the_head(new_page: Callable[..., Page], address: str) -> None:
    page = new_page()
    page.goto(address + PAST)
    assert said(page, ".etat") == ["Rencontre passée"]
    page.get_by_role("link", name="Ce qui s’est tenu").click()
    heading = page.get_by_role("heading", name="Ce qui s’est tenu")
    expect(heading).to_be_in_viewport()
    assert heading.evaluate("one => one.getBoundingClientRect().top") < 100


def test_the_programme_is_whole(page: Page, address: str) -> None:
    page.goto(address + PAST)
    main = ".programme > .seance > .corps > h3"
    assert said(page, main) == [
        "Accueil café",
        "Émergence de pratiques et d’une culture PTCE",
        "Les PTCE, des coopérations créatives pour leurs territoires",
        "La démarche collective PTCE",
        "Échanges autour d’un buffet",
        "La contribution des PTCE à la transformation de l’économie",
        "Signature de la charte",
        "Cocktail",
    ]
    assert said(page, ".sous-seances .heures + .corps h4") == ["Conclusion de la journée"]
    assert said(page, ".programme .heures") == [
        *("9 h 30 – 10 h", "10 h – 10 h 30", "10 h 30 – 11 h 30", "11 h 30 – 12 h 30", "12 h 30 – 14 h", "14 h – 16 h"),
        *("16 h", "16 h 15", "16 h 30"),
    ]
    assert [said(page, f".espace {part}") for part in ("h3", ".heures")] == [
        ["Médias", "Échanges entre pairs", "Conseils professionnels"],
        ["9 h 30 – 15 h", "9 h 30 – 15 h", "12 h 30 – 14 h 30"],
    ]
    assert said(page, ".programme .intervenants strong, .seance-animation strong") == [
        *("Claude Alphandéry", "Christophe Chevalier", "Henri Arévalo", "Jean-Louis Cabrespine", "Bruno Lasnier"),
        *("Michel Adam", "Elena Fernandes", "Colin Lemaitre", "Hugues Sibille", "Pierre Calame", "Laurent Fraisse"),
        *("Marie-Guite Dufay", "Fanélie Carrey-Conte", "Thierry Du Bouëtiez", "Jean-Marc Maury", "Elena Fernandes"),
        *("Colin Lemaitre", "Claude Alphandéry", "Sylvia Pinel", "Carole Delga"),
    ]
    assert said(page, ".reserve") == ["sous réserve", "sous réserve"]


def test_hours_are_instants_for_machines(page: Page, address: str) -> None:
    page.goto(address + PAST)
    times = page.locator(".programme time").evaluate_all("found => found.map(one => one.dateTime)")
    assert times[:4] == ["2014-09-19T09:30", "2014-09-19T10:00", "2014-09-19T10:00", "2014-09-19T10:30"]
    assert {time[:11] for time in times} == {"2014-09-19T"}


def test_how_to_come_what_to_show_and_what_it_costs(page: Page, address: str) -> None:
    page.goto(address + PAST)
    terms = said(page, ".pratique:not(.soutiens) dt")
    assert terms == ["Métro", "RER", "Bus", "Stationnement", "À l’entrée", "Participation", "Inscription", "Mot-dièse"]
    facts = said(page, ".pratique:not(.soutiens) dd")
    assert facts[:2] == ["Bercy, lignes 6 et 14", "Gare de Lyon, lignes 1 et 14"]
    assert any(fact.startswith("20 euros : frais de déjeuner") for fact in facts)
    assert "Les inscriptions sont closes. Auprès de : le site du Labo de l’ESS. Nombre de places limité." in facts


@pytest.mark.parametrize(("width", "shown"), [(320, False), (390, False), (767, False), (768, True), (1280, True)])
def test_the_ribbon_is_for_large_screens(page: Page, address: str, width: int, shown: bool) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + PAST)
    assert page.locator(".ruban").is_visible() is shown


def test_the_ribbon_is_on_no_paper(page: Page, address: str) -> None:
    page.set_viewport_size({"width": LARGE, "height": 900})
    page.goto(address + PAST)
    page.emulate_media(media="print")
    assert page.locator(".ruban").is_visible() is False


def test_the_ribbon_is_to_scale(page: Page, address: str) -> None:
    page.set_viewport_size({"width": LARGE, "height": 900})
    page.goto(address + PAST)
    bars = measured(page, ".ruban rect")
    width = bars[5]["right"] - bars[5]["left"]
    minutes = [round(120 * (bar["right"] - bar["left"]) / width) for bar in bars]
    assert minutes[:8] == [30, 30, 60, 60, 90, 120, 15, 15]
    assert minutes[9:] == [330, 330, 120]
    assert all(abs(one["right"] - other["left"]) < 1 for one, other in pairwise(bars[:9]))
    assert [bar["kind"].removeprefix("ruban-") for bar in bars[:9]] == [
        *("accueil", "pleniere", "temoignages", "echanges", "repas", "pleniere", "temps_fort", "cloture"),
        "pause ruban-borne",
    ]


@pytest.mark.parametrize("width", [SMALLEST, 1024, LARGE])
@pytest.mark.parametrize("path", [PAST, TO_COME])
def test_the_words_of_the_ribbon_can_be_read_and_stay_in_their_bars(
    page: Page, below: str, width: int, path: str
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(below + path, wait_until="networkidle")
    drawing = measured(page, ".ruban svg")[0]
    words = measured(page, ".ruban text")
    assert min(word["size"] for word in words) >= 12
    assert [
        word["text"] for word in words if not drawing["left"] <= word["left"] < word["right"] <= drawing["right"]
    ] == []
    hours = [word for word in words if word["kind"] == "heure"]
    assert all(one["right"] < other["left"] for one, other in pairwise(hours))
    bars = measured(page, ".ruban .ruban-espace")
    names = [word for word in words if word["kind"] is None]
    assert [word["text"] for word in names] == said(page, ".espace h3")
    assert [_around(word, bars) for word in names] == [1] * len(names)


def _around(word: dict[str, Any], bars: list[dict[str, Any]]) -> int:
    """How many bars hold a word."""
    return sum(
        bar["left"] <= word["left"] and word["right"] <= bar["right"] and bar["top"] <= word["top"] < bar["bottom"]
        for bar in bars
    )
