"""The pages: Markdown under a YAML header, one for each record that has a page, and one for each year of a list."""

from collections.abc import Iterator
from typing import Any

import yaml

from ..artefact import Artefact, Catalogue
from ..edition import Edition
from ..french import typography
from ..model.traits import Dated, Paged
from ..template import Links, environment, page_path

TITLE = "Page"
TRAIT = Paged
NOTICE = "_retrait.md"


def declare(edition: Edition) -> Iterator[Artefact]:
    """A page for each public record with one, a notice for each withdrawn one, a page for each year of a list."""
    for record in edition.all(Paged):
        yield _page(edition, record, record.adresse(), f"{_template(record)}.md", {})
        by_year = getattr(record, "une_page_par_annee", None)
        if by_year:
            yield from _years(edition, record, by_year.replace("-", "_"))
    for record in edition.withdrawn():
        yield _page(edition, record, record.adresse(), NOTICE, {"notice": True})


def _template(record: Paged) -> str:
    return getattr(record, "modele", None) or record.kind()


def _years(edition: Edition, record: Paged, kind: str) -> Iterator[Artefact]:
    listed = [found for found in edition.all(Dated) if found.kind() == kind]
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
                source=links.source,
                prose=links.prose,
                telechargements=catalogue.of(record.key),
            )
        )
        head = yaml.dump(
            _head(edition, record, address, more),
            Dumper=yaml.CSafeDumper,
            allow_unicode=True,
            sort_keys=False,
            width=1000,
        )
        return f"---\n{head}---\n\n{typography.page(body)}".encode()

    return Artefact(page_path(address), record.key, make)


def _head(edition: Edition, record: Paged, address: str, more: dict[str, Any]) -> dict[str, Any]:
    """What the frame of a page needs to know. Frames take nothing from anywhere else."""
    site = edition.site
    year = more.get("annee")
    title = f"{record.intitule} de {year}" if year else record.intitule
    hidden = edition.hidden_because(record)
    return {
        "title": title,
        "titre_du_navigateur": getattr(record, "titre_du_navigateur", None) or _tab(record, title, site.nom),
        "description": _description(record, more) or site.presentation,
        "genre": type(record).LABEL,
        "gabarit": _template(record),
        "adresse": address,
        "fil": _trail(edition, record, address),
        "jour": edition.today.isoformat(),
        "site": {"nom": site.nom, "devise": site.devise, "courriel": site.courriel, "permaliens": site.permaliens},
        "animateurs": [found.intitule for found in map(edition.find, site.animateurs) if found],
        "licence": {"nom": site.licence.nom, "url": site.licence.url},
        "apercu": hidden if edition.preview else "",
    }


def _tab(record: Paged, title: str, site: str) -> str:
    """The title of the tab: it says what kind of page it is, where the title alone could be another's."""
    kind = type(record).LABEL if isinstance(record, Dated) else ""
    return " – ".join(part for part in (title, kind, site) if part)


def _description(record: Paged, more: dict[str, Any]) -> str | None:
    if more.get("notice"):
        return record.retrait.motif if record.retrait else None
    return record.description or getattr(record, "chapo", None)


def _trail(edition: Edition, record: Paged, address: str) -> list[dict[str, str]]:
    """The pages above one, from the home page down: those that stand at the beginnings of its address."""
    steps = address.strip("/").split("/")[:-1] if address else []
    above = [edition.at("/".join(steps[:count])) for count in range(len(steps) + 1)] if address else []
    if record.UNDER:
        found = edition.find(getattr(record, record.UNDER))
        above.append(found if isinstance(found, Paged) else None)
    return [
        {"titre": getattr(page, "titre_court", None) or page.intitule, "adresse": page.adresse()}
        for page in above
        if page
    ]
