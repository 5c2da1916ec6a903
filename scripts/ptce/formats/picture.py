"""The visuals: at their full size without metadata, and in the sizes and formats that pages show."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib.metadata import version

from ..artefact import Artefact, Catalogue, Unmakeable, digest
from ..drawing import Unfit
from ..edition import Edition
from ..imaging import WEB, clean, resized
from ..model.traits import Visual
from ..visual import Shown, cited, shown

TITLE = "Visuel"
TRAIT = Visual


def declare(edition: Edition) -> Iterator[Artefact]:
    """The files of each public visual that a public record cites."""
    for media in cited(edition):
        found = shown(edition, media)
        whole = found.media.legende
        yield _artefact(found, found.path, partial(clean, found.data), whole)
        for one in found.versions:
            yield _artefact(found, one.path, partial(resized, found.data, one.width, one.format))


def _artefact(found: Shown, path: str, made: Callable[[], bytes], intitule: str = "") -> Artefact:
    def make(_: Catalogue) -> bytes:
        try:
            return made()
        except Unfit as unfit:
            raise Unmakeable(f"{found.media.fichier} : {unfit}") from unfit

    return Artefact(path, found.media.key, make, lambda: digest(path, found.data, _constants()), intitule)


@cache
def _constants() -> str:
    """The digest of what every image depends on: the library and the settings."""
    return digest(version("pillow"), version("pikepdf"), repr(WEB))
