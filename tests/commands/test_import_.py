"""`ptce import`: a trial by default, a report beside the file, French sentences; files only with `--ecrire`."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from commanding import POLE, Run
from drawers import SITE, docx, keep, p, saved, workbook
from ptce.cli import main
from ptce.importing import delivery

EVENT = "content/evenements/journee.yml"
FILES = {**SITE, EVENT: "titre: Journée\ndate: 2014-09-19\nlieu: {commune: Brest}\n"}
ENGLISH = re.compile(r"\b(Error|Usage|Try|No such|Invalid|value|requires|for help|Traceback|Missing)\b")


@pytest.fixture
def drawer(tmp_path: Path) -> Path:
    folder = tmp_path / "tiroir"
    folder.mkdir()
    return folder


def again(*arguments: str) -> Result:
    """Runs a command in the repository where the last one ran."""
    return CliRunner().invoke(main, arguments)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_table_is_tried_then_written(run: Run, drawer: Path, tmp_path: Path) -> None:
    file = keep(drawer, "a.xlsx", saved(workbook([["Nom"], ["Le Bief"]], ("Autre", [["Nom"], ["Le Four"]]))))
    arguments = ("import", "poles", str(file), "--feuille", "Autre", "--source", "Annuaire")
    result = run(SITE, *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    assert plain(result.stdout) == (
        f"""\
Rapport d’import, fait par « ptce import ».
Import de « a.xlsx », feuille « Autre ».
ESSAI : rien n’est encore écrit. À écrire : 1 fichier nouveau.

Où va chaque colonne
--------------------
  « Nom » (colonne A) → champ « nom »

Fichiers nouveaux
-----------------
  poles/le-four.yml

La mémoire de l’import, à garder dans git avec les fiches
---------------------------------------------------------
  content/imports/poles.json

ESSAI : rien n’est encore écrit. À écrire : 1 fichier nouveau.
Rapport complet : {file}.rapport.txt
Pour écrire, relancez la même commande avec --ecrire.
"""
    )
    assert not (tmp_path / "depot/poles/le-four.yml").exists()
    assert (drawer / "a.xlsx.rapport.txt").exists()
    result = again(*arguments, "--ecrire", "--publier", "--rapport", str(drawer / "b.txt"))
    assert result.exit_code == 0
    assert (tmp_path / "depot/poles/le-four.yml").read_text("utf-8") == "nom: Le Four\nsources:\n  - titre: Annuaire\n"
    assert (drawer / "b.txt").exists()


def test_a_name_that_looks_like_another_may_be_said_new(run: Run, drawer: Path, tmp_path: Path) -> None:
    file = keep(drawer, "a.csv", "Nom;Source\nPôle du Fhare;S\n".encode())
    files = {**SITE, "poles/phare.yml": POLE}
    assert "ressemble à « Pôle du Phare »" in plain(run(files, "import", "poles", str(file), "--ecrire").stdout)
    again("import", "poles", str(file), "--nouveau", "Pôle du Fhare", "--ecrire")
    assert (tmp_path / "depot/poles/pole-du-fhare.yml").exists()


def test_a_release_is_written_and_brought_up_to_date(run: Run, drawer: Path, tmp_path: Path) -> None:
    def body(title: str) -> bytes:
        return docx(p("Brest, le 3 mai 2014"), p(title, style="Titre1"), p("Un."), p("Deux."))

    file = keep(drawer, "c.docx", body("Un phare"))
    arguments = ("import", "communique", str(file), "--emetteur", "RDP", "--ecrire")
    assert run(SITE, *arguments).exit_code == 0
    page = tmp_path / "depot/press/2014-05-03-un-phare.md"
    assert "fiche: reseau" in page.read_text("utf-8")
    keep(drawer, "c.docx", body("Deux phares"))
    assert again(*arguments, "--fiche", "2014-05-03-un-phare").exit_code == 0
    assert "titre: Deux phares  # à confirmer" in page.read_text("utf-8")
    again(*arguments, "--nouveau", "Deux phares")
    assert (tmp_path / "depot/press/2014-05-03-deux-phares.md").exists()


def test_a_programme_goes_into_its_event(run: Run, drawer: Path, tmp_path: Path) -> None:
    file = keep(drawer, "p.xlsx", saved(workbook([["Heure", "Titre"], ["9h", "Accueil"]], ("B", [["x"]]))))
    result = run(FILES, "import", "programme", str(file), "journee", "--feuille", "Pôles", "--ecrire")
    assert result.exit_code == 0
    text = (tmp_path / "depot" / EVENT).read_text("utf-8")
    assert text == FILES[EVENT] + "seances:\n  - titre: Accueil\n    horaire: 9h\n    nature: accueil\n"
    file = keep(drawer, "p.txt", "10h Débat\nAvec Ada Lovelase\n".encode())
    again("import", "programme", str(file), "journee", "--nouveau", "Ada Lovelase", "--ecrire")
    assert "personne: ada-lovelase" in (tmp_path / "depot" / EVENT).read_text("utf-8")


def test_what_cannot_be_read_is_one_sentence(run: Run, drawer: Path) -> None:
    file = keep(drawer, "c.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    result = run(SITE, "import", "communique", str(file))
    assert (result.exit_code, result.stdout) == (1, "")
    assert plain(result.stderr) == (
        "Erreur : Ce fichier est d’un format d’avant 2007 (.doc, .xls), quoi que dise son nom : ce n’est pas"
        " un document Word (.docx) ou LibreOffice (.odt). Ouvrez-le dans votre logiciel, puis"
        " « Enregistrer sous », au format d’aujourd’hui.\n"
    )


def test_a_disk_that_refuses_is_told_without_a_traceback(
    run: Run, drawer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> str:
        raise OSError(28, "No space left on device", "poles/a.yml")

    monkeypatch.setattr(delivery, "deliver", refuse)
    result = run(SITE, "import", "poles", str(keep(drawer, "a.csv", b"Nom;Source\nA;S\n")))
    assert result.exit_code == 1
    assert result.stderr.startswith("Erreur : Écriture impossible (poles/a.yml) :")


@pytest.mark.parametrize(
    "arguments",
    [["poles"], ["communique"], ["programme", "a.csv"], ["zut"], ["poles", "absent.csv"], ["poles", "--zut"]],
)
def test_an_error_of_the_command_line_has_no_english_word(run: Run, arguments: list[str]) -> None:
    result = run(SITE, "import", *arguments)
    assert result.exit_code in (1, 2)
    assert ENGLISH.findall(result.stderr) == []


@pytest.mark.parametrize("kind", ["poles", "communique", "programme"])
def test_every_sort_has_its_help(run: Run, kind: str) -> None:
    result = run({}, "import", kind, "--aide")
    assert result.exit_code == 0
    assert "--ecrire" in result.stdout
    assert ENGLISH.findall(result.stdout) == []


def test_the_command_is_named_without_the_line_below_its_file() -> None:
    assert "import" in main.list_commands(main.make_context("ptce", ["import"]))
