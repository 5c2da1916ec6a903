"""The redirects: a page at each address that a public page has had, whole; nothing for what is hidden or withdrawn."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from built import only, publishable, texts_of
from conftest import NOON
from ptce import publish
from ptce.build import Refused, Site, edit
from ptce.inspection import faults

Write = Callable[[dict[str, str]], Path]
Redirects = Callable[..., dict[str, str]]

SOURCES = "sources: [{titre: Une source}]\n"
POLE = f"nom: Pôle <du> & « Phare »\nanciennes_adresses: [fanal, vieux-phare]\n{SOURCES}"


@pytest.fixture
def redirects(repository: Write) -> Redirects:
    """The HTML pages of a repository, by their path."""

    def make(files: dict[str, str], now: datetime = NOON, *, preview: bool = False) -> dict[str, str]:
        site = Site(edit(repository(files), now, preview=preview))
        return {path: data.decode() for path, data in only(site, ".html").items()}

    return make


def test_each_former_address_leads_to_the_page(redirects: Redirects) -> None:
    made = redirects({"poles/phare.yml": POLE})
    assert list(made) == ["poles/fanal/index.html", "poles/vieux-phare/index.html"]
    assert made["poles/fanal/index.html"] == made["poles/vieux-phare/index.html"]
    assert made["poles/fanal/index.html"].replace("\N{NO-BREAK SPACE}", "~") == (
        """\
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=../phare/index.html">
<link rel="canonical" href="https://essai.example/poles/phare/">
<title>Pôle &lt;du&gt; &amp; «~Phare~» – Site d’essai</title>
</head>
<body>
<main>
<h1>Cette page a changé d’adresse</h1>
<p>Elle est désormais ici~: <a href="../phare/index.html">Pôle &lt;du&gt; &amp; «~Phare~»</a>.</p>
</main>
</body>
</html>
"""
    )


@pytest.mark.parametrize(
    ("path", "text", "former", "leads"),
    [
        ("content/essai/deux.md", "---\ntitre: D\n{}---\n", "avant/index.html", "../essai/deux/index.html"),
        ("content/index.md", "---\ntitre: A\n{}---\n", "avant/index.html", "../index.html"),
        ("content/secteurs/bois.yml", "nom: B\ncode: b\n{}", "poles/secteurs/avant/index.html", "../bois/index.html"),
    ],
)
def test_a_redirect_is_relative_and_names_its_file(
    redirects: Redirects, path: str, text: str, former: str, leads: str
) -> None:
    made = redirects({path: text.format("anciennes_adresses: [avant]\n")})
    assert list(made) == [former]
    assert f'content="0; url={leads}"' in made[former]


@pytest.mark.parametrize(
    "hidden",
    [
        "statut: brouillon\n",
        "embargo: 2026-04-01T10:00+02:00\n",
        "retrait: {le: 2026-02-01, motif: Demande du pôle.}\n",
    ],
)
def test_what_is_not_public_tells_no_former_address(redirects: Redirects, hidden: str) -> None:
    assert redirects({"poles/phare.yml": f"{hidden}{POLE}"}) == {}


def test_a_preview_shows_the_redirects_of_drafts(redirects: Redirects) -> None:
    assert len(redirects({"poles/phare.yml": f"statut: brouillon\n{POLE}"}, preview=True)) == 2


def test_a_former_address_at_which_another_page_lives_is_refused(redirects: Redirects) -> None:
    files = {"poles/phare.yml": POLE, "poles/fanal.yml": f"nom: Pôle du Fanal\n{SOURCES}"}
    with pytest.raises(Refused) as refused:
        redirects(files)
    assert [str(problem) for problem in refused.value.problems] == [
        "poles/phare.yml:2:22: champ « anciennes_adresses 1 » : L’adresse /poles/fanal/ est déjà celle de"
        " poles/fanal.yml. Donnez-en une autre."
    ]


def test_a_published_redirect_is_neither_listed_nor_found_and_passes_the_inspection(tmp_path: Path) -> None:
    root = publishable(tmp_path, {"poles/phare.yml": POLE.replace("vieux-phare", "zvx")})
    publish.publish(root, root / "site", NOON, lambda _: None)
    site = root / "site"
    assert (site / "poles/zvx/index.html").is_file()
    assert faults(site) == []
    told = [*site.glob("sitemap.xml*"), *(file for file in site.glob("pagefind/**/*") if file.is_file())]
    assert {"sitemap.xml", "sitemap.xml.gz"} < {file.name for file in told}
    assert [file.name for file in told if "poles/phare/" in texts_of(file)] != []
    assert [file.name for file in told if "zvx" in texts_of(file)] == []


def test_a_redirect_that_leads_nowhere_is_found_by_the_inspection(tmp_path: Path) -> None:
    page = tmp_path / "poles/fanal/index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<meta http-equiv="refresh" content="0; url=../phare/index.html">', "utf-8")
    assert [str(problem) for problem in faults(tmp_path)] == [
        "poles/fanal/index.html:1:1: Le lien « ../phare/index.html » mène à une page absente. Corrigez l’adresse."
    ]
