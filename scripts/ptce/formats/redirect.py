"""The redirects: at each address that a page has had, a page that leads to the one of today."""

import posixpath
from collections.abc import Iterator
from html import escape

from ..artefact import Artefact
from ..edition import Edition
from ..model.traits import Paged

TITLE = "Renvoi"
TRAIT = Paged

_PAGE = """\
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={path}">
<link rel="canonical" href="{permanent}">
<title>{title} – {site}</title>
</head>
<body>
<main>
<h1>Cette page a changé d’adresse</h1>
<p>Elle est désormais ici\u00a0: <a href="{path}">{title}</a>.</p>
</main>
</body>
</html>
"""
"""The path names the file: a folder opened from a disk would show its list of files."""


def declare(edition: Edition) -> Iterator[Artefact]:
    """One page for each former address of each public record. What is hidden or withdrawn leads nowhere."""
    for former, record in edition.moved():
        yield _redirect(record, former, str(edition.site.permaliens), edition.site.nom)


def _redirect(record: Paged, former: str, root: str, site: str) -> Artefact:
    values = {
        "path": posixpath.relpath(f"{record.adresse()}index.html", former),
        "permanent": f"{root}{record.adresse()}",
        "title": record.intitule,
        "site": site,
    }
    page = _PAGE.format(**{name: escape(value) for name, value in values.items()})
    return Artefact(f"{former}index.html", record.key, lambda _: page.encode())
