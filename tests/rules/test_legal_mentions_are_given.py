"""The legal mentions of the site are given by its owner."""

import re
from collections.abc import Callable

from smallest import SITE

Problems = Callable[[dict[str, str]], list[str]]

WORDS = (
    "La page des mentions légales dit « à compléter par l’éditeur du site »."
    " Donnez la valeur, et retirez a_completer. [avertissement]"
)


def test_mentions_that_are_given_are_kept(problems: Problems) -> None:
    assert problems({}) == []


def test_every_mention_that_is_still_to_be_given_is_warned_of(problems: Problems) -> None:
    text = SITE.replace("{valeur: Un éditeur}", "{a_completer: oui}").replace(
        "{valeur: Une directrice}", "{a_completer: oui}"
    )

    assert problems({"content/site.yml": text}) == [
        f"content/site.yml:11:12: champ « mentions, editeur » : {WORDS}",
        f"content/site.yml:15:32: champ « mentions, directeur_de_la_publication » : {WORDS}",
    ]


def test_no_mention_is_forgotten(problems: Problems) -> None:
    text = re.sub(r"\{valeur: [^}]*\}", "{a_completer: oui}", SITE)

    assert [problem.split(" : ")[0] for problem in problems({"content/site.yml": text})] == [
        "content/site.yml:11:12: champ « mentions, editeur »",
        "content/site.yml:12:10: champ « mentions, forme »",
        "content/site.yml:13:10: champ « mentions, siege »",
        "content/site.yml:14:14: champ « mentions, telephone »",
        "content/site.yml:15:32: champ « mentions, directeur_de_la_publication »",
        "content/site.yml:16:14: champ « mentions, hebergeur »",
    ]
