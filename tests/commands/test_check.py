"""`ptce check`: what it says, in French, and the code with which it ends."""

from commanding import POLE, TOLD, WRONG, Run


def test_a_check_without_problems_says_nothing(run: Run) -> None:
    result = run({"poles/phare.yml": POLE}, "check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_a_check_tells_all_problems_and_how_many(run: Run) -> None:
    result = run({"poles/phare.yml": WRONG, "poles/moulin.yml": "nom: M\n"}, "check")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "poles/moulin.yml:1:1: champ « sources » : Ce champ est obligatoire. Ajoutez-le.",
        *TOLD,
        "3 erreurs.",
    ]


def test_a_warning_is_no_failure(run: Run) -> None:
    result = run({"poles/phare.yml": f"description: {'long ' * 40}\n{POLE}"}, "check")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[-1] == "1 avertissement."
