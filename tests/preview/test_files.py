"""The files that a preview serves as they are: none but those of its folders, each under its type on any machine."""

from pathlib import Path

import pytest
from ptce.preview.files import inside, media_type


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("apercu.js", "text/javascript"),
        ("base.css", "text/css"),
        ("logo.svg", "image/svg+xml"),
        ("titres.woff2", "font/woff2"),
        ("nuit.avif", "image/avif"),
        ("nuit.webp", "image/webp"),
        ("poles.geojson", "application/geo+json"),
        ("agenda.ics", "text/calendar"),
        ("wasm.fr.pagefind", "application/octet-stream"),
    ],
)
def test_a_file_has_the_type_of_its_name(name: str, expected: str) -> None:
    assert media_type(name) == expected


def test_a_file_below_the_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "css/base.css").write_text("a", "utf-8")
    assert inside(tmp_path, "css/base.css") == tmp_path / "css/base.css"


@pytest.mark.parametrize("path", ["absent", "", "css", "../secret", "css/../../secret", "lien", "a\0b", "a" * 5000])
def test_nothing_else_is(tmp_path: Path, path: str) -> None:
    (tmp_path / "secret").write_text("a", "utf-8")
    folder = tmp_path / "dossier"
    (folder / "css").mkdir(parents=True)
    (folder / "lien").symlink_to(tmp_path / "secret")
    assert inside(folder, path) is None
    assert inside(folder, str(tmp_path / "secret")) is None
