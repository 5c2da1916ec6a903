"""The refusal of a value: an error of pydantic that carries our own words."""

from ptce.model.refusal import refuse


def test_a_refusal_carries_the_rule_the_remedy_and_the_place() -> None:
    refusal = refuse("La règle.", "Le remède.", 2, 3)

    assert refusal.type == "refus"
    assert refusal.message() == "La règle."
    assert refusal.context == {"phrase": "La règle.", "remede": "Le remède.", "ligne": 2, "colonne": 3, "suite": ()}


def test_a_refusal_without_a_place_is_at_the_start_of_its_value() -> None:
    assert refuse("La règle.").context == {"phrase": "La règle.", "remede": "", "ligne": 0, "colonne": 0, "suite": ()}


def test_braces_of_an_author_in_a_sentence_are_kept() -> None:
    assert refuse("« {x} » est refusé.").message() == "« {x} » est refusé."
