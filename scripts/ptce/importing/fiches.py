"""A table of poles, or of any kind whose fiches are files of fields: one row, one fiche, new or already there."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .. import build
from ..problem import champ
from . import memory, outcome, places, rows, telling
from .editing import Change
from .fields import fields
from .filing import Filing
from .fitting import Fit
from .grid import Table
from .headings import Words
from .merging import Kept, same
from .outcome import Outcome, Work
from .reading import Reader, Reading
from .recognition import Question, Recognition
from .report import Report
from .rows import Notes, Said, in_words
from .vocabulary import FICHE

_PARTS = ("id", "code_postal", "complement")


class Fiches:
    """The import of one table into the fiches of a kind."""

    def __init__(
        self, root: Path, table: Table, kind: str, *, source: str = "", apart: Iterable[str] = (), draft: bool = True
    ) -> None:
        """
        :param source: what the facts come from, for rows that do not say it.
        :param apart: names that are new, though they look like others.
        :param draft: True to make drafts of new fiches, that a person will publish.
        :raises Unreadable: if no column has the names.
        """
        self.kind = build.all_kinds()[kind]
        self.table, self.source, self.draft = table, source, draft
        self.fields = fields(self.kind)
        self.keys = {one.key for one in self.fields}
        words = Words(self.fields, FICHE, _PARTS if "adresse_postale" in self.keys else _PARTS[:1])
        self.headed = words.head(table, self.kind.TITLE, "Nom")
        corpus = build.check(root)
        self.reader, self.places, self.notes = Reader(corpus), places.Places(corpus), Notes()
        self.work = Work(
            root, memory.load(root, Path(self.kind.FILES).parent.name), Report(f"Import de {table.title}.")
        )
        self.recognition = Recognition(corpus, self.kind, self.work.memory, apart)
        self.filing = Filing(self.work, corpus, self.kind, self.recognition)
        self.taken: dict[str, int] = {}

    def run(self) -> Outcome:
        """What the import would write, and its report."""
        own = {
            "departement": lambda cell: self.places.department(cell.text),
            "adresse_postale": lambda cell: Reading(places.address([cell.text], "", "")),
        }
        for said in rows.said(self.headed, self.fields, self.reader, self.notes, own):
            self._place(said)
            try:
                self._fiche(self._name(said), said)
            except Question as question:
                self.notes.ask(said.row, question.phrase, question.remede, said.whole(self.headed.columns))
        telling.tell(self.work.report, self.table, self.headed, self.notes)
        return outcome.finish(self.work)

    def _name(self, said: Said) -> str:
        title = str(said.values.get(self.kind.TITLE, ""))
        if not title:
            raise Question("Cette ligne n’a pas de nom.", "Donnez-lui-en un.")
        name = self.recognition.find(title, said.parts.get("id", ""))
        if name in self.taken:
            raise Question(f"La ligne {self.taken[name]} parle déjà de « {title} ».", "Réunissez les deux lignes.")
        self.taken[name] = said.row.number
        return name

    def _place(self, said: Said) -> None:
        """Completes where a row is: the region of its department, the postal address with its code."""
        values = said.values
        department, region = values.get("departement"), values.get("region")
        found = self.places.region(str(department))
        if found and region is None and "region" in self.keys:
            values["region"] = found
            title = self.reader.names("region").title(found)
            words = f"Sans région dans le tableau, le département {department} donne la région {title}."
            self.notes.said += [words] if words not in self.notes.said else []
        code = ""
        for column in self.headed.columns:
            if column.target == "code_postal" and "code_postal" in said.parts:
                reading = self.places.postal_code(said.parts["code_postal"], department, region)
                self.notes.take(said.row, column, reading)
                code = str(reading.value or "")
        if "adresse_postale" in self.keys:
            lines = [str(values.get("adresse_postale", "")), said.parts.get("complement", "")]
            whole = places.address([line for line in lines if line], code, str(values.get("commune", "")))
            values |= {"adresse_postale": whole} if whole else {}

    def _fiche(self, name: str, said: Said) -> None:
        exists = self.filing.exists(name)
        if self.source and not exists and "sources" in self.keys:
            said.values.setdefault("sources", [{"titre": self.source}])
        found, theirs = self.filing.fit(name, said.values)
        rows.cut(said, found, self.notes)
        person = theirs.get("contact", {}).get("nom")
        if person:
            words = f"ligne {said.row.number} : « {person} » est une personne : publiez son nom avec son accord."
            self.notes.look.append(words)
        self.work.whole[name] = said.whole(self.headed.columns)
        if exists:
            kept = self.filing.changed(name, theirs, self._source(name, theirs))
            self.notes.conflicts += [self._conflict(name, one, said) for one in kept]
        elif found.missing:
            raise _missing(found)
        else:
            self.filing.new(name, {"statut": "brouillon", **theirs} if self.draft else theirs)

    def _source(self, name: str, theirs: Mapping[str, Any]) -> list[Change]:
        """The source of what is added to a fiche, if the fiche does not name it yet."""
        known = self.filing.ours(name).get("sources", [])
        if not self.source or "sources" in theirs or any(same(one.get("titre"), self.source) for one in known):
            return []
        return [Change(("sources", len(known)), {"titre": self.source}, new=True)]

    def _conflict(self, name: str, kept: Kept, said: Said) -> str:
        columns = ", ".join(column.name for column in said.ways.get(kept.path, []))
        place = ", ".join(filter(None, (f"ligne {said.row.number}", columns)))
        state = "le champ a été retiré de la fiche"
        if kept.ours is not None:
            state = f"la fiche garde « {in_words(kept.ours)} »"
        where = f"{self.recognition.path(name)}, champ « {champ(kept.path)} »"
        return f"{where} : {state} ; {place} dit « {in_words(kept.theirs)} »."


def _missing(found: Fit) -> Question:
    if found.missing == (("sources",),):
        return Question(
            "Rien ne dit d’où viennent ces faits, et une fiche a une source.",
            'Ajoutez une colonne « Source », ou relancez avec --source "Titre du document".',
        )
    names = ", ".join(f"« {path[0]} »" for path in found.missing)
    return Question(f"Il manque à cette ligne : {names}.", "Ajoutez la colonne, ou remplissez la cellule.")
