"""The hours of a session, read from any of the ways in which French programmes write them."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Self

_HOUR = r"(\d{1,2})\s*(?:[hH:]\s*(\d{2})?|heures?)"
_BETWEEN = r"\s*(?:-|–|—|/|à|jusqu['’]à)\s*"
_WRITTEN = re.compile(rf"(?:de\s+|à\s+)?{_HOUR}(?:{_BETWEEN}{_HOUR})?")


@dataclass(frozen=True)
class Span:
    """A start, and the end when it is given."""

    debut: time
    fin: time | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """The hours that a text gives.

        All of these are read (programme of 19 September 2014): `9h30 - 10h00`, `9h30 à 16h30`, `de 9h30 à 16h30`,
        `12h30 - 14h`, `14h-16h`, `16h`, `9 h 30 – 10 h`; and `09:30-10:00`.

        :raises ValueError: in French, when the text is none of these, when an hour does not exist, or when the end
            is not after the start.
        """
        found = _WRITTEN.fullmatch(re.sub(r"[\s\u00a0\u202f]+", " ", text.strip()))
        if not found:
            raise ValueError("Un horaire donne une heure, ou deux heures séparées par un tiret.")
        start, end = _time(found[1], found[2]), _time(found[3], found[4]) if found[3] else None
        if end is not None and end <= start:
            raise ValueError("La fin vient après le début.")
        return cls(start, end)

    def __str__(self) -> str:
        """ISO 8601 hours, as machines read them: `09:30` or `09:30/10:00`."""
        return f"{self.debut:%H:%M}" + (f"/{self.fin:%H:%M}" if self.fin else "")


def _time(hour: str, minute: str | None) -> time:
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        raise ValueError("Une heure va de 0h00 à 23h59.") from None
