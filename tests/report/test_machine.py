"""The reports for machines: whole, read back, and in the shape that GitHub and GitLab document."""

import json
import re

from ptce import report
from ptce.problem import A_CONFIRMER, AVERTISSEMENT, Problem

DATE = Problem(
    "press/a.md", 4, 7, "date", "Une date s’écrit année-mois-jour.", regle="date", correction="2013-02-28", width=10
)
ODD = Problem("poles/a,b:c%.yml", 1, 1, "x, y", "100 % :\r\nfaux.", "Corrigez.", AVERTISSEMENT, "regle", width=0)
NEAR = Problem("poles/p.yml", 2, 6, "", "C’est proche.", "", A_CONFIRMER, "noms-proches")


def test_github_gets_a_command_for_each_problem_and_how_many_there_are() -> None:
    assert report.github([DATE, ODD, NEAR]) == (
        "::error file=press/a.md,line=4,col=7,title=champ « date » [date]::"
        "Une date s’écrit année-mois-jour. Écrivez « 2013-02-28 ».\n"
        "::warning file=poles/a%2Cb%3Ac%25.yml,line=1,col=1,title=champ « x%2C y » [regle]::"
        "100 %25 :��faux. Corrigez.\n"
        "::notice file=poles/p.yml,line=2,col=6,title=à confirmer [noms-proches]::C’est proche.\n"
        "1 erreur, 1 avertissement et 1 point à confirmer.\n"
    )
    assert report.github([]) == "Aucun problème.\n"


def test_github_reads_back_what_was_escaped() -> None:
    """As the runner does: properties first, then the message, each with its own escapes."""
    line = report.github([ODD]).splitlines()[0]
    found = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
    assert found is not None
    properties = dict(part.split("=", 1) for part in found[2].split(","))

    def unescaped(text: str, signs: str) -> str:
        for sign in signs:
            text = text.replace(f"%{ord(sign):02X}", sign)
        return text.replace("%25", "%")

    assert {name: unescaped(value, "\r\n:,") for name, value in properties.items()} == {
        "file": "poles/a,b:c%.yml",
        "line": "1",
        "col": "1",
        "title": "champ « x, y » [regle]",
    }
    assert unescaped(found[3], "\r\n") == "100 % :��faux. Corrigez."


def test_gitlab_gets_the_fields_that_it_documents() -> None:
    found = json.loads(report.gitlab([DATE, ODD, NEAR]))

    assert [{name: value for name, value in entry.items() if name != "fingerprint"} for entry in found] == [
        {
            "description": "Une date s’écrit année-mois-jour. Écrivez « 2013-02-28 ».",
            "check_name": "date",
            "severity": "blocker",
            "location": {"path": "press/a.md", "lines": {"begin": 4}},
        },
        {
            "description": "100 % :��faux. Corrigez.",
            "check_name": "regle",
            "severity": "minor",
            "location": {"path": "poles/a,b:c%.yml", "lines": {"begin": 1}},
        },
        {
            "description": "C’est proche.",
            "check_name": "noms-proches",
            "severity": "info",
            "location": {"path": "poles/p.yml", "lines": {"begin": 2}},
        },
    ]
    assert all(re.fullmatch(r"[0-9a-f]{64}", entry["fingerprint"]) for entry in found)
    assert {entry["severity"] for entry in found} <= {"info", "minor", "major", "critical", "blocker"}
    assert json.loads(report.gitlab([])) == []


def test_a_fingerprint_stays_where_a_line_moves_and_tells_two_problems_apart() -> None:
    def prints(*problems: Problem) -> list[str]:
        return [entry["fingerprint"] for entry in json.loads(report.gitlab(problems))]

    moved = Problem(**{**vars(DATE), "line": 40})
    assert prints(DATE) == prints(moved)
    assert len(set(prints(DATE, moved, NEAR))) == 3
    assert prints(DATE, moved)[0] == prints(DATE)[0]


def test_the_json_has_every_field_by_its_name() -> None:
    assert json.loads(report.json([DATE, ODD, NEAR])) == {
        "version": 1,
        "compte": {"erreur": 1, "avertissement": 1, "à confirmer": 1},
        "problemes": [vars(DATE), vars(ODD), vars(NEAR)],
    }
    assert json.loads(report.json([])) == {
        "version": 1,
        "compte": {"erreur": 0, "avertissement": 0, "à confirmer": 0},
        "problemes": [],
    }


def test_a_name_that_is_no_text_is_written_as_utf_8() -> None:
    odd = Problem("a\udcff.yml", 1, 1, "", "P \udcff.", regle="r")

    for written in (report.json([odd]), report.gitlab([odd]), report.github([odd])):
        assert "a" in written.encode("utf-8").decode("utf-8")
