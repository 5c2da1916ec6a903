"""Numbers and sums of money as French writes them: « 600 000 », « 2,4 millions d’euros ».

Sources: rules 9 to 13 of the conventions. Years and references are not numbers: they never pass
here. `typography.text` changes nothing in these results. In the examples `~` is U+00A0.
"""

from decimal import Decimal

from .rulebook import NBSP, grouped

_MILLION = 1_000_000
_BILLION = 1_000 * _MILLION


def number(value: int | Decimal | float) -> str:
    """`1200`, `12~000`, `2,4`, `-3`: groups of three from five digits, decimal comma, no useless zero.

    ValueError for what is not finite.
    """
    exact = _finite(value)
    whole, _, decimals = f"{abs(exact):f}".partition(".")
    decimals = decimals.rstrip("0")
    shown = grouped(whole) + (f",{decimals}" if decimals else "")
    return f"-{shown}" if exact < 0 and shown != "0" else shown


def euros(amount: Decimal | int) -> str:
    """In a sentence: `3~millions d’euros`, `1,5~million d’euros`, `600~000~euros`, `12,50~euros`.

    Millions are used when two decimals say the sum exactly; singular below two, as the
    Académie française asks. ValueError for what is not finite.
    """
    count, scale = _scaled(amount)
    plural = "s" if abs(count) >= 2 else ""
    if scale == 1:
        return f"{_cents(count)}{NBSP}euro{plural}"
    return f"{number(count)}{NBSP}{'million' if scale == _MILLION else 'milliard'}{plural} d’euros"


def euros_short(amount: Decimal | int) -> str:
    """In a figure or a table: `3~M€`, `2,4~M€`, `1~Md€`, `600~000~€`. ValueError as for `euros`."""
    count, scale = _scaled(amount)
    if scale == 1:
        return f"{_cents(count)}{NBSP}€"
    return f"{number(count)}{NBSP}{'M€' if scale == _MILLION else 'Md€'}"


def _scaled(amount: Decimal | int) -> tuple[Decimal, int]:
    """The sum in thousand millions or in millions when that is exact, else in euros."""
    exact = _finite(amount)
    for scale in (_BILLION, _MILLION):
        if abs(exact) >= scale and exact % (scale // 100) == 0:
            return exact / scale, scale
    return exact, 1


def _cents(amount: Decimal) -> str:
    """Cents are two or none: `12,50`, never `12,5`."""
    shown = number(amount)
    return f"{shown}0" if "," in shown and len(shown.partition(",")[2]) == 1 else shown


def _finite(value: int | Decimal | float) -> Decimal:
    exact = Decimal(str(value))  # Through `str`, or the float 2.4 would show all its binary digits.
    if not exact.is_finite():
        raise ValueError(f"not a number to show: {value}")
    return exact
