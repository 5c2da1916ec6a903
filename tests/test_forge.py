"""What the forges are told holds: it can be read, names what exists, is pinned, and asks for what the kinds need."""

import re
import stat
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from accepting import complaint
from built import ROOT
from ptce.build import all_kinds, check
from ptce.french import names
from ptce.model.shape import asked, fields, shape

GITHUB = ROOT / ".github"
WORKFLOWS = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in sorted(GITHUB.glob("workflows/*.yml"))}
GITLAB = yaml.safe_load((ROOT / ".ci/gitlab.yml").read_text("utf-8"))
FORMS = {
    file.stem: yaml.safe_load(file.read_text("utf-8"))
    for file in sorted(GITHUB.glob("ISSUE_TEMPLATE/*.yml"))
    if file.stem != "config"
}
KIND_OF_FORM = {"proposer-un-pole": "pole", "proposer-une-rencontre": "event"}
TEXTS = [GITHUB / "CONTRIBUTING.md", GITHUB / "pull_request_template.md", *sorted(GITHUB.glob("*_TEMPLATE/*.md"))]


def _steps(name: str) -> Iterator[dict[str, Any]]:
    for job in WORKFLOWS[name]["jobs"].values():
        yield from job["steps"]


def _lines() -> Iterator[str]:
    """Every line that a forge runs."""
    for name in WORKFLOWS:
        for step in _steps(name):
            yield from step.get("run", "").splitlines()
    for job in GITLAB.values():
        if isinstance(job, dict):
            yield from [*job.get("script", []), *job.get("after_script", [])]


LINES = sorted(set(_lines()))


def test_the_forges_run_these_commands() -> None:
    assert LINES == [
        ".ci/run",
        ".venv/bin/ptce build",
        ".venv/bin/ptce check",
        ".venv/bin/ptce check --format github",
        ".venv/bin/ptce check --format gitlab > gl-code-quality-report.json",
        "python3 scripts/build.py",
        "python3 scripts/build.py --aide",
        "python3 scripts/build.py --site public",
    ]


@pytest.mark.parametrize("line", LINES)
def test_each_command_exists(line: str) -> None:
    command, _, _ = line.partition(" > ")
    if command.startswith(".venv/bin/ptce "):
        assert complaint(command.removeprefix(".venv/bin/ptce ")) == ""
    elif command.startswith("python3 "):
        script, _, arguments = command.removeprefix("python3 ").partition(" ")
        assert (ROOT / script).is_file()
        assert complaint(f"build {arguments}") == ""
    else:
        assert (ROOT / command).stat().st_mode & stat.S_IXUSR


def test_each_action_is_of_github_and_pinned_to_a_commit_that_its_comment_dates() -> None:
    uses = [
        line.strip().removeprefix("- ").removeprefix("uses: ")
        for file in GITHUB.glob("workflows/*.yml")
        for line in file.read_text("utf-8").splitlines()
        if "uses:" in line
    ]
    assert [one for one in uses if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []
    pins = dict(one.partition("@")[::2] for one in uses)
    assert len(set(uses)) == len(pins), "one action, one version"


def test_a_workflow_may_do_what_it_must_and_nothing_else() -> None:
    granted = {
        (name, job): {**(flow["permissions"] or {}), **found.get("permissions", {})}
        for name, flow in WORKFLOWS.items()
        for job, found in flow["jobs"].items()
    }
    assert granted == {
        ("publier", "construire"): {"contents": "read"},
        ("publier", "publier"): {"pages": "write", "id-token": "write"},
        ("verifier", "fiches"): {"contents": "read"},
        ("verifier", "programme"): {"contents": "read"},
    }
    checkouts = [step for name in WORKFLOWS for step in _steps(name) if "actions/checkout@" in step.get("uses", "")]
    assert [step["with"] for step in checkouts] == [{"persist-credentials": False}] * 3


@pytest.mark.parametrize("file", [*sorted(GITHUB.glob("workflows/*.yml")), ROOT / ".ci/gitlab.yml"], ids=str)
def test_no_secret_is_used_and_no_text_of_a_proposal_is_run(file: Path) -> None:
    text = file.read_text("utf-8")
    assert re.findall(r"secrets\.|pull_request_target|workflow_run|curl|wget", text) == []
    found = {"github.ref", "github.ref_name", "steps.pages.outputs.page_url"}
    assert set(re.findall(r"\$\{\{\s*([^}\s]+)\s*\}\}", text)) <= found
    runs = [line for line in text.splitlines() if "run:" in line]
    assert [line for line in runs if "${{" in line] == []


def test_the_site_is_published_only_if_it_is_asked_for_one_at_a_time_from_the_default_branch() -> None:
    publish = WORKFLOWS["publier"]
    condition = publish["jobs"]["construire"]["if"]
    assert condition == (
        "vars.PUBLIER_SUR_PAGES == 'oui' && "
        "(github.event_name == 'schedule' || github.ref_name == github.event.repository.default_branch)"
    )
    assert publish["jobs"]["publier"]["needs"] == "construire"
    assert publish["concurrency"] == {"group": "publier-${{ github.ref }}", "cancel-in-progress": False}
    (rule,) = GITLAB["pages"]["rules"]
    assert rule == {"if": '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $PUBLIER_SUR_PAGES == "oui"'}
    assert (GITLAB["pages"]["resource_group"], GITLAB["pages"]["interruptible"]) == ("publication", False)


def _instants(cron: str, day: datetime) -> set[datetime]:
    """When a cron line of ours runs on a day, in UTC: `minute hours * * days`."""
    minute, hours, _, _, days = cron.split()
    first, _, last = days.partition("-")
    if days != "*" and not int(first) <= day.isoweekday() <= int(last):
        return set()
    parts = [part.partition("-") for part in hours.split(",")]
    found = {hour for start, _, end in parts for hour in range(int(start), int(end or start) + 1)}
    return {day + timedelta(hours=hour, minutes=int(minute)) for hour in found}


@pytest.mark.parametrize(("day", "hours"), [("2027-01-13", range(6, 21)), ("2027-07-14", range(7, 22))])
def test_the_site_is_built_each_hour_of_a_working_day_and_just_after_midnight(day: str, hours: range) -> None:
    lines = [entry["cron"] for entry in WORKFLOWS["publier"][True]["schedule"]]  # YAML 1.1 takes « on » for true
    start = datetime.fromisoformat(f"{day}T00:00+00:00")
    paris = ZoneInfo("Europe/Paris")
    found = [
        moment.astimezone(paris)
        for line in lines
        for shift in (-1, 0)
        for moment in _instants(line, start + timedelta(days=shift))
    ]
    today = sorted(f"{moment:%H:%M}" for moment in found if f"{moment:%Y-%m-%d}" == day)
    assert today[0] == "00:07"
    assert set(today) >= {f"{hour:02}:07" for hour in hours}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_has_the_shape_that_github_wants(name: str) -> None:
    form = FORMS[name]
    assert list(form) == ["name", "description", "title", "body"]
    kinds = {part["type"] for part in form["body"]}
    assert kinds <= {"markdown", "input", "textarea", "dropdown"}
    asking = [part for part in form["body"] if part["type"] != "markdown"]
    assert len({part["id"] for part in asking}) == len({part["attributes"]["label"] for part in asking}) == len(asking)
    assert all(part["type"] != "dropdown" or part["attributes"]["options"] for part in asking)


@pytest.mark.parametrize(("name", "kind"), KIND_OF_FORM.items())
def test_a_form_asks_for_what_its_kind_asks_for(name: str, kind: str) -> None:
    found = all_kinds()[kind]
    asking = {part["id"]: part for part in FORMS[name]["body"] if part["type"] != "markdown"}
    assert asking.keys() <= set(fields(found))
    assert asking.keys() >= set(asked(found))
    required = {name for name, part in asking.items() if part.get("validations", {}).get("required")}
    assert required == {name for name in fields(found) if name != "id" and shape(found, name).required}


def test_a_form_offers_the_regions_and_the_sectors_of_the_site() -> None:
    offered = {
        part["id"]: part["attributes"]["options"]
        for part in FORMS["proposer-un-pole"]["body"]
        if part["type"] == "dropdown"
    }
    records = check(ROOT).records
    assert offered == {
        field: sorted((record.intitule for record in records[kind].values()), key=names.sort_key)
        for field, kind in (("region", "region"), ("secteurs", "sector"))
    }


def test_there_is_a_checklist_for_each_of_the_three_kinds_and_it_names_fields_that_exist() -> None:
    kinds = {"pole": "pole", "communique": "press_release", "rencontre": "event"}
    lists = {file.stem: file.read_text("utf-8") for file in GITHUB.glob("PULL_REQUEST_TEMPLATE/*.md")}
    assert lists.keys() == kinds.keys()
    for name, text in lists.items():
        assert text.count("- [ ] ") >= 7
        named = set(re.findall(r"`([a-z_]+)(?::[^`]*)?`", text))
        assert named - set(fields(all_kinds()[kinds[name]])) - {"sous_reserve", "du", "au"} == set()
        assert f"template={name}.md" in (GITHUB / "pull_request_template.md").read_text("utf-8")


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.name)
def test_what_a_text_names_exists(file: Path) -> None:
    text = file.read_text("utf-8")
    lost = [path for path in re.findall(r"\]\((\.\./(?!\.\.)[^)#]+)\)", text) if not (file.parent / path).exists()]
    assert lost == []
    for line in re.findall(r"`ptce ([^`]+)`", text):
        assert complaint(line) == ""


def test_no_owner_is_named_who_may_not_exist() -> None:
    owners = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    assert [line for line in owners if line and not line.startswith("#")] == []
