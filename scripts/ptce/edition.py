"""An edition: the corpus at one instant. The only door to what is public, and the only clock."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from .corpus import Corpus
from .model.fields import Reference
from .model.parsing import PARIS
from .model.partial_date import PartialDate
from .model.record import Record
from .model.traits import Paged, Scheduled
from .model.values import Contact
from .problem import Problem

R = TypeVar("R", bound=Record)


class Edition:
    """What may be seen of a corpus at an instant. Nothing else reads the corpus after the check.

    A draft is never public; an embargo ends at its instant, not before; a withdrawn record is public no more, but for
    the notice at its address. A preview shows drafts and embargoes as well, and says so.
    """

    def __init__(self, corpus: Corpus, now: datetime, *, preview: bool = False) -> None:
        """:param now: the instant, with its offset; a naive one is refused, for it would be another hour elsewhere."""
        if now.tzinfo is None:
            raise ValueError("the instant of an edition has an offset")
        self._corpus = corpus
        self.now = now.astimezone(PARIS)
        self.preview = preview

    @property
    def warnings(self) -> list[Problem]:
        """What is to be mended or confirmed in the files, and did not stop the edition."""
        return self._corpus.problems

    @property
    def kinds(self) -> Mapping[str, type[Record]]:
        """The kinds, by the name of their file: what a page that explains them asks for."""
        return self._corpus.kinds

    @property
    def today(self) -> date:
        """The day, in Paris."""
        return self.now.date()

    def all(self, what: str | type[R]) -> tuple[R, ...]:
        """The public records of a kind (by its name) or with a trait, in the order of kinds and names."""
        return tuple(
            record  # type: ignore[misc]
            for record in self._visible
            if (record.kind() == what if isinstance(what, str) else isinstance(record, what))
        )

    def find(self, reference: Reference | None) -> Record | None:
        """The record that a reference names, if it is public."""
        if reference is None:
            return None
        return next((found for kind in reference.kinds if (found := self.get(kind, reference))), None)

    def get(self, kind: str, name: str) -> Record | None:
        """The record of a kind and a name, if it is public."""
        return self._by_key.get(f"{kind}/{name}")

    def citing(self, record: Record, kind: str | None = None) -> tuple[Record, ...]:
        """The public records, of one kind if it is given, that name a record."""
        return tuple(
            found
            for found in self._corpus.citing[record.key]
            if found.key in self._by_key and kind in (None, found.kind())
        )

    def withdrawn(self) -> Iterator[Paged]:
        """The records with a page that have left the site; at their address a notice says why."""
        for record in self._corpus.all():
            if isinstance(record, Paged) and self._is_withdrawn(record) and self._was_published(record):
                yield record

    def moved(self) -> Iterator[tuple[str, Paged]]:
        """The addresses that pages have had, `poles/fanal/`, each with the record that has another one today."""
        for record in self.all(Paged):
            for name in record.anciennes_adresses:
                yield record.ADDRESS.format(id=name), record

    def at(self, address: str) -> Paged | None:
        """The public record whose page is at an address of the site: `/poles/cite-phares/`."""
        return self._by_address.get(address.partition("#")[0].strip("/"))

    def moment(self, record: Scheduled) -> str:
        """Whether a record is `a_venir`, `en_cours` or `passe`; nothing where no date tells."""
        occurrences = record.occurrences()
        if not occurrences:
            return ""
        now = self.now.astimezone(UTC)
        if now < _instant(occurrences[0].debut, time.min):
            return "a_venir"
        return "en_cours" if now <= _instant(occurrences[-1].fin, time.max) else "passe"

    def to_come(self, kind: str) -> list[Scheduled]:
        """The records of a kind that are not over, the soonest first."""
        return self._at_moment(kind, "en_cours", "a_venir")

    def under_way(self, kind: str) -> list[Scheduled]:
        """The records of a kind that have begun and are not over, the oldest first."""
        return self._at_moment(kind, "en_cours")

    def is_archive(self, record: Record) -> bool:
        """Whether a record is older than the months after which the settings call it an archive."""
        return self.is_older(record.rang, self.site.mois_avant_archive)

    def is_older(self, day: date | None, months: int) -> bool:
        """Whether a day is as many months past, or more; no day is not."""
        if day is None:
            return False
        past = (self.today.year - day.year) * 12 + self.today.month - day.month
        return past - (self.today.day < day.day) >= months

    def current(self, contacts: Iterable[Contact]) -> list[Contact]:
        """The contacts that hold today. An expired one is never printed."""
        return [
            contact
            for contact in contacts
            if (contact.du is None or contact.du <= self.today) and (contact.au is None or self.today <= contact.au)
        ]

    def hidden_because(self, record: Record) -> str:
        """Why only a preview shows a record: `brouillon`, `embargo`, or nothing."""
        if record.statut != "publie":
            return "brouillon"
        return "embargo" if record.embargo is not None and self.now < record.embargo else ""

    @cached_property
    def site(self) -> Any:
        """The settings of the site: the one record of the kind `site`."""
        return next(iter(self._corpus.records["site"].values()))

    def file_of(self, key: str) -> str:
        """The path of the file of a record, by its key, relative to the root of the repository."""
        kind, _, name = key.partition("/")
        return self._corpus.files[kind].get(name, key)

    def file(self, path: str) -> Path:
        """A file that a public record names, by its path from the root of the repository."""
        return self._corpus.root / path

    def is_over(self, moment: date | None) -> bool:
        """Whether a day, or an instant, is past; a day ends at midnight in Paris."""
        return moment is not None and self.now.astimezone(UTC) > _instant(moment, time.max)

    def window(self, opening: PartialDate | None, closing: date | None) -> str:
        """Whether a time with these ends is `a_venir`, `en_cours` or `passe`; one without an end is not bounded there.

        An opening of which only the month or the year is known has come for sure when they are over, not before.
        """
        if self.is_over(closing):
            return "passe"
        if opening is None:
            return "en_cours"
        begun = _instant(opening.exacte or opening.fin + timedelta(days=1), time.min)
        return "en_cours" if self.now.astimezone(UTC) >= begun else "a_venir"

    def _at_moment(self, kind: str, *moments: str) -> list[Scheduled]:
        found = [record for record in self.all(Scheduled) if record.kind() == kind and self.moment(record) in moments]
        return sorted(found, key=_sooner)

    @cached_property
    def _visible(self) -> tuple[Record, ...]:
        return tuple(record for record in self._corpus.all() if self._is_visible(record))

    @cached_property
    def _by_key(self) -> dict[str, Record]:
        return {record.key: record for record in self._visible}

    @cached_property
    def _by_address(self) -> dict[str, Paged]:
        return {record.adresse().strip("/"): record for record in self.all(Paged)}

    def _is_visible(self, record: Record) -> bool:
        if self._is_withdrawn(record):
            return False
        return self.preview or not self.hidden_because(record)

    def _is_withdrawn(self, record: Record) -> bool:
        return record.retrait is not None and record.retrait.le <= self.today

    def _was_published(self, record: Record) -> bool:
        return not self.hidden_because(record)


def _sooner(record: Scheduled) -> datetime:
    """When a record begins; the end of a month, or of a year, of which no day is known: nothing says it is sooner."""
    first = record.occurrences()[0]
    return _instant(first.debut if first.exacte else first.fin, time.min)


def _instant(day: date, hour: time) -> datetime:
    """A moment of an occurrence as an instant: whole days go from midnight to midnight, hours are those of Paris.

    In UTC, since Python compares two times of one zone by their clocks, which show an hour of October twice.
    """
    moment = day if isinstance(day, datetime) else datetime.combine(day, hour)
    return (moment if moment.tzinfo else moment.replace(tzinfo=PARIS)).astimezone(UTC)
