"""The department of a pole is one of its region's."""

from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..problem import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """A problem for each located record whose department its region does not have."""
    regions: dict[str, Any] = dict(corpus.records["region"])
    for record in corpus.all():
        code, name = getattr(record, "departement", None), getattr(record, "region", None)
        if code is None or name not in regions:
            continue
        if code not in [department.code for department in regions[name].departements]:
            owner = next(
                (region.nom for region in regions.values() if code in [d.code for d in region.departements]), None
            )
            remede = (
                f"Le département {code} est dans la région {owner}."
                if owner
                else "Donnez le code du département, par exemple 93 ou 2A."
            )
            yield corpus.problem(
                record, ("departement",), f"« {code} » n’est pas un département de cette région.", remede
            )
