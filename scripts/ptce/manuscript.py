"""What authors wrote: the texts of a record as its file has them, for rules that look at words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .model.fields import Markdown
from .model.markup import CODE, blank
from .model.record import Record, texts
from .read.document import Document, Steps

REPORTED = frozenset(
    {"alias", "ancienne_region", "divergences", "etabli_d_apres", "noms", "reprise_de", "sources", "synonymes"}
)
"""The fields that say what other documents print: their words are not ours to mend."""
_TARGETS = re.compile(r"\]\([^()\s]*\)")
_ADDRESSES = re.compile(r"<[^<>\s]+[@:/][^<>\s]+>|\b(?:https?://|www\.)[^\s<>«»()]+|[\w.+-]+@[\w.-]+")
_HINT = re.compile(r"[@<]|://|www\.")
"""What each address has one of: most texts have none."""


@dataclass(frozen=True)
class Passage:
    """One text of a record."""

    record: Record
    where: Steps
    text: str
    """The text as its file has it, before typography."""
    markdown: bool
    """True for a text of several paragraphs, in Markdown; False for one that is printed sign for sign."""

    @property
    def reported(self) -> bool:
        """True where the text is that of another document."""
        return not REPORTED.isdisjoint(self.where)

    @cached_property
    def without_code(self) -> str:
        """The text with spaces in the place of code, in which nothing is a link."""
        return CODE.sub(blank, self.text) if self.markdown and "`" in self.text else self.text

    @cached_property
    def words(self) -> str:
        """The words of the text, each at its place: spaces stand for code and for addresses."""
        plain = self.without_code
        plain = _TARGETS.sub(blank, plain) if self.markdown and "](" in plain else plain
        return _ADDRESSES.sub(blank, plain) if _HINT.search(plain) else plain

    def quoted(self, place: int) -> bool:
        """Whether a place of the text is inside « »: what is quoted is as another wrote it."""
        return self.text.rfind("«", 0, place) > self.text.rfind("»", 0, place)


def passages(record: Record, document: Document) -> Iterator[Passage]:
    """The texts of a record that readers may see, in the order of its fields. The note to the team is not one."""
    for where, text in texts(record):
        if where[0] not in ("note", "id"):
            yield Passage(record, where, _written(document.values, where), isinstance(text, Markdown))


def _written(value: Any, where: Steps) -> str:
    for step in where:
        value = value[step]
    return str(value)
