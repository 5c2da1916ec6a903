"""The pages: Markdown under a YAML header, one for each record that has a page, and one for each year of a list."""

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import yaml
from markupsafe import escape

from .. import sharing, visual
from ..artefact import Artefact, Catalogue, Download
from ..edition import Edition
from ..french import names, typography
from ..linked_data import pages as linked_data
from ..maps import Maps
from ..model.partial_date import PartialDate
from ..model.record import Record, leaves, references
from ..model.traits import LONGEST_DESCRIPTION, Dated, Located, Paged
from ..model.values import Lieu
from ..opendata.table import DOCUMENTED, tables
from ..plain import titled
from ..template import Links, environment, page_path
from ..words import day

TITLE = "Page"
TRAIT = Paged
NOTICE = "_retrait.md"
OTHER_NAMES = ("sigle", "alias", "synonymes", "anciennes")
"""The fields that hold names by which a record is also looked for."""


def declare(edition: Edition) -> Iterator[Artefact]:
    """A page for each public record with one, a notice for each withdrawn one, a page for each year of a list."""
    for record in edition.all(Paged):
        yield _page(edition, record, record.adresse(), f"{_template(record)}.md", {})
        by_year = getattr(record, "une_page_par_annee", None)
        if by_year:
            yield from _years(edition, record, by_year)
    for record in edition.withdrawn():
        yield _page(edition, record, record.adresse(), NOTICE, {"notice": True})


def _template(record: Paged) -> str:
    return getattr(record, "modele", None) or record.kind()


def _years(edition: Edition, record: Paged, kind: str) -> Iterator[Artefact]:
    listed = [found for found in edition.all(Dated) if found.written_kind() == kind]
    for year in sorted({found.rang.year for found in listed if found.rang}):
        yield _page(edition, record, f"{record.adresse()}{year}/", f"{_template(record)}.md", {"annee": year})


def _page(edition: Edition, record: Paged, address: str, template: str, more: dict[str, Any]) -> Artefact:
    def make(catalogue: Catalogue) -> bytes:
        links = Links(edition, address)
        body = (
            environment()
            .get_template(template)
            .render(
                page=record,
                edition=edition,
                annee=more.get("annee"),
                lien=links.link,
                vers=links.to,
                fichier=links.file,
                chemin=links.chemin,
                cartes=Maps(edition),
                source=links.source,
                prose=links.prose,
                telechargements=catalogue.of(record.key),
                tous_les_telechargements=lambda: _offered(edition, catalogue),
                visuels=lambda found: [
                    (visual.shown(edition, media), whole.taille) for media in found for whole in catalogue.of(media.key)
                ],
                cites=lambda one=None: visual.of(edition, one) if one else list(visual.cited(edition)),
                brut=lambda path: posixpath.relpath(path, address or "."),
                offres=catalogue.of,
                tables=partial(tables, edition),
            )
        )
        head = yaml.dump(
            _head(edition, record, address, more, catalogue),
            Dumper=yaml.CSafeDumper,
            allow_unicode=True,
            sort_keys=False,
            width=1000,
        )
        return f"---\n{head}---\n\n{typography.page(body)}".encode()

    return Artefact(page_path(address), record.key, make)


def _offered(edition: Edition, catalogue: Catalogue) -> list[tuple[Record | None, list[Download]]]:
    """All that the site offers, by the record that it comes from, in French order; what is of no page has None.

    What comes from the settings is of the whole site, and stands with the home page. The lists of open data are of no
    record: `tables` has them.
    """
    lists = {table.source for table in tables(edition)}
    records = [(source, downloads) for source, downloads in catalogue.all() if source not in lists]
    found = [(edition.get(*source.partition("/")[::2]), downloads) for source, downloads in records]
    named = [(edition.at("") if record is edition.site else record, downloads) for record, downloads in found]
    return sorted(named, key=lambda one: names.sort_key(one[0].intitule if one[0] else ""))


def _data(edition: Edition, record: Paged, catalogue: Catalogue) -> Iterator[Download]:
    """What a page offers to programs: its own files; all lists, on the page that documents them."""
    yield from catalogue.of(record.key)
    for table in tables(edition) if record.key == DOCUMENTED else ():
        for found in catalogue.of(table.source):
            yield replace(found, intitule=f"{table.titre}, {found.intitule.lower()}")


def _head(edition: Edition, record: Paged, address: str, more: dict[str, Any], catalogue: Catalogue) -> dict[str, Any]:
    """What the frame of a page needs to know. Frames take nothing from anywhere else."""
    site, year = edition.site, more.get("annee")
    title = f"{record.intitule} de {year}" if year else record.intitule
    told = titled(edition, record, title)
    hidden, card = edition.hidden_because(record), sharing.card(edition, record, address)
    picture = card.path if card.source == record.key else ""
    return {
        "title": title,
        "titre_du_navigateur": getattr(record, "titre_du_navigateur", None) or _tab(record, told, site.nom),
        "description": _description(record, title, site.nom, more),
        "genre": type(record).LABEL,
        **_subject(edition, record, more),
        "gabarit": _template(record),
        "adresse": address,
        "fil": _trail(edition, record, address, str(year) if year else _crumb(record)),
        "jour": edition.today.isoformat(),
        "site": {"nom": site.nom, "devise": site.devise, "courriel": site.courriel, "permaliens": site.permaliens},
        "animateurs": [found.intitule for found in map(edition.find, site.animateurs) if found],
        "licence": {"nom": site.licence.nom, "url": site.licence.url},
        "apercu": hidden if edition.preview else "",
        "retire": bool(more.get("notice")),
        "partage": card.partage(told),
        "donnees_liees": linked_data.of(edition, record, title, address, picture, _data(edition, record, catalogue)),
    }


def _subject(edition: Edition, record: Paged, more: dict[str, Any]) -> dict[str, Any]:
    """What search knows of a page beside its title: the group it is in, when and where it happens, its other names."""
    year, silent = more.get("annee"), more.get("notice")
    date = record.date if isinstance(record, Dated) and not year and not silent else None
    other = [] if silent else [getattr(record, name, None) or () for name in OTHER_NAMES]
    return {
        "pluriel": type(record).PLURAL,
        "date": day(date) if date else "",
        "annees": [year] if year else [] if silent else _years_of(record),
        "regions": [] if silent else _regions_of(edition, record),
        "noms": [name for given in other for name in ((given,) if isinstance(given, str) else given)],
    }


def _years_of(record: Paged) -> list[int]:
    """The year of a record that has a date; else those that it gives to what it tells, as its recognitions."""
    if isinstance(record, Dated):
        return [record.rang.year] if record.rang else []
    return sorted({value for path, value in leaves(record) if path[-1] == "annee" and isinstance(value, int)})


def _regions_of(edition: Edition, record: Paged) -> list[str]:
    """The names of the regions where a record is: its own, that of its place, and those of the records that it names.

    A region is a record that gathers departments. The INSEE code of a commune begins with that of its department; so
    does its postal code, but in Corsica.
    """
    if getattr(record, "departements", ()):
        return [record.intitule]
    near = [record] if isinstance(record, Located) else [edition.find(found) for _, found in references(record)]
    found = [edition.find(one.region) for one in near if isinstance(one, Located)]
    place = getattr(record, "lieu", None)
    if isinstance(place, Lieu) and (code := place.code_insee or place.code_postal):
        gathered = ((one, getattr(one, "departements", ())) for one in edition.all(Paged))
        found += [one for one, parts in gathered if any(code.startswith(part.code) for part in parts)]
    return sorted({one.intitule for one in found if one}, key=names.sort_key)


def _tab(record: Paged, title: str, site: str) -> str:
    """The title of the tab: it says what kind of page it is, where the title alone could be another's."""
    kind = type(record).LABEL if isinstance(record, Dated) else ""
    return " – ".join(part for part in (title, kind, site) if part)


def _description(record: Paged, title: str, site: str, more: dict[str, Any]) -> str:
    """What a result of a search engine says of a page, within what it shows: another pole's would be no help."""
    given = record.description or getattr(record, "chapo", None)
    if more.get("notice") and record.retrait:
        given = record.retrait.motif
    told = given or f"{title}\N{NO-BREAK SPACE}: ce que le site {site} en dit, sources à l’appui."
    if len(told) <= LONGEST_DESCRIPTION:
        return told
    return told[:LONGEST_DESCRIPTION].rsplit(" ", 1)[0].rstrip(" .,;:\N{NO-BREAK SPACE}") + "…"


def _trail(edition: Edition, record: Paged, address: str, last: str) -> list[dict[str, str]]:
    """The way to a page from the home page: those at the beginnings of its address, then itself; none to the home."""
    steps = address.strip("/").split("/")[:-1] if address else []
    above = [edition.at("/".join(steps[:count])) for count in range(len(steps) + 1)] if address else []
    if record.UNDER:
        found = edition.find(getattr(record, record.UNDER))
        above.append(found if isinstance(found, Paged) else None)
    trail = [_step(_crumb(page), page.adresse()) for page in above if page]
    return [*trail, _step(last, address)] if trail else []


def _step(title: str, address: str) -> dict[str, str]:
    """A step of a breadcrumb, and its title in HTML where letters are raised: `2<sup>e</sup>`."""
    plain = str(escape(title))
    raised = typography.superscript(plain)
    return {"titre": title, "adresse": address, **({} if raised == plain else {"html": raised})}


def _crumb(record: Paged) -> str:
    """What a breadcrumb calls a page."""
    found = next(filter(None, (getattr(record, name, None) for name in record.CRUMB)), record.intitule)
    return day(found) if isinstance(found, PartialDate) else str(found)
