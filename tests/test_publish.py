"""The finished site: put in place whole or not at all, the same bytes every time, and nothing that nobody asked for."""

import gzip
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from built import command, digests, page, publishable
from conftest import NOON
from ptce import publish
from ptce.build import Refused
from ptce.model.parsing import PARIS

FILES = {
    "poles/phare.yml": "nom: Pôle du Phare\nsources:\n  - titre: Une source\n",
    "press/annonce.md": (
        "---\ntitre: Une annonce\ndate: 2025-01-02\nemetteur: {nom: Réseau}\nchapo: Qui, quoi.\n"
        "contact: {fonction: Presse, courriel: presse@essai.example, au: 2025-01-31}\n---\nUn texte.\n"
    ),
}

Say = Callable[[str], None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository that can be published."""
    return publishable(tmp_path, FILES)


def _publish(root: Path, now: datetime = NOON, say: Say = lambda _: None) -> int:
    return publish.publish(root, root / "site", now, say)


def _beside(root: Path) -> list[str]:
    """The site, and what a build may have left beside it."""
    return sorted(file.name for file in root.iterdir() if "site" in file.name)


PARIS_NOON = datetime(2026, 3, 1, 12, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("given", "environment", "expected"),
    [
        ("2026-03-01T12:00", {"SOURCE_DATE_EPOCH": "0"}, PARIS_NOON),
        ("2026-03-01T12:00+01:00", {}, PARIS_NOON),
        ("2026-03-01T11:00Z", {}, PARIS_NOON),
        ("2026-07-01T12:00", {}, datetime(2026, 7, 1, 10, tzinfo=UTC)),
        ("2026-03-01", {}, datetime(2026, 2, 28, 23, tzinfo=UTC)),
        (None, {"SOURCE_DATE_EPOCH": "1772362800"}, PARIS_NOON),
        ("", {"SOURCE_DATE_EPOCH": "1772362800"}, PARIS_NOON),
    ],
)
def test_the_instant_is_the_one_given_then_the_one_of_the_environment(
    given: str | None, environment: dict[str, str], expected: datetime
) -> None:
    assert publish.instant(given, environment) == expected


def test_the_instant_is_now_where_nothing_says_otherwise() -> None:
    before, found, after = datetime.now(UTC), publish.instant(None, {"SOURCE_DATE_EPOCH": ""}), datetime.now(UTC)
    assert before <= found <= after


@pytest.mark.parametrize("given", ["demain", "2026-13-01", "01/03/2026", "2026-03-01T25:00"])
def test_an_instant_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(ValueError, match=r"Invalid isoformat|month must|hour must"):
        publish.instant(given, {})


@pytest.mark.parametrize("given", ["0001-01-01T00:00", "9999-12-31T23:59"])
def test_an_instant_at_the_end_of_the_calendar_is_refused(given: str) -> None:
    with pytest.raises(ValueError, match=given):
        publish.instant(given, {})


def test_a_site_is_published_then_replaced(root: Path) -> None:
    stages: list[str] = []
    count = _publish(root, say=stages.append)
    pages = sorted(file for file in (root / "site").rglob("*.html"))
    assert stages == [
        "Lecture et vérification des fiches…",
        "Composition des textes, des PDF et des images de 22 fiches…",
        "Mise en page…",
        "Préparation de la recherche…",
        "Contrôle du site fini…",
    ]
    assert count == len(pages) == 23
    assert page(root / "site/poles/phare/index.html").one("h1").text == "Pôle du Phare"
    assert (root / "site/poles/phare/fiche.pdf").read_bytes().startswith(b"%PDF-")

    (root / "poles/phare.yml").unlink()
    assert _publish(root) == 22
    assert not (root / "site/poles/phare").exists()
    assert _beside(root) == ["site"]
    assert (root / "site").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize(
    ("path", "text", "phrase"),
    [
        (
            "poles/phare.yml",
            "nom: Pôle du Phare\ncomunne: Brest\nsources:\n  - titre: Une source\n",
            "poles/phare.yml:2:1: champ « comunne » : Ce champ n’existe pas. Vouliez-vous dire « commune » ?",
        ),
        (
            "content/sources.md",
            "---\ntitre: Sources\n---\n\nVoir [là](/comprendre/#nulle-part).\n",
            "sources.md:1:1: Le lien « comprendre.md#nulle-part » ne mène nulle part. Corrigez son adresse.",
        ),
        (
            "overrides/partials/fil.html",
            '<nav aria-label="Fil"><a href="{{ \'absente/\'|url }}">Absente</a></nav>',
            "accessibilite/index.html:1:1: Le lien « ../absente/ » mène à une page absente. Corrigez l’adresse.",
        ),
    ],
)
def test_a_publication_that_fails_leaves_the_old_site_as_it_was(root: Path, path: str, text: str, phrase: str) -> None:
    _publish(root)
    before = digests(root / "site")
    (root / path).write_text(text, "utf-8")
    with pytest.raises(Refused) as refused:
        _publish(root)
    assert str(refused.value.problems[0]) == phrase
    assert digests(root / "site") == before
    assert _beside(root) == ["site"]


def test_a_first_publication_that_fails_leaves_nothing(root: Path) -> None:
    (root / "poles/phare.yml").write_text("nom: [", "utf-8")
    with pytest.raises(Refused):
        _publish(root)
    assert _beside(root) == []


def test_every_warning_of_mkdocs_stops_the_publication(root: Path) -> None:
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(settings + "reglage_inconnu: oui\n", "utf-8")
    with pytest.raises(Refused, match="reglage_inconnu"):
        _publish(root)


def test_only_one_build_runs_at_a_time(root: Path) -> None:
    refused = []

    def second(_: str) -> None:
        with pytest.raises(publish.Busy):
            _publish(root)
        refused.append(True)

    _publish(root, say=second)
    assert refused == [True] * 5
    assert _beside(root) == ["site"]


def test_two_builds_give_the_same_bytes(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("un autre dossier") / "été"
    shutil.copytree(root, other)
    started = [
        command(folder, "build", "--date", "2026-03-01T12:00", PYTHONHASHSEED=seed, TZ=zone, LC_ALL=locale)
        for folder, seed, zone, locale in ((root, "1", "Asia/Tokyo", "C"), (other, "2", "America/Caracas", "C.UTF-8"))
    ]
    assert [process.communicate()[1] for process in started] == ["", ""]
    first, second = digests(root / "site"), digests(other / "site")
    assert first == second
    assert {Path(path).suffix for path in first} >= {".html", ".pdf", ".gz", ".pf_index", ".pf_fragment", ".pf_meta"}


def test_a_killed_build_leaves_one_whole_site_and_the_next_one_succeeds(root: Path) -> None:
    """Six kills, spread over the time that a build takes; the old site and the new one differ by a name."""
    sites = {}
    for name in ("Ancien", "Nouveau"):
        (root / "poles/phare.yml").write_text(FILES["poles/phare.yml"].replace("du Phare", name), "utf-8")
        start = time.monotonic()
        command(root, "build", "--date", "2026-03-01T12:00").communicate()
        lasted = time.monotonic() - start
        sites[name] = digests(root / "site")
    assert sites["Ancien"] != sites["Nouveau"]
    for turn in range(6):
        (root / "poles/phare.yml").write_text(
            FILES["poles/phare.yml"].replace("du Phare", list(sites)[turn % 2]), "utf-8"
        )
        process = command(root, "build", "--date", "2026-03-01T12:00")
        try:
            process.communicate(timeout=lasted * (turn + 3) / 8)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
        assert digests(root / "site") in sites.values()
    assert _publish(root) == 23
    assert digests(root / "site") == sites["Nouveau"]
    assert _beside(root) == ["site"]


STRAYS = {
    "content/notes.txt": "qzkwvb",
    "content/photo.png": "qzkwvb",
    "content/page.html": "<p>qzkwvb</p>",
    "content/script.js": "qzkwvb",
    "content/evenements/brouillon.txt": "qzkwvb",
    "poles/liste.csv": "qzkwvb",
    "press/annonce.pdf": "qzkwvb",
    "content/medias/dessin.svg": "<svg>qzkwvb</svg>",
}


def test_a_file_that_no_public_record_cites_is_not_in_the_site(root: Path) -> None:
    _publish(root)
    expected = digests(root / "site")
    for path, text in STRAYS.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, "utf-8")
    (root / "secret.txt").write_text("qzkwvb", "utf-8")
    (root / "content/lien.txt").symlink_to(root / "secret.txt")
    (root / "content/dossier").symlink_to("/etc")
    _publish(root)
    assert digests(root / "site") == expected


def test_a_record_is_never_read_through_a_link(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("ailleurs") / "secret.md"
    outside.write_text("---\ntitre: Secret\n---\n", "utf-8")
    (root / "content/secret.md").symlink_to(outside)
    with pytest.raises(Refused, match=r"^content/secret.md:1:1: Un lien symbolique est refusé"):
        _publish(root)


def test_a_record_is_never_read_through_a_linked_folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("ailleurs")
    (outside / "secret.yml").write_text("nom: Secret\ncode: secret\n", "utf-8")
    (root / "content/secteurs").symlink_to(outside)
    with pytest.raises(Refused):
        _publish(root)


def test_the_sitemap_changes_with_the_pages_and_its_archive_is_of_the_day_of_the_edition(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    _publish(root)
    before = (root / "site/sitemap.xml").read_bytes()
    _publish(root, NOON + timedelta(days=1))
    assert (root / "site/sitemap.xml").read_bytes() == before
    with gzip.open(root / "site/sitemap.xml.gz") as archive:
        assert archive.read() == before
        assert archive.mtime == datetime(2026, 3, 2, tzinfo=UTC).timestamp()
    assert os.environ["SOURCE_DATE_EPOCH"] == "0"
