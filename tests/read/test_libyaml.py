"""What libyaml cannot read, in French: the place, the sentence, the remedy."""

from collections.abc import Callable

import pytest
import yaml
from ptce.read import Fault, Mark
from ptce.read.libyaml import translate

Say = Callable[..., str]

COLON = (
    "Un « : » suivi d’une espace coupe cette valeur."
    ' | Mettez toute la valeur entre guillemets : titre: "Forum : le bois".'
)
START = "Ce caractère ne peut pas commencer une valeur. | Mettez la valeur entre guillemets."
TAB = "Une tabulation est refusée. | Remplacez-la par deux espaces."
QUOTE = "Un guillemet ouvert n’est jamais refermé. | Fermez-le à la fin de la valeur."
ESCAPE = "Entre guillemets doubles, « \\ » a un sens particulier. | Prenez des guillemets simples."
NAME = "Il manque « : » après le nom du champ. | Écrivez « nom: valeur »."
BRACKET = "Un crochet ou une accolade n’est pas refermé. | Fermez-le, ou mettez la valeur entre guillemets."
INDENT = "Cette ligne n’est alignée avec aucun champ. | Mettez le même retrait que la ligne du champ voisin."
ITEM = "Cette ligne n’est pas dans la liste qui la précède. | Commencez-la par un tiret, avec le même retrait."
DASH = "Une liste commence sous le nom de son champ. | Passez à la ligne avant le premier tiret."
BLOCK = "Après « | » ou « > », le texte commence à la ligne du dessous. | Passez à la ligne, en retrait."
VALUE = "La valeur est incomplète. | Mettez-la entre guillemets."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("titre: Forum : le bois\n", f"1:8: {COLON}"),
        ("a: b\ntitre: Forum: le bois\n", f"2:8: {COLON}"),
        ("nom: @phare\n", f"1:6: {START}"),
        ("nom: `phare`\n", f"1:6: {START}"),
        ("nom: %phare\n", f"1:6: {START}"),
        ("lieu:\n\tnom: A\n", f"2:1: {TAB}"),
        ("lieu:\n  nom: A\n\tvoie: B\n", f"3:1: {TAB}"),
        ("lieu:\n  \tnom: A\n", f"2:3: {TAB}"),
        ("texte: |\n\tUn.\n", f"2:1: {TAB}"),
        ("\tnom: A\n", f"1:1: {TAB}"),
        ('nom: "C:\\dossier"\n', f"1:6: {ESCAPE}"),
        ("nom: [a, b\nlieu: c\n", f"1:6: {BRACKET}"),
        ("nom: {a: b\n", f"1:6: {BRACKET}"),
        ("nom: [a: b: c]\n", f"1:6: {BRACKET}"),
        ("lieu:\n  nom: A\n voie: B\n", f"3:2: {INDENT}"),
        ("a:\n  - b\n c\n", f"3:2: {INDENT}"),
        ("texte: |\n  a\n b\n", f"3:2: {INDENT}"),
        (" nom: A\nvoie: B\n", f"2:1: {INDENT}"),
        ("a: b\n...\nc: d\n", f"3:1: {INDENT}"),
        ("liste:\n  - a\n  b: c\n", f"3:3: {ITEM}"),
        ("nom: [a, , b]\n", f"1:10: {VALUE}"),
        ("nom: }\n", f"1:6: {VALUE}"),
        ("nom: - a\n", f"1:6: {DASH}"),
        ("nom: > a\n", f"1:8: {BLOCK}"),
    ],
)
def test_what_libyaml_cannot_read_is_told_in_french(fault: Say, text: str, told: str) -> None:
    assert fault(text) == told


@pytest.mark.parametrize(
    ("text", "place"), [('nom: "Phare\n', "1:6"), ("a: b\nnom: 'Phare\nlieu: B\nchapo: C\n", "2:6")]
)
def test_a_quote_that_is_never_closed_is_told_where_it_opens(fault: Say, text: str, place: str) -> None:
    assert fault(text) == f"{place}: {QUOTE}"


@pytest.mark.parametrize(("text", "place"), [("nom: A\nvoie\nlieu: B\n", "2:1"), ("nom: A\nvoie\n", "2:1")])
def test_a_name_without_its_colon_is_told_where_it_stands(fault: Say, text: str, place: str) -> None:
    assert fault(text) == f"{place}: {NAME}"


@pytest.mark.parametrize(("text", "place"), [("nom: 'L'eau'\n", "1:6"), ('nom: "Le " bois\n', "1:6")])
def test_words_after_a_closed_quote_are_not_called_a_wrong_indent(fault: Say, text: str, place: str) -> None:
    assert fault(text).startswith(f"{place}: ")
    assert "retrait" not in fault(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('nom: "Phare\n', QUOTE),
        ("a: b\nnom: 'Phare\nlieu: B\n", QUOTE),
        ("nom: A\nvoie\n", NAME),
    ],
)
def test_an_open_quote_and_a_missing_colon_are_told(fault: Say, text: str, told: str) -> None:
    assert fault(text).partition(": ")[2] == told


def test_lines_count_from_the_header_of_a_page(fault: Say) -> None:
    assert fault("---\nnom: A\ntitre: Forum : le bois\n---\nTexte.\n", ".md") == f"3:8: {COLON}"


def mark(line: int, column: int) -> yaml.Mark:
    return yaml.Mark("", 0, line, column, None, None)  # type: ignore[no-untyped-call]


def test_what_libyaml_has_never_said_before_is_told_all_the_same() -> None:
    error = yaml.MarkedYAMLError("while", mark(0, 0), "something new", mark(3, 4))

    fault = translate(error, ["a", "b", "c", "d"], 1)

    assert (fault.mark, fault.phrase) == (Mark(5, 5), "Cette ligne ne se lit pas.")


def test_an_error_without_a_place_is_at_the_start() -> None:
    assert translate(yaml.MarkedYAMLError(None, None, "something new", None), [], 0).mark == Mark(1, 1)


def test_the_place_of_the_context_serves_where_there_is_no_other() -> None:
    assert translate(yaml.MarkedYAMLError("while", mark(1, 2), "undefined alias", None), ["", ""], 0) == Fault(
        Mark(2, 3), "Ce caractère ne peut pas commencer une valeur.", "Mettez la valeur entre guillemets."
    )
