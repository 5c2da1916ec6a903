"""The box of a preview: what it says of the files, in which order, how much of it, and where it stands in a page."""

from collections.abc import Sequence

import pytest
from built import Element, html
from previewing import NBSP
from ptce.preview.box import MOST, SHOWN, box, dressed
from ptce.problem import AVERTISSEMENT, Problem

PAGES = {"poles/phare.yml": "poles/phare/", "poles/moulin.yml": "poles/moulin/"}
LINES = {"poles/phare.yml": ["nom: Phare", "comunne: <Brest>"]}
UNKNOWN = Problem(
    "poles/phare.yml",
    2,
    1,
    "comunne",
    "Ce champ n’existe pas.",
    "Vouliez-vous dire « commune » ?",
    correction="commune",
    width=7,
)


def _lines(path: str) -> Sequence[str]:
    return LINES.get(path, ())


def _box(*problems: Problem, here: str = "", news: str = "a-1 0 cherche") -> Element:
    return html(box(problems, _lines, PAGES, here, news)).one("aside", class_="apercu")


def _warning(number: int) -> Problem:
    return Problem("poles/moulin.yml", number, 1, "", f"Avis {number}.", niveau=AVERTISSEMENT)


def test_a_box_without_problems_says_what_a_preview_is() -> None:
    made = _box()
    assert made.text == f"Aperçu{NBSP}: brouillons et embargos visibles."
    assert made.attributes == {
        "class": "apercu",
        "id": "_apercu",
        "aria-label": "Aperçu",
        "data-version": "a-1 0 cherche",
    }
    assert made.all("a") == []


def test_a_problem_is_told_with_its_place_its_line_its_remedy_and_its_page() -> None:
    made = _box(UNKNOWN)
    folded = made.one("details", class_="apercu-erreurs")
    assert "open" in folded.attributes
    assert folded.one("summary").text == "1 problème dans les fichiers"
    item = folded.one("li")
    assert [part.text for part in item.children if isinstance(part, Element)] == [
        f"poles/phare.yml, ligne 2, champ «{NBSP}comunne{NBSP}»",
        "comunne: <Brest>",
        f"Ce champ n’existe pas. Vouliez-vous dire «{NBSP}commune{NBSP}»{NBSP}?",
        f"Remplacez par{NBSP}: commune: <Brest>",
        "Voir la page",
    ]
    assert item.one("mark").text == "comunne"
    assert item.one("a").attributes == {"href": "/poles/phare/"}
    reminder = made.one("a", class_="apercu-rappel")
    assert reminder.attributes == {"class": "apercu-rappel", "href": "#_apercu", "hidden": ""}
    assert reminder.text == folded.one("summary").text


def test_what_concerns_the_page_comes_first_and_has_no_link_to_it() -> None:
    other = Problem("poles/moulin.yml", 1, 1, "", "Faux.")
    made = _box(other, UNKNOWN, here="poles/phare/")
    assert [item.all("code")[0].text for item in made.all("li")] == ["poles/phare.yml", "poles/moulin.yml"]
    assert [link.attributes["href"] for item in made.all("li") for link in item.all("a")] == ["/poles/moulin/"]


def test_a_problem_of_a_file_without_a_page_has_no_link() -> None:
    assert _box(Problem("content/site.yml", 1, 1, "", "Faux.")).one("li").all("a") == []


def test_warnings_are_folded() -> None:
    made = _box(_warning(1), _warning(2))
    folded = made.one("details")
    assert (folded.attributes, folded.one("summary").text) == ({"class": "apercu-reserves"}, "2 avertissements")


@pytest.mark.parametrize(("count", "more"), [(SHOWN, []), (SHOWN + 1, ["1 autre"]), (SHOWN + 2, ["2 autres"])])
def test_few_errors_are_seen_at_once(count: int, more: list[str]) -> None:
    made = _box(*(Problem("poles/moulin.yml", number + 1, 1, "", "Faux.") for number in range(count)))
    assert made.all("summary")[0].text == f"{count} problèmes dans les fichiers"
    assert [rest.one("summary").text for rest in made.all("details", class_="apercu-suite")] == more
    assert len(made.all("li")) == count


@pytest.mark.parametrize(("count", "told"), [(MOST, MOST), (MOST + 1, MOST)])
def test_a_page_is_not_drowned(count: int, told: int) -> None:
    made = _box(*map(_warning, range(1, count + 1)))
    assert len(made.all("li")) == told
    assert ("ptce check" in made.text) == (count > told)


def test_a_long_line_is_cut_around_what_is_wrong() -> None:
    LINES["press/longue.md"] = [f"{'avant ' * 20}FAUX{' après' * 20}"]
    source = _box(Problem("press/longue.md", 1, 121, "", "Faux.", width=4)).one("pre").text
    assert source == f"…ant {'avant ' * 6}FAUX{' après' * 6} apr…"


@pytest.mark.parametrize(("news", "said"), [("a-1 0 prepare", True), ("a-1 0 cherche", False)])
def test_a_page_says_that_its_search_is_not_ready(news: str, said: bool) -> None:
    assert ("La recherche se prépare." in _box(news=news).text) == said


def test_a_page_is_dressed_after_its_first_link() -> None:
    body = '<body>\n<a class="evitement" href="#contenu">Aller au contenu</a>\n<header></header></body>'
    made = html(dressed(f"<html><head></head>{body}</html>", box((), _lines, {}, "", "a-1 0 cherche")))
    assert [child.tag for child in made.one("body").children if isinstance(child, Element)] == ["a", "aside", "header"]
    assert made.one("script").attributes == {"src": "/_apercu/apercu.js", "defer": ""}
    assert made.one("link").attributes["href"] == "/_apercu/apercu.css"
