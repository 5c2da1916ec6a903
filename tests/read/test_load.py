"""A page: its header, its text, and the lines of both. (Mirrors `read/__init__.py`.)"""

from collections.abc import Callable

import pytest
from ptce.read import Document, Mark

Read = Callable[..., Document]
Say = Callable[..., str]

NO_HEADER = "1:1: La page commence par un en-tête entre deux lignes « --- ». | Écrivez « --- » en première ligne."
NEVER_CLOSED = (
    "1:1: L’en-tête « --- » n’est jamais refermé. | Écrivez « --- » seul sur une ligne, sous le dernier champ."
)


def test_the_text_of_a_page_is_its_field_texte(read: Read) -> None:
    document = read("---\ntitre: A\ndate: 2026\n---\n\nUn.\n\nDeux.\n", ".md")

    assert document.values == {"titre": "A", "date": "2026", "texte": "\nUn.\n\nDeux.\n"}
    assert document.keys == {("titre",): Mark(2, 1), ("date",): Mark(3, 1)}
    assert document.mark(("titre",)) == Mark(2, 8)
    assert document.mark(("texte",)) == Mark(4, 1, ("", "Un.", "", "Deux.", ""))


@pytest.mark.parametrize("body", ["", "\n", "\n  \n\t\n"])
def test_a_page_without_a_text_has_no_such_field(read: Read, body: str) -> None:
    assert read(f"---\ntitre: A\n---\n{body}", ".md").values == {"titre": "A"}


@pytest.mark.parametrize("body", ["---\nx: y\n---\n", "a: b: c\n", "\tUn *alias & une ancre\n", "%YAML\n", "- [\n"])
def test_the_text_of_a_page_is_not_yaml(read: Read, body: str) -> None:
    assert read(f"---\ntitre: A\n---\n{body}", ".md").values == {"titre": "A", "texte": body}


def test_spaces_after_the_dashes_do_not_matter(read: Read) -> None:
    assert read("--- \ntitre: A\n---\t \nUn.", ".md").values == {"titre": "A", "texte": "Un."}


@pytest.mark.parametrize("text", ["titre: A\n", "# Titre\n", " ---\ntitre: A\n---\n", "----\na: b\n"])
def test_a_page_without_a_header_is_refused(fault: Say, text: str) -> None:
    assert fault(text, ".md") == NO_HEADER


@pytest.mark.parametrize("text", ["---\n", "---\ntitre: A\n", "---\ntitre: A\n ---\n", "---"])
def test_a_header_that_is_never_closed_is_refused(fault: Say, text: str) -> None:
    assert fault(text, ".md") == NEVER_CLOSED


@pytest.mark.parametrize("line", ["--", "----", "—", "***", "==="])
def test_a_line_that_was_meant_to_close_a_header_is_told(fault: Say, line: str) -> None:
    assert fault(f"---\ntitre: A\n{line}\nUn.\n", ".md").startswith("3:1: L’en-tête « --- » n’est jamais refermé.")


def test_what_stands_above_a_header_is_told(fault: Say) -> None:
    assert fault("\n---\ntitre: A\n---\n", ".md").endswith(" | Retirez ce qui est au-dessus du premier « --- ».")


def test_an_empty_header_is_refused(fault: Say) -> None:
    told = fault("---\n---\nUn texte.\n", ".md")

    assert told == "2:1: Le fichier contient des champs « nom: valeur ». | Écrivez un champ par ligne."


def test_the_text_of_a_page_is_not_a_field_of_its_header(fault: Say) -> None:
    told = fault("---\ntitre: A\ntexte: B\n---\nC\n", ".md")

    assert told == "3:1: [texte] Le texte d’une page va sous l’en-tête. | Déplacez-le."


def test_a_fault_of_the_header_is_at_its_line_of_the_file(fault: Say) -> None:
    assert fault("---\na: b\na: c\n---\n", ".md") == "3:1: [a] Ce champ est déjà donné ligne 2. | Gardez-en un seul."


def test_a_fault_of_the_text_is_at_its_line_of_the_file(fault: Say) -> None:
    told = fault("---\na: b\n---\nUn.\n\nDe\u200bux.\n", ".md")

    assert told == "6:3: Le caractère U+200B est interdit : il ne se voit pas. | Supprimez-le."


def test_a_header_with_the_line_ends_of_windows_is_read(read: Read) -> None:
    assert read("---\r\ntitre: A\r\n---\r\nUn.\r\n", ".md").values == {"titre": "A", "texte": "Un.\n"}


def test_in_a_data_file_texte_is_a_field_like_the_others(read: Read) -> None:
    assert read("texte: B\n").values == {"texte": "B"}
