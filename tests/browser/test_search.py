"""The search, as a reader uses it in a browser: what it finds, how it groups, filters and dates it, what it says."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
import yaml
from playwright.sync_api import Browser, Page, Response, expect

QUERIES = yaml.safe_load((Path(__file__).parent / "queries.yml").read_text("utf-8"))
LIGHT = 300_000
"""The bytes that the first search may cost, compressed as they are served."""

NewPage = Callable[..., Page]


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """One page for many queries: what it has loaded once stays in its cache."""
    context = browser.new_context(locale="fr-FR")
    yield context.new_page()
    context.close()


def _search(page: Page, address: str, **query: str) -> None:
    page.goto(f"{address}recherche/?{urlencode(query)}")
    expect(page.get_by_role("status")).to_contain_text("résultat")


def _type(page: Page, query: str) -> None:
    """Asks for nothing, then for this, as a reader does who stays on the page."""
    field, status = page.locator("#requete"), page.get_by_role("status")
    for typed, said in (("", re.compile("^$")), (query, re.compile("résultat"))):
        field.fill(typed)
        field.press("Enter")
        expect(status).to_have_text(said)


def _groups(page: Page, address: str) -> dict[str, list[str]]:
    """The addresses of the results that are shown, by the heading of their group."""
    found: list[tuple[str, list[str]]] = page.locator(".groupes section").evaluate_all(
        "all => all.map((one) => ["
        "one.querySelector('h2').innerText, [...one.querySelectorAll('h3 a')].map((link) => link.href)])"
    )
    return {heading: [link.removeprefix(address) for link in links] for heading, links in found}


def _count(page: Page) -> int:
    """The number of results that the page announces."""
    found = re.search(r"(\d+) résultat", page.get_by_role("status").inner_text())
    return int(found[1]) if found else 0


def _named(row: dict[str, Any]) -> str:
    return f"{row['cherche']} -> {row['trouve']}"


def test_the_queries_are_many() -> None:
    assert len({row["cherche"] for row in QUERIES}) >= 70
    assert {key for row in QUERIES for key in row} == {"cherche", "trouve", "rang", "groupe", "endroit"}


@pytest.mark.parametrize("row", QUERIES, ids=_named)
def test_a_query_finds_the_page_that_it_must_find(desk: Page, address: str, row: dict[str, Any]) -> None:
    if not desk.url.startswith(f"{address}recherche/"):
        desk.goto(f"{address}recherche/")
    _type(desk, row["cherche"])
    groups = _groups(desk, address)
    if row.get("groupe"):
        assert row["trouve"] in [found[0] for found in groups.values()], groups
    else:
        shown = [path for found in groups.values() for path in found]
        assert row["trouve"] in shown[: row.get("rang", 1)], groups
    if "endroit" in row:
        result = desk.locator(".resultat", has=desk.locator(f'h3 a[href$="/{row["trouve"]}"]'))
        places = {link.inner_text(): str(link.get_attribute("href")) for link in result.locator(".endroits a").all()}
        assert places.get(row["endroit"], "").partition("#")[0] == f"/{row['trouve']}", places
        desk.goto(address + places[row["endroit"]].removeprefix("/"))
        anchor = desk.locator(f'[id="{places[row["endroit"]].partition("#")[2]}"]')
        assert row["endroit"] in anchor.inner_text()


def test_the_header_leads_to_the_results(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("searchbox", name="Rechercher sur le site").fill("economie")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}recherche/?q=economie")
    page.get_by_role("link", name="Réseau des collectivités territoriales").click()
    expect(page.locator("h1")).to_have_text("Réseau des collectivités territoriales pour une économie solidaire")


@pytest.mark.parametrize(
    "forms",
    [
        ["l'insertion", "l’insertion", "L’INSERTION", "insertion", "insertions", "d'insertion"],
        ["économie", "economie", "d'économie", "l'economie", "ÉCONOMIES"],
        ["île-saint-denis", "ile saint denis", "L’Île Saint-Denis"],
        ["appels à projets", "appel a projet"],
    ],
)
def test_accents_case_elisions_hyphens_and_plurals_make_no_difference(
    desk: Page, address: str, forms: list[str]
) -> None:
    found = []
    for form in forms:
        _search(desk, address, q=form)
        found.append((_count(desk), {heading: pages[0] for heading, pages in _groups(desk, address).items()}))
    assert found == [found[0]] * len(forms)


def test_the_excerpts_read_as_the_pages_do(desk: Page, address: str) -> None:
    _search(desk, address, q="l'insertion")
    text = desk.locator(".groupes").inner_text()
    assert re.findall(r"(?<!\w)[cdjlmnst]’\s", text) == []
    assert {mark.lower() for mark in desk.locator(".groupes mark").all_inner_texts()} == {"insertion"}


def test_results_are_grouped_counted_and_dated(desk: Page, address: str) -> None:
    _search(desk, address, q="journée nationale 2014")
    meetings = desk.locator("section", has=desk.get_by_role("heading", name="Rencontres"))
    first = meetings.locator(".resultat").first
    assert first.locator(".situation").inner_text().startswith("19\N{NO-BREAK SPACE}septembre 2014")
    sizes = [int(small) for small in desk.locator(".groupes h2 small").all_inner_texts()]
    assert sum(sizes) == _count(desk)
    levels = desk.locator("main :is(h1, h2, h3)").evaluate_all("all => all.map((one) => one.tagName)")
    assert levels[:3] == ["H1", "H2", "H3"]


def test_the_name_of_a_result_is_that_of_its_file_in_the_index(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}recherche/")
    found = page.evaluate(
        """async () => {
            const { search } = await import(new URL("../pagefind/pagefind.js", location.href).href);
            const { results } = await search(null);
            return Promise.all(results.map(async (one) => [one.id, (await one.data()).url]));
        }"""
    )
    about = json.loads((folder / "pagefind/pages.json").read_text("utf-8"))
    assert {name for name, _ in found} == set(about["pages"])
    genres = {url: about["genres"][about["pages"][name][0]][0] for name, url in found}
    assert genres["/poles/cite-phares/"] == "pôle"
    assert genres["/agenda/2014-09-19-journee-nationale/"] == "rencontre"
    regions = {url: [about["regions"][rank] for rank in about["pages"][name][1]] for name, url in found}
    assert regions["/poles/cite-phares/"] == regions["/poles/regions/ile-de-france/"] == ["Île-de-France"]


def _options(page: Page, name: str) -> dict[str, int]:
    """The values of a filter, with the number of results that each announces."""
    labels = page.get_by_label(name).locator("option").all_inner_texts()[1:]
    found = [re.fullmatch(r"(.+) \((\d+)\)", label) for label in labels]
    return {match[1]: int(match[2]) for match in found if match}


def test_filters_react_to_one_another_and_are_in_the_address(page: Page, address: str) -> None:
    _search(page, address, q="insertion")
    everything, regions = _count(page), _options(page, "Région")
    page.get_by_role("button", name=re.compile("^Pôles")).click()
    expect(page.get_by_role("status")).to_contain_text(f" sur {everything} pour « insertion »")
    expect(page).to_have_url(f"{address}recherche/?q=insertion&genre=pole")
    poles, of_poles = _count(page), _options(page, "Région")
    assert sum(of_poles.values()) == poles < everything
    assert of_poles != regions

    region, count = max(of_poles.items(), key=lambda item: item[1])
    page.get_by_label("Région").select_option(label=f"{region} ({count})")
    expect(page.get_by_role("status")).to_contain_text(f"{count} résultat")
    assert _options(page, "Région") == of_poles, "its own choice changes nothing to the counts of a filter"
    assert page.get_by_role("button", name=re.compile("^Tout")).inner_text() == f"Tout {regions[region]}"
    assert set(page.locator(".situation").all_inner_texts()) == {region}

    page.get_by_role("button", name=f"Retirer le filtre {region}").click()
    expect(page.get_by_role("status")).to_contain_text(f"{poles} résultat")
    expect(page.get_by_label("Région")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text(f"{count} résultat")
    page.go_back()
    page.go_back()
    expect(page).to_have_url(f"{address}recherche/?q=insertion")
    expect(page.get_by_role("status")).to_have_text(f"{everything} résultats pour « insertion ».")


def test_an_address_with_filters_shows_what_it_showed(page: Page, address: str) -> None:
    _search(page, address, q="appel", genre="communique", annee="2013", region="ile-de-france")
    assert _groups(page, address) == {"Communiqués 1": ["presse/communiques/2013-07-16-premier-appel-a-projets/"]}
    expect(page.get_by_role("button", name="Communiqués 1")).to_have_attribute("aria-pressed", "true")
    assert page.get_by_label("Année").input_value() == "2013"
    assert page.locator(".puces button").all_inner_texts() == ["Île-de-France", "2013"]


def test_filters_that_leave_nothing_say_how_to_go_on(page: Page, address: str) -> None:
    _search(page, address, q="coorace", annee="1999")
    expect(page.get_by_role("status")).to_contain_text("Aucun résultat avec ces filtres")
    page.get_by_role("button", name="Retirer le filtre 1999").click()
    expect(page.get_by_role("heading", name="Coorace", exact=False).first).to_be_visible()


def test_a_group_opens_where_the_reader_is(page: Page, address: str) -> None:
    _search(page, address, q="insertion")
    poles = page.locator("section", has=page.get_by_role("heading", name=re.compile("^Pôles")))
    total = int(poles.locator("h2 small").inner_text())
    assert poles.locator(".resultat").count() == 3
    poles.get_by_role("button", name=f"Voir les {total} pôles").press("Enter")
    expect(poles.locator(".resultat")).to_have_count(total)
    expect(poles.locator("h3 a").nth(3)).to_be_focused()
    expect(poles.get_by_role("button")).to_be_hidden()


def test_each_query_that_is_sent_is_a_step_back(page: Page, address: str) -> None:
    _search(page, address, q="insertion")
    field = page.get_by_role("searchbox", name="Rechercher dans tout le site")
    field.fill("")
    field.press_sequentially("mureaux")
    expect(page.get_by_role("status")).to_contain_text("pour « mureaux »")
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("pour « insertion »")
    expect(field).to_have_value("insertion")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("alfandery", "Aucune page ne contient « alfandery » : voici « Alphandéry ». "),
        ("vivre les muraux", "Aucune page ne contient « muraux » : voici « Mureaux ». "),
        ("wxyzwxyz", "Aucun résultat pour « wxyzwxyz ». Vérifiez l’orthographe, essayez un seul mot, plus court"),
        ("wxyzwxyz halage", "Aucune page ne contient « wxyzwxyz ». "),
        ("mayotte audruicq", "Aucune page ne contient tous ces mots : voici les plus proches. "),
    ],
)
def test_the_reader_knows_what_was_looked_for(desk: Page, address: str, query: str, sentence: str) -> None:
    _search(desk, address, q=query)
    text = desk.get_by_role("status").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert text.startswith(sentence)
    assert desk.get_by_role("link", name="Plan du site").first.is_visible()


def test_what_is_typed_is_never_markup(page: Page, address: str) -> None:
    page.goto(f"{address}recherche/?q={quote('<img src=x onerror=alert(1)> insertion')}")
    expect(page.get_by_role("status")).to_contain_text("résultat")
    assert page.locator(".recherche img").count() == 0


def test_the_first_search_is_light(page: Page, address: str) -> None:
    got: list[Response] = []
    page.goto(f"{address}recherche/", wait_until="networkidle")
    page.on("response", lambda response: got.append(response))
    page.get_by_role("searchbox", name="Rechercher dans tout le site").fill("l'insertion")
    expect(page.get_by_role("status")).to_contain_text("résultats")
    page.wait_for_load_state("networkidle")
    sizes = {response.url.removeprefix(address): response.request.sizes()["responseBodySize"] for response in got}
    assert {Path(path).suffix for path in sizes} >= {".js", ".json", ".pagefind", ".pf_index", ".pf_fragment"}
    assert 100_000 < sum(sizes.values()) < LIGHT, sizes
    assert not [path for path in sizes if "mots.json" in path], "only for a word that no page has"


def test_a_search_that_cannot_load_says_so_and_may_be_tried_again(page: Page, address: str) -> None:
    page.route("**/pages.json", lambda route: route.abort())
    page.goto(f"{address}recherche/?q=insertion")
    expect(page.get_by_role("status")).to_have_text(
        "La recherche n’a pas pu se charger. Les listes ci-dessous mènent à toutes les pages."
    )
    page.unroute("**/pages.json")
    page.get_by_role("button", name="Chercher").click()
    expect(page.get_by_role("status")).to_contain_text("résultats pour « insertion »")


def test_without_a_script_the_page_says_so_and_lists_the_sections(new_page: NewPage, address: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}recherche/?q=insertion")
    text = page.locator("main").inner_text()
    assert "La recherche a besoin de JavaScript" in text
    assert page.locator("main li a").count() >= 9


def test_in_a_folder_the_page_says_that_it_needs_the_site(page: Page, folder: Path) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if "font" not in str(message.location) else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{(folder / 'recherche/index.html').as_uri()}?q=insertion")
    expect(page.locator(".recherche")).to_contain_text("La recherche ne fonctionne que sur le site en ligne")
    assert said == []
    assert page.locator("main li a").count() >= 9
