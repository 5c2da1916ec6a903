"""On paper: the text of each type of page, all of it and nothing of the frame, within the edges, on few sheets."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from built import pdf_text, squeezed
from pages import TYPES
from playwright.sync_api import Page

PAPER = {"width": 673, "height": 1009}
"""What the margins of impression.css leave of an A4 sheet, in CSS pixels."""
SHEETS = {"pole": 3, "press_release": 2, "event": 5}
"""How many sheets the longest page of a type may take."""

FRAME = ".entete, .fil, .pied, .evitement, form, button, .bouton, nav"
SAYINGS = [
    "Aller au contenu",
    "Navigation principale",
    "Rechercher sur le site",
    "Thème sombre",
    "Sans traceur ni cookie",
]
"""Words of the frame that no text of a page holds."""

WORDS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const seen = holder.checkVisibility({visibilityProperty: true}) && !holder.closest(".invisible, noscript, svg");
    if (seen) found.push(walker.currentNode.data);
  }
  return found;
}"""
"""The texts of the content that the style of print leaves, one for each node."""

BEYOND = """() => [...document.querySelectorAll("main *")].filter((e) => {
  const style = getComputedStyle(e);
  const cut = e.scrollWidth > e.clientWidth + 1 && style.overflowX !== "visible" && style.display !== "inline";
  const beyond = e.getBoundingClientRect().right > innerWidth + 1;
  return e.checkVisibility() && !e.closest(".invisible, svg") && (cut || beyond);
}).map((e) => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`)"""


@pytest.mark.parametrize("name", TYPES)
def test_a_printed_page_is_its_text_whole_and_alone(
    new_page: Callable[..., Page], address: str, examples: dict[str, str], name: str
) -> None:
    page = new_page(viewport=PAPER, color_scheme="dark")
    page.goto(address + examples[name])
    data = page.pdf(prefer_css_page_size=True, tagged=True)
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER["width"]
    assert page.evaluate(BEYOND) == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    shown = [
        element.evaluate("(e) => e.outerHTML.slice(0, 80)")
        for element in page.locator(FRAME).all()
        if element.is_visible()
    ]
    assert shown == []
    text = squeezed(pdf_text(data)).casefold()
    assert [words for words in SAYINGS if squeezed(words).casefold() in text] == []
    assert [words for words in page.evaluate(WORDS) if squeezed(words).casefold() not in text] == []
    with pikepdf.open(BytesIO(data)) as pdf:
        assert len(pdf.pages) <= SHEETS.get(name, 9)
