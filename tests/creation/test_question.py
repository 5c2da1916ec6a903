"""The questions of a kind: in which order, under which options, with which words."""

from dataclasses import replace

import pytest
from ptce.build import all_kinds
from ptce.creation.question import questions
from ptce.model.record import Record
from ptce.model.values import Source

KINDS = {name: kind for name, kind in all_kinds().items() if "*" in kind.FILES}


def test_a_pole_is_asked_for_its_name_its_place_and_a_source() -> None:
    assert [question.option for question in questions(KINDS["pole"])] == [
        *("nom", "commune", "region", "secteurs"),
        *("sources-titre", "sources-url", "sources-document", "sources-editeur"),
    ]


def test_a_figure_says_how_much_before_anything_else() -> None:
    assert [question.champ for question in questions(KINDS["figure"])] == [
        "titre",
        *(f"chiffre, {name}" for name in ("valeur", "minimum", "environ", "unite", "date", "definition")),
        *(f"chiffre, sources 1, {name}" for name in ("titre", "url", "document", "editeur")),
    ]


def test_a_question_says_of_which_group_it_is_and_gives_an_example() -> None:
    issuer = next(found for found in questions(KINDS["press_release"]) if found.option == "emetteur-nom")
    assert issuer.words == "Qui publie le communiqué · Nom, tel que le document l’imprime."
    assert issuer.example == "Association Halage"


def test_a_list_says_how_several_answers_are_parted() -> None:
    sectors = next(found for found in questions(KINDS["pole"]) if found.option == "secteurs")
    assert sectors.words == "Secteurs, choisis parmi ceux du site. S’il y en a plusieurs, séparez-les par des virgules."


def test_only_the_first_question_of_a_choice_says_that_one_must_be_answered() -> None:
    asked = [found for found in questions(KINDS["pole"]) if found.option in ("sources-titre", "sources-url")]
    phrase = "Une source donne un titre, une adresse ou un document du site."
    assert [found.opening for found in asked] == ["", ""]
    assert [replace(found, choice=Source.CHOICE).opening for found in asked] == [
        f"{phrase} Il faut au moins une de ces réponses.",
        "",
    ]


def test_a_choice_shows_its_words() -> None:
    nature = next(found for found in questions(KINDS["organisation"]) if found.option == "nature")
    assert nature.example == (
        "reseau (Réseau), ministere (Ministère), financeur (Financeur), collectivite (Collectivité),"
        " autre (Organisation)"
    )


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_no_two_questions_have_the_same_option_or_that_of_the_command(kind: type[Record]) -> None:
    options = [question.option for question in questions(kind)]
    assert len({*options, "oui", "nom-du-fichier", "aide"}) == len(options) + 3


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_questions_are_few(kind: type[Record]) -> None:
    assert 1 <= len(questions(kind)) <= 12
