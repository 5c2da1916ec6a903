"""The inspection of a finished site: no dead link or anchor, nothing fetched from elsewhere, no script of an author."""

import re
from collections.abc import Iterator
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


def faults(folder: Path) -> list[Problem]:
    """The problems of a built site; its own files are never at fault, so each one stops the publication."""
    pages = {file: _read(file) for file in sorted(folder.rglob("*.html"))}
    found = [problem for file, page in pages.items() for problem in _faults(folder, file, page, pages)]
    found.extend(_styles(folder))
    return found


def _read(file: Path) -> _Page:
    page = _Page()
    page.feed(file.read_text("utf-8"))
    page.close()
    return page


def _faults(folder: Path, file: Path, page: _Page, pages: dict[Path, _Page]) -> Iterator[Problem]:
    here = file.relative_to(folder).as_posix()
    for handler in page.handlers:
        yield Problem(here, 1, 1, "", f"Un attribut « {handler} » exécuterait un script.", "Retirez-le.")
    for url in page.fetched:
        if _is_foreign(url):
            yield Problem(
                here, 1, 1, "", f"La page irait chercher « {url} » chez un tiers.", "Servez le fichier vous-même."
            )
        else:
            yield from _internal(folder, file, here, url, pages)
    for url in page.links:
        scheme = urlsplit(url).scheme
        if scheme not in ("", "http", "https", "mailto", "tel", "webcal"):
            yield Problem(
                here, 1, 1, "", f"L’adresse « {url[:60]} » est refusée.", "Un lien est http(s), mailto ou tel."
            )
        elif not scheme and not url.startswith("//"):
            yield from _internal(folder, file, here, url, pages)


def _is_foreign(url: str) -> bool:
    return url.startswith("//") or urlsplit(url).scheme in ("http", "https")


def _internal(folder: Path, file: Path, here: str, url: str, pages: dict[Path, _Page]) -> Iterator[Problem]:
    parts = urlsplit(url)
    path = unquote(parts.path)
    if url in ("", "#"):
        yield Problem(here, 1, 1, "", "Un lien ne mène nulle part.", "Donnez son adresse.")
        return
    target = file if not path else folder / path.lstrip("/") if path.startswith("/") else file.parent / path
    target = target.resolve()
    if target.is_dir():
        target = target / "index.html"
    if not target.is_file():
        yield Problem(here, 1, 1, "", f"Le lien « {url} » mène à une page absente.", "Corrigez l’adresse.")
    elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].names:
        yield Problem(here, 1, 1, "", f"Le lien « {url} » vise une ancre absente.", "Corrigez ce qui suit « # ».")


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
