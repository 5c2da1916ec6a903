"""A list never names more poles than it announces, nor the same one twice."""

from collections.abc import Iterable, Iterator
from typing import Any

from ..corpus import Corpus
from ..model.record import Record
from ..problem import Problem

REGLE = "liste-et-annonce"


def check(corpus: Corpus) -> Iterator[Problem]:
    """The problems of the selections and of the laureates of the calls."""
    for record in corpus.records["selection"].values():
        selection: Any = record
        members = [member.pole for member in selection.membres]
        yield from _list(corpus, record, ("membres",), members, selection.annonces)
    for record in corpus.records["call"].values():
        call: Any = record
        for index, laureates in enumerate(call.laureats):
            yield from _list(corpus, record, ("laureats", index, "poles"), laureates.poles, laureates.nombre)


def _list(
    corpus: Corpus, record: Record, where: tuple[str | int, ...], poles: Iterable[str], announced: int
) -> Iterator[Problem]:
    named: list[str] = list(poles)
    if len(named) > announced:
        said = f"{announced} pôles sont annoncés" if announced > 1 else f"{announced} pôle est annoncé"
        yield corpus.problem(record, where, f"{said}, et {len(named)} sont nommés.", "Vérifiez la liste.")
    for index, name in enumerate(named):
        if name in named[:index]:
            yield corpus.problem(record, (*where, index), f"« {name} » est déjà dans la liste.", "Retirez-le.")
