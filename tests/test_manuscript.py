"""What authors wrote: the texts of a record as its file has them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ptce.build import all_kinds
from ptce.corpus import load
from ptce.manuscript import Passage

Write = Callable[[dict[str, str]], Path]

POLE = """\
nom: Pôle d'essai
chapo: >-
  Un "chapô"
  de deux lignes.
alias: [Phare]
texte: |
  Voir [la page](/a/) : 2ème.
site: https://a.example/
note: À ne pas publier.
sources: [{titre: T}]
"""


@pytest.fixture
def passages(repository: Write) -> tuple[Passage, ...]:
    root = repository({"poles/p.yml": POLE, "content/a.md": "---\ntitre: A\n---\n\nUn texte.\n"})
    found = load(root, all_kinds(), []).passages
    return tuple(passage for passage in found if passage.record.kind() in ("pole", "page"))


def test_the_texts_of_all_records_are_as_their_files_have_them(passages: tuple[Passage, ...]) -> None:
    assert [(passage.record.id, passage.where, passage.text, passage.markdown) for passage in passages] == [
        ("a", ("titre",), "A", False),
        ("a", ("texte",), "\nUn texte.\n", True),
        ("p", ("sources", 0, "titre"), "T", False),
        ("p", ("nom",), "Pôle d'essai", False),
        ("p", ("alias", 0), "Phare", False),
        ("p", ("chapo",), 'Un "chapô" de deux lignes.', False),
        ("p", ("texte",), "Voir [la page](/a/) : 2ème.\n", True),
    ]


def test_what_other_documents_print_is_reported(passages: tuple[Passage, ...]) -> None:
    assert [passage.where for passage in passages if passage.reported] == [("sources", 0, "titre"), ("alias", 0)]


def passage(text: str, markdown: bool = True) -> Passage:
    record: Any = None
    return Passage(record, ("texte",), text, markdown)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Un `code` ici", "Un        ici"),
        ("Un [mot](/a/) ici", "Un [mot       ici"),
        ("Voir <https://a.b> ici", "Voir               ici"),
        ("Voir www.a.b ou c@d.e", "Voir         ou      "),
        ("« https://a.b »", "«             »"),
        ("```\na\n```\nb", "   \n \n   \nb"),
    ],
)
def test_the_words_of_a_text_are_at_their_place(text: str, words: str) -> None:
    assert passage(text).words == words


def test_a_text_that_is_printed_sign_for_sign_has_no_code_and_no_links() -> None:
    assert passage("Un `mot` et [un autre](/a/)", markdown=False).words == "Un `mot` et [un autre](/a/)"


def test_what_is_between_guillemets_is_quoted() -> None:
    text = passage("Il dit « un mot » et s’en va.")

    assert [text.quoted(text.text.index(word)) for word in ("dit", "un", "mot", "va")] == [False, True, True, False]
