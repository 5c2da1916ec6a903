"""The types of the fields. YAML hands over text alone, so that `12:30` is no number; each type reads its own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from . import addresses, authoring, parsing
from .partial_date import PartialDate
from .refusal import refuse, word
from .span import Span


@dataclass(frozen=True)
class Parsed:
    """How a field reads the text of its author."""

    parse: Callable[[str], Any]
    expected: str
    """What is expected, for the refusal of a list or a group: « une date »."""
    schema: dict[str, Any] = field(default_factory=dict, hash=False)
    """What a JSON Schema says of the text, beside its being a string."""
    rules: str = ""
    """The rules of French typography that apply, by their name in the context. The model knows no language."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self.validate)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", **self.schema}

    def validate(self, value: object, info: ValidationInfo) -> object:
        """The value that the text stands for; a refusal if it is no text, or not the text that is expected."""
        if not isinstance(value, str):
            found = "une liste" if isinstance(value, list) else "des champs"
            phrase = f"On attend ici {self.expected}, et non {found}."
            raise refuse(phrase, "Écrivez la valeur après le « : ».", "valeur-simple")
        parsed = self.parse(value)
        correct = (info.context or {}).get(self.rules)
        return type(parsed)(correct(parsed)) if correct else parsed


class Markdown(str):
    """A text of several paragraphs, in Markdown, that has been checked."""

    __slots__ = ()


def prose(value: str) -> Markdown:
    """A text that is safe to render, without the blank lines around it."""
    found = list(authoring.faults(value))
    if found:
        raise refuse(found[0].phrase, found[0].remede, found[0].regle, fautes=found)
    if not value.strip():
        raise refuse("Ce texte est vide.", "Remplissez-le, ou retirez le champ.", "vide")
    return Markdown(value.strip("\n").rstrip())


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
        return {"type": "string", "pattern": f"^{SLUG}(/{SLUG})*$"}

    def parse(self, value: str) -> Reference:
        """The reference; a refusal if it does not look like the name of a file."""
        reference = Reference(path_slug(value))
        reference.kinds = self.kinds
        return reference


class Libelles(dict[str, str]):
    """What readers call each choice of a field, in its annotation: `Libelles(temoin="Pôle témoin")`."""

    def __init__(self, **words: str) -> None:
        super().__init__(words)


SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_NAME = (
    "nom-de-fiche",
    "Un nom de fiche s’écrit en minuscules sans accent, avec des tirets.",
    "Écrivez par exemple cite-phares.",
)
slug = word(SLUG, *_NAME)
path_slug = word(f"{SLUG}(?:/{SLUG})*", *_NAME)

Texte = Annotated[str, Parsed(parsing.line, "un texte", rules="text")]
Prose = Annotated[Markdown, Parsed(prose, "un texte", rules="markdown")]
Slug = Annotated[str, Parsed(slug, "un nom de fiche", {"pattern": f"^{SLUG}$"})]
Jour = Annotated[date, Parsed(parsing.day, "une date", {"pattern": r"^\d{4}-\d{2}-\d{2}$"})]
DatePartielle = Annotated[PartialDate, Parsed(parsing.partial, "une date", {"pattern": r"^\d{4}(-\d{2}){0,2}$"})]
Instant = Annotated[datetime, Parsed(parsing.instant, "un instant")]
Moment = Annotated[date, Parsed(parsing.moment, "une date")]
"""A day, or an instant with its offset where the hour matters."""
Heure = Annotated[time, Parsed(parsing.hour, "une heure")]
Horaire = Annotated[Span, Parsed(parsing.span, "un horaire")]
Montant = Annotated[Decimal, Parsed(parsing.amount, "un montant")]
Nombre = Annotated[Decimal, Parsed(parsing.number, "un nombre")]
Entier = Annotated[int, Parsed(parsing.integer, "un nombre")]
Degres = Annotated[float, Parsed(parsing.degrees, "une coordonnée")]
OuiNon = Annotated[bool, Parsed(parsing.yes, "oui ou non", {"enum": ["oui", "non"]})]
Url = Annotated[str, Parsed(parsing.url, "une adresse web", {"format": "uri"})]
Telephone = Annotated[str, Parsed(parsing.phone, "un numéro de téléphone")]
Courriel = Annotated[
    str,
    Parsed(
        word(
            addresses.COURRIEL,
            "courriel",
            "Ce n’est pas une adresse de courriel.",
            "Écrivez par exemple contact@ptce.fr.",
            addresses.email,
        ),
        "une adresse de courriel",
        {"format": "email"},
    ),
]
CodeInsee = Annotated[
    str,
    Parsed(
        word(
            r"([013-9]\d|2[AB1-9])\d{3}",
            "code-insee",
            "Un code INSEE de commune a cinq caractères.",
            "Écrivez par exemple 93039, ou 2A004.",
        ),
        "un code INSEE",
    ),
]
CodePostal = Annotated[
    str,
    Parsed(
        parsing.postcode,
        "un code postal",
    ),
]
MotDiese = Annotated[
    str,
    Parsed(
        word(
            r"#[A-Za-z0-9_]+",
            "mot-diese",
            "Un mot-dièse s’écrit sans espace ni accent.",
            'Écrivez par exemple "#PTCE2014".',
            addresses.hashtag,
        ),
        "un mot-dièse",
    ),
]
Chemin = Annotated[
    str,
    Parsed(
        word(
            r"(?!/)(?!.*\.\.)[^\\\s]+",
            "chemin",
            "Un chemin part de la racine du dépôt, sans espace, sans « .. » ni « \\ ».",
            "Écrivez par exemple content/medias/logo.png.",
            addresses.path,
        ),
        "un chemin de fichier",
    ),
]
Statut = Annotated[Literal["publie", "brouillon"], Libelles(publie="Publié", brouillon="Brouillon")]
