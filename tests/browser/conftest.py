"""A browser, the finished site behind an address of this machine, and a page of each type."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from pages import SUB_PATH, examples_in, published_with_rare_states
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from ptce import publish
from ptce.model.parsing import PARIS
from served import served

ROOT = Path(__file__).parents[2]
NOVEMBER = datetime(2026, 11, 21, 12, tzinfo=PARIS)
PATIENCE = 120
"""How many times, a second apart, the repository is asked for while another process builds it."""
NewPage = Callable[..., Page]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository, published."""
    target = tmp_path_factory.mktemp("published") / "site"
    for _ in range(PATIENCE):
        with suppress(publish.Busy):  # the suite runs in several processes, and a repository is built by one at a time
            publish.publish(ROOT, target, NOVEMBER, lambda _: None)
            break
        time.sleep(1)
    return target


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    """Where the site of this repository is served."""
    with served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def folder_below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a copy of this repository, with the records of rare states, published for a path of a host."""
    return published_with_rare_states(tmp_path_factory.mktemp("copy"), NOVEMBER)


@pytest.fixture(scope="session")
def below(folder_below: Path) -> Iterator[str]:
    """Where the site with the rare records is served: below a path."""
    with served(folder_below, SUB_PATH) as address:
        yield address


@pytest.fixture(scope="session")
def examples(folder: Path) -> dict[str, str]:
    """The path of a page of each type."""
    return examples_in(folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, found by scripts/test.py or by the variable PTCE_CHROMIUM."""
    with sync_playwright() as playwright:
        flags = ["--disable-background-networking", "--no-first-run", "--no-sandbox"]
        yield playwright.chromium.launch(executable_path=os.environ.get("PTCE_CHROMIUM"), args=flags)


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Opens pages of a French reader's phone, each by itself and with what the test asks besides."""
    opened: list[BrowserContext] = []

    def new(**asked: object) -> Page:
        given = {"locale": "fr-FR", "viewport": {"width": 390, "height": 844}, "reduced_motion": "reduce", **asked}
        opened.append(browser.new_context(**given))
        return opened[-1].new_page()

    yield new
    for context in opened:
        context.close()


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A new page of a French reader's phone, which closes after the test."""
    return new_page(reduced_motion="no-preference")
