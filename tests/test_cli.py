"""The commands: what they say, in French, and the code with which they end."""

import re
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from built import digests, publishable
from click.testing import CliRunner, Result
from ptce import publish
from ptce.cli import main

Run = Callable[..., Result]

POLE = "nom: Pôle du Phare\nsources:\n  - titre: Une source\n"
WRONG = "nom: Pôle du Phare\ncomunne: Brest\n"
TOLD = [
    "poles/phare.yml:1:1: champ « sources » : Ce champ est obligatoire. Ajoutez-le.",
    "poles/phare.yml:2:1: champ « comunne » : Ce champ n’existe pas. Vouliez-vous dire « commune » ?",
]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in a repository that has these files."""

    def runs(files: dict[str, str], *arguments: str, below: str = "") -> Result:
        root = publishable(tmp_path / "depot", files)
        monkeypatch.chdir(root / below)
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
        return CliRunner().invoke(main, arguments)

    return runs


def test_a_check_without_problems_says_nothing(run: Run) -> None:
    result = run({"poles/phare.yml": POLE}, "check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_a_check_tells_all_problems_and_how_many(run: Run) -> None:
    result = run({"poles/phare.yml": WRONG, "poles/moulin.yml": "nom: M\n"}, "check")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "poles/moulin.yml:1:1: champ « sources » : Ce champ est obligatoire. Ajoutez-le.",
        *TOLD,
        "3 erreurs.",
    ]


def test_a_warning_is_no_failure(run: Run) -> None:
    result = run({"poles/phare.yml": f"description: {'long ' * 40}\n{POLE}"}, "check")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[-1] == "1 avertissement."


def test_a_command_works_from_a_folder_of_the_repository(run: Run) -> None:
    assert run({"poles/phare.yml": POLE}, "check", below="poles").exit_code == 0


def test_a_command_outside_of_a_repository_says_where_to_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 1
    assert result.stderr.endswith("Aucun fichier mkdocs.yml ici ni au-dessus : placez-vous dans le dossier du site.\n")


def test_a_build_says_its_stages_and_its_pages(run: Run, tmp_path: Path) -> None:
    result = run({"poles/phare.yml": POLE}, "build", "--date", "2026-03-01T12:00")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[:-1] == [
        "Lecture et vérification des fiches…",
        "Composition des pages et des PDF…",
        "Contrôle du site fini…",
    ]
    assert re.fullmatch(r"21 pages dans site, en \d+ s\.", lines[-1])
    assert "2026-03-01" in (tmp_path / "depot/site/index.html").read_text("utf-8")


def test_a_build_goes_where_it_is_told(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "ailleurs"
    result = run({}, "build", "--date", "2026-03-01T12:00", "--site", str(target))
    assert result.exit_code == 0
    assert (target / "index.html").is_file()
    assert not (tmp_path / "depot/site").exists()


def test_a_build_that_is_refused_says_so_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    result = run({"poles/phare.yml": WRONG}, "build")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [*TOLD, "2 erreurs.", "Rien n’a été publié."]
    assert not (tmp_path / "depot/site").exists()


def test_a_character_that_cannot_be_printed_is_told_with_its_file(run: Run) -> None:
    result = run({"poles/phare.yml": POLE.replace("Phare", "漢")}, "build", "--date", "2026-03-01")
    assert result.exit_code == 1
    assert result.stderr.startswith("poles/phare.yml:1:")


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_date_that_is_none_is_refused_in_french(run: Run, command: str) -> None:
    result = run({}, command, "--date", "demain")
    assert result.exit_code == 2
    assert "écrivez par exemple 2026-12-03T10:00 (heure de Paris)." in result.stderr


def test_an_export_writes_the_plain_tree(run: Run, tmp_path: Path) -> None:
    result = run({"poles/phare.yml": POLE}, "build", "--date", "2026-03-01", "--export", str(tmp_path / "export"))
    assert result.exit_code == 0
    files = digests(tmp_path / "export")
    assert result.stdout == f"{len(files)} fichiers dans {tmp_path / 'export'}.\n"
    suffixes = {".csv", ".geojson", ".json", ".md", ".pdf", ".png", ".xml"}
    assert {Path(path).suffix for path in files} == suffixes


def test_an_export_into_a_folder_that_is_not_empty_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "export").mkdir()
    (tmp_path / "export/index.md").write_text("le mien", "utf-8")
    result = run({}, "build", "--export", str(tmp_path / "export"))
    assert result.exit_code == 1
    assert result.stderr.endswith("index.md existe déjà : donnez un dossier vide.\n")
    assert (tmp_path / "export/index.md").read_text("utf-8") == "le mien"


MATRIX = """\
atom calendar card csv data_package geojson json json_feed kit list_table page pdf picture redirect schedule server_redirects table_schema text
call o o o o o · o o · · o · · o · o o · Paged, Dated, Scheduled, Open
event o o o o o · o o o · o o · o o o o · Paged, Dated, Scheduled, Programmed, Printable, Open
figure · · · o o · o · · · · · · · · · o · Open
media · · · · · · · · · · · · o · · · · · Visual
milestone o · · o o · o o · · · · · · · · o · Anchored, Dated, Open
organisation · · o o o · o · · · o · · o · o o · Paged, Presented, Open
page · · o · · · · · · · o · · o · o · · Paged
person · · · · · · · · · · · · · · · · · ·
pole · · o o o o o · o · o o · o · o o · Paged, Located, Printable, Open
press_release o · o o o · o o o · o o · o · o o o Paged, Dated, Printable, Copied, Open
region · · o · · · · · · · o · · o · o · · Paged
sector · · o · · · · · · · o · · o · o · · Paged
selection o · o o o · o o o o o o · o · o o · Paged, Dated, Printable, Listing, Open
site · · · · · · · · · · · · · · · · · ·
"""  # noqa: E501


def test_the_kinds_and_the_formats_meet_at_these_knots(run: Run) -> None:
    result = run({}, "kinds")
    assert result.exit_code == 0
    lines = [line.rstrip() for line in result.stdout.splitlines()]
    assert [" ".join(line.split()) for line in lines] == MATRIX.splitlines()
    ends = [found.end() for found in re.finditer(r"\S+", lines[0])]
    knots = [[found.start() for found in re.finditer(r"(?<= )[o·](?= |$)", line)] for line in lines[1:]]
    assert knots == [knots[0]] * len(knots), "the knots stand under one another"
    assert all(start < end for start, end in zip(knots[0], ends, strict=True))


def test_a_disk_that_refuses_is_told_without_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def publish_nothing(*_: object) -> int:
        raise OSError(28, "No space left on device", "site/index.html")

    monkeypatch.setattr(publish, "publish", publish_nothing)
    result = run({}, "build")
    assert (result.exit_code, result.stderr) == (
        1,
        "Erreur : Écriture impossible (site/index.html) : vérifiez la place sur le disque et les droits."
        " Le site en place n’a pas changé.\n",
    )


def test_another_build_under_way_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> int:
        raise publish.Busy

    monkeypatch.setattr(publish, "publish", busy)
    result = run({}, "build")
    assert result.exit_code == 1
    assert result.stderr.endswith("Une autre construction est en cours.\n")


COMMANDS = [[], *([name] for name in sorted(main.commands))]
ENGLISH = re.compile(r"\b(usage|commands|show|this|message|and|exit|default|help for|arguments?)\b", re.I)


def test_the_commands_are_these() -> None:
    assert sorted(main.commands) == ["build", "check", "kinds", "serve"]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("option", ["-h", "--aide", "--help"])
def test_every_command_has_its_help(command: list[str], option: str) -> None:
    result = CliRunner().invoke(main, [*command, option])
    assert result.exit_code == 0
    group: click.Command = main.commands[command[0]] if command else main
    assert group.help is not None
    assert " ".join(group.help.split()) in " ".join(result.stdout.split())


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_help_has_no_english_word(command: list[str]) -> None:
    text = CliRunner().invoke(main, [*command, "--aide"]).stdout
    assert sorted(set(ENGLISH.findall(text.replace("--help", "")))) == []


@pytest.mark.parametrize(
    "arguments", [["absente"], ["build", "--absente"], ["build", "--date"], ["build", "--date", "x"]]
)
def test_an_error_of_the_command_line_has_no_english_word(arguments: list[str]) -> None:
    text = CliRunner().invoke(main, arguments).stderr
    assert re.findall(r"\b(Error|Usage|Try|No such|Invalid|value|requires|for help)\b", text) == []
