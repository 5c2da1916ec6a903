"""What holds for a page of each type in a browser: nothing fails, is wider than the screen, or is deaf to a pointer."""

from collections.abc import Callable

from pages import STATES
from playwright.sync_api import Page

WIDTHS = (320, 390, 768, 1280)


def test_nothing_fails_and_nothing_is_missing(
    new_page: Callable[..., Page], address: str, below: str, examples: dict[str, str]
) -> None:
    page = new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("response", lambda answer: errors.append(answer.url) if answer.status >= 400 else None)
    for place in [*(address + path for path in examples.values()), *(below + path for path in STATES.values())]:
        page.goto(place, wait_until="load")
    assert errors == []


def test_no_page_is_wider_than_the_screen(
    new_page: Callable[..., Page], address: str, below: str, examples: dict[str, str]
) -> None:
    page = new_page()
    wide = []
    for place in [*(address + path for path in examples.values()), *(below + path for path in STATES.values())]:
        page.goto(place)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((place, width))
    assert wide == []


DEAF = """() => [...document.querySelectorAll("a[href], button, input, select, summary")]
  .filter((element) => getComputedStyle(element).pointerEvents === "none").map((element) => element.outerHTML)"""
"""What a reader may act on, and a mouse or a finger would go through."""


def test_all_that_can_be_acted_on_feels_the_pointer(
    new_page: Callable[..., Page], address: str, below: str, examples: dict[str, str]
) -> None:
    page = new_page()
    for place in [*(address + path for path in examples.values()), *(below + path for path in STATES.values())]:
        page.goto(place)
        assert page.evaluate(DEAF) == [], place
