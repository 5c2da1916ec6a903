"""`ptce schema`: writes what VS Code knows, or says what is out of step."""

from pathlib import Path

from click.testing import CliRunner, Result
from commanding import Run
from ptce.cli import main


def again(*arguments: str) -> Result:
    """Runs a command in the repository where the last one ran."""
    return CliRunner().invoke(main, arguments)


def test_what_is_written_is_up_to_date(run: Run) -> None:
    written = run({}, "schema")
    assert (written.exit_code, written.stdout.splitlines()[-1]) == (0, "17 fichiers mis à jour.")
    assert again("schema").stdout == "Tout était déjà à jour.\n"
    checked = again("schema", "--verifier")
    assert (checked.exit_code, checked.stdout) == (0, "Tout est à jour.\n")


def test_what_is_out_of_step_is_told_and_left_as_it_is(run: Run, tmp_path: Path) -> None:
    run({}, "schema")
    schema = tmp_path / "depot/.vscode/schemas/pole.json"
    schema.write_text("{}", "utf-8")
    checked = again("schema", "--verifier")
    assert (checked.exit_code, checked.stdout.splitlines()) == (
        1,
        [".vscode/schemas/pole.json n’est plus à jour.", "Lancez « ptce schema », puis enregistrez ces fichiers."],
    )
    assert schema.read_text("utf-8") == "{}"


def test_settings_with_remarks_are_left_alone(run: Run) -> None:
    result = run({".vscode/settings.json": "{} // une remarque"}, "schema")
    assert (result.exit_code, result.stderr) == (
        1,
        "Erreur : Le fichier .vscode/settings.json ne peut pas être lu."
        " Retirez-en les commentaires (//) et les virgules en trop.\n",
    )
