"""What the tests of the kinds share: neighbours to cite, the reading of an example, the problems of a rotten file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ptce.build import all_kinds, check
from ptce.problem import ERREUR, Problem

Write = Callable[[dict[str, str]], Path]
Example = Callable[..., Any]
Rotten = Callable[[str], tuple[list[str], list[str]]]

ROTTEN = Path(__file__).parent / "rotten"
SOURCES = "sources:\n  - titre: Une source\n"

NEIGHBOURS = {
    "poles/phare.yml": f"nom: Pôle du Phare\n{SOURCES}",
    "poles/moulin.yml": f"nom: Pôle du Moulin\n{SOURCES}",
    "content/organisations/reseau.yml": f"nom: Réseau imaginaire\nnature: reseau\n{SOURCES}",
    "content/personnes/ada-lune.yml": "nom: Ada Lune\n",
    "content/personnes/basile-noe.yml": "nom: Basile Noé\n",
    "content/evenements/forum.yml": "titre: Forum du bois\ndate: 2026-05-04\n",
    "content/appels/graines.yml": f"titre: Appel aux graines\n{SOURCES}",
    "content/selections/premiers.yml": f"nom: Les premiers\nannonces: 4\n{SOURCES}",
    "content/regions/septentrie.yml": (
        "nom: Septentrie\ncode: '98'\nen: en Septentrie\ndepartements:\n  - {code: '2A', nom: Rivage}\n"
    ),
    "content/regions/meridie.yml": (
        "nom: Méridie\ncode: '97'\nen: en Méridie\ndepartements:\n  - {code: '93', nom: Plateau}\n"
    ),
    "content/secteurs/bois.yml": "nom: Bois\ncode: bois\n",
    "content/secteurs/mer.yml": "nom: Mer\ncode: mer\n",
    "content/medias/dessin.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "content/medias/dessin.yml": (
        "fichier: content/medias/dessin.svg\nalt: Un phare\nlegende: Le phare\ncredit: A. Lune\nlicence: Libre\n"
    ),
    "content/bienvenue.md": "---\ntitre: Bienvenue\n---\n",
    "press/annonce.md": (
        "---\ntitre: Une annonce\ndate: 2025-01-02\nemetteur: {nom: Réseau}\nchapo: Qui, quoi.\n"
        "contact: {courriel: presse@reseau.example}\n---\nUn texte.\n"
    ),
}
"""A record of every kind that others may name, each with as little as its kind allows."""


@pytest.fixture
def example(repository: Write) -> Example:
    """Reads one file among its neighbours, and returns its record; there must be no error at all."""

    def read(path: str, text: str, /, **more: str) -> Any:
        corpus = check(repository({**NEIGHBOURS, path: text, **more}))
        assert [str(problem) for problem in corpus.problems if problem.niveau == ERREUR] == []
        return next(record for record in corpus.all() if corpus.path(record) == path)

    return read


@pytest.fixture
def rotten(repository: Write) -> Rotten:
    """The problems of the rotten file of a kind where all else is sound, and what must be told: `rotten/<kind>.txt`."""

    def read(kind: str) -> tuple[list[str], list[str]]:
        files = all_kinds()[kind].FILES
        path = files.replace("**/", "").replace("*", "pourri")
        text = (ROTTEN / f"{kind}{Path(path).suffix}").read_text("utf-8")
        found = [_told(problem) for problem in check(repository({**NEIGHBOURS, path: text})).problems]
        return found, (ROTTEN / f"{kind}.txt").read_text("utf-8").splitlines()

    return read


def _told(problem: Problem) -> str:
    """A problem with its rule, and with what is right in the place of what is wrong, if that is known."""
    right = f" → {problem.correction}" if problem.correction else ""
    return f"{problem} [{problem.regle}]{right}"


@pytest.fixture
def problems(repository: Write) -> Callable[[dict[str, str]], list[str]]:
    """The problems of a repository made of these files and of the neighbours."""

    def read(files: dict[str, str]) -> list[str]:
        return [str(problem) for problem in check(repository({**NEIGHBOURS, **files})).problems]

    return read
