"""The commands as a whole: which there are, and that they speak French."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import click
import pytest
from built import ROOT, publishable
from click.testing import CliRunner
from commanding import Run
from ptce import build
from ptce.cli import NAMES, main

COMMANDS = [[], *([name] for name in NAMES)]
ENGLISH = re.compile(r"\b(usage|commands|show|this|message|and|exit|default|help for|arguments?)\b", re.I)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("option", ["-h", "--aide", "--help"])
def test_every_command_has_its_help(command: list[str], option: str) -> None:
    result = CliRunner().invoke(main, [*command, option])
    assert result.exit_code == 0
    group = main.get_command(click.Context(main), command[0]) if command else main
    assert group is not None
    assert group.help is not None
    assert " ".join(group.help.split()) in " ".join(result.stdout.split())


def test_the_help_tells_of_each_command_in_a_whole_sentence() -> None:
    text = CliRunner().invoke(main, ["--aide"]).stdout
    told = [line.strip() for line in text.partition("Commandes")[2].splitlines()[1:]]
    assert [line.split()[0] for line in told] == NAMES
    assert [line for line in told if not line.endswith(".") or line.endswith("...")] == []


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_help_has_no_english_word(command: list[str]) -> None:
    text = CliRunner().invoke(main, [*command, "--aide"]).stdout
    assert sorted(set(ENGLISH.findall(text.replace("--help", "")))) == []


@pytest.mark.parametrize(
    "arguments", [["absente"], ["build", "--absente"], ["build", "--date"], ["build", "--date", "x"]]
)
def test_an_error_of_the_command_line_has_no_english_word(arguments: list[str]) -> None:
    text = CliRunner().invoke(main, arguments).stderr
    assert re.findall(r"\b(Error|Usage|Try|No such|Invalid|value|requires|for help)\b", text) == []


def test_a_command_that_does_not_exist_is_told_with_the_one_that_is_near() -> None:
    told = CliRunner().invoke(main, ["buil"]).stderr.splitlines()[-1]
    assert told.replace("\u00a0", " ") == "Erreur : La commande « buil » n’existe pas. Vouliez-vous dire 'build' ?"


def test_what_nobody_foresaw_is_told_in_french_with_the_file_that_holds_the_detail(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(build, "check", fail)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    result = run({}, "check")
    [detail] = tmp_path.glob("ptce-*.txt")
    assert (result.exit_code, result.stderr) == (
        1,
        "Erreur : Le programme s’est arrêté, et c’est sa faute."
        f" Le détail est dans {detail} : joignez-le à votre message.\n",
    )
    assert detail.read_text("utf-8").splitlines()[-1] == "ZeroDivisionError: by zero"


def test_where_no_detail_can_be_kept_none_is_printed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(build, "check", fail)
    monkeypatch.setattr(tempfile, "tempdir", "/nulle/part")
    result = run({}, "check")
    assert (result.exit_code, result.stderr) == (
        1,
        "Erreur : Le programme s’est arrêté, et c’est sa faute."
        " Recommencez ; si cela se répète, dites-nous ce que vous faisiez.\n",
    )


def test_a_full_disk_is_not_a_fault_of_the_program(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(build, "check", full)
    assert run({}, "check").stderr == "Erreur : Il n’y a plus de place sur le disque : faites-en, et recommencez.\n"


@pytest.mark.parametrize("closed", ["", "deux"])
def test_a_check_that_nobody_listens_to_ends_with_its_code(tmp_path: Path, closed: str) -> None:
    root = publishable(tmp_path, {"poles/phare.yml": "nom: Phare\n"})
    streams = ">&- 2>&-" if closed else ">&-"
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" -m ptce check {streams}', sys.executable],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        stderr=subprocess.PIPE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize("moment", ["build", "importlib"])
def test_ctrl_c_ends_in_a_word(tmp_path: Path, moment: str) -> None:
    root = publishable(tmp_path, {})
    interrupted = {
        "build": "from ptce import build\nbuild.check = stop",
        "importlib": "import sys\nclass Stop:\n def find_spec(self, name, *_): name == 'click' and stop()\n"
        "sys.meta_path.insert(0, Stop())",
    }
    program = (
        f"def stop(*_, **__): raise KeyboardInterrupt\n{interrupted[moment]}\n"
        "import sys\nsys.argv = ['ptce', 'check']\nfrom ptce.__main__ import run\nrun()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (1, 130)
    assert done.stderr.strip() == "Interrompu."


def test_a_log_that_knows_few_characters_is_told_the_rest(tmp_path: Path) -> None:
    root = publishable(tmp_path, {"poles/phare.yml": "nom: Phare\ncomunne: Brest → Ouessant\n"})
    with subprocess.Popen(
        [sys.executable, "-m", "ptce", "check"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONIOENCODING": "cp1252"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="cp1252",
    ) as process:
        told = process.communicate()[0]
    assert "2 | comunne: Brest ? Ouessant" in told
