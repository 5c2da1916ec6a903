"""The fields with which a group begins, as lines of YAML."""

from ptce.build import all_kinds
from ptce.model.shape import shape
from ptce.outline import lines, outline, waiting


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
