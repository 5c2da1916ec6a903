"""`ptce schema`: what VS Code knows of the files, made anew from the models."""

import click

from .. import build, console
from ..schemas import workspace


@click.command(
    "schema",
    help="Met à jour ce que VS Code sait des fiches : champs, explications, noms proposés.",
    short_help="Met à jour ce que VS Code sait des fiches.",
)
@click.option("--verifier", "verify", is_flag=True, help="N’écrit rien ; dit seulement ce qui n’est plus à jour.")
def command(verify: bool) -> None:
    """Writes what is made in `.vscode/`, or says what is out of step and exits with 1."""
    root, kinds = console.root(), build.all_kinds()
    try:
        if verify:
            old = workspace.stale(root, kinds)
            for path in old:
                click.echo(f"{path} n’est plus à jour.")
            click.echo("Lancez « ptce schema », puis enregistrez ces fichiers." if old else "Tout est à jour.")
            raise SystemExit(bool(old))
        changed = workspace.write(root, kinds, build.check(root))
    except workspace.Unreadable as reason:
        remede = "Retirez-en les commentaires (//) et les virgules en trop."
        raise click.ClickException(f"Le fichier {reason} ne peut pas être lu. {remede}") from None
    except OSError as error:
        raise console.unwritten(error) from None
    for path in changed:
        click.echo(path)
    count = len(changed)
    click.echo(f"{count} fichier{'s' if count > 1 else ''} mis à jour." if count else "Tout était déjà à jour.")
