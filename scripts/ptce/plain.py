"""A record in plain words: its place, its state, what its sessions hold; for calendars, which have no styles."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, count

from .edition import Edition
from .french import names
from .french.rulebook import NBSP
from .model.fields import Markdown
from .model.markup import Block, parse
from .model.programme import Seance
from .model.record import Record, libelle
from .model.timetable import Creneau
from .model.traits import Dated, Occurrence, Scheduled
from .model.values import Intervenant, Lieu
from .words import at_paris_hour, day

DEDUCED = "L’heure de fin est déduite de ce qui suit au programme."
UNKNOWN = "L’heure de fin n’est pas donnée."


@lru_cache(maxsize=4096)
def prose(text: Markdown) -> str:
    """A text without its marks: a blank line between paragraphs, a dash or a number before each item of a list.

    `formats/text` has another: a text that is pasted needs lines, margins and addresses, and a calendar has none.
    """
    return "\n\n".join(filter(None, map(_block, parse(text))))


def _block(block: Block) -> str:
    words = "".join(run.texte for run in block.suite).strip()
    inner = [_block(nested) for nested in block.blocs]
    if block.genre in ("ul", "ol"):
        marks = ["–" if block.genre == "ul" else f"{rank}." for rank in range(1, len(inner) + 1)]
        inner = [f"{mark} {item}" for mark, item in zip(marks, inner, strict=True)]
    between = " | " if any(nested.genre in ("th", "td") for nested in block.blocs) else "\n"
    return between.join(filter(None, [words, *inner]))


def exact(record: Scheduled) -> tuple[Occurrence, ...]:
    """When a record takes place, as far as it is known to the day."""
    return tuple(occurrence for occurrence in record.occurrences() if occurrence.exacte)


def awaited(edition: Edition, record: Scheduled) -> bool:
    """Whether a record is to come on a known day, or under way, and not called off: what a reader wants to note."""
    found = exact(record)
    called_off = any(occurrence.etat == "annule" for occurrence in found)
    return bool(found) and not called_off and edition.moment(record) in ("a_venir", "en_cours")


def state(record: Scheduled, choice: str) -> str:
    """What a time that is not simply confirmed is: `Annulée`, `Sous réserve`; nothing if it is.

    :param choice: the state of an occurrence: that of its record, or `sous_reserve` for a session that is not sure.
    """
    if choice == "sous_reserve":
        return "Sous réserve"
    return "" if choice == "confirme" else libelle(record, "etat")


def titled(edition: Edition, record: Record, title: str) -> str:
    """A title of a record, where it may stand alone, after what must be said first: `Annulée : Forum`.

    Of what took place nothing is said, though it was put off or not sure before.
    """
    choice = getattr(record, "etat", "confirme")
    if not isinstance(record, Scheduled) or (choice != "annule" and edition.moment(record) == "passe"):
        return title
    return f"{NBSP}: ".join(filter(None, [state(record, choice), title]))


def change(record: Scheduled, choice: str) -> str:
    """A state in sentences: what it is, and which day was announced first, if that is not the day any more."""
    first = getattr(record, "date_precedente", None)
    later = ""
    if choice == "reporte" and not exact(record):
        date = record.date if isinstance(record, Dated) else None
        later = f" ({day(date)})" if date else " à une date non fixée"
    before = f"Date annoncée d’abord{NBSP}: {at_paris_hour(first)}" if first else ""
    return " ".join(f"{words}." for words in (state(record, choice) + later, before) if words)


def place(lieu: Lieu | None, room: str | None = None) -> str:
    """A place in one line, from the room to the town."""
    if lieu is None:
        return room or ""
    town = " ".join(filter(None, [lieu.code_postal, lieu.commune]))
    parts = [room or lieu.salle, lieu.batiment, lieu.nom, lieu.voie, town]
    return ", ".join(part for part in parts if part)


def name(edition: Edition, part: Intervenant) -> str:
    """Who takes part, and whether they may not come; nothing if the person is not public."""
    person = edition.find(part.personne)
    words = person.intitule if person else part.collectif
    if not words or part.presence == "confirmee":
        return words or ""
    return f"{words} ({libelle(part, 'presence')})"


def speaker(edition: Edition, part: Intervenant) -> str:
    """Somebody's part, as programmes print it: role, name, function, structures; nothing if they are not public."""
    who = name(edition, part)
    if not who:
        return ""
    spoken_for = " / ".join(structure.nom for structure in part.structures)
    words = ", ".join(filter(None, [who, part.fonction, spoken_for]))
    role = "" if part.role == "intervention" else f"{libelle(part, 'role')}{NBSP}: "
    return f"{role}{words}" + (f" ({part.precision})" if part.precision else "")


def told(edition: Edition, creneau: Creneau) -> Iterator[str]:
    """What there is to say of a session beside its text, in paragraphs: who speaks, its talks, what is not sure."""
    if creneau.sous_reserve:
        yield "Séance sous réserve."
    yield from _lines(speaker(edition, part) for part in creneau.intervenants)
    yield from _talks(edition, creneau.seances)
    moderators = ((found.titre, speaker(edition, found.intervenant)) for found in creneau.animations)
    yield from _lines(f"{title}{NBSP}: {who}" for title, who in moderators if who)
    if creneau.tenu:
        yield f"Dans les faits{NBSP}: {creneau.tenu}"
    if creneau.fin is None or creneau.fin_deduite:
        yield UNKNOWN if creneau.fin is None else DEDUCED


def _lines(found: Iterable[str]) -> Iterator[str]:
    kept = [line for line in found if line]
    if kept:
        yield "\n".join(kept)


def _talks(edition: Edition, sessions: Sequence[Seance]) -> Iterator[str]:
    """The talks that have no hours, each a paragraph. One with hours is told at its own."""
    for session in sessions:
        if session.horaire is not None:
            continue
        title = f"{session.titre} (sous réserve)" if session.sous_reserve else session.titre
        text = prose(session.texte) if session.texte else ""
        speakers = [speaker(edition, part) for part in session.intervenants]
        held = f"Dans les faits{NBSP}: {session.tenu}" if session.tenu else ""
        yield "\n".join(filter(None, [f"– {title}", text, *speakers, held]))
        yield from _talks(edition, session.seances)


def named(creneaux: Iterable[Creneau]) -> Iterator[tuple[str, Creneau]]:
    """Each session with a name that no other one of its programme has: `pause`, `pause-2`.

    It comes from the title, so that a session that is added or moved changes the name of no other one.
    """
    taken: set[str] = set()
    for creneau in creneaux:
        base = names.slug(creneau.titre) or "seance"
        found = next(name for name in chain([base], (f"{base}-{rank}" for rank in count(2))) if name not in taken)
        taken.add(found)
        yield found, creneau
