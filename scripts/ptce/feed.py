"""The feeds: which records each announces, and what a feed reader is told of one, whatever the format."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from html import escape
from typing import Any

from .artefact import Artefact
from .edition import Edition
from .french import dates, typography
from .french.rulebook import NBSP
from .model.fields import Markdown
from .model.parsing import PARIS
from .model.record import Record
from .model.timetable import day_in_paris
from .model.traits import Dated, Paged, Scheduled
from .model.values import Lieu
from .plain import change, place, titled
from .view import View
from .words import day, upper_first

MOST = 50
"""Entries in a feed: the latest ones. The pages list them all."""


@dataclass(frozen=True)
class Entry:
    """What a feed says of a record."""

    id: str
    """Its permanent address, under the first name that it had: it never changes (RFC 4287, 4.2.6.1)."""
    url: str
    title: str
    kind: str
    author: str
    published: datetime
    updated: datetime
    summary: str
    html: str
    """The text, as a fragment of HTML whose addresses are whole."""


@dataclass(frozen=True)
class Feed:
    """A list of entries, the latest first."""

    folder: str
    """Where its files are: `presse/`, or nothing for the whole site."""
    source: str
    """The key of the record whose page lists the same records."""
    title: str
    home: str
    """The permanent address of that page."""
    updated: datetime
    entries: tuple[Entry, ...]


def files(
    edition: Edition, name: str, intitule: str, write: Callable[[Edition, Feed, str], bytes]
) -> Iterator[Artefact]:
    """Each feed as a file: `flux.xml`, `presse/flux.xml`.

    :param name: what the file is called, in every folder.
    :param intitule: what readers call it.
    :param write: its bytes, from the edition, the feed and the permanent address of the file.
    """

    def file(feed: Feed) -> Artefact:
        path = f"{feed.folder}{name}"
        address = View(edition).permalink(path)
        return Artefact(path, feed.source, lambda _: write(edition, feed, address), intitule=intitule)

    return map(file, feeds(edition))


def feeds(edition: Edition) -> Iterator[Feed]:
    """A feed for the whole site, and one for each first folder of the addresses of dated records: `presse/`."""
    found = [record for record in edition.all(Dated) if isinstance(record, Paged) and _day_of(record)]
    public = [record for record in found if not edition.hidden_because(record)]
    yield _feed(edition, "", public)
    for folder in sorted({_folder(record) for record in public} - {""}):
        yield _feed(edition, folder, [record for record in public if _folder(record) == folder])


def _folder(record: Paged) -> str:
    first, slash, _ = record.ADDRESS.partition("/{")[0].partition("/")
    return f"{first}{slash or '/'}" if "{" not in first else ""


def _feed(edition: Edition, folder: str, records: list[Any]) -> Feed:
    page = edition.at(folder)
    plurals = sorted({type(record).PLURAL for record in records}) if folder else []
    ordered = sorted(records, key=_first_address)
    latest = sorted(ordered, key=lambda record: _published(edition, record), reverse=True)[:MOST]
    entries = [_entry(edition, record) for record in latest]
    return Feed(
        folder,
        (page or edition.site).key,
        " – ".join([edition.site.nom, upper_first(", ".join(plurals)) or edition.site.devise]),
        View(edition).permalink(folder if page else ""),
        max((entry.updated for entry in entries), default=_midnight(edition.today)),
        tuple(entries),
    )


def _entry(edition: Edition, record: Any) -> Entry:
    view = View(edition, record.rang)
    published = _published(edition, record)
    corrected = [_midnight(item.date) for item in getattr(record, "corrections", ())]
    label = _label(record)
    summary = record.description or getattr(record, "chapo", None) or ""
    issuer = getattr(record, "emetteur", None)
    return Entry(
        view.permalink(_first_address(record)),
        view.permalink(record.adresse()),
        titled(edition, record, record.intitule),
        type(record).LABEL,
        issuer.nom if issuer else edition.site.nom,
        published,
        max([published, *(moment for moment in corrected if moment <= edition.now)]),
        summary if not label or "non daté" in summary else f"{label} {summary}".strip(),
        "".join(_body(view, record, label)),
    )


def _first_address(record: Any) -> str:
    """The address of the page of a record under the first name that it had."""
    address: str = record.ADDRESS.format(id=(*record.anciennes_adresses, record.id)[0])
    return address


def _day_of(record: Record) -> date | None:
    """The day by which lists sort a record; for what is put off to a day that is not known, the one announced first."""
    return record.rang or getattr(record, "date_precedente", None)


def _published(edition: Edition, record: Record) -> datetime:
    """The end of the embargo, the day on which the record was announced, or else its own day, at midnight in Paris.

    A record whose day is to come, and of which nobody said when it was announced, is so today: a feed reader hides, or
    refuses, what is dated in the future.
    """
    day = getattr(record, "annonce_le", None) or _day_of(record) or edition.today
    moment = record.embargo.astimezone(PARIS) if record.embargo else _midnight(day)
    return moment if moment <= edition.now else _midnight(edition.today)


def _midnight(value: date) -> datetime:
    return datetime.combine(value, time.min, PARIS)


def _label(record: Dated) -> str:
    """What must be said where the date of the entry is more precise than what is known."""
    if record.date is None:
        if record.rang is None:
            return ""  # It is put off, and what says so says that its new day is not known.
        after = getattr(record, "posterieur_a", None)
        return f"{upper_first(type(record).LABEL)} non daté{f', postérieur au {day(after)}' if after else ''}."
    return "" if record.date.jour else f"Date connue{NBSP}: {day(record.date)}."


def _body(view: View, record: Any, label: str) -> Iterator[str]:
    yield _paragraph(label)
    if isinstance(record, Scheduled):
        for occurrence in record.occurrences()[:1]:
            days = day_in_paris(occurrence.debut), day_in_paris(occurrence.fin)
            when = dates.period(*days) if occurrence.exacte else ""
            yield _paragraph(upper_first(when))
        yield _paragraph(change(record, getattr(record, "etat", "confirme")))
    where = getattr(record, "lieu", None)
    yield _paragraph(place(where) if isinstance(where, Lieu) else "")
    for correction in getattr(record, "corrections", ()):
        yield f"<p><strong>Correctif du {day(correction.date)}</strong></p>{html(view, correction.texte)}"
    if getattr(record, "chapo", None):
        yield f"<p><strong>{escape(record.chapo, quote=False)}</strong></p>"
    yield html(view, getattr(record, "texte", None))
    for said in view.of(getattr(record, "citations", ())):
        if said["personne"]:
            by = ", ".join(filter(None, [said["personne"]["intitule"], said["fonction"]]))
            yield f"<blockquote>{_paragraph(typography.quoted(said['texte']))}{_paragraph(by)}</blockquote>"


def _paragraph(words: str) -> str:
    return f"<p>{escape(words, quote=False)}</p>" if words else ""


def html(view: View, text: Markdown | None) -> str:
    """A text of an author as HTML: its links are permanent addresses, those to what is not public only words."""
    return "".join(_block(block) for block in view.of(text)) if text else ""


def _block(block: dict[str, Any]) -> str:
    tag = f"h{block['niveau']}" if block["genre"] == "h" else block["genre"]
    inner = "".join(_run(run) for run in block["suite"]) + "".join(_block(child) for child in block["blocs"])
    return f"<{tag}>{inner}</{tag}>" if tag != "hr" else "<hr>"


def _run(run: dict[str, Any]) -> str:
    words = escape(run["texte"], quote=False).replace("\n", "<br>")
    for style, tag in (("italique", "em"), ("fort", "strong")):
        words = f"<{tag}>{words}</{tag}>" if run[style] else words
    return f'<a href="{escape(run["lien"])}">{words}</a>' if run["lien"] else words
