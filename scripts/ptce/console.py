"""What commands share at a terminal: the folder of the site, the instant, problems in French."""

import os
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from . import publish
from .build import Refused
from .problem import Problem, summary


def root() -> Path:
    """The nearest folder upwards that holds mkdocs.yml.

    :raises click.ClickException: if there is none.
    """
    for folder in (Path.cwd(), *Path.cwd().parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise click.ClickException("Aucun fichier mkdocs.yml ici ni au-dessus : placez-vous dans le dossier du site.")


def _instant(_context: click.Context, _parameter: click.Parameter, value: str | None) -> datetime:
    try:
        return publish.instant(value, os.environ)
    except ValueError:
        raise click.BadParameter("écrivez par exemple 2026-12-03T10:00 (heure de Paris).") from None


date_option = click.option(
    "--date", "now", callback=_instant, metavar="INSTANT", help="Instant de l’édition ; maintenant par défaut."
)


def tell(problems: list[Problem]) -> None:
    """Prints problems on the error stream, then how many there are."""
    for problem in problems:
        click.echo(str(problem), err=True)
    if problems:
        click.echo(summary(problems) + ".", err=True)


def unwritten(error: OSError) -> click.ClickException:
    """What a command raises when the disk refuses."""
    where = f" ({error.filename})" if error.filename else ""
    remede = "vérifiez la place sur le disque et les droits. Le site en place n’a pas changé."
    return click.ClickException(f"Écriture impossible{where} : {remede}")


def refused(reason: Refused) -> NoReturn:
    """Tells why nothing is published, and ends with 1."""
    tell(reason.problems)
    click.echo("Rien n’a été publié.", err=True)
    raise SystemExit(1)
