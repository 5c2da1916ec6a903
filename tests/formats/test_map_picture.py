"""The map of the poles as pictures: what they show, how they are read aloud, and that they stand on their own."""

from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from built import page, publishable, tags
from conftest import NOON
from PIL import Image
from ptce import publish
from ptce.build import Site, edit
from ptce.formats import map_picture
from ptce.maps import Maps

Write = Callable[[dict[str, str]], Path]

PNG, PDF = "presse/visuels/carte-des-poles.png", "presse/visuels/carte-des-poles.pdf"
PAGE = "---\ntitre: Visuels\nmodele: visuels\ncarte_en_image: oui\n---\n"
REGION = "nom: {0}\ncode: '{1}'\nen: en {0}\ndepartements: [{{code: '{2}', nom: Un département}}]\n"
POLE = "nom: Un pôle\nregion: {}\nsources: [{{titre: T}}]\n"
FILES = {
    "content/presse/visuels.md": PAGE,
    "content/regions/bretagne.yml": REGION.format("Bretagne", "53", "29"),
    "content/regions/guyane.yml": REGION.format("Guyane", "03", "973"),
    "poles/p.yml": POLE.format("guyane"),
}
MORE = {"poles/q.yml": POLE.format("guyane"), "poles/r.yml": POLE.format("bretagne")}
TEAL = (0x74, 0xB5, 0xBC), (0xA9, 0xD1, 0xD5), (0xDC, 0xED, 0xEE)
"""The tones of the regions, from the fullest one on."""


def _made(root: Path, now: datetime = NOON) -> dict[str, bytes]:
    return {one.path: data for one, data in Site(edit(root, now)).make() if "/carte-" in one.path}


def _pixels(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as opened:
        assert (opened.format, opened.mode, opened.size) == ("PNG", "P", Maps.image)
        assert opened.info.keys() <= {"dpi"}
        return opened.convert("RGB")


def test_a_page_that_asks_for_the_map_has_it_for_screens_and_for_paper(repository: Write) -> None:
    assert sorted(_made(repository(FILES))) == [PDF, PNG]


@pytest.mark.parametrize(
    "files",
    [{**FILES, "content/presse/visuels.md": PAGE.replace("oui", "non")}, {"content/presse/visuels.md": PAGE}],
    ids=["nobody asks", "no region is drawn"],
)
def test_there_is_none_otherwise(repository: Write, files: dict[str, str]) -> None:
    assert _made(repository(files)) == {}


def test_it_says_what_it_shows_of_which_day_and_whom_to_credit(repository: Write) -> None:
    data = _made(repository({**FILES, **MORE}))[PDF]
    told = tags(data)
    assert [line.replace("\N{NO-BREAK SPACE}", "~") for line in told.text.splitlines() if line] == [
        "Devise d’essai",
        "3~pôles ont une fiche sur essai.example au 1er~mars 2026",
        "Fiches~: aucune, 1, 2 et plus",
        "Lieu connu~: commune, département, région",
        "Source et crédit~: Site d’essai, essai.example. Conditions~: Licence d’essai.",
    ]
    assert [(tag.kind, tag.has_annotation) for tag in told.all("H1", "Figure")] == [("H1", False), ("Figure", False)]
    with pikepdf.open(BytesIO(data)) as opened:
        assert (len(opened.pages), str(opened.Root.Lang), str(opened.docinfo.Title)) == (1, "fr-FR", "Devise d’essai")


def test_one_pole_is_told_as_one(repository: Write) -> None:
    edition = edit(repository(FILES), NOON)
    drawing = Maps(edition).france
    assert drawing is not None
    data = map_picture._data(edition, drawing)
    assert (
        data["sous_titre"] == "1\N{NO-BREAK SPACE}pôle a une fiche sur essai.example au 1er\N{NO-BREAK SPACE}mars 2026"
    )


def test_a_fuller_region_is_darker(repository: Write) -> None:
    def tones(more: dict[str, str]) -> list[bool]:
        drawn = _pixels(_made(repository({**FILES, **more}))[PNG])
        found = drawn.getcolors(drawn.width * drawn.height) or []
        return [
            any(
                count > 2000 and max(abs(a - b) for a, b in zip(colour, tone, strict=True)) <= 3
                for count, colour in found
            )
            for tone in TEAL
        ]

    assert tones({}) == [False, False, True]
    assert tones(MORE) == [False, True, True]


@pytest.mark.parametrize("field", ["statut: brouillon\n", "embargo: 2026-03-01T12:00:01+01:00\n"])
def test_a_pole_that_is_not_public_is_not_counted(repository: Write, field: str) -> None:
    assert _made(repository({**FILES, "poles/q.yml": POLE.format("bretagne") + field})) == _made(repository(FILES))


def test_it_is_drawn_again_when_the_day_or_a_fiche_changes_and_for_nothing_else(repository: Write) -> None:
    def keys(root: Path, now: datetime = NOON) -> list[str]:
        return [one.key() for one in Site(edit(root, now)).artefacts if one.key and "/carte-" in one.path]

    root = repository(FILES)
    first = keys(root)
    assert len(set(first)) == 2
    assert keys(root, NOON + timedelta(hours=1)) == first
    assert not set(first) & set(keys(root, NOON + timedelta(days=1)))
    assert not set(first) & set(keys(repository({"poles/q.yml": POLE.format("bretagne")})))


def test_the_page_shows_it_with_what_must_be_said_of_it(tmp_path: Path) -> None:
    root = publishable(tmp_path / "depot", FILES)
    publish.publish(root, root / "site", NOON, lambda _: None)
    (figure,) = page(root / "site/presse/visuels/index.html").all("figure")
    image = figure.one("img").attributes
    assert (image["src"], image["alt"]) == ("carte-des-poles.png", "Carte\N{NO-BREAK SPACE}: Guyane 1")
    assert (int(image["width"]), int(image["height"])) == Maps.image
    text = figure.text.replace("\N{NO-BREAK SPACE}", "~")
    assert "Crédit~: Site d’essai, essai.example. Conditions~: Licence d’essai." in text
    offered = {link.attributes["href"]: link.text.partition(",")[0] for link in figure.all("a", class_="bouton")}
    assert offered == {"carte-des-poles.png": "Carte des pôles PNG", "carte-des-poles.pdf": "Carte des pôles PDF"}
