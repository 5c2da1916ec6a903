"""`ptce build`: the finished site, or its plain tree."""

import os
import sys
import time
from datetime import datetime
from pathlib import Path

import click

from .. import build, console, publish
from ..progress import Progress


@click.command("build", help="Construit le site dans site/.")
@console.date_option
@click.option("--site", "target", type=click.Path(path_type=Path), help="Dossier du site ; site/ par défaut.")
@click.option(
    "--export",
    type=click.Path(path_type=Path),
    help="Écrit les pages en Markdown et les fichiers dans ce dossier, sans MkDocs.",
)
def command(now: datetime, target: Path | None, export: Path | None) -> None:
    """Publishes the site, or exports its plain tree."""
    root = console.root()
    started = time.monotonic()
    try:
        if export:
            count = build.export(publish.site(root, now), export)
            click.echo(f"{count} fichiers dans {export}.")
            return
        target = target or root / "site"
        pages = _published(root, target, now)
    except build.Refused as reason:
        console.refused(reason)
    except publish.Busy:
        raise click.ClickException("Une autre construction est en cours : attendez qu’elle finisse.") from None
    except FileExistsError as error:
        raise click.ClickException(f"Le fichier {error.filename} existe déjà : donnez un dossier vide.") from None
    except OSError as error:
        raise console.unwritten(error, "Le site en place n’a pas changé.") from None
    near = target.resolve().is_relative_to(Path.cwd())
    shown = os.path.relpath(target) if near else target  # on Windows, no way leads from one disk to another
    click.echo(f"{pages} pages dans {shown}, en {time.monotonic() - started:.0f} s.")


def _published(root: Path, target: Path, now: datetime) -> int:
    """Publishes, and tells how far it is; nothing of that is left under what is told next."""
    progress = Progress(sys.stdout)
    try:
        return publish.publish(root, target, now, progress.say, progress.count)
    finally:
        progress.end()
