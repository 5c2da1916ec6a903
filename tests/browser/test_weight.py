"""What a first visit costs: bytes as they travel, and how many requests, counted by the browser itself."""

from typing import Any

from playwright.sync_api import Browser

HEAVIEST = 180_000
"""For any page, in bytes, headers included; the server of these tests compresses what is text."""
HEAVY = ("accueil", "annuaire", "event", "pole", "recherche")
"""The home page, and the types that carry most."""
MOST_REQUESTS = 14
MOST_REQUESTS_OF_THE_HOME_PAGE = 12


def _size(end: dict[str, Any]) -> dict[str, float]:
    return {end["requestId"]: end["encodedDataLength"]}


def test_a_first_visit_is_light(browser: Browser, address: str, examples: dict[str, str]) -> None:
    """Each page is met with nothing kept from another visit; the icon of the site counts too."""
    cost = {}
    for name in HEAVY:
        sizes: dict[str, float] = {}
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", lambda sent, sizes=sizes: sizes.setdefault(sent["requestId"], 0))
        session.on("Network.loadingFinished", lambda end, sizes=sizes: sizes.update(_size(end)))
        page.goto(address + examples[name], wait_until="networkidle")
        context.close()
        cost[name] = (len(sizes), sum(sizes.values()))
    assert {name: size for name, (_, size) in cost.items() if not 50_000 < size <= HEAVIEST} == {}
    assert {name: count for name, (count, _) in cost.items() if not 8 < count <= MOST_REQUESTS} == {}
    assert cost["accueil"][0] <= MOST_REQUESTS_OF_THE_HOME_PAGE
