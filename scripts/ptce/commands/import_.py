"""`ptce import`: what an association has in its drawers, tried first, then written."""

from collections.abc import Callable
from pathlib import Path

import click

from .. import console
from ..importing import delivery, table
from ..importing.communique import Communique
from ..importing.fiches import Fiches
from ..importing.outcome import Outcome
from ..importing.programme import Programme
from ..importing.unreadable import Unreadable

ABOUT = """Fait entrer dans le site un tableau de pôles, un communiqué ou un programme.

Sans --ecrire, c’est un essai : rien n’est écrit dans le site, et un rapport dit tout ce qui le serait."""

_write = click.option("--ecrire", is_flag=True, help="Écrit les fichiers ; sans elle, c’est un essai.")
_report = click.option(
    "--rapport",
    type=click.Path(path_type=Path),
    metavar="CHEMIN",
    help="Où mettre le rapport ; à côté du fichier par défaut.",
)
_sheet = click.option("--feuille", metavar="TITRE", help="Feuille du classeur, s’il en a plusieurs.")
_file = click.argument("fichier", type=click.Path(path_type=Path))


@click.group(
    "import", help=ABOUT, short_help="Fait entrer un tableau, un communiqué, un programme.", subcommand_metavar="GENRE…"
)
def command() -> None:
    """The three sorts of files that can be imported."""


def _apart(example: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    words = f"Dit que {example} est nouveau, bien qu’il ressemble à un autre. Autant de fois qu’il le faut."
    return click.option("--nouveau", "apart", multiple=True, metavar="NOM", help=words)


def _deliver(make: Callable[[], Outcome], fichier: Path, rapport: Path | None, ecrire: bool) -> None:
    """Imports a file, and shows what came of it."""
    try:
        click.echo(delivery.deliver(make(), rapport or delivery.beside(fichier), ecrire))
    except Unreadable as reason:
        raise click.ClickException(str(reason)) from None
    except OSError as error:
        raise console.unwritten(error) from None


@command.command("poles", help="Un tableau de pôles (CSV ou XLSX) : une fiche par ligne.")
@_file
@_sheet
@click.option("--source", default="", metavar="TITRE", help="D’où viennent les faits, si aucune colonne ne le dit.")
@_apart("ce pôle")
@click.option("--publier", is_flag=True, help="Publie les fiches nouvelles, au lieu d’en faire des brouillons.")
@_report
@_write
def poles(
    fichier: Path,
    feuille: str | None,
    source: str,
    apart: tuple[str, ...],
    publier: bool,
    rapport: Path | None,
    ecrire: bool,
) -> None:
    """Imports a table of poles."""
    root = console.root()

    def make() -> Outcome:
        return Fiches(root, table.load(fichier, feuille), "pole", source=source, apart=apart, draft=not publier).run()

    _deliver(make, fichier, rapport, ecrire)


@command.command("communique", help="Un communiqué (.docx ou .odt) : une page de press/.")
@_file
@click.option("--emetteur", default="", metavar="NOM", help="Qui le publie, si le document ne le dit pas.")
@click.option("--fiche", default="", metavar="NOM", help="Communiqué à mettre à jour : le nom de son fichier.")
@_apart("ce titre")
@_report
@_write
def communique(
    fichier: Path, emetteur: str, fiche: str, apart: tuple[str, ...], rapport: Path | None, ecrire: bool
) -> None:
    """Imports a release."""
    root = console.root()

    def make() -> Outcome:
        return Communique(root, fichier, issuer=emetteur, identifier=fiche, apart=apart).run()

    _deliver(make, fichier, rapport, ecrire)


@command.command("programme", help="Un programme (CSV, XLSX ou texte) : des séances.")
@_file
@click.argument("rencontre")
@_sheet
@_apart("cet intervenant")
@_report
@_write
def programme(
    fichier: Path, rencontre: str, feuille: str | None, apart: tuple[str, ...], rapport: Path | None, ecrire: bool
) -> None:
    """Imports the programme of an event."""
    root = console.root()

    def make() -> Outcome:
        return Programme(root, rencontre, fichier, sheet=feuille, apart=apart).run()

    _deliver(make, fichier, rapport, ecrire)
