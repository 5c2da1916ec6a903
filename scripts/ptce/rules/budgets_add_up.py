"""The parts of a budget make its total, and what a part comprises does not exceed it."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..french import numbers
from ..problem import Problem

REGLE = "budget"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each sum that is not what the call says. A budget without parts is not summed."""
    for record in corpus.records["call"].values():
        call: Any = record
        if call.budget is None or not call.budget.parts:
            continue
        total = sum(part.montant for part in call.budget.parts)
        if total != call.budget.total:
            said, found = numbers.euros(call.budget.total), numbers.euros(total)
            yield corpus.problem(
                record,
                ("budget", "total"),
                f"Le total est de {said}, et les parts font {found}.",
                "Corrigez l’un ou l’autre.",
            )
        for index, part in enumerate(call.budget.parts):
            if sum(inner.montant for inner in part.dont) > part.montant:
                yield corpus.problem(
                    record,
                    ("budget", "parts", index, "dont"),
                    "Le détail dépasse la somme qu’il détaille.",
                    "Vérifiez les montants.",
                )
