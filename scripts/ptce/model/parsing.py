"""The parsing of fields: from the text that an author wrote to a date, an hour, a number, or a refusal."""

import re
from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from pydantic_core import PydanticCustomError

from . import addresses, likely
from .partial_date import PartialDate
from .refusal import mended, refuse
from .span import Span

PARIS = ZoneInfo("Europe/Paris")
MOST_DIGITS = 12
"""A number of a fiche is below a thousand billion: beyond, it is a mistake, and Python is slow."""


def line(value: str) -> str:
    """A text of one paragraph."""
    stripped = value.strip()
    if "\n" in stripped:
        remede = "Retirez les lignes vides, ou écrivez « > » au lieu de « | »."
        if re.search(r"\n[ \t]", stripped):
            remede = "Alignez ses lignes : l’une est plus en retrait que les autres."
        raise refuse("Ce texte tient en un seul paragraphe.", remede, "paragraphe")
    if not stripped:
        raise refuse("Ce champ est vide.", "Remplissez-le, ou retirez-le.", "vide")
    return stripped


def day(value: str) -> date:
    """A day: `2014-09-19`."""
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", value.strip())
    if not found:
        phrase, example = "Une date s’écrit année-mois-jour.", "Écrivez par exemple 2014-09-19."
        raise refuse(phrase, *mended(example, "date", likely.day(value), likely.is_a_day(value)))
    return _real_day(*map(int, found.groups()))


def _real_day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        written = f"{day:02}/{month:02}/{year}"
        raise refuse(f"Le {written} n’existe pas.", "Vérifiez le jour et le mois.", "date") from None


def partial(value: str) -> PartialDate:
    """A date as far as it is known: `2011`, `2011-12`, `2012-06-25`."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", value.strip())
    if not found:
        phrase = "Une date s’écrit année-mois-jour, année-mois, ou année seule."
        meant, sure = likely.partial(value), likely.is_a_day(value) or likely.is_a_month(value)
        raise refuse(phrase, *mended("Écrivez par exemple 2014-09-19.", "date", meant, sure))
    year, month, day = (int(part) if part else None for part in found.groups())
    if month is not None and not 1 <= month <= 12:
        meant = likely.day(value) if day else ""
        raise refuse(f"Il n’y a pas de mois {month:02}.", *mended("Vérifiez le jour et le mois.", "date", meant))
    _real_day(year or 0, 1 if month is None else month, 1 if day is None else day)
    return PartialDate(year or 0, month, day)


def instant(value: str) -> datetime:
    """A moment with its offset: `2026-12-03T10:00+01:00`."""
    try:
        instant = datetime.fromisoformat(value.strip())
    except ValueError:
        meant = likely.moment(value)
        if meant:
            raise _without_offset(meant) from None
        phrase = "Il faut ici le jour, l’heure, et son décalage : +01:00 l’hiver, +02:00 l’été."
        raise refuse(phrase, "Écrivez par exemple 2026-12-03T10:00+01:00.", "instant") from None
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
        remede = f"Écrivez par exemple {value.strip()}T10:00 et le décalage : +01:00 l’hiver, +02:00 l’été."
        raise refuse("Il manque l’heure.", remede, "instant")
    if instant.tzinfo is None:
        raise _without_offset(instant)
    return instant


def _without_offset(naive: datetime) -> PydanticCustomError:
    """The refusal of an hour of which nobody knows whether it is that of winter or of summer."""
    phrase = "Il manque le décalage de l’heure : +01:00 l’hiver, +02:00 l’été."
    if not 1 < naive.year < 9999:
        return refuse(phrase, "Écrivez par exemple 2026-12-03T10:00+01:00.", "instant")
    folds = [naive.replace(tzinfo=PARIS, fold=fold) for fold in (0, 1)]
    written = [local.isoformat(timespec="minutes") for local in folds]
    if folds[0].utcoffset() == folds[1].utcoffset():
        return refuse(phrase, f"Écrivez {written[0]} (heure de Paris ce jour-là).", "instant", written[0])
    if folds[0].astimezone(UTC).astimezone(PARIS).replace(tzinfo=None) != naive:
        remede = "Cette heure n’existe pas à Paris ce jour-là (passage à l’heure d’été) : choisissez-en une autre."
        return refuse(phrase, remede, "instant")
    remede = f"Cette heure a lieu deux fois à Paris ce jour-là : écrivez {written[0]} ou {written[1]}."
    return refuse(phrase, remede, "instant")


def moment(value: str) -> date:
    """A day, or an instant where the hour matters."""
    return instant(value) if "T" in value else day(value)


def hour(value: str) -> time:
    """One hour: `9h30`."""
    hours = span(value)
    if hours.fin is not None:
        raise refuse("Une seule heure est attendue ici.", "", "horaire", f"{hours.debut:%H:%M}")
    return hours.debut


def span(value: str) -> Span:
    """The hours of a session, in any of the ways in which programmes write them."""
    try:
        return Span.read(value)
    except ValueError as error:
        right = mended("Écrivez par exemple 9h30 - 10h00, ou 16h.", "horaire", _readable(likely.hours(value)), True)
        raise refuse(str(error), *right) from None


def _readable(hours: str) -> str:
    try:
        Span.read(hours)
    except ValueError:
        return ""
    return hours


def amount(
    value: str,
    phrase: str = "Un montant s’écrit en euros, en chiffres.",
    remede: str = "Écrivez par exemple 600000, ou 2,4 millions.",
) -> Decimal:
    """A number, or a sum in euros: `600000`, `600 000 €`, `2,4 millions`; else a refusal, in these words."""
    found = re.fullmatch(
        r"(\d[\d \u00a0\u202f]*)(?:,(\d+))?\s*(millions?|milliers?)?(?:\s*(?:d['’])?(?:€|euros?))?", value.strip()
    )
    if not found:
        raise refuse(phrase, *mended(remede, "montant", likely.amount(value)))
    whole = re.sub(r"\D", "", found[1])
    if len(whole) + len(found[2] or "") > MOST_DIGITS:
        raise refuse("Ce nombre est trop grand.", "Vérifiez ses chiffres.", "montant")
    scale = {"million": 1_000_000, "millier": 1_000}.get((found[3] or "").rstrip("s"), 1)
    return (Decimal(f"{whole}.{found[2] or 0}") * scale).normalize() + Decimal(0)


def number(value: str) -> Decimal:
    """The number of a figure, without what it counts: `250`, `2,4 millions`."""
    count, unit = likely.counted(value)
    remede = f"Écrivez {count} ici, et unite: {unit}." if unit else "Écrivez par exemple 250, ou 2,4 millions."
    return amount(value, "La valeur est un nombre seul ; ce qu’il compte va dans unite.", remede)


def integer(value: str) -> int:
    """A whole number: `250`, `1 200`."""
    digits = re.sub(r"[ \u00a0\u202f]", "", value.strip())
    if not re.fullmatch(r"\d{1,12}", digits):
        right = mended("Écrivez-le en chiffres, par exemple 250.", "nombre", likely.integer(value))
        raise refuse("Un nombre entier est attendu.", *right)
    return int(digits)


def degrees(value: str) -> float:
    """Degrees of latitude or longitude, with a decimal point: `45.56`."""
    if re.fullmatch(r"-?\d+,\d+", value.strip()):
        right = mended("Écrivez par exemple 45.56.", "coordonnee", likely.degrees(value))
        raise refuse("Une coordonnée s’écrit avec un point décimal.", *right)
    if not re.fullmatch(r"-?\d{1,3}(\.\d+)?", value.strip()):
        right = mended("Écrivez par exemple 45.56.", "coordonnee", likely.degrees(value))
        raise refuse("Une coordonnée est un nombre de degrés.", *right)
    return float(value.strip())


def yes(value: str) -> bool:
    """`oui` or `non`."""
    if value.strip() not in ("oui", "non"):
        raise refuse("La réponse est oui ou non.", *mended("Écrivez oui, ou non.", "oui-non", likely.yes(value)))
    return value.strip() == "oui"


def url(value: str) -> str:
    """An address of the web, with its scheme."""
    url = value.strip()
    if re.fullmatch(r"https?://[^\s/]+\.[^\s]+", url):
        return url
    meant = addresses.url(url)
    scheme = re.match(r"([a-z]+):", url, re.I)
    if scheme and scheme[1].lower() not in ("http", "https") and not meant:
        raise refuse(f"L’adresse « {scheme[1]}: » est refusée.", "Une adresse web commence par https://.", "adresse")
    if meant:
        phrase = "Une adresse web commence par https://."
        raise refuse(phrase, "", "adresse", meant, certaine=not url.startswith("<"))
    if re.search(r"\s", url) and scheme:
        raise refuse(
            "Une adresse web n’a pas d’espace.", "Retirez l’espace et ce qui ne vient pas de l’adresse.", "adresse"
        )
    raise refuse("Ce n’est pas une adresse web.", "Écrivez par exemple https://www.ptce.fr/.", "adresse")


def phone(value: str) -> str:
    """A French phone number, in E.164: `+33158501409`."""
    digits = re.sub(r"[\s\u00a0.()-]", "", value)
    digits = re.sub(r"^(?:\+33|0033)0?", "0", digits)
    if not re.fullmatch(r"0[1-9]\d{8}", digits):
        example, sure = "Écrivez par exemple 01 58 50 14 09.", addresses.is_a_number(value)
        right = mended(example, "telephone", addresses.phone(value), sure)
        raise refuse("Un numéro de téléphone français a dix chiffres.", *right)
    return f"+33{digits[1:]}"


def postcode(value: str) -> str:
    """The five digits of a postal code. Of four, nobody knows which is missing: a spreadsheet drops the first 0."""
    digits = value.strip()
    if not re.fullmatch(r"\d{5}", digits):
        remedy = "Écrivez par exemple 93450."
        if re.fullmatch(r"[1-9]\d{3}", digits):
            remedy = f"Ajoutez celui qui manque : 0{digits}, si c’est le zéro du début."
        raise refuse("Un code postal a cinq chiffres.", *mended(remedy, "code-postal", addresses.postcode(value)))
    return digits
