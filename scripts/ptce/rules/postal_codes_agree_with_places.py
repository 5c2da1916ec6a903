"""A postal code, an INSEE code and a department tell the same place, Corsica and overseas included."""

import re
from collections.abc import Iterator

from ..corpus import Corpus
from ..model.record import Record
from ..model.traits import Located
from ..model.values import Lieu
from ..problem import A_CONFIRMER, AVERTISSEMENT, Problem

REGLE = "codes-postaux"
WRITTEN = re.compile(r"(?<!\w)(?<!BP )(?<!CS )(\d{5})[ \u00a0]+(?=[A-ZÀ-Ý])")
"""A postal code before the name of a town, in an address."""

DEPARTMENT = re.compile(r"\d{2,3}|2[AB]")
"""What a department may be called; anything else is told by another rule."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Something to confirm for two codes of one place, since a few towns are served from the next department.

    A warning where the address of a record is in another department than the record.
    """
    for record in corpus.all():
        place = getattr(record, "lieu", None)
        if isinstance(place, Lieu) and place.code_insee and place.code_postal:
            expected = _beginnings(place.code_insee)
            if place.code_postal[: len(expected[0])] not in expected:
                phrase = f"Le code postal {place.code_postal} et le code INSEE {place.code_insee} ne vont pas ensemble."
                remede = "Vérifiez-les : la première partie est d’ordinaire la même."
                yield corpus.problem(record, ("lieu", "code_postal"), phrase, remede, A_CONFIRMER)
        if isinstance(record, Located) and DEPARTMENT.fullmatch(record.departement or ""):
            yield from _address(corpus, record, str(record.departement))


def _address(corpus: Corpus, record: Record, department: str) -> Iterator[Problem]:
    address = str(getattr(record, "adresse_postale", None) or "")
    expected = _beginnings(department)
    for found in WRITTEN.finditer(address):
        if found[1][: len(expected[0])] not in expected:
            phrase = f"L’adresse est dans le {found[1]}, et la fiche dans le département {department}."
            yield corpus.problem(record, ("adresse_postale",), phrase, "Vérifiez l’un et l’autre.", AVERTISSEMENT)


def _beginnings(code: str) -> tuple[str, ...]:
    """What postal codes begin with in a department; in a town, that of its department: 200 and 201 for 2A004."""
    if code.startswith("2A"):
        return ("200", "201")
    if code.startswith("2B"):
        return ("202", "206")
    return (code[:3],) if code.startswith("97") else (code[:2],)
