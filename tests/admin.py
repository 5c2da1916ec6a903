"""The form tried from end to end, in a browser and on a copy of this repository: `python tests/admin.py [DOSSIER]`.

It is no part of the test suite: Decap CMS and its local server come from npm. It opens a pole, changes one field and
looks at the difference, gives wrong values, creates a pole and a release, and counts every request. With a folder, it
leaves pictures there. Exits with 1 at the first thing that is not as it should be.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "scripts")]

from playwright.sync_api import Page, expect, sync_playwright  # noqa: E402
from ptce import build  # noqa: E402
from ptce.admin import desk  # noqa: E402
from ptce.admin import page as form  # noqa: E402
from ptce.problem import ERREUR  # noqa: E402

ROOT = HERE.parent
TRIED = ("content", "overrides", "poles", "press", "mkdocs.yml")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "chromium-headless-shell")
POLE = "poles/cite-phares.yml"
WIDTHS = (390, 1280)
PATIENCE = 30_000


def main(arguments: list[str]) -> int:
    """Runs the trial; 0 if all of it held."""
    browser = os.environ.get("PTCE_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit("Il manque un Chromium : installez-le, ou indiquez-le par la variable PTCE_CHROMIUM.")
    pictures = Path(arguments[0]) if arguments else None
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        root = _copy(Path(temporary) / "depot")
        errors = _errors(root)
        with desk.opened(root, 0) as (address, _):
            chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
            asked: list[str] = []
            opened = chromium.new_page(locale="fr-FR", viewport={"width": 1280, "height": 900})
            opened.set_default_timeout(PATIENCE)
            expect.set_options(timeout=PATIENCE)
            opened.on("request", lambda request: asked.append(request.url))
            opened.on("dialog", lambda dialog: dialog.accept())
            _enter(opened, address)
            _changes_one_field(opened, address, root, errors)
            _refuses_what_is_wrong(opened, address, root)
            _creates_a_pole(opened, address, root)
            _creates_a_release(opened, address, root, errors)
            if pictures:
                _photograph(opened, address, pictures)
            chromium.close()
            _stays_here(asked, address)
    print("Tout tient.")
    return 0


def _copy(root: Path) -> Path:
    """A repository of its own: the files of this one, and a commit to compare with."""
    root.mkdir()
    for name in TRIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)
    if (ROOT / form.CACHE).is_dir():
        shutil.copytree(ROOT / form.CACHE, root / form.CACHE, ignore=shutil.ignore_patterns("page"))
    commented = "# La fiche de Cité Phares.\n" + (root / POLE).read_text("utf-8")
    commented = commented.replace(
        "commune: L’Île-Saint-Denis\n", "commune: L’Île-Saint-Denis  # et non Saint-Denis\n", 1
    )
    (root / POLE).write_text(commented, "utf-8")
    (root / ".gitignore").write_text(".cache/\n", "utf-8")
    _git(root, "init", "--quiet")
    _git(root, "add", "--all")
    _git(root, "-c", "user.name=Essai", "-c", "user.email=essai@essai.example", "commit", "--quiet", "-m", "Avant")
    return root


def _git(root: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True).stdout


def _enter(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Entrer").click()
    expect(page.get_by_role("link", name="Communiqués")).to_be_visible()


def _open(page: Page, address: str, place: str) -> None:
    """Goes to a place of the form. The list first, so that nothing is left of the fiche that was open."""
    page.goto(f"{address}#/collections/{place.split('/')[0]}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto(f"{address}#/collections/{place}")


def _save(page: Page) -> None:
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    page.get_by_role("menuitem", name="Enregistrer maintenant").click()


@contextmanager
def _says(page: Page, words: str) -> Iterator[None]:
    """What is done inside makes the page say these words."""
    yield
    expect(page.get_by_text(words).first).to_be_visible()


def _errors(root: Path) -> list[str]:
    """What keeps the copy from being published: the form must add nothing to it."""
    return [str(problem) for problem in build.check(root).problems if problem.niveau == ERREUR]


def _changes_one_field(page: Page, address: str, root: Path, errors: list[str]) -> None:
    before = (root / POLE).read_text("utf-8")
    _open(page, address, "poles/entries/cite-phares")
    field = page.get_by_label("Adresse postale")
    field.fill("7, rue Arnold-Géraux, 93450 L’Île-Saint-Denis")
    with _says(page, "Fiche enregistrée"):
        _save(page)

    expected = before.replace("adresse_postale: 6, rue", "adresse_postale: 7, rue")
    assert (root / POLE).read_text("utf-8") == expected != before
    assert _git(root, "diff", "--numstat") == f"1\t1\t{POLE}\n"
    assert (found := _errors(root)) == errors, found
    print("Un champ changé, une ligne de différence, les commentaires sont là.")


def _refuses_what_is_wrong(page: Page, address: str, root: Path) -> None:
    before = (root / POLE).read_text("utf-8")
    _open(page, address, "poles/entries/cite-phares")
    page.get_by_label("Date des faits les plus récents").fill("l’an dernier")
    page.get_by_label("Nom du pôle").fill("")
    with _says(page, "Une date s’écrit année-mois-jour, année-mois, ou année seule."):
        _save(page)
    expect(page.get_by_text("« Nom du pôle » est obligatoire : remplissez ce champ.")).to_be_visible()
    expect(page.get_by_role("button", name="Fermer").first).to_be_visible()
    expect(page.locator("[id^=DndDescribedBy]").first).to_contain_text("Pour déplacer un élément")
    expect(page.get_by_text("La fiche n’est pas enregistrée : un champ est vide ou à corriger.").first).to_be_visible()

    assert (root / POLE).read_text("utf-8") == before
    print("Une valeur fausse est refusée en français, et rien n’est écrit.")


def _creates_a_pole(page: Page, address: str, root: Path) -> None:
    _open(page, address, "poles/new")
    page.get_by_label("Nom du pôle").fill("L’Essai d’été : n° 1")
    page.get_by_label("Code du département").fill("01")
    page.get_by_label("Date des faits les plus récents").fill("2012-06")
    with _says(page, "La fiche n’est pas enregistrée : « D’où viennent les faits de la fiche » demande"):
        _save(page)
    sources = page.locator("[class*=-ControlContainer]", has_text="D’où viennent les faits de la fiche").last
    sources.get_by_role("button", name="Ajouter").click()
    sources.get_by_label("Titre du document").fill("Un rapport")
    with _says(page, "Fiche enregistrée"):
        _save(page)

    page.wait_for_url("**/poles/entries/l-essai-d-ete-n-1")
    made = (root / "poles/l-essai-d-ete-n-1.yml").read_text("utf-8")
    assert made == 'nom: "L’Essai d’été : n° 1"\ndepartement: 01\ndate: 2012-06\nsources:\n  - titre: Un rapport\n', (
        made
    )
    print("Un pôle créé : poles/l-essai-d-ete-n-1.yml.")


def _creates_a_release(page: Page, address: str, root: Path, errors: list[str]) -> None:
    page.goto(f"{address}#/collections/communiques/new")  # straight from the fiche of a pole
    page.get_by_label("Titre", exact=True).fill("Une annonce")
    page.get_by_label("Date", exact=False).first.fill("2026-11-20")
    page.get_by_label("Nom", exact=True).first.fill("Un réseau")
    page.get_by_label("Deux à quatre lignes").fill("Qui, quoi, quand, où.")
    page.get_by_label("Corps du communiqué").fill("Un premier paragraphe.\n\n- une liste\n- de deux points")
    with _says(page, "Fiche enregistrée"):
        _save(page)

    page.wait_for_url("**/communiques/entries/2026-11-20-une-annonce")
    made = (root / "press/2026-11-20-une-annonce.md").read_text("utf-8")
    assert made == (
        "---\ntitre: Une annonce\ndate: 2026-11-20\nemetteur:\n  nom: Un réseau\nchapo: Qui, quoi, quand, où.\n---\n\n"
        "Un premier paragraphe.\n\n- une liste\n- de deux points\n"
    ), made
    assert (found := _errors(root)) == errors, found
    print("Un communiqué créé : press/2026-11-20-une-annonce.md. « ptce check » ne trouve pas d’erreur de plus.")


def _photograph(page: Page, address: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 1600})
        for name, place in (("liste", "poles"), ("fiche", "poles/entries/cite-phares"), ("nouveau", "communiques/new")):
            _open(page, address, place)
            page.wait_for_timeout(2000)
            page.screenshot(path=folder / f"{name}-{width}.png")


def _stays_here(asked: list[str], address: str) -> None:
    hosts = {urlsplit(url).hostname for url in asked if urlsplit(url).scheme in ("http", "https", "ws", "wss")}
    assert hosts == {urlsplit(address).hostname}, hosts
    print(f"{len(asked)} requêtes, toutes à cette machine.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
