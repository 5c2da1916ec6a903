"""The map: every region reached, named, counted; nothing told by colour alone; legible in each scheme and on paper."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from built import ROOT
from conftest import NOON
from playwright.sync_api import Page, expect
from ptce.build import edit
from ptce.edition import Edition

NewPage = Callable[..., Page]

PAGES = ["", "poles/"]
MAP = ".carte-france"


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The edition that is served."""
    return edit(ROOT, NOON)


def _names(edition: Edition) -> dict[str, str]:
    """What each region of the map is called, by its name."""
    found = {}
    for region in edition.all("region"):
        count = len(edition.citing(region, "pole"))
        found[region.id] = f"{region.intitule}, {count or 'aucune'} fiche{'s' if count > 1 else ''}"
    return found


@pytest.mark.parametrize("path", PAGES)
def test_tab_goes_through_every_region_named_with_its_count(
    new_page: NewPage, address: str, edition: Edition, path: str
) -> None:
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto(address + path)
    names = _names(edition)
    assert len(names) == 18
    page.locator(f"{MAP} a").first.focus()
    reached = []
    for _ in names:
        link = page.locator(f"{MAP} a:focus")
        region = link.get_attribute("data-region") or ""
        expect(link).to_have_accessible_name(names[region])
        reached.append(region)
        page.keyboard.press("Tab")
    assert sorted(reached) == sorted(names)
    assert page.locator(f"{MAP} a:focus").count() == 0


def test_a_region_leads_to_its_page(new_page: NewPage, address: str) -> None:
    page = new_page()
    page.goto(address)
    page.get_by_role("link", name="Mayotte, 1 fiche").press("Enter")
    expect(page).to_have_url(f"{address}poles/regions/mayotte/")


@pytest.mark.parametrize("path", PAGES)
def test_the_list_of_the_regions_says_the_same_in_words(
    new_page: NewPage, address: str, edition: Edition, path: str
) -> None:
    page = new_page()
    page.goto(address + path)
    listed = page.locator("main .regions").first.locator("li").all_text_contents()
    found = {re.sub(r"\s+", " ", text).strip() for text in listed}
    regions = {f"{region.intitule} {len(edition.citing(region, 'pole'))}" for region in edition.all("region")}
    assert {one for one in regions if not one.endswith(" 0")} <= found <= regions


def test_each_number_is_written_and_each_pole_has_one_mark(new_page: NewPage, address: str, edition: Edition) -> None:
    page = new_page()
    page.goto(address)
    numbers = {
        node.get_attribute("data-region"): node.locator(".nombre").text_content()
        for node in page.locator(f"{MAP} a").all()
    }
    assert numbers == {region.id: str(len(edition.citing(region, "pole"))) for region in edition.all("region")}
    marks = page.locator(f"{MAP} [data-fiches]").all()
    marked = [one for mark in marks for one in (mark.get_attribute("data-fiches") or "").split()]
    assert sorted(marked) == sorted(pole.id for pole in edition.all("pole") if pole.region)  # type: ignore[attr-defined]


SHAPES = {"commune": "circle", "departement": "path[d*='L']", "region": "path[d*='H']"}
"""A disc; a triangle, with an oblique side; a square, with straight ones alone."""


def test_how_well_a_place_is_known_is_told_by_a_shape_and_by_words(new_page: NewPage, address: str) -> None:
    page = new_page()
    page.goto(address)
    legend = page.locator(f"{MAP} .legende").last.locator("li")
    told = dict(zip(SHAPES, [item.text_content() or "" for item in legend.all()][1:], strict=True))
    assert {form: words.strip() for form, words in told.items()} == {
        "commune": "commune",
        "departement": "département",
        "region": "région",
    }
    for form, shape in SHAPES.items():
        marks = page.locator(f"{MAP} .marque-{form}")
        assert marks.count() > 5
        assert page.locator(f"{MAP} .marque-{form} > {shape}").count() == marks.count()
        others = [other for other in SHAPES.values() if other != shape]
        assert [page.locator(f"{MAP} .marque-{form} > {other}").count() for other in others] == [0, 0]


COLOURS = """() => {
  const style = (selector, name) => getComputedStyle(document.querySelector(selector))[name];
  const tones = [0, 1, 2, 3].map((tone) => style(`.legende .teinte-${tone}`, "fill"));
  return {
    tones,
    border: style(".carte-france .bord", "stroke"),
    number: style(".carte-france .nombre", "fill"),
    page: getComputedStyle(document.body).backgroundColor,
    ring: style(".carte-france .marque", "stroke"),
    marks: ["commune", "departement", "region"].map((form) => style(`.carte-france .marque-${form}`, "fill")),
  };
}"""


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours that a browser computed, as WCAG 2.2 measures it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_borders_numbers_and_marks_stand_out_on_every_tone(
    new_page: NewPage, address: str, path: str, scheme: str
) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(address + path)
    found: dict[str, Any] = page.evaluate(COLOURS)
    assert len(set(found["tones"])) == 4
    assert [tone for tone in [*found["tones"], found["page"]] if _contrast(tone, found["border"]) < 3] == []
    assert [tone for tone in found["tones"] if _contrast(tone, found["number"]) < 4.5] == []
    assert [mark for mark in found["marks"] if _contrast(mark, found["ring"]) < 3] == []


def test_in_forced_colours_the_outlines_the_numbers_and_the_marks_stay(new_page: NewPage, address: str) -> None:
    page = new_page(forced_colors="active")
    page.goto(address)
    found: dict[str, Any] = page.evaluate(COLOURS)
    assert len(set(found["tones"])) == 1, "the number tells the count, no tone does"
    for name in ("border", "number"):
        assert _contrast(found["tones"][0], found[name]) >= 4.5, name
    assert [mark for mark in found["marks"] if _contrast(found["tones"][0], mark) < 4.5] == []


@pytest.mark.parametrize("path", [*PAGES, "poles/regions/occitanie/"])
def test_the_map_is_printed_in_black_on_white(new_page: NewPage, address: str, path: str) -> None:
    page = new_page(color_scheme="dark")
    page.goto(address + path)
    page.emulate_media(media="print")
    map_ = page.locator(".carte > svg")
    expect(map_).to_be_visible()
    for selector, style in ((".bord", "stroke"), ("text", "fill")):
        ink = map_.locator(selector).first.evaluate(f"(node) => getComputedStyle(node)['{style}']")
        assert _contrast(ink, "rgb(255, 255, 255)") > 10, selector
    tones = map_.locator(".aire").evaluate_all("all => [...new Set(all.map((one) => getComputedStyle(one).fill))]")
    assert [tone for tone in tones if _contrast(tone, "rgb(255, 255, 255)") > 2.5] == []


def test_the_focus_is_seen_on_the_outline_itself(new_page: NewPage, address: str) -> None:
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto(address)
    page.locator(f"{MAP} a").first.focus()
    page.keyboard.press("Tab")
    link = page.locator(f"{MAP} a:focus-visible")
    border = link.locator(".bord").evaluate(
        "(one) => [getComputedStyle(one).strokeWidth, getComputedStyle(one).stroke]"
    )
    before = page.locator(f"{MAP} a:not(:focus) .bord").first
    assert float(border[0].removesuffix("px")) > 5
    assert border[1] != before.evaluate("(one) => getComputedStyle(one).stroke")


# The maps of a region and of a pole.


def test_the_map_of_a_region_says_in_words_what_its_marks_show(
    new_page: NewPage, address: str, edition: Edition
) -> None:
    page = new_page()
    page.goto(f"{address}poles/regions/occitanie/")
    poles: list[Any] = [pole for pole in edition.all("pole") if pole.region == "occitanie"]  # type: ignore[attr-defined]
    expect(page.get_by_role("img", name=f"Carte : Occitanie, {len(poles)} fiches")).to_be_visible()
    told = [int(text.split()[0]) for text in page.locator(".carte .legende li").all_inner_texts()]
    forms = [len([pole for pole in poles if pole.precision_du_lieu() == form]) for form in SHAPES]
    assert told == [count for count in forms if count]
    towns = {pole.commune for pole in poles if pole.commune}
    assert towns <= set(page.locator(".carte .ville").all_text_contents())


@pytest.mark.parametrize(
    ("path", "name", "caption"),
    [
        ("cite-phares", "L’Île-Saint-Denis, en Île-de-France", None),
        (
            "agir-durable-2",
            "Quelque part dans le Gers : le lieu n’est connu qu’au département",
            "Le lieu n’est connu qu’au département.",
        ),
        (
            "echobat",
            "Quelque part à La Réunion : le lieu n’est connu qu’à la région",
            "Le lieu n’est connu qu’à la région.",
        ),
    ],
)
def test_a_fiche_shows_where_its_pole_is(
    new_page: NewPage, address: str, path: str, name: str, caption: str | None
) -> None:
    page = new_page()
    page.goto(f"{address}poles/{path}/")
    picture = page.locator(".carte-situation").get_by_role("img")
    expect(picture).to_be_visible()
    assert (picture.get_attribute("aria-label") or "").replace("\N{NO-BREAK SPACE}", " ") == name
    captions = page.locator(".carte-situation figcaption").all_inner_texts()
    assert captions == ([caption] if caption else [])
    assert page.locator(".carte-situation .marque").count() == 1
