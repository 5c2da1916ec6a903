"""A title is one short sentence: no capitals throughout, no full stop, no more than a list can show."""

import re
from collections.abc import Iterator
from typing import Any

from ..corpus import Corpus
from ..model.record import Record
from ..model.traits import Paged
from ..problem import AVERTISSEMENT, Problem

REGLE = "titres-courts"

MOST = 100
"""The signs of a title that lists and telephones show whole."""
ABBREVIATED = re.compile(r"(?:\betc|\b[A-Z]|…)\.?$")
"""What may end a title with its own full stop."""
SHOUTED = 12
"""The letters from which capitals throughout are no sigle."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each fault of a title. One that is long on purpose is sound beside a short one."""
    for record in corpus.all():
        if not isinstance(record, Paged) or record.TITLE != "titre":
            continue
        short = getattr(record, "titre_court", None)
        for name, title in (("titre", record.intitule), ("titre_court", short)):
            for phrase, remede in _faults(record, name, title, short) if title else ():
                yield corpus.problem(record, (name,), phrase, remede, AVERTISSEMENT)


def _faults(record: Record, name: str, title: str, short: str | None) -> Iterator[tuple[str, str]]:
    if len(title) > MOST and (name == "titre_court" or not short):
        fields: dict[str, Any] = type(record).model_fields
        other = ", ou donnez-en un autre dans titre_court" if name == "titre" and "titre_court" in fields else ""
        yield f"Ce titre a {len(title)} signes : les listes le couperont.", f"Restez sous {MOST} signes{other}."
    letters = [letter for letter in title if letter.isalpha()]
    if len(letters) >= SHOUTED and title.upper() == title:
        yield (
            "Ce titre est tout en capitales.",
            "Écrivez-le en minuscules : la première lettre et les noms en capitale.",
        )
    if title.endswith(".") and not ABBREVIATED.search(title):
        yield "Un titre n’a pas de point final.", f"Écrivez « {title.rstrip('.')} »."
    if title.endswith("!"):
        yield "Un titre n’a pas de point d’exclamation.", f"Écrivez « {title.rstrip('!').rstrip()} »."
