"""Whole sentences, and what holds for every text whatsoever."""

import doctest
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ptce.french import typography

FUNCTIONS: list[Callable[[str], str]] = [typography.text, typography.markdown, typography.superscript]


def n(expected: str) -> str:
    return expected.replace("~", "\u00a0")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "L'accueil du lundi 25 juin, de 9h30 à 17h00: 250 personnes attendues...",
            "L’accueil du lundi 25~juin, de 9~h~30 à 17~h~: 250~personnes attendues…",
        ),
        (
            "Le \"pôle\" reçoit 2,4 millions d'euros; l'État en finance 80%.",
            "Le «~pôle~» reçoit 2,4~millions d’euros~; l’État en finance 80~%.",
        ),
        (
            "Contact: Mme Roux, 01.58.50.14.09 - s.roux@exemple.org, 139 rue de Bercy 75012 PARIS",
            "Contact~: Mme~Roux, 01~58~50~14~09 – s.roux@exemple.org, 139~rue de Bercy 75012~PARIS",
        ),
        (
            "La loi n° 2014-856 (art. 9) ouvre-t-elle la 1ère étape ? Oui !",
            "La loi no~2014-856 (art.~9) ouvre-t-elle la 1re étape~? Oui~!",
        ),
    ],
)
def test_sentences(source: str, expected: str) -> None:
    assert typography.text(source) == n(expected)
    assert typography.markdown(source) == n(expected)


def test_a_page() -> None:
    source = (
        "# 2ème journée: l'appel { #appel }\n\n"
        "Le **n° 5** de [l'Écho](https://exemple.org/a?b=1;c 'x') paraît...\n\n"
        "- dès 9h30-10h ;\n- à 12 km du `pôle: a`.\n"
    )
    expected = (
        "# 2<sup>e</sup> journée~: l’appel { #appel }\n\n"
        "Le **n<sup>o</sup>~5** de [l’Écho](https://exemple.org/a?b=1;c 'x') paraît…\n\n"
        "- dès 9~h~30~–~10~h~;\n- à 12~km du `pôle: a`.\n"
    )
    assert typography.superscript(typography.markdown(source)) == n(expected)
    assert typography.markdown(n(expected)) == n(expected)


def test_the_examples_of_the_module() -> None:
    assert doctest.testmod(typography).failed == 0


# Cut from what editors write and from what rules look for, so that chance brings them together.
PIECES = (
    "l'ESS|d'**insertion**|**mot**|:|;|!|?|...|…| - | -- | – |«|»|\"|'|9h30|17h00|-|9:30|14h-16h|2012-2014"
    "|2014|n° 2014-856|n°5|nos 5 et 6|1er juin|03 juin|2ème|1ère|2<sup>ème</sup>|3^{ème}|XXIe siècle|art. 5"
    "|p.12|M. Dupont|H. Sibille|Me|01.58.50.14.09|+33 1 58 50 14 09|75012 PARIS|75012|600000 €|600 000|12500"
    "|SIRET 12345678900012|20%|3 millions|18 pôles|#PTCE2014|2014-09-19|09:30|<b>|</b>|<code>a'b</code>"
    "|[l'appel](http://x.fr 't')|![a|](b)|{ .x }|- |1. |> |# |*|_|**| |  |\u202f|\u00a0"
    "|&nbsp;|(|)|[|]|a|à|Le|de|e|er"
    "|\u0301|\u200b|etc...|\t|\ue000|`|<!--|I|1|2|0|,|.|/|h|^|no|\u00ad|\\"
)
FRENCH = st.sampled_from([*PIECES.split("|"), "\n", "\n\n", "| ", "|"])
OPAQUE = st.sampled_from(
    ["https://ptce.fr/a?x=1;y", "www.ptce.fr", "a.b@ptce.org", "`x: 'y'`", "programme_2014.pdf", "2014-09-19"]
)
TEXTS = st.lists(FRENCH | OPAQUE | st.text(max_size=3), max_size=12).map("".join)


@pytest.mark.parametrize("function", FUNCTIONS)
@settings(max_examples=600, deadline=None)
@given(source=TEXTS)
def test_results_are_left_unchanged(function: Callable[[str], str], source: str) -> None:
    result = function(source)

    assert function(result) == result


@settings(max_examples=400, deadline=None)
@given(source=TEXTS)
def test_pages_are_settled(source: str) -> None:
    page = typography.superscript(typography.markdown(source))

    assert page.count("\n") == source.count("\n")
    assert typography.superscript(page) == page


@pytest.mark.parametrize("function", FUNCTIONS)
@settings(max_examples=300, deadline=None)
@given(
    before=st.lists(FRENCH.filter(lambda part: part.isalnum())),
    opaque=OPAQUE,
    after=st.sampled_from(",;: ?!"),
)
def test_opaque_words_appear_unchanged(
    function: Callable[[str], str], before: list[str], opaque: str, after: str
) -> None:
    assert function(" ".join([*before, opaque]) + after).count(opaque) == 1


@settings(max_examples=300, deadline=None)
@given(source=st.text(alphabet="aé1 9h\u202f\u2009'\";:!?«».,-"))
def test_no_narrow_space_is_left(source: str) -> None:
    assert typography.text(source).count("\u202f") == 0
    assert typography.markdown(typography.text(source)).count("\u202f") == 0


@pytest.mark.parametrize("function", FUNCTIONS)
def test_no_text_takes_long(function: Callable[[str], str]) -> None:
    characters = [*map(chr, range(32, 127)), *"\n\t\u00a0«»…–’“éÀ€\u202f\u0301\ue000"]
    slow = []
    for character in characters:
        source = character * (30_000 // len(character.encode()))
        start = time.process_time()
        function(source)
        if time.process_time() - start >= 1:
            slow.append(character)
    assert slow == []


PAGES = [
    "# La 2e journée\n\nL'ESS: un mot.\n\n- 9h30\n- 20 €\n",
    "```\na\n\nb: c\n```\n\nd: e",
    "<!-- a\n\nb: c -->\n\nd: e",
]


@pytest.mark.parametrize("source", PAGES)
def test_a_page_is_set_block_by_block_as_it_is_whole(source: str) -> None:
    assert typography.page(source) == typography.superscript(typography.markdown(source))


@settings(max_examples=200, deadline=None)
@given(source=st.lists(st.text(alphabet="aé1 2e9h*_`'\";:!?«»#-<>/|.\n")).map("\n\n".join))
def test_a_page_is_set_once(source: str) -> None:
    assert typography.page(typography.page(source)) == typography.page(source)


def test_what_is_seen_alone_is_set_in_a_source() -> None:
    source = "L'appel n° 5: \"2ème\"... à 9h30, 2012-2013,  m<sup>2</sup> et `l'eau`"

    assert typography.visible(source, markdown=False) == (
        "L’appel n° 5: «\u00a02e\u00a0»… à 9h30, 2012-2013,  m² et `l'eau`"
    )
    assert typography.visible(source, markdown=True) == (
        "L’appel n° 5: «\u00a02e\u00a0»… à 9h30, 2012-2013,  m<sup>2</sup> et `l'eau`"
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Un modèle", "«~Un modèle~»"),
        ("Un modèle de «~sortie de crise~»", "«~Un modèle de “sortie de crise”~»"),
    ],
)
def test_a_quotation_in_a_quotation_has_quotes_of_the_second_level(words: str, expected: str) -> None:
    assert typography.quoted(words.replace("~", "\N{NO-BREAK SPACE}")).replace("\N{NO-BREAK SPACE}", "~") == expected
