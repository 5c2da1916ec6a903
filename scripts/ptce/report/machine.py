"""The reports for machines: annotations of GitHub, a Code Quality report of GitLab, and JSON."""

import hashlib
import json as notation
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from ..problem import A_CONFIRMER, AVERTISSEMENT, ERREUR, NIVEAUX, Problem, printable, summary

_COMMANDS = {ERREUR: "error", AVERTISSEMENT: "warning", A_CONFIRMER: "notice"}
_SEVERITIES = {ERREUR: "blocker", AVERTISSEMENT: "minor", A_CONFIRMER: "info"}
_FIELDS = (
    *("path", "line", "column", "width", "niveau", "regle", "champ"),
    *("phrase", "remede", "correction", "certaine", "ajout"),
)
VERSION = 1
"""It changes when a program that reads the JSON would have to."""


def github(problems: Sequence[Problem]) -> str:
    """Workflow commands, one to a line, then how many problems there are.

    Source: « Workflow commands for GitHub Actions », and the escapes of `@actions/core`. GitHub shows ten annotations
    of each level and step; the log has all of them.
    """
    return "".join(f"{_annotation(problem)}\n" for problem in problems) + f"{summary(problems)}.\n"


def gitlab(problems: Sequence[Problem]) -> str:
    """A JSON array: `description`, `check_name`, `fingerprint`, `severity`, `location.path`, `location.lines.begin`.

    Source: « Code Quality report format » of the documentation of GitLab. A fingerprint does not depend on the line, so
    that what stands below an added line is no new problem.
    """
    return _written(list(_findings(problems)))


def json(problems: Sequence[Problem]) -> str:
    """An object: `version`, `compte` by level, and `problemes`, each with the fields of `Problem` by their names."""
    found = Counter(problem.niveau for problem in problems)
    count = {level: found[level] for level in NIVEAUX}
    listed = [{name: _value(getattr(problem, name)) for name in _FIELDS} for problem in problems]
    return _written({"version": VERSION, "compte": count, "problemes": listed})


def _annotation(problem: Problem) -> str:
    title = f"champ « {problem.champ} »" if problem.champ else problem.niveau
    properties = {
        "file": printable(problem.path),
        "line": str(problem.line),
        "col": str(problem.column),
        "title": f"{printable(title)} [{problem.regle}]" if problem.regle else printable(title),
    }
    told = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in properties.items())
    return f"::{_COMMANDS[problem.niveau]} {told}::{_escaped(_sentence(problem))}"


def _escaped(text: str, also: str = "") -> str:
    for sign in "%\r\n" + also:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _findings(problems: Sequence[Problem]) -> Iterator[dict[str, Any]]:
    seen: Counter[tuple[str, ...]] = Counter()
    for problem in problems:
        path = printable(problem.path)
        identity = (path, problem.regle, problem.champ, problem.phrase)
        seen[identity] += 1
        digest = hashlib.sha256("\0".join([*map(_value, identity), str(seen[identity])]).encode())
        yield {
            "description": _sentence(problem),
            "check_name": problem.regle or problem.niveau,
            "fingerprint": digest.hexdigest(),
            "severity": _SEVERITIES[problem.niveau],
            "location": {"path": path, "lines": {"begin": problem.line}},
        }


def _sentence(problem: Problem) -> str:
    return printable(f"{problem.phrase} {problem.conseil}".strip())


def _value(value: Any) -> Any:
    """A value that any reader of UTF-8 takes: a name may hold bytes that are no character."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _written(value: Any) -> str:
    return notation.dumps(value, ensure_ascii=False, indent=2) + "\n"
