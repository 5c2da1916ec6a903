"""What an author likely meant by a value that cannot be taken as it is: the same one, as it is written here.

Each function gives a value that its field takes, or nothing where it would be a guess.
"""

import re
import unicodedata
from datetime import date, datetime

MONTHS = ("janv", "fevr", "mars", "avri", "mai", "juin", "juil", "aout", "sept", "octo", "nove", "dece")
"""How the months begin, without accents; « fev. », « oct. » and the like are shorter still."""
_SIGN = "[/. ‐‑–—−-]"
_SEPARATED = re.compile(rf"(?<!\d)(\d{{1,4}})\s*{_SIGN}\s*(\d{{1,2}})\s*{_SIGN}\s*(\d{{1,4}})(?!\d)")
_WORDS = re.compile(r"(?:(?<!\d)(\d{1,2})(?:er)?\s+)?([a-z]{3,9})\.?\s+(\d{4})(?!\d)")
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_ONE_DAY = re.compile(
    rf"(?:le )?(?:(?P<weekday>{'|'.join(WEEKDAYS)}) )?"
    r"(?:(?P<day>\d{1,2})(?:er)? ?(?:[/.-] ?\d{1,2} ?[/.-] ?|[a-z]{3,9}\.? )\d{4}"
    r"|\d{4}[/.-]\d{1,2}[/.-](?P<last>\d{1,2}))"
)
_TIME = re.compile(r"(?<![\d:])(\d{1,2})\s*[h:]\s*(\d{2})?(?!\d)")


def day(value: str) -> str:
    """`2013-02-28` for « 28/02/2013 », « 28 février 2013 », « jeudi 28 févr. 2013 », « 2013/2/28 »."""
    return str(_day(value) or "")


def partial(value: str) -> str:
    """The same; and `2013-02` for « février 2013 » or « 02/2013 », `2013` for « fin 2013 »."""
    if found := day(value):
        return found
    words = re.fullmatch(r"(?:en\s+|debut\s+|fin\s+)?([a-z]{3,9})\.?\s+(\d{4})", folded(value))
    if words and (month := _month(words[1])):
        return f"{words[2]}-{month:02}"
    if bare := re.fullmatch(r"(?:en|debut|mi|fin|annee)[ -](\d{4})", folded(value)):
        return bare[1]
    figures = re.fullmatch(r"(\d{1,2})\s*[/.-]\s*(\d{4})|(\d{4})\s*[/.-]\s*(\d{1,2})", value.strip())
    if not figures:
        return ""
    year, month = figures[2] or figures[3], int(figures[1] or figures[4])
    return f"{year}-{month:02}" if 1 <= month <= 12 else ""


def is_a_day(value: str) -> bool:
    """Whether a text is one day and nothing else: « vers le 3 mai 2013 » says more, « 3/5/13 » less.

    In figures the day comes before the month, as in French; a day of the week has to agree with the date.
    """
    found = _ONE_DAY.fullmatch(folded(value))
    read = _day(value)
    if not found or read is None or int(found["day"] or found["last"]) != read.day:
        return False
    return not found["weekday"] or found["weekday"] == WEEKDAYS[read.weekday()]


def is_a_month(value: str) -> bool:
    """Whether a text is one month and nothing else: « 2011/12 » may be two years, « fin 2011 » is none."""
    bare = re.fullmatch(r"[a-z]{3,9}\.? \d{4}|\d{1,2} ?[/.-] ?\d{4}", folded(value))
    return bare is not None and len(partial(value)) == len("2011-12")


def moment(value: str) -> datetime | None:
    """The day and the hour of « 3 décembre 2026 à 10h », without an offset."""
    found, time = _day(value), _TIME.search(folded(re.sub(r"\d{4}-\d{2}-\d{2}T?", " ", value)))
    if not found or not time:
        return None
    try:
        return datetime(found.year, found.month, found.day, int(time[1]), int(time[2] or 0))
    except ValueError:
        return None


def hours(value: str) -> str:
    """Hours as programmes write them, for « 9h30mn », « 9.30 - 10.00 », « 14-16h », « de midi à 14h »."""
    found = folded(value).replace("midi", "12h").replace("minuit", "0h").replace("→", "-")
    found = re.sub(r"(?<=\d)\s*(?:mn|min|minutes?)\b", "", found)
    found = re.sub(r"^([\dh ]+) a (?=\d)", r"\1 - ", found)
    found = re.sub(r"\b(\d{1,2})\.(\d{2})\b", r"\1h\2", found)
    return re.sub(r"^(\d{1,2})(\s*(?:-|a)\s*\d{1,2}\s*h)", r"\1h\2", found.strip(" ."))


def amount(value: str) -> str:
    """`600000` for « 600.000 € », `12,50` for « 12.50 », `2,4 millions` for « 2.4 millions » or « 2,4 M€ »."""
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(millions?|milliers?|M|k)\s*(?:d['’]euros|€|euros?)?", value.strip())
    if found:
        scale = {"M": "millions", "k": "milliers"}.get(found[2], found[2])
        return f"{found[1].replace('.', ',')} {scale}"
    if decimal := re.fullmatch(r"(\d+)\.(\d{1,2})\s*(?:€|euros?)?", value.strip()):
        return f"{decimal[1]},{decimal[2]}"
    grouped = re.fullmatch(
        r"(\d{1,3}(?:[. \u00a0\u202f']\d{3})+|\d+)(?:,(\d+))?\s*(?:€|euros?)?(?:\s*(?:TTC|HT|net))?", value.strip()
    )
    if not grouped:
        return ""
    return re.sub(r"\D", "", grouped[1]) + (f",{grouped[2]}" if grouped[2] else "")


def counted(value: str) -> tuple[str, str]:
    """`1200` and `m²` for « 1 200 m2 »: the number with which a text begins, and what it counts; else nothing."""
    found = re.fullmatch(
        r"(\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{1,2}))?(\s*(?:millions?|milliers?))?"
        r"\s*(?:d['’]|de\s)?\s*([^\d\s.,].*)",
        value.strip(),
    )
    if not found:
        return "", ""
    whole = re.sub(r"\D", "", found[1]) + (f",{found[2]}" if found[2] else "")
    return whole + (found[3] or ""), re.sub(r"(?<=m)[23]\b", lambda power: "²³"[int(power[0]) - 2], found[4])


def integer(value: str) -> str:
    """`250` for « 250 pôles », `1200` for « 1.200 », `2` for « 2e »: the number with which a text begins."""
    found = re.fullmatch(r"(\d{1,3}(?:[. \u00a0\u202f]\d{3}){0,3}|\d{1,12})(?:\s*[^\W\d][^\d]*)?", value.strip())
    return re.sub(r"\D", "", found[1]) if found else ""


def degrees(value: str) -> str:
    """`45.56` for « 45,56 », « 45.56° », « 45.56 N »; south and west are negative."""
    found = re.fullmatch(r"(-?\d{1,3})[.,](\d+)\s*°?\s*([NSEWO]?)", value.strip(), re.I)
    if not found:
        return ""
    sign = "-" if found[3].upper() in ("S", "W", "O") and found[3] and not found[1].startswith("-") else ""
    return f"{sign}{found[1]}.{found[2]}"


def yes(value: str) -> str:
    """`oui` for « Oui », « vrai », « x »; `non` for « Non », « faux », « 0 »."""
    word = folded(value).strip(" .")
    if word in ("oui", "o", "vrai", "x", "1", "yes", "true", "y", "on"):
        return "oui"
    return "non" if word in ("non", "n", "faux", "0", "no", "false", "off") else ""


def _day(value: str) -> date | None:
    """The day that a text names, whatever the order; nothing if the order could be another."""
    words = _WORDS.search(folded(value))
    if words and words[1] and (month := _month(words[2])):
        return _real(int(words[3]), month, int(words[1]))
    found = _SEPARATED.search(value) or re.fullmatch(r"(\d{4})(\d{2})(\d{2})", value.strip())
    if not found:
        return None
    if len(found[1]) == 4:
        year, month, day = int(found[1]), int(found[2]), int(found[3])
        return _real(year, month, day) or _real(year, day, month)
    if len(found[1]) > 2 or len(found[3]) not in (2, 4):
        return None
    year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
    return _real(year, int(found[2]), int(found[1])) or _real(year, int(found[1]), int(found[2]))


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    """The number of a month, from its name or its abbreviation; 0 if it is none."""
    starts = [number for number, start in enumerate(MONTHS, 1) if word.startswith(start) or start.startswith(word)]
    return starts[0] if len(starts) == 1 and len(word) >= 3 else 0


def folded(value: str) -> str:
    """A text in small letters, without accents, with single spaces."""
    letters = unicodedata.normalize("NFKD", value.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
