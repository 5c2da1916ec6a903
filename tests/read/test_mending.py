"""What quotes around a value would mend: where it stands, and how it is written."""

import pytest
from ptce.read import Fault, parse
from ptce.read.mending import quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'eau : ici", '"L\'eau : ici"'),
        ('Le "bois"', "'Le \"bois\"'"),
        ("C:\\a l'eau", "'C:\\a l''eau'"),
    ],
)
def test_a_text_gets_quotes_that_it_does_not_have(text: str, expected: str) -> None:
    assert quoted(text) == expected


def fault(text: str) -> tuple[str, int, int, int, str]:
    with pytest.raises(Fault) as raised:
        parse(".yml", text.encode())
    found = raised.value
    return found.regle, found.mark.line, found.mark.column, found.mark.width, found.correction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("titre: Forum : le bois\n", ("deux-points", 1, 8, 15, '"Forum : le bois"')),
        ("a: b\n- c\n", ("retrait", 2, 1, 1, "")),
        ("a:\n  - titre: Forum : le bois\n", ("deux-points", 2, 12, 15, '"Forum : le bois"')),
        ("nom: 'L'eau'\n", ("apostrophe", 1, 6, 7, '"L\'eau"')),
        ("nom: 'L''eau'vive'\n", ("apostrophe", 1, 6, 13, "\"L'eau'vive\"")),
        ('nom: "Le "bois" vert"\n', ("apostrophe", 1, 6, 16, "'Le \"bois\" vert'")),
        ('nom: "C:\\dossier"\n', ("echappement", 1, 6, 12, "'C:\\dossier'")),
        ('nom: "Phare\n', ("guillemet", 1, 6, 6, '"Phare"')),
        ("nom: @phare\n", ("debut", 1, 6, 6, '"@phare"')),
        ("nom: *gras* et\n", ("debut", 1, 6, 9, '"*gras* et"')),
        ("nom: &co\n", ("debut", 1, 6, 3, '"&co"')),
        ("nom: !important\n", ("debut", 1, 6, 10, '"!important"')),
        ("nom: Appel #3\n", ("diese", 1, 6, 8, '"Appel #3"')),
        ("nom:\tPhare : ici\n", ("deux-points", 1, 6, 11, '"Phare : ici"')),
        ("nom: [a, Appel #3]\n", ("diese", 1, 16, 3, "")),
        ("nom: {a: @b}\n", ("debut", 1, 10, 3, "")),
        ("nom: A\n\tvoie: B\n", ("tabulation", 2, 1, 1, "  ")),
        ("lieu:\n  \t\tnom: A\n", ("tabulation", 2, 3, 2, "    ")),
        ("titre:Forum\ndate: 2026\n", ("deux-points-manquant", 1, 1, 11, "titre: Forum")),
        ("nom: A\nlieu:Brest\ndate: 2026\n", ("deux-points-manquant", 2, 1, 10, "lieu: Brest")),
        ("a:\n  - nom:Brest\n    date: 2026\n", ("deux-points-manquant", 2, 5, 9, "nom: Brest")),
    ],
)
def test_a_value_is_given_as_it_should_be_written(text: str, expected: tuple[str, int, int, int, str]) -> None:
    assert fault(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "titre: Forum : le bois\n",
        "nom: 'L'eau'\n",
        'nom: "C:\\dossier"\n',
        "nom: *gras* et\n",
        "nom: Appel #3\n",
        "lieu:\n  \tnom: A\n",
        "titre:Forum\ndate: 2026\n",
    ],
)
def test_what_is_mended_can_be_read(text: str) -> None:
    _, line, column, width, correction = fault(text)
    lines = text.split("\n")
    lines[line - 1] = lines[line - 1][: column - 1] + correction + lines[line - 1][column - 1 + width :]

    assert parse(".yml", "\n".join(lines).encode()).values
