"""What holds for every page in a browser: nothing from elsewhere, nothing wider than the screen, no error."""

import pytest
from playwright.sync_api import Page

PATHS = [
    "",
    "poles/",
    "poles/cite-phares/",
    "poles/regions/ile-de-france/",
    "poles/listes/18-poles-temoins-2012/",
    "agenda/",
    "agenda/2014-09-19-journee-nationale/",
    "appels/2013-premier-appel-de-l-etat/",
    "chronologie/",
    "comprendre/",
    "mentions-legales/",
    "organisations/rtes/",
    "presse/",
    "presse/communiques/2013/",
    "presse/communiques/2013-07-16-premier-appel-a-projets/",
    "recherche/?q=insertion",
    "404.html",
]


def test_nothing_comes_from_another_host_and_nothing_fails(page: Page, address: str) -> None:
    foreign: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(address) else foreign.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    for path in PATHS:
        page.goto(address + path, wait_until="networkidle")
    assert (foreign, errors) == ([], [])


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_is_wider_than_the_screen(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    wide = []
    for path in PATHS:
        page.goto(address + path)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    assert wide == []


def test_the_menu_opens_by_keyboard_and_closes_with_escape(page: Page, address: str) -> None:
    page.goto(address)
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
