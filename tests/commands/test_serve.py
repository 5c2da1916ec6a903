"""`ptce serve`: what the terminal says, in French, of a preview and of what keeps it from beginning."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.request import urlopen

import pytest
from built import command, html, publishable
from commanding import POLE, Run
from ptce.commands import serve
from ptce.preview import session
from ptce.problem import Problem

ARGUMENTS = ("serve", "--date", "2026-03-01", "--sans-navigateur")


@pytest.fixture
def taken() -> Iterator[int]:
    """A port of this machine that somebody listens to."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        yield listening.getsockname()[1]


@pytest.fixture
def started(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The command in a repository with one pole, in a process of its own."""
    root = publishable(tmp_path / "depot", {"poles/phare.yml": POLE})
    (tmp_path / "temporaire").mkdir()
    environment = {"PYTHONUNBUFFERED": "1", "TMPDIR": str(tmp_path / "temporaire")}
    process = command(root, *ARGUMENTS, "--adresse", "127.0.0.1:0", **environment)
    yield process
    process.kill()
    process.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="a signal is not sent so on Windows")
@pytest.mark.parametrize("end", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_preview_tells_what_changes_in_french_until_it_is_ended(
    started: subprocess.Popen[str], tmp_path: Path, end: str
) -> None:
    assert started.stdout is not None
    assert started.stdout.readline() == "Lecture des fiches…\n"
    ready = started.stdout.readline()
    url = re.split(r"[ \xa0]", ready)[6]
    assert re.sub(r"[\d,]+(?=\xa0s)", "1", ready) == (
        f"Aperçu prêt en 1\N{NO-BREAK SPACE}s : {url} (brouillons et embargos visibles). Ctrl-C l’arrête.\n"
    )
    with urlopen(f"{url}poles/phare/") as answer:
        assert html(answer.read().decode()).one("h1").text == "Pôle du Phare"
    for text in (POLE.replace("sources", "source"), POLE):
        (tmp_path / "depot/poles/phare.yml").write_text(text, "utf-8")
        assert started.stdout.readline().startswith("Changé : poles/phare.yml. Pages à jour en 0,")
    os.killpg(started.pid, signal.Signals[end])
    rest, errors = started.communicate(timeout=60)
    assert (rest.splitlines()[-1], started.returncode) == ("Aperçu arrêté.", 0)
    assert "Traceback" not in errors
    assert list((tmp_path / "temporaire").iterdir()) == []


def test_a_port_that_is_taken_is_told_with_another(run: Run, taken: int) -> None:
    result = run({}, *ARGUMENTS, "--adresse", f"127.0.0.1:{taken}")
    assert result.exit_code == 1
    phrase = (
        f"Le port {taken} est déjà pris, peut-être par un autre aperçu : arrêtez-le, ou choisissez un autre port, "
        f"par exemple --adresse 127.0.0.1:{taken + 1}."
    )
    assert result.stderr.splitlines()[-1].endswith(phrase)


@pytest.mark.parametrize("given", ["8000", "127.0.0.1:", "127.0.0.1:http", ":8000", "127.0.0.1:70000"])
def test_an_address_that_is_none_is_refused_in_french(run: Run, given: str) -> None:
    result = run({}, *ARGUMENTS, "--adresse", given)
    assert result.exit_code == 2
    assert f"« {given} » : écrivez une adresse et un port, par exemple 127.0.0.1:8000." in result.stderr


@pytest.mark.parametrize(
    ("error", "phrase"),
    [
        (PermissionError(13, ""), "Le port 80 est réservé : choisissez-en un autre, par exemple --adresse [::1]:8000."),
        (OSError(99, ""), "L’adresse ::1 n’est pas celle de cet ordinateur : essayez --adresse 127.0.0.1:80."),
        (socket.gaierror(-2, ""), "L’adresse ::1 n’est pas celle de cet ordinateur : essayez --adresse 127.0.0.1:80."),
    ],
)
def test_an_address_that_cannot_be_served_is_told_with_a_remedy(error: OSError, phrase: str) -> None:
    assert serve._closed(error, "::1", 80) == phrase


@pytest.mark.parametrize(("host", "warned"), [("127.0.0.1", False), ("0.0.0.0", True)])
def test_an_address_that_others_can_reach_is_warned_of(
    run: Run, monkeypatch: pytest.MonkeyPatch, host: str, warned: bool
) -> None:
    monkeypatch.setattr(session, "run", lambda _root, _preview, server, *_: server.server_close())
    result = run({}, *ARGUMENTS, "--adresse", f"{host}:0")
    assert (result.exit_code, result.stdout) == (0, "Lecture des fiches…\n")
    assert result.stderr == (
        f"Attention : quiconque atteint {host} sur ce réseau lira aussi les brouillons et ce qui est sous embargo.\n"
        if warned
        else ""
    )


@pytest.fixture
def terminal(tmp_path: Path) -> serve._Terminal:
    """What tells of a preview; it opens no browser."""
    return serve._Terminal(tmp_path, browser=False)


@pytest.mark.parametrize(
    ("count", "named"),
    [(1, "a0"), (4, "a0, a1, a2, a3"), (5, "a0, a1, a2 et 2 autres")],
)
def test_what_changed_is_named(
    terminal: serve._Terminal, capsys: pytest.CaptureFixture[str], count: int, named: str
) -> None:
    terminal.changed([f"a{number}" for number in range(count)], 0.44)
    assert capsys.readouterr().out == f"Changé : {named}. Pages à jour en 0,4\N{NO-BREAK SPACE}s.\n"


def test_errors_are_told_once_and_their_end_too(terminal: serve._Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = Problem("poles/phare.yml", 1, 1, "", "Faux.")
    warning = Problem("poles/phare.yml", 1, 1, "", "Peut-être.", niveau="avertissement")
    told = []
    for problems in ([warning], [wrong, warning], [wrong], [], []):
        terminal.checked(problems)
        found = capsys.readouterr()
        told.append((found.out, "Faux." in found.err, "Peut-être." in found.err))
    silent = ("", False, False)
    assert told == [silent, ("", True, False), silent, ("Plus aucune erreur.\n", False, False), silent]


@pytest.mark.parametrize(
    ("platform", "display", "opened"), [("linux", "", []), ("linux", ":0", ["a"]), ("win32", "", ["a"])]
)
def test_a_browser_is_opened_where_it_has_a_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, display: str, opened: list[str]
) -> None:
    found: list[str] = []
    monkeypatch.setattr(serve.webbrowser, "open", found.append)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    serve._Terminal(tmp_path, browser=True).ready("a", 1)
    serve._Terminal(tmp_path, browser=False).ready("b", 1)
    assert found == opened
