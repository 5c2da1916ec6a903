"""A file with some of its fields changed: all else is as it was, to the last space."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.importing.editing import Change, Unsure, edit, edit_page, order_of
from ptce.read import parse

ORDER = ("nom", "statut", "commune", "texte", "secteurs", "contact", "seances", "sources", "note")
FILE = """\
# Relu par Ada
nom: Pôle du Phare   # le nom
commune: >-  # à confirmer
  Brest
  même

# Les secteurs
secteurs:  # deux
    - culture
    - bois
contact:
  nom: Ada   # son nom
  # son courriel
  courriel: 'ada@a.example'

sources:
  - titre: Une source   # la seule
    editeur: "RDP"
# fin
"""


def changed(old: str, new: str, *changes: Change, text: str = FILE) -> None:
    """Asserts that a change of the file is this change of its text, and that no other value moved."""
    assert old in text
    made = edit(text, changes, ORDER)
    assert made == text.replace(old, new, 1)


def test_nothing_changes_without_a_change() -> None:
    assert edit(FILE, [], ORDER) == FILE


def test_a_value_on_one_line_keeps_its_comment() -> None:
    changed("nom: Pôle du Phare   # le nom", "nom: Le Bief  # le nom", Change(("nom",), "Le Bief"))


def test_a_comment_stays_beside_the_name_of_a_text_that_grows() -> None:
    long = "mot " * 30 + "fin"
    made = edit(FILE, [Change(("nom",), long)], ORDER)
    assert made.split("\n")[1] == "nom: >-  # le nom"
    assert parse(".yml", made.encode()).values["nom"] == long


def test_a_folded_text_keeps_the_comment_of_its_first_line_and_the_lines_below() -> None:
    changed(
        "commune: >-  # à confirmer\n  Brest\n  même\n",
        "commune: Quimper  # à confirmer\n",
        Change(("commune",), "Quimper"),
    )


def test_a_list_is_replaced_as_a_whole() -> None:
    changed(
        "secteurs:  # deux\n    - culture\n    - bois\n", "secteurs:  # deux\n  - mer\n", Change(("secteurs",), ["mer"])
    )


def test_a_value_inside_a_group_is_replaced() -> None:
    changed("  courriel: 'ada@a.example'", "  courriel: b@a.example", Change(("contact", "courriel"), "b@a.example"))
    changed('    editeur: "RDP"', "    editeur: MES", Change(("sources", 0, "editeur"), "MES"))
    changed("  - titre: Une source   # la seule", "  - titre: B  # la seule", Change(("sources", 0, "titre"), "B"))


def test_new_fields_stand_in_their_order() -> None:
    made = edit(
        FILE, [Change(("note",), "Rien"), Change(("texte",), "Un.\nDeux."), Change(("statut",), "brouillon")], ORDER
    )
    assert made == FILE.replace("# le nom\n", "# le nom\nstatut: brouillon\n").replace(
        "  même\n", "  même\ntexte: |-\n  Un.\n  Deux.\n"
    ).replace('editeur: "RDP"\n', 'editeur: "RDP"\nnote: Rien\n')


def test_a_new_field_may_be_the_first() -> None:
    assert edit("commune: Brest\n", [Change(("nom",), "A")], ORDER) == "nom: A\ncommune: Brest\n"


def test_a_new_field_of_a_group_stands_in_the_group() -> None:
    changed(
        "  courriel: 'ada@a.example'\n",
        "  courriel: 'ada@a.example'\n  telephone: 01 99 00 12 34\n",
        Change(("contact", "telephone"), "01 99 00 12 34"),
    )
    changed('    editeur: "RDP"\n', '    editeur: "RDP"\n    date: 2014\n', Change(("sources", 0, "date"), "2014"))


def test_two_new_fields_of_a_new_group_make_one_group() -> None:
    changes = [Change(("contact", "nom"), "Ada"), Change(("contact", "courriel"), "a@a.example")]
    assert edit("nom: A\n", changes, ORDER) == "nom: A\ncontact:\n  nom: Ada\n  courriel: a@a.example\n"


@pytest.mark.parametrize(
    ("index", "made"),
    [
        (0, "  - titre: D\n  - titre: A\n  - titre: B\n"),
        (1, "  - titre: A\n  - titre: D\n  - titre: B\n"),
        (2, "  - titre: A\n  - titre: B\n  - titre: D\n"),
    ],
)
def test_a_new_element_stands_in_its_place(index: int, made: str) -> None:
    text = "nom: A\nseances:\n  - titre: A\n  - titre: B\nnote: N\n"
    change = Change(("seances", index), {"titre": "D"}, new=True)
    assert edit(text, [change], ORDER) == f"nom: A\nseances:\n{made}note: N\n"


def test_elements_that_are_spaced_stay_so_and_a_field_goes_before_the_element_that_follows() -> None:
    text = "seances:\n  - titre: A\n\n  # le café\n  - titre: B\n    texte: |\n      # Un\n\n      Deux\n\nnote: N\n"
    changes = [
        Change(("seances", 2), {"titre": "C"}, new=True),
        Change(("seances", 1, "salle"), "S"),
        Change(("seances", 1), {"titre": "AB"}, new=True),
    ]
    assert edit(text, changes, ORDER) == (
        "seances:\n  - titre: A\n\n  - titre: AB\n\n  # le café\n  - titre: B\n    texte: |\n      # Un\n\n      Deux\n"
        "    salle: S\n\n  - titre: C\n\nnote: N\n"
    )


def test_new_elements_of_one_place_keep_their_order() -> None:
    changes = [Change(("seances", 0), {"titre": name}, new=True) for name in "AB"]
    assert edit("seances:\n  - titre: C\n", changes, ORDER) == "seances:\n  - titre: A\n  - titre: B\n  - titre: C\n"


def test_a_name_without_a_value_gets_one() -> None:
    assert (
        edit("nom: A\ncommune:\nnote: N\n", [Change(("commune",), "Brest")], ORDER)
        == "nom: A\ncommune: Brest\nnote: N\n"
    )


def test_a_file_without_a_last_line_end_is_edited_too() -> None:
    assert edit("nom: A\nnote: |\n  Un", [Change(("nom",), "B")], ORDER) == "nom: B\nnote: |\n  Un"
    assert edit("nom: A\nnote: |\n  Un", [Change(("note",), "B")], ORDER) == "nom: A\nnote: B"
    assert edit("nom: A", [Change(("note",), "B")], ORDER) == "nom: A\nnote: B"


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("nom: A\ncontact: {nom: Ada, courriel: a@a.example}\n", Change(("contact", "nom"), "B")),
        ("nom: A\ncontact: {nom: Ada}\n", Change(("contact", "courriel"), "b@a.example")),
        ("nom: A\nseances: [{titre: A}]\n", Change(("seances", 1), {"titre": "B"}, new=True)),
        ("nom: A\nsecteurs:\n  - culture\n  # pas sûr\n  - bois\n", Change(("secteurs",), ["mer"])),
        ("nom: A\ncontact: Ada\n", Change(("contact", "nom"), "Ada")),
    ],
)
def test_what_has_no_sure_place_or_would_take_a_comment_away_is_not_edited(text: str, change: Change) -> None:
    with pytest.raises(Unsure):
        edit(text, [change], ORDER)


def test_a_list_between_brackets_is_replaced() -> None:
    assert edit("secteurs: [a, b]  # deux\n", [Change(("secteurs",), ["c"])], ORDER) == "secteurs:  # deux\n  - c\n"


def test_the_header_and_the_body_of_a_page_are_edited() -> None:
    page = "---\ntitre: A  # à confirmer\n---\n\nUn.\n"
    assert edit_page(page, [Change(("titre",), "B")], ORDER) == "---\ntitre: B  # à confirmer\n---\n\nUn.\n"
    assert edit_page(page, [Change(("texte",), "Deux.\n")], ORDER) == "---\ntitre: A  # à confirmer\n---\n\nDeux.\n"


def test_fields_have_an_order() -> None:
    assert list(order_of({"zut": "1", "note": "2", "nom": "3"}, ORDER)) == ["nom", "note", "zut"]


WORDS = st.sampled_from(["Brest", "01", "A : b", "mot " * 40 + "fin", "Un.\nDeux.\n", "- x", "#x", "été"])
CHANGES: st.SearchStrategy[list[tuple[tuple[Any, ...], Any]]] = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from(
                [
                    ("nom",),
                    ("statut",),
                    ("commune",),
                    ("texte",),
                    ("contact", "nom"),
                    ("contact", "telephone"),
                    ("sources", 0, "editeur"),
                    ("sources", 0, "date"),
                ]
            ),
            WORDS,
        ),
        st.tuples(st.just(("secteurs",)), st.lists(WORDS, min_size=1, max_size=3)),
    ),
    unique_by=lambda change: change[0],
    max_size=6,
)


@given(CHANGES)
def test_any_changes_change_these_values_alone_and_lose_no_comment(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    made = edit(FILE, [Change(path, value) for path, value in changes], ORDER)
    expected: Any = parse(".yml", FILE.encode()).values
    for path, value in changes:
        group = expected
        for step in path[:-1]:
            group = group[step]
        group[path[-1]] = value
    assert parse(".yml", made.encode()).values == expected
    comments = ["# Relu par Ada", "# le nom", "# à confirmer", "# Les secteurs", "# deux", "# son nom", "# fin"]
    assert all(made.count(comment) == 1 for comment in [*comments, "# son courriel", "# la seule"])
