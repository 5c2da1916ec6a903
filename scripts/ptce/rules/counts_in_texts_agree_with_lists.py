"""A text that cites a list counts its members as the list does: 18 « pôles témoins » are not 20 elsewhere."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..corpus import Corpus
from ..model.fields import Reference
from ..model.markup import LINK
from ..model.record import Record, leaves, prose
from ..problem import AVERTISSEMENT, Problem

REGLE = "nombre-et-liste"

NAME = re.compile(r"(?:les )?(?P<nombre>\d+) (?P<membres>.+)", re.IGNORECASE)
"""The name of a list that says what it counts: « Les 18 pôles témoins »."""
ELSEWHERE = {"divergences", "sources", "pieces", "corrections", "note"}
"""The fields in which another count belongs: what other documents say, and what was mended."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each count, in figures, that is neither the one announced nor that of the members identified."""
    leading = _leading(corpus)
    for record in corpus.records["selection"].values():
        listed: Any = record
        found = NAME.fullmatch(_plain(listed.nom))
        if found:
            allowed = {listed.annonces, len(listed.membres)}
            for citing in _citing(corpus, leading, listed):
                yield from _wrong(corpus, citing, found["membres"], allowed, listed)


def _leading(corpus: Corpus) -> Mapping[str, Mapping[str, Record]]:
    """The records whose texts lead to an address, by that address and by their key."""
    found: dict[str, dict[str, Record]] = defaultdict(dict)
    for record in corpus.all():
        for _, text in prose(record):
            for link in LINK.finditer(text):
                found[link["address"].partition("#")[0].strip("/")][record.key] = record
    return found


def _citing(corpus: Corpus, leading: Mapping[str, Mapping[str, Record]], listed: Any) -> Iterable[Record]:
    """The records that name a list, or whose texts lead to its page."""
    naming = {record.key: record for record in corpus.citing.get(listed.key, ())}
    return {**naming, **leading.get(listed.adresse().strip("/"), {})}.values()


def _wrong(corpus: Corpus, record: Record, members: str, allowed: set[int], listed: Any) -> Iterator[Problem]:
    counts = [(where, count) for where, text in _texts(record) for count in _counts(text, members)]
    for index, figure in enumerate(getattr(record, "chiffres", ())):
        if _plain(figure.unite).casefold() == members.casefold():
            counts.append((("chiffres", index), int(figure.quantite)))
    for where, count in counts:
        if count not in allowed:
            phrase = f"« {listed.nom} » en annonce {listed.annonces}, et ce texte en compte {count}."
            remede = "Corrigez le nombre, ou ne citez pas cette liste."
            yield corpus.problem(record, where, phrase, remede, AVERTISSEMENT)


def _texts(record: Record) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for where, value in leaves(record):
        if isinstance(value, str) and not isinstance(value, Reference) and not ELSEWHERE & set(where):
            yield where, value


def _counts(text: str, members: str) -> list[int]:
    pattern = rf"(?<![\d,.])(\d+(?: \d{{3}})*) {re.escape(members)}\b"
    return [int(found[1].replace(" ", "")) for found in re.finditer(pattern, _plain(text), re.IGNORECASE)]


def _plain(text: str) -> str:
    """A text without emphasis, brackets and « », and with one space between words."""
    return re.sub(r"[«»*_\[\]\s]+", " ", text).strip()
