"""A record as open data: whole, plain, and silent on what is hidden and on people."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import pytest
from conftest import NOON
from invented import FILES, made, record
from ptce.build import all_kinds, edit
from ptce.corpus import load
from ptce.edition import Edition
from ptce.model.fields import Reference, Texte, To
from ptce.model.parsing import PARIS
from ptce.model.record import Record
from ptce.model.traits import Open
from ptce.opendata.data import Data

Write = Callable[[dict[str, str]], Path]

JOURNAL = {
    "titre": "Un journal",
    "editeur": "Le Soir",
    "date": "2024-05",
    "url": "https://journal.example/a",
    "document": None,
}


def _of(root: Path, kind: str, name: str, now: datetime = NOON) -> Any:
    made(root)
    edition = edit(root, now)
    found = edition.get(kind, name)
    assert found is not None
    return Data(edition).record(found)


def _reference(name: str, title: str, kind: str, address: str) -> dict[str, str]:
    return {"id": name, "intitule": title, "genre": kind, "adresse": f"https://essai.example/{address}"}


def test_a_pole_in_full(tmp_path: Path) -> None:
    call = _reference("graines", "Appel aux graines", "appel", "appels/graines/")
    selection = _reference("premiers", "Les premiers", "liste", "poles/listes/premiers/")
    release = _reference("annonce", "Une annonce", "communiqué", "presse/communiques/annonce/")
    network = _reference("reseau", "Réseau", "organisation", "organisations/reseau/")
    silent = {"phase": None, "precision": None, "sources": [JOURNAL]}
    nothing = {"titre": None, "editeur": None, "date": None, "url": None}
    data = _of(tmp_path, "pole", "phare")
    assert json.loads(json.dumps(data, ensure_ascii=False).replace("\N{NO-BREAK SPACE}", "~")) == {
        "id": "phare",
        "nom": "Pôle du Phare",
        "adresse": "https://essai.example/poles/phare/",
        "precision_du_lieu": "commune",
        "commune": "Port",
        "departement": "98",
        "region": _reference("rivage", "Rivage", "région", "poles/regions/rivage/"),
        "latitude": 47.2,
        "longitude": -1.55,
        "date": "2024-05",
        "alias": ["Le Phare", "Phare"],
        "chapo": "Un pôle.",
        "texte": "Voir [le pôle](https://essai.example/poles/phare/), l’autre, [dehors](https://a.example/).",
        "secteurs": [
            _reference("mer", "Mer", "secteur", "poles/secteurs/mer/"),
            _reference("bois", "Bois", "secteur", "poles/secteurs/bois/"),
        ],
        "activites": ["pêche", "bois | charpente"],
        "portage": [{"nom": "Réseau", "fiche": network}, {"nom": "Un atelier", "fiche": None}],
        "histoire": [{"date": "2011", "texte": "Fondation.", "sources": [JOURNAL]}],
        "chiffres": [
            {
                "valeur": None,
                "minimum": 2400000,
                "environ": None,
                "unite": "euros",
                "date": "2025",
                "definition": "Aides.",
                "annonce": False,
                "sources": [JOURNAL],
                "texte": "plus de~2,4~millions d’euros",
            },
            {
                "valeur": None,
                "minimum": None,
                "environ": 50,
                "unite": "emplois",
                "date": "2024",
                "definition": "Emplois.",
                "annonce": True,
                "sources": [JOURNAL],
                "texte": "environ~50 emplois",
            },
        ],
        "labels": [
            {"nature": "laureat", "annee": 2023, "appel": call, "selection": None, **silent},
            {"nature": "candidat", "annee": None, "appel": None, "selection": None, **silent},
            {"nature": "temoin", "annee": 2012, "appel": None, "selection": selection, **silent},
        ],
        "divergences": [],
        "lieu_precision": None,
        "ancienne_region": None,
        "site": "https://phare.example/",
        "adresse_postale": None,
        "contact": {
            "fonction": "Accueil",
            "telephone": "+33123456789",
            "courriel": "accueil@phare.example",
            "du": None,
            "au": None,
        },
        "description": None,
        "etabli_d_apres": None,
        "anciennes_adresses": [],
        "sources": [JOURNAL, {**nothing, "document": release}, {**nothing, "titre": "Le bilan", "document": None}],
    }


def test_the_keys_come_in_the_order_of_the_columns(tmp_path: Path) -> None:
    keys = list(_of(tmp_path, "pole", "phare"))
    assert keys[:6] == ["id", "nom", "adresse", "precision_du_lieu", "commune", "departement"]
    assert keys[-2:] == ["anciennes_adresses", "sources"]


def test_a_contact_that_names_somebody_or_that_is_old_is_left_out(tmp_path: Path) -> None:
    assert _of(tmp_path, "press_release", "annonce")["contact"] is None
    assert _of(tmp_path, "pole", "etoile")["contact"] is None
    before = datetime(2019, 6, 1, tzinfo=PARIS)
    assert _of(tmp_path, "pole", "etoile", before)["contact"]["courriel"] == "vieux@etoile.example"


def test_what_sources_say_otherwise_of_a_person_is_left_out(tmp_path: Path) -> None:
    assert [found["sujet"] for found in _of(tmp_path, "event", "forum")["divergences"]] == ["Jour"]


def test_a_text_or_an_address_that_names_somebody_is_left_out_and_a_title_stays(repository: Write) -> None:
    text = (
        "nom: La maison Ada Lune\nchapo: Avec ADA LUNE.\ntexte: Sans elle, l’adalune fleurit.\n"
        "sources: [{titre: Ada Lune raconte, url: 'https://a.example/'}, {titre: T, url: 'https://a.example/ada-lune-1'}]\n"
    )
    edition = edit(repository({"content/personnes/ada-lune.yml": "nom: Ada Lune\n", "poles/p.yml": text}), NOON)
    (pole,) = edition.all("pole")
    data = Data(edition).record(pole)
    assert (data["nom"], data["chapo"], data["texte"]) == ("La maison Ada Lune", None, "Sans elle, l’adalune fleurit.")
    assert [(source["titre"], source["url"]) for source in data["sources"]] == [
        (None, "https://a.example/"),
        ("T", None),
    ]


def test_a_member_that_is_not_public_leaves_no_trace(tmp_path: Path) -> None:
    members = _of(tmp_path, "selection", "premiers")["membres"]
    assert [(member["pole"]["id"], member["precision"]) for member in members] == [("phare", "cité")]


class Volunteer(Record):
    """Invented: a kind that does not say whether it is public."""

    __module__ = "essai.volunteer"
    FILES = "benevoles/*.yml"
    LABEL = "bénévole"
    PLURAL = "bénévoles"

    nom: Texte


class Garden(Open):
    """Invented: an open kind, one field of which leads to what is not."""

    __module__ = "essai.garden"
    FILES = "jardins/*.yml"
    LABEL = "jardin"
    PLURAL = "jardins"

    nom: Texte
    tenu_par: Annotated[Reference, To("organisation", "volunteer")] | None = None


@pytest.mark.parametrize(("keeper", "named"), [("reseau", "Réseau"), ("lou", None)])
def test_a_record_of_a_kind_that_does_not_say_that_it_is_public_is_not_named(
    repository: Write, keeper: str, named: str | None
) -> None:
    files = {**FILES, "benevoles/lou.yml": "nom: Lou\n", "jardins/verger.yml": f"nom: Verger\ntenu_par: {keeper}\n"}
    corpus = load(repository(files), {**all_kinds(), "volunteer": Volunteer, "garden": Garden}, [])
    edition = Edition(corpus, NOON)
    (garden,) = edition.all(Garden)
    found = Data(edition).record(garden)["tenu_par"]
    assert (edition.get("volunteer", "lou") is not None, found and found["intitule"]) == (True, named)


def test_a_milestone_is_at_its_place_on_a_page_and_a_figure_at_its_place_in_the_data(tmp_path: Path) -> None:
    assert _of(tmp_path, "milestone", "loi")["adresse"] == "https://essai.example/chronologie/#loi"
    assert _of(tmp_path, "figure", "poles")["adresse"] == "https://essai.example/donnees/chiffres.json#poles"


def test_hours_days_and_sums_are_plain(tmp_path: Path) -> None:
    event, call = _of(tmp_path, "event", "forum"), _of(tmp_path, "call", "graines")
    assert (event["date"], event["horaire"], event["seances"][1]["horaire"]) == ("2026-05", "09:30/17:00", "12:00")
    assert (event["participation"]["montant"], call["budget"]["total"]) == (12.5, 600000)
    assert (call["date"], call["cloture"]) == ("2023", "2023-10-17T12:00:00+02:00")


@pytest.mark.parametrize("secret", ["Ada", "ada-lune", "Zoé", "zxnote", "caché", "Brouillon", "brouillon", "dessin"])
def test_no_file_names_a_person_or_what_is_hidden(tmp_path: Path, secret: str) -> None:
    assert any(secret in text for text in FILES.values())
    assert [path for path, data in made(tmp_path).items() if secret in data.decode()] == []


def test_an_embargoed_record_is_in_the_data_at_its_hour(tmp_path: Path) -> None:
    files = {"poles/neuf.yml": f"embargo: 2026-03-01T10:00+01:00\n{FILES['poles/etoile.yml']}"}
    hour = datetime(2026, 3, 1, 10, tzinfo=PARIS)
    assert made(tmp_path, files, hour.replace(hour=9, minute=59)) == {}
    assert record(made(tmp_path, files, hour)["poles.json"], "neuf")["nom"] == "Étoile"
