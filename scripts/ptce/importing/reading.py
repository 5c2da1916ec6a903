"""What one cell means for one field: the text that a file of the site would have, or why there is none.

Nothing is guessed. What is read otherwise than written (« Nord » for 59, 19/09/2014 for 2014-09-19) is said.
"""

import re
from dataclasses import dataclass
from typing import Any, get_args

from pydantic_core import PydanticCustomError

from ..corpus import Corpus
from ..french import names
from ..model import addresses, parsing
from ..model.fields import Courriel, Degres, OuiNon, Parsed
from ..model.refusal import refuse
from ..model.values import Source
from ..opendata.cells import SEPARATOR
from .fields import Field
from .grid import Cell
from .naming import Names

_APART = re.compile(rf"{re.escape(SEPARATOR)}|[;\n•]")
"""What surely parts the values of a list."""
_CLOSE = re.compile(r"[,/+]| et ")
"""What parts them where each part is a name that we know: « Culture, insertion »."""
_LOST_ZERO = re.compile(r"[1-9]\d{8}")
"""A phone number that a spreadsheet took for a quantity: French ones have ten figures."""
_SURE = {get_args(sort)[1] for sort in (OuiNon, Degres, Courriel)}
"""The sorts of fields whose corrections leave no doubt in a table: « x » for oui, « 48,4 », « contact (at) a.fr »."""
_BULLET = re.compile(r"[•●▪‣·–—-]\s+")


@dataclass(frozen=True)
class Refused:
    """A text, or a part of it, that the field cannot take."""

    text: str
    phrase: str
    remede: str


@dataclass(frozen=True)
class Reading:
    """What a cell means."""

    value: Any = None
    """A text, a group, or a list of these; None if nothing of the cell can be taken."""
    said: tuple[str, ...] = ()
    """What was read otherwise than written, in French."""
    refused: tuple[Refused, ...] = ()


class Reader:
    """Reads cells, with the names of the records of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._names: dict[tuple[str, ...], Names] = {}

    def names(self, *kinds: str) -> Names:
        """The names of the records of some kinds."""
        if kinds not in self._names:
            self._names[kinds] = Names(self._corpus, kinds)
        return self._names[kinds]

    def read(self, field: Field, cell: Cell) -> Reading:
        """The meaning of a cell for a field."""
        if not field.shape.many:
            return self._one(field, cell)
        values: list[Any] = []
        said: list[str] = []
        refused: list[Refused] = []
        for part in self._parts(field, cell.text):
            found = self._one(field, Cell(part, cell.link))
            said += found.said
            refused += found.refused
            if found.value is not None and found.value not in values:
                values.append(found.value)
        return Reading(values or None, tuple(said), tuple(refused))

    def _parts(self, field: Field, text: str) -> list[str]:
        kinds = field.asked.leads_to
        known = self.names(*kinds).known if kinds else None
        if known and known(text):
            return [text]
        parts: list[str] = []
        for part in filter(None, (_BULLET.sub("", piece.strip(), count=1).strip() for piece in _APART.split(text))):
            inner = [piece.strip() for piece in _CLOSE.split(part)]
            if known and not known(part) and any(map(known, inner)):
                parts += filter(None, inner)
            else:
                parts.append(part)
        return parts

    def _one(self, field: Field, cell: Cell) -> Reading:
        try:
            value, said = self._value(field, cell)
        except PydanticCustomError as error:
            context: Any = error.context
            return Reading(refused=(Refused(cell.text, context["phrase"], context["remede"]),))
        if field.inner:
            inner = "url" if field.shape.type is Source and re.match(r"https?://\S+$", value) else field.inner
            return Reading({inner: value}, said)
        return Reading(value, said)

    def _value(self, field: Field, cell: Cell) -> tuple[str, tuple[str, ...]]:
        """The text that the field would have in a file, and what must be said of it.

        :raises PydanticCustomError: the refusal of a name, of a choice, or of a text by the parser of the field.
        """
        text = cell.text
        if field.asked.leads_to:
            found = self.names(*field.asked.leads_to)
            name = found.find(text)
            title = found.title(name)
            same = names.fold(text) in (names.fold(title), names.fold(name))
            return name, () if same else (f"« {text} » est « {title} »",)
        if field.asked.choices:
            return _choice(field, text)
        parsed = field.parsed
        if parsed is None:
            return text, ()
        if parsed.rules:
            return self._words(parsed, text), ()
        if parsed.parse is parsing.url and cell.link and not re.match(r"(https?://|www\.)", text):
            text = cell.link
        value = _as_written_here(parsed, text)
        return value, () if value == cell.text.strip() else (f"« {cell.text} » est lu {value}",)

    @staticmethod
    def _words(parsed: Parsed, text: str) -> str:
        value = _paragraphs(text) if parsed.rules == "markdown" else _line(text)
        parsed.parse(value)
        return value


def _as_written_here(parsed: Parsed, text: str) -> str:
    """A text that its parser takes: that of the cell, or the one that the refusal of the parser says to be right.

    :raises PydanticCustomError: the refusal, where what is right is only likely; it then says what to write.
    """
    if parsed.parse is parsing.phone and _LOST_ZERO.fullmatch(text):
        text = addresses.phone(text)
    try:
        parsed.parse(text)
    except PydanticCustomError as error:
        context: dict[str, Any] = error.context or {}
        right = context["correction"]
        if not right:
            raise
        if not (context["certaine"] or parsed in _SURE):
            raise refuse(context["phrase"], f"Écrivez {right}, si c’est cela.") from None
        parsed.parse(right)
        return str(right)
    return text


def _choice(field: Field, text: str) -> tuple[str, tuple[str, ...]]:
    wanted = names.fold(text)
    for choice, label in field.asked.choices.items():
        if wanted in (names.fold(choice), names.fold(label)):
            return choice, ()
    words = ", ".join(field.asked.choices.values())
    raise refuse(f"« {text} » n’est pas un choix possible.", f"Choisissez parmi : {words}.")


def _line(text: str) -> str:
    """A text of one paragraph whose lines were only broken; two paragraphs stay two, for the model to refuse."""
    return text if "\n\n" in text else " ".join(text.split("\n"))


def _paragraphs(text: str) -> str:
    """The paragraphs and the lists of a cell, in Markdown: in a cell, each line is one."""
    made: list[str] = []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        bullet = _BULLET.match(line)
        item = f"- {line[bullet.end() :]}" if bullet else line
        follows = bool(made) and bullet is not None and made[-1].startswith("- ")
        made += [item] if not made or follows else ["", item]
    return "\n".join(made) + ("\n" if len(made) > 1 else "")
