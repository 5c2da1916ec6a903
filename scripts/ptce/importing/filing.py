"""Where values become a file: a new one, or some lines of one that exists; and what to remember of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .. import read
from ..corpus import Corpus
from ..model import shape
from ..model.record import Record
from ..read.decoding import decode
from . import emitting, plan
from .editing import Change, Unsure, edit, edit_page, order_of
from .fields import fields
from .fitting import Fit, fit, paths
from .memory import Values
from .merging import Kept, merge, trace
from .outcome import Work
from .recognition import Question, Recognition


@dataclass(frozen=True)
class Filing:
    """The files of the records of a kind."""

    work: Work
    corpus: Corpus
    kind: type[Record]
    recognition: Recognition

    def exists(self, name: str) -> bool:
        """Whether there is a file of that name.

        :raises Question: if it has errors, so that nobody knows what it says.
        """
        there = name in self.corpus.files[self.kind.kind()]
        if there and name not in self.corpus.records[self.kind.kind()]:
            phrase = f"Le fichier {self.recognition.path(name)} a des erreurs."
            raise Question(phrase, "Corrigez-les d’abord : « ptce check » les dit.")
        return there

    def ours(self, name: str) -> dict[str, Any]:
        """What the file says; nothing if there is none."""
        document = self.corpus.documents.get(self.recognition.path(name))
        return document.values if document else {}

    def fit(self, name: str, values: Mapping[str, Any]) -> tuple[Fit, dict[str, Any]]:
        """What the model says of a file with these values in it, and those that it takes."""
        found = fit(self.kind, _over(self.ours(name), values))
        return found, _asked(values, found.values)

    def new(
        self, name: str, values: Mapping[str, Any], *, confirm: frozenset[str] = frozenset(), about: str = ""
    ) -> None:
        """Drafts a new file.

        :param confirm: the fields after which a reader is asked to look.
        :param about: a comment above all fields.
        """
        path = self.recognition.path(name)
        head = [f"# {about}"] if about else []
        ordered = self._ordered(
            {one: value for one, value in values.items() if one != "texte" or path.endswith(".yml")}
        )
        lines = [*head, *(line for one, value in ordered.items() for line in emitting.field(one, value, 0, confirm))]
        text = "\n".join([*lines, ""])
        if path.endswith(".md"):
            text = f"---\n{text}---\n\n{values['texte']}"
        self.draft(name, path, text)
        self.work.remembered[name] = {path: trace(value) for path, value in paths(values).items()}

    def changed(self, name: str, values: Mapping[str, Any], more: Sequence[Change] = ()) -> tuple[Kept, ...]:
        """Drafts what changes in a file; returns what it keeps though the import says something else.

        :param more: changes that go along with those, and with no other.
        :raises Question: if the file is written in a way that cannot be edited.
        """
        base = self.base(name)
        merged = merge(base, self.ours(name), values)
        if merged.changes:
            self.edited(name, [*merged.changes, *more])
        if merged.base != base:
            self.work.remembered[name] = merged.base
        return merged.kept

    def edited(self, name: str, changes: Sequence[Change]) -> None:
        """Drafts a file with changes.

        :raises Question: if it is written in a way that cannot be edited.
        """
        path = self.recognition.path(name)
        text = decode(read.fetch(self.work.root / path))
        way = edit_page if path.endswith(".md") else edit
        try:
            self.draft(name, path, way(text, changes, self._order()))
        except Unsure:
            phrase = f"{path} est écrit d’une façon que l’import ne sait pas modifier sans rien perdre."
            raise Question(phrase, "Reportez ces changements à la main.") from None

    def draft(self, name: str, path: str, text: str) -> None:
        """Adds a file to the work."""
        self.work.drafts.append(plan.draft(self.work.root, path, text, name))

    def base(self, name: str) -> Values:
        """What imports wrote into a record, whatever it was called then."""
        records = self.work.memory.records
        before = next((old for old in records if self.recognition.today(old) == name), "")
        return records.get(name) or records.get(before, {})

    def _order(self) -> tuple[str, ...]:
        rest = (one for one in shape.fields(self.kind) if one not in ("id", self.kind.TITLE, "statut"))
        return (self.kind.TITLE, "statut", *rest)

    def _ordered(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of a new file in the order of the files, those of its groups too."""
        inner: dict[str, list[str]] = {}
        for one in fields(self.kind):
            inner.setdefault(one.path[0], []).append(one.path[-1])
        whole = {
            name: order_of(value, inner.get(name, [])) if isinstance(value, Mapping) else value
            for name, value in values.items()
        }
        return order_of(whole, self._order())


def _over(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a file with others over them, group by group."""
    whole = dict(ours)
    for name, value in theirs.items():
        mine = whole.get(name)
        whole[name] = _over(mine, value) if isinstance(mine, Mapping) and isinstance(value, Mapping) else value
    return whole


def _asked(asked: Mapping[str, Any], left: Mapping[str, Any]) -> dict[str, Any]:
    """What was asked, as far as the model could take it."""
    found = {}
    for name, value in asked.items():
        kept = left.get(name)
        kept = _asked(value, kept) if isinstance(value, Mapping) and isinstance(kept, Mapping) else kept
        if kept:
            found[name] = kept
    return found
