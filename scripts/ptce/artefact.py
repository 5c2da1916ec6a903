"""An artefact: a file of the site that is declared first, and made when it is wanted."""

import hashlib
import os
import re
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

_MEDIA_TYPES = {"csv": "text/csv", "geojson": "application/geo+json", "json": "application/json"}
"""RFC 7111, RFC 7946 and RFC 8259."""


class Unmakeable(Exception):
    """An artefact that its format cannot make from what its author wrote: the reason, in French."""


@dataclass(frozen=True)
class Artefact:
    """One file of the site, not made yet."""

    path: str
    """Where it goes, relative to the root of the pages: `poles/cite-phares/fiche.pdf`."""
    source: str
    """What it comes from, for people who look for it: `pole/cite-phares`."""
    make: Callable[["Catalogue"], bytes]
    """Its bytes. It may look up in the catalogue what else is offered."""
    key: Callable[[], str] | None = None
    """A digest of all that its bytes depend on; None where making is cheaper than keeping."""
    intitule: str = ""
    """What readers call it, if it is offered for download: « Programme en PDF »."""
    beside: bool = True
    """Whether the page of its source offers it, and not only the list of all downloads, as for what is over."""
    gathers: tuple[str, ...] | None = None
    """If it is an archive, the sources of which it holds all that is offered. It is never in another one."""


@dataclass(frozen=True)
class Download:
    """A file that is offered beside a page, with what a reader wants to know before taking it."""

    path: str
    intitule: str
    taille: int
    """In bytes."""
    pages: int
    """0 where the file has no pages."""

    @property
    def est_un_flux(self) -> bool:
        """Whether a program follows it, where a reader takes the others."""
        return _is_feed(self.path)

    @property
    def format(self) -> str:
        """What readers call its format: « PDF », « GeoJSON »."""
        suffix = self.path.rpartition(".")[2]
        return "GeoJSON" if suffix == "geojson" else suffix.upper()

    @property
    def type_de_media(self) -> str:
        """What programs call its format, for open data: `text/csv`; nothing for any other file."""
        return _MEDIA_TYPES.get(self.path.rpartition(".")[2], "")


class Catalogue:
    """What is offered for download, by the record it comes from. A file is made when it is first asked for."""

    def __init__(self, artefacts: Iterable[Artefact], made: Callable[[Artefact], bytes]) -> None:
        self._made = made
        self._offered: dict[str, list[Artefact]] = {}
        for artefact in sorted(artefacts, key=lambda artefact: artefact.gathers is not None):
            if artefact.intitule:
                self._offered.setdefault(artefact.source, []).append(artefact)

    def of(self, source: str) -> list[Download]:
        """The downloads beside the page of a record, in the order of their formats; an archive comes last."""
        return [self._describe(artefact) for artefact in self._offered.get(source, []) if artefact.beside]

    def all(self) -> list[tuple[str, list[Download]]]:
        """Every download of the site, by what it comes from, in the order of the sources."""
        return [(source, list(map(self._describe, found))) for source, found in sorted(self._offered.items())]

    def files_of(self, source: str) -> list[tuple[Artefact, bytes]]:
        """What an archive of a record holds: all that its page offers, with its bytes, but for archives and feeds."""
        offered = self._offered.get(source, [])
        return [(artefact, self._made(artefact)) for artefact in offered if _is_gathered(artefact)]

    def _describe(self, artefact: Artefact) -> Download:
        data = self._made(artefact)
        pages = pages_of(data) if artefact.path.endswith(".pdf") else 0
        return Download(artefact.path, artefact.intitule, len(data), pages)


def worthwhile(artefacts: Iterable[Artefact]) -> list[Artefact]:
    """The artefacts without the archives that would hold fewer than two files."""
    known = list(artefacts)
    counts = Counter(artefact.source for artefact in known if artefact.intitule and _is_gathered(artefact))
    return [one for one in known if one.gathers is None or sum(counts[source] for source in one.gathers) > 1]


def _is_gathered(artefact: Artefact) -> bool:
    return artefact.beside and artefact.gathers is None and not _is_feed(artefact.path)


def _is_feed(path: str) -> bool:
    return path.rpartition("/")[2].startswith("flux.")


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF has."""
    from pikepdf import Pdf  # slow to import, and a check makes no PDF

    with Pdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def digest(*parts: bytes | str) -> str:
    """One digest of several inputs, in order; no two lists of inputs share one by running together."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big") + data)
    return total.hexdigest()


def collisions(artefacts: Iterable[Artefact]) -> list[tuple[str, str, str]]:
    """The paths that two artefacts want, with both sources. Case and a final `index` make no difference."""
    owners: dict[str, Artefact] = {}
    found = []
    for artefact in artefacts:
        address = _address(artefact.path)
        other = owners.setdefault(address, artefact)
        if other is not artefact:
            found.append((artefact.path, other.source, artefact.source))
    return found


def _address(path: str) -> str:
    stem, _, suffix = path.casefold().rpartition(".")
    if suffix not in ("md", "html"):
        return path.casefold()
    return f"{re.sub(r'(^|/)index$', '', stem)}/"


class Store:
    """Keeps what was made under its key, from one build to the next."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """What was kept, or None."""
        if self._folder is None:
            return None
        try:
            return (self._folder / key).read_bytes()
        except OSError:
            return None

    def put(self, key: str, data: bytes) -> None:
        """Keeps bytes. A half-written file never takes the place of a whole one."""
        if self._folder is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        part = self._folder / f"{key}.{os.getpid()}-{threading.get_ident()}.part"
        part.write_bytes(data)
        with suppress(FileNotFoundError):  # a build beside this preview cleared what nobody claims
            part.replace(self._folder / key)

    def keep(self, keys: Mapping[str, object] | set[str]) -> None:
        """Drops what no artefact of this build claims."""
        if self._folder is None or not self._folder.is_dir():
            return
        for file in self._folder.iterdir():
            if file.name not in keys:
                file.unlink(missing_ok=True)
