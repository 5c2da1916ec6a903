"""A programme from a table into the file of an event: each session is known again, and only what changed is written."""

from collections.abc import Iterable, Mapping
from datetime import time
from pathlib import Path
from typing import Any

from .. import build
from ..french import names
from ..model.span import Span
from ..problem import champ
from . import agenda, archive, emitting, leaflet, memory, outcome, table, telling
from .editing import Change
from .filing import Filing
from .fitting import paths
from .grid import Table
from .memory import Memory, Values
from .merging import merge, same, trace
from .outcome import Outcome, Work
from .reading import Reader
from .recognition import Question, Recognition
from .report import Report
from .rows import Said, in_words
from .speakers import Reading
from .unreadable import Unreadable

KIND = "event"
_FIELD = "seances"

Session = dict[str, Any]


class Programme:
    """The import of one programme into one event."""

    def __init__(
        self, root: Path, event: str, file: Path, *, sheet: str | None = None, apart: Iterable[str] = ()
    ) -> None:
        """
        :param event: the name of its file, or its path.
        :param sheet: the sheet of a workbook that has several.
        :param apart: names of people who are new, though they look like others.
        :raises Unreadable: if there is no such event, or if the file has no programme.
        """
        self.corpus = build.check(root)
        kind = self.corpus.kinds[KIND]
        self.name = _event(self.corpus.files[KIND], event)
        self.table = load(file, sheet)
        kept = memory.load(root, Path(kind.FILES).parent.name)
        self.work = Work(root, kept, Report(f"Import de {self.table.title} dans {self.corpus.files[KIND][self.name]}."))
        self.filing = Filing(self.work, self.corpus, kind, Recognition(self.corpus, kind, kept, ()))
        self.people = Recognition(self.corpus, self.corpus.kinds["person"], Memory(""), apart)
        self.new_people: dict[str, str] = {}

    def run(self) -> Outcome:
        """What the import would write, and its report."""
        reader = Reader(self.corpus)
        speakers = Reading(reader.names("person"), reader.names("organisation", "pole"), self._person)
        try:
            self.filing.exists(self.name)
        except Question as question:
            raise Unreadable(question.phrase, question.remede) from None
        ours = self.filing.ours(self.name)
        day = "" if "fin" in ours else str(ours.get("date", ""))
        found = agenda.read(self.table, reader, speakers, day)
        try:
            self._merge(ours, found)
        except Question as question:
            found.notes.conflicts.append(f"{question.phrase} {question.remede}")
        whole = (Said(row, {}, {}, {}).whole(found.headed.columns) for row in found.headed.rows)
        self.work.whole[self.name] = [line for lines in whole for line in lines]
        telling.tell(self.work.report, self.table, found.headed, found.notes)
        return outcome.finish(self.work)

    def _person(self, name: str) -> str:
        """The fiche of somebody; a new one, of their name alone, is drafted with the event."""
        found = self.people.find(name)
        if found not in self.corpus.files["person"] and found not in self.new_people:
            self.new_people[found] = name
        return found

    def _merge(self, ours: Mapping[str, Any], found: agenda.Agenda) -> None:
        """Drafts the event with its programme: new sessions, and what changed in those that were imported."""
        mine: list[Session] = ours.get(_FIELD, [])
        base = _by_session(self.filing.base(self.name))
        places = {key: index for index, key in enumerate(_keys(mine))}
        changes: list[Change] = []
        remembered: dict[str, Values] = dict(base)
        new: list[Session] = []
        theirs = dict(zip(_keys(found.sessions), found.sessions, strict=True))
        for key, session in theirs.items():
            place = places.get(key, _renamed(mine, set(places) - set(theirs), places, base.get(key, {})))
            if place is None and key in base:
                found.notes.conflicts.append(
                    f"La séance « {session['titre']} » a été retirée du programme : elle n’y revient pas."
                )
            elif place is None:
                new.append(session)
                remembered[key] = _traced(session)
            else:
                merged = merge(base.get(key, {}), mine[place], session)
                changes += [Change((_FIELD, place, *one.path), one.value) for one in merged.changes]
                remembered |= {key: merged.base} if merged.base else {}
                for one in merged.kept:
                    where = champ((_FIELD, place, *one.path))
                    state = (
                        f"la fiche garde « {in_words(one.ours)} »" if one.ours is not None else "le champ a été retiré"
                    )
                    found.notes.conflicts.append(
                        f"champ « {where} » : {state} ; le programme dit « {in_words(one.theirs)} »."
                    )
        for key in base.keys() - theirs.keys():
            found.notes.conflicts.append(
                f"« {base[key].get(('titre',), key)} » n’est plus dans ce programme : elle reste dans la fiche."
            )
        changes += _placed(mine, new)
        self._draft(changes, remembered, base)

    def _draft(self, changes: list[Change], remembered: Mapping[str, Values], base: Mapping[str, Values]) -> None:
        if changes:
            self.filing.edited(self.name, changes)
            for name, said in self.new_people.items():
                text = "\n".join([*emitting.field("nom", said), ""])
                self.filing.draft(self.name, self.people.path(name), text)
        if remembered != base:
            flat = {(_FIELD, key, *path): value for key, values in remembered.items() for path, value in values.items()}
            self.work.remembered[self.name] = flat


def load(file: Path, sheet: str | None = None) -> Table:
    """The programme in a file: a table, or a text of lines.

    :raises Unreadable: as `table.load`.
    """
    if file.suffix.lower() == ".txt":
        return leaflet.read(archive.load(file), file.name)
    return table.load(file, sheet)


def _event(known: Mapping[str, str], said: str) -> str:
    name = Path(said).stem if said.endswith(".yml") else said.strip("/").rpartition("/")[2]
    if name in known:
        return name
    close = names.closest(name, known)
    remede = f"Vouliez-vous dire « {close} » ?" if close else f"Il y a : {names.list_sentence(sorted(known))}."
    raise Unreadable(f"« {said} » n’est le nom d’aucune rencontre.", remede)


def _keys(sessions: Iterable[Mapping[str, Any]]) -> list[str]:
    """A name for each session, by its day and its title; a second « Pause » is `pause-2`."""
    seen: dict[str, int] = {}
    keys = []
    for session in sessions:
        key = names.slug(f"{session.get('jour', '')} {session.get('titre', '')}")
        seen[key] = seen.get(key, 0) + 1
        keys.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return keys


def _renamed(mine: list[Session], free: set[str], places: Mapping[str, int], base: Values) -> int | None:
    """A session that was imported, and to which somebody gave another title: the one that kept its hours."""
    hours = base.get(("horaire",))
    found = [places[key] for key in free if hours and same(mine[places[key]].get("horaire"), hours)]
    return found[0] if len(found) == 1 else None


def _by_session(values: Values) -> dict[str, Values]:
    found: dict[str, Values] = {}
    for (_, key, *path), value in ((one, value) for one, value in values.items() if one[0] == _FIELD):
        found.setdefault(key, {})[tuple(path)] = value
    return found


def _traced(session: Session) -> Values:
    return {path: trace(value) for path, value in paths(session).items()}


def _placed(mine: list[Session], new: list[Session]) -> list[Change]:
    """The changes that put new sessions before the first that begins later."""
    if not mine:
        return [Change((_FIELD,), new)] if new else []
    starts = [_start(session) for session in mine]
    changes = []
    for session in sorted(new, key=_start):
        later = (place for place, start in enumerate(starts) if start > _start(session))
        changes.append(Change((_FIELD, next(later, len(mine))), session, new=True))
    return changes


def _start(session: Mapping[str, Any]) -> tuple[str, time]:
    try:
        return str(session.get("jour", "")), Span.read(str(session.get("horaire", ""))).debut
    except ValueError:
        return str(session.get("jour", "")), time.max
