"""What the tests share: small repositories made of a few files, and the instant at which they are looked at."""

import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from ptce import typesetting
from ptce.model.parsing import PARIS

# How long a machine takes says nothing of the rules that a property test holds.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

SITE = """\
nom: Site d’essai
devise: Devise d’essai
promesse: Une promesse
presentation: Une présentation.
permaliens: https://essai.example/
courriel: contact@essai.example
licence:
  nom: Licence d’essai
  url: https://licence.example/
mentions:
  editeur: {valeur: Un éditeur}
  forme: {valeur: Une association}
  siege: {valeur: Un siège}
  telephone: {valeur: Un téléphone}
  directeur_de_la_publication: {valeur: Une directrice}
  hebergeur: {valeur: Un hébergeur}
"""
"""Settings without a problem or a warning; everything in them is invented, and stays in tests/."""

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
