"""The name of a new file: what its fields say, in the letters of an address, and never that of another file."""

import re
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path, PurePosixPath
from typing import get_args

from ..corpus import Corpus
from ..french import names
from ..model.fields import SLUG, Chemin
from ..model.record import Record
from ..model.shape import shape
from ..model.traits import Paged
from ..read.document import Steps
from .answer import Answer, Refusal


def proposed(kind: type[Record], answers: Mapping[Steps, Answer]) -> str:
    """The name that the answers make, without its suffix; that of the kind where they have no letters."""
    paths = [tuple(name.split(".")) for name in kind.NAMED_AFTER or (kind.TITLE,)]
    said = [_said(kind, path, str(answers[path])) for path in paths if path in answers]
    return names.short_slug(" ".join(said)) or names.slug(kind.LABEL)


def _said(kind: type[Record], path: tuple[str, ...], text: str) -> str:
    """What a field brings to the name: the name of a file without its folder and its suffix, any other text whole."""
    is_file = path[0] in kind.model_fields and get_args(Chemin)[1] in shape(kind, path[0]).marks
    return PurePosixPath(text).stem if is_file else text


def path_of(kind: type[Record], name: str) -> str:
    """The file of a record, relative to the root."""
    path = PurePosixPath(kind.FILES)
    folder = kind.FILES.split("*")[0]
    return f"{folder}{name}{path.suffix}"


def address(corpus: Corpus, path: str) -> str:
    """Where the page of a file is in the site, from its root: `/poles/phare/`; nothing for what has no page."""
    pages = (record.adresse() for record in corpus.all() if isinstance(record, Paged) and corpus.path(record) == path)
    return next((f"/{found}" for found in pages), "")


def free(root: Path, kind: type[Record], name: str) -> str:
    """A name that no file has: this one, or with the first number that is free."""
    return next(found for found in _candidates(name) if not _is_taken(root, kind, found))


def checked(root: Path, kind: type[Record], text: str) -> str:
    """The name that somebody gives to a new file, with or without its folder and its suffix.

    :raises Refusal: if no file may be called so, or one is.
    """
    path = PurePosixPath(kind.FILES)
    name = text.strip().removeprefix(kind.FILES.split("*")[0]).removesuffix(path.suffix)
    shapes = rf"{SLUG}(?:/{SLUG})*" if "**" in path.parts else SLUG
    if not re.fullmatch(shapes, name):
        better = names.slug(name)
        remede = "" if better else "Écrivez par exemple cite-phares."
        raise Refusal(
            "Un nom de fichier n’a que des minuscules sans accent, des chiffres et des tirets.", remede, better
        )
    if _is_taken(root, kind, name):
        raise Refusal(f"Le fichier {path_of(kind, name)} existe déjà.", "", free(root, kind, name))
    return name


def _candidates(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _is_taken(root: Path, kind: type[Record], name: str) -> bool:
    file = root / path_of(kind, name)
    return file.exists() or file.is_symlink()
