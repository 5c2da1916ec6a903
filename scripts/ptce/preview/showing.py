"""What is shown between two saves: the site of the records, each as it is or as it last could be read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from ..artefact import Artefact
from ..build import Refused, Site, all_kinds, all_rules
from ..corpus import Corpus, Rule, load
from ..edition import Edition
from ..model.record import Record
from ..model.traits import Paged
from ..problem import ERREUR, Problem
from .watching import SETTINGS


@dataclass(frozen=True)
class Showing:
    """The site at one moment of a preview."""

    site: Site | None = None
    """None as long as no state of the files could be shown."""
    artefacts: Mapping[str, Artefact] = field(default_factory=dict)
    """By the path at which each is served: `poles/phare/`."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """The path at which the page of a file is served, by the path of the file."""
    unreadable: tuple[Problem, ...] = ()
    """What keeps files from being read; the rules across records are asked later."""
    unshown: tuple[Problem, ...] = ()
    """What keeps records that can be read from being shown together."""

    def made(self, artefact: Artefact) -> bytes:
        """The bytes of an artefact of the site.

        :raises Refused: if what its author wrote cannot be made.
        """
        if self.site is None:
            raise LookupError(artefact.path)
        return self.site.made(artefact)


class Reader:
    """Reads the files again at each save, and keeps the last version of each record that could be read."""

    def __init__(self, root: Path, now: datetime, cache: Path) -> None:
        """:param cache: the folder that keeps what is costly to make."""
        self._root = root
        self._now = now
        self._cache = cache
        self._readable: dict[str, Record] = {}

    def read(self, last: Showing) -> Showing:
        """The site of the files as they are now.

        :param last: what was shown before, which stays where the files give no site.
        """
        corpus = load(self._root, all_kinds(), ())
        errors = tuple(problem for problem in corpus.problems if problem.niveau == ERREUR)
        found = {corpus.path(record): record for record in corpus.all()}
        self._readable |= found
        there = {path for files in corpus.files.values() for path in files.values()}
        shown = {path: record for path, record in self._readable.items() if path in there}
        if shown.keys() != found.keys():
            corpus = corpus.with_records(shown.values())
        try:
            return self._showing(corpus, errors)
        except Refused as refused:
            reasons = tuple(refused.problems)
        except Exception as error:  # nothing can be shown without the settings of the site: the check tells of them
            reasons = () if errors or not corpus.records["site"] else (failure(SETTINGS, error),)
        return replace(last, unreadable=errors, unshown=reasons)

    def problems(self, wanted: Callable[[], bool]) -> list[Problem]:
        """All problems of the files as they are now, those of the rules among them.

        :param wanted: is asked before each rule whether to go on: a save makes what is left worthless.
        """

        def rules() -> Iterator[Rule]:
            for rule in all_rules().values():
                if not wanted():
                    return
                yield rule

        return load(self._root, all_kinds(), rules()).problems

    def _showing(self, corpus: Corpus, errors: tuple[Problem, ...]) -> Showing:
        edition = Edition(corpus, self._now, preview=True)
        site = Site(edition, self._cache)
        artefacts = {_served(artefact.path): artefact for artefact in site.artefacts}
        pages = {corpus.path(record): record.adresse() for record in edition.all(Paged)}
        return Showing(site, artefacts, pages, errors)


def failure(path: str, error: Exception) -> Problem:
    """What is told where a file can be read and not be shown: it is ours to mend, not its author's."""
    phrase = f"L’aperçu n’a pas pu le montrer ({type(error).__name__} : {error})."
    return Problem(path, 1, 1, "", phrase, "Signalez-le à qui entretient le site.")


def _served(path: str) -> str:
    """Where a file of the site is served; a page is at the address of its folder."""
    for index in ("index.md", "index.html"):
        if path == index or path.endswith(f"/{index}"):
            return path.removesuffix(index)
    return f"{path.removesuffix('.md')}/" if path.endswith(".md") else path
