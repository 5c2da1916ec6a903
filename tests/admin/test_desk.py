"""The form on this machine: a page behind an address, and a server that is told who may ask."""

import json
import socket
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from ptce.admin import decap, desk, page

SERVER = """\
import json, os, pathlib, time
asked = ("GIT_REPO_DIRECTORY", "PORT", "BIND_HOST", "ORIGIN", "MODE")
pathlib.Path("told.part").write_text(json.dumps({name: os.environ[name] for name in asked}), "utf-8")
pathlib.Path("told.part").rename("told")
time.sleep(60)
"""
"""A server that writes down what it was told, and waits."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose form is one page, and whose server says what it was told."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "server.py").write_text(SERVER, "utf-8")

    def write(_: Path, folder: Path, backend: object) -> None:
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(str(backend), "utf-8")

    monkeypatch.setattr(page, "write", write)
    monkeypatch.setattr(decap, "server", lambda _: [sys.executable, str(tmp_path / "server.py")])
    return tmp_path


def test_the_page_and_its_server_know_each_other_and_are_of_this_machine_alone(root: Path) -> None:
    with desk.opened(root, 0) as (address, _):
        with urllib.request.urlopen(address) as answer:
            shown = answer.read().decode("utf-8")
        while not (root / "told").exists():
            time.sleep(0.01)
        told = json.loads((root / "told").read_text("utf-8"))

    door = f"http://127.0.0.1:{told['PORT']}"
    assert address.startswith("http://127.0.0.1:")
    assert f"'proxy_url': '{door}/api/v1'" in shown
    assert told == {
        "GIT_REPO_DIRECTORY": str(root),
        "PORT": told["PORT"],
        "BIND_HOST": "127.0.0.1",
        "ORIGIN": address.rstrip("/"),
        "MODE": "fs",
    }


def test_both_end_with_the_form(root: Path) -> None:
    with desk.opened(root, 0) as (address, wait):
        pass

    assert wait() != 0
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(address)


def test_a_port_that_is_taken_is_told_before_anything_is_written(root: Path) -> None:
    with socket.socket() as other:
        other.bind((desk.HOST, 0))
        other.listen()
        with pytest.raises(desk.Taken), desk.opened(root, other.getsockname()[1]):
            pass

    assert not (root / desk.FOLDER).exists()
