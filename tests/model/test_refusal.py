"""The refusal of a value: an error of pydantic that carries our own words."""

from ptce.model.refusal import Faute, refuse


def test_a_refusal_carries_the_rule_the_remedy_and_what_is_wrong_inside() -> None:
    fault = Faute("P.", "R.", 2, 3, "html")
    refusal = refuse("La règle.", "Le remède.", "date", "2026", True, [fault])

    assert refusal.type == "refus"
    assert refusal.message() == "La règle."
    assert refusal.context == {
        "phrase": "La règle.",
        "remede": "Le remède.",
        "regle": "date",
        "correction": "2026",
        "certaine": True,
        "fautes": (fault,),
    }


def test_a_refusal_that_names_no_rule_is_that_of_a_value() -> None:
    assert refuse("La règle.").context == {
        "phrase": "La règle.",
        "remede": "",
        "regle": "valeur",
        "correction": "",
        "certaine": False,
        "fautes": (),
    }


def test_braces_of_an_author_in_a_sentence_are_kept() -> None:
    assert refuse("« {x} » est refusé.").message() == "« {x} » est refusé."
