"""Files as they would be: shown, tried on a copy of the site, written in one step."""

from collections.abc import Callable
from pathlib import Path

import pytest
from commanding import POLE
from ptce import trial
from ptce.importing.plan import Draft, draft, tried, write

Write = Callable[[dict[str, str]], Path]
WRONG = "nom: A\nregion: nulle-part\nsources: [{titre: S}]\n"


def test_a_draft_shows_what_changes() -> None:
    assert Draft("poles/a.yml", "nom: A\nnote: B", "nom: C\nnote: B\n", "a").diff() == (
        "--- poles/a.yml\n+++ poles/a.yml\n@@ -1,2 +1,2 @@\n-nom: A\n+nom: C\n note: B\n"
    )
    assert Draft("poles/a.yml", None, "nom: A\n", "a").diff() == (
        "--- /dev/null\n+++ poles/a.yml\n@@ -0,0 +1 @@\n+nom: A\n"
    )
    assert Draft("poles/a.yml", "nom: A\n", "nom: A\n", "a").diff() == ""


def test_a_draft_knows_the_file_of_today(repository: Write) -> None:
    root = repository({"poles/a.yml": "\ufeffnom: A\r\n"})
    assert draft(root, "poles/a.yml", "nom: B\n", "a") == Draft("poles/a.yml", "nom: A\n", "nom: B\n", "a")
    assert draft(root, "poles/b.yml", "nom: B\n", "b").is_new


def test_drafts_with_an_error_are_taken_out_with_those_that_go_along(repository: Write) -> None:
    root = repository({"poles/autre.yml": WRONG})
    good = Draft("poles/a.yml", None, POLE, "a")
    wrong = Draft("poles/b.yml", None, WRONG, "b")
    beside = Draft("content/personnes/ada.yml", None, "nom: Ada L.\n", "b")
    found = tried(root, [good, wrong, beside])
    assert found.good == (good,)
    assert {name: [one.phrase for one in problems] for name, problems in found.refused.items()} == {
        "b": ["« nulle-part » n’est le nom d’aucune fiche (région)."]
    }
    assert sorted(path.name for path in (root / "poles").iterdir()) == ["autre.yml"]


def test_an_error_that_a_draft_makes_in_another_file_is_one_of_the_draft(repository: Write) -> None:
    root = repository({"poles/a.yml": POLE, "content/medias/lu.yml": "x"})
    moved = Draft("content/site.yml", None, "nom: rien\n", "site")
    assert tried(root, [moved]).refused.keys() == {"site"}


def test_warnings_of_drafts_are_told(repository: Write) -> None:
    root = repository({"poles/autre.yml": f"description: {'long ' * 40}\n{POLE}"})
    found = tried(
        root, [Draft("poles/a.yml", None, f"description: {'long ' * 40}\n{POLE.replace('Phare', 'Bief')}", "a")]
    )
    assert [problem.path for problem in found.warnings if problem.champ == "description"] == ["poles/a.yml"]


def test_nothing_to_try_is_fine(repository: Write) -> None:
    assert tried(repository({"poles/autre.yml": WRONG}), []).good == ()


def test_files_are_written_with_the_line_ends_that_they_had(repository: Write) -> None:
    root = repository({})
    (root / "poles").mkdir()
    (root / "poles/a.yml").write_bytes(b"nom: A\r\nnote: B\r\n")
    write(
        root,
        [Draft("poles/a.yml", "", "nom: C\nnote: B\n", "a"), Draft("content/imports/poles.json", None, "{}\n", "")],
    )
    assert (root / "poles/a.yml").read_bytes() == b"nom: C\r\nnote: B\r\n"
    assert (root / "content/imports/poles.json").read_bytes() == b"{}\n"
    assert not list(root.rglob("*.part"))


@pytest.mark.parametrize("linked", [True, False])
def test_a_trial_leaves_the_site_as_it_was(repository: Write, monkeypatch: pytest.MonkeyPatch, linked: bool) -> None:
    root = repository({"poles/a.yml": POLE, "content/medias/grand.bin": "x" * 1000})
    if not linked:
        monkeypatch.setattr(trial.os, "link", _refuse)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    tried(root, [Draft("poles/a.yml", POLE, "nom: B\n", "a")])
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def _refuse(*_: object, **__: object) -> None:
    raise OSError


def test_a_site_that_cannot_be_written_is_tried_elsewhere(repository: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = repository({"poles/a.yml": POLE})
    (root / ".cache").write_text("un fichier", "utf-8")
    assert tried(root, [Draft("poles/b.yml", None, POLE.replace("Phare", "Bief"), "b")]).refused == {}
    (root / ".cache").unlink()
    monkeypatch.setattr(trial.os, "access", lambda *_: False)
    assert tried(root, [Draft("poles/b.yml", None, POLE.replace("Phare", "Bief"), "b")]).refused == {}
