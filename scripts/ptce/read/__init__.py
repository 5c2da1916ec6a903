"""A file as text, and where each of its fields stands: YAML, or Markdown under a YAML header."""

from pathlib import Path

from .composing import compose
from .decoding import decode
from .document import Document, Fault, Mark

__all__ = ["Document", "Fault", "Mark", "load"]


def load(path: Path) -> Document:
    """The document in a `.yml` or `.md` file. The body of a `.md` file is its field `texte`.

    :raises Fault: at the first thing that keeps the file from being read.
    """
    text = decode(path)
    if path.suffix == ".md":
        header, body, line = _split(text)
        document = compose(header, first_line=2)
        if "texte" in document.values:
            raise Fault(document.key(("texte",)), "Le texte d’une page va sous l’en-tête.", "Déplacez-le.", "texte")
        if body.strip():
            document.values["texte"] = body
            document.marks["texte",] = Mark(line - 1, 1, tuple(body.split("\n")))
        return document
    return compose(text, first_line=1)


def _split(text: str) -> tuple[str, str, int]:
    """The header, the body, and the line on which the body starts."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        raise Fault(
            Mark(1, 1),
            "La page commence par un en-tête entre deux lignes « --- ».",
            "Écrivez « --- » en première ligne.",
        )
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:index]) + "\n", "\n".join(lines[index + 1 :]), index + 2
    raise Fault(
        Mark(1, 1),
        "L’en-tête « --- » n’est jamais refermé.",
        "Écrivez « --- » seul sur une ligne, sous le dernier champ.",
    )
