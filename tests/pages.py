"""The types of pages, an example of each in a finished site, and records that bring the rarer states of pages."""

import re
import shutil
from datetime import datetime
from pathlib import Path

from built import ROOT
from ptce import publish

TEMPLATES = ROOT / "scripts/ptce/templates"

TYPES = sorted({file.stem for file in TEMPLATES.glob("*.md") if not file.stem.startswith("_")} | {"erreur"})
"""The types of pages: one for each template of a page, and the page of errors."""

RARE = {
    "content/evenements/2027-03-12-rencontre.yml": (
        "titre: Une rencontre à venir\ndate: 2027-03-12\nhoraire: 9h30 - 17h\nchapo: Une journée, un lieu.\n"
        "lieu: {nom: Une salle, voie: 1 rue d’essai, code_postal: 75012, commune: Paris}\n"
        "inscription: {url: https://essai.example/, cloture: 2027-03-01T18:00+01:00}\n"
        "seances:\n  - {titre: Accueil, horaire: 9h30 - 10h, nature: accueil}\n"
        "  - {titre: Un débat, horaire: 10h - 12h, sous_reserve: oui}\n"
    ),
    "content/evenements/2027-04-02-rencontre.yml": (
        "titre: Une rencontre annulée\ndate: 2027-04-02\netat: annule\ndate_precedente: 2027-03-02\n"
        "inscription: {url: https://essai.example/}\n"
    ),
    "content/appels/2026-appel.yml": (
        "titre: Un appel ouvert\nouverture: 2026-11-01\ncloture: 2027-01-31T18:00+01:00\n"
        "sources: [{titre: Une source, url: https://essai.example/}]\n"
    ),
    "press/2026-11-20-annonce.md": (
        "---\ntitre: Une annonce récente\nanciennes_adresses: [2026-11-20-brouillon]\ndate: 2026-11-20\nlieu: Paris\n"
        "emetteur: {nom: Un réseau}\nchapo: Qui, quoi.\n"
        "contact: {nom: Service de presse, telephone: '0123456789', courriel: presse@essai.example}\n"
        "corrections: [{date: 2026-11-21, texte: Une date était fausse.}]\n---\n\nUn texte.\n"
    ),
    "press/2026-11-19-retrait.md": (
        "---\ntitre: Un texte retiré\ndate: 2026-11-19\nemetteur: {nom: Un réseau}\nchapo: Qui, quoi.\n"
        "retrait: {le: 2026-11-20, motif: Il contenait une erreur.}\n---\n\nUn texte.\n"
    ),
}
"""Records that bring the states which the real ones do not have today; everything in them is invented."""
STATES = {
    "a meeting to come": "agenda/2027-03-12-rencontre/",
    "a cancelled meeting": "agenda/2027-04-02-rencontre/",
    "an open call": "appels/2026-appel/",
    "a corrected release": "presse/communiques/2026-11-20-annonce/",
    "a withdrawn release": "presse/communiques/2026-11-19-retrait/",
}
"""The pages of these records."""
REDIRECT = "presse/communiques/2026-11-20-brouillon/index.html"
"""Where the recent release was before."""

HOST = "https://exemple.example"
SUB_PATH = "/ptce/"


def examples_in(folder: Path) -> dict[str, str]:
    """The path of a page of each type, the longest that there is: what a page may hold, it holds."""
    found: dict[str, str] = {}
    for file in sorted(folder.rglob("*.html"), key=lambda file: (-file.stat().st_size, file)):
        shape = re.search(r'class="contenu gabarit-([a-z_]+)"', file.read_text("utf-8"))
        if shape:
            found.setdefault(shape[1], file.relative_to(folder).as_posix().removesuffix("index.html"))
    assert sorted(found) == TYPES, "each template of a page has a page"
    return found


def published_with_rare_states(root: Path, now: datetime) -> Path:
    """Publishes a copy of this repository, with the rare records, for a path of another host; returns its folder."""
    for name in ("content", "poles", "press", "overrides", publish.CACHE):
        shutil.copytree(ROOT / name, root / name)
    (root / "scripts").mkdir()
    shutil.copy(ROOT / "scripts/hooks.py", root / "scripts")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    moved, count = re.subn(r"(?m)^site_url: .*$", f"site_url: {HOST}{SUB_PATH}", settings)
    assert count == 1
    (root / "mkdocs.yml").write_text(moved, "utf-8")
    for path, text in RARE.items():
        (root / path).write_text(text, "utf-8")
    publish.publish(root, root / "site", now, lambda _: None)
    return root / "site"
