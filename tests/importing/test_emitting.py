"""YAML as people write it; what is read back is what was given."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.importing import emitting
from ptce.read import parse
from ptce.read.decoding import INVISIBLE

LONG = "Un texte assez long pour passer à la ligne, car il dit beaucoup de choses sur un pôle qui n’existe pas du tout."


def lines(value: Any, confirm: frozenset[str] = frozenset()) -> str:
    return "\n".join(emitting.field("champ", value, 0, confirm))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Brest", "champ: Brest"),
        ("L’Île-d’Yeu", "champ: L’Île-d’Yeu"),
        ("« A » et B", "champ: « A » et B"),
        ("12, rue Haute", "champ: 12, rue Haute"),
        ("2026-03", "champ: 2026-03"),
        ("2014", "champ: 2014"),
        ("48.39", "champ: 48.39"),
        ("01 99 00 12 34", "champ: 01 99 00 12 34"),
        ("9h30 à 16h30", "champ: 9h30 à 16h30"),
        ("https://a.example/b#c", "champ: https://a.example/b#c"),
        ("01", 'champ: "01"'),
        ("59", 'champ: "59"'),
        ("29200", 'champ: "29200"'),
        ("2A", 'champ: "2A"'),
        ("no", 'champ: "no"'),
        ("A : b", 'champ: "A : b"'),
        ("A: b", 'champ: "A: b"'),
        ("Fin :", 'champ: "Fin :"'),
        ("A #b", 'champ: "A #b"'),
        ("- tiret", 'champ: "- tiret"'),
        ("&ancre", 'champ: "&ancre"'),
        (' "guillemets" \\', 'champ: " \\"guillemets\\" \\\\"'),
        ("", 'champ: ""'),
        ("Un.\n\nDeux.\n", "champ: |\n  Un.\n\n  Deux."),
        ("Un.\nDeux.", "champ: |-\n  Un.\n  Deux."),
        (" Un.\nDeux.", 'champ: " Un.\\nDeux."'),
        (["a", "01"], 'champ:\n  - a\n  - "01"'),
        ({"a": "b", "c": {"d": "e"}}, "champ:\n  a: b\n  c:\n    d: e"),
        ([{"a": "b", "c": ["d"]}], "champ:\n  - a: b\n    c:\n      - d"),
    ],
)
def test_a_value_is_written_as_people_write_it(value: Any, text: str) -> None:
    assert lines(value) == text
    assert parse(".yml", f"{text}\n".encode()).values == {"champ": value} or value == ""


def test_a_long_text_goes_on_below_and_breaks_at_plain_spaces_alone() -> None:
    text = lines(LONG.replace(" que", "\u00a0que"))
    assert text == (
        "champ: >-\n"
        "  Un texte assez long pour passer à la ligne, car il dit beaucoup de choses sur un pôle qui n’existe\n"
        "  pas du tout."
    )
    assert parse(".yml", f"{lines(LONG)}\n".encode()).values == {"champ": LONG}


def test_a_reader_is_asked_to_confirm() -> None:
    assert lines("Brest", frozenset({"champ"})) == "champ: Brest  # à confirmer"
    assert lines(LONG, frozenset({"champ"})).split("\n")[0] == "champ: >-  # à confirmer"
    assert lines({"a": "01"}, frozenset({"a"})) == 'champ:\n  a: "01"  # à confirmer'
    assert parse(".yml", f"{lines(LONG, frozenset({'champ'}))}\n".encode()).values == {"champ": LONG}


SIGNS = st.characters(exclude_categories=("Cs", "Cn", "Cc"), include_characters="\n\t") | st.sampled_from(
    "\n\t :#-'\"|>[]{}&*!%@`,?~0123456789abc éà«»  "
)
TEXTS = st.text(SIGNS, min_size=1, max_size=150).filter(lambda text: not INVISIBLE.search(text))
VALUES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, min_size=1, max_size=3)
    ),
    max_leaves=6,
)


def in_lists(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(one, list) or in_lists(one) for one in value)


def has_lists_of_lists(value: Any) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return in_lists(value) or any(map(has_lists_of_lists, inner))


@given(VALUES.filter(lambda value: not has_lists_of_lists(value)))
def test_any_value_is_read_back_as_it_was_given(value: Any) -> None:
    assert parse(".yml", f"{lines(value)}\n".encode()).values == {"champ": value}
