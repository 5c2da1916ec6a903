"""The directory: each filter gives the poles that its files give, alone and with the others; the address keeps them."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from built import ROOT
from conftest import NOON
from playwright.sync_api import Locator, Page, Route, expect
from ptce.build import edit
from ptce.french.names import fold, sort_key

NewPage = Callable[..., Page]

CARDS = ".fiches > .fiche"


@pytest.fixture(scope="module")
def poles() -> list[Any]:
    """The poles of this repository, in French order."""
    return sorted(edit(ROOT, NOON).all("pole"), key=lambda pole: sort_key(pole.nom))


@pytest.fixture
def directory(new_page: NewPage, address: str) -> Page:
    """The directory on a wide screen."""
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}poles/")
    return page


def _shown(page: Page) -> list[str]:
    """The names of the cards that are seen, in order."""
    found = page.locator(f"{CARDS}:visible .nom").all_text_contents()
    return [name.strip() for name in found]


def _status(page: Page) -> Locator:
    return page.locator("main").get_by_role("status")


def _field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Nom, commune ou activité")


def _choice(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, include_hidden=True)


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _query(page: Page) -> str:
    return page.url.partition("poles/")[2]


def _natures(pole: Any) -> set[str]:
    return {label.nature for label in pole.labels}


def _names(poles: list[Any]) -> list[str]:
    return [pole.nom for pole in poles]


def test_every_pole_has_its_card_in_french_order(directory: Page, poles: list[Any]) -> None:
    assert _shown(directory) == _names(poles)
    assert [fold(name)[0] for name in _names(poles)] == sorted(fold(name)[0] for name in _names(poles))
    expect(_status(directory)).to_have_text(f"{len(poles)} pôles")


def test_a_place_that_is_known_in_part_leaves_no_stray_sign(directory: Page, poles: list[Any]) -> None:
    places = directory.locator(f"{CARDS} .lieu").all_text_contents()
    assert len(places) == len([pole for pole in poles if pole.commune or pole.departement or pole.region])
    assert [place for place in places if re.search(r"^\W|\( |\(\)| ,|,,|, ,|[,(]$|\s\s", place)] == []


@pytest.mark.parametrize(
    ("name", "value", "keeps"),
    [
        ("Région", "occitanie", lambda pole: pole.region == "occitanie"),
        ("Région", "la-reunion", lambda pole: pole.region == "la-reunion"),
        ("Secteur", "insertion", lambda pole: "insertion" in pole.secteurs),
        ("Reconnaissance", "laureat", lambda pole: "laureat" in _natures(pole)),
        ("Reconnaissance", "temoin", lambda pole: "temoin" in _natures(pole)),
    ],
)
def test_a_filter_keeps_the_poles_that_the_files_tell(
    directory: Page, poles: list[Any], name: str, value: str, keeps: Callable[[Any], bool]
) -> None:
    kept = [pole for pole in poles if keeps(pole)]
    option = _choice(directory, name).locator(f"option[value={value}]")
    assert re.sub(r".*\((\d+)\)$", r"\1", option.text_content() or "") == str(len(kept))
    _choice(directory, name).select_option(value)
    assert _shown(directory) == _names(kept)
    expect(_status(directory)).to_have_text(f"{len(kept)} pôle{'s' if len(kept) > 1 else ''} sur {len(poles)}")


@pytest.mark.parametrize("words", ["ile saint denis", "L'ILE-SAINT-DENIS", "l’île saint‑denis", "DENIS saint île"])
def test_accents_case_apostrophes_and_hyphens_do_not_count(directory: Page, words: str) -> None:
    _field(directory).fill("Île-Saint-Denis")
    expected = _shown(directory)
    assert "Cité Phares" in expected
    assert len(expected) < 6
    _field(directory).fill(words)
    assert _shown(directory) == expected


def test_a_word_is_found_from_its_beginning_only(directory: Page) -> None:
    _field(directory).fill("hares")
    assert _shown(directory) == []


def test_other_names_and_activities_are_found_though_the_card_does_not_say_them(
    directory: Page, poles: list[Any]
) -> None:
    pole = next(pole for pole in poles if pole.id == "ecossolies")
    assert "Solilab" in pole.alias
    _field(directory).fill("solilab")
    assert _shown(directory) == [pole.nom]


def test_filters_add_up_and_their_counts_follow_the_others(directory: Page, poles: list[Any]) -> None:
    _choice(directory, "Région").select_option("occitanie")
    _choice(directory, "Reconnaissance").select_option("laureat")
    _choice(directory, "Secteur").select_option("economie-circulaire")
    both = [pole for pole in poles if "laureat" in _natures(pole) and "economie-circulaire" in pole.secteurs]
    kept = [pole for pole in both if pole.region == "occitanie"]
    assert 0 < len(kept) < len(both)
    assert _shown(directory) == _names(kept)
    counts = _choice(directory, "Région").locator("option:not([value=''])").all_text_contents()
    told = {text.rpartition(" (")[0]: int(text.rpartition("(")[2].rstrip(")")) for text in counts}
    assert len(told) == 18
    assert sum(told.values()) == len([pole for pole in both if pole.region])
    _field(directory).fill(kept[0].nom)
    assert _shown(directory) == [kept[0].nom]
    query = parse_qs(urlsplit(directory.url).query)
    assert query == {
        "q": [kept[0].nom],
        "region": ["occitanie"],
        "secteur": ["economie-circulaire"],
        "statut": ["laureat"],
    }


def test_the_regions_of_overseas_stand_apart(directory: Page) -> None:
    groups = _choice(directory, "Région").locator("optgroup")
    assert [group.get_attribute("label") for group in groups.all()] == ["Métropole", "Outre-mer"]
    assert [group.locator("option").count() for group in groups.all()] == [13, 5]


def test_the_address_brings_the_filters_back_and_so_does_the_back_button(new_page: NewPage, address: str) -> None:
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}poles/?q=insertion&region=ile-de-france")
    assert _field(page).input_value() == "insertion"
    assert _choice(page, "Région").input_value() == "ile-de-france"
    first = _shown(page)
    assert 0 < len(first) < 8
    _choice(page, "Secteur").select_option("culture")
    assert _shown(page) != first
    page.go_back()
    assert (_shown(page), _choice(page, "Secteur").input_value()) == (first, "")
    page.go_forward()
    assert _choice(page, "Secteur").input_value() == "culture"


def test_an_address_with_unknown_values_shows_all(new_page: NewPage, address: str, poles: list[Any]) -> None:
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}poles/?region=atlantide&statut=x")
    assert _shown(page) == _names(poles)
    assert _choice(page, "Région").input_value() == ""


def test_each_letter_is_no_step_back_but_each_choice_is(directory: Page) -> None:
    before = directory.evaluate("history.length")
    _field(directory).press_sequentially("insertion")
    assert directory.evaluate("history.length") == before
    _choice(directory, "Région").select_option("occitanie")
    assert directory.evaluate("history.length") == before + 1


def test_chips_take_their_filter_away_and_one_button_all(directory: Page, poles: list[Any]) -> None:
    _choice(directory, "Région").select_option("pays-de-la-loire")
    expect(directory.get_by_role("button", name="Tout effacer")).to_have_count(0)
    _field(directory).fill("ptce")
    chips = directory.get_by_role("button", name="Retirer le filtre")
    assert [_plain(chip) for chip in chips.all_text_contents()] == ["« ptce »", "Pays de la Loire"]
    chips.first.click()
    assert _field(directory).input_value() == ""
    assert _shown(directory) == _names([pole for pole in poles if pole.region == "pays-de-la-loire"])
    expect(chips).to_be_focused()
    _field(directory).fill("ptce")
    directory.get_by_role("button", name="Tout effacer").click()
    assert (_shown(directory), _query(directory)) == (_names(poles), "")
    expect(_field(directory)).to_be_focused()


def test_no_result_names_the_criteria_and_shows_ways_out(directory: Page, poles: list[Any]) -> None:
    _choice(directory, "Région").select_option("bretagne")
    _field(directory).fill("wxyz")
    nothing = directory.locator(".sans-resultat")
    expect(_status(directory)).to_have_text(f"0 pôle sur {len(poles)}")
    expect(nothing).to_contain_text("Aucun pôle ne répond à la fois à « wxyz » et Bretagne.")
    ways = nothing.get_by_role("button")
    in_brittany = len([pole for pole in poles if pole.region == "bretagne"])
    assert [_plain(way) for way in ways.all_text_contents()] == [
        f"« wxyz » (sans lui, {in_brittany} pôle)",
        "Bretagne (sans lui, aucun pôle)",
        "Tout effacer",
    ]
    expect(nothing.get_by_role("link", name="Proposer une fiche")).to_be_visible()
    ways.first.click()
    assert len(_shown(directory)) == in_brittany
    expect(nothing).to_be_hidden()


# The map of the directory.


def _number(page: Page, region: str) -> str:
    found: str = page.locator(f".carte [data-region={region}] .nombre").text_content() or ""
    return [name.strip() for name in found]


@pytest.mark.parametrize("way", ["click", "Enter"])
def test_a_region_of_the_map_filters_in_place(directory: Page, poles: list[Any], way: str) -> None:
    link = directory.get_by_role("link", name="Occitanie,").first
    link.click() if way == "click" else link.press("Enter")
    assert _shown(directory) == _names([pole for pole in poles if pole.region == "occitanie"])
    assert _query(directory) == "?region=occitanie"
    expect(link).to_have_attribute("aria-current", "true")
    assert directory.locator(".carte [aria-current]").count() == 1
    link.click() if way == "click" else link.press("Enter")
    assert (_shown(directory), _query(directory)) == (_names(poles), "")
    assert directory.locator(".carte [aria-current]").count() == 0


def test_a_region_of_the_map_opens_its_page_in_another_tab(directory: Page, address: str) -> None:
    with directory.context.expect_page() as opened:
        directory.get_by_role("link", name="Occitanie,").first.click(modifiers=["Control"])
    expect(opened.value).to_have_url(f"{address}poles/regions/occitanie/")
    assert _query(directory) == ""


def test_the_numbers_of_the_map_follow_the_other_filters(directory: Page, poles: list[Any]) -> None:
    _choice(directory, "Reconnaissance").select_option("temoin")
    _choice(directory, "Région").select_option("occitanie")
    kept = [pole for pole in poles if "temoin" in _natures(pole)]
    regions = directory.locator(".carte [data-region]")
    told = {node.get_attribute("data-region"): node.locator(".nombre").text_content() for node in regions.all()}
    expected = {name: str(len([pole for pole in kept if pole.region == name])) for name in told}
    assert told == expected
    count = int(expected["occitanie"])
    name = f"Occitanie, {count or 'aucune'} fiche{'s' if count > 1 else ''}"
    expect(directory.locator(".carte [data-region=occitanie]")).to_have_accessible_name(name)
    marks = directory.locator(".carte-france [data-fiches]:not(.absente)")
    shown = {one for mark in marks.all() for one in (mark.get_attribute("data-fiches") or "").split()}
    assert shown == {pole.id for pole in kept}
    tones = directory.locator(".carte-france .aire").evaluate_all("all => all.map((one) => one.getAttribute('class'))")
    assert len(tones) == 18 + 4, "the regions, and the legend"


# Without scripts, and on a phone.


def test_without_scripts_all_cards_are_there_and_no_control_is_dead(
    new_page: NewPage, address: str, poles: list[Any]
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}poles/")
    assert _shown(page) == _names(poles)
    for role in ("button", "combobox", "searchbox"):
        assert page.locator("main").get_by_role(role).count() == 0, role
    for name in ("Par région", "Par secteur"):
        expect(page.get_by_role("heading", name=name)).to_be_visible()
    page.get_by_role("link", name="Bretagne, 1 fiche").click()
    expect(page).to_have_url(f"{address}poles/regions/bretagne/")


def test_the_first_card_is_seen_on_a_phone(page: Page, address: str) -> None:
    page.goto(f"{address}poles/")
    box = page.locator(CARDS).first.bounding_box()
    assert box is not None
    assert box["y"] < 500


def test_the_other_filters_unfold_on_a_phone(page: Page, address: str) -> None:
    page.goto(f"{address}poles/")
    button, select = page.get_by_role("button", name="Filtrer"), _choice(page, "Région")
    expect(select).to_be_hidden()
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    select.select_option("bretagne")
    assert len(_shown(page)) == 1
    page.reload()
    expect(select).to_be_visible()


def test_a_choice_on_the_map_of_a_phone_brings_the_list_into_view(page: Page, address: str) -> None:
    page.goto(f"{address}poles/")
    page.get_by_role("link", name="Carte", exact=True).click()
    page.get_by_role("link", name="Occitanie,").first.click()
    expect(_status(page)).to_be_in_viewport()


# A thousand cards.

MOST = 100
"""Milliseconds from a letter to the list laid out anew: beyond, a reader feels a delay."""
LAYOUTS = 5
"""On a slow machine a letter may take longer: as long as the browser alone needs to lay out all cards so many times."""
ROUNDS = 5
"""Each letter counts by its best time of so many: what else the machine does is no fault of the page."""
TYPE = """() => {
  const field = document.querySelector("#filtre-q");
  const times = [];
  const type = (value) => {
    const start = performance.now();
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    document.body.getBoundingClientRect();
    document.querySelector("footer").getBoundingClientRect();
    times.push(performance.now() - start);
  };
  for (const word of ["insertion", "ile de france", "o", "zzz"]) {
    for (let end = 1; end <= word.length; end++) type(word.slice(0, end));
    for (let end = word.length - 1; end >= 0; end--) type(word.slice(0, end));
  }
  return times;
}"""
LAY_OUT = """() => {
  const cards = document.querySelectorAll(".fiches > .fiche");
  for (const card of cards) card.hidden = true;
  document.querySelector("footer").getBoundingClientRect();
  const start = performance.now();
  for (const card of cards) card.hidden = false;
  document.querySelector("footer").getBoundingClientRect();
  return performance.now() - start;
}"""
"""How long the browser needs to lay out all cards, whatever the directory does."""


def _multiplied(body: str, count: int) -> str:
    """The directory with as many cards: those that it has, again and again."""
    start = body.index('<ul class="fiches"')
    head, end = body.index(">", start) + 1, body.index('<figure class="carte')
    end = body.rindex("</ul>", start, end)
    cards = re.findall(r'<li class="fiche".*?</li>', body[head:end], re.S)
    assert len(cards) > 50
    return body[:head] + "".join(cards[index % len(cards)] for index in range(count)) + body[end:]


def test_a_thousand_cards_are_filtered_between_two_letters(new_page: NewPage, address: str) -> None:
    page = new_page(viewport={"width": 1280, "height": 900})

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=_multiplied(response.text(), 1000))

    page.route(f"{address}poles/", answer)
    page.goto(f"{address}poles/")
    assert page.locator(CARDS).count() == 1000
    rounds = [page.evaluate(TYPE) for _ in range(ROUNDS)]
    times = [min(letter) for letter in zip(*rounds, strict=True)]
    assert len(times) > 40
    layout = min(page.evaluate(LAY_OUT) for _ in range(ROUNDS))
    assert max(times) < max(MOST, LAYOUTS * layout), (layout, sorted(map(round, times)))
