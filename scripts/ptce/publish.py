"""The finished site: built aside, indexed, inspected, then put in place in one step."""

import ctypes
import errno
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count as counted
from pathlib import Path
from urllib.parse import urlsplit

from . import complaints
from .build import Count, Refused, Site, edit
from .inspection import faults
from .lock import Busy as Busy
from .lock import alone
from .model.parsing import PARIS
from .model.record import Record
from .problem import Problem

CACHE = ".cache/ptce"
"""Where what is costly to make is kept, from one build to the next."""
LOCK = ".cache/ptce.lock"

Say = Callable[[str], None]


def instant(given: str | None, environment: Mapping[str, str]) -> datetime:
    """The instant of a build: the one that is given, else SOURCE_DATE_EPOCH, else now.

    :param given: ISO 8601; the hour of Paris if it has no offset.
    :raises ValueError: if it is not ISO 8601, or in a year at the end of what a calendar holds.
    """
    if given:
        found = datetime.fromisoformat(given)
        if not 1 < found.year < 9999:
            raise ValueError(given)
        return found if found.tzinfo else found.replace(tzinfo=PARIS)
    if epoch := environment.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.now(UTC)


def site(root: Path, now: datetime) -> Site:
    """The artefacts of the site at an instant.

    :raises Refused: if the files have errors.
    """
    return Site(edit(root, now), root / CACHE)


def publish(root: Path, target: Path, now: datetime, say: Say, count: Count = lambda _done, _total: None) -> int:
    """Builds the site of a repository into a folder. The folder is the old site or the new one, never in between.

    :param say: is told each stage, in French.
    :param count: is told how far a long stage is.
    :returns: the number of HTML pages.
    :raises Refused: if the files, or the finished pages, have errors. The old site stays.
    :raises Busy: if another build is under way.
    """
    with alone(root / LOCK), _workshop(target) as folder:
        say("Lecture et vérification des fiches…")
        edition = edit(root, now)
        for warning in edition.warnings:
            say(str(warning))
        site = Site(edition, root / CACHE)
        records = len(edition.all(Record))
        say(f"Composition des textes, des PDF et des images de {records} fiche{'s' if records > 1 else ''}…")
        for _ in site.make(count):
            pass  # each is kept: MkDocs is handed what is already made, and has no problem of an author to tell
        base = _mkdocs(root, folder, site, say, count)
        say("Contrôle du site fini…")
        found = faults(folder, base)
        if found:
            raise Refused(found)
        pages = sum(1 for _ in folder.rglob("*.html"))
        _swap(folder, target)
    return pages


def _mkdocs(root: Path, folder: Path, site: Site, say: Say, count: Count) -> str:
    """Runs MkDocs; returns the path at which the site will stand: that of its `site_url`."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    say("Mise en page…")
    passes = 2 * sum(artefact.path.endswith(".md") for artefact in site.artefacts)  # its text, then its frame
    done = counted(1)
    settings = root / complaints.PATH
    warnings = _Warnings(settings.read_text("utf-8"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        config = load_config(
            str(settings),
            site_dir=str(folder),
            extra={"ptce": {"site": site, "say": say, "step": lambda: count(next(done), passes)}},
        )
        with _dated(site.now):
            build(config)
    except MkDocsException as error:
        raise Refused(warnings.problems or [complaints.told(str(error), warnings.settings)]) from error
    finally:
        logger.removeHandler(warnings)
    if warnings.problems:
        raise Refused(warnings.problems)
    return urlsplit(config.site_url or "").path or "/"


@contextmanager
def _dated(now: datetime) -> Iterator[None]:
    """MkDocs writes the instant of the build into the compressed sitemap; it takes it from the environment."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(int(now.timestamp()))
    try:
        yield
    finally:
        os.environ.pop("SOURCE_DATE_EPOCH")
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before


class _Warnings(logging.Handler):
    """Keeps the warnings of MkDocs: each of them stops the publication."""

    def __init__(self, settings: str) -> None:
        super().__init__(logging.WARNING)
        self.settings = settings
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.problems.append(complaints.told(record.getMessage(), self.settings))


@contextmanager
def _workshop(target: Path) -> Iterator[Path]:
    """A folder beside the target, on the same disk; what a killed build left there is cleared."""
    target.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{target.name}-"
    for leaving in target.parent.glob(f"{prefix}*"):
        shutil.rmtree(leaving, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=target.parent))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _swap(folder: Path, target: Path) -> None:
    """Puts a folder in the place of another; the old one stands where the new one was."""
    if not target.exists():
        folder.rename(target)
    elif not _exchange(folder, target):
        aside = folder.with_name(folder.name + "-ancien")
        target.rename(aside)
        folder.rename(target)
        shutil.rmtree(aside, ignore_errors=True)


_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


def _exchange(first: Path, second: Path) -> bool:
    """Exchanges two folders in one step of the kernel (renameat2, Linux 3.15). False where there is no such call."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):  # Windows has no library without a name
        return False
    if renameat2(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE) == 0:
        return True
    if ctypes.get_errno() in (errno.EINVAL, errno.ENOSYS):
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(second))
