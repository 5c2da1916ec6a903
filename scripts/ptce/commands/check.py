"""`ptce check`: every problem of every file."""

import sys

import click

from .. import build, console
from ..problem import ERREUR


@click.command("check", help="Vérifie toutes les fiches, et dit tout ce qui ne va pas.")
def command() -> None:
    """Prints the problems; exits with 1 if there is an error."""
    problems = build.check(console.root()).problems
    console.tell(problems)
    sys.exit(any(problem.niveau == ERREUR for problem in problems))
