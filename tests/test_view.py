"""The data that the Typst templates draw from: French words, nothing hidden, nothing of the team."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import NOON
from ptce.build import edit
from ptce.view import View

Write = Callable[[dict[str, str]], Path]

SOURCES = "sources: [{titre: Une source}]\n"
FILES = {
    "content/personnes/ada-lune.yml": "nom: Ada Lune\nnote: zxnote\n",
    "content/personnes/cachee.yml": "nom: Zxcache\nstatut: brouillon\n",
    "content/organisations/reseau.yml": (
        "nom: Réseau\nsigle: RÉS\nnature: reseau\npresentations:\n"
        "  - {texte: Hier., du: 2010-01-01, au: 2020-12-31}\n  - {texte: Aujourd'hui., du: 2021-01-01}\n"
        f"note: zxnote\n{SOURCES}"
    ),
    "content/appels/cache.yml": f"titre: Zxcache\nembargo: 2026-04-01T10:00+02:00\n{SOURCES}",
    "poles/cache.yml": f"nom: Zxcache\nretrait: {{le: 2026-01-01, motif: Zxcache}}\n{SOURCES}",
    "poles/phare.yml": (
        "nom: Pôle du Phare\nnote: zxnote\ndate: 2025-03-01\n"
        "texte: 'Un **gras** et *un* [lien](/poles/cache/), [un autre](/poles/phare/), [dehors](https://a.example/).'\n"
        "portage: [{nom: Réseau, fiche: reseau}, {nom: Un pôle, fiche: cache}]\n"
        "chiffres: [{minimum: 2400000, unite: euros, date: 2025, definition: D., annonce: oui,"
        " sources: [{url: 'https://www.rtes.fr/a'}]}]\n"
        "labels: [{nature: candidat, annee: 2026, appel: cache, sources: [{titre: S}]}]\n"
        "personnes: [{personne: ada-lune, presence: sous_reserve}, {personne: cachee}]\n"
        f"contact: {{telephone: 01 23 45 67 89}}\n{SOURCES}"
    ),
    "content/evenements/forum.yml": (
        "titre: Forum\ndate: 2026-05\nhoraire: 9h30 - 17h\n"
        "seances: [{titre: Un, horaire: 16h, jour: 2026-05-04}]\nparticipation: {montant: 20, couvre: Le repas}\n"
        "inscription: {cloture: '2026-04-30T18:00+02:00'}\n"
    ),
}


@pytest.fixture
def view(repository: Write) -> Callable[[str, str], Any]:
    """The data of a record, by kind and name, as JSON gives it back."""
    edition = edit(repository(FILES), NOON)

    def of(kind: str, name: str) -> Any:
        record = edition.get(kind, name)
        return json.loads(json.dumps(View(edition, record.rang).of(record)))

    return of


def _every_text(data: Any) -> list[str]:
    if isinstance(data, dict):
        return [text for key, value in data.items() for text in [key, *_every_text(value)]]
    if isinstance(data, list):
        return [text for item in data for text in _every_text(item)]
    return [str(data)]


def test_the_notes_of_the_team_are_in_no_view(view: Callable[[str, str], Any]) -> None:
    for kind, name in (("pole", "phare"), ("organisation", "reseau"), ("person", "ada-lune"), ("event", "forum")):
        texts = _every_text(view(kind, name))
        assert [text for text in texts if text == "note" or "zxnote" in text] == []


def test_a_hidden_reference_is_null(view: Callable[[str, str], Any]) -> None:
    pole = view("pole", "phare")
    assert [text for text in _every_text(pole) if "Zxcache" in text or "/cache/" in text] == []
    assert [structure["fiche"] is None for structure in pole["portage"]] == [False, True]
    assert [person["personne"] is None for person in pole["personnes"]] == [False, True]
    assert pole["labels"][0]["appel"] is None


def test_a_reference_becomes_what_a_reader_knows_of_a_record(view: Callable[[str, str], Any]) -> None:
    pole = view("pole", "phare")
    assert pole["portage"][0]["fiche"] == {
        "presentation": [
            {
                "genre": "p",
                "niveau": 0,
                "suite": [{"texte": "Aujourd’hui.", "fort": False, "italique": False, "lien": None}],
                "blocs": [],
            }
        ],
        "intitule": "Réseau",
        "sigle": "RÉS",
        "genre": "organisation",
        "adresse": "https://essai.example/organisations/reseau/",
        "lieu": None,
    }
    assert pole["personnes"][0]["personne"]["adresse"] is None


def test_an_organisation_presents_itself_as_it_did_on_the_day(repository: Write) -> None:
    edition: Any = edit(repository(FILES), NOON)
    reference = edition.get("pole", "phare").portage[0].fiche
    texts = [View(edition, day).of(reference)["presentation"] for day in (date(2012, 1, 1), date(2009, 1, 1), None)]
    assert [found and found[0]["suite"][0]["texte"] for found in texts] == ["Hier.", None, "Aujourd’hui."]


def test_markdown_becomes_runs_whose_links_are_permanent(view: Callable[[str, str], Any]) -> None:
    runs = view("pole", "phare")["texte"][0]["suite"]
    assert [(run["texte"], run["fort"], run["italique"], run["lien"]) for run in runs] == [
        ("Un ", False, False, None),
        ("gras", True, False, None),
        (" et ", False, False, None),
        ("un", False, True, None),
        (" ", False, False, None),
        ("lien", False, False, None),
        (", ", False, False, None),
        ("un autre", False, False, "https://essai.example/poles/phare/"),
        (", ", False, False, None),
        ("dehors", False, False, "https://a.example/"),
        (".", False, False, None),
    ]


def test_values_become_words(view: Callable[[str, str], Any]) -> None:
    pole, event = view("pole", "phare"), view("event", "forum")
    found = {
        "date": pole["date"],
        "quantite": pole["chiffres"][0]["texte"],
        "domaine": pole["chiffres"][0]["sources"][0]["domaine"],
        "annonce": pole["chiffres"][0]["annonce"],
        "choix": (pole["labels"][0]["nature"], pole["labels"][0]["nature_texte"]),
        "presence": pole["personnes"][0]["presence_texte"],
        "telephone": pole["contact"]["telephone"],
        "mois": event["date"],
        "horaire": event["horaire"],
        "heure": event["seances"][0]["horaire"],
        "jour": event["seances"][0]["jour"],
        "montant": event["participation"]["montant"],
        "cloture": event["inscription"]["cloture"],
    }
    assert json.loads(json.dumps(found, ensure_ascii=False).replace("\N{NO-BREAK SPACE}", "~")) == {
        "date": {"iso": "2025-03-01", "texte": "1er~mars 2025", "entier": "samedi 1er~mars 2025", "precision": "jour"},
        "quantite": "plus de~2,4~millions d’euros",
        "domaine": "rtes.fr",
        "annonce": True,
        "choix": ["candidat", "Candidat"],
        "presence": "sous réserve",
        "telephone": "01~23~45~67~89",
        "mois": {"iso": "2026-05", "texte": "mai 2026", "entier": "mai 2026", "precision": "mois"},
        "horaire": {"debut": "9~h~30", "fin": "17~h", "texte": "9~h~30~–~17~h"},
        "heure": {"debut": "16~h", "fin": None, "texte": "16~h"},
        "jour": {"iso": "2026-05-04", "texte": "4~mai 2026", "entier": "lundi 4~mai 2026"},
        "montant": "20~euros",
        "cloture": {"iso": "2026-04-30T18:00:00+02:00", "texte": "jeudi 30~avril 2026 à 18~h"},
    }


@pytest.mark.parametrize(("preview", "embargo"), [(False, None), (True, "mardi 3~mars 2026 à 9~h")])
def test_a_document_says_what_it_is_of_when_it_may_be_told_and_who_gives_it(
    repository: Write, preview: bool, embargo: str | None
) -> None:
    fields = "embargo: 2026-03-03T09:00+01:00\n" if preview else ""
    text = f"---\ntitre: Une annonce\ndate: 2026-02-01\n{fields}emetteur: {{nom: R}}\nchapo: C\n---\nTexte.\n"
    edition = edit(repository({"press/annonce.md": text}), NOON, preview=preview)
    (release,) = edition.all("press_release")
    found = View(edition, release.rang).document(release)

    assert {name: found[name] for name in ("titre", "adresse", "date")} == {
        "titre": "Une annonce",
        "adresse": "https://essai.example/presse/communiques/annonce/",
        "date": "dimanche 1er\u00a0février 2026",
    }
    assert (found["embargo"] and found["embargo"]["texte"].replace("\u00a0", "~")) == embargo
    assert found["fiche"]["chapo"] == "C"
    assert sorted(found["site"]) == ["a_propos", "contact_presse", "courriel", "devise", "nom", "permaliens"]
