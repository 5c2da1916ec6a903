"""The cards: pictures of one size, in the colours of the site, whose words stay inside whatever they are."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from built import only, page, publishable
from conftest import NOON
from PIL import Image, ImageChops
from ptce import imaging, publish, typesetting
from ptce.build import Refused, Site, edit
from ptce.formats import card
from ptce.sharing import HEIGHT, WIDTH

Write = Callable[[dict[str, str]], Path]

SOURCES = "sources: [{titre: Une source}]\n"
GROUND = (255, 253, 249)
BAND = 14
"""The height of the coloured band at the foot, in pixels."""


def _made(root: Path, cache: Path | None = None) -> dict[str, bytes]:
    return only(Site(edit(root, NOON), cache), "partage.png")


def _pixels(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as opened:
        return opened.convert("RGB")


def _box(image: Image.Image) -> tuple[int, int, int, int]:
    """Where there is anything but the ground, above the band."""
    above = image.crop((0, 0, WIDTH, HEIGHT - BAND))
    found = ImageChops.difference(above, Image.new("RGB", above.size, above.getpixel((0, 0)))).getbbox()
    assert found is not None
    return found


TITLES = {
    "one letter": "A",
    "accents": "ÔÉÀ çgj",
    "usual": "Les pôles territoriaux de coopération économique, un modèle de sortie de crise",
    "long": "Un titre très long qui ne finit pas, " * 12,
    "a word": "anticonstitutionnellement" * 3,
    "an address": "https://www.exemple.example/" + "anticonstitutionnellement" * 20,
    "capitals": "W" * 60,
}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
@pytest.mark.parametrize("place", ["Brest", "Une maison au nom interminable, " * 9, "W" * 300])
def test_words_of_any_length_stay_inside(repository: Write, title: str, place: str) -> None:
    event = f"titre: '{title.strip()}'\ndate: 2026-05-04\netat: sous_reserve\nlieu: {{nom: '{place.strip()}'}}\n"
    image = _pixels(_made(repository({"content/evenements/x.yml": event}))["agenda/x/partage.png"])
    left, top, right, bottom = _box(image)
    assert left >= 68
    assert right <= WIDTH - 68
    assert top >= 40
    assert bottom <= HEIGHT - BAND - 16
    blank = [y for y in range(HEIGHT - BAND) if image.crop((0, y, WIDTH, y + 1)).getcolors(1)]
    assert any(110 < y < 160 for y in blank), "the title runs into the head"
    assert any(450 < y < 520 for y in blank), "the title runs into the date"


def test_a_card_is_a_small_picture_of_the_size_that_networks_ask_for(repository: Write) -> None:
    for data in _made(repository({"poles/p.yml": f"nom: {TITLES['usual']}\n{SOURCES}"})).values():
        with Image.open(BytesIO(data)) as opened:
            assert (opened.format, opened.mode, opened.size) == ("PNG", "P", (1200, 630))
            assert opened.info.keys() <= {"dpi"}
            colours = opened.convert("RGB")
        assert max(abs(a - b) for a, b in zip(colours.getpixel((5, 5)), GROUND, strict=True)) <= 2
        assert len(data) < 60_000


def test_few_colours_weigh_less_and_are_not_seen() -> None:
    """No pixel changes by a sixteenth of the scale, and not one in a thousand by a thirtieth: edges of letters."""
    text = (
        '{"etat":"Annulée","genre":"Pôle","titre":"Cité Phares","precisions":["Brest"],"taille":[1200,630],'
        '"site":{"nom":"PTCE","permaliens":"https://essai.example/"}}'
    )
    whole = typesetting.picture(card.TEMPLATE, text)
    few = imaging.in_few_colours(whole)
    assert len(few) < len(whole) / 2
    difference = ImageChops.difference(_pixels(whole), _pixels(few)).convert("L")
    counts = difference.histogram()
    assert sum(counts[16:]) == 0
    assert sum(counts[9:]) < WIDTH * HEIGHT / 1000


def test_what_is_called_off_is_seen_to_be(repository: Write) -> None:
    sure, off = (
        _made(repository({"content/evenements/x.yml": f"titre: Forum\netat: {state}\n"}))["agenda/x/partage.png"]
        for state in ("confirme", "annule")
    )
    brick = (165, 60, 25)

    def count(data: bytes) -> int:
        found = _pixels(data).crop((0, 100, WIDTH, 500)).getcolors(WIDTH * HEIGHT) or []
        return sum(n for n, colour in found if max(abs(a - b) for a, b in zip(colour, brick, strict=True)) <= 6)

    assert count(off) > count(sure) + 3000


def test_the_bytes_are_the_same_each_time_and_the_store_keeps_them(
    repository: Write, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, cache = repository({"poles/p.yml": f"nom: Phare\n{SOURCES}"}), tmp_path_factory.mktemp("cache")
    first = _made(root, cache)
    assert sorted(first) == ["partage.png", "poles/p/partage.png"]
    assert _made(root) == first
    monkeypatch.setattr(card, "in_few_colours", lambda _: pytest.fail("made again"))
    assert _made(root, cache) == first


def _keys(root: Path, days: int = 0) -> dict[str, str]:
    found = Site(edit(root, NOON + timedelta(days=days))).artefacts
    return {one.path: one.key() for one in found if one.key and one.path.endswith("partage.png")}


def test_the_key_changes_with_the_words_of_the_card_and_with_nothing_else(
    repository: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository({"poles/p.yml": f"nom: Phare\nchapo: Un pôle.\n{SOURCES}"})
    first = _keys(root)
    assert _keys(root, 400) == first
    assert _keys(repository({"poles/p.yml": f"nom: Phare\nchapo: Autre.\n{SOURCES}"})) == first
    other = _keys(repository({"poles/p.yml": f"nom: Moulin\nchapo: Un pôle.\n{SOURCES}"}))
    assert [path for path in first if first[path] != other[path]] == ["poles/p/partage.png"]
    monkeypatch.setitem(imaging.FEW, "colours", 64)
    card._constants.cache_clear()
    changed = _keys(root)
    monkeypatch.undo()
    card._constants.cache_clear()
    assert [path for path in other if other[path] != changed[path]] == list(other)


def test_a_title_that_looks_like_typst_is_drawn_as_text(repository: Write) -> None:
    code = '#eval("1") $x$ *a* = c #pagebreak() @d // f /* g */ #"j"'
    one, other = (
        _made(repository({"content/appels/a.yml": f"titre: '{title}'\n{SOURCES}"}))["appels/a/partage.png"]
        for title in (code, code.replace("pagebreak", "pagebreaks"))
    )
    assert _pixels(one).size == (WIDTH, HEIGHT)
    assert one != other


def test_a_character_that_no_font_has_is_refused_with_the_path_of_its_file(repository: Write) -> None:
    with pytest.raises(Refused, match=r"^content/appels/a\.yml:1:1: Le caractère « 漢 » n’existe pas dans la police"):
        _made(repository({"content/appels/a.yml": f"titre: Appel 漢\n{SOURCES}"}))


def test_each_page_names_a_card_that_exists_with_its_words_and_its_size(tmp_path: Path) -> None:
    release = "---\ntitre: 'Une « annonce » & <b>'\n{}emetteur: {{nom: R}}\nchapo: C\n---\nTexte.\n"
    files = {
        "press/un.md": release.format("date: 2026-01-02\n"),
        "press/deux.md": release.format("date: 2026-01-02\nretrait: {le: 2026-02-01, motif: Demande}\n"),
    }
    root = publishable(tmp_path, files)
    publish.publish(root, root / "site", NOON, lambda _: None)
    said = {}
    for file in sorted((root / "site").rglob("index.html")):
        metas = page(file).all("meta")
        given = {found.attributes.get("property") or found.attributes.get("name"): found.attributes for found in metas}
        contents = {name: found["content"] for name, found in given.items() if name and "content" in found}
        picture = contents["og:image"].removeprefix("https://essai.example/")
        with Image.open(root / "site" / picture) as opened:
            assert opened.size == (int(contents["og:image:width"]), int(contents["og:image:height"]))
        assert contents["og:image:type"] == "image/png"
        assert contents["twitter:card"] == "summary_large_image"
        said[file.parent.relative_to(root / "site").as_posix()] = (picture, contents["og:image:alt"])
    alt = "Communiqué : Une « annonce » & <b> – Vendredi 2 janvier 2026 · R"
    path, words = said.pop("presse/communiques/un")
    assert (path, words.replace("\N{NO-BREAK SPACE}", " ")) == ("presse/communiques/un/partage.png", alt)
    assert set(said.values()) == {("partage.png", "Devise d’essai – Une promesse")}
    assert "presse/communiques/deux" in said
