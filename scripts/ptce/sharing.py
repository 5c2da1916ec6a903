"""What a shared address shows: the picture that goes with a page, and the words on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .edition import Edition
from .french import dates
from .french.rulebook import NBSP
from .model.timetable import day_in_paris
from .model.traits import Dated, Located, Paged, Scheduled
from .model.values import Lieu
from .places import whereabouts
from .plain import exact, state
from .words import at_paris_hour, day, upper_first

NAME = "partage.png"
"""The file of a picture: beside the page of a record, or at the root for all the other pages."""
WIDTH, HEIGHT = 1200, 630
"""In pixels. Networks show 1.91:1, and twice 600 × 315 stays sharp on phones."""


@dataclass(frozen=True)
class Card:
    """The picture of a page."""

    path: str
    """Relative to the root of the site."""
    source: str
    """What it comes from, by its key."""
    genre: str
    titre: str
    precisions: tuple[str, ...]
    """When, where, from whom: as far as it is known."""
    etat: str = ""
    """What must be said first: `Annulée`, `Sous réserve`; nothing if all is as announced."""

    @property
    def alt(self) -> str:
        """The words of the picture, for those who do not see it."""
        head = f"{self.genre}{NBSP}: {self.titre}" if self.genre else self.titre
        return " – ".join(filter(None, [self.etat, head, " · ".join(self.precisions)]))

    def partage(self, titre: str) -> dict[str, Any]:
        """What the frame of its page tells networks: the title given, and the picture with its words and its size."""
        return {"titre": titre, "image": self.path, "alt": self.alt, "largeur": WIDTH, "hauteur": HEIGHT}


def cards(edition: Edition) -> Iterator[Card]:
    """The card of the site, then that of each public record that has a date or a place."""
    yield _of_the_site(edition)
    for record in edition.all(Paged):
        if isinstance(record, Dated | Located):
            yield _own(edition, record)


def card(edition: Edition, record: Paged, address: str) -> Card:
    """The card of the page at an address; that of the site for a year of a list, or the notice of a withdrawal."""
    if isinstance(record, Dated | Located) and edition.at(address) is record:
        return _own(edition, record)
    return _of_the_site(edition)


def _of_the_site(edition: Edition) -> Card:
    site = edition.site
    return Card(NAME, site.key, "", site.devise, (site.promesse,))


def _own(edition: Edition, record: Paged) -> Card:
    issuer = getattr(record, "emetteur", None)
    said = [_when(record), _first_announced(record), _where(edition, record), issuer.nom if issuer else ""]
    return Card(
        f"{record.adresse()}{NAME}",
        record.key,
        upper_first(type(record).LABEL),
        record.intitule,
        tuple(filter(None, said)),
        state(record, getattr(record, "etat", "confirme")) if isinstance(record, Scheduled) else "",
    )


def _when(record: Paged) -> str:
    """The day or the days, as precise as they are known; nothing where time has no part."""
    found = exact(record) if isinstance(record, Scheduled) else ()
    if found:
        first, last = day_in_paris(found[0].debut), day_in_paris(found[-1].fin)
        return upper_first(at_paris_hour(first) if first == last else dates.period(first, last))
    if not isinstance(record, Dated):
        return ""
    if record.date:
        return upper_first(at_paris_hour(record.date.exacte) if record.date.exacte else day(record.date))
    if isinstance(record, Scheduled):
        return ""
    after = getattr(record, "posterieur_a", None)
    return f"Non daté, postérieur au {day(after)}" if after else "Sans date"


def _first_announced(record: Paged) -> str:
    """The day that was announced first, of what is put off."""
    first = getattr(record, "date_precedente", None)
    return f"D’abord annoncée pour le {dates.day(first)}" if first and getattr(record, "etat", "") == "reporte" else ""


def _where(edition: Edition, record: Paged) -> str:
    if isinstance(record, Located):
        return whereabouts(edition, record)
    found = getattr(record, "lieu", None)
    parts = (found.nom, found.commune) if isinstance(found, Lieu) else (found,)
    return ", ".join(dict.fromkeys(filter(None, parts)))
