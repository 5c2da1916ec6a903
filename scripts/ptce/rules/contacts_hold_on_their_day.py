"""A contact holds on the day of the text that gives it, and the site has one for its youngest text."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..corpus import Corpus
from ..french import dates
from ..model.values import Contact
from ..problem import A_CONFIRMER, AVERTISSEMENT, Problem

REGLE = "contact-expire"


def check(corpus: Corpus) -> Iterator[Problem]:
    """Warnings. The days are compared with those of the records alone: rules have no clock.

    The release keeps the contact of its day; a pole and the site show theirs now, so that one which ended before the
    youngest release or event is to be confirmed.
    """
    for record in corpus.records["press_release"].values():
        release: Any = record
        day = release.date.exacte if release.date else None
        contact: Contact | None = release.contact
        if day and contact:
            remede = "Donnez le contact de ce jour-là, ou corrigez ses dates."
            if contact.au and contact.au < day:
                phrase = f"Ce contact ne vaut plus depuis le {dates.day(contact.au)}, avant le communiqué."
                yield corpus.problem(record, ("contact", "au"), phrase, remede, AVERTISSEMENT)
            if contact.du and contact.du > day:
                phrase = f"Ce contact ne vaut qu’à partir du {dates.day(contact.du)}, après le communiqué."
                yield corpus.problem(record, ("contact", "du"), phrase, remede, AVERTISSEMENT)
    youngest = _youngest(corpus)
    if youngest:
        yield from _ended(corpus, youngest)


def _youngest(corpus: Corpus) -> date | None:
    """The day of the youngest release or event whose day is known."""
    texts: list[Any] = [*corpus.records["press_release"].values(), *corpus.records["event"].values()]
    return max((text.date.exacte for text in texts if text.date and text.date.exacte), default=None)


def _ended(corpus: Corpus, youngest: date) -> Iterator[Problem]:
    for record in corpus.records["site"].values():
        site: Any = record
        ends = [contact.au for contact in site.contact_presse]
        if ends and all(end and end < youngest for end in ends):
            phrase = f"Aucun contact presse ne vaut le {dates.day(youngest)}, jour du texte le plus récent."
            yield corpus.problem(record, ("contact_presse",), phrase, "Ajoutez celui d’aujourd’hui.", AVERTISSEMENT)
    for record in corpus.records["pole"].values():
        pole: Any = record
        if pole.contact and pole.contact.au and pole.contact.au < youngest:
            phrase = f"Ce contact ne vaut plus depuis le {dates.day(pole.contact.au)}."
            yield corpus.problem(record, ("contact", "au"), phrase, "Demandez le nouveau au pôle.", A_CONFIRMER)
