"""A phone number can be called by anybody: it is not a premium one, nor somebody's own, and has all of its digits."""

import re
from collections.abc import Iterator

from ..corpus import Corpus
from ..french.rulebook import NBSP
from ..model.record import groups
from ..model.values import Contact
from ..problem import A_CONFIRMER, AVERTISSEMENT, Problem

REGLE = "telephones-joignables"

WRITTEN = re.compile(rf"(?<![\d.,/-])(?:\+33[ {NBSP}]?|0)[1-9](?:[ .{NBSP}-]\d\d)+(?:[ .{NBSP}-]?\d)?(?!\d|[.,/-]\d)")
"""What looks like a French number in a text, by its pairs."""
PAIRS = 3
"""From how many pairs on it can only be a number that is called."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """A warning for each premium number and each one of a text that is cut; a mobile is to be confirmed."""
    for record in corpus.all():
        for where, contact in groups(record):
            number = (contact.telephone or "") if isinstance(contact, Contact) else ""
            if number.startswith("+3389"):
                yield corpus.problem(record, (*where, "telephone"), *_PREMIUM, AVERTISSEMENT)
            elif number.startswith(("+336", "+337")):
                phrase = "Ce numéro est celui d’un mobile."
                remede = "Si c’est celui d’une personne, donnez le téléphone de la structure."
                yield corpus.problem(record, (*where, "telephone"), phrase, remede, A_CONFIRMER)
    for passage in corpus.passages:
        for found in WRITTEN.finditer(passage.words):
            digits = re.sub(r"\D", "", found[0].replace("+33", "0"))
            if len(digits) != 10 and len(digits) >= 2 + 2 * PAIRS:
                phrase = f"« {found[0]} » a {len(digits)} chiffres ; un numéro français en a dix."
                yield corpus.problem_in(passage, found.span(), phrase, "Vérifiez le numéro.", AVERTISSEMENT)
            elif len(digits) == 10 and digits.startswith("089"):
                yield corpus.problem_in(passage, found.span(), *_PREMIUM, AVERTISSEMENT)


_PREMIUM = ("Ce numéro est surtaxé (08 9…).", "Donnez un numéro au prix d’un appel ordinaire.")
