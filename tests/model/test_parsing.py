"""From the text of an author to a value, or to a refusal that says the rule and the remedy."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.model import addresses, likely, parsing
from ptce.model.partial_date import PartialDate
from ptce.model.refusal import word
from ptce.model.span import Span
from pydantic_core import PydanticCustomError

DAY = "Une date s’écrit année-mois-jour. | "
PARTIAL = "Une date s’écrit année-mois-jour, année-mois, ou année seule. | "
CHECK_DAY = "Vérifiez le jour et le mois."
INSTANT = (
    "Il faut ici le jour, l’heure, et son décalage : +01:00 l’hiver, +02:00 l’été."
    " | Écrivez par exemple 2026-12-03T10:00+01:00."
)
OFFSET = "Il manque le décalage de l’heure : +01:00 l’hiver, +02:00 l’été. | "
NUMBER = "La valeur est un nombre seul ; ce qu’il compte va dans unite."
AMOUNT = "Un montant s’écrit en euros, en chiffres. | Écrivez par exemple 600000, ou 2,4 millions."
INTEGER = "Un nombre entier est attendu. | Écrivez-le en chiffres, par exemple 250."
DEGREES = "Une coordonnée est un nombre de degrés. | Écrivez par exemple 45.56."
YES = "La réponse est oui ou non. | Écrivez oui, ou non."
HTTPS = "Une adresse web commence par https://."
NO_URL = "Ce n’est pas une adresse web. | Écrivez par exemple https://www.ptce.fr/."
PHONE = "Un numéro de téléphone français a dix chiffres. | Écrivez par exemple 01 58 50 14 09."
EXAMPLE = "Écrivez par exemple 9h30 - 10h00, ou 16h."
ONE = "Un horaire donne une heure, ou deux heures séparées par un tiret. |"
SHAPE = f"{ONE} {EXAMPLE}"
HOUR = f"Une heure va de 0h00 à 23h59. | {EXAMPLE}"
LATER = f"La fin vient après le début. | {EXAMPLE}"
PARAGRAPH = "Ce texte tient en un seul paragraphe. | Retirez les lignes vides, ou écrivez « > » au lieu de « | »."


def refusal(parse: Callable[[str], Any], written: str) -> str:
    """What is said of a text that is refused: the sentence | the remedy → what would be right."""
    with pytest.raises(PydanticCustomError) as raised:
        parse(written)
    context = raised.value.context or {}
    right = f"→ {context['correction']}" if context["correction"] else ""
    return " ".join(filter(None, [context["phrase"], "|", context["remede"], right]))


@pytest.mark.parametrize(
    ("parse", "written", "expected"),
    [
        (parsing.line, "Un mot", "Un mot"),
        (parsing.line, "  Un mot \n", "Un mot"),
        (parsing.day, "2014-09-19", date(2014, 9, 19)),
        (parsing.day, " 2016-02-29 ", date(2016, 2, 29)),
        (parsing.partial, "2011", PartialDate(2011)),
        (parsing.partial, "2011-12", PartialDate(2011, 12)),
        (parsing.partial, "2012-06-25", PartialDate(2012, 6, 25)),
        (
            parsing.instant,
            "2026-12-03T10:00+01:00",
            datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=1))),
        ),
        (parsing.instant, "2026-12-03T10:00Z", datetime(2026, 12, 3, 10, tzinfo=UTC)),
        (parsing.instant, "2026-12-03T10:00:30+01:00", datetime(2026, 12, 3, 9, 0, 30, tzinfo=UTC)),
        (parsing.moment, "2026-12-03", date(2026, 12, 3)),
        (parsing.moment, "2026-12-03T10:00+01:00", datetime(2026, 12, 3, 9, tzinfo=UTC)),
        (parsing.hour, "9h30", time(9, 30)),
        (parsing.span, "9h30 - 10h00", Span(time(9, 30), time(10))),
        (parsing.amount, "600000", Decimal(600000)),
        (parsing.amount, "600 000 €", Decimal(600000)),
        (parsing.amount, "600\u00a0000\u202f€", Decimal(600000)),
        (parsing.amount, "2,4 millions", Decimal(2400000)),
        (parsing.amount, "2,4 millions d’euros", Decimal(2400000)),
        (parsing.amount, "1 million", Decimal(1000000)),
        (parsing.amount, "1,5 millier d'euros", Decimal(1500)),
        (parsing.amount, "12,50 €", Decimal("12.5")),
        (parsing.amount, "0,1", Decimal("0.1")),
        (parsing.amount, "0", Decimal(0)),
        (parsing.amount, "100 euros", Decimal(100)),
        (parsing.integer, "250", 250),
        (parsing.integer, "1\u202f200", 1200),
        (parsing.integer, "0", 0),
        (parsing.degrees, "45.56", 45.56),
        (parsing.degrees, "-1", -1.0),
        (parsing.degrees, " 4.5 ", 4.5),
        (parsing.degrees, "45\x1f", 45.0),
        (parsing.yes, "oui", True),
        (parsing.yes, "non", False),
        (parsing.yes, " oui ", True),
        (parsing.url, "https://a.example", "https://a.example"),
        (parsing.url, " http://a.example/b?c=d#e ", "http://a.example/b?c=d#e"),
        (parsing.phone, "01 23 45 67 89", "+33123456789"),
        (parsing.phone, "01.23.45.67.89", "+33123456789"),
        (parsing.phone, "+33 1 23 45 67 89", "+33123456789"),
        (parsing.phone, "+33 (0)1 23 45 67 89", "+33123456789"),
        (parsing.phone, "0033123456789", "+33123456789"),
        (parsing.phone, "01\u00a023-45-67-89", "+33123456789"),
    ],
)
def test_what_is_well_written_is_read(parse: Callable[[str], Any], written: str, expected: object) -> None:
    found = parse(written)

    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("parse", "written", "told"),
    [
        (parsing.line, "a\nb", PARAGRAPH),
        (parsing.day, "19/09/2014", f"{DAY}→ 2014-09-19"),
        (parsing.day, "19.9.2014", f"{DAY}→ 2014-09-19"),
        (parsing.day, "1-2-2014", f"{DAY}→ 2014-02-01"),
        (parsing.day, "le 1er mars 2026", f"{DAY}→ 2026-03-01"),
        (parsing.day, "Le 19 Septembre 2014", f"{DAY}→ 2014-09-19"),
        (parsing.day, "15 août 2026", f"{DAY}→ 2026-08-15"),
        (parsing.day, "2014-9-19", f"{DAY}→ 2014-09-19"),
        (parsing.day, "2014-09", f"{DAY}Écrivez par exemple 2014-09-19."),
        (parsing.day, "demain", f"{DAY}Écrivez par exemple 2014-09-19."),
        (parsing.day, "", f"{DAY}Écrivez par exemple 2014-09-19."),
        (parsing.day, "2026-02-30", f"Le 30/02/2026 n’existe pas. | {CHECK_DAY}"),
        (parsing.day, "2026-13-01", f"Le 01/13/2026 n’existe pas. | {CHECK_DAY}"),
        (parsing.day, "2014-02-29", f"Le 29/02/2014 n’existe pas. | {CHECK_DAY}"),
        (parsing.partial, "2014-13", f"Il n’y a pas de mois 13. | {CHECK_DAY}"),
        (parsing.partial, "2014-00", f"Il n’y a pas de mois 00. | {CHECK_DAY}"),
        (parsing.partial, "2014-00-10", f"Il n’y a pas de mois 00. | {CHECK_DAY}"),
        (parsing.partial, "2014-05-00", f"Le 00/05/2014 n’existe pas. | {CHECK_DAY}"),
        (parsing.partial, "décembre 2011", f"{PARTIAL}→ 2011-12"),
        (parsing.partial, "2014-02-30", f"Le 30/02/2014 n’existe pas. | {CHECK_DAY}"),
        (parsing.partial, "14", f"{PARTIAL}Écrivez par exemple 2014-09-19."),
        (parsing.partial, "2014-", f"{PARTIAL}Écrivez par exemple 2014-09-19."),
        (parsing.partial, "vers 2014", f"{PARTIAL}Écrivez par exemple 2014-09-19."),
        (parsing.partial, "25/06/2012", f"{PARTIAL}→ 2012-06-25"),
        (parsing.instant, "demain", INSTANT),
        (parsing.instant, "2026-12-03T25:00+01:00", INSTANT),
        (parsing.instant, "2026-02-30T10:00+01:00", INSTANT),
        (
            parsing.instant,
            "2026-12-03T10:00",
            f"{OFFSET}Écrivez 2026-12-03T10:00+01:00 (heure de Paris ce jour-là). → 2026-12-03T10:00+01:00",
        ),
        (
            parsing.instant,
            "2026-07-03T10:00",
            f"{OFFSET}Écrivez 2026-07-03T10:00+02:00 (heure de Paris ce jour-là). → 2026-07-03T10:00+02:00",
        ),
        (
            parsing.instant,
            "2026-12-03",
            "Il manque l’heure. | Écrivez par exemple 2026-12-03T10:00 et le décalage : +01:00 l’hiver, +02:00 l’été.",
        ),
        (
            parsing.instant,
            "2026-03-29T02:30",
            f"{OFFSET}Cette heure n’existe pas à Paris ce jour-là (passage à l’heure d’été) : choisissez-en une autre.",
        ),
        (
            parsing.instant,
            "2026-10-25T02:30",
            f"{OFFSET}Cette heure a lieu deux fois à Paris ce jour-là :"
            " écrivez 2026-10-25T02:30+02:00 ou 2026-10-25T02:30+01:00.",
        ),
        (parsing.moment, "3 décembre 2026", f"{DAY}→ 2026-12-03"),
        (
            parsing.moment,
            "2026-12-03T10:00",
            f"{OFFSET}Écrivez 2026-12-03T10:00+01:00 (heure de Paris ce jour-là). → 2026-12-03T10:00+01:00",
        ),
        (parsing.hour, "9h - 10h", "Une seule heure est attendue ici. | → 09:00"),
        (parsing.hour, "matin", SHAPE),
        (parsing.span, "24:30", HOUR),
        (parsing.span, "9h60", HOUR),
        (parsing.span, "10h - 25h", HOUR),
        (parsing.span, "10h - 9h", LATER),
        (parsing.span, "9h - 9h", LATER),
        (parsing.span, "9", SHAPE),
        (parsing.span, "9h5", SHAPE),
        (parsing.span, "midi", f"{ONE} → 12h"),
        (parsing.span, "14-16h", f"{ONE} → 14h-16h"),
        (parsing.span, "9.30 - 10.00", f"{ONE} → 9h30 - 10h00"),
        (parsing.span, "9h30 10h", SHAPE),
        (parsing.span, "9h-10h-11h", SHAPE),
        (parsing.span, "", SHAPE),
        (parsing.number, "1 200 m2", f"{NUMBER} | Écrivez 1200 ici, et unite: m²."),
        (parsing.number, "une centaine", f"{NUMBER} | Écrivez par exemple 250, ou 2,4 millions."),
        (parsing.number, "12.5", f"{NUMBER} | → 12,5"),
        (parsing.amount, "12.5", "Un montant s’écrit en euros, en chiffres. | → 12,5"),
        (parsing.amount, "600.000 €", "Un montant s’écrit en euros, en chiffres. | → 600000"),
        (parsing.amount, "1" * 13, "Ce nombre est trop grand. | Vérifiez ses chiffres."),
        (parsing.amount, "-3", AMOUNT),
        (parsing.amount, "", AMOUNT),
        (parsing.amount, "€", AMOUNT),
        (parsing.amount, "1e5", AMOUNT),
        (parsing.amount, "500 dollars", AMOUNT),
        (parsing.amount, "une centaine", AMOUNT),
        (parsing.integer, "-1", INTEGER),
        (parsing.integer, "1,5", INTEGER),
        (parsing.integer, "250 pôles", "Un nombre entier est attendu. | → 250"),
        (parsing.integer, "dix", INTEGER),
        (parsing.integer, "", INTEGER),
        (parsing.integer, "1" * 13, INTEGER),
        (parsing.degrees, "45,56", "Une coordonnée s’écrit avec un point décimal. | → 45.56"),
        (parsing.degrees, ".nan", DEGREES),
        (parsing.degrees, "inf", DEGREES),
        (parsing.degrees, "1e3", DEGREES),
        (parsing.degrees, "1000", DEGREES),
        (parsing.degrees, "45°", DEGREES),
        (parsing.yes, "Oui", "La réponse est oui ou non. | → oui"),
        (parsing.yes, "true", "La réponse est oui ou non. | → oui"),
        (parsing.yes, "non.", "La réponse est oui ou non. | → non"),
        (parsing.yes, "peut-être", YES),
        (parsing.yes, "", YES),
        (parsing.url, "javascript:alert(1)", f"L’adresse « javascript: » est refusée. | {HTTPS}"),
        (parsing.url, "JavaScript:alert(1)", f"L’adresse « JavaScript: » est refusée. | {HTTPS}"),
        (parsing.url, "data:text/html,x", f"L’adresse « data: » est refusée. | {HTTPS}"),
        (parsing.url, "ftp://a.example", f"L’adresse « ftp: » est refusée. | {HTTPS}"),
        (parsing.url, "mailto:a@b.example", f"L’adresse « mailto: » est refusée. | {HTTPS}"),
        (parsing.url, "www.a.example/b", f"{HTTPS} | → https://www.a.example/b"),
        (parsing.url, "a.example", f"{HTTPS} | → https://a.example"),
        (parsing.url, "//a.example", f"{HTTPS} | → https://a.example"),
        (parsing.url, "http:/a.example", f"{HTTPS} | → https://a.example"),
        (parsing.url, "https://a", NO_URL),
        (
            parsing.url,
            "https://a.example/b c",
            "Une adresse web n’a pas d’espace. | Retirez l’espace et ce qui ne vient pas de l’adresse.",
        ),
        (parsing.url, "une adresse", NO_URL),
        (parsing.phone, "3615", PHONE),
        (parsing.phone, "Tél. : 01/58/50/14/09", "Un numéro de téléphone français a dix chiffres. | → 01 58 50 14 09"),
        (parsing.phone, "00 12 34 56 78", PHONE),
        (parsing.phone, "01 23 45 67 8", PHONE),
        (parsing.phone, "01 23 45 67 890", PHONE),
        (parsing.phone, "+32 1 23 45 67 89", PHONE),
        (parsing.phone, "zéro un", PHONE),
    ],
)
def test_what_is_badly_written_is_refused(parse: Callable[[str], Any], written: str, told: str) -> None:
    assert refusal(parse, written) == told


@pytest.mark.parametrize("written", ["13/32/2014", "45 mars 2014", "30/02/2014"])
def test_the_hint_is_never_a_date_that_does_not_exist(written: str) -> None:
    assert refusal(parsing.day, written) == f"{DAY}Écrivez par exemple 2014-09-19."


@pytest.mark.parametrize("written", ["mot", " mot "])
def test_a_word_has_one_shape(written: str) -> None:
    parse = word("[a-z]+", "mot", "Un mot.", "Écrivez un mot.")

    assert parse(written) == "mot"
    assert refusal(parse, "deux mots") == "Un mot. | Écrivez un mot."


@given(st.dates())
def test_every_day_is_read_back(day: date) -> None:
    assert parsing.day(day.isoformat()) == day
    assert parsing.moment(day.isoformat()) == day
    assert parsing.partial(day.isoformat()).exacte == day


@given(st.integers(0, 10**12 - 1))
def test_every_whole_number_is_read_back_with_or_without_groups(number: int) -> None:
    assert parsing.integer(str(number)) == number
    assert parsing.integer(f"{number:_}".replace("_", "\u202f")) == number
    assert parsing.amount(f"{number:_} €".replace("_", " ")) == number


@given(st.decimals(0, 10**9, places=2))
def test_every_sum_is_read_back(amount: Decimal) -> None:
    assert parsing.amount(f"{amount:f} €".replace(".", ",")) == amount


ALL = [
    parsing.line,
    parsing.day,
    parsing.partial,
    parsing.instant,
    parsing.moment,
    parsing.hour,
    parsing.span,
    parsing.amount,
    parsing.integer,
    parsing.degrees,
    parsing.yes,
    parsing.url,
    parsing.phone,
]


@pytest.mark.parametrize("parse", ALL)
@given(written=st.one_of(st.text(max_size=30), st.text("0123456789-/:.,hT+Z €\u00a0", max_size=30)))
def test_any_text_is_read_or_refused(parse: Callable[[str], Any], written: str) -> None:
    told = None
    try:
        parse(written)
    except PydanticCustomError as refused:
        told = (refused.type, refused.context or {})

    if told is not None:
        assert told[0] == "refus"
        assert told[1]["phrase"].endswith(".")
        assert told[1]["regle"]
        assert told[1]["remede"] or parse(told[1]["correction"]) is not None


MEANT: dict[str, tuple[Callable[[str], str], Callable[[str], Any]]] = {
    "amount": (likely.amount, parsing.amount),
    "day": (likely.day, parsing.day),
    "degrees": (likely.degrees, parsing.degrees),
    "integer": (likely.integer, parsing.integer),
    "partial": (likely.partial, parsing.partial),
    "phone": (addresses.phone, parsing.phone),
    "postcode": (addresses.postcode, parsing.postcode),
    "url": (addresses.url, parsing.url),
    "yes": (likely.yes, parsing.yes),
}
MARKS = "0123456789/-.,: hMk€°NSoui"


@pytest.mark.parametrize("name", MEANT)
@given(st.one_of(st.text(max_size=20), st.text(MARKS, max_size=20)))
def test_what_was_likely_meant_is_what_a_field_takes(name: str, written: str) -> None:
    meant, parse = MEANT[name]
    found = meant(written)

    assert not found or parse(found) is not None
