"""What is accepted as an answer: the text that goes into the file, or why it cannot, in the words of the check."""

import re
from dataclasses import dataclass
from typing import Any

from pydantic_core import PydanticCustomError

from .. import read
from ..corpus import Corpus
from ..diagnosis import sentence
from ..french import names
from ..importing import emitting
from ..importing.naming import Names
from ..model.fields import Parsed, To
from .question import Question

Answer = str | list[str]
"""What goes into the file; a list where the field is one."""


@dataclass(frozen=True)
class Refusal(Exception):
    """Why an answer cannot be taken, and what would do instead, where that is known."""

    phrase: str
    remede: str = ""
    correction: str = ""

    def __str__(self) -> str:
        """The sentence and its remedy."""
        return f"{self.phrase} {self.remede}".strip()


MISSING = Refusal("Ce champ est obligatoire.")


def accepted(question: Question, text: str, corpus: Corpus) -> Answer:
    """What an answer puts into the file.

    :param corpus: the records that exist, for fields that lead to one.
    :raises Refusal: if the field cannot take it.
    """
    if not question.shape.many:
        return _one(question, text.strip(), corpus)
    parts = [part.strip() for part in re.split(r"[,;]", text)]
    return [_one(question, part, corpus) for part in parts if part]


def _one(question: Question, text: str, corpus: Corpus) -> str:
    seen = question.shape
    try:
        read.parse(".yml", "\n".join([*emitting.field("valeur", text), ""]).encode("utf-8"))
    except read.Fault as unreadable:
        raise Refusal(unreadable.phrase, unreadable.remede) from None
    except UnicodeEncodeError:
        raise Refusal("Cette réponse contient un caractère abîmé.", "Tapez-la de nouveau.") from None
    try:
        if seen.leads_to:
            return Names(corpus, seen.leads_to).find(text)
        if seen.choices:
            return _chosen(seen.choices, text)
        mark: Any = next(mark for mark in seen.marks if isinstance(mark, Parsed | To))
        mark.parse(text)
    except PydanticCustomError as error:
        context = error.context or {}
        fault = next(iter(context.get("fautes", ())), None)
        told = (fault.phrase, fault.remede) if fault else (context["phrase"], context["remede"])
        raise Refusal(*told, context.get("correction", "")) from None
    return text


def _chosen(choices: dict[str, str], text: str) -> str:
    """The word of a choice, for it or for what readers call it."""
    said = {names.fold(word): choice for choice, label in choices.items() for word in (label, choice)}
    if names.fold(text) in said:
        return said[names.fold(text)]
    known = " or ".join(f"'{choice}'" for choice in choices)
    _, phrase, remede = sentence("literal_error", {"expected": known}, text)
    raise Refusal(phrase, remede, names.closest(text, choices) or "")
