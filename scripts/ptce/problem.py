"""A problem: where it is, the rule in one French sentence, and the remedy."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

ERREUR = "erreur"
AVERTISSEMENT = "avertissement"
A_CONFIRMER = "à confirmer"


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong at one place of one file. Lines and columns count from 1."""

    path: str
    line: int
    column: int
    champ: str
    phrase: str
    remede: str = ""
    niveau: str = ERREUR

    def __str__(self) -> str:
        """`path:line:column: champ « x » : phrase Remède.`: an editor opens it at a click."""
        champ = f"champ « {self.champ} » : " if self.champ else ""
        level = "" if self.niveau == ERREUR else f" [{self.niveau}]"
        return f"{self.path}:{self.line}:{self.column}: {champ}{self.phrase} {self.remede}".rstrip() + level


def summary(problems: Iterable[Problem]) -> str:
    """The last line of a check: how many errors, and how many warnings."""
    found = list(problems)
    errors = sum(problem.niveau == ERREUR for problem in found)
    counts = [_count(errors, "erreur"), _count(len(found) - errors, "avertissement")]
    return " et ".join(count for count in counts if count) or "Aucun problème"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number > 1 else ''}" if number else ""


_SENTENCES: dict[str, tuple[str, str]] = {
    "missing": ("Ce champ est obligatoire.", "Ajoutez-le."),
    "extra_forbidden": ("Ce champ n’existe pas.", "Retirez-le, ou corrigez son nom."),
    "tuple_type": ("Une liste est attendue.", "Mettez chaque élément sur sa ligne, après un tiret."),
    "model_type": ("Des champs sont attendus ici.", "Écrivez-les sous cette ligne, en retrait : « nom: valeur »."),
    "too_short": ("Cette liste ne peut pas être vide.", "Ajoutez au moins un élément."),
    "refus": ("{phrase}", "{remede}"),
    "literal_error": ("« {value} » n’est pas un choix possible.", "Choisissez {expected}."),
}
"""What to say for each of the error types that our models can raise; pydantic's own words are English."""


def sentence(kind: str, context: dict[str, Any], value: object) -> tuple[str, str]:
    """The French sentence and the remedy for an error of pydantic.

    :param kind: its type, as pydantic names it: `missing`.
    :param context: what pydantic knows of it.
    :param value: what the author wrote.
    """
    known = {**context, "value": value}
    if "expected" in known:
        known["expected"] = str(known["expected"]).replace(" or ", " ou ").replace("'", "")
    if not isinstance(value, str):
        known["value"] = "cette liste" if isinstance(value, list) else "ce groupe de champs"
    phrase, remede = _SENTENCES[kind]
    return phrase.format(**known), remede.format(**known)
