"""A file as text, and where each of its fields stands: YAML, or Markdown under a YAML header."""

import re
from pathlib import Path

from .composing import compose, scan
from .decoding import decode, fetch
from .document import Comment, Document, Fault, Mark

__all__ = ["Comment", "Document", "Fault", "Mark", "fetch", "load", "parse", "well_formed"]


def load(path: Path) -> Document:
    """The document in a `.yml` or `.md` file. The body of a `.md` file is its field `texte`.

    :raises Fault: at the first thing that keeps the file from being read.
    """
    return parse(path.suffix, fetch(path))


def parse(suffix: str, data: bytes) -> Document:
    """The document in the bytes of a `.yml` or `.md` file.

    :raises Fault: at the first thing that keeps them from being read.
    """
    text = decode(data)
    if suffix == ".md":
        header, body, line = _split(text)
        document = compose(header, first_line=2)
        if "texte" in document.values:
            mark = document.key(("texte",))
            phrase, remedy = "Le texte d’une page va sous l’en-tête.", "Déplacez-le."
            raise Fault(mark, phrase, remedy, "texte", "texte-dans-l-en-tete")
        if body.strip():
            document.values["texte"] = body
            lines = tuple(body.split("\n"))
            document.marks["texte",] = Mark(line - 1, 1, lines, last=line - 1 + len(lines), form="scalar")
        return document
    return compose(text, first_line=1)


def well_formed(data: bytes) -> None:
    """Nothing, where bytes are one group of fields that any reader of YAML takes; its values are not ours to judge.

    :raises Fault: at the first thing that keeps them from being read.
    """
    scan(decode(data))


def _split(text: str) -> tuple[str, str, int]:
    """The header, the body, and the line on which the body starts."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        remedy = "Écrivez « --- » en première ligne."
        if next(line for line in lines if line.strip()).rstrip() == "---":
            remedy = "Retirez ce qui est au-dessus du premier « --- »."
        raise _no_header(lines, 0, "La page commence par un en-tête entre deux lignes « --- ».", remedy)
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:index]) + "\n", "\n".join(lines[index + 1 :]), index + 2
    phrase, remedy = (
        "L’en-tête « --- » n’est jamais refermé.",
        "Écrivez « --- » seul sur une ligne, sous le dernier champ.",
    )
    near = next((index for index, line in enumerate(lines) if index and _RULE.fullmatch(line)), 0)
    raise _no_header(lines, near, phrase, remedy)


_RULE = re.compile(r"[-–—_*=]{2,}\s*|[–—]\s*")
"""A line that its author may have meant as « --- »."""


def _no_header(lines: list[str], index: int, phrase: str, remedy: str) -> Fault:
    """The fault of a page whose header cannot be found; at the line that is likely meant as « --- »."""
    if not _RULE.fullmatch(lines[index]) or lines[index].rstrip() == "---":
        return Fault(Mark(1, 1), phrase, remedy, regle="en-tete")
    mark = Mark(index + 1, 1, width=len(lines[index].rstrip()))
    return Fault(mark, phrase, remedy, regle="en-tete", correction="---")
