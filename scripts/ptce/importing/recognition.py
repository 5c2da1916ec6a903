"""Which record a row is about: recognised by its identifier or its name, never by a likeness, which is asked about."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ..corpus import Corpus
from ..french import names
from ..model.record import Record
from .memory import Memory
from .naming import called, key

_MOST_DIFFERENCE = 2
"""Names that are near differ by two letters at most: others need not be compared."""


@dataclass(frozen=True)
class Question(Exception):
    """Why nobody but a person can say which record it is."""

    phrase: str
    remede: str


class Recognition:
    """The records of a kind, under all their names, and those of the rows that were read before."""

    def __init__(self, corpus: Corpus, kind: type[Record], memory: Memory, apart: Iterable[str]) -> None:
        """
        :param apart: names that somebody said to be new, whatever they look like.
        """
        self._corpus = corpus
        self._kind = kind
        self._files = corpus.files[kind.kind()]
        self._apart = {key(name) for name in apart}
        self._called: dict[str, set[str]] = defaultdict(set)
        self._said: dict[str, str] = {}
        self._renamed: dict[str, str] = {}
        for record in corpus.records[kind.kind()].values():
            for old in getattr(record, "anciennes_adresses", ()):
                self._renamed[old] = record.id
            for said in called(record):
                self._add(said, record.id)
        self._gone: dict[str, str] = {}
        for name, values in memory.records.items():
            said = str(values.get((kind.TITLE,), name))
            if found := self.today(name):
                self._add(said, found)
            else:
                self._gone[key(said)] = name

    def _add(self, said: str, name: str) -> None:
        self._called[key(said)].add(name)
        self._said.setdefault(said, name)

    def today(self, name: str) -> str | None:
        """What a record that had this name is called today; None if it is gone."""
        return name if name in self._files else self._renamed.get(name)

    def find(self, title: str, identifier: str = "", name: str = "") -> str:
        """The name of the file of a record, there already or new.

        :param identifier: the name of its file, if somebody said it.
        :param name: what to call a new file, if not as its title.
        :raises Question: if several are called so, if one is nearly called so, or if the name cannot be a new one.
        """
        if identifier:
            return self._identified(identifier, title)
        name = name or names.slug(title)
        found = sorted(self._called.get(key(title), ()))
        if key(title) in self._apart:
            return name if name in found else self._new(name, title)
        if len(found) > 1:
            phrase = f"« {title} » désigne plusieurs fiches : {names.list_sentence(found)}."
            raise Question(phrase, "Dites laquelle dans une colonne « Identifiant ».")
        if found:
            return found[0]
        self._ask(title)
        return self._new(name, title)

    def _ask(self, title: str) -> None:
        """Refuses to choose where a name looks like another, or like that of a record that somebody took away."""
        anyway = f'Si c’est un autre, relancez avec --nouveau "{title}".'
        if key(title) in self._gone:
            gone = self._gone[key(title)]
            raise Question(
                f"La fiche {gone}, importée naguère, a été supprimée depuis.",
                f'Pour la recréer, relancez avec --nouveau "{title}".',
            )
        length = len(names.fold(title))
        for said, name in self._said.items():
            if abs(len(names.fold(said)) - length) <= _MOST_DIFFERENCE and names.near(said, title):
                remede = f"Si c’est le même, écrivez « {said} » dans le tableau. {anyway}"
                raise Question(f"« {title} » ressemble à « {said} » ({name}).", remede)

    def _identified(self, identifier: str, title: str) -> str:
        found = self.today(identifier)
        if found:
            self._add(title, found)
            return found
        return self._new(identifier, title)

    def _new(self, name: str, title: str) -> str:
        if not name or names.slug(name) != name:
            raise Question(
                f"« {name or title} » ne peut pas nommer un fichier.",
                "Donnez, dans une colonne « Identifiant », un nom comme cite-phares.",
            )
        if name in self._files:
            raise Question(
                f"Le fichier {self.path(name)} existe déjà, sous un autre nom.", "Donnez un identifiant à cette ligne."
            )
        self._add(title, name)
        return name

    def path(self, name: str) -> str:
        """The file of a record, there or not yet, from the root of the repository."""
        return self._files.get(name) or self._kind.FILES.replace("*", name)
