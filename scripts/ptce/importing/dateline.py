"""The line of a release that says where and when: « Paris, le 16 juillet 2013 »."""

import re
from dataclasses import dataclass
from datetime import date

from ..french import dates, names
from ..model import likely
from ..model.likely import WEEKDAYS

_DAY = r"\d{1,2}(?:er)?\s+[^\W\d_]{3,9}\.?\s+\d{4}|\d{1,2}\s*[/.]\s*\d{1,2}\s*[/.]\s*\d{4}"
_LINE = re.compile(
    rf"(?:fait\s+à\s+)?(?:(?P<lieu>[^\W\d_][^\d,\n]{{1,40}}?)\s*[,–—-]\s*)?(?:le\s+)?(?:(?P<weekday>{'|'.join(WEEKDAYS)})\s+)?"
    rf"(?P<day>{_DAY})(?P<more>.*)",
    re.I | re.S,
)


@dataclass(frozen=True)
class Dateline:
    """A place and a day, or one of them."""

    lieu: str
    jour: date
    alone: bool
    """Whether the line says nothing else."""
    doubt: str
    """What does not agree: a weekday that is not that of the day."""


def dateline(text: str) -> Dateline | None:
    """The place and the day with which a text begins; None if it begins with anything else."""
    found = _LINE.match(" ".join(text.split()))
    if not found or re.search(r"\bdu\b|\bau\b", found["lieu"] or ""):
        return None
    written = likely.day(found["day"])
    if not written:
        return None
    day = date.fromisoformat(written)
    doubt = ""
    if found["weekday"] and names.fold(found["weekday"]) != WEEKDAYS[day.weekday()]:
        doubt = f"Le document dit « {found['weekday']} », mais le {dates.day(day)} était un {WEEKDAYS[day.weekday()]}."
    return Dateline((found["lieu"] or "").strip(), day, not found["more"].strip(" .\u00a0"), doubt)
