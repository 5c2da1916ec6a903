"""Golden folders: what must come out of a case stands beside it, file by file; the first run writes it, never in CI."""

import difflib
import os
import shutil
from pathlib import Path

import pytest


def compare(made: dict[str, str], out: Path, command: str) -> None:
    """Fails where the files of a folder are not exactly these; writes the folder if there is none.

    :param made: the text of each file, by its path.
    :param command: what a reader types to write the folder anew; the failure says it.
    """
    if not out.exists():
        if os.environ.get("CI"):
            pytest.fail(f"{out} is missing, and CI writes no expectations. Run: {command}")
        _write(made, out)
        return
    expected = {file.relative_to(out).as_posix(): file.read_text("utf-8") for file in _files(out)}
    differences = [
        line
        for path in sorted(made.keys() | expected.keys())
        if made.get(path) != expected.get(path)
        for line in _difference(path, expected.get(path), made.get(path))
    ]
    if differences:
        pytest.fail(
            "\n".join([f"{out} differs. If the new files are right, run: rm -r {out} && {command}", *differences])
        )


def _difference(path: str, expected: str | None, made: str | None) -> list[str]:
    if expected is None:
        return [f"{path}: made, and not expected"]
    if made is None:
        return [f"{path}: expected, and not made"]
    lines = difflib.unified_diff(expected.splitlines(), made.splitlines(), f"{path} (expected)", path, lineterm="", n=1)
    return [line.replace("\N{NO-BREAK SPACE}", "~") for line in lines]


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file())


def _write(made: dict[str, str], out: Path) -> None:
    shutil.rmtree(out, ignore_errors=True)
    for path, text in made.items():
        file = out / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
