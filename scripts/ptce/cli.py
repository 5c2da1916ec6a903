"""The entry point of `ptce`: the commands of `commands/`, in French."""

import errno
import gettext
import importlib
import os
import pkgutil
import sys
import tempfile
import traceback
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import Any

import click

from . import collector, commands

gettext.bindtextdomain("messages", str(Path(__file__).parent / "locale"))
os.environ["LANGUAGE"] = "fr"  # click's own words: staff are not asked which language their machine speaks
os.environ["NO_MKDOCS_2_WARNING"] = "1"  # and MkDocs keeps its news to itself
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # no package may change what a model takes, nor is one looked for

_FILES = {module.name.rstrip("_"): module.name for module in pkgutil.iter_modules(commands.__path__)}
"""The file of each command, by its name: `import` is a word of Python, and its file is `import_`."""
NAMES = sorted(_FILES)


class _Commands(click.Group):
    """The commands, each loaded when it is wanted: the check does not wait for what builds."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return NAMES

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in NAMES:
            return None
        with collector.paused():
            found: click.Command = importlib.import_module(f"{commands.__name__}.{_FILES[name]}").command
        return found

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Finds a command; one that does not exist is told with those that are near."""
        try:
            return super().resolve_command(context, arguments)
        except click.exceptions.NoSuchCommand as unknown:
            raise click.exceptions.NoSuchCommand(unknown.command_name, possibilities=NAMES, ctx=context) from None

    def invoke(self, context: click.Context) -> Any:
        """Runs a command. What nobody foresaw is told in French; its detail, for whoever mends it, goes to a file.

        :raises click.ClickException: with the path of that file.
        """
        try:
            return super().invoke(context)
        except (click.ClickException, click.Abort, click.exceptions.Exit, BrokenPipeError):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno == errno.ENOSPC:
                raise click.ClickException(
                    "Il n’y a plus de place sur le disque : faites-en, et recommencez."
                ) from None
            raise click.ClickException(f"Le programme s’est arrêté, et c’est sa faute. {_kept()}") from None


def _kept() -> str:
    """Keeps what was raised in a new file, and says where; it is printed by nobody."""
    try:
        with tempfile.NamedTemporaryFile("w", -1, "utf-8", prefix="ptce-", suffix=".txt", delete=False) as stream:
            traceback.print_exc(file=stream)
    except OSError:
        return "Recommencez ; si cela se répète, dites-nous ce que vous faisiez."
    return f"Le détail est dans {stream.name} : joignez-le à votre message."


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--aide", "--help"]},
    subcommand_metavar="COMMANDE…",
    help="Le site, les fiches et l’espace presse des PTCE.",
)
def main() -> None:
    """The entry point of the command `ptce`."""
    sys.stdout = sys.stdout or StringIO()  # there is none where a caller has closed it
    sys.stderr = sys.stderr or StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # where a log of Windows has no « → », the rest is still told
