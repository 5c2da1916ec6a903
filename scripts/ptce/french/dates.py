"""Dates and hours in French words, as typography wants them: « mardi 16 juillet 2013 à 9 h ».

Sources: rules 8, 14 and 15 of the conventions. A no-break space joins day and month and the parts
of an hour; the space before the year may break, for « 19 septembre » stands well alone at the end
of a line. `typography.text` changes nothing in these results. In the examples `~` is U+00A0.
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

from .rulebook import NBSP

_PARIS = ZoneInfo("Europe/Paris")


def day(value: date) -> str:
    """`19~septembre 2014`, `1er~juin 2012`."""
    return f"{_day_month(value)} {value.year}"


def weekday(value: date) -> str:
    """`vendredi 19~septembre 2014`: the weekday comes from the date, so that they agree."""
    return f"{_weekdays()[value.weekday()]} {day(value)}"


def partial(year: int, month: int | None = None, day_of_month: int | None = None) -> str:
    """As much of a date as is known: `2009`, `décembre 2011`, `25~juin 2012`.

    ValueError for a day without its month or a date that does not exist.
    """
    if day_of_month is not None:
        if month is None:
            raise ValueError("a day needs its month")
        return day(date(year, month, day_of_month))
    if month is None:
        return str(year)
    return f"{_months()[date(year, month, 1).month]} {year}"


def short_month(value: date) -> str:
    """`sept.`, `juin`: the month of a date block, abbreviated as in the CLDR."""
    return _months("abbreviated")[value.month]


def hour(value: time) -> str:
    """`9~h~30`, `14~h`: no leading zero, no minutes when there are none; seconds do not show."""
    return f"{value.hour}{NBSP}h" + (f"{NBSP}{value.minute:02}" if value.minute else "")


def hours(start: time, end: time | None = None) -> str:
    """`9~h~30~–~10~h`, or `16~h` when the end is not known."""
    return hour(start) if end is None else f"{hour(start)}{NBSP}–{NBSP}{hour(end)}"


def period(first: date, last: date) -> str:
    """`le 12~juin 2024`, `du 12 au 13~juin 2024`, `du 30~juin au 2~juillet 2024` (or with both years).

    ValueError if `last` comes before `first`.
    """
    if last < first:
        raise ValueError(f"a period cannot end ({last}) before it begins ({first})")
    if first == last:
        return f"le {day(first)}"
    if first.year != last.year:
        beginning = day(first)
    elif first.month != last.month:
        beginning = _day_month(first)
    else:
        beginning = _ordinal(first)
    return f"du {beginning} au {day(last)}"


def instant(value: datetime) -> str:
    """`mardi 16~juillet 2013 à 9~h`, in Paris time whatever the zone of `value`.

    ValueError for a datetime without a zone: its hour would be a guess.
    """
    if value.tzinfo is None:
        raise ValueError(f"an instant needs its time zone: {value}")
    local = value.astimezone(_PARIS)
    return f"{weekday(local)} à {hour(local.time())}"


def _day_month(value: date) -> str:
    return f"{_ordinal(value)}{NBSP}{_months()[value.month]}"


@cache
def _weekdays() -> Mapping[int, str]:
    from babel.dates import get_day_names  # a twentieth of a second, and a check seldom writes a date

    return get_day_names("wide", locale="fr")


@cache
def _months(width: Literal["wide", "abbreviated"] = "wide") -> Mapping[int, str]:
    from babel.dates import get_month_names

    return get_month_names(width, locale="fr")


def _ordinal(value: date) -> str:
    return "1er" if value.day == 1 else str(value.day)
