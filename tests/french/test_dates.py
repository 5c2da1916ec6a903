"""Dates and hours in French; `~` stands for U+00A0 in what is expected."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.french import dates, typography


def n(expected: str) -> str:
    return expected.replace("~", "\u00a0")


def test_day() -> None:
    assert dates.day(date(2014, 9, 19)) == n("19~septembre 2014")
    assert dates.day(date(2012, 6, 1)) == n("1er~juin 2012")


def test_weekday() -> None:
    assert dates.weekday(date(2014, 9, 19)) == n("vendredi 19~septembre 2014")


def test_partial() -> None:
    assert dates.partial(2009) == "2009"
    assert dates.partial(2011, 12) == "décembre 2011"
    assert dates.partial(2012, 6, 25) == n("25~juin 2012")


@pytest.mark.parametrize(
    ("parts", "message"),
    [((2012, None, 25), "needs its month"), ((2012, 13), "month"), ((2012, 2, 30), "day")],
)
def test_partial_refuses_what_is_no_date(parts: tuple[int, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        dates.partial(*parts)


def test_short_month() -> None:
    written = [dates.short_month(date(2024, month, 1)) for month in range(1, 13)]
    assert " ".join(written) == "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."


def test_hour() -> None:
    assert dates.hour(time(9, 30)) == n("9~h~30")
    assert dates.hour(time(14)) == n("14~h")
    assert dates.hour(time(0, 5)) == n("0~h~05")


def test_hours() -> None:
    assert dates.hours(time(9, 30), time(10)) == n("9~h~30~–~10~h")
    assert dates.hours(time(16)) == n("16~h")


def test_period() -> None:
    assert dates.period(date(2024, 6, 12), date(2024, 6, 12)) == n("le 12~juin 2024")
    assert dates.period(date(2024, 6, 12), date(2024, 6, 13)) == n("du 12 au 13~juin 2024")
    assert dates.period(date(2024, 6, 1), date(2024, 6, 3)) == n("du 1er au 3~juin 2024")
    assert dates.period(date(2024, 6, 30), date(2024, 7, 2)) == n("du 30~juin au 2~juillet 2024")
    assert dates.period(date(2023, 12, 30), date(2024, 1, 2)) == n("du 30~décembre 2023 au 2~janvier 2024")


def test_period_refuses_to_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        dates.period(date(2024, 6, 13), date(2024, 6, 12))


def test_instant() -> None:
    summer = timezone(timedelta(hours=2))
    assert dates.instant(datetime(2013, 7, 16, 9, tzinfo=summer)) == n("mardi 16~juillet 2013 à 9~h")
    assert dates.instant(datetime(2013, 7, 16, 7, 30, tzinfo=UTC)) == n("mardi 16~juillet 2013 à 9~h~30")
    assert dates.instant(datetime(2013, 12, 31, 23, tzinfo=UTC)) == n("mercredi 1er~janvier 2014 à 0~h")


def test_instant_refuses_an_hour_without_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        dates.instant(datetime(2013, 7, 16, 9))


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(DAYS, DAYS, st.times(), st.times())
def test_typography_changes_nothing_in_them(first: date, second: date, start: time, end: time) -> None:
    first, second = sorted((first, second))
    written = [
        dates.day(first),
        dates.weekday(first),
        dates.partial(first.year),
        dates.partial(first.year, first.month),
        dates.short_month(first),
        dates.hour(start),
        dates.hours(start, end),
        dates.period(first, second),
        dates.instant(datetime.combine(first, start, UTC)),
    ]
    assert [typography.text(value) for value in written] == written
    assert [typography.markdown(value) for value in written] == written
