"""A weekday in a text is that of its date: « le lundi 25 juin 2012 » was a Monday."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from ..corpus import Corpus
from ..french import dates
from ..manuscript import Passage
from ..model.likely import MONTHS, WEEKDAYS
from ..model.traits import Dated
from ..problem import AVERTISSEMENT, ERREUR, Problem

REGLE = "jours-de-la-semaine"

_DAY = r"(?:1er|[12]?\d|3[01])(?!\d)"
_MONTH = (
    r"(?P<{0}>janv(?:ier|\.)|f[ée]vr(?:ier|\.)|mars|avr(?:il|\.)|mai|juin|juil(?:let|\.)|ao[ûu]t|sept(?:embre|\.|\b)"
    r"|oct(?:obre|\.)|nov(?:embre|\.)|d[ée]c(?:embre|\.))"
)
_AND = rf"(?:\s*(?:,|et|ou|au|-|–)\s*(?:le\s+)?(?:(?:{'|'.join(WEEKDAYS)})\s+)?{_DAY})"
NEAR = timedelta(days=200)
"""How far from the date of a record a day without a year may be: half a year, and a little more."""
WRITTEN = re.compile(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})\s+(?P<day>{_DAY})"
    rf"(?={_AND}*\s+{_MONTH.format('month')}(?:\s+(?P<year>(?:19|20)\d\d)\b|{_AND}\s+{_MONTH.format('then')}\s+"
    r"(?P<common>(?:19|20)\d\d)\b)?)",
    re.IGNORECASE,
)
"""A weekday and a day, before a month; others may share that month: « lundi 25 et mardi 26 juin 2012 »."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """An error where the text gives the year; a warning where it is taken from the date of the record.

    What other documents say, and what stands between « », is as they print it.
    """
    for passage in corpus.passages:
        if passage.reported:
            continue
        for found in WRITTEN.finditer(passage.words):
            if not passage.quoted(found.start()):
                yield from _wrong(corpus, passage, found)


def _wrong(corpus: Corpus, passage: Passage, found: re.Match[str]) -> Iterator[Problem]:
    written = " ".join(found[0].split())
    day, month = 1 if found["day"] == "1er" else int(found["day"]), _month(found["month"])
    given = found["year"] or found["common"]
    year = int(given) if given else _taken(passage.record, day, month, found["weekday"].lower())
    if year is None:
        return
    niveau = ERREUR if given else AVERTISSEMENT
    taken = "" if given else f" (année {year}, d’après la date de la fiche)"
    real = _date(year, month, day)
    if real is None:
        phrase = f"« {written} {found['month']} » n’existe pas{taken}."
        yield corpus.problem_in(passage, found.span(), phrase, "Vérifiez le jour et le mois.", niveau)
    elif WEEKDAYS[real.weekday()] != found["weekday"].lower():
        weekday, _, rest = dates.weekday(real).partition(" ")
        phrase = f"Le {rest} est un {weekday}, et non un {found['weekday'].lower()}{taken}."
        remede = f"Écrivez « {weekday} {found['day']} », ou « {_same_weekday(real, found['weekday'])} »."
        yield corpus.problem_in(passage, found.span(), phrase, remede, niveau)


def _month(written: str) -> int:
    plain = written.lower().translate(str.maketrans("éû", "eu")).rstrip(".")
    return next(number for number, name in enumerate(MONTHS, start=1) if name.startswith(plain[:4]))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _taken(record: Any, day: int, month: int, weekday: str) -> int | None:
    """The year of a day near the date of a record, the nearest first: the one in which the weekday is right, if any.

    Nothing if the date of the record is not known to the month.
    """
    known = record.date_de_tri() if isinstance(record, Dated) else None
    if known is None or known.mois is None:
        return None
    years = (known.annee - 1, known.annee, known.annee + 1)
    away = {year: abs((_date(year, month, day) or date(year, month, 1)) - known.debut) for year in years}
    near = sorted((year for year in years if away[year] <= NEAR), key=away.__getitem__)
    right = [year for year in near if (found := _date(year, month, day)) and WEEKDAYS[found.weekday()] == weekday]
    return (right or near)[0]


def _same_weekday(real: date, weekday: str) -> str:
    """The nearest day that is what the text says: « lundi 25 juin »."""
    away = (WEEKDAYS.index(weekday.lower()) - real.weekday() + 3) % 7 - 3
    return " ".join(dates.weekday(real + timedelta(days=away)).split()[:-1])
