"""An import is handed over: a report beside the file, and files only if asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest
from commanding import POLE
from ptce.importing.delivery import beside, deliver
from ptce.importing.memory import Memory
from ptce.importing.outcome import Outcome, Work, finish
from ptce.importing.plan import draft
from ptce.importing.report import Report
from ptce.importing.unreadable import Unreadable


@pytest.fixture
def done(repository: Callable[[dict[str, str]], Path]) -> Outcome:
    root = repository({"poles/a.yml": POLE})
    work = Work(root, Memory("content/imports/poles.json"), Report("Essai."))
    work.drafts = [draft(root, "poles/a.yml", POLE.replace("Phare", "Fanal"), "a")]
    return finish(work)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_the_report_goes_beside_the_file() -> None:
    assert beside(Path("tiroir/annuaire.csv")) == Path("tiroir/annuaire.csv.rapport.txt")


def test_a_trial_writes_the_report_alone(done: Outcome, tmp_path_factory: pytest.TempPathFactory) -> None:
    report = tmp_path_factory.mktemp("tiroir") / "a.rapport.txt"
    shown = plain(deliver(done, report, write=False))
    assert shown.endswith(
        "+nom: Pôle du Fanal\n sources:\n   - titre: Une source\n\n"
        "ESSAI : rien n’est encore écrit. À écrire : 1 fichier modifié.\n"
        f"Rapport complet : {report}\nPour écrire, relancez la même commande avec --ecrire."
    )
    assert (done.root / "poles/a.yml").read_text("utf-8") == POLE
    kept = plain(report.read_text("utf-8-sig"))
    assert kept.startswith("Rapport d’import, fait par « ptce import ».\nEssai.\nESSAI : ")
    assert "\nChangements, ligne par ligne\n\n--- poles/a.yml\n" in kept
    assert report.read_bytes().startswith(b"\xef\xbb\xbf")


def test_files_are_written_if_asked_for_and_a_report_in_the_repository_is_warned_of(done: Outcome) -> None:
    report = done.root / "a.rapport.txt"
    shown = plain(deliver(done, report, write=True))
    assert "Fanal" in (done.root / "poles/a.yml").read_text("utf-8")
    assert shown.endswith(
        f"Écrit : 1 fichier modifié.\nRapport complet : {report}\n"
        "Ne mettez pas le rapport dans git : il garde tout du fichier, même ce qui n’est pas à publier.\n"
        "Relisez-les avec « ptce serve », puis enregistrez-les dans git, avec content/imports/."
    )


def test_a_report_is_written_over_and_nothing_else_is(done: Outcome, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("tiroir")
    deliver(done, folder / "a.txt", write=False)
    deliver(done, folder / "a.txt", write=False)
    (folder / "b.txt").write_text("à moi", "utf-8")
    with pytest.raises(Unreadable) as told:
        deliver(done, folder / "b.txt", write=True)
    assert told.value.phrase == f"{folder / 'b.txt'} existe déjà, et n’est pas un rapport d’import."
    assert (folder / "b.txt").read_text("utf-8") == "à moi"
    assert (done.root / "poles/a.yml").read_text("utf-8") == POLE


def test_a_report_that_cannot_be_written_stops_the_import(done: Outcome) -> None:
    with pytest.raises(Unreadable) as told:
        deliver(done, done.root / "absent/a.txt", write=True)
    assert told.value.remede == "Dites où le mettre : --rapport CHEMIN."
    assert (done.root / "poles/a.yml").read_text("utf-8") == POLE


def test_nothing_to_do_says_no_more(repository: Callable[[dict[str, str]], Path], tmp_path: Path) -> None:
    work = Work(repository({}), Memory("content/imports/poles.json"), Report("Essai."))
    shown = deliver(finish(work), tmp_path.parent / f"{tmp_path.name}.txt", write=True)
    assert "ptce serve" not in shown
    assert "--ecrire" not in shown
