"""The commands as a whole: which there are, and that they speak French."""

import re

import click
import pytest
from click.testing import CliRunner
from ptce.cli import NAMES, main

COMMANDS = [[], *([name] for name in NAMES)]
ENGLISH = re.compile(r"\b(usage|commands|show|this|message|and|exit|default|help for|arguments?)\b", re.I)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("option", ["-h", "--aide", "--help"])
def test_every_command_has_its_help(command: list[str], option: str) -> None:
    result = CliRunner().invoke(main, [*command, option])
    assert result.exit_code == 0
    group = main.get_command(click.Context(main), command[0]) if command else main
    assert group is not None
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
