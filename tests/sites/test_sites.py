"""Small repositories and what is exported from them: `<case>/in` at the instant of `in/instant.txt`, `<case>/out`."""

import re
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import golden
import pikepdf
import pytest
from PIL import Image
from ptce.build import Site, edit, export

HERE = Path(__file__).parent
CASES = sorted(folder.parent.name for folder in HERE.glob("*/in"))
COMMAND = "python -m pytest tests/sites"
SIZE = re.compile(r"\d+\u00a0ko")
"""How heavy a PDF is changes with each version of its template, and says nothing of the page that offers it."""


@pytest.mark.parametrize("case", CASES)
def test_the_export_is_as_expected(case: str, tmp_path: Path) -> None:
    root = HERE / case / "in"
    now = datetime.fromisoformat((root / "instant.txt").read_text("utf-8").strip())
    count = export(Site(edit(root, now)), tmp_path)
    made = dict(_said(file, tmp_path) for file in sorted(tmp_path.rglob("*")) if file.is_file())
    assert count == len(made)
    golden.compare(made, HERE / case / "out", COMMAND)


def test_the_embargo_is_one_repository_at_two_instants() -> None:
    before, after = (_texts(HERE / f"embargo_{when}" / "in") for when in ("before", "after"))
    assert before.pop("instant.txt") == "2026-03-01T09:59:59+01:00\n"
    assert after.pop("instant.txt") == "2026-03-01T10:00:00+01:00\n"
    assert before == after


def _texts(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}


def _said(file: Path, root: Path) -> tuple[str, str]:
    """The path of a file and its text; for a PDF or a picture, what is told of it; for an archive, what it holds."""
    path = file.relative_to(root).as_posix()
    data = file.read_bytes()
    if file.suffix == ".zip":
        with ZipFile(file) as archive:
            return f"{path}.txt", "".join(f"{name}\n" for name in archive.namelist())
    if file.suffix == ".png":
        with Image.open(file) as picture:
            return f"{path}.txt", "largeur: {}\nhauteur: {}\n".format(*picture.size)
    if file.suffix != ".pdf":
        return path, SIZE.sub("… ko", data.decode("utf-8"))
    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_metadata() as metadata:
        facts = {"titre": metadata["dc:title"], "langue": pdf.Root.Lang, "pages": len(pdf.pages)}
    return f"{path}.txt", "".join(f"{name}: {value}\n" for name, value in facts.items())


def test_a_missing_folder_is_written_but_never_in_ci(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match=r"CI writes no expectations\. Run: make$"):
        golden.compare({"a/b.txt": "un"}, out, "make")
    assert not out.exists()
    monkeypatch.delenv("CI")
    golden.compare({"a/b.txt": "un"}, out, "make")
    assert (out / "a/b.txt").read_text("utf-8") == "un"
    golden.compare({"a/b.txt": "un"}, out, "make")


def test_every_difference_is_told_with_the_command_that_accepts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    golden.compare({"a.txt": "un\n", "b.txt": "deux\n", "c.txt": "trois\n"}, tmp_path / "out", "make")
    with pytest.raises(pytest.fail.Exception) as failed:
        golden.compare({"a.txt": "un\n", "b.txt": "2\N{NO-BREAK SPACE}\n", "d.txt": ""}, tmp_path / "out", "make")
    assert str(failed.value).splitlines() == [
        f"{tmp_path}/out differs. If the new files are right, run: rm -r {tmp_path}/out && make",
        "--- b.txt (expected)",
        "+++ b.txt",
        "@@ -1 +1 @@",
        "-deux",
        "+2~",
        "c.txt: expected, and not made",
        "d.txt: made, and not expected",
    ]
