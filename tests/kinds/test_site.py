"""The settings of the site: its mentions, its contacts, its permanent addresses; and a rotten file."""

from collections.abc import Callable
from datetime import date
from typing import Any


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


FULL = """\
nom: Essai
devise: Une devise
promesse: "Une promesse !"
presentation: Deux phrases.
permaliens: https://essai.example/
animateurs: [reseau]
courriel: contact@essai.example
contact_presse:
  - {nom: Ada Lune, telephone: 01.23.45.67.89, du: 2026-01-01}
  - {courriel: presse@essai.example, au: 2025-12-31}
licence: {nom: Licence Ouverte, url: "https://licence.example/"}
mois_avant_archive: 24
mois_avant_verification: 36
mentions:
  editeur: {valeur: Un éditeur}
  forme: {valeur: Une association}
  siege: {valeur: Un siège}
  telephone: {valeur: 01 23 45 67 89}
  directeur_de_la_publication: {valeur: Une directrice, a_completer: non}
  hebergeur: {valeur: Un hébergeur}
"""


def test_the_full_settings_are_read(example: Callable[..., Any]) -> None:
    site = example("content/site.yml", FULL)

    assert site.key == "site/site"
    assert site.intitule == "Essai"
    assert site.permaliens == "https://essai.example/"
    assert site.animateurs == ("reseau",)
    assert site.contact_presse[0].telephone == "+33123456789"
    assert site.contact_presse[0].du == date(2026, 1, 1)
    assert site.contact_presse[1].au == date(2025, 12, 31)
    assert (site.mois_avant_archive, site.mois_avant_verification) == (24, 36)
    assert site.mentions.editeur.valeur == "Un éditeur"
    assert site.mentions.directeur_de_la_publication.a_completer is False


def test_a_release_is_an_archive_after_a_year_and_facts_are_old_after_two_unless_told_otherwise(
    example: Callable[..., Any],
) -> None:
    site = example("content/site.yml", FULL.replace("mois_avant_archive: 24\nmois_avant_verification: 36\n", ""))

    assert (site.mois_avant_archive, site.mois_avant_verification) == (12, 24)


def test_a_mention_that_is_not_known_says_so(problems: Callable[[dict[str, str]], list[str]]) -> None:
    text = FULL.replace("{valeur: Un siège}", "{a_completer: oui}")

    assert problems({"content/site.yml": text}) == [
        "content/site.yml:17:10: champ « mentions, siege » : La page des mentions légales dit « à compléter par"
        " l’éditeur du site ». Donnez la valeur, et retirez a_completer. [avertissement]"
    ]


def test_every_fault_of_a_rotten_site_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("site")

    assert found == told
