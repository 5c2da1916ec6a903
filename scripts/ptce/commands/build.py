"""`ptce build`: the finished site, or its plain tree."""

import os
import time
from datetime import datetime
from pathlib import Path

import click

from .. import build, console, publish


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
        pages = publish.publish(root, target, now, click.echo)
    except build.Refused as reason:
        console.refused(reason)
    except publish.Busy:
        raise click.ClickException("Une autre construction est en cours.") from None
    except FileExistsError as error:
        raise click.ClickException(f"Le fichier {error.filename} existe déjà : donnez un dossier vide.") from None
    except OSError as error:
        raise console.unwritten(error) from None
    click.echo(f"{pages} pages dans {os.path.relpath(target)}, en {time.monotonic() - started:.0f} s.")
