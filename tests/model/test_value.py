"""A group of fields: frozen, and with the fields of which one must be given."""

from typing import Any

import pytest
from ptce.model.value import Choice, Value
from pydantic import ValidationError

ONE = Choice(("nom", "surnom", "inconnu"), "Il faut un nom.", "Donnez-en un.")
ALONE = Choice(("nom", "surnom", "inconnu"), "Il faut un seul nom.", "Gardez-en un.", alone=True)


class Open(Value):
    """A group whose names may stand together."""

    CHOICE = ONE

    nom: str | None = None
    surnom: str | None = None
    inconnu: bool = False


class Single(Open):
    """A group with one name."""

    CHOICE = ALONE


def told(group: type[Value], given: dict[str, Any]) -> list[tuple[str, str]]:
    try:
        group.model_validate(given)
    except ValidationError as errors:
        return [(error["ctx"]["phrase"], error["ctx"]["remede"]) for error in errors.errors()]
    return []


@pytest.mark.parametrize(
    ("given", "of_one", "of_one_alone"),
    [
        ({}, [(ONE.phrase, ONE.remede)], [(ALONE.phrase, ALONE.remede)]),
        ({"inconnu": False}, [(ONE.phrase, ONE.remede)], [(ALONE.phrase, ALONE.remede)]),
        ({"nom": "A"}, [], []),
        ({"inconnu": True}, [], []),
        ({"nom": "A", "inconnu": False}, [], []),
        ({"nom": "A", "surnom": "B"}, [], [(ALONE.phrase, ALONE.remede)]),
    ],
)
def test_a_choice_is_given_once_or_at_least_once(
    given: dict[str, Any], of_one: list[tuple[str, str]], of_one_alone: list[tuple[str, str]]
) -> None:
    assert told(Open, given) == of_one
    assert told(Single, given) == of_one_alone


def test_nothing_is_given_that_is_worth_zero_and_yet_counts() -> None:
    class Count(Value):
        CHOICE = Choice(("combien",), "Combien ?", "Dites-le.")

        combien: int | None = None

    assert told(Count, {"combien": 0}) == []


def test_a_group_without_a_choice_may_be_empty() -> None:
    class Free(Value):
        nom: str | None = None

    assert told(Free, {}) == []
