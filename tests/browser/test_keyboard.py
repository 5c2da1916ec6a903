"""A reader without a mouse: Tab reaches everything in order and back, each stop is seen, and its ring stands out."""

from base64 import b64decode
from collections.abc import Callable
from io import BytesIO

import pytest
from pages import STATES, TYPES
from PIL import Image
from playwright.sync_api import CDPSession, Page, expect

STOPS = """() => {
  const scrolls = (e) => /auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth
    && !e.querySelector("a[href], button, input, select, textarea");
  const asked = "a[href], area[href], button, input, select, textarea, summary, [tabindex]";
  window.stops = [...document.querySelectorAll("body *")].filter((e) => (e.matches(asked) || scrolls(e))
    && e.tabIndex >= (scrolls(e) ? -1 : 0) && !e.disabled && e.checkVisibility({visibilityProperty: true}));
  return window.stops.length;
}"""
"""The elements that a reader can act on, in the order of the page; a table that scrolls by itself is one of them."""

WATCH = """() => {
  window.halts = [];
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Tab") return;
    const stop = document.activeElement;
    const boxes = [...stop.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    const shown = (x, y) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (stop.contains(top) || top.contains(stop));
    };
    const grid = stop instanceof SVGElement ? [.1, .2, .3, .4, .5, .6, .7, .8, .9] : [.5];
    const seen = boxes.some((box) => grid.some((down) => grid.some((along) =>
      shown(box.left + along * box.width, box.top + down * Math.min(box.height, innerHeight)))));
    const words = `${stop.tagName} ${stop.textContent.trim().slice(0, 40)}`;
    window.halts.push([window.stops.indexOf(stop), seen ? "" : words]);
  });
}"""
"""Notes, each time that a key is released, which stop has the focus, and its words if it is off the screen, covered or
without a size: nothing is found at a point outside of the screen. A region of the map may not hold its own middle."""


def _walk(page: Page, key: str, steps: int) -> tuple[list[int], list[str]]:
    """The stops at which a key halts, by their place in the page; and the words of those that are not seen."""
    page.evaluate("window.halts = []")
    for _ in range(steps):
        page.keyboard.press(key)
    halts = page.evaluate("window.halts")
    return [stop for stop, _ in halts], [words for _, words in halts if words]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", TYPES)
def test_tab_goes_to_every_stop_in_order_and_back(
    new_page: Callable[..., Page], address: str, examples: dict[str, str], name: str, width: int
) -> None:
    """Back on the narrow screen alone: there, what is hidden of the menu lies between the stops."""
    page = new_page(viewport={"width": width, "height": 640})
    page.goto(address + examples[name])
    count = page.evaluate(STOPS)
    page.evaluate(WATCH)
    assert page.evaluate("window.stops[0].className") == "evitement"
    assert _walk(page, "Tab", count) == (list(range(count)), [])
    assert _walk(page, "Tab", 1)[0][0] in (-1, 0), "after the last stop the focus leaves the page, or begins again"
    if width == 1280:
        return
    page.evaluate("window.stops.at(-1).focus()")
    assert _walk(page, "Shift+Tab", count - 1) == (list(range(count - 1))[::-1], [])


def test_the_first_stop_leads_to_the_content(new_page: Callable[..., Page], address: str) -> None:
    page = new_page()
    page.goto(f"{address}poles/cite-phares/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_menu_opens_by_keyboard_and_escape_closes_it_and_gives_the_focus_back(page: Page, address: str) -> None:
    page.goto(address)
    button, menu = page.get_by_role("button", name="Menu"), page.locator("#menu")
    expect(menu).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


# The ring: measured on the screen, with and without the focus.

KINDS = """(fully) => {
  const named = (e) => `${e.tagName}.${[...e.classList].join(".")}`;
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (!/ 0\\)$/.test(colour)) return colour;
    }
    return "";
  };
  const kinds = new Map();
  window.stops.forEach((stop, index) => {
    const kind = [named(stop), ...(fully ? [named(stop.parentElement.closest("[class]"))] : []),
      ground(stop.parentElement)].join(" | ");
    if (!kinds.has(kind)) kinds.set(kind, index);
  });
  return [...kinds];
}"""
"""One stop of each kind: the same element, in the same sort of element if that is asked, on the same ground."""

WIDE = {"width": 1280, "height": 2400}
"""High enough for the longest block of code, which is a stop."""
MARGIN = 14
"""What a picture of a stop shows around it, in pixels: the ring and its halo take nine."""


def _luminance(colour: tuple[int, ...]) -> float:
    """The relative luminance of WCAG 2.2."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (c / 255 for c in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
"""Waits until what was asked of the page is on the screen."""


def _picture(page: Page, session: CDPSession, clip: dict[str, float]) -> Image.Image:
    page.evaluate(DRAWN)
    asked = {"clip": {**clip, "scale": 1}, "optimizeForSpeed": True}
    return Image.open(BytesIO(b64decode(session.send("Page.captureScreenshot", asked)["data"]))).convert("RGB")


def _ring(page: Page, session: CDPSession, stop: int) -> str:
    """What is wrong with the ring of a stop, or nothing.

    The pixels that the focus changes by 3:1 or more are as many as a line of two pixels around the stop (WCAG 2.2,
    1.4.11 and 2.4.13), and some are beyond each of its four sides. A shape of a map is no box: its line follows it,
    along its edge, and is at least 1.4 times as long as two sides of its box.
    """
    box = page.evaluate(
        """(index) => {
          const stop = window.stops[index];
          stop.focus();
          stop.scrollIntoView({block: "center"});
          const after = getComputedStyle(stop, "::after");
          const covers = after.position === "absolute" && after.content !== "none";
          const ringed = covers ? stop.closest("li") : stop;
          const {x, y, width, height} = ringed.getBoundingClientRect();
          const shape = stop instanceof SVGElement;
          const lines = [...ringed.getClientRects()];
          const shared = (one, next) => Math.max(0, Math.min(one.right, next.right) - Math.max(one.left, next.left));
          const around = lines.reduce((sum, line, at) =>
            sum + line.width + line.height - (at ? shared(lines[at - 1], line) : 0), 0);
          return {left: x, top: y, width, height, shape, around, down: scrollY};
        }""",
        stop,
    )
    left, top = max(0, round(box["left"]) - MARGIN), max(0, round(box["top"]) - MARGIN)
    right = min(WIDE["width"], round(box["left"] + box["width"]) + MARGIN)
    bottom = min(WIDE["height"], round(box["top"] + box["height"]) + MARGIN)
    clip = {"x": left, "y": top + box["down"], "width": right - left, "height": bottom - top}
    after = _picture(page, session, clip)
    page.evaluate("document.activeElement.blur()")
    strong = _changed(_picture(page, session, clip), after)
    # A line of two pixels that falls between them is drawn on three, of which two are pale: hence not 4. Around a link
    # that is broken over lines, none is due where one line touches the next.
    due = 1.4 * (box["width"] + box["height"]) if box["shape"] else 3.2 * box["around"]
    if len(strong) < due:
        return f"{len(strong)} pixels stand out, {due:.0f} are due"
    if box["shape"]:
        return ""
    xs, ys = [left + x for x, _ in strong], [top + y for _, y in strong]
    beyond = {
        "left": min(xs) < box["left"] - 1,
        "top": min(ys) < box["top"] - 1,
        "right": max(xs) > box["left"] + box["width"],
        "bottom": max(ys) > box["top"] + box["height"],
    }
    return ", ".join(f"nothing beyond the {side}" for side, found in beyond.items() if not found)


def _changed(before: Image.Image, after: Image.Image) -> set[tuple[int, int]]:
    """The pixels whose two colours have a contrast of 3:1 or more."""
    width, _ = before.size
    pairs = list(zip(before.get_flattened_data(), after.get_flattened_data(), strict=True))
    strong = {pair for pair in set(pairs) if pair[0] != pair[1] and _contrast(*pair) >= 3}
    return {(at % width, at // width) for at, pair in enumerate(pairs) if pair in strong}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_ring_of_focus_stands_out_and_is_whole(
    new_page: Callable[..., Page], address: str, below: str, examples: dict[str, str], scheme: str
) -> None:
    """Of each kind of stop: on paper, on a sheet, in a banner of brick, on the map. A scheme only changes colours."""
    page = new_page(viewport=WIDE, color_scheme=scheme)
    session = page.context.new_cdp_session(page)
    faults, looked_at = {}, set()
    for place in [*(address + path for path in examples.values()), *(below + path for path in STATES.values())]:
        page.goto(place)
        page.evaluate("document.fonts.ready.then(() => null)")
        page.evaluate(STOPS)
        page.keyboard.press("Tab")
        for kind, stop in page.evaluate(KINDS, scheme == "light"):
            if kind not in looked_at:
                looked_at.add(kind)
                faults[f"{place} {kind}"] = _ring(page, session, stop)
    assert len(looked_at) > 15
    assert {where: fault for where, fault in faults.items() if fault} == {}
