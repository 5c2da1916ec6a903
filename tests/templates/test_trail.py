"""The breadcrumb of finished pages: the same steps for readers and for search engines, whatever a title holds."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from built import page, publishable
from conftest import NOON
from ptce import publish

TITLE = 'Pôle </script><script>alert(1)</script> & « "Phare" »'
LONG = "Un titre très long, que l’on n’abrège pas et qui tient sur plusieurs lignes au téléphone"
FILES = {
    "poles/phare.yml": f"nom: '{TITLE}'\nsources: [{{titre: Une source}}]\n",
    "content/evenements/forum.yml": f"titre: {LONG}\ndate: 2026-05-04\n",
    "press/annonce.md": (
        f"---\ntitre: {LONG}\ndate: 2013-07-01\nemetteur: {{nom: Réseau}}\nchapo: Qui, quoi.\n---\nUn texte.\n"
    ),
}
NAME = "Pôle </script><script>alert(1)</script> & «~“Phare”~»"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small published site."""
    root = publishable(tmp_path_factory.mktemp("trail"), FILES)
    publish.publish(root, root / "site", NOON, lambda _: None)
    return root / "site"


def _data(file: Path) -> Any:
    """What the page tells search engines of its place."""
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', file.read_text("utf-8"), re.S)
    return next(found for found in map(json.loads, scripts) if found["@type"] == "BreadcrumbList")


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("poles/phare/", [("Accueil", ""), ("Page poles", "poles/"), (NAME, "poles/phare/")]),
        ("agenda/forum/", [("Accueil", ""), ("Page agenda", "agenda/"), (LONG, "agenda/forum/")]),
        (
            "presse/communiques/annonce/",
            [
                ("Accueil", ""),
                ("Page presse", "presse/"),
                ("Communiqués", "presse/communiques/"),
                ("1er~juillet 2013", "presse/communiques/annonce/"),
            ],
        ),
        (
            "presse/communiques/2013/",
            [
                ("Accueil", ""),
                ("Page presse", "presse/"),
                ("Communiqués", "presse/communiques/"),
                ("2013", "presse/communiques/2013/"),
            ],
        ),
    ],
)
def test_readers_and_search_engines_are_told_the_same_steps(
    site: Path, path: str, steps: list[tuple[str, str]]
) -> None:
    steps = [("Page index" if name == "Accueil" else name.replace("~", "\N{NO-BREAK SPACE}"), to) for name, to in steps]
    file = site / path / "index.html"
    trail = page(file).one("nav", class_="fil")
    assert [found.text for found in trail.all("li")] == [name for name, _ in steps]
    assert trail.all("li")[-1].one("span").attributes == {"aria-current": "page"}
    assert len(trail.all("a")) == len(steps) - 1
    assert _data(file) == {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": rank, "name": name, "item": f"https://essai.example/{to}"}
            for rank, (name, to) in enumerate(steps, 1)
        ],
    }


def test_no_title_closes_the_script(site: Path) -> None:
    assert "alert(1)</script>" not in (site / "poles/phare/index.html").read_text("utf-8")


@pytest.mark.parametrize("path", ["index.html", "404.html"])
def test_the_home_page_and_the_page_of_errors_have_no_trail(site: Path, path: str) -> None:
    assert page(site / path).all("nav", class_="fil") == []
    assert "BreadcrumbList" not in (site / path).read_text("utf-8")
