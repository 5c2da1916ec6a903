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
    "link": ("href",),
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "object": ("data",),
    "embed": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "image": ("href", "xlink:href"),
    "form": ("action",),
    "base": ("href",),
}
"""The attributes by which an element asks for another file; a form sends there, a base sends everything there."""
_RELATIONS_THAT_FETCH = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch"}
_DATA = ("application/ld+json", "application/json")
_IN_STYLES = re.compile(r"url\(\s*['\"]?\s*([^'\")\s]+)|@import\s+['\"]([^'\"]+)", re.I)


class _Page(HTMLParser):
    """What one HTML page points at, fetches, runs and names."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.names: set[str] = set()
        self.run: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        self.names.update(given[name] for name in ("id", "name") if name in given)
        self.run.extend(f"L’attribut « {name} »" for name in given if name.startswith("on"))
        if tag == "script" and "src" not in given and given.get("type") not in _DATA:
            self.run.append("Un élément « script » sans fichier")
        if tag in ("a", "area") and "href" in given:
            self.links.append(given["href"])
        if tag != "link" or set(given.get("rel", "").lower().split()) & _RELATIONS_THAT_FETCH:
            self.fetched.extend(url for name in _FETCHED.get(tag, ()) for url in _addresses(name, given.get(name, "")))
        if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self.fetched.append(given.get("content", "").partition("=")[2].strip())
        self.fetched.extend(_urls(given.get("style", "")))
        self._in_style = tag == "style"

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.fetched.extend(_urls(data))


def _addresses(name: str, value: str) -> list[str]:
    """The addresses in an attribute: several in a `srcset`, one elsewhere."""
    found = [part.split()[0] for part in value.split(",") if part.split()] if name == "srcset" else [value]
    return [address for address in found if address]


def _urls(style: str) -> list[str]:
    """The addresses that a style asks for."""
    return [found[1] or found[2] for found in _IN_STYLES.finditer(style)]


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
        for runner in page.run:
            yield Problem(here, 1, 1, "", f"{runner} exécuterait un script dans la page.", "Retirez-le.")
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
            found = self.folder / path.removeprefix(self.base) if f"{path}/".startswith(self.base) else Path(path)
        else:
            found = file.parent / path if path else file
        found = Path(os.path.normpath(found))
        return found / "index.html" if found.is_dir() else found


def _is_foreign(url: str) -> bool:
    return url.startswith("//") or urlsplit(url).scheme in ("http", "https")


def _styles(folder: Path) -> Iterator[Problem]:
    for file in sorted(folder.rglob("*.css")):
        for url in filter(_is_foreign, _urls(file.read_text("utf-8"))):
            phrase = f"La feuille de style irait chercher « {url} » chez un tiers."
            yield Problem(file.relative_to(folder).as_posix(), 1, 1, "", phrase, "Servez le fichier vous-même.")
