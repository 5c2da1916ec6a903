"""One file under the eyes of the proofreader: it reads as it was meant to, or it stays as it was."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce import read
from ptce.build import all_kinds
from ptce.corpus import _FRENCH
from ptce.manuscript import passages
from ptce.model.shape import fields
from ptce.problem import Problem
from ptce.proofreading.sheet import Sheet, Unsure


def sheet(path: str, data: bytes, *problems: Problem) -> Sheet:
    """A pole or a page, as the check would hand it over."""
    kind = all_kinds()["page" if path.endswith(".md") else "pole"]
    document = read.parse(path[-4:].lstrip("x"), data)
    record = kind.model_validate({**document.values, "id": "x"}, context=_FRENCH)
    return Sheet(path, data, document, problems, list(passages(record, document)), fields(kind))


def settled(path: str, data: bytes) -> bytes:
    for _ in range(5):
        data, before = sheet(path, data).corrected(), data
        if data == before:
            return data
    raise AssertionError("it never settles")


def printed(path: str, data: bytes) -> Any:
    kind = all_kinds()["page" if path.endswith(".md") else "pole"]
    return kind.model_validate({**read.parse(f".{path.rpartition('.')[2]}", data).values, "id": "x"}, context=_FRENCH)


def test_corrections_come_first_and_the_order_once_none_is_left() -> None:
    data = b"sources: [{titre: S}]\nchapo: L'eau\nnom: P\n"
    first = sheet("poles/x.yml", data).corrected()

    assert first.decode() == "sources: [{titre: S}]\nchapo: L’eau\nnom: P\n"
    assert sheet("poles/x.yml", first).corrected().decode() == "nom: P\nchapo: L’eau\nsources: [{titre: S}]\n"


@pytest.mark.parametrize(
    ("column", "width", "correction"),
    [(6, 1, "["), (6, 1, "# rien"), (6, 1, "&a"), (1, 3, "nom: a"), (6, 1, "a\nb: c")],
)
def test_a_correction_that_would_not_read_as_it_is_meant_is_refused(column: int, width: int, correction: str) -> None:
    wrong = Problem("poles/x.yml", 1, column, "nom", "Faux.", correction=correction, width=width, certaine=True)

    with pytest.raises(Unsure):
        sheet("poles/x.yml", b"nom: P # note\nsources: [{titre: S}]\n", wrong).corrected()


@pytest.mark.parametrize("certain", [True, False])
def test_what_is_not_certain_is_left(certain: bool) -> None:
    data = b"nom: P\nsources: [{titre: S}]\n"
    wrong = Problem("poles/x.yml", 1, 6, "nom", "Faux.", correction="Q", width=1, certaine=certain)

    assert sheet("poles/x.yml", data, wrong).corrected() == (data.replace(b"P", b"Q") if certain else data)


def test_a_file_in_which_a_move_would_change_a_value_stays() -> None:
    data = b"alias: [A]\nsources: [{titre: S}]\nchapo: |+\n  C\n\n\nnom: P\n"

    assert sheet("poles/x.yml", data).corrected() == data


WORDS = st.lists(
    st.sampled_from(
        ["l'eau", '"bois"', "2ème", "...", "# dièse", "fin", "l’État", "https://a.example/l'x", "un: deux"]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)
COMMENTS = st.sampled_from(["", "", "# l'un\n", "\n", "# accepter: x — l'un\n", "# seul\n\n"])


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _doubled(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'


def _block(sign: str) -> Any:
    return lambda text: f"{sign}\n" + "".join(f"    {word}\n" for word in text.split(" ")).rstrip("\n")


@st.composite
def _files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A pole or a page in any layout that an author may choose."""
    in_page = draw(st.booleans())
    layouts = st.sampled_from([_quoted, _doubled, _block(">-"), _block(">")])
    texts = {name: draw(layouts)(draw(WORDS)) for name in ["chapo", "titre_court" if in_page else "commune"]}
    title = "titre" if in_page else "nom"
    head = {title: _quoted(draw(WORDS)), **texts, "sources": "\n  # l'une\n  - titre: S # l'autre"}
    if not in_page:
        head["activites"] = "[" + ", ".join(map(_quoted, draw(st.lists(WORDS, min_size=1, max_size=3)))) + "]"
        head["texte"] = "|\n    Un " + draw(WORDS) + "\n\n    Deux " + draw(WORDS)
    order = draw(st.permutations(sorted(head)))
    text = "".join(f"{draw(COMMENTS)}{name}: {head[name]}\n" for name in order)
    if in_page:
        text = f"---\n{text}---\n\nUn {draw(WORDS)}\n\n- Deux {draw(WORDS)}\n"
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return ("content/x.md" if in_page else "poles/x.yml"), (draw(st.sampled_from(["", "\ufeff"])) + text).encode()


@given(_files())
def test_whatever_the_layout_the_site_prints_the_same_and_nothing_is_lost(file: tuple[str, bytes]) -> None:
    path, data = file
    before = printed(path, data)
    after = settled(path, data)
    suffix = f".{path.rpartition('.')[2]}"
    comments = [sorted(one.text for one in read.parse(suffix, version).comments) for version in (data, after)]

    assert printed(path, after) == before
    assert comments[0] == comments[1]
    assert Counter(data)[ord("\r")] == Counter(after)[ord("\r")]
    assert data.count(b"\r\n") == after.count(b"\r\n")
    assert data.count(b"\n") == after.count(b"\n")
    assert data[:3] == after[:3] or not data.startswith("\ufeff".encode())
    assert settled(path, after) == after
