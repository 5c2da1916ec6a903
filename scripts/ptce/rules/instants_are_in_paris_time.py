"""The offset of an instant is that of Paris on its day: that of summer, in winter, publishes an hour early."""

from collections.abc import Iterator
from datetime import UTC, datetime

from ..corpus import Corpus
from ..french import dates
from ..model.parsing import PARIS
from ..model.record import leaves
from ..problem import A_CONFIRMER, Problem

REGLE = "decalage-de-paris"


def check(corpus: Corpus) -> Iterator[Problem]:
    """To be confirmed, with the same hour in Paris: another zone may be meant."""
    for record in corpus.all():
        for where, value in leaves(record):
            if not isinstance(value, datetime) or not 1 < value.year < 9999:
                continue
            local, meant = value.astimezone(PARIS), value.replace(tzinfo=PARIS)
            if local.utcoffset() == value.utcoffset():
                continue
            day = "" if local.date() == value.date() else f", le {dates.day(local.date())},"
            right = meant.isoformat(timespec="seconds" if meant.second else "minutes")
            said = f"{dates.hour(local.time())}{day} à Paris"
            if meant.astimezone(UTC).astimezone(PARIS).time() != value.time():
                phrase = f"{dates.hour(value.time())} n’existe pas à Paris ce jour-là : on passe à l’heure d’été."
                yield corpus.problem(record, where, phrase, "Choisissez une autre heure.", A_CONFIRMER)
                continue
            phrase = f"À Paris, le décalage est {right[-6:]} ce jour-là : tel quel, c’est {said}."
            remede = f"Pour {dates.hour(meant.time())} à Paris, écrivez {right}."
            yield corpus.problem(record, where, phrase, remede, A_CONFIRMER, right)
