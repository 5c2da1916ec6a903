"""The tables of an edition: one for each open kind that has public records, its rows and the names of its files."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..edition import Edition
from ..french import names
from ..model.record import Record
from ..model.traits import Open
from ..words import upper_first
from .cells import Cell
from .columns import Column, columns
from .data import FOLDER, Data, file_name

DOCUMENTED = f"page/{FOLDER}"
"""The page that says what the files hold: it offers the descriptions of all of them."""


@dataclass(frozen=True)
class Table:
    """The public records of a kind, in French order of their titles."""

    edition: Edition
    kind: type[Record]
    records: tuple[Record, ...]

    @property
    def nom(self) -> str:
        """What its files are called: `communiques`."""
        return file_name(self.kind)

    @property
    def titre(self) -> str:
        """What readers call it: « Communiqués »."""
        return upper_first(self.kind.PLURAL)

    @property
    def source(self) -> str:
        """Where its lists come from: the name of its kind, by which a page asks for them."""
        return self.kind.kind()

    def chemin(self, suffix: str) -> str:
        """The path of one of its files: `donnees/communiques.csv`."""
        return f"{FOLDER}/{self.nom}.{suffix}"

    @property
    def colonnes(self) -> tuple[Column, ...]:
        """Its columns, in their order."""
        return columns(self.kind)

    @cached_property
    def fiches(self) -> list[dict[str, Any]]:
        """The data of each record."""
        data = Data(self.edition)
        return [data.record(record) for record in self.records]

    @cached_property
    def lignes(self) -> list[dict[str, Cell]]:
        """A row for each record: the cell of each column, by its name."""
        day = {"genere_le": self.edition.today.isoformat()}
        return [{column.nom: column.cell(data | day) for column in self.colonnes} for data in self.fiches]

    def tete(self, suffix: str) -> dict[str, Any]:
        """What a file of its own says before its records: what it is, from whom, under which terms, of which day."""
        site = self.edition.site
        return {
            "titre": self.titre,
            "producteur": site.nom,
            "licence": {"nom": site.licence.nom, "url": site.licence.url},
            "genere_le": self.edition.today.isoformat(),
            "adresse": f"{site.permaliens}{self.chemin(suffix)}",
            "documentation": f"{site.permaliens}{FOLDER}/#{self.nom}",
            "total": len(self.records),
        }


def tables(edition: Edition) -> list[Table]:
    """The tables of an edition, in French order of their names. A kind without a public record has none."""
    found: dict[type[Record], list[Record]] = {}
    for record in edition.all(Open):
        found.setdefault(type(record), []).append(record)
    made = [Table(edition, kind, tuple(sorted(records, key=_order))) for kind, records in found.items()]
    return sorted(made, key=lambda table: names.sort_key(table.titre))


def _order(record: Record) -> tuple[tuple[str, str], str]:
    return names.sort_key(record.intitule), record.id
