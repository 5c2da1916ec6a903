"""A press release: who gives it, whom it quotes, the day by which it is sorted; and a rotten file."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from ptce.model.partial_date import PartialDate
from ptce.model.traits import Sheet


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


FULL = """\
---
titre: "Le réseau annonce : \\"2ème journée\\""
titre_redige: oui
titre_court: La 2e journée
sous_titre: À Rivage
emetteur: {nom: Réseau, fiche: reseau}
emetteur_deduit: oui
cosignataires: [{nom: Pôle du Phare, fiche: phare}]
relaye: oui
original: https://ailleurs.example/cp
lieu: Rivage
date: 2026-02-03
embargo: 2026-02-03T09:00+01:00
chapo: Qui, quoi, quand, où.
citations:
  - {texte: "C'est bien.", personne: ada-lune, fonction: présidente}
chiffres:
  - {minimum: 50, unite: pôles, date: 2026, definition: D., sources: [{titre: T}]}
personnes: [{personne: basile-noe, fonction: maire}]
evenements: [forum]
appels: [graines]
poles: [phare, moulin]
selections: [premiers]
pieces: [{titre: Programme, fiche: forum}]
medias: [dessin]
contact: {nom: Ada Lune, telephone: "+33 (0)1 23 45 67 89"}
a_propos: [reseau]
corrections: [{date: 2026-02-04, texte: Une coquille.}]
---

Le **réseau** annonce une journée à 14h.
"""


def test_a_full_press_release_is_read(example: Callable[..., Any]) -> None:
    release = example("press/journee.md", FULL)

    assert release.key == "press_release/journee"
    assert release.adresse() == "presse/communiques/journee/"
    assert release.intitule == n("Le réseau annonce~: «~2e journée~»")
    assert release.texte == n("Le **réseau** annonce une journée à 14~h.")
    assert (release.titre_redige, release.emetteur_deduit, release.relaye) == (True, True, True)
    assert release.embargo == datetime(2026, 2, 3, 8, tzinfo=UTC)
    assert (release.date, release.rang) == (PartialDate(2026, 2, 3), date(2026, 2, 3))
    assert release.citations[0].texte == "C’est bien."
    assert release.citations[0].personne == "ada-lune"
    assert release.cosignataires[0].fiche == "phare"
    assert release.cosignataires[0].fiche.kinds == ("organisation", "pole")
    assert release.poles == ("phare", "moulin")
    assert release.contact.telephone == "+33123456789"
    assert release.corrections[0].date == date(2026, 2, 4)
    assert release.feuilles() == (Sheet("communique", "press_release.typ", "Communiqué en PDF"),)
    assert release.texte_brut() == "communique"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("", None),
        ("posterieur_a: 2025-03-04\n", date(2025, 3, 4)),
        ("date: 2026-02\n", date(2026, 2, 1)),
        ("date: 2026-02-03\nposterieur_a: 2025-03-04\n", date(2026, 2, 3)),
    ],
)
def test_an_undated_release_is_sorted_after_the_day_that_it_follows(
    example: Callable[..., Any], dates: str, expected: date | None
) -> None:
    release = example("press/x.md", f"---\ntitre: T\nemetteur: {{nom: R}}\nchapo: C\n{dates}---\nUn texte.\n")

    assert release.rang == expected


def test_a_release_without_a_text_is_refused(problems: Callable[[dict[str, str]], list[str]]) -> None:
    assert problems({"press/x.md": "---\ntitre: T\nemetteur: {nom: R}\nchapo: C\n---\n\n"}) == [
        "press/x.md:2:1: champ « texte » : Ce champ est obligatoire."
        " Écrivez le texte sous l’en-tête, après le second « --- »."
    ]


def test_every_fault_of_a_rotten_press_release_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("press_release")

    assert found == told
