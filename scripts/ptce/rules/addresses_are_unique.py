"""No two pages have the same address, nor the former address of another."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..model.record import Record
from ..model.traits import Paged
from ..problem import Problem

REGLE = "adresse-deja-prise"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each page that wants an address which is taken."""
    taken: dict[str, Record] = {}
    pages = [record for record in corpus.all() if isinstance(record, Paged)]
    for record in pages:
        yield from _take(corpus, taken, record, record.adresse(), ())
    for record in pages:
        for index, former in enumerate(record.anciennes_adresses):
            yield from _take(corpus, taken, record, record.ADDRESS.format(id=former), ("anciennes_adresses", index))


def _take(
    corpus: Corpus, taken: dict[str, Record], record: Paged, address: str, where: tuple[str | int, ...]
) -> Iterator[Problem]:
    other = taken.setdefault(address, record)
    if other is not record or (where and address == record.adresse()):
        path = corpus.path(other)
        yield corpus.problem(record, where, f"L’adresse /{address} est déjà celle de {path}.", "Donnez-en une autre.")
