"""Records found by what people call them: their name, their other names, their file; never by a guess."""

from collections import defaultdict
from collections.abc import Iterable

from .. import meant
from ..corpus import Corpus
from ..french import names
from ..model.record import Record, leaves
from ..model.refusal import refuse

_NAMING = ("alias", "synonymes", "noms", "sigle", "anciennes", "titre_court")
"""The fields in which a record says what else it is called."""
_PARTICLES = {"de", "du", "des", "d", "la", "le", "van", "von", "el", "ben"}


class Names:
    """The records of some kinds, by their names."""

    def __init__(self, corpus: Corpus, kinds: Iterable[str]) -> None:
        self._found: dict[str, set[str]] = defaultdict(set)
        self._titles: dict[str, str] = {}
        self._labels: list[str] = []
        for kind in kinds:
            label = corpus.kinds[kind].LABEL
            self._labels.append(label)
            for name in corpus.files[kind]:
                self._add(name, name, name)
            for record in corpus.records[kind].values():
                for said in called(record):
                    self._add(said, record.id, record.intitule)

    def _add(self, said: str, name: str, title: str) -> None:
        self._found[key(said)].add(name)
        self._titles[name] = title

    def title(self, name: str) -> str:
        """The title of a record, by the name of its file."""
        return self._titles[name]

    def known(self, text: str) -> str | None:
        """The name of the file of the only record that is called so; None if there is none, or several."""
        found = self._candidates(text)
        return next(iter(found)) if len(found) == 1 else None

    def find(self, text: str) -> str:
        """The name of the file of the record that is called so.

        :raises PydanticCustomError: the refusal of a name that no record, or more than one, has.
        """
        found = sorted(self._candidates(text))
        label = " ni ".join(self._labels)
        if len(found) > 1:
            raise refuse(f"« {text} » désigne plusieurs fiches ({label}).", f"Écrivez {names.list_sentence(found)}.")
        if not found:
            close = names.closest(text, self._titles.values())
            remede = meant.remedy(close, sorted(self._titles), self._labels[0])
            raise refuse(f"« {text} » n’est le nom d’aucune fiche ({label}).", remede)
        return found[0]

    def _candidates(self, text: str) -> set[str]:
        folded = key(text)
        for label in self._labels:
            folded = folded if folded in self._found else folded.removeprefix(f"{names.fold(label)} ")
        return self._found.get(folded, set())


def called(record: Record) -> Iterable[str]:
    """What a record is called: its title first."""
    yield record.intitule
    for path, value in leaves(record):
        if path[0] in _NAMING and isinstance(value, str) and (len(path) < 3 or path[2] == "forme"):
            yield value


def is_name(text: str) -> bool:
    """Whether some words may be somebody's name: two to five, each with a capital but for « de » and its like."""
    words = text.strip(" .:").split()
    capital = [word for word in words if names.fold(word) not in _PARTICLES]
    letters = all(names.fold(word).replace(" ", "").isalpha() for word in words)
    return len(capital) >= 2 and len(words) <= 5 and letters and all(word[:1].isupper() for word in capital)


def key(text: str) -> str:
    """What two forms of one name have in common: no case, no accents, no signs, no first article."""
    return names.sort_key(text, ignore_article=True)[0]
