"""Values as readers see them: dates, hours, figures, sizes, numbers to call."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from ptce.model.parsing import PARIS
from ptce.model.partial_date import PartialDate
from ptce.model.span import Span
from ptce.model.values import Chiffre
from ptce.words import (
    at_paris_hour,
    day,
    domain,
    from_to,
    hours,
    of_day,
    on_days,
    phone,
    quantity,
    size,
    upper_first,
)


def figure(**given: Any) -> Chiffre:
    """A figure with the fields that these words need."""
    return Chiffre.model_construct(**{"valeur": None, "minimum": None, "environ": None, "unite": "pôles", **given})


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (day(PartialDate(2011)), "2011"),
        (day(PartialDate(2011, 12)), "décembre 2011"),
        (day(date(2026, 3, 1)), "1er~mars 2026"),
        (of_day(PartialDate(2026, 3, 1)), "du 1er~mars 2026"),
        (of_day(PartialDate(2013, 7)), "de juillet 2013"),
        (of_day(PartialDate(2012, 8)), "d’août 2012"),
        (of_day(PartialDate(2012, 10)), "d’octobre 2012"),
        (of_day(PartialDate(2021)), "de 2021"),
        (on_days(PartialDate(2027)), "en 2027"),
        (on_days(PartialDate(2026, 8)), "en août 2026"),
        (on_days(PartialDate(2026, 12, 11)), "le vendredi 11~décembre 2026"),
        (on_days(PartialDate(2026, 12, 11), date(2026, 12, 11)), "le vendredi 11~décembre 2026"),
        (on_days(PartialDate(2026, 12, 3), date(2026, 12, 5)), "du 3 au 5~décembre 2026"),
        (on_days(PartialDate(2026, 11, 30), date(2026, 12, 1)), "du 30~novembre au 1er~décembre 2026"),
        (hours(Span(time(9, 30), time(10))), "9~h~30~–~10~h"),
        (from_to(Span(time(9, 30), time(16, 30))), "de 9~h~30 à 16~h~30"),
        (from_to(Span(time(16))), "à 16~h"),
        (at_paris_hour(date(2026, 3, 1)), "dimanche 1er~mars 2026"),
        (at_paris_hour(datetime(2026, 3, 1, 9, 30, tzinfo=PARIS)), "dimanche 1er~mars 2026 à 9~h~30"),
        (quantity(figure(valeur=Decimal(10))), "10"),
        (quantity(figure(minimum=Decimal(200))), "plus de~200"),
        (quantity(figure(environ=Decimal(50))), "environ~50"),
        (quantity(figure(valeur=Decimal(2_400_000), unite="euros")), "2,4~millions d’euros"),
        (upper_first("plus de 50"), "Plus de 50"),
        (upper_first("été, ÉTÉ"), "Été, ÉTÉ"),
        (upper_first(""), ""),
        (domain("https://www.rtes.fr/node/4953"), "rtes.fr"),
        (domain("http://a.example.:8080/"), "a.example.:8080"),
        (size(0), "1~ko"),
        (size(51_700), "52~ko"),
        (size(999_499), "999~ko"),
        (size(1_000_000), "1~Mo"),
        (size(2_450_000), "2,5~Mo"),
        (phone("+33158501409"), "01~58~50~14~09"),
    ],
)
def test_a_value_in_words(made: str, expected: str) -> None:
    assert made.replace("\N{NO-BREAK SPACE}", "~") == expected
