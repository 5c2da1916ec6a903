"""`ptce serve`: the site while one writes, drafts and embargoes included."""

import errno
import os
import signal
import sys
import webbrowser
from datetime import datetime
from pathlib import Path
from threading import Event

import click

from .. import console
from ..french import numbers
from ..problem import ERREUR, Problem

ENDS = {"SIGINT", "SIGTERM", "SIGHUP"}
"""What ends a preview: a closed window must leave no draft behind, and some shells begin with Ctrl-C ignored."""
MOST = 4
"""The files that changed which are named; a branch brings many at once."""


class Adresse(click.ParamType[tuple[str, int]]):
    """An address and a port: `127.0.0.1:8000`, `[::1]:8000`."""

    name = "adresse"

    def convert(self, value: str, param: click.Parameter | None, context: click.Context | None) -> tuple[str, int]:
        """The host, without brackets, and the port."""
        host, _, port = value.rpartition(":")
        if not host or not port.isdecimal() or int(port) > 65535:
            self.fail(f"« {value} » : écrivez une adresse et un port, par exemple 127.0.0.1:8000.", param, context)
        return host.strip("[]"), int(port)


@click.command(
    "serve",
    help="Montre le site pendant que l’on écrit : brouillons et embargos compris.",
    short_help="Montre le site pendant que l’on écrit.",
)
@console.date_option
@click.option(
    "--adresse", type=Adresse(), metavar="ADRESSE", default="127.0.0.1:8000", show_default=True, help="Adresse et port."
)
@click.option("--sans-navigateur", is_flag=True, help="N’ouvre pas le navigateur.")
def command(now: datetime, adresse: tuple[str, int], sans_navigateur: bool) -> None:
    """Shows a preview until Ctrl-C."""
    from .. import publish
    from ..preview import session
    from ..preview.engine import Preview
    from ..preview.server import Server, is_local

    root = console.root()
    host, port = adresse
    preview = Preview(root, now, root / publish.CACHE)
    try:
        server = Server(host, port, preview)
    except OSError as error:
        raise click.ClickException(_closed(error, host, port)) from None
    if not is_local(host):
        click.echo(
            f"Attention : quiconque atteint {host} sur ce réseau lira aussi les brouillons et ce qui est sous embargo.",
            err=True,
        )
    click.echo("Lecture des fiches…")
    for name in ENDS & {known.name for known in signal.Signals}:
        signal.signal(signal.Signals[name], signal.default_int_handler)
    try:
        session.run(root, preview, server, _Terminal(root, browser=not sans_navigateur), Event())
    except KeyboardInterrupt:
        click.echo("\nAperçu arrêté.")


class _Terminal:
    """Tells what happens, in French; the problems, only when they are not those of last time."""

    def __init__(self, root: Path, browser: bool) -> None:
        self._root = root
        self._browser = browser
        self._told: list[Problem] = []

    def ready(self, url: str, seconds: float) -> None:
        click.echo(f"Aperçu prêt en {_duration(seconds)} : {url} (brouillons et embargos visibles). Ctrl-C l’arrête.")
        if self._browser and _has_a_screen():
            webbrowser.open(url)

    def changed(self, paths: list[str], seconds: float) -> None:
        shown = paths if len(paths) <= MOST else paths[: MOST - 1]
        names = ", ".join(shown)
        more = f" et {len(paths) - len(shown)} autres" if len(paths) > MOST else ""
        click.echo(f"Changé : {names}{more}. Pages à jour en {_duration(seconds)}.")

    def checked(self, problems: list[Problem]) -> None:
        errors = [problem for problem in problems if problem.niveau == ERREUR]
        if errors and errors != self._told:
            console.show(errors, self._root, err=True)
            click.echo("Les pages en cause restent montrées telles qu’elles pouvaient l’être.", err=True)
        elif self._told and not errors:
            click.echo("Plus aucune erreur.")
        self._told = errors

    def failed(self, reason: str) -> None:
        click.echo(reason, err=True)


def _duration(seconds: float) -> str:
    return f"{numbers.number(max(round(seconds, 1), 0.1))}\N{NO-BREAK SPACE}s"


def _has_a_screen() -> bool:
    """Whether a browser opens a window: without one, it could take the terminal for itself."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _closed(error: OSError, host: str, port: int) -> str:
    """Why an address cannot be served, and what to do."""
    name = f"[{host}]" if ":" in host else host
    if error.errno in (errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", errno.EADDRINUSE)):
        return (
            f"Le port {port} est déjà pris, peut-être par un autre aperçu : arrêtez-le, ou choisissez un autre port, "
            f"par exemple --adresse {name}:{port + 1}."
        )
    if error.errno in (errno.EACCES, getattr(errno, "WSAEACCES", errno.EACCES)):
        return f"Le port {port} est réservé : choisissez-en un autre, par exemple --adresse {name}:8000."
    return f"L’adresse {host} n’est pas celle de cet ordinateur : essayez --adresse 127.0.0.1:{port}."
