"""A browser, the finished site behind an address of this machine, and a page of each type."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from pages import SUB_PATH, examples_in, published_with_rare_states
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from ptce import publish
from ptce.model.parsing import PARIS
from served import served

ROOT = Path(__file__).parents[2]
NOVEMBER = datetime(2026, 11, 21, 12, tzinfo=PARIS)
PATIENCE = 240
"""How many seconds a process of the suite waits for what another one makes."""
expect.set_options(timeout=30_000)  # what is expected ends the wait: a slow machine may take its time
NewPage = Callable[..., Page]


def _once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    """What is made in a folder: by the first process of the suite that asks for it, for all of them."""
    shared = factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else factory.getbasetemp()
    work, made = shared / name, shared / f"{name}.txt"
    for _ in range(PATIENCE):
        if made.exists():
            return Path(made.read_text("utf-8"))
        with suppress(FileExistsError):
            work.mkdir()
            _make(work, made, make)
            continue
        time.sleep(1)
    pytest.fail(f"no process of the suite has made {name} in {PATIENCE} s")


def _make(work: Path, made: Path, make: Callable[[Path], Path]) -> None:
    """Makes something in a folder and notes where it is; if that fails, the folder goes, and others may try."""
    try:
        part = made.with_suffix(".part")
        part.write_text(str(make(work)), "utf-8")
        part.rename(made)
    except BaseException:
        shutil.rmtree(work)
        raise


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository, published."""

    def make(work: Path) -> Path:
        publish.publish(ROOT, work / "site", NOVEMBER, lambda _: None)
        return work / "site"

    return _once(tmp_path_factory, "published", make)


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    """Where the site of this repository is served."""
    with served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def folder_below(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The site of a copy of this repository, with the records of rare states, published for a path of a host."""
    request.getfixturevalue("folder")  # made first: the copy takes its PDFs and its pictures from the cache
    return _once(tmp_path_factory, "copy", lambda work: published_with_rare_states(work, NOVEMBER))


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
        flags = ["--disable-background-networking", "--in-process-gpu", "--no-first-run", "--no-sandbox"]
        flags.append("--font-render-hinting=none")  # the headless shell alone would round the width of each letter
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
