"""The sessions of a programme from a table: hours, titles, kinds, people."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..french import names
from ..model.programme import Seance
from ..model.shape import shape
from ..model.values import Intervenant
from . import rows
from .fields import Field, fields
from .fitting import fit
from .grid import Cell, Table
from .headings import Column, Headed, Words
from .reading import Reader
from .recognition import Question
from .rows import Notes, Said, place
from .speakers import RESERVE, Reading
from .vocabulary import SEANCE

PARTS = ("debut", "fin", "intervenants", "fonction", "structure", "role")
_KINDS = {"déjeuner": "repas", "buffet": "repas", "dîner": "repas", "cocktail": "repas", "ouverture": "pleniere"}
"""What titles begin with, beside the names of the kinds themselves."""


@dataclass
class Agenda:
    """The sessions of a table, those without hours inside the one above them."""

    headed: Headed
    notes: Notes
    sessions: list[dict[str, Any]] = field(default_factory=list)


def read(table: Table, reader: Reader, speakers: Reading, day: str) -> Agenda:
    """The sessions of a table.

    :param day: the only day of the event, which its sessions need not repeat; empty if it has several.
    :raises Unreadable: if no column has titles.
    """
    taken = tuple(one for one in fields(Seance) if one.path[0] not in ("intervenants", "seances"))
    headed = Words(taken, SEANCE, PARTS).head(table, "titre", "Titre")
    made = Agenda(headed, Notes())
    for said in rows.said(headed, taken, reader, made.notes, {}):
        values = dict(said.values)
        _hours(said, values, taken, reader, made)
        if values.get("jour") == day:
            del values["jour"]
        try:
            people = list(_people(said, speakers, made))
        except Question as question:
            made.notes.ask(said.row, question.phrase, question.remede, said.whole(headed.columns))
            continue
        if people:
            values["intervenants"] = people
        _session(said, values, made)
    return made


def _session(said: Said, values: dict[str, Any], made: Agenda) -> None:
    """Adds a session; a row of people alone goes to the session above it."""
    last = made.sessions[-1] if made.sessions else None
    if not values.get("titre"):
        if last and set(values) == {"intervenants"}:
            last["intervenants"] = [*last.get("intervenants", []), *values["intervenants"]]
            made.notes.said.append(
                f"ligne {said.row.number} : ces personnes sont de la séance au-dessus, « {last['titre']} »."
            )
        else:
            whole = said.whole(made.headed.columns)
            made.notes.ask(said.row, "Cette ligne n’a pas de titre.", "Donnez-lui-en un.", whole)
        return
    _reserve(said, values, made)
    _kind(said, values, made)
    found = fit(Seance, values)
    rows.cut(said, found, made.notes)
    session = {name: found.values[name] for name in Seance.model_fields if name in found.values}
    if last and "jour" not in session and not _has_hours(said, made):
        last.setdefault("seances", []).append(session)
        made.notes.said.append(f"ligne {said.row.number} : sans heure, elle est dans la séance « {last['titre']} ».")
    else:
        made.sessions.append(session)


def _has_hours(said: Said, made: Agenda) -> bool:
    """Whether a row says hours, be they refused."""
    columns = (column for column in made.headed.columns if column.target in ("horaire", "debut", "fin"))
    return any(said.row.cell(column.index).text for column in columns)


def _hours(said: Said, values: dict[str, Any], taken: tuple[Field, ...], reader: Reader, made: Agenda) -> None:
    """Makes hours of a start and an end that stand in two columns."""
    start, end = said.parts.get("debut", ""), said.parts.get("fin", "")
    if not (start or end) or "horaire" in values:
        return
    column = _column(made.headed, "debut" if start else "fin")
    text = f"{start} - {end}" if start and end else start or end
    found = reader.read(next(one for one in taken if one.key == "horaire"), Cell(text))
    made.notes.take(said.row, column, found)
    if found.value and start:
        values["horaire"] = found.value
    elif found.value:
        made.notes.refused.append(f"{place(said.row, column)} : « {end} ». Une fin n’a de sens qu’avec un début.")


def _reserve(said: Said, values: dict[str, Any], made: Agenda) -> None:
    bare = RESERVE.sub("", values["titre"]).strip()
    if bare and bare != values["titre"]:
        made.notes.said.append(f"ligne {said.row.number} : « {values['titre']} » est sous réserve.")
        values |= {"titre": bare, "sous_reserve": "oui"}
    if values.get("sous_reserve") == "non":
        del values["sous_reserve"]


def _kind(said: Said, values: dict[str, Any], made: Agenda) -> None:
    """The kind that the first words of a title name: « Accueil café », « Table ronde : … »."""
    if "nature" in values:
        return
    labels = {names.fold(label): kind for kind, label in shape(Seance, "nature").choices.items()}
    labels |= {names.fold(word): kind for word, kind in _KINDS.items()}
    title = f"{names.fold(values['titre'])} "
    found = next(
        (labels[label] for label in sorted(labels, key=len, reverse=True) if title.startswith(f"{label} ")), ""
    )
    default = Seance.model_fields["nature"].default
    if found and found != default:
        values["nature"] = found
        made.notes.said.append(f"ligne {said.row.number} : « {values['titre']} » est du genre « {found} ».")


def _people(said: Said, speakers: Reading, made: Agenda) -> Iterator[dict[str, Any]]:
    """The people of a row, with what its other columns say of them."""
    found = speakers.read(said.parts.get("intervenants", ""))
    more = _of_each(said, speakers, found.found, made)
    for words in found.said:
        made.notes.said.append(f"ligne {said.row.number} : {words}.")
    for one, extra in zip(found.found, more, strict=True):
        yield {**one, **extra}


def _of_each(said: Said, speakers: Reading, people: list[dict[str, Any]], made: Agenda) -> list[dict[str, Any]]:
    """What the columns on people say of each: one value for one person, or as many as there are people."""
    more: list[dict[str, Any]] = [{} for _ in people]
    for part in ("fonction", "structure", "role"):
        text = said.parts.get(part, "")
        values = [text] if len(people) == 1 else [value.strip() for value in text.replace("\n", ";").split(";")]
        if not text:
            continue
        column = _column(made.headed, part)
        if len(values) != len(people):
            made.notes.refused.append(
                f"{place(said.row, column)} : « {text} ». De qui ? Une valeur par personne, et « ; » entre deux."
            )
            continue
        for one, value in zip(more, values, strict=True):
            one |= _said_of(part, value, speakers, said, column, made)
    return more


def _said_of(part: str, value: str, speakers: Reading, said: Said, column: Column, made: Agenda) -> Mapping[str, Any]:
    if not value:
        return {}
    if part == "structure":
        return {"structures": [speakers.structure(value)]}
    if part == "fonction":
        return {"fonction": value}
    choices = shape(Intervenant, "role").choices
    role = next(
        (one for one, label in choices.items() if names.fold(value) in (names.fold(one), names.fold(label))), ""
    )
    if not role:
        words = ", ".join(choices.values())
        made.notes.refused.append(
            f"{place(said.row, column)} : « {value} » n’est pas un rôle. Choisissez parmi : {words}."
        )
    return {"role": role} if role else {}


def _column(headed: Headed, target: str) -> Column:
    return next(column for column in headed.columns if column.target == target)
