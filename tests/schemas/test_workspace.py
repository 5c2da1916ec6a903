"""The files of `.vscode/`: those of this repository are in step with the models, and others are left alone."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from built import ROOT
from ptce.build import all_kinds, check
from ptce.problem import A_CONFIRMER, AVERTISSEMENT, ERREUR, Problem
from ptce.report import lines_of, text
from ptce.schemas import workspace

KINDS = all_kinds()
Write = Callable[[dict[str, str]], Path]


def test_the_files_of_this_repository_are_in_step_with_the_models() -> None:
    assert workspace.stale(ROOT, KINDS) == [], "run: ptce schema"


def test_what_is_written_is_in_step_and_is_not_written_twice(repository: Write) -> None:
    root = repository({})
    written = workspace.write(root, KINDS, check(root))
    assert written == sorted(
        [
            *(f".vscode/schemas/{name}.json" for name in (*KINDS, "fiches")),
            ".vscode/fiches.code-snippets",
            ".vscode/settings.json",
        ]
    )
    assert workspace.stale(root, KINDS) == []
    assert workspace.write(root, KINDS, check(root)) == []


def test_a_new_record_leaves_nothing_out_of_step_and_is_proposed_after_a_refresh(repository: Write) -> None:
    root = repository({})
    workspace.write(root, KINDS, check(root))
    (root / "content/secteurs").mkdir()
    (root / "content/secteurs/bois.yml").write_text("nom: Bois\ncode: bois\n", "utf-8")
    assert workspace.stale(root, KINDS) == []
    workspace.refresh(root, KINDS, check(root))
    assert '"label": "bois"' in (root / ".vscode/schemas/fiches.json").read_text("utf-8")


def test_nothing_is_refreshed_where_the_schemas_are_not_in_use(repository: Write) -> None:
    root = repository({})
    workspace.refresh(root, KINDS, check(root))
    assert not (root / ".vscode").exists()


def test_the_schema_of_a_kind_that_is_no_more_is_out_of_step_and_goes(repository: Write) -> None:
    root = repository({".vscode/schemas/jardin.json": "{}"})
    assert ".vscode/schemas/jardin.json" in workspace.stale(root, KINDS)
    assert ".vscode/schemas/jardin.json" in workspace.write(root, KINDS, check(root))
    assert not (root / ".vscode/schemas/jardin.json").exists()


def test_the_other_settings_stay_as_they_are(repository: Write) -> None:
    root = repository({".vscode/settings.json": '{"yaml.schemas": {"vieux": "x"}, "editor.tabSize": 2}'})
    workspace.write(root, KINDS, check(root))
    settings = json.loads((root / ".vscode/settings.json").read_text("utf-8"))
    assert settings["editor.tabSize"] == 2
    assert settings["yaml.schemas"]["./.vscode/schemas/pole.json"] == "poles/*.yml"
    assert "vieux" not in settings["yaml.schemas"]


@pytest.mark.parametrize(
    "written", ['{"a": 1, // une remarque\n}', "[]", "é\ud800".encode("utf-8", "replace").decode()]
)
def test_settings_that_are_no_plain_json_are_left_alone(repository: Write, written: str) -> None:
    root = repository({".vscode/settings.json": written})
    with pytest.raises(workspace.Unreadable):
        workspace.write(root, KINDS, check(root))
    assert (root / ".vscode/settings.json").read_text("utf-8") == written
    assert not (root / ".vscode/schemas").exists()


def test_a_snippet_is_offered_for_each_kind_of_page() -> None:
    snippets = json.loads((ROOT / ".vscode/fiches.code-snippets").read_text("utf-8"))
    assert {found["prefix"]: found["scope"] for found in snippets.values()} == {
        "communique": "markdown",
        "page": "markdown",
    }
    assert [found["body"][0] for found in snippets.values()] == ["---", "---"]


TASKS = json.loads((ROOT / ".vscode/tasks.json").read_text("utf-8"))["tasks"]


def matched(matcher: dict[str, Any], lines: list[str]) -> list[dict[str, Any]]:
    """What VS Code takes from lines: the patterns of a matcher hold for lines that follow each other."""
    found = []
    for start in range(len(lines)):
        groups: dict[str, Any] = {"severity": matcher["severity"]}
        for pattern, line in zip(matcher["pattern"], lines[start:], strict=False):
            match = re.search(pattern["regexp"], line)
            if not match:
                break
            groups |= {name: match[number] for name, number in pattern.items() if name != "regexp"}
        else:
            found.append(groups)
    return [groups for groups in found if "message" in groups]


@pytest.mark.parametrize(("level", "severity"), [(ERREUR, "error"), (AVERTISSEMENT, "warning"), (A_CONFIRMER, "info")])
def test_the_task_that_checks_finds_each_problem_in_the_report(repository: Write, level: str, severity: str) -> None:
    root = repository({"poles/phare.yml": "nom: Phare\ndate: hier\n"})
    problems = [
        Problem("poles/phare.yml", 2, 7, "date", "Une date s’écrit autrement.", "Corrigez.", level, "date", width=4),
        Problem("poles/absent.yml", 1, 1, "", "Ce fichier est vide.", niveau=level, regle="vide"),
    ]
    lines = text(problems, lines_of(root)).splitlines()
    checking = next(task for task in TASKS if task["args"] == ["check"])
    found = [groups for matcher in checking["problemMatcher"] for groups in matched(matcher, lines)]
    assert sorted(found, key=str) == [
        {"severity": severity, "file": path, "line": line, "column": column, "code": code, "message": message}
        for path, line, column, code, message in [
            ("poles/absent.yml", "1", "1", "vide", "Ce fichier est vide."),
            ("poles/phare.yml", "2", "7", "date", "Une date s’écrit autrement."),
        ]
    ]


def test_the_tasks_are_in_french_and_run_what_is_there() -> None:
    assert [task["label"] for task in TASKS] == ["Vérifier", "Voir le site", "Nouvelle fiche", "Construire"]
    assert [task["args"] for task in TASKS] == [["check"], ["serve"], ["new"], ["scripts/build.py"]]
    assert (ROOT / "scripts/build.py").is_file()
