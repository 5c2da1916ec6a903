"""A browser, and the finished site behind an address of this machine."""

import os
import threading
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from ptce import publish
from ptce.model.parsing import PARIS

ROOT = Path(__file__).parents[2]
NOVEMBER = datetime(2026, 11, 21, 12, tzinfo=PARIS)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing: a test reports what matters."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Says nothing: a browser that leaves a page drops its connections."""


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Publishes the site of this repository, and serves it."""
    folder = tmp_path_factory.mktemp("published") / "site"
    publish.publish(ROOT, folder, NOVEMBER, lambda _: None)
    with _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, found by scripts/test.py or by the variable PTCE_CHROMIUM."""
    with sync_playwright() as playwright:
        flags = ["--disable-background-networking", "--no-first-run", "--no-sandbox"]
        yield playwright.chromium.launch(executable_path=os.environ.get("PTCE_CHROMIUM"), args=flags)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new page of a French reader's phone, which closes after the test."""
    context = browser.new_context(locale="fr-FR", viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()
