"""`ptce build`: its stages, its refusals, its export."""

import re
from pathlib import Path

import pytest
from built import digests
from commanding import POLE, TOLD, WRONG, Run
from ptce import publish


def test_a_build_says_its_stages_and_its_pages(run: Run, tmp_path: Path) -> None:
    result = run({"poles/phare.yml": POLE}, "build", "--date", "2026-03-01T12:00")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[:-1] == [
        "Lecture et vérification des fiches…",
        "Composition des textes, des PDF et des images de 21 fiches…",
        "Mise en page…",
        "Préparation de la recherche…",
        "Contrôle du site fini…",
    ]
    assert re.fullmatch(r"21 pages dans site, en \d+ s\.", lines[-1])
    assert "2026-03-01" in (tmp_path / "depot/site/index.html").read_text("utf-8")


def test_a_build_goes_where_it_is_told(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "ailleurs"
    result = run({}, "build", "--date", "2026-03-01T12:00", "--site", str(target))
    assert result.exit_code == 0
    assert (target / "index.html").is_file()
    assert not (tmp_path / "depot/site").exists()


def test_a_build_that_is_refused_says_so_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    result = run({"poles/phare.yml": WRONG}, "build")
    assert result.exit_code == 1
    assert result.stderr == f"{TOLD}Rien n’a été publié.\n"
    assert not (tmp_path / "depot/site").exists()


def test_a_character_that_cannot_be_printed_is_told_with_its_file(run: Run) -> None:
    result = run({"poles/phare.yml": POLE.replace("Phare", "漢")}, "build", "--date", "2026-03-01")
    assert result.exit_code == 1
    assert result.stderr.startswith("poles/phare.yml:1:")


def test_an_export_writes_the_plain_tree(run: Run, tmp_path: Path) -> None:
    result = run({"poles/phare.yml": POLE}, "build", "--date", "2026-03-01", "--export", str(tmp_path / "export"))
    assert result.exit_code == 0
    files = digests(tmp_path / "export")
    assert result.stdout == f"{len(files)} fichiers dans {tmp_path / 'export'}.\n"
    suffixes = {".csv", ".geojson", ".json", ".md", ".pdf", ".png", ".xml"}
    assert {Path(path).suffix for path in files} == suffixes


def test_an_export_into_a_folder_that_is_not_empty_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "export").mkdir()
    (tmp_path / "export/index.md").write_text("le mien", "utf-8")
    result = run({}, "build", "--export", str(tmp_path / "export"))
    assert result.exit_code == 1
    assert result.stderr.endswith("index.md existe déjà : donnez un dossier vide.\n")
    assert (tmp_path / "export/index.md").read_text("utf-8") == "le mien"


def test_a_disk_that_refuses_is_told_without_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def publish_nothing(*_: object) -> int:
        raise OSError(28, "No space left on device", "site/index.html")

    monkeypatch.setattr(publish, "publish", publish_nothing)
    result = run({}, "build")
    assert (result.exit_code, result.stderr) == (
        1,
        "Erreur : Écriture impossible (site/index.html) : vérifiez la place sur le disque et les droits."
        " Le site en place n’a pas changé.\n",
    )


def test_another_build_under_way_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> int:
        raise publish.Busy

    monkeypatch.setattr(publish, "publish", busy)
    result = run({}, "build")
    assert result.exit_code == 1
    assert result.stderr.endswith("Une autre construction est en cours : attendez qu’elle finisse.\n")
