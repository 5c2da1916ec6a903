"""A name in a text is spelt as in its record: « Claude Alphanbéry » is likely Claude Alphandéry."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from ..corpus import Corpus
from ..french import names
from ..manuscript import Passage
from ..problem import A_CONFIRMER, Problem

REGLE = "graphie-des-noms"
WORD = re.compile(r"[^\W_]+")
CAPITAL = re.compile(r"(?<![^\W_])([A-ZÀ-ÖØ-Þ][^\W_]+)(?=(?:[\W_]+([^\W_]+))?)")
"""A word with a capital, and the word after it."""
CIVIL = re.compile(r"(?<!\w)(?:MM?\.|Mmes?|Mr\.?|Monsieur|Madame)\s+$")
"""Before a name alone, that of a person."""
SHORTEST = 5
"""The letters of a word from which one more or less is likely a slip: « Le pôle » is not « Le PôPE »."""


@dataclass
class _Registry:
    """The names of the persons, organisations and poles: their words, folded, and how they are written."""

    written: dict[tuple[str, ...], set[str]] = field(default_factory=lambda: defaultdict(set))
    """All that a name may be; a spelling that is near the name of its own record is a fault that was found before."""
    beginning: dict[tuple[str, str], list[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(list))
    """The names of several words by how they begin: one of the first two words, and the first letter of the other."""
    surnames: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, surname: bool = False) -> None:
        """Takes a name that a text may write; `surname` says that its last word may stand alone."""
        words = tuple(names.fold(name).split())
        if len(words) > 1 and words not in self.written:
            for key in _beginnings(*words[:2]):
                self.beginning[key].append(words)
        if surname and words:
            self.surnames[words[-1]] = name.split()[-1]
        self.written[words].add(" ".join(name.split()))


def check(corpus: Corpus) -> Iterator[Problem]:
    """Something to confirm for each near spelling. What is reported, or stands between « », is as others print it."""
    registry = _registry(corpus)
    for passage in corpus.passages:
        if not passage.reported and passage.where[-1] not in ("nom", "forme"):
            yield from _near(corpus, registry, passage)


def _registry(corpus: Corpus) -> _Registry:
    registry = _Registry()
    for kind in ("person", "organisation", "pole"):
        for record in corpus.records[kind].values():
            known: Any = record
            for form in (known.nom, *(name.forme for name in getattr(known, "noms", ()))):
                registry.add(form, kind == "person")
            for alias in known.alias:
                if not names.near(alias, known.nom):
                    registry.add(alias)
    return registry


def _near(corpus: Corpus, registry: _Registry, passage: Passage) -> Iterator[Problem]:
    done = 0
    for start in CAPITAL.finditer(passage.words):
        if start.start() < done:
            continue
        right = _name(registry, start) or _surname(registry, start)
        if right:
            end, written = right
            done = end
            if written and not passage.quoted(start.start()):
                span = start.start(), end
                phrase = f"« {' '.join(passage.text[slice(*span)].split())} » ressemble à « {written} »."
                remede = f"Si c’est la même fiche, écrivez « {written} »."
                yield corpus.problem_in(passage, span, phrase, remede, A_CONFIRMER)


def _name(registry: _Registry, start: re.Match[str]) -> tuple[int, str] | None:
    """Where the name that a word begins ends, and how it should be written: nothing where it is so already."""
    keys = _beginnings(names.fold(start[1]), names.fold(start[2] or ""))
    candidates = {words for key in keys for words in registry.beginning.get(key, ())}
    best: tuple[int, str] | None = None
    for words in sorted(candidates, key=lambda words: (-len(words), words)):
        window = list(islice(WORD.finditer(start.string, start.start()), len(words)))
        if not _may_be([word[0] for word in window], words):
            continue
        text = start.string[start.start() : window[-1].end()]
        if names.fold(text) == " ".join(words):
            forms = registry.written[words]
            return window[-1].end(), "" if any(_has_the_accents(text, form) for form in forms) else min(forms)
        if best is None and names.near(text, " ".join(words)):
            best = window[-1].end(), min(registry.written[words])
    return best


def _beginnings(first: str, second: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """A fault is in one word, and leaves its first letter."""
    return (first, second[:1]), (first[:1], second)


def _may_be(window: list[str], words: tuple[str, ...]) -> bool:
    """Whether at most one word differs, by a letter or two, and begins alike: what is worth a measure of distance."""
    if len(window) < len(words):
        return False
    differing = [(one, other) for one, other in zip(map(names.fold, window), words, strict=True) if one != other]
    return all(
        len(differing) == 1 and one[:1] == other[:1] and len(other) >= SHORTEST and abs(len(one) - len(other)) <= 2
        for one, other in differing
    )


def _surname(registry: _Registry, start: re.Match[str]) -> tuple[int, str] | None:
    """The surname that likely stands after « M. » or « Mme », and where it ends."""
    surname = names.fold(start[1])
    if surname in registry.surnames or not CIVIL.search(start.string, max(start.start() - 12, 0), start.start()):
        return None
    near = sorted(known for known in registry.surnames if known[:1] == surname[:1] and names.near(known, surname))
    return (start.end(1), registry.surnames[near[0]]) if near else None


def _has_the_accents(text: str, form: str) -> bool:
    """Whether two spellings of one name have the same accents; a capital is written with and without its own."""
    one, other = ("".join(WORD.findall(spelling)) for spelling in (text, form))
    return len(one) == len(other) and all(
        a.casefold() == b.casefold() or ((a.isupper() or b.isupper()) and names.fold(a) == names.fold(b))
        for a, b in zip(one, other, strict=True)
    )
