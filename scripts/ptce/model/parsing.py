"""The parsing of fields: from the text that an author wrote to a date, an hour, a number, or a refusal."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from .partial_date import PartialDate
from .refusal import refuse
from .span import Span

PARIS = ZoneInfo("Europe/Paris")


def line(value: str) -> str:
    """A text of one paragraph."""
    stripped = value.strip()
    if "\n" in stripped:
        raise refuse(
            "Ce texte tient en un seul paragraphe.", "Retirez les lignes vides, ou écrivez « > » au lieu de « | »."
        )
    if not stripped:
        raise refuse("Ce champ est vide.", "Remplissez-le, ou retirez-le.")
    return stripped


def word(pattern: str, phrase: str, remede: str) -> Callable[[str], str]:
    """A parser of words of one shape; what does not fit the pattern is refused with this sentence and this remedy."""

    def parse(value: str) -> str:
        if not re.fullmatch(pattern, value.strip()):
            raise refuse(phrase, remede)
        return value.strip()

    return parse


MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


def day(value: str) -> date:
    """A day: `2014-09-19`."""
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", value.strip())
    if not found:
        raise refuse("Une date s’écrit année-mois-jour.", _iso_hint(value))
    return _real_day(*map(int, found.groups()))


def _real_day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        written = f"{day:02}/{month:02}/{year}"
        raise refuse(f"Le {written} n’existe pas.", "Vérifiez le jour et le mois.") from None


def _iso_hint(value: str) -> str:
    french = re.search(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})", value)
    words = re.search(r"(\d{1,2})(?:er)?\s+(" + "|".join(MONTHS) + r")\s+(\d{4})", value.lower())
    if french:
        day, month, year = map(int, french.groups())
    elif words:
        day, month, year = int(words[1]), MONTHS.index(words[2]) + 1, int(words[3])
    else:
        return "Écrivez par exemple 2014-09-19."
    try:
        return f"Écrivez {date(year, month, day)}."
    except ValueError:
        return "Écrivez par exemple 2014-09-19."


def partial(value: str) -> PartialDate:
    """A date as far as it is known: `2011`, `2011-12`, `2012-06-25`."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", value.strip())
    if not found:
        raise refuse("Une date s’écrit année-mois-jour, année-mois, ou année seule.", _iso_hint(value))
    year, month, day = (int(part) if part else None for part in found.groups())
    _real_day(year or 0, 1 if month is None else month, 1 if day is None else day)
    return PartialDate(year or 0, month, day)


def instant(value: str) -> datetime:
    """A moment with its offset: `2026-12-03T10:00+01:00`."""
    try:
        instant = datetime.fromisoformat(value.strip())
    except ValueError:
        raise refuse(
            "Un instant s’écrit année-mois-jourTheure:minute+décalage.", "Écrivez par exemple 2026-12-03T10:00+01:00."
        ) from None
    if instant.tzinfo is None:
        raise refuse("Un instant porte son décalage horaire.", _offset_hint(instant))
    return instant


def _offset_hint(naive: datetime) -> str:
    folds = [naive.replace(tzinfo=PARIS, fold=fold) for fold in (0, 1)]
    written = [local.isoformat(timespec="minutes") for local in folds]
    if folds[0].utcoffset() == folds[1].utcoffset():
        return f"Écrivez {written[0]} (heure de Paris ce jour-là)."
    if folds[0].astimezone(UTC).astimezone(PARIS).replace(tzinfo=None) != naive:
        return "Cette heure n’existe pas à Paris ce jour-là (passage à l’heure d’été) : choisissez-en une autre."
    return f"Cette heure a lieu deux fois à Paris ce jour-là : écrivez {written[0]} ou {written[1]}."


def moment(value: str) -> date:
    """A day, or an instant where the hour matters."""
    return instant(value) if "T" in value else day(value)


def hour(value: str) -> time:
    """One hour: `9h30`."""
    hours = span(value)
    if hours.fin is not None:
        raise refuse("Une seule heure est attendue ici.", f"Écrivez par exemple {hours.debut:%H:%M}.")
    return hours.debut


def span(value: str) -> Span:
    """The hours of a session, in any of the ways in which programmes write them."""
    try:
        return Span.read(value)
    except ValueError as error:
        raise refuse(str(error), "Écrivez par exemple 9h30 - 10h00, ou 16h.") from None


def amount(value: str) -> Decimal:
    """A number, or a sum in euros: `600000`, `600 000 €`, `2,4 millions`."""
    found = re.fullmatch(
        r"(\d[\d \u00a0\u202f]*)(?:,(\d+))?\s*(millions?|milliers?)?(?:\s*(?:d['’])?(?:€|euros?))?", value.strip()
    )
    if not found:
        raise refuse("Un montant s’écrit en euros, en chiffres.", "Écrivez par exemple 600000, ou 2,4 millions.")
    whole = re.sub(r"\D", "", found[1])
    scale = {"million": 1_000_000, "millier": 1_000}.get((found[3] or "").rstrip("s"), 1)
    return (Decimal(f"{whole}.{found[2] or 0}") * scale).normalize() + Decimal(0)


def integer(value: str) -> int:
    """A whole number: `250`, `1 200`."""
    digits = re.sub(r"[ \u00a0\u202f]", "", value.strip())
    if not re.fullmatch(r"\d{1,12}", digits):
        raise refuse("Un nombre entier est attendu.", "Écrivez-le en chiffres, par exemple 250.")
    return int(digits)


def degrees(value: str) -> float:
    """Degrees of latitude or longitude, with a decimal point: `45.56`."""
    if re.fullmatch(r"-?\d+,\d+", value.strip()):
        raise refuse("Une coordonnée s’écrit avec un point décimal.", f"Écrivez {value.strip().replace(',', '.')}.")
    if not re.fullmatch(r"-?\d{1,3}(\.\d+)?", value.strip()):
        raise refuse("Une coordonnée est un nombre de degrés.", "Écrivez par exemple 45.56.")
    return float(value)


def yes(value: str) -> bool:
    """`oui` or `non`."""
    if value.strip() not in ("oui", "non"):
        raise refuse("La réponse est oui ou non.", "Écrivez oui, ou non.")
    return value.strip() == "oui"


def url(value: str) -> str:
    """An address of the web, with its scheme."""
    url = value.strip()
    if re.fullmatch(r"https?://[^\s/]+\.[^\s]+", url):
        return url
    scheme = re.match(r"([a-z]+):", url, re.I)
    if scheme and scheme[1].lower() not in ("http", "https"):
        raise refuse(f"L’adresse « {scheme[1]}: » est refusée.", "Une adresse web commence par https://.")
    if re.fullmatch(r"[\w.-]+\.[a-z]{2,}(/\S*)?", url, re.I):
        raise refuse("Une adresse web commence par https://.", f"Écrivez https://{url}")
    raise refuse("Ce n’est pas une adresse web.", "Écrivez par exemple https://www.ptce.fr/.")


def phone(value: str) -> str:
    """A French phone number, in E.164: `+33158501409`."""
    digits = re.sub(r"[\s\u00a0.()-]", "", value)
    digits = re.sub(r"^(?:\+33|0033)0?", "0", digits)
    if not re.fullmatch(r"0[1-9]\d{8}", digits):
        raise refuse("Un numéro de téléphone français a dix chiffres.", "Écrivez par exemple 01 58 50 14 09.")
    return f"+33{digits[1:]}"
