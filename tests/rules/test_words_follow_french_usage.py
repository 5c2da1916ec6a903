"""Words are written as French printers write them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.build import all_kinds
from ptce.corpus import load
from ptce.rules import words_follow_french_usage

Problems = Callable[[dict[str, str]], list[str]]


def page(text: str) -> dict[str, str]:
    return {"content/a.md": f"---\ntitre: A\n---\n{text}\n"}


@pytest.mark.parametrize(
    "text",
    [
        "L’État, l’Économie, Étienne, À propos",
        "Une œuvre, un cœur, la coexistence, un poète, la moelle",
        "Les PTCE, des SCIC, J.-M. Maury, le R.-U.",
        "M. Maury, Mme Duflot",
        "Le lundi 25 juin. Lundi 25 juin, il pleut.",
        "Rue du 4 Septembre, place du 8 Mai 1945",
        "2,4 millions d’euros, la version 2.4, le 2.4.2012",
        "Un appel à projets, un appel à projetsX",
        "On lit « Etat » et « coeur ».",
        "`Etat`, https://a.example/Etat/coeur",
        "Il a raison. A-t-il tort ?",
        "La fête du 1er Mai, et celle du 14 Juillet.",
    ],
)
def test_what_follows_usage_is_kept(problems: Problems, text: str) -> None:
    assert problems(page(text)) == []


ACCENT = "Une capitale garde son accent"


@pytest.mark.parametrize(
    ("text", "column", "usage", "wrong", "right"),
    [
        ("Pour l’Etat.", 8, ACCENT, "Etat", "État"),
        ("Les Etudes.", 5, ACCENT, "Etudes", "Études"),
        ("Également, l’Eglise", 14, ACCENT, "Eglise", "Église"),
        ("A propos du pôle", 1, ACCENT, "A", "À"),
        ("Fin. A partir de 9 h", 6, ACCENT, "A", "À"),
        ("Au coeur du pôle", 4, "On lie « œ »", "coeur", "cœur"),
        ("Une manoeuvre", 5, "On lie « œ »", "manoeuvre", "manœuvre"),
        ("Oeuvrer", 1, "On lie « Œ »", "Oeuvrer", "Œuvrer"),
        ("Les PTCEs", 5, "Un sigle ne prend pas la marque du pluriel", "PTCEs", "PTCE"),
        ("Les P.T.C.E.", 5, "Un sigle s’écrit sans points", "P.T.C.E.", "PTCE"),
        ("Avec Mr Maury", 6, "« Monsieur » s’abrège en « M. »", "Mr", "M."),
        ("À St Malo", 3, "« Saint » s’écrit en entier", "St", "Saint-"),
        ("À Ste-Foy", 3, "« Saint » s’écrit en entier", "Ste-", "Sainte-"),
        ("Le Vendredi 19 septembre", 4, "Un jour de la semaine s’écrit en minuscules", "Vendredi", "vendredi"),
        ("Le 19 Septembre 2014", 7, "Un mois s’écrit en minuscules", "Septembre", "septembre"),
        ("Le 1er Juin", 8, "Un mois s’écrit en minuscules", "Juin", "juin"),
        ("2.4 millions", 1, "Un nombre décimal prend une virgule", "2.4", "2,4"),
        ("Un appel à projet.", 4, "Un appel attend plusieurs projets", "appel à projet", "appel à projets"),
    ],
)
def test_what_does_not_is_warned_of_with_what_is_right(
    problems: Problems, text: str, column: int, usage: str, wrong: str, right: str
) -> None:
    assert problems(page(text)) == [
        f"content/a.md:4:{column}: champ « texte » : {usage} : « {wrong} ». Écrivez « {right} ». [avertissement]"
    ]


def test_what_other_documents_print_is_not_ours_to_mend(problems: Problems) -> None:
    fields = "nom: P\nalias: [Etat]\nchapo: L’Etat.\nsources: [{titre: L’Etat, editeur: Etat}]\n"

    assert [problem.partition(" : ")[0] for problem in problems({"poles/p.yml": fields})] == [
        "poles/p.yml:3:10: champ « chapo »"
    ]


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Pour l’Etat.", True),
        ("L’Etat et la Région", True),
        ("A propos du pôle", True),
        ("Fin.\n\nA partir de 9 h", True),
        ("Le groupe\nA la fin", False),
        ("Economie sociale et solidaire", True),
        ("L’**Economie** sociale. Voir Paris", True),
        ("En Ile-de-France", True),
        ("Le CRESS Ile-de-France", False),
        ("L’Ecole Polytechnique", False),
        ("Etudes et Chantiers", False),
        ("Avec Etienne", False),
        ("Les PTCEs", False),
        ("Le 1er Juin", False),
        ("Au coeur", False),
        ("Le site d’Energie Partagée", False),
        ("Avec Energie commune", False),
    ],
)
def test_an_accent_is_certain_in_a_known_word_that_is_in_no_name(
    repository: Callable[[dict[str, str]], Path], text: str, certain: bool
) -> None:
    files = page(text) | {"content/organisations/e.yml": "nom: Energie commune\nnature: autre\nsources: [{titre: S}]\n"}
    found = load(repository(files), all_kinds(), [words_follow_french_usage]).problems

    assert {problem.certaine for problem in found if problem.path == "content/a.md"} == {certain}
    assert not any(problem.certaine for problem in found if problem.path != "content/a.md")
