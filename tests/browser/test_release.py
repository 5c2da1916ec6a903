"""A press release in a browser: its text is copied as its plain text has it, and the reader is told."""

import urllib.request

import pytest
from playwright.sync_api import Browser, Page, expect

RELEASE = "presse/communiques/2013-07-16-premier-appel-a-projets/"
BUTTON = "Copier le texte"


@pytest.fixture
def release(page: Page) -> Page:
    """A page that may use the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def _copied(page: Page) -> str:
    page.get_by_role("button", name=BUTTON).click()
    expect(page.get_by_role("status")).to_have_text("Texte copié")
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def test_the_text_that_is_copied_is_the_plain_text(release: Page, address: str) -> None:
    release.goto(address + RELEASE)
    with urllib.request.urlopen(f"{address}{RELEASE}communique.txt") as answer:
        expected = answer.read().decode("utf-8-sig")
    assert _copied(release) == expected
    assert "\u202f" not in expected


def test_where_nothing_can_be_fetched_the_words_of_the_sheet_are_copied(release: Page, address: str) -> None:
    release.route("**/*.txt", lambda route: route.abort())
    release.goto(address + RELEASE)
    text = _copied(release)
    assert text.startswith("COMMUNIQUÉ DE PRESSE\n\nCabinet de la ministre de l’Égalité des territoires et du Logement")
    assert text.endswith(f"https://www.ptce.fr/{RELEASE}\n")
    assert "600\u00a0000\u00a0euros" in text
    assert [word for word in ("\u202f", "Rechercher", "Espace presse", "Pour les journalistes") if word in text] == []


def test_the_words_that_are_copied_begin_with_what_was_corrected(release: Page, address: str) -> None:
    with urllib.request.urlopen(address + RELEASE) as answer:
        body = answer.read().decode()
    banner = '<div class="bandeau bandeau-correction"><p>Correctif du 3 février 2026.</p></div>'
    release.route("**/*.txt", lambda route: route.abort())
    release.route(
        address + RELEASE,
        lambda route: route.fulfill(body=body.replace("<article", f"{banner}<article", 1), content_type="text/html"),
    )
    release.goto(address + RELEASE)
    assert _copied(release).startswith("Correctif du 3 février 2026.\n\nCOMMUNIQUÉ DE PRESSE\n\n")


def test_a_copy_that_fails_is_told(page: Page, address: str) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
    page.goto(address + RELEASE)
    expect(page.get_by_role("status")).to_have_text("")
    page.get_by_role("button", name=BUTTON).click()
    expect(page.get_by_role("status")).to_have_text("La copie n’a pas réussi. Prenez le texte brut ci-dessus.")


def test_without_scripts_there_is_no_button_and_the_text_is_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + RELEASE)
    expect(page.get_by_role("button", name=BUTTON)).to_have_count(0)
    expect(page.get_by_role("link", name="Texte brut")).to_have_attribute("href", "communique.txt")
    context.close()


def test_the_plain_text_is_read_in_its_own_encoding(page: Page, address: str) -> None:
    page.goto(f"{address}{RELEASE}communique.txt")
    assert page.evaluate("document.characterSet") == "UTF-8"
    assert page.inner_text("body").startswith("COMMUNIQUÉ DE PRESSE\n\n")


def test_a_phone_jumps_over_the_text_to_what_the_press_takes(page: Page, address: str) -> None:
    page.goto(address + RELEASE)
    jump = page.get_by_role("link", name="Pour les journalistes")
    expect(jump).to_be_visible()
    jump.click()
    expect(page.get_by_role("heading", name="Pour les journalistes")).to_be_in_viewport()
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(jump).to_be_hidden()


def test_every_page_tells_feed_readers_where_the_feed_is(page: Page, address: str) -> None:
    for path in ("", RELEASE, "404.html"):
        page.goto(address + path)
        link = page.locator('link[rel="alternate"][type="application/atom+xml"]')
        url = link.evaluate("element => element.href")
        assert url == f"{address}flux.xml"
    assert page.request.get(url).text().startswith("<?xml version='1.0' encoding='utf-8'?>\n<feed ")
