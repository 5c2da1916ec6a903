"""`ptce kinds`: which kinds give which formats, and by which traits."""

import click

from .. import build
from ..model.traits import TRAITS


@click.command("kinds", help="Montre quels genres de fiches donnent quels formats.")
def command() -> None:
    """Prints the matrix of kinds and formats: a knot where a kind has the trait that the format asks for."""
    formats = build.all_formats()
    width = max(len(name) for name in build.all_kinds())
    click.echo(" " * width + "  " + "  ".join(formats))
    for name, kind in build.all_kinds().items():
        knots = ("o" if issubclass(kind, format.TRAIT) else "·" for format in formats.values())
        row = "  ".join(knot.center(len(title)) for knot, title in zip(knots, formats, strict=True))
        traits = ", ".join(trait.__name__ for trait in TRAITS if issubclass(kind, trait))
        click.echo(f"{name.ljust(width)}  {row}  {traits}".rstrip())
