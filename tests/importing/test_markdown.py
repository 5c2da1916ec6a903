"""Any text becomes Markdown that the site takes, and that says the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.french import names
from ptce.importing.markdown import markdown
from ptce.importing.prose import Block, Grid, Paragraph, Prose, Run
from ptce.model.authoring import faults
from ptce.model.markup import plain
from ptce.read.decoding import INVISIBLE


def p(text: str, **more: object) -> Paragraph:
    return Paragraph((Run(text),), **more)  # type: ignore[arg-type]


def made(*blocks: Block) -> str:
    text = markdown(Prose(), blocks)
    assert list(faults(text)) == []
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un *mot*", "Un \\*mot\\*"),
        ("nom_de_fichier _seul_", "nom_de_fichier \\_seul\\_"),
        ("un `code` \\", "un \\`code\\` \\\\"),
        ("Voir [1]", "Voir [1]"),
        ("Voir [ici](là)", "Voir \\[ici\\](là)"),
        ("<b>gras</b> et 3 < 4", "`<b>gras</b>` et 3 < 4"),
        ("{: .classe} et {x}", "`{:` .classe} et {x}"),
        ("3^{ème} et x^{2}", "3ème et x²"),
        ("# Titre", "\\# Titre"),
        ("#PTCE2014", "\\#PTCE2014"),
        ("> cité", "\\> cité"),
        ("+ un", "\\+ un"),
        ("2013. Une année", "2013\\. Une année"),
        ("12.30", "12.30"),
        ("---", "\\---"),
        ("Ligne\nautre", "Ligne  \nautre"),
        ("- un", "- un"),
        ("• un", "- un"),
        ("Le 3e jour", "Le 3e jour"),
    ],
)
def test_nothing_is_taken_for_a_mark(text: str, expected: str) -> None:
    assert made(p(text)) == f"{expected}\n"


def test_styles_keep_to_their_words() -> None:
    runs = (
        Run("Le "),
        Run(" mot ", bold=True),
        Run("et"),
        Run("l’autre", italic=True),
        Run("!", bold=True, italic=True),
    )
    assert made(Paragraph(runs)) == "Le  **mot** et*l’autre****!***\n"


def test_links_lead_to_the_web_or_are_told() -> None:
    prose = Prose()
    runs = (
        Run("site", link="https://a.example/b (c)"),
        Run(" "),
        Run("mél", link="mailto:a@a.example"),
        Run(" "),
        Run("plan", link="file:///c/plan.doc"),
    )
    text = markdown(prose, [Paragraph(runs)])
    assert text == "[site](https://a.example/b%20%28c%29) [mél](mailto:a@a.example) plan\n"
    assert prose.told == [
        "Le lien de « plan » menait à « file:///c/plan.doc », qui n’est pas du web : seuls les mots restent."
    ]


def test_titles_begin_at_the_second_level_and_skip_none() -> None:
    blocks = [p("A", level=1), p("B", level=4), p("C", level=2), p("D", level=1), p("E", level=3)]
    assert made(*blocks) == "## A\n\n### B\n\n### C\n\n## D\n\n### E\n"
    assert made(p("A", level=3), p("B", level=2)) == "## A\n\n## B\n"


def test_lists_are_tight_and_nested() -> None:
    blocks = [p("Avant"), p("a", depth=1), p("b", depth=2), p("c", depth=1), p("Après"), p("d", depth=1, ordered=True)]
    assert made(*blocks) == "Avant\n\n- a\n    - b\n- c\n\nAprès\n\n1. d\n"


def test_a_quotation_and_a_table() -> None:
    table = Grid((((Run("Heure"),), (Run("Quoi"),)), ((Run("9h"),), (Run("Café | thé"),)), ((), (Run("x"),))))
    assert made(p("Un\ndeux", style="quote"), table) == (
        "> Un  \n> deux\n\n| Heure | Quoi |\n| --- | --- |\n| 9h | Café \\| thé |\n|   | x |\n"
    )


def test_notes_stand_below() -> None:
    prose = Prose(notes=[[p("Un."), p("Deux.")], [p("# Trois")]])
    assert markdown(prose, [p("Texte")]) == "Texte\n\n**Notes**\n\n1. Un. Deux.\n2. \\# Trois\n"


SIGNS = st.characters(exclude_categories=("Cs", "Cn", "Cc")) | st.sampled_from("<>[]()*_`#-+|{}^:!&;\\.12 \n\u00a0=~")
TEXTS = st.text(SIGNS, max_size=40).filter(lambda text: not INVISIBLE.search(text))
RUNS = st.builds(Run, TEXTS, st.booleans(), st.booleans(), st.sampled_from(["", "", "https://a.example/"]))
PARAGRAPHS = st.builds(
    Paragraph,
    st.lists(RUNS, max_size=3).map(tuple),
    st.integers(0, 4),
    st.sampled_from(["", "quote"]),
    st.integers(0, 2),
    st.booleans(),
)


@given(st.lists(PARAGRAPHS, max_size=4))
def test_any_text_can_be_published(blocks: list[Paragraph]) -> None:
    assert list(faults(markdown(Prose(), blocks))) == []


WORDS = st.text(st.characters(categories=("Ll", "Lu")) | st.sampled_from("*_`[]<>#-+ .:'"), max_size=30)


@given(st.lists(st.builds(Run, WORDS), max_size=3).map(tuple))
def test_any_words_are_still_there(runs: tuple[Run, ...]) -> None:
    block = Paragraph(runs)
    if block.text:
        found = names.fold(plain(markdown(Prose(), [block])))
        assert sorted(found.replace(" ", "")) == sorted(names.fold(block.text).replace(" ", ""))
