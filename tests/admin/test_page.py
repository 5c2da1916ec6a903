"""The folder of the form: what is in it, its policy, and what it never replaces."""

import json
import re
from pathlib import Path

import pytest
from built import ROOT
from built import page as read
from ptce.admin import decap, page
from ptce.admin.configuration import Backend, configuration, github, gitlab, local

HERE = local("http://127.0.0.1:8081")


@pytest.fixture(autouse=True)
def program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Decap CMS, without npm."""
    monkeypatch.setattr(decap, "program", lambda _, folder: (folder / "decap-cms.js").write_bytes(b"program"))


def test_the_folder_holds_the_page_and_all_that_it_loads(tmp_path: Path) -> None:
    page.write(ROOT, tmp_path / "admin", HERE)

    assert sorted(file.name for file in (tmp_path / "admin").iterdir()) == [
        *("configuration.json", "decap-cms.js", "favicon.svg", "form.css", "form.js", "format.js", "index.html"),
        *("logo.svg", "merge.js", "phrases.js", "scalars.js", "source-sans-3-400.woff2"),
        *("source-sans-3-600.woff2", "source-sans-3-OFL.txt", "spoken.js", "values.js", "writing.js", "yaml.js"),
    ]
    assert json.loads((tmp_path / "admin/configuration.json").read_text("utf-8")) == configuration(HERE)


def test_the_page_is_french_unindexed_and_without_a_script_or_a_style_of_its_own(tmp_path: Path) -> None:
    page.write(ROOT, tmp_path / "admin", HERE)
    found = read(tmp_path / "admin/index.html")

    assert found.one("html").attributes["lang"] == "fr"
    assert found.one("meta", name="robots").attributes["content"] == "noindex, nofollow"
    assert [script.attributes for script in found.all("script")] == [{"type": "module", "src": "form.js"}]
    assert found.one("script").children == []
    assert found.all("style") == []
    assert [element for element in found.all() if "style" in element.attributes] == []
    assert "Ce formulaire a besoin de JavaScript." in found.one("noscript").text


@pytest.mark.parametrize("file", sorted(page.PARTS.iterdir()), ids=lambda file: file.name)
def test_what_is_ours_names_no_other_address(file: Path) -> None:
    assert re.findall(r"(?:https?:)?//[\w-]+\.\w+", file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("backend", "address"),
    [
        (HERE, "http://127.0.0.1:8081"),
        (gitlab("a/b", "main", "x", "https://gitlab.example"), "https://gitlab.example"),
        (github("a/b", "main", "https://connexion.example"), "https://api.github.com"),
    ],
    ids=["local", "gitlab", "github"],
)
def test_the_page_may_speak_to_where_it_saves_and_to_nobody_else(
    tmp_path: Path, backend: Backend, address: str
) -> None:
    page.write(ROOT, tmp_path / "admin", backend)
    meta = read(tmp_path / "admin/index.html").one("meta", **{"http-equiv": "Content-Security-Policy"})

    assert meta.attributes["content"] == (
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self'; "
        f"connect-src 'self' blob: {address}; base-uri 'none'; form-action 'none'"
    )


def test_a_form_is_replaced_by_a_new_one(tmp_path: Path) -> None:
    page.write(ROOT, tmp_path / "admin", HERE)
    (tmp_path / "admin/old.js").write_text("", "utf-8")
    page.write(ROOT, tmp_path / "admin", HERE)

    assert not (tmp_path / "admin/old.js").exists()
    assert [file.name for file in tmp_path.iterdir()] == ["admin"]


def test_another_folder_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "admin").mkdir()
    (tmp_path / "admin/index.html").write_text("une page", "utf-8")
    with pytest.raises(FileExistsError):
        page.write(ROOT, tmp_path / "admin", HERE)

    assert [file.name for file in (tmp_path / "admin").iterdir()] == ["index.html"]


def test_a_form_that_cannot_be_made_leaves_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page.write(ROOT, tmp_path / "admin", HERE)
    before = (tmp_path / "admin/index.html").read_bytes()

    def fails(_: Path, __: Path) -> None:
        raise decap.Unavailable("Il manque npm.")

    monkeypatch.setattr(decap, "program", fails)
    with pytest.raises(decap.Unavailable):
        page.write(ROOT, tmp_path / "admin", local("http://127.0.0.1:9"))

    assert (tmp_path / "admin/index.html").read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["admin"]
