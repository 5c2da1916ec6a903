"""The visuals that the site shows: which ones are public, and the files in which each is offered."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from .edition import Edition
from .imaging import WEB, Shape, shape
from .model.record import Record, references
from .model.traits import Visual

FOLDER = "medias/"


@dataclass(frozen=True)
class Version:
    """An image in a page: its file, its format and its width."""

    path: str
    format: str
    width: int


@dataclass(frozen=True)
class Shown:
    """A visual with its files, as a page draws it."""

    media: Visual
    data: bytes
    """The file as its author gave it: never published as it is."""

    @cached_property
    def shape(self) -> Shape:
        """What the file is, and its size in pixels."""
        return shape(self.data)

    @property
    def path(self) -> str:
        """The file at its full size: `medias/phare.jpg`."""
        return f"{FOLDER}{self.media.id}.{self.shape.suffix}"

    @property
    def versions(self) -> tuple[Version, ...]:
        """The lighter files for pages, by format and width; none of a drawing or a document."""
        return tuple(
            Version(f"{FOLDER}{self.media.id}-{width}.{format.lower()}", format, width)
            for format in WEB
            for width in self.shape.widths
        )


def shown(edition: Edition, media: Visual) -> Shown:
    """A public visual with its files."""
    return Shown(media, edition.file(media.fichier).read_bytes())


def cited(edition: Edition) -> Iterator[Visual]:
    """The public visuals that a public record cites: no other one leaves the repository."""
    for media in edition.all(Visual):
        if edition.citing(media):
            yield media


def of(edition: Edition, record: Record) -> list[Visual]:
    """The public visuals that a record cites, in its order, each once."""
    named = (edition.find(reference) for _, reference in references(record))
    return list(dict.fromkeys(found for found in named if isinstance(found, Visual)))
