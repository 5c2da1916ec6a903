"""The department of a pole is one of its region's."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..french import names
from ..problem import AVERTISSEMENT, Problem

REGLE = "departement"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each located record whose department its region, or any region, does not have.

    A warning where the region can be told from the department, and is not given.
    """
    regions: dict[str, Any] = dict(corpus.records["region"])
    owners = {found.code: name for name, region in regions.items() for found in region.departements}
    for record in corpus.all():
        code, name = getattr(record, "departement", None), getattr(record, "region", None)
        if code is None or not regions or (name is not None and name not in regions):
            continue
        owner = owners.get(code)
        if owner is None:
            right = _meant(code, regions)
            phrase, remede = f"« {code} » n’est pas un département.", "Donnez son code, par exemple 93, 2A ou 974."
            yield corpus.problem(record, ("departement",), phrase, "" if right else remede, correction=right)
        elif name is None:
            phrase = f"La fiche donne le département {code}, et pas sa région."
            yield corpus.problem(record, ("departement",), phrase, f"Ajoutez region: {owner}", AVERTISSEMENT)
        elif owner != name:
            phrase = f"« {code} » n’est pas un département de cette région."
            remede = f"Le département {code} est dans la région {regions[owner].nom}."
            yield corpus.problem(record, ("departement",), phrase, remede)


def _meant(given: str, regions: dict[str, Any]) -> str:
    """The code that stands for a name, for one between quotes, without its zero or in small letters; else nothing."""
    known = {found.code: found.nom for region in regions.values() for found in region.departements}
    code = given.strip(" \u00a0«»“”'\"").upper()
    code = code.zfill(2) if code.isascii() and code.isdigit() else code
    named = [code for code, name in known.items() if names.slug(name) == names.slug(given)]
    return code if code in known else named[0] if len(named) == 1 else ""
