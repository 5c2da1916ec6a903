"""What is shown between two saves: each record as it is or as it last could be read, as long as they stand together."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import NOON
from previewing import PHARE, WRONG
from ptce import build
from ptce.artefact import Artefact
from ptce.preview.showing import Reader, Showing

Write = Callable[[dict[str, str]], Path]


def _reader(root: Path) -> Reader:
    return Reader(root, NOON, root / ".cache")


def test_files_are_served_where_a_publication_puts_them(repository: Write) -> None:
    root = repository({"poles/phare.yml": PHARE, "content/index.md": "---\ntitre: Accueil\n---\n\nUn texte.\n"})
    showing = _reader(root).read(Showing())
    assert {"", "poles/phare/", "poles/phare/fiche.pdf", "flux.xml"} <= showing.artefacts.keys()
    assert showing.pages == {"content/index.md": "", "poles/phare.yml": "poles/phare/"}
    assert showing.made(showing.artefacts["poles/phare/"]).startswith(b"---\n")


def test_a_record_that_cannot_be_read_is_shown_as_it_last_was(repository: Write) -> None:
    root = repository({"poles/phare.yml": PHARE})
    reader = _reader(root)
    first = reader.read(Showing())
    (root / "poles/phare.yml").write_text(WRONG, "utf-8")
    second = reader.read(first)
    assert [problem.champ for problem in second.unreadable] == ["comunne"]
    assert second.made(second.artefacts["poles/phare/"]) == first.made(first.artefacts["poles/phare/"])
    (root / "poles/phare.yml").unlink()
    assert "poles/phare/" not in reader.read(second).artefacts


def test_a_record_that_can_be_read_is_shown_with_its_error(repository: Write) -> None:
    root = repository({"poles/phare.yml": PHARE})
    reader = _reader(root)
    (root / "poles/phare.yml").write_text(f"region: absente\n{PHARE}", "utf-8")
    showing = reader.read(Showing())
    assert [problem.champ for problem in showing.unreadable] == ["region"]
    assert "poles/phare/" in showing.artefacts


def test_records_that_do_not_stand_together_leave_what_was_shown(
    repository: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = _reader(repository({"poles/phare.yml": PHARE}))
    first = reader.read(Showing())

    def clash(_: object) -> object:
        raise build.Refused([build._clash("a/", "un", "deux")])

    monkeypatch.setattr("ptce.preview.showing.Site", lambda *given: clash(given))
    second = reader.read(first)
    assert (second.site, second.artefacts) == (first.site, first.artefacts)
    assert [problem.phrase for problem in second.unshown] == ["Deux sources veulent cette adresse : un et deux."]


def test_a_failure_of_ours_is_told_and_stops_nothing(repository: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = _reader(repository({}))
    monkeypatch.setattr("ptce.preview.showing.Site", lambda *_: 1 / 0)
    assert [str(problem) for problem in reader.read(Showing()).unshown] == [
        "mkdocs.yml:1:1: L’aperçu n’a pas pu le montrer (ZeroDivisionError : division by zero). "
        "Signalez-le à qui entretient le site."
    ]


def test_nothing_is_shown_without_the_settings_of_the_site(tmp_path: Path) -> None:
    assert _reader(tmp_path).read(Showing()) == Showing()
    with pytest.raises(LookupError):
        Showing().made(Artefact("a.txt", "un", lambda _: b""))


def test_the_rules_are_asked_as_long_as_they_are_wanted(repository: Write) -> None:
    reader = _reader(repository({"poles/phare.yml": f"description: {'long ' * 40}\n{PHARE}"}))
    assert reader.problems(lambda: True) == build.check(reader._root).problems != []
    assert reader.problems(lambda: False) == []
