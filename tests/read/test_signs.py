"""Signs that look like those of YAML, at their place."""

from ptce.read.document import Fault
from ptce.read.signs import again, comment, spot, unbreakable


def place(fault: Fault | None) -> tuple[str, int, int, int, str] | None:
    return fault and (fault.regle, fault.mark.line, fault.mark.column, fault.mark.width, fault.correction)


def test_a_spot_is_some_characters_of_a_line() -> None:
    assert place(spot(3, 2, 6, "P.", "R.", "regle", "x")) == ("regle", 3, 3, 4, "x")


def test_a_no_break_space_is_found_where_yaml_reads_a_space() -> None:
    assert place(unbreakable("  -\u00a0a", 2)) == ("espace-insecable", 2, 4, 1, " ")
    assert unbreakable("a: b\u00a0!", 2) is None


def test_a_comment_of_another_language_is_told() -> None:
    assert place(comment("  <!-- a -->", 1)) == ("commentaire", 1, 3, 10, "# a")
    assert comment("# a", 1) is None


def test_a_field_given_twice_has_a_remedy_for_what_may_be_meant() -> None:
    assert again(1, False, "a: b")[1] == "Gardez-en un seul."
    assert again(1, True, "")[1].endswith("mettez un tiret devant.")
    assert again(1, False, "  a: b")[1].endswith("mettez-le en retrait.")
