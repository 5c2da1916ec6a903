"""The inspection of a finished site: each fault in a folder of a few files, and none in a sound one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.inspection import faults

Site = Callable[[dict[str, str]], Path]

SOUND = {
    "index.html": (
        '<link rel="canonical" href="https://www.ptce.fr/"><link rel="stylesheet" href="assets/a.css">'
        '<script src="assets/a.js"></script><img src="assets/a.png" alt=""><a href="#ici">a</a><p id="ici">b</p>'
        '<a href="suite/">c</a><a href="suite/#la">d</a><a href="/suite/index.html#la">e</a>'
        '<a href="fiche.pdf#page=2">f</a>'
        '<a href="https://ailleurs.example/">g</a><a href="mailto:a@b.example">h</a><a href="tel:+33123456789">i</a>'
        '<a href="webcal://a.example/b.ics">j</a><a href="caf%C3%A9/">k</a><a href="suite/?q=1">l</a><a href=".">m</a>'
    ),
    "suite/index.html": '<a href="..">a</a><a name="la"></a><a href="../#ici">b</a><a href="//ailleurs.example/">c</a>',
    "café/index.html": '<a href="/">a</a>',
    "fiche.pdf": "",
    "assets/a.css": "@font-face { src: url(\"a.woff2\") } p { background: url('data:image/png;base64,AA==') }",
    "assets/a.js": "",
    "assets/a.png": "",
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A sound site, with these files besides or instead."""

    def write(files: dict[str, str]) -> Path:
        for path, text in {**SOUND, **files}.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return tmp_path

    return write


def test_a_sound_site_has_no_fault(site: Site) -> None:
    assert faults(site({})) == []


ABSENT = "mène à une page absente. Corrigez l’adresse."
FOREIGN = "chez un tiers. Servez le fichier vous-même."
REFUSED = "est refusée. Un lien est http(s), mailto ou tel."


@pytest.mark.parametrize(
    ("source", "phrase"),
    [
        ('<a href="absente/">a</a>', f"Le lien « absente/ » {ABSENT}"),
        ('<a href="/absente/#b">a</a>', f"Le lien « /absente/#b » {ABSENT}"),
        ('<a href="../dehors.html">a</a>', f"Le lien « ../dehors.html » {ABSENT}"),
        ('<area href="absente/">', f"Le lien « absente/ » {ABSENT}"),
        ('<a href="#absente">a</a>', "Le lien « #absente » vise une ancre absente. Corrigez ce qui suit « # »."),
        (
            '<a href="suite/#absente">a</a>',
            "Le lien « suite/#absente » vise une ancre absente. Corrigez ce qui suit « # ».",
        ),
        ('<a href="">a</a>', "Un lien ne mène nulle part. Donnez son adresse."),
        ('<a href="#">a</a>', "Un lien ne mène nulle part. Donnez son adresse."),
        ('<a href="javascript:alert(1)">a</a>', f"L’adresse « javascript:alert(1) » {REFUSED}"),
        ('<a href="JaVaScRiPt:alert(1)">a</a>', f"L’adresse « JaVaScRiPt:alert(1) » {REFUSED}"),
        ('<a href="&#106;avascript:alert(1)">a</a>', f"L’adresse « javascript:alert(1) » {REFUSED}"),
        ('<a href="data:text/html,a">a</a>', f"L’adresse « data:text/html,a » {REFUSED}"),
        ('<p onclick="a()">a</p>', "L’attribut « onclick » exécuterait un script dans la page. Retirez-le."),
        ('<svg onload="a()"></svg>', "L’attribut « onload » exécuterait un script dans la page. Retirez-le."),
        ('<p ONMOUSEOVER="a()">a</p>', "L’attribut « onmouseover » exécuterait un script dans la page. Retirez-le."),
        ('<img src="absente.png" alt="">', f"Le lien « absente.png » {ABSENT}"),
        (
            '<img src="https://a.example/b.png" alt="">',
            f"La page irait chercher « https://a.example/b.png » {FOREIGN}",
        ),
        ('<script src="//a.example/b.js"></script>', f"La page irait chercher « //a.example/b.js » {FOREIGN}"),
        (
            '<link rel="stylesheet" href="https://a.example/b.css">',
            f"La page irait chercher « https://a.example/b.css » {FOREIGN}",
        ),
        (
            '<link rel="preload icon" href="http://a.example/b">',
            f"La page irait chercher « http://a.example/b » {FOREIGN}",
        ),
        ('<iframe src="https://a.example/"></iframe>', f"La page irait chercher « https://a.example/ » {FOREIGN}"),
        ('<object data="https://a.example/"></object>', f"La page irait chercher « https://a.example/ » {FOREIGN}"),
        ('<embed src="https://a.example/">', f"La page irait chercher « https://a.example/ » {FOREIGN}"),
        (
            '<picture><source srcset="https://a.example/"></picture>',
            f"La page irait chercher « https://a.example/ » {FOREIGN}",
        ),
    ],
)
def test_each_fault_of_a_page_is_told(site: Site, source: str, phrase: str) -> None:
    found = faults(site({"essai.html": source}))
    assert [str(problem) for problem in found] == [f"essai.html:1:1: {phrase}"]


LET_THROUGH = {
    "img-srcset": '<img src="assets/a.png" srcset="https://a.example/b.png 2x" alt="">',
    "source-src": '<video><source src="https://a.example/b.mp4"></video>',
    "video": '<video src="https://a.example/b.mp4"></video>',
    "poster": '<video poster="https://a.example/b.png"></video>',
    "audio": '<audio src="https://a.example/b.mp3"></audio>',
    "style-attribute": '<p style="background: url(https://a.example/b.png)">a</p>',
    "style-element": "<style>p { background: url(https://a.example/b.png) }</style>",
    "svg-image": '<svg><image href="https://a.example/b.png"/></svg>',
    "form": '<form action="https://a.example/"></form>',
    "refresh": '<meta http-equiv="refresh" content="0; url=https://a.example/">',
    "base": '<base href="https://a.example/">',
    "javascript-form": '<form action="javascript:alert(1)"></form>',
    "inline-script": "<script>alert(1)</script>",
    "upper-rel": '<link rel="STYLESHEET" href="https://a.example/b.css">',
}
"""What a page may fetch or run besides, none of which our templates write."""


@pytest.mark.parametrize("name", LET_THROUGH)
def test_what_a_page_may_fetch_or_run_besides_is_told(site: Site, name: str) -> None:
    assert faults(site({"essai.html": LET_THROUGH[name]})) != []


@pytest.mark.parametrize(
    "source",
    [
        '<iframe src="javascript:alert(1)"></iframe>',
        '<a href="java\tscript:alert(1)">a</a>',
        '<img src="HTTPS://a.example/b.png" alt="">',
    ],
)
def test_a_fault_is_told_however_it_is_written(site: Site, source: str) -> None:
    assert len(faults(site({"essai.html": source}))) == 1


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("p { background: url(https://a.example/b.png) }", "https://a.example/b.png"),
        ('@import "https://a.example/b.css";', "https://a.example/b.css"),
        ("@font-face { src: url('http://a.example/b.woff2') }", "http://a.example/b.woff2"),
    ],
)
def test_each_fault_of_a_style_sheet_is_told(site: Site, source: str, url: str) -> None:
    found = faults(site({"assets/b.css": source}))
    phrase = f"La feuille de style irait chercher « {url} » {FOREIGN}"
    assert [str(problem) for problem in found] == [f"assets/b.css:1:1: {phrase}"]


@pytest.mark.parametrize(
    "source", ["@import url(https://a.example/b.css);", "p { background: url( '//a.example/b' ) }"]
)
def test_a_style_sheet_may_not_fetch_however_it_is_written(site: Site, source: str) -> None:
    assert len(faults(site({"assets/b.css": source}))) == 1


def test_every_fault_of_every_page_is_told_in_order(site: Site) -> None:
    found = faults(site({"b.html": '<a href="x">a</a><a href="y">b</a>', "a/index.html": '<a href="z">c</a>'}))
    assert [problem.path for problem in found] == ["a/index.html", "b.html", "b.html"]


def test_a_site_may_stand_below_a_path(site: Site) -> None:
    source = '<a href="/ptce/suite/#la">a</a><a href="/ptce/">b</a><a href="suite/">c</a><a href="/ptce/absente/">d</a>'
    found = faults(site({"essai.html": source}), "/ptce/")
    assert [problem.phrase for problem in found if problem.path == "essai.html"] == [
        "Le lien « /ptce/absente/ » mène à une page absente."
    ]


def test_a_link_above_the_path_of_the_site_is_dead(site: Site) -> None:
    found = faults(site({"essai.html": '<a href="/suite/">a</a> <a href="/ptce/essai.html">b</a>'}), "/ptce/")
    told = [problem.phrase for problem in found if problem.path == "essai.html"]
    assert told == ["Le lien « /suite/ » mène à une page absente."]
