"""The values of a YAML text: every one stays text; what would surprise is refused, with its place and the remedy."""

from collections.abc import Callable

import pytest
from ptce.read import Document, Mark
from ptce.read.composing import MOST_DEPTH, MOST_NODES

START = "Une valeur ne commence pas par « {} ». | Mettez toute la valeur entre guillemets."

Read = Callable[..., Document]
Say = Callable[..., str]


@pytest.mark.parametrize(
    "written",
    [
        "12:30",
        "1:30:00",
        "no",
        "yes",
        "oui",
        "true",
        "null",
        "01000",
        "0x1F",
        "0o17",
        "1e3",
        "1_000",
        "2014-09-19",
        "2014-09-19T10:00:00Z",
        ".nan",
        ".inf",
        "-12.5",
        "=",
        "a:b",
        "https://a.example/b#c",
        "a#b",
        "C# 3",
        "l'eau",
        "-b",
    ],
)
def test_every_scalar_stays_text(read: Read, written: str) -> None:
    assert read(f"x: {written}\n").values == {"x": written}


@pytest.mark.parametrize("quoted", ['""', "''", '"~"', "'~'"])
def test_a_quoted_value_is_never_absent(read: Read, quoted: str) -> None:
    assert read(f"x: {quoted}\n").values == {"x": quoted[1:-1]}


NEVER_PLAIN = "composing.py: the C parser gives style '' to plain scalars, not None"


@pytest.mark.parametrize("absent", ["x:", "x: ~", "x: # rien", "x:   "])
def test_an_empty_value_is_an_absent_field(read: Read, absent: str) -> None:
    assert read(f"a: b\n{absent}\n").values == {"a": "b"}


def test_an_empty_item_is_no_item_and_those_after_it_keep_their_places(read: Read) -> None:
    document = read("x:\n  - a\n  -\n  - ~\n  - b\n")

    assert document.values == {"x": ["a", "b"]}
    assert document.mark(("x", 0)).line == 2
    assert document.mark(("x", 1)).line == 5


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("x: Appel #3\n", "1:4"),
        ("a: b\nx: Appel  #3 du labo\n", "2:4"),
        ("x:\n  - Appel #3\n", "2:5"),
        ("x: Appel\n  suivant #3\n", "2:11"),
        ("x: [Appel #3]\n", "1:11"),
    ],
)
def test_a_number_sign_that_cuts_a_value_is_refused(fault: Say, text: str, place: str) -> None:
    assert fault(text) == f"{place}: Le signe « # » coupe la valeur. | Mettez toute la valeur entre guillemets."


@pytest.mark.parametrize("text", ['x: "Appel" #3\n', "x: Appel # troisième\n", "x: Appel#3\n", "x: 'Appel #3'\n"])
def test_comments_and_quoted_number_signs_are_kept_apart(read: Read, text: str) -> None:
    assert read(text).values["x"].startswith("Appel")


def test_groups_and_lists_nest(read: Read) -> None:
    document = read("a:\n  - b: 1\n    c: [2, 3]\n  - {d: 4}\ne: |\n  Un.\n\n  Deux.\nf: >\n  Plié\n  ici.\n")

    assert document.values == {
        "a": [{"b": "1", "c": ["2", "3"]}, {"d": "4"}],
        "e": "Un.\n\nDeux.\n",
        "f": "Plié ici.\n",
    }


def test_every_name_and_every_value_has_its_place(read: Read) -> None:
    document = read("a: x\nliste:\n  - nom: é y\n    texte: |\n      Un.\n")

    assert document.keys == {
        ("a",): Mark(1, 1),
        ("liste",): Mark(2, 1),
        ("liste", 0, "nom"): Mark(3, 5),
        ("liste", 0, "texte"): Mark(4, 5),
    }
    assert document.marks == {
        (): Mark(1, 1),
        ("a",): Mark(1, 4),
        ("liste",): Mark(3, 3),
        ("liste", 0): Mark(3, 5),
        ("liste", 0, "nom"): Mark(3, 10),
        ("liste", 0, "texte"): Mark(4, 12, ("      Un.",)),
    }


def test_columns_count_characters_and_not_bytes(fault: Say) -> None:
    assert fault("é: {œ: &a b}\n").startswith("1:8: ")


@pytest.mark.parametrize(
    ("text", "place", "champ", "first"),
    [
        ("titre: A\ntitre: B\n", "2:1", "titre", 1),
        ("lieu:\n  nom: A\n  voie: B\n  nom: C\n", "4:3", "nom", 2),
        ("s:\n  - t: A\n  - t: B\nx: {y: {z: 1, z: 2}}\n", "4:15", "z", 4),
        ('titre: A\nb: c\n"titre": B\n', "3:1", "titre", 1),
        ("a: ~\na: b\n", "2:1", "a", 1),
    ],
)
def test_a_field_given_twice_is_refused_at_any_depth(fault: Say, text: str, place: str, champ: str, first: int) -> None:
    assert fault(text) == f"{place}: [{champ}] Ce champ est déjà donné ligne {first}. | Gardez-en un seul."


@pytest.mark.parametrize(
    ("text", "place", "more"),
    [
        ("s:\n  - t: A\n    u: B\n    t: C\n", "4:5", "ou, si un autre élément commence ici, mettez un tiret devant."),
        ("t: A\ns:\n  u: B\nt: C\n", "4:1", "ou, s’il est du groupe du dessus, mettez-le en retrait."),
    ],
)
def test_a_field_given_twice_may_be_of_another_group(fault: Say, text: str, place: str, more: str) -> None:
    assert fault(text).startswith(f"{place}: [t] Ce champ est déjà donné ligne ")
    assert fault(text).endswith(f" | Gardez-en un seul, {more}")


def test_the_same_name_in_two_groups_is_no_fault(read: Read) -> None:
    assert read("a: {n: 1}\nb: {n: 2}\nc: [{n: 3}, {n: 4}]\n").values["c"] == [{"n": "3"}, {"n": "4"}]


@pytest.mark.parametrize(
    ("text", "place", "champ"),
    [
        ("a: &b c\n", "1:4", "[a] "),
        ("&b a: c\n", "1:1", ""),
        ("a:\n  - &b c\n", "2:5", "[0] "),
        ("a: &b {c: d}\n", "1:4", "[a] "),
        ("a: &a0 [x]\nb: &a1 [*a0, *a0]\nc: &a2 [*a1, *a1]\n", "1:4", "[a] "),
    ],
)
def test_an_anchor_is_refused(fault: Say, text: str, place: str, champ: str) -> None:
    assert fault(text) == f"{place}: {champ}{START.format('&')}"


@pytest.mark.parametrize(("text", "place", "champ"), [("a: *b\n", "1:4", "[a] "), ("a: [c, *b]\n", "1:8", "[1] ")])
def test_an_alias_is_refused(fault: Say, text: str, place: str, champ: str) -> None:
    assert fault(text) == f"{place}: {champ}{START.format('*')}"


@pytest.mark.parametrize(("text", "place"), [("<<: {a: b}\n", "1:1"), ("x:\n  <<: [a]\n", "2:3"), ('"<<": a\n', "1:1")])
def test_a_merge_is_refused(fault: Say, text: str, place: str) -> None:
    assert fault(text) == f"{place}: La fusion « << » est refusée. | Recopiez les champs."


@pytest.mark.parametrize(
    ("text", "place", "champ"),
    [
        ("a: !!binary aGU=\n", "1:4", "[a] "),
        ("a: !!python/object/apply:os.system [ls]\n", "1:4", "[a] "),
        ("a: !env HOME\n", "1:4", "[a] "),
        ("a: ! b\n", "1:4", "[a] "),
        ("a: !\n", "1:4", "[a] "),
        ("!!map\na: b\n", "1:1", ""),
        ("!!str a: b\n", "1:1", ""),
        ("a: [!!int 3]\n", "1:5", "[0] "),
    ],
)
def test_a_tag_is_refused(fault: Say, text: str, place: str, champ: str) -> None:
    assert fault(text) == f"{place}: {champ}{START.format('!')}"


@pytest.mark.parametrize(
    "directive",
    [
        "%YAML 1.1",
        "%YAML 1.2",
        "%TAG !e! tag:e.example:",
        "%YAML 2.0",
        "%FOO",
    ],
)
def test_a_directive_is_refused(fault: Say, directive: str) -> None:
    told = fault(f"{directive}\n---\na: b\n")

    assert told == "1:1: Une ligne qui commence par « % » est refusée. | Retirez-la."


@pytest.mark.parametrize(
    ("text", "place"), [("a: b\n---\nc: d\n", "2:1"), ("---\na: b\n---\nc: d\n", "3:1"), ("a: b\n...\n---\n", "3:1")]
)
def test_two_documents_are_refused(fault: Say, text: str, place: str) -> None:
    assert fault(text) == (
        f"{place}: Un fichier ne contient qu’une fiche. | Retirez la ligne « --- », ou faites deux fichiers."
    )


@pytest.mark.parametrize("text", ["---\na: b\n", "a: b\n...\n", "# Un mot.\na: b\n", "{a: b}\n"])
def test_one_document_may_say_where_it_starts_and_ends(read: Read, text: str) -> None:
    assert read(text).values == {"a": "b"}


@pytest.mark.parametrize("text", ["- a\n- b\n", "un texte\n", '"a"\n', "[]\n", "# seul\n", "---\n", "~\n", "a\nb: c\n"])
def test_a_list_or_a_text_at_the_root_is_refused(fault: Say, text: str) -> None:
    assert fault(text) == "1:1: Le fichier contient des champs « nom: valeur ». | Écrivez un champ par ligne."


@pytest.mark.parametrize(
    ("text", "place"), [("? [a, b]\n: c\n", "1:3"), ("? {a: b}\n: c\n", "1:3"), ("a:\n  [b]: c\n", "2:3")]
)
def test_a_name_that_is_not_a_word_is_refused(fault: Say, text: str, place: str) -> None:
    assert fault(text) == f"{place}: Ce nom n’est pas un mot simple. | Écrivez « nom: valeur »."


def test_the_deepest_nesting_is_read(read: Read) -> None:
    depth = MOST_DEPTH - 1

    assert read(f"a: {'[' * depth}b{']' * depth}\n").values["a"] != []


@pytest.mark.parametrize("depth", [MOST_DEPTH, MOST_DEPTH + 1, 5_000])
def test_deeper_nesting_is_refused(fault: Say, depth: int) -> None:
    told = fault(f"a: {'[' * depth}b{']' * depth}\n")

    assert told == f"1:{MOST_DEPTH + 4}: [0] Plus de 12 niveaux de retrait. | Simplifiez la fiche."


def test_the_most_values_are_read(read: Read) -> None:
    items = MOST_NODES - 3

    assert len(read(f"a: [{'b,' * items}]\n").values["a"]) == items


def test_more_values_are_refused(fault: Say) -> None:
    items = MOST_NODES - 2

    assert fault(f"a: [{'b,' * items}]\n") == (
        f"1:{5 + 2 * (items - 1)}: [{items - 1}] Plus de 5000 valeurs dans un fichier. | Faites-en plusieurs."
    )


@pytest.mark.parametrize("escape", ["\\0", "\\x07", "\\u202e", "\\u200b", "\\e", "\\uFEFF", "\\L", "\\N"])
def test_an_escape_does_not_bring_in_a_character_that_nobody_sees(fault: Say, escape: str) -> None:
    assert "est interdit : il ne se voit pas" in fault(f'a: "b{escape}c"\n')


@pytest.mark.parametrize(("written", "read_as"), [('"a\\u00a0b"', "a\u00a0b"), ('"\\xe9"', "é"), ('"\\""', '"')])
def test_an_escape_may_write_a_character_that_is_allowed(read: Read, written: str, read_as: str) -> None:
    assert read(f"a: {written}\n").values == {"a": read_as}
