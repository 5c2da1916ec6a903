"""A sigle in a text is that of a record: « CNRES » is likely CNCRES, and no other network."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..french import names
from ..manuscript import Passage
from ..problem import AVERTISSEMENT, Problem

REGLE = "sigles-connus"
SIGLE = re.compile(r"(?<![\w’'.#@-])[A-ZÀ-Ý]{4,9}(?![\w’'-])")
DEFINED = re.compile(r"^\s*[-*] +\*\*([A-ZÀ-Ý]{2,9})\*\*", re.MULTILINE)
"""A sigle that a page explains: an item of a list that begins with it, in bold."""
IN_BRACKETS = re.compile(r"\(\**([A-ZÀ-Ý]{2,9})\**\)")
ELSEWHERE = frozenset({"AGIRC", "PTGE", "PTRE", "SCOT", "SMIC"})
"""Sigles that texts on territories use, one letter from ours: SCOT and SCOP, PTGE and PTCE, SMIC and SMAC."""
COMMON = 3
"""In how many records a sigle is no slip."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each unknown sigle one letter from a known one, and for each that does not go with its name."""
    known, signs = _known(corpus), _signs(corpus)
    found = [(passage, match) for passage in corpus.passages for match in SIGLE.finditer(passage.words)]
    records = Counter(sigle for _, sigle in {(passage.record.key, match[0]) for passage, match in found})
    suspect = {
        sigle: close
        for sigle, count in records.items()
        if sigle not in known | ELSEWHERE and count < COMMON and (close := _close(sigle, known))
    }
    for passage in corpus.passages:
        if passage.reported:
            continue
        wrong = dict(_unlike(passage, signs)) if "(" in passage.text else {}
        for match in SIGLE.finditer(passage.words) if suspect else ():
            if match[0] in suspect and match.span() not in wrong:
                wrong[match.span()] = f"« {match[0]} » ressemble à « {suspect[match[0]]} ».", suspect[match[0]]
        for span, (phrase, right) in wrong.items():
            if not passage.quoted(span[0]):
                yield corpus.problem_in(passage, span, phrase, f"Écrivez « {right} ».", AVERTISSEMENT, right)


def _known(corpus: Corpus) -> set[str]:
    """The sigles of the records and of their names, and those that a page explains."""
    found = set()
    for kind in ("organisation", "pole", "sector", "site", "person"):
        for record in corpus.records[kind].values():
            given: Any = record
            own = getattr(given, "sigle", None) or given.nom
            aliases = [alias for alias in getattr(given, "alias", ()) if names.distance(alias, own) > 1]
            forms = [given.nom, own, *aliases, *getattr(given, "synonymes", ())]
            found |= {sigle for form in forms for sigle in re.findall(r"\b[A-ZÀ-Ý]{2,}\b", form)}
    return found | {sigle for passage in corpus.passages for sigle in DEFINED.findall(passage.text)}


def _close(sigle: str, known: set[str]) -> str | None:
    near = sorted(
        other
        for other in known
        if len(other) > 3
        and abs(len(other) - len(sigle)) <= 1
        and other[0] == sigle[0]
        and names.distance(other, sigle) == 1
    )
    return near[0] if near else None


def _signs(corpus: Corpus) -> dict[str, set[str]]:
    """The sigles of each name of an organisation that has one, folded."""
    signs: dict[str, set[str]] = defaultdict(set)
    for record in corpus.records["organisation"].values():
        organisation: Any = record
        if organisation.sigle:
            for form in (organisation.nom, *organisation.alias, *(name.forme for name in organisation.noms)):
                if len(form.split()) > 2:
                    signs[names.fold(form)].add(organisation.sigle)
    return signs


def _unlike(passage: Passage, signs: dict[str, set[str]]) -> Iterator[tuple[tuple[int, int], tuple[str, str]]]:
    for match in IN_BRACKETS.finditer(passage.words):
        before = names.fold(passage.words[: match.start()][-200:])
        name = max((form for form in signs if before.endswith(form)), key=len, default="")
        if name and match[1] not in signs[name]:
            right = min(signs[name])
            yield match.span(1), (f"Le sigle de cette organisation est {right}, et non {match[1]}.", right)
