"""Three values of each field: that of the last import, that of the file, that of the table."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.importing.editing import Change
from ptce.importing.merging import Kept, Merge, merge, same, trace


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "change", "kept", "remembered"),
    [
        (None, None, "A", True, False, "A"),
        (None, "A", "A", False, False, None),
        (None, "A", "B", False, True, None),
        ("A", "A", "A", False, False, "A"),
        ("A", "A", "B", True, False, "B"),
        ("A", "B", "A", False, False, "A"),
        ("A", "B", "B", False, False, "B"),
        ("A", "B", "C", False, True, "A"),
        ("A", None, "A", False, False, "A"),
        ("A", None, "B", False, True, "A"),
    ],
)
def test_a_field_is_written_where_nobody_touched_it(
    base: str | None, ours: str | None, theirs: str, change: bool, kept: bool, remembered: str | None
) -> None:
    path = ("contact", "nom")
    mine = {"contact": {"nom": ours}} if ours else {"nom": "autre"}
    found = merge({path: base} if base else {}, mine, {"contact": {"nom": theirs}})
    assert found == Merge(
        (Change(path, theirs),) if change else (),
        (Kept(path, ours, theirs),) if kept else (),
        {path: remembered} if remembered else {},
    )


def test_what_the_table_does_not_say_any_more_stays() -> None:
    assert merge({("nom",): "A"}, {"nom": "A"}, {}) == Merge((), (), {("nom",): "A"})


def test_typography_makes_no_other_value() -> None:
    assert same("L'Étoile : n° 1", "L’Étoile\u00a0: n°\u00a01")
    assert same([{"titre": "L'A"}], [{"titre": "L’A"}])
    assert same("48.30", "48.3")
    assert not same("48.3", "48.03")
    assert not same("10", "1")
    assert not same("A", "B")
    assert not same("A", None)


def test_a_long_text_is_remembered_by_its_digest() -> None:
    text = "L'été " * 60
    assert trace("court") == "court"
    assert trace(["un"]) == ["un"]
    assert trace(text).startswith("sha256:")
    assert len(trace(text)) == 71
    assert same(text.replace("'", "’"), trace(text))
    assert trace(trace(text)) == trace(text)


VALUES = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(["1", "2", "mot " * 60]))


@given(VALUES, VALUES, VALUES)
def test_a_second_import_of_the_same_table_changes_nothing(
    base: dict[str, str], ours: dict[str, str], theirs: dict[str, str]
) -> None:
    first = merge({(name,): trace(value) for name, value in base.items()}, ours, theirs)
    after: dict[str, Any] = {**ours, **{str(change.path[0]): change.value for change in first.changes}}
    second = merge(first.base, after, theirs)
    assert second == Merge((), first.kept, first.base)


@given(VALUES, VALUES, VALUES)
def test_what_a_person_edited_is_never_changed(
    base: dict[str, str], ours: dict[str, str], theirs: dict[str, str]
) -> None:
    found = merge({(name,): value for name, value in base.items()}, ours, theirs)
    edited = {name for name, value in ours.items() if base.get(name) != value}
    removed = base.keys() - ours.keys()
    assert not {str(change.path[0]) for change in found.changes} & (edited | removed)
