"""What is certain in a whole site: a repository of wrong files becomes the right one, and stays it."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from conftest import Write
from ptce import build, proofreading, trial
from ptce.proofreading import sheet
from ptce.proofreading.revision import Correction
from smallest import SITE

HERE = Path(__file__).parent
POLE = "nom: P\nsources:\n  - titre: S\n"


def _files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and ".cache" not in file.parts
    }


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A copy of the wrong repository."""
    root = tmp_path / "depot"
    shutil.copytree(HERE / "wrong", root)
    (root / "content/site.yml").write_text(SITE, "utf-8")
    return root


def test_the_wrong_repository_becomes_the_right_one_and_stays_it(wrong: Path) -> None:
    before = _files(wrong)
    revision = proofreading.revise(wrong)
    assert _files(wrong) == before

    proofreading.write(wrong, revision.corrections)
    after = _files(wrong)
    after.pop("content/site.yml")
    assert after == _files(HERE / "right")
    assert proofreading.revise(wrong) == proofreading.Revision((), ())


def test_what_is_left_needs_somebody(wrong: Path) -> None:
    proofreading.write(wrong, proofreading.revise(wrong).corrections)

    assert [(problem.path, problem.regle, problem.certaine) for problem in build.check(wrong).problems] == [
        ("content/organisations/energie-partagee.yml", "usages-de-la-langue", False),
        ("content/organisations/energie-partagee.yml", "usages-de-la-langue", False),
        ("content/regions-illisibles.md", "retrait", False),
        ("poles/phare.yml", "usages-de-la-langue", False),
        ("poles/phare.yml", "usages-de-la-langue", False),
        ("press/rentree.md", "contact-manquant", False),
        ("press/rentree.md", "usages-de-la-langue", False),
        ("press/rentree.md", "usages-de-la-langue", False),
    ]


def test_a_site_without_faults_has_nothing_to_correct(repository: Write) -> None:
    assert proofreading.revise(repository({"poles/p.yml": POLE})) == proofreading.Revision((), ())


def test_only_the_files_that_are_named_are_corrected(repository: Write) -> None:
    root = repository({"poles/p.yml": POLE.replace("P", "L'eau"), "poles/q.yml": POLE.replace("P", "L'air")})

    assert [one.path for one in proofreading.revise(root, ["poles/q.yml"]).corrections] == ["poles/q.yml"]
    assert [one.path for one in proofreading.revise(root).corrections] == ["poles/p.yml", "poles/q.yml"]


def test_a_file_that_cannot_be_corrected_alone_is_told_and_stays(
    repository: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository({"poles/p.yml": POLE.replace("P", "L'eau"), "poles/q.yml": POLE.replace("P", "L'air")})
    intended = sheet.intended

    def clumsy(document: Any, changes: Any) -> Any:
        return {} if document.values["nom"] == "L'eau" else intended(document, changes)

    monkeypatch.setattr(sheet, "intended", clumsy)
    revision = proofreading.revise(root)

    assert [one.path for one in revision.corrections] == ["poles/q.yml"]
    assert revision.left == ("poles/p.yml",)


def test_a_difference_can_be_printed_on_any_terminal() -> None:
    before, after = "\ufeffnom: L'eau\x07\r\nx: 1\r\ny: 2", "nom: L’eau\nx: 1\ny: 2"
    correction = Correction("poles/p.yml", before.encode(), after.encode())

    assert correction.difference() == (
        "--- poles/p.yml (aujourd’hui)\n+++ poles/p.yml (corrigé)\n@@ -1,2 +1,2 @@\n-nom: L'eau�\n+nom: L’eau\n x: 1\n"
    )


def test_the_repository_reads_the_same_once_it_is_corrected() -> None:
    """Not a word on how much there is to correct: that is for those who write it."""
    root = Path(__file__).parents[2]
    with trial.copy(root) as copy:
        corpus = build.check(copy)
        corrected = {problem.path for problem in corpus.problems if problem.certaine}
        before = {record.key: record for record in corpus.all() if corpus.path(record) not in corrected}
        revision = proofreading.revise(copy)
        for correction in revision.corrections:
            trial.put(copy / correction.path, correction.after)
        assert revision.left == ()
        assert proofreading.revise(copy) == proofreading.Revision((), ())
        after = {record.key: record for record in build.check(copy).all()}
        assert {key: after[key] for key in before} == before
