"""The preview: what follows a save, and what is answered to a path."""

import threading
from pathlib import Path

import pytest
from built import digests
from conftest import NOON
from previewing import NBSP, PHARE, TOLD, WRONG, Desk, opened
from ptce import publish
from ptce.preview.engine import Preview
from ptce.preview.showing import Showing
from ptce.problem import Problem

NOTHING = "Rien à montrer pour l’instant"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A repository with one pole."""
    return opened(tmp_path, {"poles/phare.yml": PHARE})


def test_what_is_seen_is_what_will_be_published(desk: Desk) -> None:
    publish.publish(desk.root, desk.root / "site", NOON, lambda _: None)
    showing = desk.preview.state.showing
    for path, artefact in showing.artefacts.items():
        is_page = artefact.path.endswith(".md")
        seen = desk.preview.html(desk.preview.state, artefact).encode() if is_page else desk.get(f"/{path}").data
        assert seen == (desk.root / "site" / path / ("index.html" if is_page else "")).read_bytes(), path
    assets = [path for path in digests(desk.root / "site") if path.startswith("assets/")]
    assert all(desk.get(f"/{path}").data == (desk.root / "site" / path).read_bytes() for path in assets)
    assert len(showing.artefacts) > 20
    assert len(assets) > 20


def test_a_save_changes_the_page(desk: Desk) -> None:
    desk.save("poles/phare.yml", PHARE.replace("du Phare", "de la Dune"))
    assert desk.page("/poles/phare/").one("h1").text == "Pôle de la Dune"
    assert "Pôle de la Dune" in desk.page("/poles/").one("main").text
    assert desk.errors("/poles/phare/") == []


def test_a_save_that_breaks_a_file_leaves_its_last_good_version_under_the_box(desk: Desk) -> None:
    desk.save("poles/phare.yml", WRONG)
    assert desk.get("/poles/phare/").status == 200
    assert desk.page("/poles/phare/").one("h1").text == "Pôle du Phare"
    assert desk.errors("/poles/phare/") == [TOLD]
    assert desk.errors("/") == [f"{TOLD} Voir la page"]
    assert desk.page("/").one("aside", class_="apercu").one("li").one("a").attributes["href"] == "/poles/phare/"


def test_a_save_that_mends_it_takes_the_box_away(desk: Desk) -> None:
    desk.save("poles/phare.yml", WRONG)
    desk.save("poles/phare.yml", WRONG.replace("comunne", "commune"))
    assert desk.page("/poles/phare/").one("h1").text == "Pôle de la Dune"
    assert desk.page("/poles/phare/").all("details", class_="apercu-erreurs") == []


def test_other_files_are_followed_while_one_is_broken(desk: Desk) -> None:
    desk.save("poles/phare.yml", WRONG)
    desk.save("poles/moulin.yml", PHARE.replace("Phare", "Moulin"))
    assert desk.page("/poles/moulin/").one("h1").text == "Pôle du Moulin"
    assert desk.page("/poles/phare/").one("h1").text == "Pôle du Phare"


def test_the_page_of_a_file_that_is_gone_goes(desk: Desk) -> None:
    (desk.root / "poles/phare.yml").unlink()
    desk.follow("poles/phare.yml")
    missing = desk.get("/poles/phare/")
    assert missing.status == 404
    assert desk.page("/poles/phare/").one("h1").text == "Cette page n’existe pas"
    assert desk.page("/poles/phare/").one("aside", class_="apercu").all("details") == []


def test_a_preview_starts_with_errors_and_shows_the_pages_of_good_records(tmp_path: Path) -> None:
    desk = opened(tmp_path, {"poles/phare.yml": WRONG, "poles/moulin.yml": PHARE})
    assert desk.get("/poles/moulin/").status == 200
    assert desk.get("/poles/phare/").status == 404
    assert desk.errors("/poles/moulin/") == [TOLD]


def test_where_nothing_can_be_shown_a_page_lists_the_problems(tmp_path: Path) -> None:
    desk = opened(tmp_path, {"content/site.yml": "nom: [\n"})
    assert (desk.get("/").status, desk.get("/poles/phare/").status) == (503, 503)
    assert desk.page("/").one("h1").text == NOTHING
    assert [problem.path for problem in desk.preview.state.problems] == ["content/site.yml"]
    assert len(desk.errors("/")) == 1


def test_settings_of_mkdocs_that_cannot_be_read_are_told_in_french(desk: Desk) -> None:
    good = (desk.root / "mkdocs.yml").read_text("utf-8")
    desk.save("mkdocs.yml", good.replace("name: material", "name: absent"))
    phrase = "mkdocs.yml, ligne 1 Les réglages de MkDocs ne peuvent pas être lus."
    assert desk.errors("/poles/phare/") == [f"{phrase} Revenez à la version d’avant de ce fichier."]
    assert desk.page("/poles/phare/").one("h1").text == "Pôle du Phare"
    desk.save("poles/phare.yml", PHARE.replace("Phare", "Moulin"))
    assert len(desk.errors("/")) == 1
    desk.save("mkdocs.yml", good)
    assert desk.errors("/") == []


def test_a_preview_that_starts_without_a_frame_lists_the_problems(desk: Desk) -> None:
    (desk.root / "mkdocs.yml").write_text("site_url: [1]\n", "utf-8")
    started = Desk(desk.root, Preview(desk.root, NOON, desk.root / ".cache"))
    started.follow()
    assert (started.get("/").status, started.page("/").one("h1").text) == (503, NOTHING)
    assert len(started.errors("/")) == 1


def test_a_change_of_the_frame_changes_every_page(desk: Desk) -> None:
    before = desk.get("/poles/phare/").data
    footer = desk.root / "overrides/partials/footer.html"
    desk.save("overrides/partials/footer.html", footer.read_text("utf-8").replace("<footer", '<footer id="autre"', 1))
    assert desk.get("/poles/phare/").data != before
    assert desk.page("/poles/phare/").all("footer", id="autre") != []


def test_a_frame_that_cannot_be_read_leaves_the_last_page_under_its_reason(desk: Desk) -> None:
    desk.page("/poles/phare/")
    desk.save("overrides/partials/footer.html", "{% if %}")
    assert desk.page("/poles/phare/").one("h1").text == "Pôle du Phare"
    assert [told[:66] for told in desk.errors("/poles/phare/")] == [
        "poles/phare/, ligne 1 L’aperçu n’a pas pu le montrer (TemplateSynt"
    ]
    assert desk.get("/poles/").status == 500
    assert desk.page("/poles/").one("h1").text == "Cette page ne peut pas être montrée"


def test_what_cannot_be_made_is_told_where_it_is_asked_for(desk: Desk) -> None:
    desk.save("poles/phare.yml", PHARE.replace("Phare", "漢"))
    assert desk.get("/poles/phare/fiche.pdf").status == 500
    assert desk.errors("/poles/phare/fiche.pdf")[0].startswith("poles/phare.yml, ligne 1")


def test_drafts_and_embargoes_are_seen_under_their_marks(tmp_path: Path) -> None:
    files = {
        "poles/phare.yml": f"statut: brouillon\n{PHARE}",
        "poles/moulin.yml": f"embargo: 2026-12-03T10:00+01:00\n{PHARE.replace('Phare', 'Moulin')}",
    }
    desk = opened(tmp_path, files)
    banners = {
        name: desk.page(f"/poles/{name}/").one("aside", class_="bandeau-apercu").text for name in ("phare", "moulin")
    }
    assert banners == {
        "phare": f"Aperçu. Ce texte est un brouillon{NBSP}: il n’est pas publié.",
        "moulin": f"Aperçu. Ce texte est sous embargo{NBSP}: il n’est pas publié.",
    }
    assert desk.page("/poles/phare/").one("meta", name="robots").attributes["content"] == "noindex"
    for target in ("/", "/poles/phare/", "/absente/"):
        said = desk.page(target).one("aside", class_="apercu").all("p")[0].text
        assert said == f"Aperçu{NBSP}: brouillons et embargos visibles. La recherche se prépare."


def test_a_file_is_answered_with_its_type_and_a_page_without_its_slash_is_sent_to_it(desk: Desk) -> None:
    types = {
        "/poles/phare/fiche.pdf": "application/pdf",
        "/flux.json": "application/json",
        "/assets/css/base.css": "text/css",
        "/_apercu/apercu.js": "text/javascript",
        "/?q=phare": "text/html",
    }
    assert {target: desk.get(target).kind for target in types} == types
    assert (desk.get("/poles/phare").status, desk.get("/poles/phare").location) == (301, "/poles/phare/")


@pytest.mark.parametrize(
    "target",
    [
        "/assets/../mkdocs.yml",
        "/assets/%2e%2e/base.html",
        "/_apercu//etc/passwd",
        "/assets/a%00b",
        "/pagefind/pages.json",
    ],
)
def test_nothing_else_is_answered(desk: Desk, target: str) -> None:
    assert desk.get(target).status == 404


def test_the_news_come_with_a_save_a_check_and_the_search(desk: Desk, tmp_path: Path) -> None:
    first = desk.preview.news()
    assert desk.preview.news(first, 0.01) == first
    desk.preview.refresh()
    saved = desk.preview.news(first)
    assert (saved.split()[0] != first.split()[0], saved.split()[1:]) == (True, ["0", "prepare"])
    threading.Timer(0.05, desk.preview.searchable, [tmp_path]).start()
    assert desk.preview.news(saved, 10) == saved.replace("prepare", "cherche")


def test_there_are_no_news_of_a_preview_that_is_closed(desk: Desk) -> None:
    threading.Timer(0.05, desk.preview.close).start()
    assert desk.preview.news(desk.preview.news(), 10) == ""


def test_what_the_rules_say_comes_after_the_pages(desk: Desk) -> None:
    (desk.root / "poles/phare.yml").write_text(f"description: {'long ' * 40}\n{PHARE}", "utf-8")
    desk.preview.refresh(["poles/phare.yml"])
    before = desk.preview.news()
    assert desk.page("/").one("aside", class_="apercu").all("details") == []
    assert desk.preview.check()
    assert desk.preview.news() == before.replace(" 0 ", " 1 ")
    assert desk.page("/").one("details", class_="apercu-reserves").one("summary").text == "1 avertissement"
    assert desk.preview.check()
    assert desk.preview.news() == before.replace(" 0 ", " 1 ")


def test_a_check_is_left_when_a_save_comes_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem("poles/phare.yml", 1, 1, "", "Trop tard.")

    def late(_: object) -> list[Problem]:
        desk.preview.refresh()
        return [problem]

    monkeypatch.setattr(desk.preview._reader, "problems", late)
    assert not desk.preview.check()
    assert desk.preview.state.problems == []


def test_nothing_is_worked_out_beside_a_save(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    number, read = desk.preview.state.number, desk.preview._reader.read
    seen: list[bool] = []

    def reading(last: Showing) -> Showing:
        seen.append(desk.preview.current(number))
        return read(last)

    monkeypatch.setattr(desk.preview._reader, "read", reading)
    assert desk.preview.current(number)
    desk.preview.refresh()
    assert (seen, desk.preview.current(number + 1)) == ([False], True)


def test_nothing_of_a_preview_is_near_the_site(desk: Desk) -> None:
    for path in list(desk.preview.state.showing.artefacts):
        desk.get(f"/{path}")
    found = {path.relative_to(desk.root).parts[0] for path in desk.root.rglob("*")}
    assert found == {".cache", "content", "mkdocs.yml", "overrides", "poles", "scripts"}
