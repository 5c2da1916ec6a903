"""The visuals of the site: whole files without metadata, light ones for pages, kept from one build to the next."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from built import html, page, publishable, rendered
from conftest import NOON
from pictures import SECRET, SVG, opened, photo
from ptce import publish
from ptce.build import Refused, Site, edit

Write = Callable[[dict[str, str]], Path]

MEDIA = (
    "fichier: content/medias/{}\nalt: Un phare \"<&'\nlegende: Le phare la nuit\ncredit: A. Lune\nlicence: CC BY 4.0\n"
)
RELEASE = (
    "---\ntitre: T\ndate: 2026-01-02\nemetteur: {nom: R}\nchapo: C\nmedias: [phare, logo, charte]\n---\nUn texte.\n"
)
FILES = {
    "content/medias/phare.yml": MEDIA.format("phare.jpg"),
    "content/medias/logo.yml": MEDIA.format("logo.svg"),
    "content/medias/charte.yml": MEDIA.format("charte.pdf") + "nature: document\n",
    "content/medias/logo.svg": SVG.replace("/>", "><title>Logo</title></svg>"),
    "content/presse/visuels.md": "---\ntitre: Visuels\nmodele: visuels\n---\n",
    "press/un.md": RELEASE,
}


def _with_files(root: Path) -> Path:
    import pikepdf

    (root / "content/medias/phare.jpg").write_bytes(photo(1200, 600))
    with pikepdf.new() as made:
        made.add_blank_page()
        made.docinfo["/Author"] = SECRET
        made.save(root / "content/medias/charte.pdf")
    return root


@pytest.fixture
def root(repository: Write) -> Path:
    """A repository with a photograph, a drawing and a document that a release cites."""
    return _with_files(repository(FILES))


def _made(root: Path, cache: Path | None = None) -> dict[str, bytes]:
    return {artefact.path: data for artefact, data in Site(edit(root, NOON), cache).make()}


def test_each_visual_has_its_files(root: Path) -> None:
    made = {path: data for path, data in _made(root).items() if path.startswith("medias/")}
    assert sorted(made) == [
        "medias/charte.pdf",
        "medias/logo.svg",
        "medias/phare-1200.avif",
        "medias/phare-1200.webp",
        "medias/phare-480.avif",
        "medias/phare-480.webp",
        "medias/phare-960.avif",
        "medias/phare-960.webp",
        "medias/phare.jpg",
    ]
    assert [path for path, data in made.items() if SECRET.encode() in data] == []
    sizes = {path: opened(data).size for path, data in made.items() if "phare" in path}
    assert sizes == {
        path: (width, width // 2)
        for path, width in ((path, int(path.partition("-")[2].partition(".")[0] or 1200)) for path in sizes)
    }


def test_a_meeting_shows_its_images_and_its_kit_has_them_with_their_manifest(root: Path) -> None:
    event = "titre: Forum\ndate: 2025-05-04\nseances: [{titre: Débat}]\nmedias: [phare, charte]\n"
    (root / "content/evenements").mkdir()
    (root / "content/evenements/forum.yml").write_text(event, "utf-8")
    made = _made(root)
    forum = rendered(made["agenda/forum.md"].decode())
    shown = [figure.one("img").attributes["alt"] for figure in forum.all("figure", class_="visuel")]
    assert shown == ["Un phare \"<&'"]
    documents = [link.attributes["href"] for link in forum.all("a") if link.text.startswith("Le phare la nuit PDF")]
    assert documents == ["../medias/charte.pdf"]
    with ZipFile(BytesIO(made["agenda/forum/kit.zip"])) as kit:
        assert kit.namelist() == [
            "forum/programme.pdf",
            "forum/livret.pdf",
            "forum/visuels/phare.jpg",
            "forum/documents/charte.pdf",
            "forum/visuels.csv",
            "forum/LISEZMOI.txt",
        ]


def test_a_page_shows_the_image_what_must_be_said_of_it_and_the_file_to_take(root: Path) -> None:
    made = _made(root)
    for address in ("presse/communiques/un", "presse/visuels"):
        up = "../" * (address.count("/") + 1)
        figures = rendered(made[f"{address}.md"].decode()).all("figure")
        figure = next(found for found in figures if found.all("source"))
        assert [(one.attributes["type"], one.attributes["srcset"]) for one in figure.all("source")] == [
            (
                f"image/{format}",
                ", ".join(f"{up}medias/phare-{width}.{format} {width}w" for width in (480, 960, 1200)),
            )
            for format in ("avif", "webp")
        ]
        image = figure.one("img").attributes
        assert {name: image[name] for name in ("src", "alt", "width", "height")} == {
            "src": f"{up}medias/phare-1200.webp",
            "alt": "Un phare \"<&'",
            "width": "1200",
            "height": "600",
        }
        taken = figure.one("a")
        weight = round(len(made["medias/phare.jpg"]) / 1000)
        assert figure.one("figcaption").text.replace("\N{NO-BREAK SPACE}", " ") == (
            f"Le phare la nuit Crédit : A. Lune Conditions : CC BY 4.0 Télécharger JPEG, 1200 × 600, {weight} ko"
        )
        assert taken.attributes["href"].endswith("medias/phare.jpg")


def test_the_page_of_the_visuals_says_that_there_is_none(repository: Write) -> None:
    made = _made(repository({"content/presse/visuels.md": FILES["content/presse/visuels.md"]}))
    assert rendered(made["presse/visuels.md"].decode()).text.replace("\N{NO-BREAK SPACE}", " ") == (
        "Visuels Aucun visuel pour l’instant. Écrivez à contact@essai.example."
    )


def test_what_no_public_record_cites_is_not_in_the_site(root: Path) -> None:
    (root / "press/un.md").write_text(RELEASE.replace("---\n", "---\nstatut: brouillon\n", 1), "utf-8")
    assert [path for path in _made(root) if path.startswith("medias/")] == []


def test_two_builds_write_the_same_bytes_and_the_second_takes_them_from_the_store(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ptce.formats import picture

    cache = tmp_path_factory.mktemp("cache")
    first = _made(root, cache)
    assert _made(root) == first
    monkeypatch.setattr(picture, "resized", lambda *_: pytest.fail("made again"))
    monkeypatch.setattr(picture, "clean", lambda *_: pytest.fail("made again"))
    assert _made(root, cache) == first


def test_a_file_that_is_damaged_is_told_with_its_path(root: Path) -> None:
    data = (root / "content/medias/phare.jpg").read_bytes()
    (root / "content/medias/phare.jpg").write_bytes(data[: len(data) // 2])
    with pytest.raises(Refused) as refused:
        _made(root)
    assert str(refused.value) == (
        "content/medias/phare.yml:1:1: content/medias/phare.jpg : Cette image est abîmée : elle ne se lit pas jusqu’au"
        " bout. Exportez-la de nouveau."
    )


def test_the_files_stand_where_the_pages_look_for_them(tmp_path: Path) -> None:
    """The inspection of the finished site follows each address of each image."""
    root = _with_files(publishable(tmp_path, FILES))
    publish.publish(root, root / "site", NOON, lambda _: None)
    found = page(root / "site/presse/visuels/index.html").all("img")
    assert len(found) == 2
    assert all((root / "site/presse/visuels" / image.attributes["src"]).resolve().is_file() for image in found)
    assert html((root / "site/presse/communiques/un/index.html").read_text("utf-8")).all("source") != []
