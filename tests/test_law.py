"""The law of the code: who imports whom, what every file says of itself, how long it may be, what the tools find."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import ptce
import pytest

PACKAGE = Path(ptce.__file__).parent
SCRIPTS = PACKAGE.parent
ROOT = SCRIPTS.parent
TESTS = Path(__file__).parent

FILES = sorted(SCRIPTS.rglob("*.py"))
OURS = sorted(PACKAGE.rglob("*.py"))

MAP = (SCRIPTS / "README.md").read_text("utf-8")
LONGEST = 220


def name(file: Path) -> str:
    return file.relative_to(SCRIPTS).as_posix()


def run(*command: str) -> str:
    """What a tool has to say, nothing if it is content."""
    environment = {**os.environ, "PYTHONPATH": str(SCRIPTS), "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_the_import_law_is_kept() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"

    assert run("-c", command) == ""


def test_the_import_law_is_looked_at() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")

    assert text.count("[[tool.importlinter.contracts]]") == 5
    assert "ignore_imports" not in text


def test_the_law_that_is_printed_is_the_one_that_is_held() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = [layer.replace("ptce.", "") for layer in contracts[0]["layers"]]
    law = " -> ".join(f"({layer})" if "|" in layer else layer for layer in layers)

    assert law in " ".join(MAP.split())


def test_the_map_names_every_file_and_every_package_and_nothing_else() -> None:
    there = {found.name for found in PACKAGE.iterdir() if found.suffix in (".py", "")}
    drawn = MAP.partition("    ptce/\n")[2].partition("\n## ")[0]
    heads = {head for line in drawn.splitlines() if (head := line[6:26].strip().rstrip("/"))}
    beside = set(re.findall(r"(\w+\.py): ", drawn))

    assert heads | beside == there - {"__init__.py", "__pycache__"}


def test_ruff_finds_nothing() -> None:
    assert run("-m", "ruff", "check", "--no-cache", "scripts", "tests") == ""


def test_every_file_is_set_as_ruff_sets_it() -> None:
    assert run("-m", "ruff", "format", "--no-cache", "--check", "scripts", "tests") == ""


def test_mypy_finds_nothing() -> None:
    assert run("-m", "mypy") == ""


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_file_says_what_it_is_in_its_first_line(file: Path) -> None:
    first = file.read_text("utf-8").splitlines()[0].removeprefix("#!/usr/bin/env python3")

    assert first.startswith('"""') or file.read_text("utf-8").splitlines()[1].startswith('"""')
    assert ast.get_docstring(ast.parse(file.read_text("utf-8")))


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_file_fits_on_a_few_screens(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("file", OURS, ids=name)
def test_everything_public_says_what_it_does(file: Path) -> None:
    assert list(silent(ast.parse(file.read_text("utf-8")))) == []


def silent(node: ast.Module | ast.ClassDef, prefix: str = "") -> list[str]:
    """The public functions, methods and classes without a docstring; those of a private class are private."""
    found = []
    for member in node.body:
        if not isinstance(member, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if member.name.startswith("_"):
            continue
        if not ast.get_docstring(member):
            found.append(prefix + member.name)
        if isinstance(member, ast.ClassDef):
            found += silent(member, f"{prefix}{member.name}.")
    return found


def test_a_function_without_words_is_found() -> None:
    source = """\
class A:
    "A."
    def b(self): ...
    def _c(self): ...
def d(): ...
class _E:
    def f(self): ...
"""

    assert silent(ast.parse(source)) == ["A.b", "d"]


CLOCKS = {
    "datetime.now": ["publish.py"],
    "date.today": [],
    "time.time": [],
    "utcnow": [],
}


@pytest.mark.parametrize("clock", CLOCKS)
def test_nothing_reads_the_clock_but_the_edge(clock: str) -> None:
    found = [file.relative_to(PACKAGE).as_posix() for file in OURS if f"{clock}(" in file.read_text("utf-8")]

    assert found == CLOCKS[clock]


@pytest.mark.parametrize("file", sorted((PACKAGE / "formats").glob("*.py")), ids=name)
def test_no_format_names_a_kind(file: Path) -> None:
    text = file.read_text("utf-8")

    assert "ptce.kinds" not in text
    assert "..kinds" not in text
    assert "kind() ==" not in text.replace("found.written_kind() == kind", "")
