"""What the site asks of a reader: nothing. No host but its own, no cookie, nothing kept but the colours once chosen."""

from collections.abc import Callable
from typing import Any

from built import ROOT
from playwright.sync_api import BrowserContext, Page, expect
from served import POLICY

REPORT = """() => document.addEventListener("securitypolicyviolation", (event) => {
  window.refused ??= [];
  window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
})"""


def _kept(context: BrowserContext) -> Any:
    """All that a browser keeps for the site: cookies, and what scripts store, by origin."""
    return context.storage_state(indexed_db=True)


def test_no_other_host_is_asked_for_anything_and_nothing_is_kept(
    new_page: Callable[..., Page], address: str, examples: dict[str, str]
) -> None:
    page = new_page()
    foreign: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(address) else foreign.append(request.url))
    for path in [*examples.values(), "recherche/?q=insertion"]:
        page.goto(address + path)
    expect(page.locator(".resultat a").first).to_be_visible()
    assert foreign == []
    assert _kept(page.context) == {"cookies": [], "origins": []}
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations()") == []


def test_the_colours_are_kept_once_they_are_chosen_and_followed_on_every_page(
    new_page: Callable[..., Page], address: str
) -> None:
    page = new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
    page.goto(address)
    button = page.get_by_role("button", name="Thème sombre")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    origin = {"origin": address.rstrip("/"), "localStorage": [{"name": "theme", "value": "sombre"}], "indexedDB": []}
    assert _kept(page.context) == {"cookies": [], "origins": [origin]}
    page.goto(f"{address}poles/")
    expect(page.get_by_role("button", name="Thème sombre")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_the_readme_gives_hosts_the_policy_of_these_tests() -> None:
    assert f"Content-Security-Policy: {POLICY}\n" in (ROOT / "README.md").read_text("utf-8")


def test_a_strict_policy_refuses_nothing_of_ours(
    new_page: Callable[..., Page], address: str, examples: dict[str, str]
) -> None:
    """The server of these tests sends it with each page; a search runs under it too."""
    page = new_page()
    page.add_init_script(f"({REPORT})()")
    refused = {}
    for path in examples.values():
        answer = page.goto(address + path)
        assert answer
        assert answer.headers["content-security-policy"] == POLICY
        refused[path] = page.evaluate("window.refused ?? []")
    page.goto(f"{address}recherche/?q=insertion")
    expect(page.locator(".resultat a").first).to_be_visible()
    refused["a search"] = page.evaluate("window.refused ?? []")
    assert {path: found for path, found in refused.items() if found} == {}
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: '1'}))")
    assert page.evaluate("window.refused")[0].startswith("script-src-elem inline"), "the policy is in force"
