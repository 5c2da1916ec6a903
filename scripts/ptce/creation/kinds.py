"""The kinds of which one may begin another, by the words that people have for them."""

from functools import cache

from ..build import all_kinds
from ..french import names
from ..model.record import Record


@cache
def by_word() -> dict[str, type[Record]]:
    """The kinds that have several files, by what a French reader calls one: `communique`. In French order."""
    several = [kind for kind in all_kinds().values() if "*" in kind.FILES]
    return {names.slug(kind.LABEL): kind for kind in sorted(several, key=lambda kind: names.sort_key(kind.LABEL))}


def meant(word: str) -> type[Record]:
    """The kind that a word means: with or without accents, one or several, or any other word that its kind knows.

    :raises LookupError: in French, if no kind is called so.
    """
    known = {names.slug(said): kind for kind in by_word().values() for said in (kind.PLURAL, *kind.ALSO, kind.LABEL)}
    if names.slug(word) in known:
        return known[names.slug(word)]
    close = names.closest(names.slug(word), known)
    remede = f"Vouliez-vous dire « {close} » ?" if close else f"Choisissez {', '.join(by_word())}."
    raise LookupError(f"« {word} » n’est pas un genre de fiche. {remede}")
