"""The house grows by new files alone: a kind and a format are added to a copy of the package, and no file is edited."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from built import ROOT, digests
from smallest import SITE

KIND = '''\
"""A garden: what grows in it, and where."""

from pydantic import Field

from ..model.fields import Prose, Texte
from ..model.traits import Dated, Open, Paged, Printable, Sheet


class Garden(Paged, Printable, Open, Dated):
    """A plot that several people till."""

    FILES = "jardins/*.yml"
    LABEL = "jardin"
    PLURAL = "jardins"
    ADDRESS = "jardins/{id}/"

    nom: Texte = Field(description="Nom du jardin.")
    texte: Prose | None = Field(None, description="Ce qui y pousse.")

    def feuilles(self) -> tuple[Sheet, ...]:
        """The plan."""
        return (Sheet("plan", "garden.typ", "Plan en PDF"),)
'''

FORMAT = '''\
"""The years: one line of text for each public record that has a date."""

from collections.abc import Iterator

from ..artefact import Artefact
from ..edition import Edition
from ..model.traits import Dated

TITLE = "Dates"
TRAIT = Dated


def declare(edition: Edition) -> Iterator[Artefact]:
    """One file for each dated record."""
    for record in edition.all(Dated):
        yield Artefact(f"dates/{record.id}.txt", record.key, lambda _, r=record: f"{r.date}".encode(), None, "Date")
'''

NEW = {
    "kinds/garden.py": KIND,
    "formats/dates.py": FORMAT,
    "templates/garden.md": (
        "# {{ page.nom }}\n\n{{ prose(page.texte) }}\n"
        "{% for t in telechargements %}\n- {{ t.intitule }}\n{% endfor %}\n"
    ),
    "templates/garden.typ": (
        '#import "_sheet.typ": *\n#set document(title: donnees.titre)\n#set text(font: "Source Sans 3", lang: "fr")\n'
        "#heading(level: 1, donnees.titre)\n#donnees.document\n"
    ),
}
FILES = {
    "content/site.yml": SITE,
    "mkdocs.yml": "site_name: Essai\n",
    "jardins/verger.yml": "nom: Le Verger\ndate: 2025-03\ntexte: Des *pommes*.\n",
    "poles/phare.yml": "nom: Pôle du Phare\nsources: [{titre: Une source}]\n",
}


KIT = ["Tout", "télécharger"]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the package with four new files, and a repository that uses them."""
    shutil.copytree(ROOT / "scripts/ptce", tmp_path / "scripts/ptce", ignore=shutil.ignore_patterns("__pycache__"))
    for path, text in {**{f"scripts/ptce/{path}": text for path, text in NEW.items()}, **FILES}.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path


def _run(house: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "ptce", *arguments],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house / "scripts"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_a_kind_and_a_format_are_new_files_and_edit_none(house: Path) -> None:
    ours = {path: found for path, found in digests(ROOT / "scripts/ptce").items() if "__pycache__" not in path}
    theirs = {path: found for path, found in digests(house / "scripts/ptce").items() if "__pycache__" not in path}
    assert {path: found for path, found in theirs.items() if path not in NEW} == ours
    _run(house, "check")
    folder = house / "export"
    _run(house, "build", "--date", "2026-03-01", "--export", str(folder))
    assert sorted(digests(folder)) == [
        "dates/verger.txt",
        "donnees/datapackage.json",
        "donnees/jardins.csv",
        "donnees/jardins.json",
        "donnees/jardins.schema.json",
        "donnees/poles.csv",
        "donnees/poles.geojson",
        "donnees/poles.json",
        "donnees/poles.schema.json",
        "flux.json",
        "flux.xml",
        "jardins/flux.json",
        "jardins/flux.xml",
        "jardins/verger.md",
        "jardins/verger/kit.zip",
        "jardins/verger/partage.png",
        "jardins/verger/plan.pdf",
        "partage.png",
        "poles/phare.md",
        "poles/phare/fiche.pdf",
        "poles/phare/partage.png",
    ]
    assert (folder / "dates/verger.txt").read_text("utf-8") == "2025-03"
    body = (folder / "jardins/verger.md").read_text("utf-8").split("\n---\n")[1]
    assert body.split() == ["#", "Le", "Verger", "Des", "*pommes*.", "-", "Date", "-", "Plan", "en", "PDF", "-", *KIT]


def test_the_matrix_shows_the_new_knots(house: Path) -> None:
    header, *lines = _run(house, "kinds").splitlines()
    rows = {line.split()[0]: dict(zip(header.split(), line.split()[1:], strict=False)) for line in lines}
    knots = {name: [rows[name][format] for format in ("dates", "page", "pdf", "csv")] for name in rows}
    assert knots["garden"] == ["o", "o", "o", "o"]
    assert knots["milestone"] == ["o", "·", "·", "o"]
    assert knots["pole"] == ["·", "o", "o", "o"]
    assert knots["person"] == ["·", "·", "·", "·"]


def test_a_new_kind_is_begun_and_known_to_editors_without_an_edit(house: Path) -> None:
    made = _run(house, "new", "jardin", "--nom", "Le Clos", "--oui")
    assert made.splitlines()[1] == "jardins/le-clos.yml est prêt. C’est un brouillon : il n’est pas dans le site."
    _run(house, "check")
    _run(house, "schema")
    schema = json.loads((house / ".vscode/schemas/garden.json").read_text("utf-8"))
    assert schema["title"] == "Jardin"
    assert schema["properties"]["nom"]["title"] == "Nom du jardin"
    settings = json.loads((house / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"]["./.vscode/schemas/garden.json"] == "jardins/*.yml"


def test_a_rule_is_a_new_file(house: Path) -> None:
    (house / "scripts/ptce/rules/gardens_bear_fruit.py").write_text(
        '"""A garden says what grows in it."""\n\nREGLE = "fruits-nommes"\n\n\n'
        "def check(corpus):\n"
        '    for record in corpus.records["garden"].values():\n'
        '        phrase = "Un jardin nomme ses fruits."\n'
        '        yield corpus.problem(record, ("texte",), phrase, "Nommez-les.", "avertissement")\n',
        "utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "ptce", "check"],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house / "scripts")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [
        "jardins/verger.yml:3:8: avertissement, champ « texte » [fruits-nommes]",
        "    3 | texte: Des *pommes*.",
        "      |        ^^^^^^^^^^^^^",
        "    Un jardin nomme ses fruits.",
        "    Nommez-les.",
        "",
        "1 avertissement.",
        "Rien n’empêche de publier.",
        "Pour en accepter un, écrivez au-dessus de sa ligne : # accepter: fruits-nommes — la raison",
    ]
