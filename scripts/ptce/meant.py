"""What an author likely meant: by an unknown field, a text that is no group, a missing record, a bad name of a file."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, get_args

from pydantic_core import PydanticCustomError

from .french import names
from .model.fields import Courriel, Parsed, Telephone, Url
from .model.shape import shape
from .read.document import Steps

_ALSO_CALLED = {
    "email": ("courriel",),
    "e mail": ("courriel",),
    "mail": ("courriel",),
    "mel": ("courriel",),
    "tel": ("telephone",),
    "ville": ("commune",),
    "cp": ("code_postal",),
    "titre": ("nom",),
    "nom": ("titre",),
    "intitule": ("titre", "nom"),
    "resume": ("chapo",),
    "accroche": ("chapo",),
    "lien": ("url", "site"),
    "url": ("site",),
    "photo": ("medias",),
    "image": ("medias",),
    "visuel": ("medias",),
    "programme": ("seances",),
}
"""What staff call a field, folded and in the singular; of several fields, the first that there is."""
_TELLING = {get_args(annotation)[1] for annotation in (Courriel, Telephone, Url)}
"""The types of which one value cannot be taken for another."""
FEW = 18
"""The records that can be named in one sentence: as many as there are regions of France."""


def field(kind: type[Any], where: Steps) -> str:
    """The field that an author likely meant by an unknown one; nothing if none is near."""
    said, known = str(where[-1]), fields(kind, where[:-1])
    other = _ALSO_CALLED.get(names.fold(said).removesuffix("s"), ())
    return names.closest(said, known) or next((name for name in other if name in known), "")


def home(kind: type[Any], where: Steps) -> str:
    """The group in which an unknown field is known: `contact`, for `téléphone` in a pole; nothing if there is none."""
    owner = group(annotation(kind, where[:-1]))
    known = (name for name in fields(kind, where[:-1]) if not shape(owner, name).many)
    return next((name for name in known if field(kind, (*where[:-1], name, where[-1]))), "")


def fields(kind: type[Any], where: Steps) -> list[str]:
    """The fields that a group of a record may have."""
    return [name for name in getattr(group(annotation(kind, where)), "model_fields", {}) if name != "id"]


def beginnings(kind: type[Any], where: Steps) -> str:
    """The fields with which a group begins: all that it cannot do without, or one of those that answer its question.

    « titre: … » ou « url: … », for a source.
    """
    needed, word = _begins(group(annotation(kind, where)))
    return f" {word} ".join(", ".join(f"« {name}: … »" for name in needed).rsplit(", ", 1))


def part(kind: type[Any], where: Steps, value: str) -> str:
    """The field of a group that a text alone fills: `courriel`, for an e-mail; nothing if unsure or not enough."""
    owner = group(annotation(kind, where))
    needed, word = _begins(owner)
    telling = [name for name in owner.model_fields if _reads(owner, name, value, _TELLING)]
    found = telling or [name for name in needed[:1] if _reads(owner, name, value)]
    return found[0] if len(found) == 1 and (word == "ou" or needed == found) else ""


def _begins(owner: Any) -> tuple[list[str], str]:
    """The fields with which a group begins, and the word that joins them."""
    choice = getattr(owner, "CHOICE", None)
    required = [name for name, one in owner.model_fields.items() if one.is_required()]
    if required:
        return required, "et"
    return (list(choice.fields) if choice else list(owner.model_fields)[:1]), "ou"


def _reads(owner: Any, name: str, value: str, among: Collection[Parsed] = ()) -> bool:
    """Whether a field, of some types or of any, takes a text; a reference takes none, since it names a file."""
    mark = next((mark for mark in shape(owner, name).marks if isinstance(mark, Parsed)), None)
    if mark is None or (among and mark not in among):
        return False
    try:
        mark.parse(value)
    except PydanticCustomError:
        return False
    return True


def remedy(close: str | None, known: Sequence[str], label: str) -> str:
    """What to do about the name of a record that is not there.

    :param close: the name that was likely meant, if one is near.
    :param known: the names that there are.
    :param label: what readers call such a record.
    """
    if close:
        return f"Vouliez-vous dire « {close} » ?"
    found = f"Au choix : {', '.join(known)}." if 0 < len(known) <= FEW else "Vérifiez ce nom."
    return f"{found} Si la fiche manque, commencez-la avec « ptce new {names.slug(label)} »."


def annotation(kind: Any, where: Steps) -> Any:
    """The type of what stands at a place of a record."""
    for step in where:
        if isinstance(step, str):
            kind = group(kind).model_fields[step].annotation
    return kind


def group(annotation: Any) -> Any:
    """The group of fields inside `X | None`, `tuple[X, ...]` or `Annotated[X, …]`."""
    if hasattr(annotation, "model_fields"):
        return annotation
    inner = (group(argument) for argument in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found is not None), None)


def renaming(name: str, path: Path) -> str:
    """What to do about a file whose name is none of a record: another name for it, unless another file has that one.

    :param name: the name of its record: its path from the folder of its kind, without its extension.
    """
    parts = [names.slug(part) for part in name.split("/")]
    if not all(parts):
        return "Donnez-lui un nom, par exemple cite-phares."
    right, taken = f"{'/'.join(parts)}{path.suffix}", path.with_name(f"{parts[-1]}{path.suffix}")
    if taken.exists() and not taken.samefile(path):  # where capitals do not count, it is the file itself
        return f"Le nom {right} est déjà pris : gardez un seul des deux fichiers, ou donnez-en un autre à celui-ci."
    return f"Renommez-le {right}."
