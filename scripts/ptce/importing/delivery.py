"""How an import is handed over: a report beside the file that was imported, what changes, the files if asked for."""

from pathlib import Path

from ..french import typography
from .outcome import Outcome
from .report import MARK
from .unreadable import Unreadable

_SUFFIX = ".rapport.txt"


def beside(file: Path) -> Path:
    """Where the report of a file goes, if nobody says: into the drawer from which it comes, and as private."""
    return file.with_name(f"{file.name}{_SUFFIX}")


def deliver(done: Outcome, report: Path, write: bool) -> str:
    """Writes the report, and the files if asked to; returns what to show at a terminal.

    :raises Unreadable: if the report cannot be written; no file is then.
    :raises OSError: if the disk refuses a file of the site.
    """
    diff = done.diff()
    _keep(report, done.report.text(done.state(write)) + (f"\nChangements, ligne par ligne\n\n{diff}" if diff else ""))
    if write:
        done.write()
    parts = [done.report.text(done.state(write), detail=False), diff, *_next(done, report, write)]
    return "\n".join(part.rstrip("\n") + "\n" for part in parts if part).rstrip("\n")


def _next(done: Outcome, report: Path, write: bool) -> list[str]:
    """What to do now."""
    lines = [f"{done.state(write)}\nRapport complet : {report}"]
    if report.resolve().is_relative_to(done.root.resolve()):
        lines.append("Ne mettez pas le rapport dans git : il garde tout du fichier, même ce qui n’est pas à publier.")
    if done.drafts and write:
        lines.append("Relisez-les avec « ptce serve », puis enregistrez-les dans git, avec content/imports/.")
    elif done.drafts:
        lines.append("Pour écrire, relancez la même commande avec --ecrire.")
    return [typography.spaced("\n".join(lines))]


def _keep(path: Path, text: str) -> None:
    """Writes the report over the one before; never over anything else."""
    try:
        if path.exists() and not path.read_text("utf-8-sig", "replace").startswith(MARK):
            phrase = f"{path} existe déjà, et n’est pas un rapport d’import."
            raise Unreadable(phrase, "Dites où mettre le rapport : --rapport CHEMIN.")
        path.write_text(text, "utf-8-sig")
    except OSError:
        phrase = f"Le rapport ne peut pas être écrit : {path}."
        raise Unreadable(phrase, "Dites où le mettre : --rapport CHEMIN.") from None
