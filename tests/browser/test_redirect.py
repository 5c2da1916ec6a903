"""A page that has changed its name: who comes by its former address reads it where it is now."""

from pathlib import Path

import pytest
from built import publishable
from conftest import NOON
from playwright.sync_api import Page
from ptce import publish
from served import served

POLE = "nom: Pôle du Phare\nanciennes_adresses: [fanal]\nsources: [{titre: Une source}]\n"


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site whose pole has a former address."""
    root = publishable(tmp_path_factory.mktemp("moved"), {"poles/phare.yml": POLE})
    publish.publish(root, root / "site", NOON, lambda _: None)
    return root / "site"


@pytest.mark.parametrize("prefix", ["/", "/ptce/"])
def test_a_former_address_opens_the_page_of_today(page: Page, moved: Path, prefix: str) -> None:
    with served(moved, prefix) as address:
        page.goto(f"{address}poles/fanal/")
        page.wait_for_url(f"{address}poles/phare/index.html")
        assert page.locator("h1").inner_text() == "Pôle du Phare"


def test_a_former_address_opens_the_page_from_a_disk(page: Page, moved: Path) -> None:
    page.goto((moved / "poles/fanal/index.html").as_uri())
    page.wait_for_url((moved / "poles/phare/index.html").as_uri())
    assert page.locator("h1").inner_text() == "Pôle du Phare"
