"""The frame of a preview: pages that MkDocs frames one at a time, and pages of the preview's own."""

from pathlib import Path

import pytest
from built import html, publishable
from mkdocs.exceptions import MkDocsException
from ptce.preview.frame import Frame, not_found, notice

HEAD = "titre_du_navigateur: Essai\nadresse: essai/\nsite: {permaliens: /}\npartage: {image: a.png}"
PAGE = f"---\n{HEAD}\n---\n\n# Un *titre*\n\n[Là](poles/phare.md)\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository that has a frame."""
    return publishable(tmp_path, {})


def test_a_page_is_framed_and_its_links_lead_to_addresses(root: Path) -> None:
    frame = Frame(root, 0)
    made = html(frame.page(frame.files(["essai.md", "poles/phare.md"]), "essai.md", PAGE))
    assert made.one("h1").text == "Un titre"
    assert made.one("main").one("a").attributes["href"] == "../poles/phare/"
    assert made.one("title").text == "Essai"


def test_what_has_no_page_has_that_of_the_site_with_links_that_work_anywhere(root: Path) -> None:
    made = html(not_found(Frame(root, 0)))
    assert made.one("h1").text == "Cette page n’existe pas"
    assert all(link.attributes["href"].startswith(("/", "#")) for link in made.all("a"))


def test_a_notice_is_in_the_frame(root: Path) -> None:
    made = html(notice(Frame(root, 0), "Rien & rien", "Plus <tard>."))
    assert (made.one("h1").text, made.one("title").text) == ("Rien & rien", "Rien & rien")
    assert made.one("main").one("p").text == "Plus <tard>."
    assert made.one("header", class_="entete")


def test_a_notice_is_bare_as_long_as_no_frame_can_be_read(root: Path) -> None:
    (root / "overrides/base.html").write_text("{% if %}", "utf-8")
    for made in (notice(None, "Rien", "Plus <tard>."), notice(Frame(root, 0), "Rien", "Plus <tard>.")):
        assert html(made).one("main").text == "Rien Plus <tard>."
    assert html(not_found(Frame(root, 0))).one("h1").text == "Cette page n’existe pas"


def test_settings_that_cannot_be_read_make_no_frame(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (root / "mkdocs.yml").write_text("theme: {name: absent}\n", "utf-8")
    with pytest.raises(MkDocsException):
        Frame(root, 0)
    assert capfd.readouterr() == ("", "")
