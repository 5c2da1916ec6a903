"""The fields with which a group begins, as lines of YAML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.build import all_kinds
from ptce.model.shape import shape
from ptce.outline import lines, outline, waiting, written
from ptce.read import parse


def test_an_outline_has_groups_and_lists_and_the_text_of_each_place() -> None:
    assert outline(all_kinds()["pole"], lambda seen: seen.description[:4]) == {
        "nom": "Nom ",
        "commune": "Comm",
        "region": "Régi",
        "secteurs": ["Sect"],
        "sources": [{"titre": "Titr", "editeur": "Qui ", "url": "Adre"}],
    }


def test_its_lines_are_indented_as_people_do() -> None:
    call = all_kinds()["call"]
    budget = {name: waiting(shape(call, name), lambda _: "x") for name in ("titre", "budget", "laureats", "themes")}
    assert list(lines(budget)) == [
        "titre: x",
        "budget:",
        "  total: x",
        "laureats:",
        "  - annonce: x",
        "    nombre: x",
        "    sources:",
        "      - titre: x",
        "        editeur: x",
        "        url: x",
        "themes:",
        "  - x",
    ]


def test_a_place_without_a_text_leaves_no_space_behind() -> None:
    assert list(lines({"nom": "", "alias": [""]})) == ["nom:", "alias:", "  -"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("forum", "forum"),
        ("Forum du bois", "Forum du bois"),
        ("L’eau : 9h", '"L’eau : 9h"'),
        ("#Forum", '"#Forum"'),
        ("C# 3", "C# 3"),
        ("un #3", '"un #3"'),
        ("a, b", '"a, b"'),
        ("- a", '"- a"'),
        ('"a"', '"\\"a\\""'),
        ("C:\\a", "C:\\a"),
        ("", '""'),
        ("https://a.example/b", "https://a.example/b"),
    ],
)
def test_a_text_gets_the_quotes_that_it_needs(value: str, expected: str) -> None:
    assert written(value) == expected


@given(st.text("ab \"'\\:#-,[]{}&*!|>%@`?~é", min_size=1).map(str.strip).filter(bool))
def test_what_is_written_is_read_back(value: str) -> None:
    for text in (f"x: {written(value)}\n", f"x: [{written(value)}]\n"):
        read = parse(".yml", text.encode()).values.get("x")
        assert read in (value, [value])
