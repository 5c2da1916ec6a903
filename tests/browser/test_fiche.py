"""The fiches: the first screen, the card, the prefilled mail; and links that go both ways, over all built pages."""

import os
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from built import Element
from built import page as tree_of
from playwright.sync_api import Page

FICHES = ["poles/cite-phares/", "poles/pole-sud-archer/", "poles/textile-circulaire-occitanie/", "poles/le-damier/"]


@pytest.mark.parametrize("fiche", FICHES)
def test_the_first_screen_says_what_the_pole_is_and_where(page: Page, address: str, fiche: str) -> None:
    page.goto(address + fiche)
    for selector in ("h1", ".tete .badge >> nth=0", ".tete .lieu", ".tete .chapo"):
        box = page.locator(selector).bounding_box()
        assert box is not None, selector
        assert box["y"] + box["height"] <= 844, selector
    shape = "getComputedStyle(document.querySelector('.tete .badge'), '::before')"
    assert page.evaluate(f"{shape}.content !== 'none' && parseFloat({shape}.borderTopWidth) > 0")


def test_the_identity_card_is_read_before_the_text_on_a_phone_and_stands_beside_it_elsewhere(
    page: Page, address: str
) -> None:
    page.goto(f"{address}poles/cite-phares/")
    card, text = page.locator("aside.laterale dl.identite"), page.locator(".colonnes-pole > .principale")
    phone = card.bounding_box(), text.bounding_box()
    page.set_viewport_size({"width": 1280, "height": 900})
    screen = card.bounding_box(), text.bounding_box()
    assert None not in (*phone, *screen)
    assert phone[0]["y"] < phone[1]["y"]  # type: ignore[index]
    assert screen[0]["x"] >= screen[1]["x"] + screen[1]["width"]  # type: ignore[index]


def test_an_error_is_told_by_a_mail_to_the_site_with_the_permanent_address(page: Page, address: str) -> None:
    page.goto(f"{address}poles/cite-phares/")
    link = urlsplit(page.get_by_role("link", name="Signaler une erreur").get_attribute("href") or "")
    subject, body = (unquote(part.partition("=")[2]) for part in link.query.split("&"))
    assert (link.scheme, link.path) == ("mailto", "contact@ptce.fr")
    assert subject.replace("\N{NO-BREAK SPACE}", " ") == "Fiche « Cité Phares » : une erreur à signaler"
    assert "https://www.ptce.fr/poles/cite-phares/\r\n" in body


def _target(file: Path, link: str) -> tuple[Path, str]:
    """The file to which a link of a page leads, and its anchor."""
    path, _, anchor = link.partition("#")
    return Path(os.path.normpath(file.parent / path)) / "index.html", anchor


def _place(tree: Element, anchor: str) -> Element:
    """What speaks at an address: the place of the anchor, else the body of the page."""
    return tree.one(id=anchor) if anchor else tree.one("main")


def _one_way(folder: Path, files: list[Path], list_of: str) -> tuple[int, list[str]]:
    """How many documents the pages list, each with its type, in blocks of a class; and those that do not lead back."""
    tree = cache(tree_of)
    count, missing = 0, []
    for file in files:
        lines = (
            line for block in tree(file).all(class_=list_of) for line in block.all("li") if line.all(class_="genre")
        )
        for link in (line.one("a") for line in lines):
            target, anchor = _target(file, link.attributes["href"])
            back = [_target(target, found.attributes["href"])[0] for found in _place(tree(target), anchor).all("a")]
            count += 1
            if file not in back:
                missing.append(f"{file.relative_to(folder)} -> {target.relative_to(folder)}#{anchor}")
    return count, missing


def test_each_document_that_a_fiche_lists_lists_the_fiche(folder: Path) -> None:
    fiches = [file for file in sorted(folder.glob("poles/*/index.html")) if (file.parent / "fiche.pdf").is_file()]
    count, missing = _one_way(folder, fiches, "citants")
    assert missing == []
    assert (len(fiches) >= 50, count >= 50) == (True, True)


@pytest.mark.parametrize(
    "pattern", ["organisations/*", "appels/*", "presse/communiques/*", "poles/listes/*", "agenda/*"]
)
def test_each_document_that_another_page_lists_lists_the_page(folder: Path, pattern: str) -> None:
    files = sorted(folder.glob(f"{pattern}/index.html"))
    count, missing = _one_way(folder, files, "documents")
    assert missing == []
    assert count >= 3


def test_a_milestone_and_a_fiche_lead_to_one_another(folder: Path) -> None:
    fiche = folder / "poles/cite-phares/index.html"
    block = tree_of(fiche).one(class_="citants")
    links = [found.attributes["href"] for found in block.all("a") if "#" in found.attributes["href"]]
    assert links == ["../../chronologie/#2013-07-15-premier-appel-de-l-etat"]


def test_the_page_of_a_long_name_shows_it_whole_in_the_trail(page: Page, address: str) -> None:
    page.goto(f"{address}appels/2013-premier-appel-de-l-etat/")
    last = page.locator(".fil [aria-current]")
    assert last.inner_text() == page.locator("h1").inner_text()
    assert last.evaluate("e => e.scrollWidth <= e.clientWidth || getComputedStyle(e).overflow === 'visible'")
