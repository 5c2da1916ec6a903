"""What a reader does: opens the home page on a phone, searches without accents, reaches a page that has them."""

import pytest
from playwright.sync_api import Page, expect

RESULTS = ".resultat a"


def test_a_search_without_accents_reaches_a_page_with_them(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("searchbox", name="Rechercher sur le site").fill("economie")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}recherche/?q=economie")
    page.locator(RESULTS, has_text="Réseau des collectivités territoriales").click()
    expect(page.locator("h1")).to_have_text("Réseau des collectivités territoriales pour une économie solidaire")
    assert "l’économie" in page.locator("main").inner_text()


@pytest.mark.parametrize("query", ["l'economie", "l’économie", "ECONOMIE"])
def test_accents_case_and_apostrophe_make_no_difference(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}recherche/?q={query}")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert "conomi" in page.locator(".resultat").first.inner_text().lower()


def test_a_word_that_is_nowhere_gives_advice(page: Page, address: str) -> None:
    page.goto(f"{address}recherche/?q=wxyzwxyz")
    expect(page.get_by_role("status")).to_contain_text("Aucun résultat pour « wxyzwxyz »")
