"""The environment: the .venv that builds the site and runs its tests, made from requirements.lock."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if sys.platform != "win32":
    import fcntl
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)


class Refusal(Exception):
    """A foreseeable failure, told in French, with the last lines of the tool that failed."""

    def __init__(self, message: str, output: str = "") -> None:
        super().__init__("\n".join([message, *("  " + line for line in output.strip().splitlines()[-12:])]))


def run(command: Sequence[str]) -> tuple[int, str]:
    """Return the exit code of a command and everything it printed."""
    pipe, merged = subprocess.PIPE, subprocess.STDOUT
    done = subprocess.run(command, check=False, stdout=pipe, stderr=merged, text=True, errors="replace")
    return done.returncode, done.stdout


@dataclass(frozen=True)
class Machine:
    """What this computer offers; a test passes one of its own."""

    interpreter: str
    version: tuple[int, ...] = tuple(sys.version_info[:3])
    has_ensurepip: bool = True
    is_admin: bool = False
    run: Callable[[Sequence[str]], tuple[int, str]] = run
    which: Callable[[str], str | None] = shutil.which

    def can_apt(self) -> bool:
        return self.is_admin and self.which("apt-get") is not None

    def apt_install(self, package: str) -> tuple[int, str]:
        apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
        _, updated = self.run([*apt, "update"])
        code, installed = self.run([*apt, "install", "-y", "--no-install-recommends", package])
        return code, updated + installed


def this_machine() -> Machine:
    ensurepip = importlib.util.find_spec("ensurepip")
    return Machine(
        interpreter=os.path.realpath(getattr(sys, "_base_executable", sys.executable)),
        has_ensurepip=ensurepip is not None and ensurepip.origin is not None,  # a bare folder has no origin
        is_admin=getattr(os, "geteuid", lambda: 1)() == 0,
    )


def say(text: str) -> None:
    print(text, flush=True)


def stamp_of(root: Path, machine: Machine) -> str:
    """Return what the environment is made from, as one SHA-256."""
    files = [(root / name).read_bytes() for name in ("requirements.lock", "pyproject.toml")]
    machinery = [str(machine.version).encode(), machine.interpreter.encode(), str(root).encode()]
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in files + machinery)).hexdigest()


def tool_of(root: Path, name: str) -> Path:
    """Return the path of a program of the environment."""
    return root / ".venv" / ("Scripts" if os.name == "nt" else "bin") / (name + ".exe" * (os.name == "nt"))


def is_ready(root: Path, stamp: str) -> bool:
    file = root / ".venv" / "ptce-stamp"
    return file.is_file() and file.read_text() == stamp and tool_of(root, "python").exists()


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Let one installation at a time go on in this repository."""
    (root / ".cache").mkdir(exist_ok=True)
    with (root / ".cache" / "environment.lock").open("w") as file:
        if sys.platform != "win32":
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def install(root: Path, stamp: str, machine: Machine) -> None:
    """Make .venv from nothing; its stamp comes last, so that what was interrupted is made again."""
    if not machine.has_ensurepip:
        if not machine.can_apt():
            raise Refusal("Il manque le module venv de Python : installez le paquet python3-venv.")
        say("Le module venv de Python manque : installation du paquet python3-venv…")
        code, output = machine.apt_install("python3-venv")
        if code:
            raise Refusal("Le paquet python3-venv n’a pas pu être installé :", output)
    code, output = machine.run([machine.interpreter, "-m", "venv", "--clear", str(root / ".venv")])
    if code:
        raise Refusal("L’environnement (.venv) n’a pas pu être créé :", output)
    pip = [str(tool_of(root, "python")), "-m", "pip", "install", "--quiet", "--no-input", "--no-deps"]
    locked = ["--require-hashes", "-r", str(root / "requirements.lock")]
    for arguments in (locked, ["--no-build-isolation", "-e", str(root)]):
        code, output = machine.run([*pip, *arguments])
        if code:
            raise Refusal("L’installation par pip a échoué (le réseau est-il accessible ?) :", output)
    (root / ".venv" / "ptce-stamp").write_text(stamp)


def prepare(root: Path, machine: Machine) -> None:
    """Make sure that .venv holds what requirements.lock and pyproject.toml ask for."""
    if machine.version < OLDEST_PYTHON:
        found = ".".join(map(str, machine.version))
        raise Refusal(f"Python 3.11 ou plus récent est nécessaire ; celui-ci est Python {found}.")
    try:
        stamp = stamp_of(root, machine)
        if is_ready(root, stamp):
            return
        say("Préparation de l’environnement (.venv), quelques minutes au plus…")
        start = time.monotonic()
        with alone(root):
            if not is_ready(root, stamp):
                install(root, stamp, machine)
        say(f"Environnement prêt en {time.monotonic() - start:.0f} s.")
    except OSError as error:
        raise Refusal(f"Fichier inaccessible : {error}") from error


def hand_over(root: Path, command: list[str], environ: Mapping[str, str]) -> int:
    """Become this command, at the root of the repository; where a process cannot, run it."""
    os.chdir(root)
    if os.name == "posix":
        os.execve(command[0], command, environ)
    return subprocess.run(command, check=False, env=environ).returncode


def exit_code(main: Callable[[], int]) -> int:
    """Return the exit code of a script, its foreseeable failures told in French."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        return main()
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Interrompu.", file=sys.stderr)
        return 130
