"""How fields are written: a pattern takes whatever its parser takes, and examples are right."""

import re
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.build import all_kinds
from ptce.model import fields, writing
from ptce.model.fields import Parsed, To
from ptce.model.shape import Shape, shape
from pydantic import BaseModel
from pydantic_core import PydanticCustomError


def mark_of(annotation: Any) -> Parsed | None:
    """How the texts of a type are read; None for what is no such type."""
    return next((mark for mark in get_args(annotation)[1:] if isinstance(mark, Parsed)), None)


TYPES = {name: annotation for name, annotation in vars(fields).items() if mark_of(annotation)}


def of(name: str) -> writing.Writing:
    """How a type is written."""
    mark = mark_of(TYPES[name])
    found = writing.writing(Shape(str, (mark,), False, True, "", ""))
    assert found
    return found


def takes(name: str, text: str) -> bool:
    """Whether the parser of a type takes a text."""
    mark = mark_of(TYPES[name])
    assert mark
    try:
        mark.parse(text)
    except PydanticCustomError:
        return False
    return True


def test_every_type_of_field_says_how_it_is_written() -> None:
    assert len(TYPES) == 21
    assert [name for name in TYPES if not of(name).pattern] == []


@pytest.mark.parametrize("name", TYPES)
def test_the_example_of_a_type_is_one(name: str) -> None:
    assert takes(name, of(name).example)
    assert re.search(of(name).pattern, of(name).example)


AMOUNT = st.from_regex(r"[0-9][0-9 ]{0,9}(?:,[0-9]{1,3})?\s?(?:milliers?|millions?)?(?: d['’]|\s)?(?:€|euros?)?")
LETTERS = {
    "Instant": st.datetimes(timezones=st.timezones()).map(lambda moment: moment.isoformat()),
    "Telephone": st.from_regex(r"(?:\+33|0033|0)[ .(-]?[1-9](?:[ .()-]?[0-9]){8}[ )]?", fullmatch=True),
    "Url": st.from_regex(r"https?://[a-z.é-]{1,9}\.[a-z/?é]{1,9}", fullmatch=True),
    "Courriel": st.from_regex(r"[a-zé.+-]{1,9}@[a-zé-]{1,9}\.[a-zé.]{1,9}", fullmatch=True),
    "Horaire": st.from_regex(
        r"(?:de |à )?[0-9]{1,2} ?(?:h|H|:|heures?) ?[0-9]{0,2} ?(?:(?:-|–|—|/|à|jusqu.à) ?[0-9]{1,2}h)?"
    ),
    "Montant": AMOUNT,
    "Nombre": AMOUNT,
    "Entier": st.from_regex("[0-9 \u00a0\u202f]{1,14}", fullmatch=True),
    "Degres": st.from_regex(r"-?[0-9]{1,4}(?:\.[0-9]*)?", fullmatch=True),
    "Jour": st.dates().map(str),
    "Chemin": st.text(st.characters(codec="utf-8"), max_size=9),
}


@pytest.mark.parametrize("name", TYPES)
@given(data=st.data())
def test_a_pattern_takes_whatever_its_parser_takes(name: str, data: st.DataObject) -> None:
    near = LETTERS.get(name, st.from_regex(of(name).pattern))
    text = data.draw(st.one_of(near, st.from_regex(of(name).pattern, fullmatch=True), st.text(max_size=12)))
    text = text if name in ("Texte", "Prose") else text.strip()
    assert not takes(name, text) or re.search(of(name).pattern, text), text


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("Jour", "2026-13-01"),
        ("Jour", "01/02/2026"),
        ("DatePartielle", "2026-6"),
        ("DatePartielle", "2010-00"),
        ("Instant", "2026-12-03T10:00"),
        ("Horaire", "25h"),
        ("Montant", "12.5"),
        ("Nombre", "1 200 m2"),
        ("Entier", "une dizaine"),
        ("Degres", "41,9"),
        ("OuiNon", "yes"),
        ("Url", "www.ptce.fr"),
        ("Telephone", "3615"),
        ("Courriel", "contact chez ptce.fr"),
        ("CodeInsee", "Paris"),
        ("CodePostal", "1000"),
        ("MotDiese", "#Forum du bois"),
        ("Chemin", "../secrets.txt"),
        ("Slug", "Cité Phares"),
        ("Texte", "Deux\n\nparagraphes"),
        ("Prose", "  \n "),
    ],
)
def test_a_pattern_refuses_what_its_parser_refuses(name: str, wrong: str) -> None:
    assert not takes(name, wrong)
    assert not re.search(of(name).pattern, wrong)


def test_what_has_only_figures_may_be_a_number() -> None:
    assert {name: of(name).numbers for name in TYPES if of(name).numbers} == {
        **dict.fromkeys(("Texte", "Prose", "Degres", "Chemin"), ("integer", "number")),
        **dict.fromkeys(
            ("Slug", "DatePartielle", "Montant", "Nombre", "Entier", "Telephone", "CodeInsee", "CodePostal"),
            ("integer",),
        ),
    }


def test_the_rule_of_a_type_is_in_the_words_of_its_parser() -> None:
    assert (of("Jour").phrase, of("Jour").remede) == (
        "Une date s’écrit année-mois-jour.",
        "Écrivez par exemple 2014-09-19.",
    )
    assert {name for name in TYPES if not of(name).phrase} == {"Texte", "Prose"}


def test_a_group_and_a_choice_are_not_written_in_one_text() -> None:
    event = all_kinds()["event"]
    assert writing.writing(shape(event, "lieu")) is None
    assert writing.writing(shape(event, "nature")) is None


def groups(owner: type[BaseModel], found: dict[str, type[BaseModel]]) -> dict[str, type[BaseModel]]:
    """A record or a group, and the groups in it at any depth."""
    if owner.__qualname__ not in found:
        found[owner.__qualname__] = owner
        for name in owner.model_fields:
            if shape(owner, name).is_group:
                groups(shape(owner, name).type, found)
    return found


OWNERS: dict[str, type[BaseModel]] = {}
for kind in all_kinds().values():
    groups(kind, OWNERS)


@pytest.mark.parametrize("owner", OWNERS.values(), ids=OWNERS)
def test_every_field_has_words_for_people_and_its_examples_are_right(owner: type[BaseModel]) -> None:
    for name, field in owner.model_fields.items():
        seen = shape(owner, name)
        assert seen.description.endswith((".", "…")), (owner, name)
        mark = next((mark for mark in seen.marks if isinstance(mark, Parsed | To)), None)
        for example in field.examples or ():
            assert mark, (owner, name)
            mark.parse(example)
