"""A record that is published cites records that are: what cites a draft is left out of its page, without a word."""

from collections.abc import Iterator

from ..corpus import Corpus
from ..model.record import references
from ..problem import AVERTISSEMENT, Problem

REGLE = "fiche-citee-en-brouillon"


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning at each reference to a draft, but those of drafts. An embargo ends by itself: it is not told."""
    for record in corpus.all():
        if record.statut == "brouillon":
            continue
        for where, reference in references(record):
            kind = next((kind for kind in reference.kinds if reference in corpus.files[kind]), "")
            cited = corpus.records[kind].get(reference) if kind else None
            if cited and cited.statut == "brouillon":
                phrase = "Cette fiche est un brouillon : ce qui la cite ici ne paraîtra pas."
                remede = f"Supprimez la ligne « statut: brouillon » de {corpus.path(cited)}."
                yield corpus.problem(record, where, phrase, remede, AVERTISSEMENT)
