"""An event: a full example, the seven notations of hours, its occurrences and its sheet; and a rotten file."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from ptce.model.partial_date import PartialDate
from ptce.model.record import libelle
from ptce.model.span import Span
from ptce.model.traits import Occurrence, Sheet

FULL = """\
titre: "Journée d'étude: le bois"
titre_court: Le bois
nature: journee
ordinal: 2
serie: Journées imaginaires
date: 2026-05-04
horaire: 9h30 à 17h30
etat: reporte
date_precedente: 2026-04-01
description: Une journée.
anciennes_adresses: [journee-du-bois]
lieu:
  nom: Maison du Phare
  batiment: Aile nord
  salle: Salle 2
  voie: 1, quai du Rivage
  code_postal: 01000
  commune: Rivage
  code_insee: 2A004
  precision: Port
presence:
  - personne: ada-lune
    fonction: ministre
    structures: [{nom: Un ministère, fiche: reseau}]
    presence: sous_reserve
chapo: "Une journée pour 12000 personnes, à 9h30."
texte: |
  ## Pourquoi

  L'idée : **agir**.
objectifs: [Se connaître, Coopérer]
seances:
  - titre: Accueil
    horaire: 9h30 - 10h00
    nature: accueil
  - titre: Ouverture
    horaire: de 10h à 10h45
    intervenants:
      - personne: basile-noe
        role: animation
      - collectif: Témoignages de pôles
        precision: trois pôles
    seances:
      - titre: Un exposé
        sous_reserve: oui
        tenu: Il n’a pas eu lieu.
  - titre: Échanges
    horaire: 11 h – 12 h 15
    nature: echanges
  - titre: Repas
    horaire: 12h30 - 14h
    nature: repas
    salle: Réfectoire
  - titre: Ateliers
    horaire: 14h-16h
  - titre: Pause
    horaire: 16h
    nature: pause
  - titre: Clôture
    horaire: 16:30-17:30
    nature: cloture
animations:
  - titre: Animation du matin
    horaire: 9h30 à 12h15
    intervenant: {personne: ada-lune}
espaces:
  - titre: Exposition
    horaires: [9h30 - 12h, 14h - 17h]
    texte: Des dessins.
acces:
  - mode: rer
    arret: Rivage
    lignes: [A, B]
    deduit: oui
stationnement:
  - {nom: Parking du port, voie: "2, quai du Rivage"}
entree: Une pièce d’identité.
accessibilite: De plain-pied.
participation:
  montant: 12,50 €
  couvre: Le repas.
  a_l_ordre_de: {nom: Réseau, fiche: reseau}
  adresse: 1, quai du Rivage
  moyens: Chèque
inscription:
  ouverture: 2026-03
  cloture: 2026-04-30T18:00+02:00
  url: https://inscription.example/forum
  places: Trente places.
  complet: oui
mot_diese: "#Bois2026"
soutiens:
  - titre: Avec le soutien de
    structures: [{nom: Réseau, fiche: reseau}]
chiffres:
  - environ: 1 200
    unite: participants
    date: 2026-05
    definition: Personnes attendues.
    annonce: oui
    sources: [{titre: Annonce, document: annonce}]
pieces:
  - {titre: Affiche, media: dessin}
  - {titre: Texte, url: "https://ailleurs.example/t.pdf", etat_du_lien: mort, verifie_le: 2026-01-02}
divergences:
  - sujet: Nombre de places
    versions:
      - texte: trente
        date: 2026
        sources: [{editeur: Réseau, url: "https://ailleurs.example/"}]
tenu:
  texte: Tout s’est bien passé.
  chiffres:
    - {valeur: 31, unite: participants, date: 2026-05-04, definition: Émargement., sources: [{titre: Liste}]}
  sources: [{titre: Compte rendu}]
sources: [{titre: Programme, date: 2026-04}]
note: Pour l’équipe.
"""


def n(text: str) -> str:
    """A text in which `~` stands for a no-break space."""
    return text.replace("~", "\u00a0")


def test_a_full_event_is_read(example: Callable[..., Any]) -> None:
    event = example("content/evenements/etude.yml", FULL)

    assert event.key == "event/etude"
    assert event.titre == n("Journée d’étude~: le bois")
    assert event.intitule == event.titre
    assert event.adresse() == "agenda/etude/"
    assert event.date == PartialDate(2026, 5, 4)
    assert event.rang == date(2026, 5, 4)
    assert event.date_precedente == date(2026, 4, 1)
    assert event.ordinal == 2
    assert event.anciennes_adresses == ("journee-du-bois",)
    assert event.lieu.code_postal == "01000"
    assert event.lieu.code_insee == "2A004"
    assert event.chapo == n("Une journée pour 12~000~personnes, à 9~h~30.")
    assert event.texte == n("## Pourquoi\n\nL’idée~: **agir**.")
    assert event.objectifs == ("Se connaître", "Coopérer")
    assert event.participation.montant == Decimal("12.5")
    assert event.participation.a_l_ordre_de.fiche == "reseau"
    assert event.inscription.ouverture == PartialDate(2026, 3)
    assert event.inscription.cloture == datetime(2026, 4, 30, 16, tzinfo=UTC)
    assert event.inscription.complet is True
    assert event.mot_diese == "#Bois2026"
    assert event.acces[0].lignes == ("A", "B")
    assert event.chiffres[0].quantite == Decimal(1200)
    assert event.chiffres[0].nuance == "environ"
    assert event.chiffres[0].annonce is True
    assert event.tenu.chiffres[0].quantite == Decimal(31)
    assert event.pieces[0].media == "dessin"
    assert event.pieces[1].verifie_le == date(2026, 1, 2)
    assert event.espaces[0].horaires == (Span(time(9, 30), time(12)), Span(time(14), time(17)))
    assert event.seances[1].seances[0].sous_reserve is True
    assert event.seances[1].seances[0].horaire is None


def test_the_seven_notations_of_hours_are_read(example: Callable[..., Any]) -> None:
    event = example("content/evenements/etude.yml", FULL)

    assert [(str(session.titre), str(session.horaire)) for session in event.seances] == [
        ("Accueil", "09:30/10:00"),
        ("Ouverture", "10:00/10:45"),
        ("Échanges", "11:00/12:15"),
        ("Repas", "12:30/14:00"),
        ("Ateliers", "14:00/16:00"),
        ("Pause", "16:00"),
        ("Clôture", "16:30/17:30"),
    ]


def test_choices_have_words_for_readers(example: Callable[..., Any]) -> None:
    event = example("content/evenements/etude.yml", FULL)

    assert libelle(event, "nature") == "Journée"
    assert libelle(event, "etat") == "Reportée"
    assert libelle(event.seances[0], "nature") == "Accueil"
    assert libelle(event.seances[1], "nature") == "Séance plénière"
    assert libelle(event.seances[1].intervenants[0], "role") == "Animation"
    assert libelle(event.presence[0], "presence") == "sous réserve"
    assert libelle(event.acces[0], "mode") == "RER"
    assert libelle(event.pieces[1], "etat_du_lien") == "lien mort"


def test_the_least_event_has_defaults(example: Callable[..., Any]) -> None:
    event = example("content/evenements/bref.yml", "titre: Bref\n")

    assert (event.nature, event.etat, event.statut) == ("rencontre", "confirme", "publie")
    assert (event.date, event.rang, event.horaire, event.lieu) == (None, None, None, None)
    assert (event.seances, event.sources, event.objectifs) == ((), (), ())
    assert event.occurrences() == ()
    assert event.feuilles() == ()
    assert (event.revision, event.seances_datees()) == (0, ())


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("date: 2024\n", (Occurrence(date(2024, 1, 1), date(2024, 12, 31), "T", exacte=False),)),
        ("date: 2024-02\nhoraire: 9h\n", (Occurrence(date(2024, 2, 1), date(2024, 2, 29), "T", exacte=False),)),
        ("date: 2026-05-04\n", (Occurrence(date(2026, 5, 4), date(2026, 5, 4), "T"),)),
        ("date: 2026-05-04\nfin: 2026-05-06\n", (Occurrence(date(2026, 5, 4), date(2026, 5, 6), "T"),)),
        (
            "date: 2026-05-04\nhoraire: 9h30 - 17h\netat: annule\n",
            (Occurrence(datetime(2026, 5, 4, 9, 30), datetime(2026, 5, 4, 17), "T", "annule"),),
        ),
        (
            "date: 2026-05-04\nhoraire: 14h\n",
            (Occurrence(datetime(2026, 5, 4, 14), datetime(2026, 5, 4, 23, 59), "T", fin_deduite=True),),
        ),
        (
            "date: 2026-05-04\nfin: 2026-05-05\nhoraire: 9h - 17h\n",
            (Occurrence(datetime(2026, 5, 4, 9), datetime(2026, 5, 5, 17), "T"),),
        ),
    ],
)
def test_occurrences_are_as_precise_as_the_dates(
    example: Callable[..., Any], fields: str, expected: tuple[Occurrence, ...]
) -> None:
    event = example("content/evenements/t.yml", f"titre: T\n{fields}")

    assert event.occurrences() == expected


def test_the_sessions_of_an_event_are_dated_with_its_spaces(example: Callable[..., Any]) -> None:
    event = example("content/evenements/etude.yml", FULL)

    assert [(session.titre, f"{session.debut:%d %H:%M}") for session in event.seances_datees()] == [
        ("Accueil", "04 09:30"),
        ("Exposition", "04 09:30"),
        ("Ouverture", "04 10:00"),
        ("Échanges", "04 11:00"),
        ("Repas", "04 12:30"),
        ("Ateliers", "04 14:00"),
        ("Exposition", "04 14:00"),
        ("Pause", "04 16:00"),
        ("Clôture", "04 16:30"),
    ]
    assert [len(session.animations) for session in event.seances_datees()] == [1, 0, 1, 1, 0, 0, 0, 0, 0]


@pytest.mark.parametrize("fields", ["", "date: 2026-05\n", "etat: reporte\ndate_precedente: 2026-05-04\n"])
def test_no_session_is_dated_as_long_as_the_day_of_the_event_is_not_known(
    example: Callable[..., Any], fields: str
) -> None:
    event = example(
        "content/evenements/t.yml", f"titre: T\n{fields}seances: [{{titre: S, horaire: 9h, jour: 2026-05-04}}]\n"
    )

    assert event.seances_datees() == ()


@pytest.mark.parametrize(
    ("fields", "day"), [("date: 2026-05-04\n", date(2026, 5, 4)), ("date: 2026-05\n", None), ("", None)]
)
def test_the_first_day_of_a_programme_is_that_of_the_event(
    example: Callable[..., Any], fields: str, day: date | None
) -> None:
    event = example("content/evenements/t.yml", f"titre: T\n{fields}seances: [{{titre: S}}]\n")

    assert event.journees() == ((day, event.seances),)


@pytest.mark.parametrize("fields", ["", "date: 2026\n", "date: 2026-05\n"])
def test_a_last_day_asks_for_a_first_one(problems: Callable[[dict[str, str]], list[str]], fields: str) -> None:
    assert problems({"content/evenements/t.yml": f"titre: T\n{fields}fin: 2026-05-06\n"}) == [
        "content/evenements/t.yml:1:1: Une rencontre de plusieurs jours donne le premier à côté du dernier."
        " Écrivez date sous la forme année-mois-jour, ou retirez fin."
    ]


def test_a_postponed_event_says_when_it_was_to_be(problems: Callable[[dict[str, str]], list[str]]) -> None:
    assert problems({"content/evenements/t.yml": "titre: T\ndate: 2026-05-06\netat: reporte\n"}) == [
        "content/evenements/t.yml:1:1: Une rencontre reportée dit pour quel jour elle était annoncée d’abord."
        " Ajoutez date_precedente ; date est le nouveau jour, ou s’enlève tant qu’il n’est pas fixé."
    ]


def test_an_event_with_a_programme_has_it_in_print(example: Callable[..., Any]) -> None:
    event = example("content/evenements/t.yml", "titre: T\nseances: [{titre: S}]\n")

    assert event.feuilles() == (
        Sheet("programme", "event.typ", "Programme en PDF"),
        Sheet("livret", "livret.typ", "Livret A5 à plier, pour l’impression", a_plier=True),
    )


def test_every_fault_of_a_rotten_event_is_told(rotten: Callable[[str], tuple[list[str], list[str]]]) -> None:
    found, told = rotten("event")

    assert found == told
