"""The types of the fields: from the text that an author wrote to a date, an hour, a reference, or a refusal.

YAML hands over text alone, so that `12:30` and `no` mean what they say; each type reads its own.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from . import markup
from .partial_date import PartialDate
from .span import Span

PARIS = ZoneInfo("Europe/Paris")


def refuse(phrase: str, remede: str = "", ligne: int = 0, colonne: int = 0) -> PydanticCustomError:
    """The refusal of a value: a French sentence that states the rule, and the remedy.

    `ligne` and `colonne` (from 0) say where in the value, when it is a text of several lines.
    """
    context = {"phrase": phrase, "remede": remede, "ligne": ligne, "colonne": colonne}
    return PydanticCustomError("refus", "{phrase}", context)


@dataclass(frozen=True)
class Parsed:
    """How a field reads the text of its author."""

    parse: Callable[[str, ValidationInfo], object]
    expected: str
    """What is expected, for the refusal of a list or a group: « une date »."""
    schema: dict[str, Any] = field(default_factory=dict, hash=False)
    """What a JSON Schema says of the text, beside its being a string."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self.validate)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", **self.schema}

    def validate(self, value: object, info: ValidationInfo) -> object:
        """The value that the text stands for; a refusal if it is no text, or not the text that is expected."""
        if not isinstance(value, str):
            found = "une liste" if isinstance(value, list) else "des champs"
            raise refuse(f"Ici, {self.expected} est attendu, et non {found}.", "Écrivez la valeur après le « : ».")
        return self.parse(value, info)


def typographed(value: str, info: ValidationInfo, rules: str) -> str:
    """The value in correct French. The corpus brings the rules: the model knows no language."""
    transform = (info.context or {}).get(rules)
    return str(transform(value)) if transform else value


def _line(value: str, info: ValidationInfo) -> str:
    stripped = value.strip()
    if "\n" in stripped:
        raise refuse("Ce texte tient en un seul paragraphe.", "Retirez les lignes vides, ou écrivez « > » au lieu de « | ».")
    return typographed(stripped, info, "text")


class Markdown(str):
    """A text of several paragraphs, in Markdown, that has been checked."""

    __slots__ = ()


def _prose(value: str, info: ValidationInfo) -> Markdown:
    for fault in markup.faults(value):
        raise refuse(*fault)
    return Markdown(typographed(value.strip("\n").rstrip(), info, "markdown"))


def _word(pattern: str, phrase: str, remede: str) -> Callable[[str, ValidationInfo], str]:
    def parse(value: str, info: ValidationInfo) -> str:
        if not re.fullmatch(pattern, value.strip()):
            raise refuse(phrase, remede)
        return value.strip()

    return parse


MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)  # in the order of the year


def _day(value: str, info: ValidationInfo) -> date:
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
    return f"Écrivez {year:04}-{month:02}-{day:02}."


def _partial(value: str, info: ValidationInfo) -> PartialDate:
    found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", value.strip())
    if not found:
        raise refuse("Une date s’écrit année-mois-jour, année-mois, ou année seule.", _iso_hint(value))
    year, month, day = (int(part) if part else None for part in found.groups())
    _real_day(year or 0, month or 1, day or 1)
    return PartialDate(year or 0, month, day)


def _instant(value: str, info: ValidationInfo) -> datetime:
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


def _hour(value: str, info: ValidationInfo) -> time:
    span = _span(value, info)
    if span.fin is not None:
        raise refuse("Une seule heure est attendue ici.", f"Écrivez par exemple {span.debut:%H:%M}.")
    return span.debut


def _span(value: str, info: ValidationInfo) -> Span:
    try:
        return Span.read(value)
    except ValueError as error:
        raise refuse(str(error), "Écrivez par exemple 9h30 - 10h00, ou 16h.") from None


def _amount(value: str, info: ValidationInfo) -> Decimal:
    found = re.fullmatch(r"(\d[\d \u00a0\u202f]*)(?:,(\d+))?\s*(millions?|milliers?)?(?:\s*(?:d['’])?(?:€|euros?))?", value.strip())
    if not found:
        raise refuse("Un montant s’écrit en euros, en chiffres.", "Écrivez par exemple 600000, ou 2,4 millions.")
    whole = re.sub(r"\D", "", found[1])
    scale = {"million": 1_000_000, "millier": 1_000}.get((found[3] or "").rstrip("s"), 1)
    return (Decimal(f"{whole}.{found[2] or 0}") * scale).normalize() + Decimal(0)


def _integer(value: str, info: ValidationInfo) -> int:
    digits = re.sub(r"[ \u00a0\u202f]", "", value.strip())
    if not re.fullmatch(r"\d{1,12}", digits):
        raise refuse("Un nombre entier est attendu.", "Écrivez-le en chiffres, par exemple 250.")
    return int(digits)


def _degrees(value: str, info: ValidationInfo) -> float:
    if re.fullmatch(r"-?\d+,\d+", value.strip()):
        raise refuse("Une coordonnée s’écrit avec un point décimal.", f"Écrivez {value.strip().replace(',', '.')}.")
    if not re.fullmatch(r"-?\d{1,3}(\.\d+)?", value.strip()):
        raise refuse("Une coordonnée est un nombre de degrés.", "Écrivez par exemple 45.56.")
    return float(value)


def _yes(value: str, info: ValidationInfo) -> bool:
    if value.strip() not in ("oui", "non"):
        raise refuse("La réponse est oui ou non.", "Écrivez oui, ou non.")
    return value.strip() == "oui"


def _url(value: str, info: ValidationInfo) -> str:
    url = value.strip()
    if re.fullmatch(r"https?://[^\s/]+\.[^\s]+", url):
        return url
    scheme = re.match(r"([a-z]+):", url, re.I)
    if scheme and scheme[1].lower() not in ("http", "https"):
        raise refuse(f"L’adresse « {scheme[1]}: » est refusée.", "Une adresse web commence par https://.")
    if re.fullmatch(r"[\w.-]+\.[a-z]{2,}(/\S*)?", url, re.I):
        raise refuse("Une adresse web commence par https://.", f"Écrivez https://{url}")
    raise refuse("Ce n’est pas une adresse web.", "Écrivez par exemple https://www.ptce.fr/.")


def _phone(value: str, info: ValidationInfo) -> str:
    digits = re.sub(r"[\s\u00a0.()-]", "", value)
    digits = re.sub(r"^(?:\+33|0033)0?", "0", digits)
    if not re.fullmatch(r"0[1-9]\d{8}", digits):
        raise refuse("Un numéro de téléphone français a dix chiffres.", "Écrivez par exemple 01 58 50 14 09.")
    return f"+33{digits[1:]}"


class Reference(str):
    """The name of another record, as its file is called."""

    kinds: tuple[str, ...] = ()
    """The kinds among which the record is looked for, in order."""


@dataclass(frozen=True, init=False)
class To:
    """What a reference may name: `Annotated[Reference, To("organisation", "pole")]`."""

    kinds: tuple[str, ...]

    def __init__(self, *kinds: str) -> None:
        object.__setattr__(self, "kinds", kinds)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return Parsed(self.parse, "le nom d’une fiche").__get_pydantic_core_schema__(source, handler)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": SLUG}

    def parse(self, value: str, info: ValidationInfo) -> Reference:
        """The reference; a refusal if it does not look like the name of a file."""
        reference = Reference(slug(value, info))
        reference.kinds = self.kinds
        return reference


class Libelles(dict[str, str]):
    """What readers call each choice of a field, in its annotation: `Libelles(temoin="Pôle témoin")`."""

    def __init__(self, **words: str) -> None:
        super().__init__(words)


SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
slug = _word(SLUG, "Un nom de fiche s’écrit en minuscules sans accent, avec des tirets.", "Écrivez par exemple cite-phares.")

Texte = Annotated[str, Parsed(_line, "un texte")]
Prose = Annotated[Markdown, Parsed(_prose, "un texte")]
Slug = Annotated[str, Parsed(slug, "un nom de fiche", {"pattern": f"^{SLUG}$"})]
Jour = Annotated[date, Parsed(_day, "une date", {"pattern": r"^\d{4}-\d{2}-\d{2}$"})]
DatePartielle = Annotated[PartialDate, Parsed(_partial, "une date", {"pattern": r"^\d{4}(-\d{2}){0,2}$"})]
Instant = Annotated[datetime, Parsed(_instant, "un instant")]
Heure = Annotated[time, Parsed(_hour, "une heure")]
Horaire = Annotated[Span, Parsed(_span, "un horaire")]
Montant = Annotated[Decimal, Parsed(_amount, "un montant")]
Entier = Annotated[int, Parsed(_integer, "un nombre")]
Degres = Annotated[float, Parsed(_degrees, "une coordonnée")]
OuiNon = Annotated[bool, Parsed(_yes, "oui ou non", {"enum": ["oui", "non"]})]
Url = Annotated[str, Parsed(_url, "une adresse web", {"format": "uri"})]
Telephone = Annotated[str, Parsed(_phone, "un numéro de téléphone")]
Courriel = Annotated[
    str,
    Parsed(
        _word(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", "Ce n’est pas une adresse de courriel.", "Écrivez par exemple contact@ptce.fr."),
        "une adresse de courriel",
        {"format": "email"},
    ),
]
CodeInsee = Annotated[
    str,
    Parsed(
        _word(r"([013-9]\d|2[AB1-9])\d{3}", "Un code INSEE de commune a cinq caractères.", "Écrivez par exemple 93039, ou 2A004."),
        "un code INSEE",
    ),
]
CodePostal = Annotated[
    str, Parsed(_word(r"\d{5}", "Un code postal a cinq chiffres.", "Écrivez par exemple 93450."), "un code postal")
]
MotDiese = Annotated[
    str,
    Parsed(_word(r"#[A-Za-z0-9_]+", "Un mot-dièse s’écrit sans espace ni accent.", "Écrivez par exemple \"#PTCE2014\"."), "un mot-dièse"),
]
Chemin = Annotated[
    str,
    Parsed(
        _word(r"(?!/)(?!.*\.\.)[^\\\s]+", "Un chemin part de la racine du dépôt, sans « .. » ni « \\ ».", "Écrivez par exemple content/medias/logo.png."),
        "un chemin de fichier",
    ),
]
Statut = Literal["publie", "brouillon"]
