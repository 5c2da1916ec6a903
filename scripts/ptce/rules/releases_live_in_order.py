"""A release is given, appears, is corrected and is withdrawn in this order, and tells what is known by then."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..corpus import Corpus
from ..french import dates
from ..model.parsing import PARIS
from ..problem import A_CONFIRMER, AVERTISSEMENT, Problem

REGLE = "vie-du-communique"

Told = tuple[tuple[str | int, ...], str, str, str]
"""The field, the sentence, the remedy, the level."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """What is out of order; an embargo that ends after the day of diffusion is common, and is to be confirmed."""
    for record in corpus.all():
        appears = record.embargo.astimezone(PARIS).date() if record.embargo else None
        if appears and record.retrait and record.retrait.le <= appears:
            phrase = (
                f"Ce texte est retiré le {dates.day(record.retrait.le)}, avant d’avoir paru ({dates.day(appears)})."
            )
            yield corpus.problem(record, ("retrait", "le"), phrase, "Vérifiez le retrait et l’embargo.", AVERTISSEMENT)
    for record in corpus.records["press_release"].values():
        release: Any = record
        day = release.date.exacte if release.date else None
        if day:
            for where, phrase, remede, niveau in _out_of_order(release, day):
                yield corpus.problem(record, where, phrase, remede, niveau)


def _out_of_order(release: Any, day: date) -> Iterator[Told]:
    appears = release.embargo.astimezone(PARIS).date() if release.embargo else day
    if appears > day:
        phrase = f"L’embargo finit le {dates.day(appears)}, après la date du communiqué ({dates.day(day)})."
        yield ("embargo",), phrase, f"S’il n’est diffusé que ce jour-là, écrivez date: {appears}", A_CONFIRMER
    if appears < day:
        phrase = f"L’embargo finit le {dates.day(appears)} : le communiqué paraîtrait avant sa date ({dates.day(day)})."
        yield ("embargo",), phrase, f"Écrivez date: {appears}, ou reculez l’embargo.", AVERTISSEMENT
    if release.retrait and release.retrait.le < day:
        phrase = f"Ce communiqué est retiré avant sa date ({dates.day(day)})."
        yield ("retrait", "le"), phrase, "Vérifiez les deux jours.", AVERTISSEMENT
    for index, correction in enumerate(release.corrections):
        if correction.date < day:
            phrase = f"Cette correction est antérieure au communiqué ({dates.day(day)})."
            yield ("corrections", index, "date"), phrase, "Vérifiez les deux jours.", AVERTISSEMENT
    for index, figure in enumerate(release.chiffres):
        if figure.date.debut > day and not figure.annonce:
            phrase = f"Ce chiffre est postérieur au communiqué ({dates.day(day)})."
            remede = "S’il est prévu et non constaté, ajoutez annonce: oui."
            yield ("chiffres", index, "date"), phrase, remede, AVERTISSEMENT
