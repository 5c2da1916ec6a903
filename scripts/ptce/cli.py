"""The entry point of `ptce`: the commands of `commands/`, in French."""

import gettext
import importlib
import os
import pkgutil
from pathlib import Path

import click

from . import commands

gettext.bindtextdomain("messages", str(Path(__file__).parent / "locale"))
os.environ["LANGUAGE"] = "fr"  # click's own words: staff are not asked which language their machine speaks
os.environ["NO_MKDOCS_2_WARNING"] = "1"  # and MkDocs keeps its news to itself

NAMES = sorted(module.name for module in pkgutil.iter_modules(commands.__path__))


class _Commands(click.Group):
    """The commands, each loaded when it is wanted: the check does not wait for what builds."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return NAMES

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in NAMES:
            return None
        found: click.Command = importlib.import_module(f"{commands.__name__}.{name}").command
        return found


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--aide", "--help"]},
    subcommand_metavar="COMMANDE…",
    help="Le site, les fiches et l’espace presse des PTCE.",
)
def main() -> None:
    """The entry point of the command `ptce`."""
