"""The timeline: years in order, a source for each item, and links that land where they say."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

PATH = "chronologie/"
LARGE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


def said(page: Page, selector: str) -> list[str]:
    """The words of elements, with ordinary spaces."""
    found = page.locator(selector).all_inner_texts()
    return [re.sub(r"\s+", " ", text).strip() for text in found]


def test_years_are_headings_in_order_and_items_are_in_order_in_them(page: Page, address: str) -> None:
    page.goto(address + PATH)
    years = said(page, "section.millesime > h2")
    assert years == sorted(years)
    assert len(years) == len(set(years)) > 1
    script = "found => found.map(one => [...one.querySelectorAll('time')].map(time => time.dateTime))"
    dates = page.locator("section.millesime").evaluate_all(script)
    assert [{day[:4] for day in found} for found in dates] == [{year} for year in years]
    assert [sorted(found, key=_last_day) for found in dates] == dates


def _last_day(day: str) -> str:
    """A date, a month or a year, where it stands among others: after all the days that it may be."""
    return day + "-99" * (3 - len(day.split("-")))


def test_each_item_is_sourced(page: Page, address: str) -> None:
    page.goto(address + PATH)
    script = (
        "found => found.map(one => [...one.children].filter(child => child.matches('.source')).map(p => p.innerText))"
    )
    sources = page.locator(".repere").evaluate_all(script)
    assert len(sources) == page.locator(".repere").count() > 1
    assert [found for found in sources if len(found) != 1 or not re.match(r"Sources?\s: \S", found[0])] == []


def test_the_two_calls_and_the_two_steps_of_the_law_are_told_apart(page: Page, address: str) -> None:
    page.goto(address + PATH)
    calls = said(page, ".repere-appel h3")
    assert "Appel à projets du Labo de l’ESS et de ses partenaires" in calls
    assert "Premier appel à projets de l’État" in calls
    laws = said(page, ".repere-loi h3")
    assert laws[:2] == ["Les PTCE dans le projet de loi sur l’ESS", "Loi relative à l’économie sociale et solidaire"]


@pytest.mark.parametrize("size", [PHONE, LARGE])
def test_a_year_is_reached_and_nothing_covers_it(
    new_page: Callable[..., Page], address: str, size: dict[str, int]
) -> None:
    page = new_page(viewport=size)
    for year in ("2009", "2014", "2025"):
        page.goto(address + PATH)
        page.get_by_role("navigation", name="Années").get_by_role("link", name=year).click()
        heading = page.get_by_role("heading", name=year, exact=True)
        expect(heading).to_be_in_viewport(ratio=1)
        assert _is_on_top(page, f"#titre-annee-{year}")


@pytest.mark.parametrize("size", [PHONE, LARGE])
def test_a_link_to_an_item_leads_to_it_from_anywhere(
    new_page: Callable[..., Page], address: str, size: dict[str, int]
) -> None:
    page = new_page(viewport=size)
    page.goto(f"{address}{PATH}#2014-07-31-loi")
    item = page.locator("[id='2014-07-31-loi']")
    expect(item.get_by_role("heading").first).to_be_in_viewport(ratio=1)
    assert _is_on_top(page, "[id='2014-07-31-loi'] h3")
    link = page.get_by_role("link", name="Lien vers ce repère, Premier appel à projets de l’État", exact=True)
    link.click()
    expect(page).to_have_url(f"{address}{PATH}#2013-07-15-premier-appel-de-l-etat")
    expect(page.locator(":target").get_by_role("heading").first).to_be_in_viewport(ratio=1)
    box = link.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24


def _is_on_top(page: Page, selector: str) -> bool:
    """Whether an element is what one sees at its own middle."""
    script = """one => {
        const box = one.getBoundingClientRect();
        return one.contains(document.elementFromPoint(box.left + 4, box.top + box.height / 2));
    }"""
    found: bool = page.locator(selector).evaluate(script)
    return found
