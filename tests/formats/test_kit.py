"""The press kits: archives that any program opens, with all that a record offers, the same bytes each time."""

import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pikepdf
import pytest
from conftest import NOON
from pictures import photo
from ptce.build import Site, edit
from ptce.formats import kit
from smallest import SITE

Write = Callable[[dict[str, str]], Path]

RELEASE = "---\ntitre: Une annonce\ndate: 2026-01-02\nemetteur: {{nom: Réseau}}\nchapo: Qui, quoi.\n{}---\nUn texte.\n"
MEDIA = (
    "fichier: content/medias/phare.jpg\nalt: Un phare\nlegende: Le phare ; la nuit\ncredit: A. Lune\n"
    "licence: CC BY 4.0\n"
)
CONTACT = "contact_presse: [{nom: Ada Lune, telephone: 01 23 45 67 89, courriel: a@essai.example}]\n"
ROOM = "---\ntitre: Espace presse\nmodele: presse\nkit_de: press-release\n---\n"
ANNOUNCE = "presse/communiques/annonce/"


@pytest.fixture
def root(repository: Write) -> Path:
    """A repository with a release that shows a photograph."""
    files = {
        "content/site.yml": SITE + CONTACT,
        "content/medias/phare.yml": MEDIA,
        "press/annonce.md": RELEASE.format("medias: [phare]\n"),
    }
    made = repository(files)
    (made / "content/medias/phare.jpg").write_bytes(photo())
    return made


def _made(root: Path) -> dict[str, bytes]:
    return {artefact.path: data for artefact, data in Site(edit(root, NOON)).make()}


def _files(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {info.filename: archive.read(info) for info in archive.infolist()}


def _manifest(root: Path) -> str:
    data = _files(_made(root)[f"{ANNOUNCE}kit.zip"])["annonce/visuels.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    return data.decode("utf-8-sig").replace("\N{NO-BREAK SPACE}", "~")


def test_a_kit_holds_what_its_record_offers(root: Path) -> None:
    made = _made(root)
    files = _files(made[f"{ANNOUNCE}kit.zip"])
    assert list(files) == [
        "annonce/communique.pdf",
        "annonce/communique.txt",
        "annonce/visuels/phare.jpg",
        "annonce/visuels.csv",
        "annonce/LISEZMOI.txt",
    ]
    assert files["annonce/communique.pdf"] == made[f"{ANNOUNCE}communique.pdf"]
    assert files["annonce/communique.txt"] == made[f"{ANNOUNCE}communique.txt"]
    assert files["annonce/visuels/phare.jpg"] == made["medias/phare.jpg"]


def test_its_manifest_says_what_must_be_said_of_each_visual(root: Path) -> None:
    assert _manifest(root) == (
        "fichier,legende,credit,licence,texte_alternatif\r\n"
        "visuels/phare.jpg,Le phare~; la nuit,A.~Lune,CC BY 4.0,Un phare\r\n"
    )


def test_its_manifest_is_run_by_no_spreadsheet(root: Path) -> None:
    (root / "content/medias/phare.yml").write_text(MEDIA.replace("A. Lune", "'@lune'"), "utf-8")
    assert _manifest(root).splitlines()[1:] == ["visuels/phare.jpg,Le phare~; la nuit,'@lune,CC BY 4.0,Un phare"]


README = """\
Une annonce, 2~janvier 2026
https://essai.example/presse/communiques/annonce/

Dans ce dossier

- communique.pdf~: Communiqué en PDF
- communique.txt~: Texte brut
- visuels/phare.jpg~: Le phare~; la nuit. Crédit~: A.~Lune. Conditions~: CC BY 4.0.

Contact presse

Ada Lune, 01~23~45~67~89, a@essai.example

À propos

Site d’essai~: devise d’essai.

Textes et données~: Licence d’essai, https://licence.example/
"""


def test_its_readme_says_what_is_there_and_whom_to_call(root: Path) -> None:
    data = _files(_made(root)[f"{ANNOUNCE}kit.zip"])["annonce/LISEZMOI.txt"]
    assert data.decode("utf-8-sig").replace("\r\n", "\n").replace("\N{NO-BREAK SPACE}", "~") == README


def test_its_readme_says_that_a_meeting_is_called_off(repository: Write) -> None:
    event = "titre: Forum\ndate: 2026-05-04\netat: annule\nseances: [{titre: Débat}]\n"
    made = _made(repository({"content/evenements/forum.yml": event}))
    lines = _files(made["agenda/forum/kit.zip"])["forum/LISEZMOI.txt"].decode("utf-8-sig").splitlines()

    assert lines[:3] == [
        "Forum, 4\N{NO-BREAK SPACE}mai 2026",
        "Annulée.",
        "https://essai.example/agenda/forum/",
    ]


def test_its_readme_gives_the_contact_of_the_release_as_long_as_it_holds(root: Path) -> None:
    def told(au: str) -> str:
        contact = f"contact: {{nom: Basile Noé, courriel: b@essai.example, au: {au}}}\n"
        (root / "press/annonce.md").write_text(RELEASE.format(contact), "utf-8")
        readme = _files(_made(root)[f"{ANNOUNCE}kit.zip"])["annonce/LISEZMOI.txt"].decode("utf-8-sig")
        return readme.partition("Contact presse\r\n\r\n")[2].partition(",")[0]

    assert [told(au) for au in ("2026-03-01", "2026-02-28")] == ["Basile Noé", "Ada Lune"]


def test_a_document_has_a_folder_of_its_own_and_no_sentence_has_two_points(root: Path) -> None:
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(root / "content/medias/bilan.pdf")
    bilan = MEDIA.replace("phare.jpg", "bilan.pdf").replace("Le phare ; la nuit", "Le bilan.") + "nature: document\n"
    (root / "content/medias/bilan.yml").write_text(bilan, "utf-8")
    (root / "press/annonce.md").write_text(RELEASE.format("medias: [phare, bilan]\n"), "utf-8")
    files = _files(_made(root)[f"{ANNOUNCE}kit.zip"])
    assert list(files)[2:4] == ["annonce/visuels/phare.jpg", "annonce/documents/bilan.pdf"]
    readme = files["annonce/LISEZMOI.txt"].decode("utf-8-sig").replace("\N{NO-BREAK SPACE}", "~")
    assert "- documents/bilan.pdf~: Le bilan. Crédit~: A.~Lune. Conditions~: CC BY 4.0.\r\n" in readme


def test_the_kit_of_a_page_holds_the_latest_records_each_in_its_folder(
    repository: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kit, "MOST", 2)
    releases = {f"press/{name}.md": RELEASE.format("").replace("2026-01-02", day) for name, day in DAYS.items()}
    files = _files(_made(repository({**releases, "content/presse.md": ROOM}))["presse/kit.zip"])
    assert list(files) == [
        "presse/trois/communique.pdf",
        "presse/trois/communique.txt",
        "presse/un/communique.pdf",
        "presse/un/communique.txt",
        "presse/LISEZMOI.txt",
    ]


DAYS = {"deux": "2012-01-02", "trois": "2026-02-02", "un": "2026-01-02"}


def test_there_is_no_kit_of_one_file_or_of_none(repository: Write) -> None:
    pole = "nom: Pôle du Phare\nsources: [{titre: Une source}]\n"
    files = {"content/evenements/forum.yml": "titre: Forum\ndate: 2020-05-04\n", "content/presse.md": ROOM}
    assert [path for path in _made(repository(files)) if path.endswith("kit.zip")] == []
    made = _made(repository({**files, "poles/phare.yml": pole}))
    offered = [path for path in made if path.startswith("poles/phare/") and path.endswith((".pdf", ".txt", ".zip"))]
    assert offered == ["poles/phare/fiche.pdf"]


def test_a_kit_opens_with_plain_names_and_rights_and_no_date(root: Path, tmp_path: Path) -> None:
    data = _made(root)[f"{ANNOUNCE}kit.zip"]
    with ZipFile(BytesIO(data)) as archive:
        for info in archive.infolist():
            assert info.filename.isascii()
            assert (info.date_time, info.compress_type, info.external_attr >> 16) == (
                (1980, 1, 1, 0, 0, 0),
                ZIP_STORED,
                0o100644,
            )
        archive.extractall(tmp_path / "ouvert")
    assert len([file for file in (tmp_path / "ouvert/annonce").rglob("*") if file.is_file()]) == 5


@pytest.mark.skipif(shutil.which("unzip") is None, reason="unzip is not installed")
def test_another_program_than_ours_finds_no_fault_in_it(root: Path, tmp_path: Path) -> None:
    (tmp_path / "kit.zip").write_bytes(_made(root)[f"{ANNOUNCE}kit.zip"])
    done = subprocess.run(["unzip", "-t", tmp_path / "kit.zip"], capture_output=True, text=True, check=False)
    assert (done.returncode, "No errors detected" in done.stdout) == (0, True), done.stdout


def test_two_builds_write_the_same_bytes(root: Path) -> None:
    path = f"{ANNOUNCE}kit.zip"
    assert _made(root)[path] == _made(root)[path]


HIDDEN = ["statut: brouillon\n", "embargo: 2026-03-01T12:00:01+01:00\n", "retrait: {le: 2026-03-01, motif: Erreur.}\n"]


@pytest.mark.parametrize("fields", HIDDEN)
def test_what_is_not_public_is_in_no_kit(repository: Write, fields: str) -> None:
    files = {
        "press/annonce.md": RELEASE.format(fields),
        "press/autre.md": RELEASE.format(""),
        "content/presse.md": ROOM,
    }
    made = _made(repository(files))
    kits = {path: list(_files(data)) for path, data in made.items() if path.endswith("kit.zip")}
    assert sorted(kits) == ["presse/communiques/autre/kit.zip", "presse/kit.zip"]
    assert [name for names in kits.values() for name in names if "annonce" in name] == []
