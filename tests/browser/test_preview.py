"""A preview in a browser: the page follows what is saved, its box says what is wrong, and its search works."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
from axe_playwright_python.sync_playwright import Axe
from built import publishable
from conftest import NOON
from playwright.sync_api import Page, expect
from previewing import PHARE, WRONG
from ptce.preview import session
from ptce.preview.engine import Preview
from ptce.preview.server import Server

SEEN = 2_000
"""How long a save may take to be seen, in milliseconds."""
STARTS = 4
"""On a slow machine it may take longer: as long as the preview took so many times to start."""


@dataclass
class Served:
    """A preview that follows the files of a repository."""

    root: Path
    url: str
    stop: Event
    thread: threading.Thread
    patience: float
    """Milliseconds in which a save is seen."""

    def save(self, text: str) -> None:
        """Writes the fiche that is looked at."""
        (self.root / "poles/phare.yml").write_text(text, "utf-8")

    def end(self) -> None:
        """Stops it."""
        self.stop.set()
        self.thread.join()


class _Ear:
    def __init__(self) -> None:
        self.heard = Event()

    def ready(self, *_: object) -> None:
        self.heard.set()

    def changed(self, *_: object) -> None:
        """A page says it."""

    checked = failed = changed


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """The preview of a repository with a draft."""
    root = publishable(tmp_path / "depot", {"poles/phare.yml": f"statut: brouillon\n{PHARE}"})
    preview, ear, stop = Preview(root, NOON, root / ".cache"), _Ear(), Event()
    server = Server("127.0.0.1", 0, preview)
    thread = threading.Thread(target=session.run, args=(root, preview, server, ear, stop))
    start = time.monotonic()
    thread.start()
    assert ear.heard.wait(60)
    patience = max(SEEN, STARTS * 1_000 * (time.monotonic() - start))
    found = Served(root, server.url, stop, thread, patience)
    yield found
    found.end()


def _complaints(page: Page) -> list[str]:
    """What the browser has to say against the pages: what their policy refuses, among others."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def test_a_page_follows_what_is_saved(page: Page, served: Served) -> None:
    complaints = _complaints(page)
    page.goto(f"{served.url}poles/phare/")
    heading, errors = page.locator("h1"), page.locator(".apercu-erreurs")
    expect(heading).to_have_text("Pôle du Phare")
    expect(page.locator(".bandeau-apercu")).to_contain_text("Ce texte est un brouillon")
    served.save(PHARE.replace("Phare", "Moulin"))
    expect(heading).to_have_text("Pôle du Moulin", timeout=served.patience)
    served.save(WRONG)
    expect(errors).to_contain_text("1 problème dans les fichiers", timeout=served.patience)
    expect(heading).to_have_text("Pôle du Moulin")
    served.save(WRONG.replace("comunne", "commune"))
    expect(heading).to_have_text("Pôle de la Dune", timeout=served.patience)
    expect(errors).to_have_count(0)
    assert complaints == []


def test_what_the_rules_say_renews_the_box_and_leaves_the_page(page: Page, served: Served) -> None:
    page.goto(f"{served.url}poles/phare/")
    served.save(f"description: {'long ' * 40}\n{PHARE}")
    expect(page.locator(".bandeau-apercu")).to_have_count(0, timeout=served.patience)
    page.evaluate("window.same = true")
    expect(page.locator(".apercu-reserves summary")).to_have_text("1 avertissement")
    served.save(PHARE)
    expect(page.locator(".apercu-reserves")).to_have_count(0)
    assert page.evaluate("'same' in window") is False


def test_drafts_are_found_once_the_search_is_made(page: Page, served: Served) -> None:
    page.goto(f"{served.url}recherche/?q=lumi%C3%A8re")
    expect(page.locator(".apercu-recherche")).to_have_count(0, timeout=60_000)
    expect(page.locator("div.recherche")).to_contain_text("Pôle du Phare", timeout=20_000)


def test_a_page_says_that_the_preview_has_stopped(page: Page, served: Served) -> None:
    page.goto(f"{served.url}poles/phare/")
    expect(page.locator(".apercu-arret")).to_be_empty()
    served.end()
    expect(page.locator(".apercu-arret")).to_have_text(
        "L’aperçu ne répond plus : relancez-le pour que cette page suive les fichiers.", timeout=30_000
    )


def test_errors_are_told_wherever_one_is_in_the_page(page: Page, served: Served) -> None:
    page.set_viewport_size({"width": 390, "height": 400})
    page.goto(f"{served.url}poles/phare/")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    served.save(WRONG)
    reminder = page.locator(".apercu-rappel")
    expect(reminder).to_be_visible(timeout=served.patience)
    page.wait_for_load_state()  # until then, Chromium may still put the page back where it was
    reminder.click()
    expect(reminder).to_be_hidden()
    expect(page.locator(".apercu-erreurs")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_box_is_read_by_all(new_page: Callable[..., Page], served: Served, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(f"{served.url}poles/phare/")
    expect(page.locator(".bandeau-apercu")).to_be_visible()
    served.save(WRONG)
    expect(page.locator(".apercu-erreurs")).to_contain_text("comunne", timeout=served.patience)
    page.evaluate(Axe().axe_script)
    rules = {"rules": {"target-size": {"enabled": True}}}
    assert page.evaluate("async (asked) => (await axe.run(asked)).violations.map(({ id }) => id)", rules) == []
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.keyboard.press("Tab")
    expect(page.locator(".evitement")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".apercu-erreurs > summary")).to_be_focused()
