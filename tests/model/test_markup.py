"""The tree of the Markdown of authors, and its words."""

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ptce.model.markup import Block, Run, parse, plain, tree


def run(text: str, **style: bool | str) -> Run:
    return Run(text, **style)  # type: ignore[arg-type]


RICH = """\
Un **gras**, un *italique*, un ***gras italique*** et [un *lien*](https://a.example/?b=1&amp;c=2).
Suite `x < y`.

## Titre 1er

1. Un
2. Deux

    - Dessous

> Cité.

| A | B |
|---|---|
| a | **b** |
"""


def test_the_tree_of_a_rich_text() -> None:
    assert parse(RICH) == (
        Block(
            "p",
            suite=(
                run("Un "),
                run("gras", fort=True),
                run(", un "),
                run("italique", italique=True),
                run(", un "),
                run("gras italique", fort=True, italique=True),
                run(" et "),
                run("un ", lien="https://a.example/?b=1&c=2"),
                run("lien", italique=True, lien="https://a.example/?b=1&c=2"),
                run(". Suite "),
                run("x < y"),
                run("."),
            ),
        ),
        Block("h", 2, (run("Titre 1er"),)),
        Block(
            "ol",
            blocs=(
                Block("li", suite=(run("Un"),)),
                Block(
                    "li",
                    blocs=(
                        Block("p", suite=(run("Deux"),)),
                        Block("ul", blocs=(Block("li", suite=(run("Dessous"),)),)),
                    ),
                ),
            ),
        ),
        Block("blockquote", blocs=(Block("p", suite=(run("Cité."),)),)),
        Block(
            "table",
            blocs=(
                Block(
                    "tr", blocs=(Block("tr", blocs=(Block("th", suite=(run("A"),)), Block("th", suite=(run("B"),)))),)
                ),
                Block(
                    "tr",
                    blocs=(
                        Block("tr", blocs=(Block("td", suite=(run("a"),)), Block("td", suite=(run("b", fort=True),)))),
                    ),
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("   \n", ()),
        ("<b>", (Block("p", suite=(Run("<b>"),)),)),
        ("<div>\n\nx\n\n</div>", None),
        ("a\\*b", (Block("p", suite=(Run("a*b"),)),)),
        ("a  \nb", (Block("p", suite=(Run("a"), Run("\n"), Run("b"))),)),
    ],
)
def test_html_is_only_the_characters_that_it_is(text: str, expected: tuple[Block, ...] | None) -> None:
    found = parse(text)

    if expected is None:
        assert [block.suite[0].texte for block in found] == ["<div>", "x", "</div>"]
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un **mot** et [un lien](https://a.example).", "Un mot et un lien."),
        ("## Titre\n\nUn texte.\n\n- a\n- b\n", "Titre Un texte. a b"),
        ("> Cité.\n", "Cité."),
        ("a | b\n- | -\nc | d", "a b c d"),
        ("`code` & fin", "code & fin"),
        ("", ""),
    ],
)
def test_the_words_of_a_text(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [("a &amp; b", "a & b"), ("&eacute;t&#233;", "été"), ("**a&nbsp;b**", "a\u00a0b"), ("&lt;b&gt;", "<b>")],
)
def test_an_entity_is_the_character_that_it_stands_for(text: str, words: str) -> None:
    assert plain(text) == words


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from([*"ab *_`[]()<>!#-|&;\n\\{}^:/\"'", "](", "## ", "<b>", "&#106;", "    "]), max_size=40)
)
def test_any_text_has_its_tree_and_its_words(pieces: list[str]) -> None:
    assert isinstance(plain("".join(pieces)), str)


def test_a_text_leaves_nothing_behind_for_the_next_one() -> None:
    first = parse("[a][x] et <https://a.example/>\n\n[x]: https://b.example/")

    with pytest.raises(RecursionError):
        tree("1. " * 10_000)
    parse.cache_clear()

    assert parse("[a][x]") == (Block("p", suite=(Run("[a][x]"),)),)
    assert parse("[a][x] et <https://a.example/>\n\n[x]: https://b.example/") == first


def test_several_threads_have_a_parser_each() -> None:
    texts = [f"## Titre {number}\n\n- un\n- **deux {number}**" for number in range(40)]
    alone = [parse(text) for text in texts]
    parse.cache_clear()
    together: dict[str, tuple[Block, ...]] = {}
    threads = [
        threading.Thread(target=lambda own=texts[start::4]: together.update({text: parse(text) for text in own}))
        for start in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [together[text] for text in texts] == alone
