"""A person: a name and its other spellings, and no role; and a rotten file."""

from collections.abc import Callable
from typing import Any

import pytest
from ptce.model.traits import TRAITS


def test_a_full_person_is_read(example: Callable[..., Any]) -> None:
    person = example("content/personnes/zoe-brume.yml", "nom: Zoé  Brume\nalias: [Zoe Brume, Z. d'Azur]\n")

    assert person.key == "person/zoe-brume"
    assert person.intitule == "Zoé Brume"
    assert person.alias == ("Zoe Brume", "Z. d’Azur")
    assert person.rang is None


def test_a_person_has_no_page_and_is_never_open_data(example: Callable[..., Any]) -> None:
    person = example("content/personnes/zoe-brume.yml", "nom: Zoé Brume\n")

    assert [trait for trait in TRAITS if isinstance(person, trait)] == []


@pytest.mark.parametrize("field", ["fonction", "role", "structures", "telephone", "courriel", "date"])
def test_a_person_has_no_role_and_no_way_to_be_reached(
    problems: Callable[[dict[str, str]], list[str]], field: str
) -> None:
    assert problems({"content/personnes/zoe-brume.yml": f"nom: Zoé Brume\n{field}: x\n"}) == [
        f"content/personnes/zoe-brume.yml:2:1: champ « {field} » : Ce champ n’existe pas."
        " Retirez-le, ou prenez un de ces champs : statut, embargo, retrait, sources, note, nom, alias."
    ]


def test_every_fault_of_a_rotten_person_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("person")

    assert found == told
