"""What typography must leave as it is (rule 39), and the words it must see through markup."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.french import protection, typography
from ptce.french.hidden import SIGN, WORD


def n(expected: str) -> str:
    return expected.replace("~", "\u00a0")


OPAQUE = [
    "https://ptce.fr/a?x=1;y=9h30&z='2ème'!a",
    "http://ptce.fr:8080/2012-2014",
    "www.ptce.fr/l'ess",
    "mailto:a.b@ptce.fr",
    "tel:+33158501409",
    "contact@le-labo.org",
    "ptce.fr/agenda?x=1;y",
    "programme_2012-2014.pdf",
    "docs/2ème/9h30.md",
    "#PTCE2014",
    "@ptce_9h30",
    "2014-09-19",
    "2014-09",
    "2014-09-19T09:30:00+02:00",
    "2014-09-19 09:30",
    "`l'eau: 9h30`",
    "``l'`eau` ...``",
    "&laquo;&nbsp;&#8239;",
]

MARKUP = [
    "```yaml\nl'eau: 9h30\n```",
    "~~~\nl'eau:  9h30...\n~~~",
    "> ```\n> l'eau: 9h30\n> ```",
    "```\nl'eau: 9h30 jamais fermée",
    "<code>l'eau: 9h30</code>",
    "<pre>\nl'eau:  9h30\n</pre>",
    '<svg viewBox="0 0 1 1"><title>l\'eau: x</title></svg>',
    "<script>a = 'b'; c ? d : 'e...'</script>",
    "<style>a:hover { b: 'c' }</style>",
    "<kbd>l'eau:</kbd>",
    "<https://ptce.fr/l'eau:x>",
    '<a href="x" title="l\'eau: 9h30">eau</a>',
    "<!-- l'eau: 9h30 -->",
    "<!-- l'eau: jamais fermé",
    "[eau](l'eau.md \"l'eau: 9h30\")",
    "![eau](9h30.png 'a:b')",
    "[eau][l'eau: 9h30]",
    "[ref]: https://ptce.fr 'l:eau; 9h30'",
    "# eau {: .x title='a: b'}",
    "# eau { #l-eau .b }",
    "**eau**{ .x title='9h30' }",
    "{{ page['titre'] }} et {% if a == 'b' %}",
    ":material-file-pdf-box:",
    "| a | b |\n|:---|--:|\n|  c  |   d |",
    "- a\n    - b\n\n        c\n\n1. d\n1) e",
    "- [ ] a\n- [x] b",
    "a  \nb",
    "> a\n>> b\n> - c",
    "# a\n\n## b ##\n\nc\n===\n\n---\n\n* * *",
    "\\*a\\* \\[b\\]",
    "!!! note\n    a\n\n??? tip\n    b",
    "a[^1]\n\n[^1]: b",
]


@pytest.mark.parametrize("source", OPAQUE)
@pytest.mark.parametrize("function", [typography.text, typography.markdown, typography.superscript])
def test_addresses_code_and_references_stay(function: Callable[[str], str], source: str) -> None:
    assert function(source) == source


@pytest.mark.parametrize("source", OPAQUE + MARKUP)
@pytest.mark.parametrize("function", [typography.markdown, typography.superscript])
def test_markup_stays(function: Callable[[str], str], source: str) -> None:
    assert function(source) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("d'<strong>insertion</strong>", "d’<strong>insertion</strong>"),
        ("d'**insertion**", "d’**insertion**"),
        ("d'_insertion_", "d’_insertion_"),
        ("**18** pôles", "**18**~pôles"),
        ("**mot**: oui", "**mot**~: oui"),
        ("**mot** : oui", "**mot**~: oui"),
        ("mot **: oui**", "mot~**: oui**"),
        ("*Quand*? **Où**!", "*Quand*~? **Où**~!"),
        ("**un** *mot*; ***deux***;", "**un** *mot*~; ***deux***~;"),
        ("<b>mot</b>: oui", "<b>mot</b>~: oui"),
        ("«**mot**»", "«~**mot**~»"),
        ('"**mot**"', "«~**mot**~»"),
        ('un "**mot** et *deux*" ici', "un «~**mot** et *deux*~» ici"),
        ("a - **b** c - d", "a –~**b** c~– d"),
        ("2<sup>ème</sup> et 3<sup>e</sup>", "2<sup>e</sup> et 3<sup>e</sup>"),
        ("n<sup>o</sup> 5", "n<sup>o</sup>~5"),
        ("**M.** [Petit](a.md)", "**M.**~[Petit](a.md)"),
        ("[l'appel](#): oui", "[l’appel](#)~: oui"),
        ("l'[appel](#)", "l’[appel](#)"),
        ("[l'appel][ref]: oui", "[l’appel][ref]~: oui"),
        ("![l'eau: 9h30](a.png)", "![l’eau~: 9~h~30](a.png)"),
        ("mot[^1]: oui", "mot[^1]~: oui"),
        ("[^1]: l'eau: oui", "[^1]: l’eau~: oui"),
        ("*[ESS]: l'économie: oui", "*[ESS]: l’économie~: oui"),
        ("# L'eau: oui { #eau }", "# L’eau~: oui { #eau }"),
        ('!!! note "L\'eau: 9h30"', '!!! note "L’eau~: 9~h~30"'),
        ("| l'eau: | 12 pôles |", "| l’eau~: | 12~pôles |"),
        ("- l'eau ;\n- l'air.", "- l’eau~;\n- l’air."),
        ("    l'eau: 9h30", "    l’eau~: 9~h~30"),
        ("3 * 4: oui", "3 * 4~: oui"),
        ("mot&nbsp;: oui", "mot&nbsp;: oui"),
        ("Voir www.ptce.fr: oui", "Voir www.ptce.fr~: oui"),
        ("Voir https://ptce.fr.", "Voir https://ptce.fr."),
        ("**01.58.50.14.09**", "**01~58~50~14~09**"),
    ],
)
def test_words_are_seen_through_markup(source: str, expected: str) -> None:
    assert typography.markdown(source) == n(expected)


def test_hiding_and_restoring_changes_nothing() -> None:
    for source in OPAQUE + MARKUP:
        assert protection.plain(source).restored() == source
        assert protection.markdown(source).restored() == source
        assert protection.markdown(source, raised=True).restored() == source


def test_words_on_either_side_of_a_block_do_not_touch() -> None:
    row = "<tr><td>octobre 2023</td><td><strong>218</strong> PTCE</td><td>2</td><td>mars</td></tr>"
    assert typography.markdown(row) == n(
        "<tr><td>octobre 2023</td><td><strong>218</strong>~PTCE</td><td>2</td><td>mars</td></tr>"
    )


SIGNS = "aé 09.-_:/@#&;`T+~www" + WORD + SIGN


@given(st.text(SIGNS, max_size=20))
def test_what_has_no_hint_of_a_protected_word_has_none(text: str) -> None:
    assert protection._HINT.search(text) or not protection._PLAIN.search(text)
