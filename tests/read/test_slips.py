"""What an author slipped on, told at its own line and not where libyaml stopped."""

import pytest
from ptce.read import Fault, parse


def fault(text: str) -> tuple[str, int, int, int, str]:
    with pytest.raises(Fault) as raised:
        parse(".yml", text.encode())
    found = raised.value
    return found.regle, found.mark.line, found.mark.column, found.mark.width, found.correction


def remedy(text: str) -> str:
    with pytest.raises(Fault) as raised:
        parse(".yml", text.encode())
    return raised.value.remede


MENDED = {
    "an item with a dash that touches it": ("a:\n  - b\n  -c\n", ("tiret", 3, 3, 2, "- c")),
    "a first field with a dash that touches it": ("a:\n  -b: c\n    d: e\n", ("tiret", 2, 3, 5, "- b: c")),
    "an item with a long dash": ("a:\n  - b\n  – c\n", ("tiret", 3, 3, 3, "- c")),
    "an item with a bullet": ("a:\n  - b\n  • c\n", ("tiret", 3, 3, 3, "- c")),
    "an item with a star": ("a:\n  - b\n  * c\n", ("tiret", 3, 3, 3, "- c")),
    "an item without its dash": ('a:\n  - "b"\n  "c"\nd: e\n', ("tiret", 3, 3, 3, '- "c"')),
    "a first item without its dash": ("a:\n    b: c\n    d: e\n  - b: f\n", ("tiret", 2, 3, 6, "- b: c")),
    "a no-break space in an indent": ("a:\n\u00a0\u00a0b: c\n", ("espace-insecable", 2, 1, 2, "  ")),
    "a no-break space after a colon": ("a:\u00a0b\nc: d\n", ("espace-insecable", 1, 3, 1, " ")),
    "a no-break space before a colon": ("a: b\nc\u00a0: d\n", ("espace-insecable", 2, 2, 1, "")),
    "a no-break space after a dash": ("a:\n  -\u00a0b: c\n    d: e\n", ("espace-insecable", 2, 4, 1, " ")),
    "a comment of a web page": ("a: b\n<!-- à voir -->\nc: d\n", ("commentaire", 2, 1, 15, "# à voir")),
    "a comment of a program": ("a: b\n// à voir\nc: d\n", ("commentaire", 2, 1, 9, "# à voir")),
    "a quote that the next field closes": ('a: "b\nc: "d"\n', ("guillemet", 1, 4, 2, '"b"')),
    "a quote that a far field closes": ('a: "b\nc: d\ne:\n  - "6"\n', ("guillemet", 1, 4, 2, '"b"')),
    "a value that begins with a bracket": ("a: [b] c\n", ("debut", 1, 4, 5, '"[b] c"')),
    "a colon in a text of lines": ("a:\n  Un mot,\n  deux : trois\n", ("deux-points", 1, 1, 2, "a: >")),
}


@pytest.mark.parametrize("name", MENDED)
def test_a_slip_is_told_with_the_line_as_it_should_be(name: str) -> None:
    text, expected = MENDED[name]
    assert fault(text) == expected


@pytest.mark.parametrize("name", MENDED)
def test_what_is_proposed_can_be_read(name: str) -> None:
    text, (_, line, column, width, correction) = MENDED[name]
    lines = text.split("\n")
    lines[line - 1] = lines[line - 1][: column - 1] + correction + lines[line - 1][column - 1 + width :]

    assert parse(".yml", "\n".join(lines).encode()).values


ALIGNED = "Alignez-la sur le champ de la ligne"
OUTSIDE = "Mettez « : » après le nom du champ, ou, si elle continue le texte, mettez-la en retrait comme lui."


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("a: b\n c: d\n", ("retrait", 2, 1, 1, ""), f"{ALIGNED} 1 : aucune espace devant."),
        ("l:\n b: c\n   d: e\n", ("retrait", 3, 1, 3, ""), f"{ALIGNED} 2 : une espace devant."),
        ("a:\n  - b: c\n     d: e\n", ("retrait", 3, 1, 5, ""), f"{ALIGNED} 2 : 4 espaces devant."),
        ("a:\n  - b: c\n   d: e\n", ("retrait", 3, 1, 3, ""), f"{ALIGNED} 2 : 4 espaces devant."),
        ("a: |\nUn mot.\n", ("retrait", 2, 1, 7, ""), "Mettez deux espaces devant chaque ligne du texte."),
        ("a: un\ndeux trois\nb: c\n", ("deux-points-manquant", 2, 1, 10, ""), OUTSIDE),
    ],
)
def test_a_slip_with_more_than_one_way_out_has_a_remedy_and_no_correction(
    text: str, place: tuple[str, int, int, int, str], expected: str
) -> None:
    assert (fault(text), remedy(text)) == (place, expected)


def test_a_no_break_space_in_a_text_is_no_slip() -> None:
    assert parse(".yml", "a: b\u00a0!\nd: |\n  \u00a0e\n".encode()).values == {"a": "b\u00a0!", "d": "\u00a0e\n"}
