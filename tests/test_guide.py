"""What the guide shows is true: its files pass the check and make pages, its commands exist, its answers are given."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from accepting import complaint
from built import ROOT
from click.testing import CliRunner
from guiding import FOLDER, PAGES, VOCABULARY, Example, commands, examples, states, with_fields
from pictures import photo
from ptce import build
from ptce.artefact import Catalogue
from ptce.build import Site, edit
from ptce.cli import main
from ptce.handbook import handbook
from ptce.model.parsing import PARIS
from ptce.model.span import Span
from ptce.model.traits import Paged
from ptce.proofreading import revise

MARCH = datetime(2027, 3, 11, 12, tzinfo=PARIS)
"""After the embargo of the examples, before their withdrawal."""
Write = Callable[[dict[str, str]], Path]

STEPS = [(page, index) for page in PAGES for index in range(len(list(states(page))))]


@pytest.mark.parametrize(("page", "index"), STEPS)
def test_each_example_passes_the_check_and_makes_its_pages(repository: Write, page: str, index: int) -> None:
    files = list(states(page))[index]
    root = repository(VOCABULARY | files)
    for path in files:
        if path.startswith("content/medias/"):
            (root / path).with_suffix(".jpg").write_bytes(photo())
    corpus = build.check(root)
    assert corpus.problems == []
    edition = edit(root, MARCH)
    artefacts = Site(edition).artefacts
    catalogue = Catalogue(artefacts, lambda artefact: artefact.make(catalogue))
    records = [record for record in edition.all(Paged) if corpus.path(record) in files]
    pages = {found.source: found.make(catalogue).decode() for found in artefacts if found.path.endswith(".md")}
    assert [record.id for record in records if f"# {record.intitule}\n" not in pages[record.key]] == []
    assert {corpus.path(record) for record in corpus.all()} >= set(files)


def test_the_examples_are_enough_for_a_pole_a_release_and_an_event() -> None:
    found = {path.rpartition("/")[0] for page in PAGES for files in states(page) for path in files}
    assert found >= {"poles", "press", "content/evenements", "content/personnes", "content/medias"}


ANSWERS = [
    (page, number)
    for page, text in PAGES.items()
    for number, example in enumerate(examples(page, text))
    if example.kind == "answer"
]


@pytest.mark.parametrize(("page", "number"), ANSWERS)
def test_each_answer_is_the_one_that_is_given(
    repository: Write, monkeypatch: pytest.MonkeyPatch, page: str, number: int
) -> None:
    faulty, typed, answer = examples(page, PAGES[page])[number - 2 : number + 1]
    root = repository({**VOCABULARY, "mkdocs.yml": "site_name: Essai\n", faulty.path: faulty.text})
    monkeypatch.chdir(root)
    (line,) = typed.text.splitlines()
    assert (faulty.kind, CliRunner().invoke(main, line.split()[1:]).output) == ("faulty", answer.text)


@pytest.mark.parametrize("line", commands())
def test_each_command_exists(line: str) -> None:
    program, *arguments = line.split(" ", 1)
    if program == "ptce":
        assert complaint(arguments[0]) == ""
    elif program == "python3":
        assert (ROOT / arguments[0]).is_file()
    else:
        assert line == "source .venv/bin/activate" or program == "git"


def test_a_command_that_does_not_exist_would_be_found() -> None:
    assert "--nimporte" in complaint("check --nimporte")
    assert "inventer" in complaint("inventer")
    assert "inventer" in complaint("import inventer poles.csv")


def test_the_table_of_the_guide_is_imported(repository: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    table = next(one for one in examples("guide/importer", PAGES["guide/importer"]) if one.path.endswith(".csv"))
    root = repository({**VOCABULARY, "mkdocs.yml": "site_name: Essai\n", table.path: table.text})
    monkeypatch.chdir(root)
    lines = [line for line in commands() if line.startswith("ptce import poles")]
    for line in lines:
        assert CliRunner().invoke(main, line.split()[1:]).exit_code == 0
    assert sorted(file.name for file in (root / "poles").iterdir()) == [
        "nom-du-premier-pole.yml",
        "nom-du-second-pole.yml",
    ]
    assert build.check(root).problems == []


def test_nothing_is_proposed_to_whoever_corrects_what_is_certain_in_files_that_are_not_theirs() -> None:
    assert [correction.path for correction in revise(ROOT).corrections] == []


def test_the_guide_leads_to_each_of_its_pages() -> None:
    linked = set(re.findall(r"\]\(/contribuer/(guide/[\w-]+)/\)", PAGES["guide"]))
    assert linked == PAGES.keys() - {"guide"}


def test_the_hours_of_the_guide_are_read_and_are_the_seven_of_the_parser() -> None:
    section = PAGES["guide/rencontre"].split("## Les horaires")[1].split("\n## ")[0]
    shown = re.findall(r"^- `(.+)`$", section, re.M)
    assert [str(Span.read(hours)) for hours in shown] == [
        "09:30/10:00",
        "09:30/16:30",
        "09:30/16:30",
        "12:30/14:00",
        "14:00/16:00",
        "16:00",
        "09:30/10:00",
    ]
    assert all(f"`{hours}`" in (Span.read.__doc__ or "") for hours in shown)


def test_the_guide_names_no_field_that_does_not_exist() -> None:
    book = handbook(build.all_kinds())
    tables = [*book.chapitres, *book.communs, *(group for chapter in book.chapitres for group in chapter.groupes)]
    known = {entry.nom for table in tables for entry in table.champs}
    choices = {word for table in tables for entry in table.champs for word in entry.choix}
    named = {
        name
        for text in PAGES.values()
        for name in re.findall(r"(?<!`)`([a-z_]+)(?:: [^`]+)?`(?!`)", re.sub(r"```.*?```", "", text, flags=re.S))
    }
    assert named - known - choices == {"apercu", "main", "non", "oui", "ptce", "py"}


def test_anchors_of_the_table_of_fields_exist() -> None:
    asked = {name for text in PAGES.values() for name in re.findall(r"/contribuer/guide/champs/#([\w-]+)", text)}
    assert asked <= {chapter.ancre for chapter in handbook(build.all_kinds()).chapitres}
    assert len(asked) == 3


@pytest.mark.parametrize("text", ["```yaml\nnom: A\n```\n", "Un titre\n\n```yaml\nnom: A\n```\n"])
def test_a_block_of_which_nothing_says_what_it_is_would_be_found(text: str) -> None:
    with pytest.raises(ValueError, match="page: "):
        examples("page", text)


def test_an_addition_takes_the_place_of_the_field_of_its_name() -> None:
    before = "---\na: 1\nb:\n  - x\n  - y\nc: 3\n---\n\nTexte.\n"
    assert with_fields(before, "b: 2\nd: 4\n") == "---\na: 1\nc: 3\nb: 2\nd: 4\n---\n\nTexte.\n"
    assert with_fields("a: 1\n", "a: 2\n") == "a: 2\n"


def test_the_guide_has_a_page_for_each_thing_to_do() -> None:
    assert sorted(file.name for file in (FOLDER / "guide").iterdir()) == [
        "champs.md",
        "commencer.md",
        "communique.md",
        "formulaire.md",
        "importer.md",
        "pole.md",
        "publier.md",
        "rencontre.md",
        "verifier.md",
    ]


def test_what_is_shown_is_what_is_tried() -> None:
    assert examples("p", "Fichier `a.yml` :\n\n```yaml\nnom: A\n```\n") == [Example("p", "file", "a.yml", "nom: A\n")]
