"""What the commands share: the folder, the instant."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from commanding import POLE, Run
from ptce.cli import main


def test_a_command_works_from_a_folder_of_the_repository(run: Run) -> None:
    assert run({"poles/phare.yml": POLE}, "check", below="poles").exit_code == 0


def test_a_command_outside_of_a_repository_says_where_to_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 1
    assert result.stderr.endswith("Aucun fichier mkdocs.yml ici ni au-dessus : placez-vous dans le dossier du site.\n")


def test_a_folder_that_is_gone_or_closed_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> Path:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(Path, "cwd", gone)
    assert run({}, "check").stderr == (
        "Erreur : Le dossier où vous êtes ne peut pas être lu : vérifiez qu’il existe encore, et ses droits.\n"
    )


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_date_that_is_none_is_refused_in_french(run: Run, command: str) -> None:
    result = run({}, command, "--date", "demain")
    assert result.exit_code == 2
    assert "écrivez par exemple 2026-12-03T10:00 (heure de Paris)." in result.stderr
