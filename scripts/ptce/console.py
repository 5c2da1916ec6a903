"""What commands share at a terminal: the folder of the site, the instant, problems in French."""

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from . import report
from .build import Refused
from .problem import Problem, printable


def root() -> Path:
    """The nearest folder upwards that holds mkdocs.yml.

    :raises click.ClickException: if there is none, or if the system shows none.
    """
    try:
        here = Path.cwd()
        for folder in (here, *here.parents):
            if (folder / "mkdocs.yml").is_file():
                return folder
    except OSError:
        remede = "vérifiez qu’il existe encore, et ses droits."
        raise click.ClickException(f"Le dossier où vous êtes ne peut pas être lu : {remede}") from None
    raise click.ClickException("Aucun fichier mkdocs.yml ici ni au-dessus : placez-vous dans le dossier du site.")


def _instant(_context: click.Context, _parameter: click.Parameter, value: str | None) -> datetime:
    from . import publish  # it builds, and a check does not wait for what builds

    try:
        return publish.instant(value, os.environ)
    except ValueError:
        raise click.BadParameter("écrivez par exemple 2026-12-03T10:00 (heure de Paris).") from None


date_option = click.option(
    "--date", "now", callback=_instant, metavar="INSTANT", help="Instant de l’édition ; maintenant par défaut."
)


def show(problems: Sequence[Problem], folder: Path, err: bool = False, elsewhere: Sequence[Problem] = ()) -> None:
    """Prints problems with the lines at which they are, in colours if somebody is looking.

    :param folder: the root of the repository.
    :param err: on the error stream.
    :param elsewhere: those that are only counted.
    """
    stream = sys.stderr if err else sys.stdout
    coloured = stream.isatty() and not os.environ.get("NO_COLOR")
    click.echo(report.text(problems, report.lines_of(folder), coloured, elsewhere), err=err, nl=False)


def unwritten(error: OSError, more: str = "") -> click.ClickException:
    """What a command raises when the disk refuses.

    :param more: what else there is to say, in a sentence.
    """
    where = f" ({file})" if (file := complained_of(error)) else ""
    remede = "vérifiez la place sur le disque et les droits."
    return click.ClickException(f"Écriture impossible{where} : {remede} {more}".rstrip())


def complained_of(error: OSError) -> str:
    """The file of which the system complains, as an author knows it; nothing if it names none."""
    name = error.filename2 or error.filename
    if not isinstance(name, str | Path):
        return ""
    path = Path(name)
    return printable((path.relative_to(root()) if path.is_relative_to(root()) else path).as_posix())


def refused(reason: Refused) -> NoReturn:
    """Tells why nothing is published, and ends with 1."""
    show(reason.problems, root(), err=True)
    click.echo("Rien n’a été publié.", err=True)
    raise SystemExit(1)
