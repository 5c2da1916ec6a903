"""A problem: how it is told, sorted and counted."""

import pytest
from ptce.problem import A_CONFIRMER, AVERTISSEMENT, ERREUR, Problem, champ, summary


def problem(niveau: str = ERREUR) -> Problem:
    return Problem("a.yml", 1, 2, "titre", "La règle.", "Le remède.", niveau)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (problem(), "a.yml:1:2: champ « titre » : La règle. Le remède."),
        (Problem("a.yml", 3, 4, "", "La règle.", "Le remède."), "a.yml:3:4: La règle. Le remède."),
        (Problem("a.yml", 3, 4, "", "La règle."), "a.yml:3:4: La règle."),
        (problem(AVERTISSEMENT), "a.yml:1:2: champ « titre » : La règle. Le remède. [avertissement]"),
        (problem(A_CONFIRMER), "a.yml:1:2: champ « titre » : La règle. Le remède. [à confirmer]"),
        (Problem("a.yml", 3, 4, "", "La règle.", niveau=AVERTISSEMENT), "a.yml:3:4: La règle. [avertissement]"),
    ],
)
def test_a_problem_is_one_line_that_an_editor_opens(told: Problem, expected: str) -> None:
    assert str(told) == expected


def test_problems_are_sorted_by_file_line_and_column() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 10), ("a", 1, 5)]

    assert [(found.path, found.line, found.column) for found in sorted(Problem(*at, "", "P.") for at in places)] == [
        ("a", 1, 5),
        ("a", 2, 9),
        ("a", 2, 10),
        ("a", 10, 1),
        ("b", 1, 1),
    ]


def test_the_same_problem_twice_is_one() -> None:
    assert len({problem(), problem(), problem(AVERTISSEMENT)}) == 2


@pytest.mark.parametrize(
    ("errors", "warnings", "confirm", "expected"),
    [
        (0, 0, 0, "Aucun problème"),
        (1, 0, 0, "1 erreur"),
        (2, 0, 0, "2 erreurs"),
        (0, 1, 0, "1 avertissement"),
        (0, 0, 1, "1 point à confirmer"),
        (0, 2, 1, "2 avertissements et 1 point à confirmer"),
        (1, 1, 0, "1 erreur et 1 avertissement"),
        (3, 1, 2, "3 erreurs, 1 avertissement et 2 points à confirmer"),
    ],
)
def test_the_last_line_of_a_check_counts(errors: int, warnings: int, confirm: int, expected: str) -> None:
    found = [problem()] * errors + [problem(AVERTISSEMENT)] * warnings + [problem(A_CONFIRMER)] * confirm

    assert summary(iter(found)) == expected


def test_what_to_do_is_the_remedy_or_what_to_write() -> None:
    assert Problem("a.yml", 1, 2, "", "P.", "R.", correction="c").conseil == "R."
    assert Problem("a.yml", 1, 2, "", "P.", correction="c").conseil == "Écrivez « c »."
    assert Problem("a.yml", 1, 2, "", "P.").conseil == ""


def test_what_would_command_a_terminal_is_not_printed() -> None:
    told = str(Problem("a\nb\x1b[2J\udcff.yml", 1, 2, "", "« \x07 ».", "R."))

    assert told == "a�b�[2J�.yml:1:2: « � ». R."


@pytest.mark.parametrize(
    ("where", "words"),
    [((), ""), (("titre",), "titre"), (("seances", 2, "titre"), "seances 3, titre"), (("a", 0, 1), "a 1 2")],
)
def test_a_field_is_told_as_a_reader_counts(where: tuple[str | int, ...], words: str) -> None:
    assert champ(where) == words
