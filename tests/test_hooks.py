"""MkDocs' edge: what it finds in content/ and in its theme stays out, our frame and the artefacts come in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from built import ROOT, publishable
from conftest import NOON
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files, get_files
from ptce import publish

POLE = "nom: Pôle du Phare\nsources:\n  - titre: Une source\n"


@pytest.fixture
def found(tmp_path: Path) -> Callable[..., Files]:
    """What the hooks that mkdocs.yml names keep of all that MkDocs finds in a repository."""

    def keep(files: dict[str, str], **options: Any) -> Files:
        root = publishable(tmp_path, files)
        config = load_config(str(root / "mkdocs.yml"), extra={"ptce": options} if options else {})
        everything = get_files(config)
        everything.add_files_from_theme(config.theme.get_env(), config)
        return config.plugins.on_files(everything, config=config)

    return keep


def test_the_files_are_our_frame_and_the_artefacts(found: Callable[..., Files]) -> None:
    files = found({"poles/phare.yml": POLE, "content/secret.txt": "a", "content/photo.png": "a"}, now=NOON)
    paths = {file.src_uri for file in files}
    frame = {path for path in paths if path.startswith("assets/")}
    assert frame == {
        file.relative_to(ROOT / "overrides").as_posix()
        for file in (ROOT / "overrides/assets").rglob("*")
        if file.is_file()
    }
    assert {"index.md", "poles/phare.md", "poles/phare/fiche.pdf", "comprendre/glossaire.md"} <= paths
    suffixes = {".csv", ".geojson", ".json", ".md", ".pdf", ".png", ".xml"}
    assert {Path(path).suffix for path in paths - frame} == suffixes
    assert all(file.abs_src_path is None or "/overrides/" in file.abs_src_path for file in files)


def test_the_hook_gives_the_bytes_of_the_artefacts(found: Callable[..., Files], tmp_path: Path) -> None:
    files = found({"poles/phare.yml": POLE}, now=NOON)
    made = {artefact.path: data for artefact, data in publish.site(tmp_path, NOON).make()}
    assert {path: files.get_file_from_path(path).content_bytes for path in made} == made


def test_the_instant_comes_from_the_environment_where_no_command_gives_it(
    found: Callable[..., Files], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOON.timestamp())))
    index = found({}).get_file_from_path("index.md")
    assert index is not None
    assert "\njour: '2026-03-01'\n" in index.content_string


def test_an_index_that_cannot_be_made_stops_mkdocs(tmp_path: Path) -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path))
    with pytest.raises(Abort, match=r"^L’index de recherche n’a pas pu être fait\."):
        config.plugins.on_post_build(config=config)


def test_an_error_in_the_files_stops_mkdocs_with_all_problems(found: Callable[..., Files]) -> None:
    with pytest.raises(Abort) as refused:
        found({"poles/phare.yml": "nom: Pôle\n", "poles/moulin.yml": "nom: Pôle\n"}, now=NOON)
    assert str(refused.value).splitlines() == [
        "poles/moulin.yml:1:1: champ « sources » : Ce champ est obligatoire. Ajoutez « sources: … » sous la ligne 1.",
        "poles/phare.yml:1:1: champ « sources » : Ce champ est obligatoire. Ajoutez « sources: … » sous la ligne 1.",
    ]
