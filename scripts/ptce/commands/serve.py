"""`ptce serve`: the site while one writes, drafts and embargoes included."""

from datetime import datetime

import click

from .. import console


@click.command("serve", help="Montre le site pendant que l’on écrit : brouillons et embargos compris.")
@console.date_option
@click.option("--adresse", default="127.0.0.1:8000", show_default=True, help="Adresse et port.")
def command(now: datetime, adresse: str) -> None:
    """MkDocs' own server, with a preview edition."""
    from mkdocs.commands.serve import serve
    from mkdocs.exceptions import Abort

    root = console.root()
    click.echo(f"Aperçu à l’adresse http://{adresse}/, brouillons et embargos compris. Ctrl-C pour arrêter.")
    try:
        serve(
            str(root / "mkdocs.yml"),
            dev_addr=adresse,
            watch=[str(root / folder) for folder in ("poles", "press", "overrides")],
            extra={"ptce": {"now": now, "preview": True}},
        )
    except Abort as problems:
        raise click.ClickException(f"L’aperçu ne peut pas commencer :\n{problems}") from None
