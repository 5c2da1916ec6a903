"""Numbers and sums in French; `~` stands for U+00A0 in what is expected."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.french import numbers, typography


def n(expected: str) -> str:
    return expected.replace("~", "\u00a0")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"),
        (1200, "1200"),
        (12000, "12~000"),
        (600_000, "600~000"),
        (1_234_567, "1~234~567"),
        (-12000, "-12~000"),
        (2.4, "2,4"),
        (2.0, "2"),
        (1e16, "10~000~000~000~000~000"),
        (Decimal("2.40"), "2,4"),
        (Decimal("-0.0"), "0"),
        (Decimal("12345.6789"), "12~345,6789"),
    ],
)
def test_number(value: int | Decimal | float, expected: str) -> None:
    assert numbers.number(value) == n(expected)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_number_refuses_what_cannot_show(value: Decimal | float) -> None:
    with pytest.raises(ValueError, match="not a number"):
        numbers.number(value)


@pytest.mark.parametrize(
    ("amount", "text", "short"),
    [
        (0, "0~euro", "0~€"),
        (1, "1~euro", "1~€"),
        (1200, "1200~euros", "1200~€"),
        (600_000, "600~000~euros", "600~000~€"),
        (1_000_000, "1~million d’euros", "1~M€"),
        (1_500_000, "1,5~million d’euros", "1,5~M€"),
        (2_400_000, "2,4~millions d’euros", "2,4~M€"),
        (3_000_000, "3~millions d’euros", "3~M€"),
        (2_345_678, "2~345~678~euros", "2~345~678~€"),
        (1_250_000_000, "1,25~milliard d’euros", "1,25~Md€"),
        (3_000_000_000, "3~milliards d’euros", "3~Md€"),
        (Decimal("12.5"), "12,50~euros", "12,50~€"),
        (Decimal("1.5"), "1,50~euro", "1,50~€"),
    ],
)
def test_euros(amount: Decimal | int, text: str, short: str) -> None:
    assert numbers.euros(amount) == n(text)
    assert numbers.euros_short(amount) == n(short)


@pytest.mark.parametrize("function", [numbers.euros, numbers.euros_short])
@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity")])
def test_euros_refuse_what_cannot_show(function: Callable[[Decimal], str], value: Decimal) -> None:
    with pytest.raises(ValueError, match="not a number"):
        function(value)


@given(st.integers(0, 10**12), st.decimals(0, 10**9, places=2))
def test_typography_changes_nothing_in_them(whole: int, exact: Decimal) -> None:
    written = [numbers.euros(whole), numbers.euros_short(whole), numbers.euros(exact), numbers.number(exact)]
    assert [typography.text(value) for value in written] == written
