"""The questions one after the other: what is asked again, what is skipped, what is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.build import all_kinds, check
from ptce.corpus import Corpus
from ptce.creation.answer import MISSING, Refusal
from ptce.creation.interview import Interview
from ptce.creation.question import Question
from ptce.meant import FEW

KINDS = all_kinds()


@pytest.fixture
def corpus(repository: Callable[[dict[str, str]], Path]) -> Corpus:
    return check(repository({}))


class Person:
    """Somebody who answers from a list, for each option in turn, and remembers what was asked."""

    def __init__(self, **answers: list[str]) -> None:
        self.answers = {option.replace("_", "-"): list(texts) for option, texts in answers.items()}
        self.asked: list[str] = []

    def __call__(self, question: Question, needed: bool, refusal: Refusal | None) -> str | None:
        self.asked.append(question.option + ("!" if needed else "") + (f" ({refusal.phrase})" if refusal else ""))
        texts = self.answers.get(question.option, [])
        return texts.pop(0) if texts else ""


def test_where_few_records_can_be_named_they_are_shown(repository: Callable[[dict[str, str]], Path]) -> None:
    few = {f"content/regions/r{number}.yml": f"nom: R{number}\n" for number in (1, 2)}
    many = {f"content/secteurs/s{number:02}.yml": f"nom: S{number}\n" for number in range(FEW + 1)}
    shown = {}

    def ask(question: Question, needed: bool, _: Refusal | None) -> str:
        shown[question.option] = (question.example, question.is_a_choice)
        return "X" if needed or question.option == "sources-titre" else ""

    Interview(check(repository(few | many)), ask, {}, {}).put(KINDS["pole"])
    assert (shown["region"], shown["secteurs"]) == (("r1, r2", True), ("", False))


def test_a_needed_answer_is_asked_for_until_it_is_there(corpus: Corpus) -> None:
    person = Person(nom=["", "  ", "Ada Lune"])
    interview = Interview(corpus, person, {}, {})
    interview.put(KINDS["person"])
    assert interview.answers == {("nom",): "Ada Lune"}
    assert person.asked == ["nom!", f"nom! ({MISSING.phrase})", f"nom! ({MISSING.phrase})"]


def test_an_answer_that_is_refused_is_asked_for_again_with_the_reason(corpus: Corpus) -> None:
    person = Person(titre=["T"], date=["hier", "2026-05-04"], nature=["loi"], texte=["X."], sources_titre=["S"])
    interview = Interview(corpus, person, {}, {})
    interview.put(KINDS["milestone"])
    assert person.asked == [
        "titre!",
        "date!",
        "date! (Une date s’écrit année-mois-jour, année-mois, ou année seule.)",
        "nature!",
        "texte!",
        "sources-titre",
        "sources-editeur",
        "sources-url",
    ]
    assert interview.answers == {
        ("titre",): "T",
        ("date",): "2026-05-04",
        ("nature",): "loi",
        ("texte",): "X.",
        ("sources", 0, "titre"): "S",
    }


def test_of_fields_that_answer_one_question_the_next_is_asked_as_long_as_none_is_given(corpus: Corpus) -> None:
    person = Person(
        titre=["T"],
        chiffre_environ=["50"],
        chiffre_unite=["pôles"],
        chiffre_date=["2026"],
        chiffre_definition=["D."],
        chiffre_sources_url=["https://a.example/"],
    )
    interview = Interview(corpus, person, {}, {})
    interview.put(KINDS["figure"])
    assert [option for option in person.asked if "sources" not in option] == [
        *("titre!", "chiffre-valeur", "chiffre-minimum", "chiffre-environ"),
        *("chiffre-unite!", "chiffre-date!", "chiffre-definition!"),
    ]
    assert [option for option in person.asked if "sources" in option] == [
        *("chiffre-sources-titre", "chiffre-sources-url", "chiffre-sources-editeur"),
    ]


def test_where_one_must_be_given_and_none_is_the_first_alone_is_asked_for_again(corpus: Corpus) -> None:
    person = Person(nom=["P"], sources_titre=["", "", "Une source"])
    interview = Interview(corpus, person, {}, {})
    interview.put(KINDS["pole"])
    told = "Une source donne un titre, une adresse ou un document du site."
    assert person.asked == [
        *("nom!", "commune", "region", "secteurs"),
        *("sources-titre", "sources-url", "sources-document"),
        *(f"sources-titre! ({told})", f"sources-titre! ({MISSING.phrase})", "sources-editeur"),
    ]
    assert interview.answers[("sources", 0, "titre")] == "Une source"


def test_a_group_that_may_be_missing_is_left_out_with_its_choice(corpus: Corpus) -> None:
    person = Person(titre=["T"], emetteur_nom=["R"], chapo=["C"], texte=["X"])
    interview = Interview(corpus, person, {}, {})
    interview.put(KINDS["press_release"])
    assert person.asked[-2:] == ["contact-courriel", "contact-telephone"]
    assert [path for path in interview.answers if path[0] == "contact"] == []


def test_what_nobody_can_answer_is_gathered_to_the_end(corpus: Corpus) -> None:
    def nobody(question: Question, _needed: bool, refusal: Refusal | None) -> str | None:
        return "hier" if question.option == "date" and refusal is None else None

    interview = Interview(corpus, nobody, {}, {})
    interview.put(KINDS["milestone"])
    assert {option: refusal.phrase for option, refusal in interview.refusals.items()} == {
        "titre": MISSING.phrase,
        "date": "Une date s’écrit année-mois-jour, année-mois, ou année seule.",
        "nature": MISSING.phrase,
        "texte": MISSING.phrase,
        "sources-titre": "Une source donne un titre, une adresse ou un document du site.",
    }


def test_what_was_accepted_before_is_not_asked_for_again_but_for_what_cannot_stay(corpus: Corpus) -> None:
    person = Person(nom=["Ada Lune-Noé"])
    kept = {("nom",): "Ada Lune"}
    interview = Interview(corpus, person, kept, {("nom",): Refusal("Ce nom est déjà pris.")})
    interview.put(KINDS["person"])
    assert person.asked == ["nom! (Ce nom est déjà pris.)"]
    assert interview.answers == {("nom",): "Ada Lune-Noé"}
    again = Interview(corpus, person, kept, {})
    again.put(KINDS["person"])
    assert again.answers == kept
    assert len(person.asked) == 1
