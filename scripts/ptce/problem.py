"""A problem: where it is, the rule in one French sentence, the remedy, and the text that would be right."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

ERREUR = "erreur"
AVERTISSEMENT = "avertissement"
A_CONFIRMER = "à confirmer"

NIVEAUX = {
    ERREUR: ("erreur", "erreurs"),
    AVERTISSEMENT: ("avertissement", "avertissements"),
    A_CONFIRMER: ("point à confirmer", "points à confirmer"),
}
"""How one of each level is called, and several; the gravest first."""


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong at one place of one file. Lines and columns count from 1, in characters."""

    path: str
    line: int
    column: int
    champ: str
    phrase: str
    remede: str = ""
    niveau: str = ERREUR
    regle: str = ""
    """What the rule is called, in French without accents: `champ-inconnu`. Stable, for it stands in files."""
    correction: str = ""
    """What would be right in the place of what is wrong; empty where it cannot be known."""
    width: int = 0
    """How many characters of the line are wrong; 0 where it is the file or a group as a whole."""
    certaine: bool = False
    """Whether nobody could mean anything but the correction, so that it may be written without being asked for."""
    ajout: str = ""
    """The lines that the remedy has one add, as they stand in the file, where they are several."""

    def __str__(self) -> str:
        """`path:line:column: champ « x » : phrase Remède.`: an editor opens it at a click."""
        champ = f"champ « {self.champ} » : " if self.champ else ""
        level = "" if self.niveau == ERREUR else f" [{self.niveau}]"
        place = f"{self.path}:{self.line}:{self.column}"
        return printable(f"{place}: {champ}{self.phrase} {self.conseil}".rstrip() + level)

    @property
    def conseil(self) -> str:
        """What to do, in words: the remedy, or what to write where that says it all."""
        return self.remede or (f"Écrivez « {self.correction} »." if self.correction else "")


def printable(text: str) -> str:
    """A text that can be printed on one line: what commands a terminal, or is half a character, shows as �."""
    return "".join("�" if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") else sign for sign in text)


def champ(where: tuple[str | int, ...]) -> str:
    """How a French reader is told a field: `seances 3, titre`."""
    words = ""
    for step in where:
        words += f" {step + 1}" if isinstance(step, int) else f"{', ' if words else ''}{step}"
    return words


def summary(problems: Iterable[Problem]) -> str:
    """How many of each level: « 3 erreurs, 1 avertissement et 2 points à confirmer »."""
    found = Counter(problem.niveau for problem in problems)
    counts = [f"{found[level]} {names[found[level] > 1]}" for level, names in NIVEAUX.items() if found[level]]
    if len(counts) < 2:
        return "".join(counts) or "Aucun problème"
    return f"{', '.join(counts[:-1])} et {counts[-1]}"
