"""The home page: what the first screen of a phone holds, figures with their sources, the press in one step."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, Response, expect

NewPage = Callable[..., Page]

PHONE = {"width": 390, "height": 844}


def test_the_first_screen_of_a_phone_has_the_promise_the_sentence_and_the_field(page: Page, address: str) -> None:
    page.goto(address)
    for part in (page.locator("h1"), page.locator(".chapo"), page.get_by_role("searchbox", name="Trouver un pôle")):
        box = part.bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= PHONE["height"]
    expect(page.get_by_role("button", name="Chercher")).to_be_in_viewport(ratio=1)


def test_the_field_leads_to_the_filtered_directory(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox", name="Trouver un pôle").fill("Saint-Denis")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}poles/?q=Saint-Denis")
    expect(page.locator(".fiche .nom").filter(has_text="Cité Phares")).to_be_visible()


def test_each_figure_has_its_date_and_a_link_to_its_source(page: Page, address: str) -> None:
    page.goto(address)
    figures = page.locator(".bande .chiffre")
    assert figures.count() == 3
    for figure in figures.all():
        assert re.search(r"\d", figure.locator(".nombre").inner_text())
        assert re.search(r"\b(20\d\d)\b.*Source", figure.locator("small").inner_text(), re.S)
        link = figure.locator("small a").first
        assert re.match(r"https?://|[a-z./]", link.get_attribute("href") or "")


def test_the_press_is_one_step_away_and_its_contact_two(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Journaliste").click()
    expect(page).to_have_url(f"{address}presse/")
    expect(page.locator("main a[href^='mailto:']").first).to_be_visible()


def test_releases_say_their_date_their_title_and_who_speaks(page: Page, address: str) -> None:
    page.goto(address)
    entries = page.locator(".principale .entree")
    assert entries.count() == 3
    for entry in entries.all():
        for part in (".date", "h3 a", ".emetteur"):
            expect(entry.locator(part)).not_to_be_empty()


def test_there_is_a_meeting_to_come_or_a_plain_word_that_there_is_none(
    page: Page, address: str, below: str, new_page: NewPage
) -> None:
    page.goto(address)
    agenda = page.locator(".laterale")
    expect(agenda).to_contain_text("Aucune rencontre n’est annoncée pour l’instant. La plus récente")
    expect(agenda.locator("h3")).to_have_text("2e Journée nationale des PTCE")
    later = new_page()
    later.goto(below)
    expect(later.locator(".laterale")).not_to_contain_text("Aucune rencontre")
    expect(later.locator(".laterale h3")).to_have_text("Une rencontre à venir")


def test_the_list_of_regions_unfolds_beside_the_map_without_scripts(new_page: NewPage, address: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(address)
    region = page.get_by_role("link", name="Bretagne", exact=True)
    expect(region).to_be_hidden()
    page.get_by_text("Les régions en liste").click()
    region.click()
    expect(page).to_have_url(f"{address}poles/regions/bretagne/")


MOST_REQUESTS, MOST_RAW, MOST_COMPRESSED = 12, 400_000, 180_000
"""What the home page may cost to a reader who comes for the first time: the requests, and their bytes."""


def test_the_home_page_is_light(new_page: NewPage, address: str, folder: Path) -> None:
    answers: list[Response] = []
    page = new_page()
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    paths = [answer.url.removeprefix(address) or "index.html" for answer in answers]
    data = {path: (folder / path).read_bytes() for path in paths}
    compressed = {
        path: len(gzip.compress(text)) if path.endswith(("html", "css", "js", "svg")) else len(text)
        for path, text in data.items()
    }
    assert len(paths) <= MOST_REQUESTS, paths
    assert sum(map(len, data.values())) <= MOST_RAW
    assert sum(compressed.values()) <= MOST_COMPRESSED, compressed
