"""From what keeps a value out of a record to problems in French: the rule, the sentence, the remedy, what would do."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from pydantic_core import ErrorDetails

from . import meant
from .french import names
from .model.fields import SLUG
from .model.shape import first_words, needed, shape
from .outline import lines, waiting, written
from .problem import Problem, champ
from .read.document import Document, Fault, Mark, Steps

_SENTENCES: dict[str, tuple[str, str, str]] = {
    "missing": ("champ-manquant", "Ce champ est obligatoire.", "Ajoutez-le."),
    "extra_forbidden": ("champ-inconnu", "Ce champ n’existe pas.", "Retirez-le, ou corrigez son nom."),
    "tuple_type": ("liste", "Ce champ est une liste.", "Mettez chaque élément sur sa ligne, après un tiret."),
    "model_type": ("groupe", "Il faut ici d’autres champs, et non un texte seul.", "Écrivez-les dessous, en retrait."),
    "too_short": ("liste-vide", "Cette liste ne peut pas être vide.", "Ajoutez au moins un élément."),
    "literal_error": ("choix", "« {value} » n’est pas un choix possible.", "Choisissez {expected}."),
}
"""The rule, the sentence and the remedy for each of the error types that our models can raise, but our own refusals."""

_FEW = 12
"""The fields of a group that a reader can be told in one sentence."""


def problems(kind: type[Any], path: str, document: Document, errors: Iterable[ErrorDetails]) -> Iterator[Problem]:
    """What the errors of pydantic say of a file: one problem for each thing to mend.

    :param kind: the kind of the record.
    :param path: its file, relative to the root.
    """
    listed = [error for error in errors if not (error["type"] == "too_short" and error["input"])]
    misspelt = {
        (*error["loc"][:-1], meant.field(kind, error["loc"])) for error in listed if error["type"] == "extra_forbidden"
    }
    for error in listed:
        if error["type"] == "refus":
            yield from _refused(path, document, error)
        elif error["type"] != "missing" or error["loc"] not in misspelt:
            yield _told(kind, path, document, error)


def sentence(error: str, context: dict[str, Any], value: object) -> tuple[str, str, str]:
    """The rule, the French sentence and the remedy for an error of pydantic, whose own words are English.

    :param error: its type, as pydantic names it: `missing`.
    :param context: what pydantic knows of it.
    :param value: what the author wrote.
    """
    known = {**context, "value": value}
    if "expected" in known:
        known["expected"] = " ou ".join(", ".join(_choices(context)).rsplit(", ", 1))
    if not isinstance(value, str):
        known["value"] = "cette liste" if isinstance(value, list) else "ce groupe de champs"
    rule, phrase, remedy = _SENTENCES[error]
    return rule, phrase.format(**known), remedy.format(**known)


def replacing(mark: Mark, correction: str) -> str:
    """What is written in the place of a value; nothing for one of several lines, which one line cannot replace."""
    return written(correction) if correction and _is_one_line(mark) else ""


def _is_one_line(mark: Mark) -> bool:
    return bool(mark.width) and mark.last <= mark.line


def unread(path: str, fault: Fault) -> Problem:
    """What keeps a file from being read, as a problem."""
    mark = fault.mark
    return Problem(
        path,
        mark.line,
        mark.column,
        fault.champ,
        fault.phrase,
        fault.remede,
        regle=fault.regle,
        correction=fault.correction,
        width=mark.width,
    )


def _refused(path: str, document: Document, error: ErrorDetails) -> Iterator[Problem]:
    """Our own refusals: of a value, or of all that is wrong inside a text."""
    where, context = tuple(error["loc"]), error.get("ctx", {})
    mark, text = document.mark(where), str(error["input"])
    remedy, correction = context["remede"], context["correction"]
    if context["regle"] == "nom-de-fiche" and (name := _slug(text)):
        remedy, correction = "", name
    if not context["fautes"]:
        right = replacing(mark, correction)
        if correction and not (right or remedy):
            remedy = f"Écrivez « {correction} »."
        if mark.lines and not mark.first:  # a block: its words stand below its sign
            mark = mark.part(text, 0, 0, len(text.split("\n")[0]))
        told = _problem(path, mark, where, context["phrase"], remedy, context["regle"], right)
        yield replace(told, certaine=context["certaine"] and bool(right))
    for fault in context["fautes"]:
        place = mark.part(text, fault.ligne, fault.colonne, fault.longueur)
        right = fault.correction if place is not mark else ""
        yield _problem(path, place, where, fault.phrase, fault.remede, fault.regle, right)


def _told(kind: type[Any], path: str, document: Document, error: ErrorDetails) -> Problem:
    where, value = tuple(error["loc"]), error["input"]
    rule, phrase, remedy = sentence(error["type"], error.get("ctx", {}), value)
    mark, correction, sure, added = document.mark(where), "", False, ""
    if error["type"] == "missing":
        mark, remedy, added = document.key(where), "Remplissez-le.", ""
        if where not in document.keys:
            remedy, added = _added(path, document, where), _lines(kind, document, where)
    elif error["type"] == "extra_forbidden":
        mark, correction = document.key(where), meant.field(kind, where)
        known = meant.fields(kind, where[:-1])
        sure = bool(names.evident(str(where[-1]), known)) and (*where[:-1], correction) not in document.keys
        remedy = _renamed(kind, where, known)
    elif error["type"] == "literal_error" and isinstance(value, str):
        choices = _choices(error.get("ctx", {}))
        correction, sure = names.closest(value, choices) or "", bool(names.evident(value, choices))
    elif error["type"] == "model_type":
        place = "après le tiret" if _has_dash(document, where) else "sous cette ligne, en retrait"
        remedy = f"Écrivez-les {place} : {meant.beginnings(kind, where)}."
    right = replacing(mark, correction)
    if correction:
        remedy = f"Vouliez-vous dire « {correction} » ?"
    elif isinstance(value, str) and error["type"] in ("tuple_type", "model_type") and _is_one_line(mark):
        right = _wrapped(kind, document, where, error["type"], value)
    told = _problem(path, mark, where, phrase, remedy, rule, right)
    return replace(told, certaine=sure and bool(right), ajout=added)


def _problem(path: str, mark: Mark, where: Steps, phrase: str, remedy: str, rule: str, correction: str) -> Problem:
    return Problem(
        path, mark.line, mark.column, champ(where), phrase, remedy, regle=rule, correction=correction, width=mark.width
    )


def _renamed(kind: type[Any], where: Steps, known: list[str]) -> str:
    """What to do about a field that is near no other one."""
    if home := meant.home(kind, where):
        return f"Mettez-le sous « {home} », en retrait."
    if " " in str(where[-1]):
        return "Si cette ligne continue le texte du dessus, mettez-la en retrait comme lui."
    if len(known) <= _FEW:
        return f"Retirez-le, ou prenez un de ces champs : {', '.join(known)}."
    return "Retirez-le, ou corrigez son nom : le guide les a tous, page « Tous les champs »."


def _choices(context: dict[str, Any]) -> list[str]:
    """The words among which a field chooses: pydantic says `'a', 'b' or 'c'`."""
    return re.findall(r"'([^']*)'", str(context.get("expected", "")))


def _slug(text: str) -> str:
    """The name of a file that an author likely meant: `ada-lune` for « Ada Lune »."""
    return names.slug(re.sub(r"\.[a-z]{2,4}$", "", text.rstrip("/").rpartition("/")[2]))


def _added(path: str, document: Document, where: Steps) -> str:
    """Where a missing field goes: below the last line of its group; the text of a page, below its header."""
    if where == ("texte",) and path.endswith(".md"):
        return "Écrivez le texte sous l’en-tête, après le second « --- »."
    group = document.marks.get(where[:-1])
    if group is None or not group.last:
        return "Ajoutez-le."
    if group.form == "flow":
        return f"Ajoutez « {where[-1]}: … » entre les accolades."
    return f"Ajoutez « {where[-1]}: … » sous la ligne {group.last}."


def _lines(kind: type[Any], document: Document, where: Steps) -> str:
    """The lines of a missing group that has a line of its own, with what it cannot do without; nothing for a text."""
    mark, name = document.marks.get(where[:-1]), str(where[-1])
    owner = meant.group(meant.annotation(kind, where[:-1]))
    seen = shape(owner, name)
    if not seen.is_group or mark is None or not mark.last or mark.form == "flow":
        return ""
    found = waiting(seen, lambda inner: written(first_words(inner.description)), needed)
    return "\n".join(lines({name: found}, " " * (mark.column - 1)))


def _has_dash(document: Document, where: Steps) -> bool:
    """Whether a value is an item of a list that has a line for each."""
    return isinstance(where[-1], int) and document.marks[where[:-1]].form != "flow"


def _wrapped(kind: type[Any], document: Document, where: Steps, error: str, value: str) -> str:
    """A text as the list or the group that is expected, where one text is enough to make it."""
    if error == "model_type":
        name = meant.part(kind, where, value)
        line = f"{name}: {written(value)}" if name else ""
        return line if _has_dash(document, where) or not line else f"{{{line}}}"
    if meant.group(meant.annotation(kind, where)) is not None:
        return ""
    parts = [part.strip() for part in value.split(",")]
    items = parts if all(re.fullmatch(SLUG, part) for part in parts) else [value]
    return f"[{', '.join(map(written, items))}]"
