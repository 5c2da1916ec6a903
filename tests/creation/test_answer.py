"""What is accepted as an answer, and what is said of the others."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.build import all_kinds, check
from ptce.corpus import Corpus
from ptce.creation.answer import Answer, Refusal, accepted
from ptce.creation.question import questions

FILES = {
    "content/regions/bretagne.yml": 'nom: Bretagne\ncode: "53"\nen: en Bretagne\n'
    'departements: [{code: "35", nom: Ille-et-Vilaine}]\n',
    "content/secteurs/bois.yml": "nom: Bois et forêt\ncode: bois\n",
    "content/secteurs/mer.yml": "nom: Mer\ncode: mer\n",
}


@pytest.fixture
def corpus(repository: Callable[[dict[str, str]], Path]) -> Corpus:
    return check(repository(FILES))


def answer(corpus: Corpus, kind: str, option: str, text: str) -> Answer:
    question = next(found for found in questions(all_kinds()[kind]) if found.option == option)
    return accepted(question, text, corpus)


@pytest.mark.parametrize(
    ("kind", "option", "text", "expected"),
    [
        ("pole", "nom", "  L'Étoile : no 1 # ", "L'Étoile : no 1 #"),
        ("pole", "nom", "no", "no"),
        ("pole", "nom", "- 12:30", "- 12:30"),
        ("pole", "region", "bretagne", "bretagne"),
        ("pole", "region", "Bretagne", "bretagne"),
        ("pole", "secteurs", "Mer, bois ; ", ["mer", "bois"]),
        ("organisation", "nature", "Réseau", "reseau"),
        ("organisation", "nature", "ministere", "ministere"),
        ("event", "date", "2026-11", "2026-11"),
        ("event", "horaire", "de 9h30 à 17h", "de 9h30 à 17h"),
    ],
)
def test_an_answer_is_taken_as_people_give_it(
    corpus: Corpus, kind: str, option: str, text: str, expected: Answer
) -> None:
    assert answer(corpus, kind, option, text) == expected


@pytest.mark.parametrize(
    ("kind", "option", "text", "refusal"),
    [
        (
            "event",
            "date",
            "28/02/2013",
            Refusal("Une date s’écrit année-mois-jour, année-mois, ou année seule.", "", "2013-02-28"),
        ),
        ("event", "date", "2026-02-30", Refusal("Le 30/02/2026 n’existe pas.", "Vérifiez le jour et le mois.")),
        (
            "organisation",
            "nature",
            "ministère public",
            Refusal(
                "« ministère public » n’est pas un choix possible.",
                "Choisissez reseau, ministere, financeur, collectivite ou autre.",
            ),
        ),
        (
            "pole",
            "region",
            "Normandie",
            Refusal(
                "« Normandie » n’est le nom d’aucune fiche (région).",
                "Au choix : bretagne. Si la fiche manque, commencez-la avec « ptce new region ».",
            ),
        ),
    ],
)
def test_what_a_field_cannot_take_is_refused_in_its_own_words(
    corpus: Corpus, kind: str, option: str, text: str, refusal: Refusal
) -> None:
    with pytest.raises(Refusal) as told:
        answer(corpus, kind, option, text)
    assert told.value == refusal


def test_the_first_thing_that_is_wrong_in_a_text_is_told(corpus: Corpus) -> None:
    with pytest.raises(Refusal) as told:
        answer(corpus, "press_release", "texte", "Un <b>gras</b>, un [lien]().")
    assert told.value.phrase == "Le HTML est refusé dans un texte : « <b>gras</b> »."


@pytest.mark.parametrize("text", ["Un\u200bpôle", "Un\x07pôle", "Un\ud800pôle"])
def test_a_character_that_nobody_sees_is_refused(corpus: Corpus, text: str) -> None:
    with pytest.raises(Refusal):
        answer(corpus, "pole", "nom", text)
