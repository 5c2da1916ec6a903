"""The environment of the scripts: its stamp, its refusals in French, the browser it finds."""

from __future__ import annotations

import runpy
import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from environment import ROOT, Machine, Refusal, exit_code, is_ready, prepare, run, stamp_of, tool_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SUITE = runpy.run_path(str(ROOT / "scripts" / "test.py"))
find_browser, browser_environ = SUITE["find_browser"], SUITE["browser_environ"]
APT = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
APT_FOUND = {"apt-get": "/usr/bin/apt-get"}.get
NOT_FOUND = dict[str, str]().get


class Recorder:
    """A runner that runs nothing: it keeps the commands, and fails those that hold a given word."""

    def __init__(self, failing: str = "", effect: Callable[[Sequence[str]], object] = len) -> None:
        self.commands: list[list[str]] = []
        self.failing, self.effect = failing, effect

    def __call__(self, command: Sequence[str]) -> tuple[int, str]:
        self.commands.append(list(command))
        self.effect(command)
        return (1, "first\nlast\n") if self.failing in command else (0, "")


def make_python(command: Sequence[str]) -> None:
    """Do what « python -m venv » does that the stamp looks at."""
    if command[1:3] == ["-m", "venv"]:
        tool_of(Path(command[-1]).parent, "python").parent.mkdir(parents=True, exist_ok=True)
        tool_of(Path(command[-1]).parent, "python").touch()


def machine_of(recorder: Recorder) -> Machine:
    return Machine("/bin/python", (3, 11, 2), run=recorder, which=NOT_FOUND)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "requirements.lock").write_text("a==1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return tmp_path


def refusal_of(root: Path, machine: Machine) -> str:
    with pytest.raises(Refusal) as caught:
        prepare(root, machine)
    return str(caught.value)


def program(folder: Path, name: str) -> str:
    (folder / name).write_text("#!/bin/sh\n")
    (folder / name).chmod(0o755)
    return str(folder / name)


def test_installation_runs_venv_then_the_lock_then_the_project(root: Path) -> None:
    recorder = Recorder(effect=make_python)
    prepare(root, machine_of(recorder))
    pip = [str(tool_of(root, "python")), "-m", "pip", "install", "--quiet", "--no-input", "--no-deps"]
    assert recorder.commands == [
        ["/bin/python", "-m", "venv", "--clear", str(root / ".venv")],
        [*pip, "--require-hashes", "-r", str(root / "requirements.lock")],
        [*pip, "--no-build-isolation", "-e", str(root)],
    ]


def test_second_run_does_and_says_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    prepare(root, machine_of(Recorder(effect=make_python)))
    capsys.readouterr()
    again = Recorder()
    prepare(root, machine_of(again))
    assert (again.commands, capsys.readouterr().out) == ([], "")


def test_what_is_said_is_french(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    prepare(root, machine_of(Recorder(effect=make_python)))
    assert capsys.readouterr().out == (
        "Préparation de l’environnement (.venv), quelques minutes au plus…\nEnvironnement prêt en 0\u00a0s.\n"
    )


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_stamp_differs_when_a_file_changes(root: Path, name: str) -> None:
    machine = machine_of(Recorder(effect=make_python))
    prepare(root, machine)
    before = is_ready(root, stamp_of(root, machine))
    (root / name).write_text("changed\n")
    assert (before, is_ready(root, stamp_of(root, machine))) == (True, False)


def test_stamp_differs_with_the_python_and_with_the_place(root: Path, tmp_path: Path) -> None:
    machine = machine_of(Recorder())
    moved = tmp_path / "moved"
    shutil.copytree(root, moved)
    stamps = {
        stamp_of(root, machine),
        stamp_of(root, replace(machine, version=(3, 12, 0))),
        stamp_of(root, replace(machine, interpreter="/opt/python")),
        stamp_of(moved, machine),
    }
    assert len(stamps) == 4


def test_interrupted_installation_is_made_again(root: Path) -> None:
    def interrupt(command: Sequence[str]) -> None:
        make_python(command)
        if "-e" in command:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        prepare(root, machine_of(Recorder(effect=interrupt)))
    again = Recorder(effect=make_python)
    prepare(root, machine_of(again))
    assert len(again.commands) == 3


def test_old_python_is_refused(root: Path) -> None:
    machine = replace(machine_of(Recorder()), version=(3, 9, 18))
    assert refusal_of(root, machine) == ("Python 3.11 ou plus récent est nécessaire\u00a0; celui-ci est Python 3.9.18.")


def test_failing_pip_is_told_with_its_last_lines_and_leaves_no_stamp(root: Path) -> None:
    machine = machine_of(Recorder(failing="--require-hashes", effect=make_python))
    assert refusal_of(root, machine) == (
        "L’installation par pip a échoué (le réseau est-il accessible\u00a0?)\u00a0:\n  first\n  last"
    )
    assert is_ready(root, stamp_of(root, machine)) is False


def test_missing_lock_is_refused(root: Path) -> None:
    (root / "requirements.lock").unlink()
    message = refusal_of(root, machine_of(Recorder()))
    assert message.startswith("Fichier inaccessible\u00a0: ") is True


def test_missing_ensurepip_without_apt_says_what_to_install(root: Path) -> None:
    recorder = Recorder()
    message = refusal_of(root, replace(machine_of(recorder), has_ensurepip=False))
    assert (message, recorder.commands) == (
        "Il manque le module venv de Python\u00a0: installez le paquet python3-venv.",
        [],
    )


def test_missing_ensurepip_is_installed_by_an_admin(root: Path) -> None:
    recorder = Recorder(effect=make_python)
    prepare(root, replace(machine_of(recorder), has_ensurepip=False, is_admin=True, which=APT_FOUND))
    assert recorder.commands[:3] == [
        [*APT, "update"],
        [*APT, "install", "-y", "--no-install-recommends", "python3-venv"],
        ["/bin/python", "-m", "venv", "--clear", str(root / ".venv")],
    ]


def test_refusal_and_interruption_have_their_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    def refuse() -> int:
        raise Refusal("Non.", "\n".join(map(str, range(20))))

    def interrupt() -> int:
        raise KeyboardInterrupt

    codes = [exit_code(refuse), exit_code(interrupt), exit_code(lambda: 7)]
    told = ["Non.", *(f"  {line}" for line in range(8, 20)), "Interrompu."]
    assert (codes, capsys.readouterr().err.splitlines()) == ([2, 130, 7], told)


def test_run_keeps_the_code_and_both_outputs() -> None:
    assert run(["sh", "-c", "echo un; echo deux >&2; exit 3"]) == (3, "un\ndeux\n")


def test_browser_is_the_first_name_on_the_path(tmp_path: Path) -> None:
    machine = replace(machine_of(Recorder()), which=partial(shutil.which, path=str(tmp_path)))
    found = [find_browser({}, machine)]
    expected: list[str | None] = [None]
    for name in ("google-chrome-stable", "google-chrome", "chromium-browser", "chromium", "chromium-headless-shell"):
        expected.append(program(tmp_path, name))
        found.append(find_browser({}, machine))
    assert found == expected


def test_browser_asked_for_comes_first(tmp_path: Path) -> None:
    program(tmp_path, "chromium")
    mine = program(tmp_path, "mine")
    machine = replace(machine_of(Recorder()), which=partial(shutil.which, path=str(tmp_path)))
    assert find_browser({"PTCE_CHROMIUM": mine}, machine) == mine


def test_wrong_browser_asked_for_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        find_browser({"PTCE_CHROMIUM": "/nowhere"}, machine_of(Recorder()))
    assert str(caught.value) == "PTCE_CHROMIUM ne désigne pas un programme\u00a0: /nowhere"


@pytest.mark.parametrize("tried", [["chromium-headless-shell"], ["chromium-headless-shell", "chromium"]])
def test_browser_is_installed_by_an_admin(root: Path, tmp_path: Path, tried: list[str]) -> None:
    program(tmp_path, "apt-get")
    which = partial(shutil.which, path=str(tmp_path))
    recorder = Recorder(effect=lambda command: command[-1] == tried[-1] and program(tmp_path, tried[-1]))
    environ = browser_environ(root, {}, replace(machine_of(recorder), is_admin=True, which=which))
    assert environ == {"PTCE_CHROMIUM": str(tmp_path / tried[-1])}
    install = [*APT, "install", "-y", "--no-install-recommends"]
    assert recorder.commands == [command for name in tried for command in ([*APT, "update"], [*install, name])]


def test_browser_of_playwright_needs_no_variable(root: Path) -> None:
    recorder = Recorder()
    assert browser_environ(root, {"HOME": "/h", "PTCE_CHROMIUM": ""}, machine_of(recorder)) == {"HOME": "/h"}
    playwright = [str(tool_of(root, "python")), "-m", "playwright"]
    assert recorder.commands == [[*playwright, "install", "--only-shell", "chromium"]]


def test_missing_browser_is_refused(root: Path) -> None:
    with pytest.raises(Refusal) as caught:
        browser_environ(root, {}, machine_of(Recorder(failing="playwright")))
    assert str(caught.value).splitlines()[0] == (
        "Il manque un navigateur pour les tests\u00a0: installez le paquet chromium, "
        "ou indiquez un Chromium par la variable PTCE_CHROMIUM."
    )
