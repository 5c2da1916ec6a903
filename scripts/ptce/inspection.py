"""The inspection of a finished site: no dead link or anchor, nothing fetched from elsewhere, no script of an author."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .problem import Problem

_FETCHED = {
    "link": "href",
    "script": "src",
    "img": "src",
    "source": "srcset",
    "iframe": "src",
    "object": "data",
    "embed": "src",
}
_RELATIONS_THAT_FETCH = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch"}


class _Page(HTMLParser):
    """What one HTML page points at, fetches and names."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.names: set[str] = set()
        self.handlers: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        self.names.update(given[name] for name in ("id", "name") if name in given)
        self.handlers.extend(name for name in given if name.startswith("on"))
        if tag in ("a", "area") and "href" in given:
            self.links.append(given["href"])
        attribute = _FETCHED.get(tag)
        relation = set(given.get("rel", "").split())
        if attribute and given.get(attribute) and (tag != "link" or relation & _RELATIONS_THAT_FETCH):
            self.fetched.append(given[attribute])


def faults(folder: Path, base: str = "/") -> list[Problem]:
    """The problems of a built site, each of which stops the publication.

    :param base: the path at which the site will stand, with both slashes: `/ptce/`.
    """
    pages = {file: _read(file) for file in sorted(folder.rglob("*.html"))}
    site = _Site(folder, base, pages)
    found = [problem for file, page in pages.items() for problem in site.faults(file, page)]
    found.extend(_styles(folder))
    return found


def _read(file: Path) -> _Page:
    page = _Page()
    page.feed(file.read_text("utf-8"))
    page.close()
    return page


@dataclass(frozen=True)
class _Site:
    """The pages of a built site, and where it will stand."""

    folder: Path
    base: str
    pages: dict[Path, _Page]

    def faults(self, file: Path, page: _Page) -> Iterator[Problem]:
        """The problems of one page."""
        here = file.relative_to(self.folder).as_posix()
        for handler in page.handlers:
            yield Problem(here, 1, 1, "", f"Un attribut « {handler} » exécuterait un script.", "Retirez-le.")
        for url in page.fetched:
            if _is_foreign(url):
                phrase = f"La page irait chercher « {url} » chez un tiers."
                yield Problem(here, 1, 1, "", phrase, "Servez le fichier vous-même.")
            else:
                yield from self.dead(file, here, url)
        for url in page.links:
            scheme = urlsplit(url).scheme
            if scheme not in ("", "http", "https", "mailto", "tel", "webcal"):
                phrase = f"L’adresse « {url[:60]} » est refusée."
                yield Problem(here, 1, 1, "", phrase, "Un lien est http(s), mailto ou tel.")
            elif not scheme and not url.startswith("//"):
                yield from self.dead(file, here, url)

    def dead(self, file: Path, here: str, url: str) -> Iterator[Problem]:
        """A problem if an address of the site leads to no page, or to no anchor of its page."""
        if url in ("", "#"):
            yield Problem(here, 1, 1, "", "Un lien ne mène nulle part.", "Donnez son adresse.")
            return
        parts = urlsplit(url)
        target = self.target(file, unquote(parts.path))
        if not target.is_file():
            yield Problem(here, 1, 1, "", f"Le lien « {url} » mène à une page absente.", "Corrigez l’adresse.")
        elif parts.fragment and target in self.pages and unquote(parts.fragment) not in self.pages[target].names:
            yield Problem(here, 1, 1, "", f"Le lien « {url} » vise une ancre absente.", "Corrigez ce qui suit « # ».")

    def target(self, file: Path, path: str) -> Path:
        """The file at a path of the site, or at one relative to a file."""
        if path.startswith("/"):
            found = self.folder / path.removeprefix(self.base).lstrip("/")
        else:
            found = file.parent / path if path else file
        found = Path(os.path.normpath(found))
        return found / "index.html" if found.is_dir() else found


def _is_foreign(url: str) -> bool:
    return url.startswith("//") or urlsplit(url).scheme in ("http", "https")


def _styles(folder: Path) -> Iterator[Problem]:
    for file in sorted(folder.rglob("*.css")):
        for url in re.findall(r"(?:url\(|@import\s+)['\"]?([^'\")\s;]+)", file.read_text("utf-8")):
            if _is_foreign(url):
                here = file.relative_to(folder).as_posix()
                yield Problem(
                    here,
                    1,
                    1,
                    "",
                    f"La feuille de style irait chercher « {url} » chez un tiers.",
                    "Servez le fichier vous-même.",
                )
