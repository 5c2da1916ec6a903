"""What is refused in the Markdown of authors, where, and what is written instead."""

import time
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ptce.model import authoring
from ptce.model.authoring import MOST_BRACKETS, MOST_CHARACTERS, faults
from ptce.model.markup import Run, parse

HTML = "Le HTML est refusé dans un texte : « {} ». Écrivez en Markdown : **gras**, *italique*, 2e."
LATEX = "Reste de mise en forme : « {} ». Écrivez simplement 3e ou 1er : le site compose l’exposant."
BRACES = "Les accolades ne servent pas dans un texte : « {} ». Retirez-les."
NOWHERE = "Ce lien ne mène nulle part. Donnez son adresse, ou retirez le lien."
LINK = "L’adresse « {} » est incomplète. Un lien commence par https://, mailto:, tel: ou /."
IMAGE = "Une image se déclare dans content/medias/, avec son crédit. Retirez-la du texte et citez le média."
HEADING = "Titre de niveau {} sous un niveau {}. Écrivez « {} » au début du titre."
LONG = "Ce texte est trop long pour une page. Restez sous 60000 signes, ou faites deux pages."


def told(text: str) -> list[str]:
    """The faults of a text, as `line:column: sentence remedy`, from 0."""
    return [f"{line}:{column}: {phrase} {remede}" for phrase, remede, line, column, *_ in faults(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un <b>gras</b>.", ["0:3: " + HTML.format("<b>gras</b>")]),
        ("x\n\n<script>alert(1)</script>", ["2:0: " + HTML.format("<script>"), "2:16: " + HTML.format("</script>")]),
        ('<img src="x" onerror="y">', ["0:0: " + HTML.format('<img src="x" onerror="y">')]),
        ("<iframe", ["0:0: " + HTML.format("<iframe")]),
        ("<!-- caché -->", ["0:0: " + HTML.format("<!--")]),
        ("<?php x ?>", ["0:0: " + HTML.format("<?")]),
        ("    <b>", ["0:4: " + HTML.format("<b>")]),
        ("\\<b>", ["0:1: " + HTML.format("<b>")]),
        (
            "<ftp://a.example>",
            ["0:0: " + HTML.format("<ftp://a.example>"), "0:0: " + LINK.format("ftp://a.example")],
        ),
        ("#pole", ["0:0: " + HEADING.format(1, 1, "##")]),
        ("La 3^{e} journée", ["0:4: " + LATEX.format("^{e}")]),
        ("La 3^{e journée", ["0:4: " + LATEX.format("^{e journée")]),
        ("Un mot {: .classe }", ["0:7: " + BRACES.format("{: .classe }")]),
        ("## Titre {#ancre}", ["0:9: " + BRACES.format("{#ancre}")]),
        ("{{ secret }}", ["0:0: " + BRACES.format("{{ secret }")]),
        ("{% include x %}", ["0:0: " + BRACES.format("{% include x %}")]),
        ("Un [lien](#).", ["0:8: " + NOWHERE]),
        ("Un [lien]().", ["0:8: " + NOWHERE]),
        ("Un [lien](#bas).", ["0:8: " + LINK.format("#bas")]),
        ("a\n\n[x](page.html)", ["2:2: " + LINK.format("page.html")]),
        ("[x](../page)", ["0:2: " + LINK.format("../page")]),
        ("[x](//a.example)", ["0:2: " + LINK.format("//a.example")]),
        ("[x](www.a.example)", ["0:2: " + LINK.format("www.a.example")]),
        ("[x](javascript:alert)", ["0:2: " + LINK.format("javascript:alert")]),
        ("[x](JaVaScRiPt:alert)", ["0:2: " + LINK.format("JaVaScRiPt:alert")]),
        ("[x](&#106;avascript:alert)", ["0:2: " + LINK.format("javascript:alert")]),
        ("[x](&#x6A;avascript:alert)", ["0:2: " + LINK.format("javascript:alert")]),
        ("[x](javascript&colon;alert)", ["0:2: " + LINK.format("javascript:alert")]),
        ("[x](data:text/html,y)", ["0:2: " + LINK.format("data:text/html,y")]),
        ("[x](vbscript:y)", ["0:2: " + LINK.format("vbscript:y")]),
        ("[x][y]\n\n[y]: javascript:z", ["0:0: " + LINK.format("javascript:z")]),
        ("Vu ![image](https://a.example/i.png)", ["0:3: " + IMAGE]),
        ("![x][y]\n\n[y]: /i.png", ["0:0: " + IMAGE]),
        ("# Titre", ["0:0: " + HEADING.format(1, 1, "##")]),
        ("Titre\n=====", ["0:0: " + HEADING.format(1, 1, "##")]),
        ("### Titre", ["0:0: " + HEADING.format(3, 1, "##")]),
        ("## A\n\n#### B", ["2:0: " + HEADING.format(4, 2, "###")]),
        ("## A\n\n### B\n\n##### C", ["4:0: " + HEADING.format(5, 3, "####")]),
        ("x" * (MOST_CHARACTERS + 1), ["0:0: " + LONG]),
        ("[" * (MOST_BRACKETS + 1), ["0:0: " + LONG]),
        (
            "# A <b>\n\n[x](#) {{ y }}",
            [
                "0:4: " + HTML.format("<b>"),
                "2:7: " + BRACES.format("{{ y }"),
                "2:2: " + NOWHERE,
                "0:0: " + HEADING.format(1, 1, "##"),
            ],
        ),
    ],
)
def test_what_is_refused_is_told_with_its_place(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Un **texte** *simple*.",
        "a < b, 1<2, <3, x > y",
        "Le code `<b>` et `{{ x }}` et `^{e}`",
        "Un lien s’écrit `[mots](/adresse/)`, et [mots](/adresse/) en est un.",
        "```\n<script>\n```",
        "<https://a.example/b>",
        "&lt;b&gt;",
        "[x](https://a.example/ (titre))",
        "[x](http://a.example)",
        "[x](mailto:a@b.example)",
        "[x](tel:+33123456789)",
        "[x](/poles/phare/)",
        "[x](/)",
        "[x][y]\n\n[y]: https://a.example",
        "## A\n\n### B\n\n## C",
        "Titre\n-----",
        "{x}",
        "3e journée, 1er appel",
        "a | b\n- | -\nc | d",
        "Le mot-dièse #pole",
        "[" * MOST_BRACKETS,
        "x" * MOST_CHARACTERS,
    ],
)
def test_a_good_text_has_no_fault(text: str) -> None:
    assert told(text) == []


def test_a_mail_address_in_angle_brackets_is_a_link() -> None:
    assert told("Écrivez à <contact@a.example>.") == []
    assert parse("<contact@a.example>")[0].suite == (Run("contact@a.example", lien="mailto:contact@a.example"),)


@pytest.mark.parametrize("text", ["\\`<b>\\`", "`a\n\n<b>`"])
def test_html_between_backticks_that_make_no_code_is_refused(text: str) -> None:
    assert [line.partition(": ")[2] for line in told(text)] == [HTML.format("<b>")]


def test_a_link_that_browsers_take_out_of_the_site_is_refused() -> None:
    assert told("[x](/\\a.example)") != []


def test_a_text_nested_without_end_is_refused() -> None:
    assert told("1. " * 10_000) != []


def test_a_skipped_heading_is_told_at_its_line() -> None:
    assert told("Un ### mot\n\n### Titre")[0].startswith("2:0: ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un <b>gras</b>.", [("html", 3, "<b>gras</b>", "**gras**")]),
        ("Un <em>mot</em>.", [("html", 3, "<em>mot</em>", "*mot*")]),
        ("La 2<sup>ème</sup>.", [("html", 4, "<sup>ème</sup>", "e")]),
        ("Le 1<sup>er</sup>.", [("html", 4, "<sup>er</sup>", "er")]),
        ("Vu <u>ici</u>.", [("html", 3, "<u>ici</u>", "ici")]),
        ("Un <b> mot</b>.", [("html", 3, "<b> mot</b>", "")]),
        ("Un <b>gras.", [("html", 3, "<b>", "")]),
        ("La 3^{ème}.", [("mise-en-forme", 4, "^{ème}", "e")]),
        ("Le 1^{er}.", [("mise-en-forme", 4, "^{er}", "er")]),
        ("x^{2}", [("mise-en-forme", 1, "^{2}", "")]),
        ("[x](www.a.example)", [("adresse", 2, "](www.a.example)", "](https://www.a.example)")]),
        ("[x](a.example/b.html)", [("adresse", 2, "](a.example/b.html)", "](https://a.example/b.html)")]),
        ("[x](c@a.example)", [("adresse", 2, "](c@a.example)", "](mailto:c@a.example)")]),
        ("[x](page)", [("adresse", 2, "](page)", "")]),
        ("[x](#)", [("lien-vide", 2, "](#)", "")]),
        ("### A", [("niveau-de-titre", 0, "###", "##")]),
        ("![x](https://a.example/)", [("image", 0, "![", "")]),
    ],
)
def test_what_is_wrong_has_a_rule_a_place_and_what_is_written_instead(
    text: str, expected: list[tuple[str, int, str, str]]
) -> None:
    assert [
        (fault.regle, fault.colonne, text[fault.colonne : fault.colonne + fault.longueur], fault.correction)
        for fault in faults(text)
    ] == expected


def test_the_same_link_or_image_twice_is_told_at_its_two_places() -> None:
    found = [
        (fault.regle, fault.ligne, fault.colonne) for fault in faults("[a](#), [b](#)\n\n[c](#)\n\n![x](y) ![z](y)")
    ]

    assert found == [
        ("lien-vide", 0, 2),
        ("lien-vide", 0, 10),
        ("lien-vide", 2, 2),
        ("image", 4, 0),
        ("image", 4, 8),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 2000,
        "[" * MOST_BRACKETS,
        "[a](" * (MOST_BRACKETS - 1),
        "![" * (MOST_BRACKETS - 1),
        "*" * 20_000,
        "**a " * 8_000,
        "_a " * 10_000,
        "`a " * 10_000,
        "> " * 3_000 + "a",
        "(" * 20_000,
        "<a" * 20_000,
        "^{" * 20_000,
        "{:" * 20_000,
        "#" * 20_000,
        "- " * 10_000,
        "|" * 20_000,
        "\n" * 50_000,
        "\n".join("    " * depth + "- a" for depth in range(100)),
    ],
    ids=lambda text: repr(text[:12]),
)
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()

    list(faults(text))

    assert time.process_time() - start < 2


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from([*"ab *_`[]()<>!#-|&;\n\\{}^:/\"'", "](", "## ", "<b>", "&#106;", "    "]), max_size=40)
)
def test_any_text_has_its_faults(pieces: list[str]) -> None:
    text = "".join(pieces)

    for phrase, remede, line, column, *_ in faults(text):
        assert phrase
        assert remede
        assert 0 <= line <= text.count("\n")
        assert 0 <= column <= len(text)


SIMPLE = [
    *("## ", "### ", "- ", "1. ", "**gras**", "*mot*"),
    *("[mots](/a/)", "[mots](https://a.example/b_c)", "[mots](mailto:a@b.fr)"),
]
"""What nearly all texts are made of: no tree is made of it, so that what stands beside it must be told all the same."""
OTHER = [*"[]()<>#!*_`-+=1.|\\/ ", "un mot", "\n\n", "\n", "\n", "    ", "http://x.fr", "a@b.fr", "](/"]


@settings(max_examples=400)
@given(st.lists(st.sampled_from([*SIMPLE, *OTHER])).map("".join))
def test_a_simple_text_has_no_fault_that_a_parser_would_find(text: str) -> None:
    with patch.object(authoring, "_is_simple", lambda _: False):
        parsed = list(faults(text))
    assert list(faults(text)) == parsed


def test_a_text_as_nearly_all_are_is_not_parsed() -> None:
    text = "Un mot, [un lien](/poles/phare/).\n\n## Titre\n\n- **Un** point ;\n- *deux*.\n\n### Autre\n\n1. a\n2. b\n"
    with patch.object(authoring, "tree", side_effect=AssertionError):
        assert list(faults(text)) == []
