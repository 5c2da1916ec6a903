"""An invented repository whose records are open data, and the files that are made of it."""

import csv
import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

from conftest import NOON
from ptce.artefact import Catalogue
from ptce.build import Site, edit
from smallest import SITE

SOURCE = "sources: [{titre: Un journal, editeur: Le Soir, date: 2024-05, url: 'https://journal.example/a'}]\n"

FILES = {
    "content/site.yml": SITE,
    "content/regions/rivage.yml": (
        "nom: Rivage\ncode: '98'\nen: sur le Rivage\ndepartements: [{code: '98', nom: Rivage, en: sur le Rivage}]\n"
    ),
    "content/secteurs/bois.yml": "nom: Bois\ncode: bois\n",
    "content/secteurs/mer.yml": "nom: Mer\ncode: mer\n",
    "content/personnes/ada-lune.yml": "nom: Ada Lune\n",
    "content/medias/dessin.svg": "<svg/>",
    "content/medias/dessin.yml": (
        "legende: Le phare\nfichier: content/medias/dessin.svg\nalt: Un phare\ncredit: A.\nlicence: Libre\n"
    ),
    "content/organisations/reseau.yml": (
        "nom: Réseau\nsigle: RÉS\nnature: reseau\npresentations: [{texte: Un réseau., du: 2010-01-01}]\n"
        f"noms: [{{forme: Réseau ancien, date: 2011-12, {SOURCE.strip()}}}]\n{SOURCE}"
    ),
    "content/appels/graines.yml": (
        "titre: Appel aux graines\ndate: 2023\ncloture: '2023-10-17T12:00+02:00'\n"
        "lanceurs: [{personne: ada-lune, fonction: ministre}]\nbudget: {total: 600000, parts: "
        "[{structure: {nom: Réseau, fiche: reseau}, montant: 600000}]}\n"
        f"laureats: [{{annonce: 2023-11, nombre: 2, poles: [phare], {SOURCE.strip()}}}]\n{SOURCE}"
    ),
    "content/appels/cache.yml": f"titre: Appel caché\nstatut: brouillon\n{SOURCE}",
    "content/evenements/forum.yml": (
        "titre: Forum du bois\ndate: 2026-05\nhoraire: 9h30 - 17h\nlieu: {nom: Halle, code_postal: '01000'}\n"
        f"divergences: [{{sujet: Nom d’Ada Lune, versions: [{{texte: Lüne, {SOURCE.strip()}}}]}},"
        f" {{sujet: Jour, versions: [{{texte: Un jeudi, {SOURCE.strip()}}}]}}]\n"
        "seances:\n"
        "  - {titre: Ouverture, horaire: 9h30 - 10h, intervenants: [{personne: ada-lune}]}\n"
        "  - {titre: Repas, horaire: 12h, nature: repas, sous_reserve: oui}\n"
        "animations: [{titre: Matinée, horaire: 9h30 - 12h, intervenant: {personne: ada-lune}}]\n"
        "participation: {montant: '12,50', couvre: Le repas}\n"
    ),
    "content/chiffres/poles.yml": (
        "titre: Pôles actifs\nchiffre: {minimum: 50, unite: pôles, date: 2025-03, definition: Pôles ouverts., "
        f"{SOURCE.strip()}}}\n"
    ),
    "content/reperes/loi.yml": (
        f"titre: La loi\ndate: 2014-07-31\nnature: loi\ntexte: Une loi.\nfiches: [phare, cache]\n{SOURCE}"
    ),
    "content/selections/premiers.yml": (
        f"nom: Les premiers\ndate: 2012-06\nannonces: 4\nmembres: [{{pole: phare, precision: cité, {SOURCE.strip()}}},"
        f" {{pole: brouillon, precision: caché, {SOURCE.strip()}}}]\n{SOURCE}"
    ),
    "press/annonce.md": (
        "---\ntitre: Une annonce\ndate: 2025-01-02\nemetteur: {nom: Réseau, fiche: reseau}\nchapo: Qui, quoi.\n"
        "citations: [{texte: Des mots, personne: ada-lune}]\npersonnes: [{personne: ada-lune}]\nmedias: [dessin]\n"
        "contact: {nom: Zoé Terre, telephone: 01 23 45 67 89}\n---\nUn **texte** et [un pôle](/poles/phare/).\n"
    ),
    "poles/phare.yml": (
        "nom: Pôle du Phare\nnote: zxnote\ndate: 2024-05\nalias: [Le Phare, Phare]\nchapo: Un pôle.\n"
        "texte: Voir [le pôle](/poles/phare/), [l'autre](/poles/brouillon/), [dehors](https://a.example/).\n"
        "commune: Port\ndepartement: '98'\nregion: rivage\nlatitude: 47.2\nlongitude: -1.55\n"
        "secteurs: [mer, bois]\nactivites: [pêche, bois | charpente]\n"
        "portage: [{nom: Réseau, fiche: reseau}, {nom: Un atelier, fiche: brouillon}]\n"
        f"histoire: [{{date: 2011, texte: Fondation., {SOURCE.strip()}}}]\n"
        f"chiffres: [{{minimum: 2400000, unite: euros, date: 2025, definition: Aides., {SOURCE.strip()}}},"
        f" {{environ: 50, unite: emplois, date: 2024, definition: Emplois., annonce: oui, {SOURCE.strip()}}}]\n"
        f"labels: [{{nature: laureat, annee: 2023, appel: graines, {SOURCE.strip()}}},"
        f" {{nature: candidat, appel: cache, {SOURCE.strip()}}},"
        f" {{nature: temoin, annee: 2012, selection: premiers, {SOURCE.strip()}}}]\n"
        "personnes: [{personne: ada-lune, fonction: présidente}]\nsite: https://phare.example/\n"
        "contact: {fonction: Accueil, telephone: 01 23 45 67 89, courriel: accueil@phare.example}\n"
        "sources:\n  - {titre: Un journal, editeur: Le Soir, date: 2024-05, url: 'https://journal.example/a'}\n"
        "  - {document: annonce}\n  - {document: cache}\n  - {titre: Le bilan, document: cache}\n"
    ),
    "poles/etoile.yml": f"nom: Étoile\ncontact: {{courriel: vieux@etoile.example, au: 2020-01-01}}\n{SOURCE}",
    "poles/zut.yml": f"nom: '=Zut()'\n{SOURCE}",
    "poles/brouillon.yml": (
        "nom: Brouillon\nstatut: brouillon\n"
        f"labels: [{{nature: temoin, annee: 2012, selection: premiers, {SOURCE.strip()}}}]\n{SOURCE}"
    ),
}


def made(root: Path, files: dict[str, str] | None = None, now: datetime = NOON) -> dict[str, bytes]:
    """The files of `donnees/` that a repository gives, by their name."""
    for path, text in (FILES if files is None else {"content/site.yml": SITE, **files}).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    artefacts = [found for found in Site(edit(root, now)).artefacts if found.path.startswith("donnees/")]
    catalogue = Catalogue(artefacts, lambda artefact: artefact.make(catalogue))
    return {artefact.path.removeprefix("donnees/"): artefact.make(catalogue) for artefact in artefacts}


def rows(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV, as the standard library reads them; empty cells are left out."""
    found = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    return [{name: cell for name, cell in row.items() if cell} for row in found]


def record(data: bytes, name: str) -> dict[str, Any]:
    """The data of one record of a JSON."""
    found: dict[str, Any] = next(one for one in json.loads(data)["fiches"] if one["id"] == name)
    return found
