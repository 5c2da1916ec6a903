"""A date as precise as its source."""

from datetime import date

import pytest
from ptce.model.partial_date import PartialDate


@pytest.mark.parametrize(
    ("known", "precision", "first", "exact", "written"),
    [
        (PartialDate(2011), "annee", date(2011, 1, 1), None, "2011"),
        (PartialDate(2011, 12), "mois", date(2011, 12, 1), None, "2011-12"),
        (PartialDate(2012, 6, 25), "jour", date(2012, 6, 25), date(2012, 6, 25), "2012-06-25"),
        (PartialDate(987, 1, 2), "jour", date(987, 1, 2), date(987, 1, 2), "0987-01-02"),
    ],
)
def test_a_date_knows_how_precise_it_is(
    known: PartialDate, precision: str, first: date, exact: date | None, written: str
) -> None:
    assert known.precision == precision
    assert known.debut == first
    assert known.exacte == exact
    assert str(known) == written


def test_a_year_is_not_its_first_day() -> None:
    assert PartialDate(2011) != PartialDate(2011, 1) != PartialDate(2011, 1, 1)
