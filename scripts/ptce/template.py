"""The templates of the pages: an environment that escapes what authors wrote, and speaks French.

What a template prints is text, unless it is Markup: a name with `*` or `<` in it comes out as it was written.
"""

import posixpath
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .edition import Edition
from .french import dates, names, numbers, typography
from .model import markup
from .model.fields import Markdown
from .model.partial_date import PartialDate
from .model.record import libelle
from .model.span import Span
from .model.traits import Dated, Paged
from .model.values import Chiffre, Source

_UNSAFE = re.compile(rf"(?:{markup.CODE.pattern})|[<{{}}](?!https?://)", re.S | re.M)
"""What a text may not hand to a page as it is; in code it shows as it is written."""

TEMPLATES = Path(__file__).parent / "templates"

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|#\"]")
_BLOCK = re.compile(r"^(\s*|\s*\d+(?=[.)]\s))([-+~=:.)])", re.M)
"""What begins a list, a rule or a fence where a line begins."""


def escape(value: object) -> Markup:
    """A value as Markdown that reads as it is written; Markup is left alone, None is nothing."""
    if value is None:
        return Markup()
    if hasattr(value, "__html__"):
        return Markup(value)
    text = _SPECIAL.sub(_entity, str(value))
    return Markup(_BLOCK.sub(lambda found: found[1] + _entity(found, 2), text))


def _entity(found: re.Match[str], group: int = 0) -> str:
    return f"&#{ord(found[group])};"


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


@cache
def environment() -> Environment:
    """The environment of the templates: strict, escaping, with French filters."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=escape,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Callable[..., Any]] = {
        "jour": day,
        "du_jour": of_day,
        "jour_de_semaine": dates.weekday,
        "mois_court": dates.short_month,
        "periode": dates.period,
        "instant": at_paris_hour,
        "heures": hours,
        "de_a": from_to,
        "quantite": quantity,
        "euros": numbers.euros,
        "nombre": numbers.number,
        "enumeration": names.list_sentence,
        "tri": lambda records: sorted(records, key=lambda record: names.sort_key(record.intitule)),
        "par_date": by_date,
        "majuscule": upper_first,
        "domaine": domain,
        "taille": size,
        "libelle": libelle,
        "telephone": phone,
        "genre": lambda record: type(record).LABEL,
        "pluriel": lambda record: type(record).PLURAL,
        "fiche": lambda reference, edition: edition.find(reference),
        "dites": lambda sources, say: [said for said in map(say, sources) if said],
        "documents": lambda records: [one for one in records if isinstance(one, Paged) and isinstance(one, Dated)],
    }
    made.filters.update(filters)
    return made


def by_date(records: Any) -> list[Any]:
    """Records from the latest to the earliest; those without a date come last, in French order."""
    ordered = sorted(records, key=lambda record: names.sort_key(record.intitule))
    return sorted(ordered, key=lambda record: record.rang or date.min, reverse=True)


class Links:
    """The links of one page: relative, so that the site works in any folder."""

    def __init__(self, edition: Edition, address: str) -> None:
        """:param address: the address of the page, relative to the root: `poles/cite-phares/`."""
        self._edition = edition
        self._folder = posixpath.dirname(page_path(address))

    def to(self, record: Paged) -> str:
        """The path of the page of a record, from this one."""
        return self.file(page_path(record.adresse()))

    def file(self, path: str) -> str:
        """The path of a file of the site, from this page."""
        return posixpath.relpath(path, self._folder or ".")

    def link(self, record: Any, text: str | None = None) -> Markup:
        """A link to a record that has a page; only its words where it has none."""
        words = escape(text or record.intitule)
        return Markup(f"[{words}]({self.to(record)})") if isinstance(record, Paged) else words

    def source(self, source: Source) -> Markup:
        """A source as readers see it: title, publisher, date, with a link; nothing where its document is not public."""
        document = self._edition.find(source.document)
        title = source.titre or (document.intitule if document else "") or domain(source.url or "")
        if not title:
            return Markup()
        words = escape(title)
        if isinstance(document, Paged):
            words = self.link(document, title)
        elif source.url:
            words = Markup(f"[{words}]({_quoted(source.url)})")
        parts = [words]
        if source.editeur and source.editeur != title:
            parts.append(escape(source.editeur))
        if source.date:
            parts.append(escape(day(source.date)))
        return Markup(", ").join(parts)

    def prose(self, text: Markdown, deeper: int = 0) -> Markup:
        """A text of an author, with its headings `deeper` levels down and its links to the site made relative."""
        safe = _UNSAFE.sub(lambda found: found[0] if found[0][0] == "`" else _entity(found), text)
        safe = re.sub(r"^(#+)(?= )", lambda found: found[1] + "#" * deeper, safe, flags=re.M)
        return Markup(markup.LINK.sub(self._inside, safe))

    def _inside(self, found: re.Match[str]) -> str:
        record = self._edition.at(found[2])
        if record is None:
            return found[1]
        anchor = found[2].partition("#")[2]
        return f"[{found[1]}]({self.to(record)}{'#' + anchor if anchor else ''})"


def page_path(address: str) -> str:
    """The Markdown file of the page at an address: `poles/cite-phares.md`, `index.md`."""
    return f"{address.rstrip('/') or 'index'}.md"


def _quoted(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C").replace('"', "%22")


def at_paris_hour(value: date | datetime) -> str:
    """A day, or a day and its hour, in words."""
    return dates.instant(value) if isinstance(value, datetime) else dates.weekday(value)
