"""The events: when, where, whether they take place, their sessions, who is sure to speak, what a seat costs."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..edition import Edition
from ..model.programme import Seance
from ..model.timetable import Creneau
from ..model.traits import Paged, Programmed, Scheduled
from ..model.values import Intervenant
from ..plain import exact
from .bodies import Node, moment, node, permanent, place, work

CONTEXT = "https://schema.org/"
STATES = {"confirme": "EventScheduled", "annule": "EventCancelled", "reporte": "EventRescheduled"}
"""The states of an event. schema.org has none for what is not sure, and nothing is said of it."""


def event(edition: Edition, record: Paged, kind: str) -> Node:
    """An event. One whose new day is not known has only the day on which it does not take place any more."""
    found = exact(record) if isinstance(record, Scheduled) else ()
    choice, before = getattr(record, "etat", "confirme"), getattr(record, "date_precedente", None)
    status = "EventPostponed" if choice == "reporte" and not found else STATES.get(choice)
    where = place(getattr(record, "lieu", None))
    return node(
        kind,
        name=record.intitule,
        **work(edition, record),
        eventStatus=f"{CONTEXT}{status}" if status else None,
        startDate=moment(found[0].debut) if found else None,
        endDate=moment(found[-1].fin) if found and not found[-1].fin_deduite else None,
        previousStartDate=moment(before) if before and choice == "reporte" else None,
        eventAttendanceMode=f"{CONTEXT}OfflineEventAttendanceMode" if where else None,
        location=where,
        performer=_people(edition, getattr(record, "presence", ())),
        offers=_offer(edition, record),
        subEvent=_sessions(edition, record) if choice in ("confirme", "reporte") else None,
    )


def _sessions(edition: Edition, record: Paged) -> list[Node]:
    """The sessions that have hours and are sure. An end that the programme leaves to be understood is not given."""
    timed = record.seances_datees() if isinstance(record, Programmed) else ()
    return [_session(edition, session) for session in timed if not session.sous_reserve]


def _session(edition: Edition, session: Creneau) -> Node:
    return node(
        "Event",
        name=session.titre,
        startDate=moment(session.debut),
        endDate=moment(session.fin) if session.fin and not session.fin_deduite else None,
        location=node("Place", name=session.salle) if session.salle else None,
        performer=_people(edition, _speakers(session.intervenants, session.seances)),
    )


def _speakers(own: Sequence[Intervenant], talks: Sequence[Seance]) -> Iterator[Intervenant]:
    """Who speaks in a session and in its talks, but for those that have hours of their own or are not sure."""
    yield from own
    for talk in talks:
        if talk.horaire is None and not talk.sous_reserve:
            yield from _speakers(talk.intervenants, talk.seances)


def _people(edition: Edition, parts: Iterable[Intervenant]) -> list[Node]:
    """The persons who are sure to come, each once."""
    sure = [edition.find(part.personne) for part in parts if part.presence == "confirmee"]
    return [node("Person", name=name) for name in dict.fromkeys(found.intitule for found in sure if found)]


def _offer(edition: Edition, record: Any) -> Node | None:
    """What a seat costs, as long as one may register; nothing where no price is known."""
    price, registration = getattr(record, "participation", None), getattr(record, "inscription", None)
    if price is None or registration is None or registration.complet or edition.moment(record) != "a_venir":
        return None
    opening = registration.ouverture
    if edition.is_over(registration.cloture) or (opening and opening.fin > edition.today):
        return None
    return node(
        "Offer",
        price=str(price.montant),
        priceCurrency="EUR",
        description=price.couvre,
        availability=f"{CONTEXT}InStock",
        url=registration.url or permanent(edition, record.adresse()),
        validThrough=moment(registration.cloture) if registration.cloture else None,
    )
