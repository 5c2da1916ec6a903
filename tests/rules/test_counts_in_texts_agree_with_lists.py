"""A text that cites a list counts its members as the list does."""

from collections.abc import Callable

import pytest
from built import ROOT
from ptce.build import check

Problems = Callable[[dict[str, str]], list[str]]

SOURCES = "sources: [{titre: T}]\n"
LIST = f"nom: Les 18 pôles témoins\nannonces: 18\n{SOURCES}"
HEAD = "titre: Annonce\ndate: 2025-01-02\nemetteur: {nom: Réseau}\nchapo: Qui, quoi.\n"
CITES = "selections: [temoins]\n"


def release(text: str, more: str = CITES) -> dict[str, str]:
    return {"content/selections/temoins.yml": LIST, "press/annonce.md": f"---\n{HEAD}{more}---\n{text}\n"}


@pytest.mark.parametrize(
    "text",
    [
        "Les 18 pôles témoins.",
        "Dix-huit pôles témoins, et 20 pôles.",
        "118 pôles, témoins de 20 ans.",
        "20 pôles témoinsX",
    ],
)
def test_a_text_that_counts_as_the_list_does_is_sound(problems: Problems, text: str) -> None:
    assert problems(release(text)) == []


@pytest.mark.parametrize(
    "text",
    ["Les 20 pôles témoins.", "Ils sont **20 pôles témoins**.", "20\u00a0Pôles « témoins »", "20 pôles\ntémoins"],
)
def test_another_count_is_told_at_the_text(problems: Problems, text: str) -> None:
    assert problems(release(text)) == [
        "press/annonce.md:7:1: champ « texte » : « Les 18\u00a0pôles témoins » en annonce 18, et ce texte en compte 20."
        " Corrigez le nombre, ou ne citez pas cette liste. [avertissement]"
    ]


def test_a_text_that_leads_to_the_list_cites_it(problems: Problems) -> None:
    text = "Les [20 pôles témoins](/poles/listes/temoins/) ; au [28 pôles](/poles/listes/temoins/#x)."
    assert [problem.split(": champ")[0] for problem in problems(release(text, ""))] == ["press/annonce.md:6:1"]


def test_a_text_that_does_not_cite_the_list_may_count_others(problems: Problems) -> None:
    assert problems(release("Les 20 pôles témoins.", "")) == []


def test_the_figures_of_a_text_are_counted(problems: Problems) -> None:
    figure = "chiffres: [{{valeur: {}, unite: {}, date: 2012, definition: D, sources: [{{titre: T}}]}}]\n"
    assert problems(release("Un texte.", CITES + figure.format(18, "pôles témoins"))) == []
    assert problems(release("Un texte.", CITES + figure.format(20, "salariés"))) == []
    found = problems(release("Un texte.", CITES + figure.format(20, "pôles témoins")))
    assert [problem.split(" en annonce")[0] for problem in found] == [
        "press/annonce.md:7:12: champ « chiffres 1 » : « Les 18\u00a0pôles témoins »"
    ]


def test_the_number_of_those_identified_may_be_told(problems: Problems) -> None:
    member = "membres: [{pole: phare, sources: [{titre: T}]}]\n"
    pole = f"nom: Phare\nlabels: [{{nature: temoin, selection: temoins, sources: [{{titre: T}}]}}]\n{SOURCES}"
    files = release("On connaît 1 pôles témoins sur les 18 pôles témoins.")
    files["content/selections/temoins.yml"] = LIST + member
    assert problems({**files, "poles/phare.yml": pole}) == []


def test_what_other_documents_say_may_differ(problems: Problems) -> None:
    more = "pieces: [{titre: Liste des 20 pôles témoins, introuvable: oui}]\n"
    assert problems(release("Un texte.", CITES + more)) == []


def test_a_list_whose_name_says_no_number_is_not_looked_for(problems: Problems) -> None:
    files = release("Les 20 premiers.")
    files["content/selections/temoins.yml"] = f"nom: Les premiers\nannonces: 18\n{SOURCES}"
    assert problems(files) == []


def test_no_text_of_ours_is_told() -> None:
    assert [str(problem) for problem in check(ROOT).problems if "ce texte en compte" in str(problem)] == []
