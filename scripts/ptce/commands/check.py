"""`ptce check`: every problem of every file, for people or for machines."""

import shlex
import sys
from pathlib import Path

import click

from .. import build, collector, console, operands, report
from ..problem import ERREUR, printable

CODES = """Se termine par 0 s’il n’y a pas d’erreur, par 1 s’il y en a une (avec --strict : au premier avertissement ou
point à confirmer), par 2 si la commande est mal écrite."""


HELP = """Vérifie toutes les fiches, et dit tout ce qui ne va pas.

Avec des noms de fichiers, ne montre et ne corrige que ceux-là."""


@click.command("check", help=HELP, epilog=CODES)
@click.argument("names", metavar="[FICHIER]…", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "gitlab", "json"]),
    default="text",
    show_default=True,
    help="Pour qui : une personne, les annotations de GitHub, le rapport de GitLab, un programme.",
)
@click.option("--strict", is_flag=True, help="Un avertissement ou un point à confirmer compte comme une erreur.")
@click.option("--fix", is_flag=True, help="Montre les corrections certaines, et demande s’il faut les écrire.")
@click.option("--oui", "agreed", is_flag=True, help="Avec --fix : écrit les corrections sans demander.")
def command(names: tuple[str, ...], form: str, strict: bool, fix: bool, agreed: bool) -> None:
    """Prints the problems; exits with 1 if there is an error, or anything at all if the check is strict."""
    if agreed and not fix:
        raise click.UsageError("--oui s’emploie avec --fix.")
    if fix and form != "text":
        raise click.UsageError("--fix s’adresse à une personne : retirez --format.")
    root = console.root()
    try:
        only = operands.files(root, Path.cwd(), names)
    except LookupError as unknown:
        raise click.UsageError(str(unknown)) from None
    if fix:
        _corrected(root, agreed, names, only)
    with collector.paused():
        found = build.check(root, typeset=False).problems
        collector.keep()
    problems = [problem for problem in found if not only or problem.path in only]
    if form == "text":
        console.show(problems, root, elsewhere=[problem for problem in found if only and problem.path not in only])
    else:
        written = {"github": report.github, "gitlab": report.gitlab, "json": report.json}[form]
        click.echo(written(problems), nl=False)
    sys.exit(any(strict or problem.niveau == ERREUR for problem in problems))


def _corrected(root: Path, agreed: bool, names: tuple[str, ...], only: frozenset[str]) -> None:
    """Shows what is certain, and writes it if somebody agrees."""
    from .. import proofreading  # it knows of builds, for which a mere check does not wait

    try:
        revision = proofreading.revise(root, only)
    except PermissionError as error:
        closed = console.complained_of(error)
        raise click.ClickException(f"Lecture impossible ({closed}) : vérifiez les droits.") from None
    for path in revision.left:
        click.echo(f"{printable(path)} : à corriger à la main, une correction toucherait autre chose.\n")
    if not revision.corrections:
        click.echo("Aucune correction certaine à faire.\n")
        return
    click.echo(f"Corrections proposées dans {_files(len(revision.corrections))} :\n")
    for correction in revision.corrections:
        click.echo(correction.difference())
    if not agreed and not _agrees(len(revision.corrections), names):
        click.echo("Rien n’est écrit.\n")
        return
    try:
        proofreading.write(root, revision.corrections)
    except proofreading.Busy:
        raise click.ClickException("Une construction est en cours : attendez sa fin. Rien n’est écrit.") from None
    except proofreading.Changed as changed:
        raise click.ClickException(f"{changed} vient de changer : recommencez. Rien n’est écrit.") from None
    except OSError as error:
        raise console.unwritten(error) from None
    click.echo(f"{_files(len(revision.corrections))} : c’est écrit.\n")


def _agrees(count: int, names: tuple[str, ...]) -> bool:
    """Whether somebody at a terminal says yes."""
    if not sys.stdin.isatty():
        click.echo(printable(f"Pour l’appliquer : {shlex.join(['ptce', 'check', '--fix', '--oui', *names])}"))
        return False
    answer = click.prompt(f"Écrire dans {_files(count)} ? [o/N]", default="", show_default=False, prompt_suffix=" ")
    return str(answer).strip().casefold() in ("o", "oui")


def _files(count: int) -> str:
    return f"{count} fichier{'s' if count > 1 else ''}"
