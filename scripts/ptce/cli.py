"""The commands, in French. They translate between a terminal and the program, and decide nothing."""

import gettext
import os
import sys
import time
from datetime import datetime
from pathlib import Path

import click

from . import build as house
from . import publish as press
from .model.traits import TRAITS
from .problem import ERREUR, Problem, summary

gettext.bindtextdomain("messages", str(Path(__file__).parent / "locale"))
os.environ["LANGUAGE"] = "fr"  # click's own words: staff are not asked which language their machine speaks
os.environ["NO_MKDOCS_2_WARNING"] = "1"  # and MkDocs keeps its news to itself

CONTEXT = {"help_option_names": ["-h", "--aide", "--help"]}


def _root() -> Path:
    """The nearest folder upwards that holds mkdocs.yml."""
    for folder in (Path.cwd(), *Path.cwd().parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise click.ClickException("Aucun fichier mkdocs.yml ici ni au-dessus : placez-vous dans le dossier du site.")


def _instant(_context: click.Context, _parameter: click.Parameter, value: str | None) -> datetime:
    try:
        return press.instant(value, os.environ)
    except ValueError:
        raise click.BadParameter("écrivez par exemple 2026-12-03T10:00 (heure de Paris).") from None


date_option = click.option(
    "--date", "now", callback=_instant, metavar="INSTANT", help="Instant de l’édition ; maintenant par défaut."
)


@click.group(
    context_settings=CONTEXT,
    subcommand_metavar="COMMANDE…",
    help="Le site, les fiches et l’espace presse des PTCE.",
)
def main() -> None:
    """The entry point of the command `ptce`."""


@main.command(help="Vérifie toutes les fiches, et dit tout ce qui ne va pas.")
def check() -> None:
    """Prints the problems; exits with 1 if there is an error."""
    problems = house.check(_root()).problems
    _print(problems)
    sys.exit(any(problem.niveau == ERREUR for problem in problems))


@main.command(help="Construit le site dans site/.")
@date_option
@click.option("--site", "target", type=click.Path(path_type=Path), help="Dossier du site ; site/ par défaut.")
@click.option(
    "--export",
    type=click.Path(path_type=Path),
    help="Écrit les pages en Markdown et les fichiers dans ce dossier, sans MkDocs.",
)
def build(now: datetime, target: Path | None, export: Path | None) -> None:
    """Publishes the site, or exports its plain tree."""
    root = _root()
    started = time.monotonic()
    try:
        if export:
            count = house.export(press.site(root, now), export)
            click.echo(f"{count} fichiers dans {export}.")
            return
        target = target or root / "site"
        pages = press.publish(root, target, now, click.echo)
    except house.Refused as refused:
        _print(refused.problems)
        click.echo("Rien n’a été publié.", err=True)
        sys.exit(1)
    except press.Busy:
        raise click.ClickException("Une autre construction est en cours.") from None
    except FileExistsError as error:
        raise click.ClickException(f"Le fichier {error.filename} existe déjà : donnez un dossier vide.") from None
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        remede = "vérifiez la place sur le disque et les droits. Le site en place n’a pas changé."
        raise click.ClickException(f"Écriture impossible{where} : {remede}") from None
    click.echo(f"{pages} pages dans {os.path.relpath(target)}, en {time.monotonic() - started:.0f} s.")


@main.command(help="Montre le site pendant que l’on écrit : brouillons et embargos compris.")
@date_option
@click.option("--adresse", default="127.0.0.1:8000", show_default=True, help="Adresse et port.")
def serve(now: datetime, adresse: str) -> None:
    """MkDocs' own server, with a preview edition."""
    from mkdocs.commands.serve import serve as mkdocs_serve
    from mkdocs.exceptions import Abort

    root = _root()
    click.echo(f"Aperçu à l’adresse http://{adresse}/, brouillons et embargos compris. Ctrl-C pour arrêter.")
    try:
        mkdocs_serve(
            str(root / "mkdocs.yml"),
            dev_addr=adresse,
            watch=[str(root / folder) for folder in ("poles", "press", "overrides")],
            extra={"ptce": {"now": now, "preview": True}},
        )
    except Abort as problems:
        raise click.ClickException(f"L’aperçu ne peut pas commencer :\n{problems}") from None


@main.command(help="Montre quels genres de fiches donnent quels formats.")
def kinds() -> None:
    """Prints the matrix of kinds and formats: a knot where a kind has the trait that the format asks for."""
    formats = house.all_formats()
    width = max(len(name) for name in house.all_kinds())
    click.echo(" " * width + "  " + "  ".join(formats))
    for name, kind in house.all_kinds().items():
        knots = ("o" if issubclass(kind, format.TRAIT) else "·" for format in formats.values())
        row = "  ".join(knot.center(len(title)) for knot, title in zip(knots, formats, strict=True))
        traits = ", ".join(trait.__name__ for trait in TRAITS if issubclass(kind, trait))
        click.echo(f"{name.ljust(width)}  {row}  {traits}".rstrip())


def _print(problems: list[Problem]) -> None:
    for problem in problems:
        click.echo(str(problem), err=True)
    if problems:
        click.echo(summary(problems) + ".", err=True)
