"""A problem: how it is told, sorted and counted; and the French words for the errors of pydantic."""

import pytest
from ptce.problem import A_CONFIRMER, AVERTISSEMENT, ERREUR, Problem, sentence, summary


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
        (0, 1, 1, "2 avertissements"),
        (1, 1, 0, "1 erreur et 1 avertissement"),
        (3, 2, 1, "3 erreurs et 3 avertissements"),
    ],
)
def test_the_last_line_of_a_check_counts(errors: int, warnings: int, confirm: int, expected: str) -> None:
    found = [problem()] * errors + [problem(AVERTISSEMENT)] * warnings + [problem(A_CONFIRMER)] * confirm

    assert summary(iter(found)) == expected


@pytest.mark.parametrize(
    ("kind", "context", "value", "expected"),
    [
        ("missing", {}, {}, ("Ce champ est obligatoire.", "Ajoutez-le.")),
        ("extra_forbidden", {}, "x", ("Ce champ n’existe pas.", "Retirez-le, ou corrigez son nom.")),
        (
            "tuple_type",
            {},
            "x",
            ("Une liste est attendue.", "Mettez chaque élément sur sa ligne, après un tiret."),
        ),
        (
            "model_type",
            {"class_name": "Lieu"},
            "x",
            ("Des champs sont attendus ici.", "Écrivez-les sous cette ligne, en retrait : « nom: valeur »."),
        ),
        (
            "too_short",
            {"field_type": "Tuple", "min_length": 1, "actual_length": 0},
            [],
            ("Cette liste ne peut pas être vide.", "Ajoutez au moins un élément."),
        ),
        (
            "literal_error",
            {"expected": "'a', 'b' or 'c'"},
            "d",
            ("« d » n’est pas un choix possible.", "Choisissez a, b ou c."),
        ),
        ("refus", {"phrase": "La règle.", "remede": "Le remède."}, "x", ("La règle.", "Le remède.")),
        ("refus", {"phrase": "« {x} ».", "remede": "{y}"}, "{z}", ("« {x} ».", "{y}")),
    ],
)
def test_the_errors_of_pydantic_are_told_in_french(
    kind: str, context: dict[str, object], value: object, expected: tuple[str, str]
) -> None:
    assert sentence(kind, context, value) == expected
