"""What the tests share: small repositories made of a few files, and the instant at which they are looked at."""

import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from built import publishable
from click.testing import CliRunner, Result
from commanding import Run
from hypothesis import HealthCheck, settings
from ptce import typesetting
from ptce.cli import main
from ptce.model.parsing import PARIS
from smallest import SITE

# How long a machine takes says nothing of the rules that a property test holds.
settings.register_profile("any machine", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

NOON = datetime(2026, 3, 1, 12, tzinfo=PARIS)

Write = Callable[[dict[str, str]], Path]


@pytest.fixture
def repository(tmp_path: Path) -> Write:
    """Writes files, by their path, into a repository that has settings; returns its root."""

    def write(files: dict[str, str]) -> Path:
        for path, text in {"content/site.yml": SITE, **files}.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return tmp_path

    return write


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the templates, and a compiler that sees no others."""
    folder = tmp_path / "templates"
    shutil.copytree(typesetting.TEMPLATES, folder)
    monkeypatch.setattr(typesetting, "TEMPLATES", folder)
    monkeypatch.setattr(typesetting, "_threads", threading.local())
    typesetting._inputs.cache_clear()
    yield folder
    typesetting._inputs.cache_clear()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in a repository that has these files."""

    def runs(files: dict[str, str], *arguments: str, below: str = "") -> Result:
        root = publishable(tmp_path / "depot", files)
        monkeypatch.chdir(root / below)
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
        return CliRunner().invoke(main, arguments)

    return runs
