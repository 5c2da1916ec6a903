"""Values in French words: dates, hours, figures, sizes, as readers of pages and sheets see them."""

from datetime import date, datetime
from decimal import Decimal
from urllib.parse import urlsplit

from .french import dates, numbers, typography
from .model.partial_date import PartialDate
from .model.span import Span
from .model.values import Chiffre


def day(value: date | PartialDate) -> str:
    """A date as French readers read it, as precise as it is known."""
    if isinstance(value, PartialDate):
        return dates.partial(value.annee, value.mois, value.jour)
    return dates.day(value)


def of_day(value: PartialDate) -> str:
    """A date after « données » or « liste »: `du 1er mars 2025`, `d’août 2012`, `de juillet 2013`, `de 2021`."""
    words = day(value)
    if value.jour:
        return f"du {words}"
    return f"d’{words}" if words[0] in "ao" else f"de {words}"


def on_days(first: PartialDate, last: date | None = None) -> str:
    """When an event takes place: `le vendredi 11 décembre 2026`, `du 3 au 5 décembre 2026`, `en mai 2026`, `en 2027`.

    :param last: the last day, if there are several; the first one is then known.
    """
    if first.exacte is None:
        return f"en {day(first)}"
    if last is None or last == first.exacte:
        return f"le {dates.weekday(first.exacte)}"
    return dates.period(first.exacte, last)


def hours(value: Span) -> str:
    """The hours of a session: `9 h 30 – 10 h`."""
    return dates.hours(value.debut, value.fin)


def from_to(value: Span) -> str:
    """The hours of a day in a sentence: `de 9 h 30 à 16 h 30`, `à 16 h`."""
    start = dates.hour(value.debut)
    return f"de {start} à {dates.hour(value.fin)}" if value.fin else f"à {start}"


def quantity(value: Chiffre) -> str:
    """A figure with its nuance, and without its unit: `plus de 50`, `environ 50`, `3 millions d’euros`."""
    number = numbers.euros(value.quantite) if value.unite == "euros" else numbers.number(value.quantite)
    return f"{value.nuance}\u00a0{number}" if value.nuance else number


def upper_first(value: str) -> str:
    """A sentence with its first letter in upper case, and the rest as it is."""
    return value[:1].upper() + value[1:]


def domain(url: str) -> str:
    """What a reader recognises of an address: `rtes.fr`."""
    return urlsplit(url).netloc.removeprefix("www.").rstrip(".")


def size(count: int) -> str:
    """A size in kilobytes or megabytes, as the French write them."""
    if count < 1_000_000:
        return f"{numbers.number(max(1, round(count / 1000)))}\u00a0ko"
    return f"{numbers.number(Decimal(round(count / 1_000_000, 1)).quantize(Decimal('0.1')))}\u00a0Mo"


def phone(number: str) -> str:
    """A number in E.164 as the French write it: `01 58 50 14 09`."""
    return typography.text(number.replace("+33", "0"))


def at_paris_hour(value: date | datetime) -> str:
    """A day, or a day and its hour, in words."""
    return dates.instant(value) if isinstance(value, datetime) else dates.weekday(value)
