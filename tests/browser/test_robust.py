"""The site without what a browser may lack, with what a reader may ask: no script, large letters, imposed colours."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from built import Element
from built import page as page_of
from pages import HOST, REDIRECT, STATES, SUB_PATH
from playwright.sync_api import Page, expect

NewPage = Callable[..., Page]

# Without scripts.

DEAD_CONTROLS = """() => [...document.querySelectorAll("button, input, select, textarea, [role=button], [role=switch]")]
  .filter((e) => e.checkVisibility({visibilityProperty: true}) && !(e.form && e.form.getAttribute("action")))
  .map((e) => e.outerHTML.slice(0, 80))"""


def test_without_scripts_every_page_is_whole_and_no_control_is_dead(
    new_page: NewPage, address: str, examples: dict[str, str]
) -> None:
    page = new_page(java_script_enabled=False)
    dead = {}
    for path in examples.values():
        page.goto(address + path)
        expect(page.get_by_role("navigation", name="Navigation principale").get_by_role("link").first).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert len(page.locator("main").inner_text()) > 100
        dead[path] = page.evaluate(DEAD_CONTROLS)
    assert {path: controls for path, controls in dead.items() if controls} == {}


def test_without_scripts_a_form_leads_to_the_search_and_its_lists(new_page: NewPage, address: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}404.html")
    page.get_by_role("search", name="Rechercher la page").get_by_role("searchbox").fill("insertion")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}recherche/?q=insertion")
    page.locator("main").get_by_role("link", name="pôles").first.click()
    expect(page).to_have_url(f"{address}poles/")
    assert page.locator("main a[href]").count() > 50


# From a disk, and below a path.


def test_from_a_disk_every_page_is_whole_and_links_lead_to_pages(
    new_page: NewPage, folder: Path, examples: dict[str, str]
) -> None:
    page = new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    page.on("requestfailed", lambda request: errors.append(request.url))
    folders = []
    for name in examples.keys() - {"erreur"}:
        page.goto((folder / examples[name] / "index.html").as_uri())
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Source Sans 3"')
        page.evaluate("document.fonts.ready")
        assert page.evaluate("[...document.fonts].filter((font) => font.status === 'loaded').length") >= 2
        addresses = page.evaluate(
            """[...document.querySelectorAll("a[href], form[action]")]
              .map((e) => new URL(e.getAttribute(e.matches("form") ? "action" : "href"), document.baseURI))
              .filter((url) => url.protocol === "file:").map((url) => url.pathname)"""
        )
        folders += [(name, path) for path in addresses if not Path(path).is_file()]
    assert (errors, folders) == ([], [])


def test_from_a_disk_a_reader_goes_from_page_to_page(page: Page, folder: Path) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("navigation", name="Navigation principale").get_by_role("link", name="Les pôles").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Les pôles")
    page.get_by_role("link", name="Cité Phares").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cité Phares")
    page.get_by_role("searchbox", name="Rechercher sur le site").fill("insertion")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Recherche")


def test_below_a_path_every_page_is_whole(new_page: NewPage, below: str, examples: dict[str, str]) -> None:
    page = new_page()
    failed: list[tuple[int, str]] = []
    page.on("response", lambda answer: failed.append((answer.status, answer.url)) if answer.status >= 400 else None)
    for path in [*examples.values(), *STATES.values()]:
        page.goto(below + path)
        outside = page.evaluate(
            """(root) => [...document.querySelectorAll("a[href]")]
              .map((link) => new URL(link.getAttribute("href"), document.baseURI))
              .filter((url) => url.origin === location.origin && !url.pathname.startsWith(root)).map(String)""",
            SUB_PATH,
        )
        assert (path, outside) == (path, [])
    assert failed == []


def test_below_a_path_a_search_leads_to_a_page(page: Page, below: str) -> None:
    page.goto(f"{below}recherche/?q=insertion")
    result = page.locator(".resultat a").first
    words = result.inner_text()
    result.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words)
    assert page.url.startswith(below)


@pytest.mark.parametrize("path", ["absente", "a/b/c", "poles/absente/"])
def test_below_a_path_the_page_of_errors_is_whole_at_any_depth(page: Page, below: str, path: str) -> None:
    failed: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.goto(below + path)
    assert failed == [below + path]
    expect(page.get_by_role("heading", level=1)).to_have_text("Cette page n’existe pas")
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Source Sans 3"')
    page.get_by_role("link", name="Espace presse").last.click()
    expect(page).to_have_url(f"{below}presse/")


def _pages(folder: Path) -> dict[str, Element]:
    return {file.relative_to(folder).as_posix(): page_of(file) for file in folder.rglob("*.html")}


def test_the_map_of_the_site_names_every_page_that_may_be_found(folder_below: Path) -> None:
    """Neither the search, nor a notice of withdrawal, nor a redirect, nor the page of errors is to be found."""
    start = f"{HOST}{SUB_PATH}"
    root = ElementTree.parse(folder_below / "sitemap.xml").getroot()
    found = [entry.text for entry in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    hidden = {"404.html", "recherche/index.html", REDIRECT, f"{STATES['a withdrawn release']}index.html"}
    pages = _pages(folder_below).keys() - hidden
    assert sorted(map(str, found)) == sorted(start + page.removesuffix("index.html") for page in pages)


def test_only_what_may_not_be_found_is_closed_to_robots(folder_below: Path) -> None:
    closed = {path for path, tree in _pages(folder_below).items() if tree.all("meta", name="robots", content="noindex")}
    assert closed == {"404.html", REDIRECT, f"{STATES['a withdrawn release']}index.html"}
    robots = (folder_below / "robots.txt").read_text("utf-8").splitlines()
    assert robots == ["User-agent: *", "Allow: /", "", f"Sitemap: {HOST}{SUB_PATH}sitemap.xml"]


# Large and spaced letters.

CUT = """() => [...document.querySelectorAll("body *")].filter((e) => {
  const style = getComputedStyle(e);
  if (e.closest(".invisible, noscript, svg") || !e.checkVisibility({visibilityProperty: true})) return false;
  if (style.position === "absolute" && e.clientWidth < 2 || !e.textContent.trim()) return false;
  const wide = e.scrollWidth > e.clientWidth + 1 && /hidden|clip/.test(style.overflowX);
  const high = e.scrollHeight > e.clientHeight + 1 && /hidden|clip/.test(style.overflowY);
  return style.display !== "inline" && (wide || high);
}).map((e) => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`)"""
"""The elements that cut their own text off."""

OVERLAPS = """() => {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, holder = node.parentElement;
    if (!node.data.trim() || holder.closest("noscript, .invisible, svg, option, .evitement")) continue;
    const seen = holder.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
    if (!seen || holder.clientWidth === 1) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      // The height of its letters: a line of text is taller than they are.
      const [left, right, trim] = [box.left + 1, box.right - 1, box.height * .3];
      if (left < right) lines.push({node, left, right, top: box.top + trim, bottom: box.bottom - trim});
    }
  }
  lines.sort((one, other) => one.top - other.top);
  const found = new Set();
  lines.forEach((one, index) => {
    for (let at = index + 1; at < lines.length && lines[at].top < one.bottom; at += 1) {
      const other = lines[at];
      if (other.node !== one.node && other.left < one.right && one.left < other.right) {
        found.add([one, other].map(({node}) => node.data.trim().slice(0, 30)).join(" | "));
      }
    }
  });
  return [...found];
}"""
"""The lines of text that lie on one another."""


def _faults_of_layout(page: Page, path: str, widths: tuple[int, ...]) -> dict[tuple[str, int], list[str]]:
    """What is too wide, cut or covered at each width, where something is."""
    found = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        excess = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        wide = [f"{excess} px too wide"] if excess > 0 else []
        found[path, width] = [*wide, *page.evaluate(CUT), *page.evaluate(OVERLAPS)]
    return {where: faults for where, faults in found.items() if faults}


def test_letters_twice_as_large_fit(new_page: NewPage, address: str, examples: dict[str, str]) -> None:
    """The size that a reader sets in the browser: 32 pixels instead of 16 (WCAG 1.4.4)."""
    page = new_page()
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    faults = {}
    for path in examples.values():
        page.goto(address + path)
        assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 34
        faults |= _faults_of_layout(page, path, (390, 1280))
    assert faults == {}


SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`p { margin-bottom: 2em !important; }
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""The spacing of WCAG 1.4.12."""


def test_letters_with_more_space_fit(new_page: NewPage, address: str, examples: dict[str, str]) -> None:
    page = new_page()
    faults = {}
    for path in examples.values():
        page.goto(address + path)
        page.evaluate(SPACED)
        faults |= _faults_of_layout(page, path, (320, 1280))
    assert faults == {}


def test_cut_and_overlapping_letters_would_be_found(page: Page) -> None:
    page.set_content(
        "<p style='width: 3em; overflow: hidden; white-space: nowrap'>Un texte coupé</p>"
        "<p style='height: 1em'>Un</p><p style='margin-top: -2em'>Deux</p>"
    )
    assert page.evaluate(CUT) == ["P. Un texte coupé"]
    assert page.evaluate(OVERLAPS) == ["Un | Deux"]


# What the reader asked of the system.

MOVING = """() => [...document.querySelectorAll("*")].filter((e) => ["", "::before", "::after"].some((part) => {
  const style = getComputedStyle(e, part || null);
  const fades = parseFloat(style.transitionDuration) > 0 || style.animationName !== "none";
  return fades || style.scrollBehavior === "smooth";
})).map((e) => e.tagName)"""


def test_nothing_moves_for_who_asked_for_less_motion(new_page: NewPage, address: str, examples: dict[str, str]) -> None:
    page = new_page()
    moving = {}
    for path in examples.values():
        page.goto(address + path)
        moving[path] = page.evaluate(MOVING)
    assert {path: found for path, found in moving.items() if found} == {}
    page.emulate_media(reduced_motion="no-preference")
    assert "HTML" in page.evaluate(MOVING)


PALE = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, at) => sum + c * [.2126, .7152, .0722][at], 0);
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const colour = parts(getComputedStyle(e).backgroundColor);
      if (colour[3] !== 0) return colour;
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll("body *")].filter((e) => {
    const own = [...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || e.closest("noscript, option, svg") || !e.checkVisibility({visibilityProperty: true})) return false;
    const [one, other] = [light(parts(getComputedStyle(e).color)), light(ground(e))].sort((a, b) => b - a);
    return (one + .05) / (other + .05) < 4.5;
  }).map((e) => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`);
}"""
"""The texts of less than 4.5:1. axe cannot tell where colours are imposed: it reads some that are not used."""

WITHOUT_BORDER = """() => [...document.querySelectorAll("button, input, select, .bouton")].filter((e) => {
  const style = getComputedStyle(e);
  const drawn = style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) >= 1;
  return e.checkVisibility({visibilityProperty: true}) && !drawn;
}).map((e) => e.outerHTML.slice(0, 80))"""


def test_imposed_colours_leave_every_word_readable_and_every_control_drawn(
    new_page: NewPage, address: str, below: str, examples: dict[str, str]
) -> None:
    page = new_page(forced_colors="active")
    faults = {}
    for place in [*(address + path for path in examples.values()), *(below + path for path in STATES.values())]:
        page.goto(place)
        page.evaluate("document.querySelector('.ouvre-menu').click()")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            faults[place, scheme] = [*page.evaluate(PALE), *page.evaluate(WITHOUT_BORDER)]
    assert {where: found for where, found in faults.items() if found} == {}


def test_imposed_colours_show_the_state_of_the_menu_and_leave_no_idle_control(new_page: NewPage, address: str) -> None:
    page = new_page(forced_colors="active")
    page.goto(address)
    button = page.get_by_role("button", name="Menu")
    closed = button.screenshot()
    button.click()
    page.mouse.move(0, 400)
    page.evaluate("document.activeElement.blur()")
    assert button.screenshot() != closed
    expect(page.get_by_role("button", name="Thème sombre")).to_be_hidden()
