"""How an import ends: what is written, what stays out, what is remembered."""

import json
from collections.abc import Callable
from pathlib import Path

from commanding import POLE
from ptce.importing.memory import Memory, load
from ptce.importing.outcome import Outcome, Work, finish
from ptce.importing.plan import draft
from ptce.importing.report import Report

Write = Callable[[dict[str, str]], Path]
WRONG = "nom: B\nregion: nulle-part\nsources: [{titre: S}]\n"


def test_what_the_check_refuses_stays_out_and_is_not_remembered(repository: Write) -> None:
    root = repository({"poles/vieux.yml": POLE.replace("du Phare", "ancien")})
    work = Work(root, Memory("content/imports/poles.json"), Report("Essai."))
    work.drafts = [
        draft(root, "poles/a.yml", POLE, "a"),
        draft(root, "poles/b.yml", WRONG, "b"),
        draft(root, "poles/vieux.yml", POLE.replace("du Phare", "nouveau"), "vieux"),
    ]
    work.remembered = {"a": {("nom",): "A"}, "b": {("nom",): "B"}, "vieux": {("nom",): "C"}}
    work.whole = {"b": ["ligne 3, « Nom » : « B »"]}
    done = finish(work)
    assert [one.path for one in done.drafts] == ["poles/a.yml", "poles/vieux.yml", "content/imports/poles.json"]
    assert [(one.title, one.lines) for one in done.report.sections] == [
        ("Fichiers nouveaux", ("poles/a.yml",)),
        ("Fichiers modifiés", ("poles/vieux.yml",)),
        (
            "Ce qui n’est pas écrit, car la vérification le refuserait",
            (
                "poles/b.yml, champ « region » : « nulle-part » n’est le nom d’aucune fiche (région)."
                " Vérifiez ce nom. Si la fiche manque, commencez-la avec « ptce new region ».",
                "ligne 3, « Nom » : « B »",
            ),
        ),
        ("Texte des fichiers nouveaux", (f"poles/a.yml\n{POLE}",)),
        ("La mémoire de l’import, à garder dans git avec les fiches", ("content/imports/poles.json",)),
    ]
    assert done.diff().startswith("--- poles/vieux.yml\n+++ poles/vieux.yml\n@@")
    assert done.state(False) == "ESSAI : rien n’est encore écrit. À écrire : 1 fichier nouveau et 1 fichier modifié."
    done.write()
    assert (root / "poles/a.yml").read_text("utf-8") == POLE
    assert sorted(json.loads((root / "content/imports/poles.json").read_text("utf-8"))) == ["", "a", "vieux"]


def test_nothing_to_write_says_so(repository: Write) -> None:
    work = Work(repository({}), Memory("content/imports/poles.json"), Report("Essai."))
    done = finish(work)
    assert (done.drafts, done.report.sections) == ((), [])
    assert done.state(True) == "Rien à écrire : le site a déjà tout ce qui peut y entrer."


def test_what_waits_for_an_answer_is_not_said_to_be_there(repository: Write) -> None:
    work = Work(repository({}), Memory("content/imports/poles.json"), Report("Essai."))
    work.report.add("Lignes qui attendent une réponse", ["ligne 2 : Qui ?"], waits=True)
    assert finish(work).state(False) == (
        "Rien à écrire pour le moment : le rapport dit ce qui attend une réponse ou une correction."
    )
    work.drafts = [draft(work.root, "poles/b.yml", WRONG, "b")]
    work.report = Report("Essai.")
    assert finish(work).state(True).startswith("Rien à écrire pour le moment")


def test_a_memory_alone_may_change(repository: Write) -> None:
    work = Work(repository({}), Memory("content/imports/poles.json"), Report("Essai."))
    work.remembered = {"a": {("nom",): "A"}}
    done = finish(work)
    assert done.state(True) == "Écrit : la mémoire de l’import."


def test_files_are_counted_in_french(repository: Write) -> None:
    root = repository({"poles/a.yml": POLE})
    drafts = [draft(root, f"poles/{name}.yml", "nom: A\n", name) for name in "abc"]
    assert Outcome(root, tuple(drafts), Report("")).state(True) == "Écrit : 2 fichiers nouveaux et 1 fichier modifié."


def test_a_memory_of_any_size_is_kept(repository: Write) -> None:
    root = repository({})
    for _ in range(2):
        work = Work(root, load(root, "poles"), Report("Essai."))
        work.remembered = {f"pole-{number}": {("nom",): "mot " * 20} for number in range(4_000)}
        done = finish(work)
        done.write()
    assert done.drafts == ()
    assert (root / "content/imports/poles.json").stat().st_size > 256 * 1024
