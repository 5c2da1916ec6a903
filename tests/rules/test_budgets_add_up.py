"""The parts of a budget make its total, and what a part comprises does not exceed it."""

from collections.abc import Callable

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/appels/graines.yml"


def call(budget: str) -> dict[str, str]:
    return {PATH: f"titre: Graines\nsources: [{{titre: T}}]\nbudget:\n{budget}"}


def test_parts_that_make_the_total_are_kept(problems: Problems) -> None:
    budget = """\
  total: 2,4 millions
  parts:
    - structure: {nom: État}
      montant: 2 000 000 €
      dont:
        - {structure: {nom: Fonds}, montant: 1500000}
        - {structure: {nom: Caisse}, montant: 500000}
    - {structure: {nom: Région}, montant: 400 milliers}
"""
    assert problems(call(budget)) == []


def test_a_budget_without_parts_is_not_summed(problems: Problems) -> None:
    assert problems(call("  total: 1000\n")) == []


def test_parts_that_do_not_make_the_total_are_refused(problems: Problems) -> None:
    budget = """\
  parts:
    - {structure: {nom: État}, montant: 2 millions}
    - {structure: {nom: Région}, montant: 500000}
  total: 2400000
"""
    assert problems(call(budget)) == [
        f"{PATH}:7:10: champ « budget, total » : Le total est de 2,4\u00a0millions d’euros, et les parts font"
        " 2,5\u00a0millions d’euros. Corrigez l’un ou l’autre."
    ]


def test_one_euro_of_difference_is_seen(problems: Problems) -> None:
    budget = "  total: 3 000 000\n  parts: [{structure: {nom: État}, montant: 2 999 999}]\n"

    assert len(problems(call(budget))) == 1


def test_a_detail_over_its_part_is_refused(problems: Problems) -> None:
    budget = """\
  total: 1000
  parts:
    - structure: {nom: Région}
      montant: 400
    - structure: {nom: État}
      montant: 600
      dont:
        - {structure: {nom: Fonds}, montant: 500}
        - {structure: {nom: Caisse}, montant: 101}
"""
    assert problems(call(budget)) == [
        f"{PATH}:11:9: champ « budget, parts 2, dont » : Le détail dépasse la somme qu’il détaille."
        " Vérifiez les montants."
    ]


def test_a_detail_may_be_less_than_its_part(problems: Problems) -> None:
    budget = """\
  total: 600
  parts:
    - structure: {nom: État}
      montant: 600
      dont: [{structure: {nom: Fonds}, montant: 1}]
"""
    assert problems(call(budget)) == []
