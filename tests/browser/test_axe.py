"""axe-core finds nothing: on each type of page, in both schemes, at two widths, and in the states of its controls."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from pages import STATES, TYPES
from playwright.sync_api import Page, expect

NARROW, WIDE = 320, 1280
"""The narrowest screen that WCAG knows (1.4.10), and a wide one; styles change at none between 320 and 390."""
TARGETS = {"target-size": {"enabled": True}}
"""The rule on the size of targets (WCAG 2.5.8), which axe leaves out of those that it runs by default."""
OF_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that a scheme of colours can break: the rest of the page is the same. They take most of the time of axe."""
OF_BOTH_WIDTHS = {"accueil", "annuaire", "event", "press_release"}
"""The pages, and the frame with the first of them, that show on one width what they do not show on the other."""


def _violations(page: Page, **options: object) -> list[tuple[str, list[str]]]:
    """The rules that a page breaks as it stands, best practices among them, with the elements that do."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found: list[dict[str, Any]] = page.evaluate(
        "async (options) => (await axe.run(options)).violations", {"resultTypes": ["violations"], **options}
    )
    return [(rule["id"], [" ".join(map(str, node["target"])) for node in rule["nodes"]]) for rule in found]


def _violations_everywhere(page: Page, widths: tuple[int, ...] = (NARROW, WIDE)) -> list[tuple[str, int, Any]]:
    """The rules that a page breaks, in each scheme and at each width. The page asks for less motion: nothing fades."""
    looks: list[tuple[str, int, dict[str, Any]]] = [("light", width, {"rules": TARGETS}) for width in widths]
    return _seen(page, [*looks, *(("dark", width, {"runOnly": OF_COLOURS}) for width in widths)])


def _seen(page: Page, looks: list[tuple[str, int, dict[str, Any]]]) -> list[tuple[str, int, Any]]:
    """The rules that a page breaks in some schemes and at some widths, with the options of axe for each."""
    found = []
    for scheme, width, options in looks:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        found += [(scheme, width, violation) for violation in _violations(page, **options)]
    return found


@pytest.mark.parametrize("name", TYPES)
def test_nothing_is_found_on_a_page_of_each_type(
    new_page: Callable[..., Page], address: str, examples: dict[str, str], name: str
) -> None:
    """Where both widths show the same, each scheme of colours is looked at on one of them."""
    page = new_page()
    page.goto(address + examples[name])
    if name in OF_BOTH_WIDTHS:
        assert _violations_everywhere(page) == []
        return
    without_colours = {"rules": {**TARGETS, **{rule: {"enabled": False} for rule in OF_COLOURS}}}
    everything, colours = {"rules": TARGETS}, {"runOnly": OF_COLOURS}
    looks = [("light", NARROW, everything), ("light", WIDE, without_colours), ("dark", WIDE, colours)]
    assert _seen(page, looks) == []


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_found_on_a_page_in_a_rare_state(new_page: Callable[..., Page], below: str, state: str) -> None:
    page = new_page()
    page.goto(below + STATES[state])
    assert _violations_everywhere(page, (390,)) == []


def test_nothing_is_found_in_the_open_menu(new_page: Callable[..., Page], address: str) -> None:
    page = new_page()
    page.goto(address)
    page.get_by_role("button", name="Menu").click()
    expect(page.locator("#menu")).to_be_visible()
    assert _violations_everywhere(page, (NARROW,)) == []


@pytest.mark.parametrize("query", ["insertion", "wxyzwxyz"])
def test_nothing_is_found_among_the_results_of_a_search(
    new_page: Callable[..., Page], address: str, query: str
) -> None:
    page = new_page()
    page.goto(f"{address}recherche/?q={query}")
    expect(page.get_by_role("status")).to_contain_text(query)
    assert _violations_everywhere(page, (390, 1280)) == []


@pytest.mark.parametrize("words", ["culture", "wxyzwxyz"])
def test_nothing_is_found_in_the_filtered_directory(new_page: Callable[..., Page], address: str, words: str) -> None:
    page = new_page()
    page.goto(f"{address}poles/")
    page.locator("main").get_by_role("searchbox").fill(words)
    expect(page.locator("main").get_by_role("status")).to_contain_text(" sur ")
    assert _violations_everywhere(page, (390, 1280)) == []


def test_a_small_target_a_pale_word_and_a_control_without_a_name_would_be_found(page: Page) -> None:
    page.set_content(
        "<!doctype html><html lang=fr><title>Essai</title><main><h1>Essai</h1><button></button>"
        "<p style='color: #bbb; background: #fff'>Pâle</p>"
        "<button style='width: 9px; height: 9px; padding: 0; border: 0'>a</button>"
        "<button style='width: 9px; height: 9px; padding: 0; border: 0'>b</button></main></html>"
    )
    found = [rule for rule, _ in _violations(page, rules=TARGETS)]
    assert found == ["button-name", "color-contrast", "target-size"]
