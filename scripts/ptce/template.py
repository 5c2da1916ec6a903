"""The templates of the pages: an environment that escapes what authors wrote, and speaks French.

What a template prints is text, unless it is Markup: a name with `*` or `<` in it comes out as it was written.
"""

import posixpath
import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from math import cos, inf, radians, sin
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from . import shares
from .boilerplate import about
from .edition import Edition
from .french import dates, names, numbers, typography
from .handbook import handbook
from .model import markup
from .model.fields import Markdown
from .model.record import Record, libelle
from .model.traits import Anchored, Located, Paged
from .model.values import Source
from .places import department, whereabouts
from .ribbon import ribbon
from .words import at_paris_hour, day, domain, from_to, hours, of_day, on_days, phone, quantity, size, upper_first

_UNSAFE = re.compile(rf"(?:{markup.CODE.pattern})|[<{{}}](?!https?://)", re.S | re.M)
"""What a text may not hand to a page as it is; in code it shows as it is written."""
_CODE_OR_LINK = re.compile(rf"(?:{markup.CODE.pattern})|{markup.LINK.pattern}", re.S | re.M)

TEMPLATES = Path(__file__).parent / "templates"
VOCABULARY = ("region", "sector")
"""The kinds whose records are words under which others are filed."""

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
    made.filters |= {
        "jour": day,
        "du_jour": of_day,
        "jour_de_semaine": dates.weekday,
        "mois_court": dates.short_month,
        "ancre": names.slug,
        "instant": at_paris_hour,
        "quand": on_days,
        "heure": dates.hour,
        "heures": hours,
        "de_a": from_to,
        "ruban": ribbon,
        "quantite": quantity,
        "euros": numbers.euros,
        "nombre": numbers.number,
        "barre": lambda budget: shares.picture(budget.total, budget.parts),
        "enumeration": names.list_sentence,
        "a_propos": about,
        "tri": lambda records: sorted(records, key=lambda record: names.sort_key(record.intitule)),
        "par_date": by_date,
        "par_distance": by_distance,
        "par_parente": by_kinship,
        "distincts": names.distinct,
        "entre_guillemets": typography.quoted,
        "majuscule": upper_first,
        "domaine": domain,
        "taille": size,
        "libelle": libelle,
        "telephone": phone,
        "genre": lambda record: type(record).LABEL,
        "pluriel": lambda record: type(record).PLURAL,
        "fiche": lambda reference, edition: edition.find(reference),
        "lieu": lambda record, edition: whereabouts(edition, record),
        "departement": department,
        "dites": lambda sources, say: [said for said in map(say, sources) if said],
        "documents": documents,
        "manuel": handbook,
    }
    return made


def by_date(records: Any) -> list[Any]:
    """Records from the latest to the earliest; those without a date come last, in French order."""
    ordered = sorted(records, key=lambda record: names.sort_key(record.intitule))
    return sorted(ordered, key=lambda record: record.rang or date.min, reverse=True)


def documents(records: Iterable[Record]) -> list[Record]:
    """The records to which a reader is led where a page says who names its subject; words of a vocabulary name none."""
    return [one for one in records if isinstance(one, Paged | Anchored) and one.kind() not in VOCABULARY]


def by_distance(records: Iterable[Located], centre: Located) -> list[Located]:
    """Records from the nearest to the farthest of another one; those whose position is not known come last."""
    ordered = sorted(records, key=lambda record: names.sort_key(record.intitule))
    return sorted(ordered, key=lambda record: _distance(record, centre))


def _distance(one: Located, other: Located) -> float:
    """The haversine of the angle between two places, which grows with the way from one to the other."""
    given = [degrees for place in (one, other) for degrees in (place.latitude, place.longitude) if degrees is not None]
    if len(given) < 4:
        return inf
    south, west, north, east = map(radians, given)
    return sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2


def by_kinship(records: Iterable[Record], field: str, values: Iterable[str]) -> list[Record]:
    """The records that have some of these values in a field: those that have most come first, then French order."""
    wanted = set(values)
    shared = [(len(wanted.intersection(getattr(record, field))), record) for record in records]
    kin = sorted((found for found in shared if found[0]), key=lambda found: names.sort_key(found[1].intitule))
    return [record for _, record in sorted(kin, key=lambda found: -found[0])]


class Links:
    """The links of one page: relative, so that the site works in any folder."""

    def __init__(self, edition: Edition, address: str) -> None:
        """:param address: the address of the page, relative to the root: `poles/cite-phares/`."""
        self._edition = edition
        self._address = address
        self._folder = posixpath.dirname(page_path(address))

    def to(self, record: Record) -> str:
        """The path from this page to that of a record, or to its place on another; nothing where it has none."""
        if isinstance(record, Paged):
            return self.file(page_path(record.adresse()))
        if isinstance(record, Anchored) and self._edition.at(record.PAGE):
            page, anchor, name = record.adresse().partition("#")
            return f"{self.file(page_path(page))}{anchor}{name}"
        return ""

    def file(self, path: str) -> Markup:
        """The path of a file of the site, from this page: `..` at its beginning is no text to escape."""
        return Markup(posixpath.relpath(path, self._folder or "."))

    def chemin(self, record: Paged) -> Markup:
        """The address of the page of a record as a browser at this page sees it, for raw HTML: `regions/bretagne/`.

        MkDocs makes a folder of each page, and rewrites the links of Markdown alone.
        """
        return Markup(posixpath.relpath(f"/{record.adresse()}", f"/{self._address}") + "/")

    def link(self, record: Any, text: str | None = None) -> Markup:
        """A link to the page of a record, or to its place on one; only its words where it has none."""
        words, path = escape(text or record.intitule), self.to(record)
        return Markup(f"[{words}]({path})") if path else words

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
        return Markup(_CODE_OR_LINK.sub(self._inside, safe))

    def _inside(self, found: re.Match[str]) -> str:
        words, address = found["words"], found["address"]
        if address is None:
            return found[0]  # code shows a link as it is written
        record = self._edition.at(address)
        if record is None:
            return words
        anchor = address.partition("#")[2]
        return f"[{words}]({self.to(record)}{'#' + anchor if anchor else ''})"


def page_path(address: str) -> str:
    """The Markdown file of the page at an address: `poles/cite-phares.md`, `index.md`."""
    return f"{address.rstrip('/') or 'index'}.md"


def _quoted(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C").replace('"', "%22")
