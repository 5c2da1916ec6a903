"""`ptce admin`: a form for those who do not use git, on this machine or beside a finished site."""

from pathlib import Path

import click

from .. import console
from ..admin import decap, desk, page
from ..admin.configuration import Backend, github, gitlab


@click.command(
    "admin",
    help="Ouvre un formulaire pour modifier les fiches, ici ou à côté du site.",
    short_help="Ouvre un formulaire pour modifier les fiches.",
)
@click.option(
    "--site", type=click.Path(path_type=Path), help="Dossier d’un site construit : le formulaire va dans admin/."
)
@click.option("--gitlab", "on_gitlab", metavar="DÉPÔT", help="Dépôt GitLab : groupe/projet.")
@click.option("--application", metavar="ID", help="Identifiant de l’application, donné par GitLab.")
@click.option(
    "--instance", default="https://gitlab.com", show_default=True, metavar="ADRESSE", help="Adresse du GitLab."
)
@click.option("--github", "on_github", metavar="DÉPÔT", help="Dépôt GitHub : organisation/projet.")
@click.option("--connexion", metavar="ADRESSE", help="Serveur qui connecte les comptes GitHub.")
@click.option("--branche", default="main", show_default=True, metavar="NOM", help="Branche à modifier.")
@click.option("--port", default=8010, show_default=True, metavar="NUMÉRO", help="Port du formulaire sur cette machine.")
def command(
    site: Path | None,
    on_gitlab: str | None,
    application: str | None,
    instance: str,
    on_github: str | None,
    connexion: str | None,
    branche: str,
    port: int,
) -> None:
    """Writes the form beside a site, or serves it here until it is stopped."""
    root = console.root()
    try:
        if site is None:
            _here(root, port)
            return
        page.write(root, site / "admin", _backend(on_gitlab, application, instance, on_github, connexion, branche))
    except decap.Unavailable as reason:
        raise click.ClickException(str(reason)) from None
    except desk.Taken:
        raise click.ClickException(f"Le port {port} est pris : donnez-en un autre, par --port {port + 1}.") from None
    except FileExistsError as error:
        raise click.ClickException(f"Le dossier {error.filename} contient autre chose qu’un formulaire.") from None
    except OSError as error:
        raise console.unwritten(error, "Le site en place n’a pas changé.") from None
    click.echo(f"Le formulaire est dans {site / 'admin'}.")


def _here(root: Path, port: int) -> None:
    with desk.opened(root, port) as (address, wait):
        click.echo(
            f"Le formulaire est à l’adresse {address} : il modifie les fichiers de ce dossier. Ctrl-C pour arrêter."
        )
        try:
            wait()
        except KeyboardInterrupt:
            click.echo("Arrêté. Vérifiez les fiches par « ptce check ».")
            return
    raise click.ClickException("Le serveur du formulaire s’est arrêté. Relancez « ptce admin ».")


def _backend(
    on_gitlab: str | None,
    application: str | None,
    instance: str,
    on_github: str | None,
    connexion: str | None,
    branch: str,
) -> Backend:
    if on_gitlab and application and not on_github:
        return gitlab(on_gitlab, branch, application, instance.rstrip("/"))
    if on_github and connexion and not on_gitlab:
        return github(on_github, branch, connexion.rstrip("/"))
    raise click.UsageError("Dites où sont les fiches : --gitlab et --application, ou --github et --connexion.")
