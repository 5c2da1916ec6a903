"""The template that a page names is one of ours."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/bienvenue.md"


def page(field: str) -> dict[str, str]:
    return {PATH: f"---\ntitre: Bienvenue\n{field}\n---\n"}


@pytest.mark.parametrize(
    "field",
    ["modele: annuaire", "modele: accueil", "une_page_par_annee: press-release", "kit_de: press-release", "chapo: C"],
)
def test_a_template_of_ours_is_kept(problems: Problems, field: str) -> None:
    assert problems(page(field)) == []


@pytest.mark.parametrize(
    ("written", "close"), [("anuaire", "annuaire"), ("chronologi", "chronologie"), ("acceuil", "accueil")]
)
def test_a_template_that_is_nearly_one_of_ours_is_refused(problems: Problems, written: str, close: str) -> None:
    assert problems(page(f"modele: {written}")) == [
        f"{PATH}:3:9: champ « modele » : « {written} » n’existe pas. Vouliez-vous dire « {close} » ?"
    ]


def test_a_template_of_nobody_is_refused_with_all_of_ours(problems: Problems) -> None:
    (told,) = problems(page("modele: carrousel"))

    assert told.startswith(f"{PATH}:3:9: champ « modele » : « carrousel » n’existe pas. Choisissez accueil ou ")
    assert " ou annuaire ou " in told
    assert "_" not in told.partition("Choisissez")[2].replace("press_release", "")


@pytest.mark.parametrize(("field", "column"), [("une_page_par_annee", 21), ("kit_de", 9)])
def test_a_list_by_year_or_a_kit_of_no_kind_is_refused(problems: Problems, field: str, column: int) -> None:
    assert problems(page(f"{field}: press-releases")) == [
        f"{PATH}:3:{column}: champ « {field} » : « press-releases » n’existe pas. Vouliez-vous dire « press-release » ?"
    ]


@pytest.mark.parametrize("kind", ["pole", "event", "call", "region"])
def test_the_template_of_another_kind_is_refused(problems: Problems, kind: str) -> None:
    assert len(problems(page(f"modele: {kind}"))) == 1
