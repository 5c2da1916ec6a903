"""`ptce check`: what it says, to people and to machines, and the code with which it ends."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import ptce
import pytest
from built import publishable
from click.testing import CliRunner
from commanding import POLE, TOLD, WRONG, Run
from ptce import proofreading, publish
from ptce.cli import main
from ptce.lock import alone

LONG = {"poles/phare.yml": f"description: {'long ' * 40}\n{POLE}"}
UNSURE = {"content/personnes/a.yml": "nom: Claude Alphandéry\n", "content/personnes/b.yml": "nom: Claude Alphanbéry\n"}


def test_a_check_without_problems_says_so(run: Run) -> None:
    result = run({"poles/phare.yml": POLE}, "check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "Aucun problème.\n", "")


def test_a_check_tells_all_problems_and_how_many(run: Run) -> None:
    result = run({"poles/phare.yml": WRONG}, "check")
    assert (result.exit_code, result.stdout, result.stderr) == (1, TOLD, "")


@pytest.mark.parametrize("files", [LONG, UNSURE])
@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 1), (("--strict", "--format", "github"), 1)])
def test_a_warning_is_a_failure_of_a_strict_check_alone(
    run: Run, files: dict[str, str], options: tuple[str, ...], code: int
) -> None:
    assert run(files, "check", *options).exit_code == code


def test_a_strict_check_without_problems_is_content(run: Run) -> None:
    assert run({"poles/phare.yml": POLE}, "check", "--strict").exit_code == 0


@pytest.mark.parametrize(
    ("form", "rules"),
    [
        ("json", lambda out: [problem["regle"] for problem in json.loads(out)["problemes"]]),
        ("gitlab", lambda out: [problem["check_name"] for problem in json.loads(out)]),
        ("github", lambda out: re.findall(r"^::error file=poles/phare\.yml,.* \[([a-z-]+)\]::", out, re.M)),
    ],
)
def test_a_check_for_machines_prints_what_they_read_and_nothing_else(
    run: Run, form: str, rules: Callable[[str], list[str]]
) -> None:
    result = run({"poles/phare.yml": WRONG}, "check", "--format", form)
    assert (result.exit_code, result.stderr) == (1, "")
    assert rules(result.stdout) == ["champ-manquant", "champ-inconnu"]


@pytest.mark.parametrize("wrong", [("--format", "xml"), ("--stricte",), ("de-trop",)])
def test_a_command_that_is_badly_written_ends_with_2_and_in_french(run: Run, wrong: tuple[str, ...]) -> None:
    result = run({}, "check", *wrong)
    assert result.exit_code == 2
    assert result.stderr.startswith("Emploi : ")
    assert "Error" not in result.stderr


def test_the_help_says_with_what_a_check_ends(run: Run) -> None:
    help = " ".join(run({}, "check", "--aide").stdout.split())
    assert "Se termine par 0 s’il n’y a pas d’erreur, par 1 s’il y en a une" in help
    assert "par 2 si la commande est mal écrite." in help


NEVER = ("mkdocs", "typst", "PIL", "pikepdf", "icalendar", "pagefind", "ptce.publish", "ptce.formats.pdf")
"""What a build needs, and what nobody should wait for who checks a file."""


def test_a_check_loads_nothing_of_what_builds(tmp_path: Path) -> None:
    root = publishable(tmp_path, {"poles/phare.yml": POLE})
    program = (
        "import sys; from ptce.cli import main\n"
        "try: main(['check'])\n"
        f"finally: print([name for name in {NEVER!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(Path(ptce.__file__).parent.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("Aucun problème.\n[]\n", "")


@pytest.mark.parametrize(("wanted", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_there_are_colours_on_a_terminal_if_they_are_wanted(
    tmp_path: Path, wanted: dict[str, str], coloured: bool
) -> None:
    root = publishable(tmp_path, {"poles/phare.yml": WRONG})
    master, slave = os.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    environment["PYTHONPATH"] = str(Path(ptce.__file__).parent.parent)
    subprocess.run(
        [sys.executable, "-m", "ptce", "check"], cwd=root, env=environment | wanted, stdout=slave, check=False
    )
    os.close(slave)
    told = os.read(master, 10_000).decode().replace("\r\n", "\n")
    assert ("\x1b[" in told) is coloured
    assert re.sub(r"\x1b\[\d+m", "", told) == TOLD


FAULTY = {"poles/phare.yml": POLE.replace("Pôle du Phare", "Pôle de l'eau")}
PROPOSED = """\
Corrections proposées dans 1 fichier :

--- poles/phare.yml (aujourd’hui)
+++ poles/phare.yml (corrigé)
@@ -1,2 +1,2 @@
-nom: Pôle de l'eau
+nom: Pôle de l’eau
 sources:

"""


def test_what_is_certain_is_shown_and_not_written_where_nobody_can_answer(run: Run) -> None:
    result = run(FAULTY, "check", "--fix")

    told = f"{PROPOSED}Pour l’appliquer : ptce check --fix --oui\nRien n’est écrit.\n\nAucun problème.\n"
    assert (result.exit_code, result.stdout, result.stderr) == (0, told, "")
    assert Path("poles/phare.yml").read_text("utf-8") == FAULTY["poles/phare.yml"]


def test_what_is_certain_is_written_if_it_is_agreed_to_and_what_is_left_is_told(run: Run) -> None:
    result = run(FAULTY | {"poles/autre.yml": WRONG.replace("comunne", "hauteur")}, "check", "--fix", "--oui")

    assert result.exit_code == 1
    assert result.stdout.startswith(f"{PROPOSED}1 fichier : c’est écrit.\n\npoles/autre.yml:1:1: erreur")
    assert Path("poles/phare.yml").read_text("utf-8") == FAULTY["poles/phare.yml"].replace("'", "’")
    again = CliRunner().invoke(main, ["check", "--fix", "--oui"])
    assert again.stdout.startswith("Aucune correction certaine à faire.\n\npoles/autre.yml:1:1: erreur")


@pytest.mark.parametrize(("answer", "written"), [("o", True), ("Oui", True), ("", False), ("n", False), ("x", False)])
def test_somebody_at_a_terminal_is_asked(tmp_path: Path, answer: str, written: bool) -> None:
    root = publishable(tmp_path, FAULTY)
    master, slave = os.openpty()
    os.write(master, f"{answer}\n".encode())
    done = subprocess.run(
        [sys.executable, "-m", "ptce", "check", "--fix"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(Path(ptce.__file__).parent.parent)},
        stdin=slave,
        capture_output=True,
        text=True,
        check=False,
    )
    os.close(slave)
    os.close(master)

    end = "1 fichier : c’est écrit." if written else "Rien n’est écrit."
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{PROPOSED}Écrire dans 1 fichier ? [o/N] {end}\n\nAucun problème.\n"
    assert ("’" in (root / "poles/phare.yml").read_text("utf-8")) is written


def test_no_file_is_touched_during_a_build(run: Run) -> None:
    run(FAULTY, "check")
    with alone(Path(publish.LOCK)):
        result = CliRunner().invoke(main, ["check", "--fix", "--oui"])

    assert result.exit_code == 1
    assert result.stderr == "Erreur : Une construction est en cours : attendez sa fin. Rien n’est écrit.\n"
    assert "'" in Path("poles/phare.yml").read_text("utf-8")


def test_a_file_that_changes_in_the_meantime_is_not_touched(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def changed(*_: object) -> None:
        raise proofreading.Changed("poles/phare.yml")

    monkeypatch.setattr(proofreading, "write", changed)
    result = run(FAULTY, "check", "--fix", "--oui")

    assert result.exit_code == 1
    assert result.stderr == "Erreur : poles/phare.yml vient de changer : recommencez. Rien n’est écrit.\n"


def test_a_disk_that_refuses_is_told_in_french(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "poles/phare.yml")

    monkeypatch.setattr(proofreading, "write", full)
    result = run(FAULTY, "check", "--fix", "--oui")

    assert result.exit_code == 1
    assert result.stderr == (
        "Erreur : Écriture impossible (poles/phare.yml) : vérifiez la place sur le disque et les droits.\n"
    )


def test_a_file_that_cannot_be_read_is_told_in_french(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "poles")

    monkeypatch.setattr(proofreading, "revise", closed)
    result = run(FAULTY, "check", "--fix", "--oui")

    assert result.exit_code == 1
    assert result.stderr == "Erreur : Lecture impossible (poles) : vérifiez les droits.\n"


def test_a_file_that_cannot_be_corrected_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    revision = proofreading.Revision((), ("poles/phare.yml",))
    monkeypatch.setattr(proofreading, "revise", lambda *_: revision)

    assert run(FAULTY, "check", "--fix").stdout == (
        "poles/phare.yml : à corriger à la main, une correction toucherait autre chose.\n\n"
        "Aucune correction certaine à faire.\n\nAucun problème.\n"
    )


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--oui",), "--oui s’emploie avec --fix."),
        (("--fix", "--format", "json"), "--fix s’adresse à une personne : retirez --format."),
    ],
)
def test_options_that_do_not_go_together_are_told(run: Run, options: tuple[str, ...], words: str) -> None:
    result = run(FAULTY, "check", *options)
    assert (result.exit_code, words in result.stderr) == (2, True)


def test_a_check_of_some_files_shows_these_alone_and_counts_the_others(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lune = POLE.replace("Phare", "Clair de Lune")
    run({"poles/lune.yml": lune, "poles/phare.yml": WRONG, "content/x.md": "---\ntitr: X\n---\n"}, "kinds")
    monkeypatch.chdir("poles")
    sound = CliRunner().invoke(main, ["check", "lune.yml"])
    wrong = CliRunner().invoke(main, ["check", "phare.yml", "../poles/lune.yml"])
    machine = CliRunner().invoke(main, ["check", "../content/x.md", "--format", "json"])

    assert (sound.exit_code, sound.stdout) == (
        0,
        "Aucun problème.\nDans les autres fichiers : 3 erreurs.\nTant qu’il reste une erreur, rien n’est publié.\n",
    )
    before, after = TOLD.split("2 erreurs.\n")
    assert (wrong.exit_code, wrong.stdout) == (1, f"{before}2 erreurs.\nDans les autres fichiers : 1 erreur.\n{after}")
    assert machine.exit_code == 1
    assert [problem["path"] for problem in json.loads(machine.stdout)["problemes"]] == ["content/x.md"]


def test_what_is_certain_is_written_in_the_files_that_are_named_alone(run: Run) -> None:
    other = POLE.replace("Pôle du Phare", "Les Métiers d'antan")
    asked = run(FAULTY | {"poles/autre.yml": other}, "check", "--fix", "poles/phare.yml")
    told = "Pour l’appliquer : ptce check --fix --oui poles/phare.yml\nRien n’est écrit.\n\nAucun problème.\n"
    assert asked.stdout == PROPOSED + told

    result = CliRunner().invoke(main, ["check", "--fix", "--oui", "poles/phare.yml"])
    assert result.stdout == f"{PROPOSED}1 fichier : c’est écrit.\n\nAucun problème.\n"
    assert Path("poles/phare.yml").read_text("utf-8") == FAULTY["poles/phare.yml"].replace("'", "’")
    assert Path("poles/autre.yml").read_text("utf-8") == other


@pytest.mark.parametrize("options", [(), ("--fix", "--oui")])
def test_a_name_that_is_no_file_of_the_site_is_told(run: Run, options: tuple[str, ...]) -> None:
    result = run(FAULTY, "check", *options, "poles/fare.yml")

    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        "Erreur : « poles/fare.yml » n’est pas un fichier du site : ils sont dans les dossiers poles, press et content."
        " Vérifiez le nom, à partir du dossier où vous êtes."
    )
    assert "'" in Path("poles/phare.yml").read_text("utf-8")
