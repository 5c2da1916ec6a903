"""A large repository of invented records, and the time that each stage of its publication takes.

    PYTHONPATH=scripts:tests python tests/scale.py DIR 300 200 50

writes 300 poles, 200 releases and 50 events, of the sizes of real ones, into the new folder DIR; publishes them twice,
without a cache and with one; and says how long the check, the PDFs, the pages, MkDocs, the index and the inspection
took.
"""

import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from built import publishable
from conftest import NOON
from mkdocs.commands import build as mkdocs
from ptce import build, publish, search
from ptce.build import Site

TEXT = (
    "le pôle réunit des ateliers, des associations et des collectivités qui coopèrent sur leur territoire pour créer de"
    " l’emploi, mutualiser des locaux, former, réparer, cultiver, transporter et accueillir avec les habitants"
)
WORDS = TEXT.replace(",", "").split()
REGIONS, SECTORS, PERSONS = 13, 18, 120


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count)).capitalize() + "."


def _prose(chance: random.Random, paragraphs: int) -> str:
    parts = [f"{_words(chance, 60)} Voir [la page](/comprendre/)." for _ in range(paragraphs)]
    return "\n\n".join([*parts, "## Ce que fait le pôle", "- un\n- deux", _words(chance, 60)])


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in text.split("\n"))


def _source(chance: random.Random) -> str:
    return f"{{titre: {_words(chance, 6)[:-1]}, editeur: Un éditeur, date: 2024-05, url: 'https://source.example/a'}}"


def _pole(chance: random.Random, number: int) -> str:
    figures = "".join(
        f"  - {{valeur: {chance.randrange(900)}, unite: emplois, date: 2024, definition: {_words(chance, 8)[:-1]},"
        f" sources: [{_source(chance)}]}}\n"
        for _ in range(3)
    )
    facts = "".join(
        f"  - {{date: {2010 + year}, texte: {_words(chance, 9)[:-1]}, sources: [{_source(chance)}]}}\n"
        for year in range(4)
    )
    return (
        f"nom: Pôle d’essai {number}\ndate: 2024-05\nchapo: {_words(chance, 25)}\ncommune: Commune {number}\n"
        f"region: region-{chance.randrange(REGIONS)}\nsecteurs: [secteur-{chance.randrange(SECTORS)}]\n"
        f"activites: [menuiserie, recyclerie, maraîchage]\ntexte: |\n{_indented(_prose(chance, 3))}\n"
        f"chiffres:\n{figures}histoire:\n{facts}"
        f"personnes: [{{personne: personne-{chance.randrange(PERSONS)}, fonction: présidente}}]\n"
        f"sources: [{_source(chance)}, {_source(chance)}, {_source(chance)}]\n"
    )


def _release(chance: random.Random, number: int, poles: int) -> str:
    day = date(2012, 1, 1) + timedelta(days=number * 5000 // 600)
    return (
        f"---\ntitre: Communiqué d’essai {number}\ndate: {day}\nlieu: Paris\nemetteur: {{nom: Un réseau}}\n"
        f"chapo: {_words(chance, 40)}\npoles: [pole-{chance.randrange(poles)}]\n"
        f"citations: [{{texte: {_words(chance, 20)[:-1]}, personne: personne-{chance.randrange(PERSONS)}}}]\n---\n"
        f"{_prose(chance, 5)}\n"
    )


def _event(chance: random.Random, number: int) -> str:
    sessions = "".join(
        f"  - titre: {_words(chance, 8)[:-1]}\n    horaire: {hour}h00 - {hour}h45\n    texte: {_words(chance, 40)}\n"
        f"    intervenants:\n"
        + "".join(
            f"      - {{personne: personne-{chance.randrange(PERSONS)}, fonction: chercheuse}}\n" for _ in range(4)
        )
        for hour in range(9, 17)
    )
    return (
        f"titre: Rencontre d’essai {number}\ndate: {date(2013, 1, 7) + timedelta(days=97 * number)}\n"
        f"horaire: 9h - 17h\nlieu: {{nom: Une salle, commune: Paris}}\nchapo: {_words(chance, 20)}\n"
        f"seances:\n{sessions}"
    )


def write(root: Path, poles: int, releases: int, events: int) -> None:
    """Writes the repository; the same numbers give the same files."""
    chance = random.Random(2026)
    files = {f"content/personnes/personne-{n}.yml": f"nom: Prénom{n:03} Nom{n * 7919:05}\n" for n in range(PERSONS)}
    files |= {f"content/secteurs/secteur-{n}.yml": f"nom: Secteur {n}\ncode: s{n}\n" for n in range(SECTORS)}
    for n in range(REGIONS):
        files[f"content/regions/region-{n}.yml"] = (
            f"nom: Région {n}\ncode: '{n + 10}'\nen: en région {n}\ndepartements: [{{code: '{n + 10}', nom: D{n}}}]\n"
        )
    files |= {f"poles/pole-{n}.yml": _pole(chance, n) for n in range(poles)}
    files |= {f"press/communique-{n}.md": _release(chance, n, poles) for n in range(releases)}
    files |= {f"content/evenements/rencontre-{n}.yml": _event(chance, n) for n in range(events)}
    publishable(root, files)


class Stages:
    """How long each of some functions took, those that it called left out."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._inner = [0.0]

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Counts what is done inside under a name."""
        start = time.perf_counter()
        self._inner.append(0.0)
        yield
        lasted = time.perf_counter() - start
        self.seconds[name] = self.seconds.get(name, 0) + lasted - self._inner.pop()
        self._inner[-1] += lasted

    def watch(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """A function that counts its time under a name."""

        def watched(*given: Any, **named: Any) -> Any:
            with self.stage(name):
                return function(*given, **named)

        return watched


def measure(root: Path) -> dict[str, float]:
    """Publishes a repository; the seconds of each stage."""
    stages = Stages()
    kept = (build.load, Site.make, search.index, publish.faults, mkdocs.build)

    def make(self: Site) -> Iterator[Any]:
        costly = [artefact for artefact in self.artefacts if artefact.key]
        with stages.stage("PDF"), ThreadPoolExecutor() as workers:
            list(workers.map(self.made, costly))
        with stages.stage("pages en Markdown"):
            made = list(kept[1](self))
        yield from made

    build.load = stages.watch("vérification", build.load)
    publish.Site = type("Timed", (Site,), {"make": make, "__init__": stages.watch("déclaration", Site.__init__)})  # type: ignore[misc]
    search.index = stages.watch("index de recherche", search.index)
    publish.faults = stages.watch("contrôle", publish.faults)
    mkdocs.build = stages.watch("MkDocs", mkdocs.build)
    try:
        with stages.stage("le reste"):
            pages = publish.publish(root, root / "site", NOON, lambda _: None)
    finally:
        build.load, publish.Site = kept[0], Site  # type: ignore[misc]
        search.index, publish.faults, mkdocs.build = kept[2:]
    return {**stages.seconds, "total": sum(stages.seconds.values()), "pages": pages}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    write(folder, *map(int, sys.argv[2:5]))
    for title in ("sans cache", "avec le cache"):
        print(title)
        for name, seconds in measure(folder).items():
            print(f"  {name:20} {seconds:8.2f}")
    print(f"mémoire : {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} Mio")
