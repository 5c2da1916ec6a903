"""The embargo: a word of an embargoed record is in no file of the site one second before, and where it belongs after.

Each record has three words that are nowhere else: one names its file, one is in its title, one is in its other fields.
They have no vowel, so that the stemming of the search index leaves them as they are.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from built import publishable, texts_of
from ptce import build, publish
from ptce.edition import Edition
from ptce.model.parsing import PARIS

HOUR = datetime(2026, 3, 1, 10, tzinfo=PARIS)
EMBARGO = "embargo: 2026-03-01T10:00+01:00\n"
SECOND = timedelta(seconds=1)

HIDDEN = {
    "pole": (
        "poles/zfpl.yml",
        "nom: Pôle Ztpl\nanciennes_adresses: [zxpl-hier]\nalias: [Zxpl]\n"
        "chapo: Le zxpl.\ntexte: Le zxpl.\ncommune: Zxpl\nregion: rivage\n"
        "activites: [zxpl]\nportage: [{nom: Zxpl}]\nsite: https://zxpl.example/\ndescription: Le zxpl.\n"
        "chiffres: [{valeur: 3, unite: zxpl, date: 2026, definition: Le zxpl., sources: [{titre: Le zxpl}]}]\n"
        "labels: [{nature: temoin, selection: publique, sources: [{titre: Le zxpl}]}]\n"
        "sources: [{titre: Le zxpl}]\n",
    ),
    "press_release": (
        "press/zfprss.md",
        "---\ntitre: Annonce ztprss\ndate: 2026-03-01\nemetteur: {nom: Zxprss}\nchapo: Le zxprss.\n"
        "evenements: [public]\npoles: [phare]\nchiffres: [{valeur: 3, unite: zxprss, date: 2026, definition: Le zxprss."
        ", sources: [{titre: Le zxprss}]}]\npieces: [{titre: Zxprss, introuvable: oui}]\n---\nLe zxprss.\n",
    ),
    "event": (
        "content/evenements/zfvnt.yml",
        "titre: Forum ztvnt\ndate: 2026-05-04\nchapo: Le zxvnt.\nlieu: {nom: Zxvnt}\n"
        "seances: [{titre: Le zxvnt, horaire: 10h, intervenants: [{personne: publique, fonction: zxvnt}]}]\n",
    ),
    "call": (
        "content/appels/zfcll.yml",
        "titre: Appel ztcll\ndate: 2026-02-01\ncloture: 2026-06-01\nchapo: Le zxcll.\npole: phare\n"
        "laureats: [{annonce: 2026, nombre: 2, poles: [phare], sources: [{titre: Le zxcll}]}]\n"
        "sources: [{titre: Le zxcll}]\n",
    ),
    "organisation": (
        "content/organisations/zfrgn.yml",
        "nom: Réseau ztrgn\nnature: reseau\nrole: le zxrgn\npresentations: [{texte: Le zxrgn., du: 2010-01-01}]\n"
        "sources: [{titre: Le zxrgn}]\n",
    ),
    "milestone": (
        "content/reperes/zfrpr.yml",
        "titre: Fait ztrpr\ndate: 2026-02\nnature: concept\ntexte: Le zxrpr.\nfiches: [phare]\n"
        "sources: [{titre: Le zxrpr}]\n",
    ),
    "figure": (
        "content/chiffres/zffgr.yml",
        "titre: Chiffre ztfgr\naccueil: oui\nchiffre: {valeur: 3, unite: zxfgr, date: 2026, definition: Le zxfgr.,"
        " sources: [{titre: Le zxfgr}]}\n",
    ),
    "selection": (
        "content/selections/zfslc.yml",
        "nom: Liste ztslc\ndate: 2026\nannonces: 4\nchapo: Le zxslc.\n"
        "membres: [{pole: phare, precision: le zxslc, sources: [{titre: Le zxslc}]}]\nsources: [{titre: Le zxslc}]\n",
    ),
    "page": (
        "content/zfpg.md",
        "---\ntitre: Page ztpg\nchapo: Le zxpg.\ndescription: Le zxpg.\norganisations: [publique]\n---\nLe zxpg.\n",
    ),
    "person": ("content/personnes/zfprsn.yml", "nom: Ada Ztprsn\nalias: [Ada Zxprsn]\n"),
    "region": (
        "content/regions/zfbb.yml",
        "nom: Région ztbb\ncode: '97'\nen: en Ztbb\nsynonymes: [Zxbb]\ntexte: Le zxbb.\n"
        "departements: [{code: '97', nom: Zxbb}]\n",
    ),
    "sector": ("content/secteurs/zfsct.yml", "nom: Secteur ztsct\ncode: zxsct\nsynonymes: [zxsct]\ntexte: Le zxsct.\n"),
    "media": (
        "content/medias/zfmd.yml",
        "legende: Image ztmd\nfichier: content/medias/zfmd.svg\nalt: Le zxmd\ncredit: Zxmd\nlicence: Zxmd\n",
    ),
}
"""A record of every kind that can be embargoed: all kinds but the settings of the site."""

PUBLIC = {
    "content/medias/zfmd.svg": '<svg xmlns="http://www.w3.org/2000/svg"><title>zxmd</title></svg>',
    "content/regions/rivage.yml": (
        "nom: Rivage\ncode: '98'\nen: sur le Rivage\nvoisines: [zfbb]\ndepartements: [{code: '98', nom: Rivage}]\n"
    ),
    "content/secteurs/bois.yml": "nom: Bois\ncode: bois\nvoisins: [zfsct]\n",
    "content/organisations/publique.yml": (
        "nom: Réseau\nnature: reseau\nsuccesseur: zfrgn\nsources: [{titre: Une source}]\n"
    ),
    "content/personnes/publique.yml": "nom: Basile Noé\n",
    "content/selections/publique.yml": (
        "nom: Liste\nannonces: 4\nmembres: [{pole: zfpl, sources: [{titre: Une source}]}]\n"
        "sources: [{titre: Une source}]\n"
    ),
    "poles/phare.yml": (
        "nom: Pôle du Phare\nregion: zfbb\nsecteurs: [bois, zfsct]\n"
        "texte: Voir [le pôle](/poles/zfpl/), [la page](/zfpg/), [l’annonce](/presse/communiques/zfprss/).\n"
        "portage: [{nom: Un pôle, fiche: zfpl}, {nom: Un réseau, fiche: zfrgn}]\n"
        "labels:\n"
        "  - {nature: laureat, annee: 2026, appel: zfcll, sources: [{titre: Une source}]}\n"
        "  - {nature: temoin, selection: zfslc, sources: [{document: zfprss}]}\n"
        "personnes: [{personne: zfprsn, fonction: présidente}]\n"
        "sources: [{titre: Une source}, {document: zfvnt}]\n"
    ),
    "content/evenements/public.yml": (
        "titre: Forum public\ndate: 2026-04-04\npresence: [{personne: zfprsn}]\n"
        "seances: [{titre: Une séance, horaire: 10h, intervenants: [{personne: zfprsn, structures: [{nom: Un réseau,"
        " fiche: zfrgn}]}]}]\npieces: [{titre: Une pièce, fiche: zfprss}]\n"
        "soutiens: [{titre: Avec, structures: [{nom: Un pôle, fiche: zfpl}]}]\n"
    ),
    "content/appels/public.yml": (
        "titre: Appel public\ndate: 2025\nlanceurs: [{personne: zfprsn}]\npole: zfpl\n"
        "laureats: [{annonce: 2025, nombre: 2, poles: [zfpl], sources: [{titre: Une source}]}]\n"
        "sources: [{titre: Une source}]\n"
    ),
    "content/reperes/public.yml": (
        "titre: Fait public\ndate: 2025\nnature: appel\ntexte: Un fait.\n"
        "fiches: [zfpl, zfvnt, zfcll, zfprss, zfrgn, zfslc, zfpg]\nsources: [{document: zfcll}]\n"
    ),
    "press/publique.md": (
        "---\ntitre: Annonce publique\ndate: 2025-01-02\nemetteur: {nom: Réseau, fiche: zfrgn}\nchapo: Qui, quoi.\n"
        "citations: [{texte: Des mots, personne: zfprsn}]\nevenements: [zfvnt]\nappels: [zfcll]\npoles: [zfpl]\n"
        "selections: [zfslc]\nmedias: [zfmd]\na_propos: [zfrgn]\n---\nVoir [la page](/zfpg/).\n"
    ),
    "content/comprendre.md": "---\ntitre: Comprendre\norganisations: [zfrgn]\n---\nVoir [le forum](/agenda/zfvnt/).\n",
}
"""Public records that name every one of them, in every way in which one may."""

WORD = re.compile(r"z[ftx](?:pl|prss|vnt|cll|rgn|rpr|fgr|slc|pg|prsn|bb|sct|md)")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with public records that cite embargoed ones."""
    hidden = {path: _embargoed(text) for path, text in HIDDEN.values()}
    hidden[HIDDEN["pole"][0]] += "note: Zxpl\n"
    labels = "labels: [{nature: temoin, selection: publique, sources: [{titre: Le zxpl}]}"
    laureate = f"{labels}, {{nature: laureat, appel: public, sources: [{{titre: Le zxpl}}]}}"
    hidden["poles/zfpl.yml"] = hidden["poles/zfpl.yml"].replace(labels, laureate)
    files = publishable(tmp_path, {**PUBLIC, **hidden})
    settings = files / "content/site.yml"
    settings.write_text(settings.read_text("utf-8") + "animateurs: [zfrgn]\n", "utf-8")
    return files


def _embargoed(text: str) -> str:
    return text.replace("---\n", f"---\n{EMBARGO}", 1) if text.startswith("---\n") else EMBARGO + text


def _found(root: Path, now: datetime) -> dict[str, list[str]]:
    """The files of the site that hold each word, by word; the files of the search index under one name."""
    site = root / "site"
    publish.publish(root, site, now, lambda _: None)
    found: dict[str, set[str]] = {}
    for file in sorted(file for file in site.rglob("*") if file.is_file()):
        path = file.relative_to(site).as_posix()
        name = "pagefind" if path.startswith("pagefind/") else path
        for word in WORD.findall(f"{path}\n{texts_of(file)}".lower()):
            found.setdefault(word, set()).add(name)
    return {word: sorted(files) for word, files in sorted(found.items())}


def test_every_kind_that_can_be_embargoed_is_here() -> None:
    from ptce.build import all_kinds

    assert sorted(HIDDEN) == sorted(set(all_kinds()) - {"site"})


def test_no_file_tells_anything_one_second_before(root: Path) -> None:
    assert _found(root, HOUR - SECOND) == {}


def test_no_artefact_comes_from_a_hidden_record_one_second_before_not_even_a_picture(root: Path) -> None:
    """A picture has no text that a search could find: there is none before, and there is one after."""
    hidden = {f"{kind}/{Path(path).stem}" for kind, (path, _) in HIDDEN.items()}
    before, after = (
        {one.path for one in build.Site(build.edit(root, now)).artefacts if one.source in hidden}
        for now in (HOUR - SECOND, HOUR)
    )
    assert before == set()
    assert {path for path in after if path.endswith("partage.png")} == {
        "agenda/zfvnt/partage.png",
        "appels/zfcll/partage.png",
        "poles/listes/zfslc/partage.png",
        "poles/zfpl/partage.png",
        "presse/communiques/zfprss/partage.png",
    }


BELONGS = """\
ztbb: appels/zfcll/ / pagefind plan-du-site/ poles/ poles/listes/zfslc/ poles/listes/zfslc/kit.zip
  poles/listes/zfslc/liste.csv poles/listes/zfslc/liste.pdf poles/phare/fiche.pdf poles/phare/ poles/regions/rivage/
  poles/regions/zfbb/ poles/secteurs/bois/ poles/secteurs/zfsct/ presse/communiques/zfprss/
ztcll: appels/appels.ics appels/flux.json appels/flux.xml appels/ appels/zfcll/appel.ics appels/zfcll/ chronologie/
  flux.json flux.xml pagefind plan-du-site/ poles/phare/fiche.pdf poles/phare/ presse/communiques/publique/
  telechargements/
ztmd: pagefind presse/communiques/publique/ presse/communiques/publique/kit.zip telechargements/
ztpg: chronologie/ organisations/publique/ pagefind plan-du-site/ zfpg/
ztpl: appels/public/ chronologie/ pagefind plan-du-site/ poles/ poles/listes/publique/ poles/listes/publique/kit.zip
  poles/listes/publique/liste.csv poles/listes/publique/liste.pdf poles/regions/rivage/ poles/zfpl/fiche.pdf poles/zfpl/
  poles/zxpl-hier/ presse/communiques/publique/ telechargements/
ztprsn: agenda/public/ agenda/public/kit.zip agenda/public/livret.pdf agenda/public/programme.pdf
  agenda/public/schedule.xml agenda/public/seances.ics appels/public/ flux.json flux.xml pagefind poles/phare/fiche.pdf
  poles/phare/ presse/communiques/publique/communique.pdf presse/communiques/publique/communique.txt
  presse/communiques/publique/ presse/communiques/publique/kit.zip presse/flux.json presse/flux.xml
ztprss: agenda/public/ chronologie/ flux.json flux.xml / pagefind plan-du-site/ poles/phare/fiche.pdf poles/phare/
  poles/regions/zfbb/ presse/communiques/2026/ presse/communiques/ presse/communiques/publique/
  presse/communiques/zfprss/communique.pdf presse/communiques/zfprss/communique.txt presse/communiques/zfprss/
  presse/communiques/zfprss/kit.zip presse/flux.json presse/flux.xml presse/ telechargements/
ztrpr: chronologie/ pagefind poles/phare/
ztsct: appels/zfcll/ pagefind plan-du-site/ poles/ poles/phare/fiche.pdf poles/phare/ poles/regions/zfbb/
  poles/secteurs/bois/ poles/secteurs/zfsct/
ztslc: chronologie/ flux.json flux.xml pagefind plan-du-site/ poles/flux.json poles/flux.xml poles/ poles/listes/zfslc/
  poles/listes/zfslc/kit.zip poles/listes/zfslc/liste.pdf poles/phare/fiche.pdf poles/phare/
  presse/communiques/publique/ telechargements/
ztvnt: agenda/agenda.ics agenda/flux.json agenda/flux.xml agenda/ agenda/zfvnt/ agenda/zfvnt/kit.zip
  agenda/zfvnt/livret.pdf agenda/zfvnt/programme.pdf agenda/zfvnt/rencontre.ics agenda/zfvnt/schedule.xml
  agenda/zfvnt/seances.ics chronologie/ flux.json flux.xml pagefind plan-du-site/ poles/phare/fiche.pdf poles/phare/
  presse/communiques/publique/ telechargements/
zxbb: pagefind poles/regions/zfbb/
zxcll: appels/appels.ics appels/flux.json appels/flux.xml appels/zfcll/appel.ics appels/zfcll/ flux.json flux.xml
  pagefind
zxfgr: / pagefind presse/
zxmd: medias/zfmd.svg pagefind presse/communiques/publique/ presse/communiques/publique/kit.zip
zxpg: pagefind zfpg/
zxpl: _redirects appels/public/ pagefind poles/ poles/listes/publique/ poles/listes/publique/kit.zip
  poles/listes/publique/liste.csv poles/listes/publique/liste.pdf poles/regions/rivage/ poles/zfpl/fiche.pdf poles/zfpl/
  poles/zxpl-hier/ redirections.nginx.conf
zxprss: flux.json flux.xml / pagefind presse/communiques/2026/ presse/communiques/
  presse/communiques/zfprss/communique.pdf presse/communiques/zfprss/communique.txt presse/communiques/zfprss/
  presse/communiques/zfprss/kit.zip presse/flux.json presse/flux.xml presse/
zxrgn: organisations/ organisations/zfrgn/ pagefind presse/communiques/publique/communique.pdf
  presse/communiques/publique/communique.txt presse/communiques/publique/ presse/communiques/publique/kit.zip
zxrpr: chronologie/ pagefind
zxsct: pagefind poles/secteurs/zfsct/
zxslc: flux.json flux.xml pagefind poles/flux.json poles/flux.xml poles/listes/zfslc/ poles/listes/zfslc/kit.zip
  poles/listes/zfslc/liste.csv poles/listes/zfslc/liste.pdf
zxvnt: agenda/agenda.ics agenda/flux.json agenda/flux.xml agenda/ agenda/zfvnt/ agenda/zfvnt/kit.zip
  agenda/zfvnt/livret.pdf agenda/zfvnt/programme.pdf agenda/zfvnt/rencontre.ics agenda/zfvnt/schedule.xml
  agenda/zfvnt/seances.ics flux.json flux.xml pagefind
"""
"""The files that hold each word at the hour: a title and other fields of each kind. `poles/` is `poles/index.html`."""


OPEN = """\
zfbb: poles.csv+geojson+json
zfcll: appels.csv+json communiques.csv+json poles.json reperes.csv+json
zffgr: chiffres.csv+json
zfpg: communiques.json poles.json reperes.csv+json
zfpl: appels.csv+json communiques.csv+json listes.json poles.csv+geojson+json rencontres.json reperes.csv+json
zfprss: communiques.csv+json poles.json rencontres.json reperes.csv+json
zfrgn: communiques.csv+json organisations.csv+json poles.json reperes.csv+json
zfrpr: reperes.csv+json
zfsct: poles.csv+geojson+json
zfslc: communiques.csv+json listes.csv+json poles.json reperes.csv+json
zfvnt: communiques.csv+json poles.csv+geojson+json rencontres.csv+json reperes.csv+json
ztbb: poles.csv+geojson+json
ztcll: appels.csv+json communiques.csv+json poles.csv+geojson+json reperes.csv+json
ztfgr: chiffres.csv+json
ztpg: reperes.csv+json
ztpl: appels.csv+json communiques.csv+json listes.csv+json poles.csv+geojson+json rencontres.json reperes.csv+json
ztprss: communiques.csv+json poles.json rencontres.csv+json reperes.csv+json
ztrgn: communiques.csv+json organisations.csv+json poles.json reperes.csv+json
ztrpr: reperes.csv+json
ztsct: poles.csv+geojson+json
ztslc: communiques.csv+json listes.csv+json poles.csv+geojson+json reperes.csv+json
ztvnt: communiques.csv+json poles.csv+geojson+json rencontres.csv+json reperes.csv+json
zxcll: appels.csv+json
zxfgr: chiffres.csv+json
zxpl: poles.csv+geojson+json
zxprss: communiques.csv+json
zxrgn: organisations.csv+json
zxrpr: reperes.csv+json
zxslc: listes.csv+json
zxvnt: rencontres.csv+json
"""
"""The lists of `donnees/` that hold each word at the hour, with their formats. Those of a person are in none."""


def _taken(found: dict[str, list[str]], folder: str) -> dict[str, list[str]]:
    """What is found in the files of a folder that are no pages, taken out of the rest. Words of no other file go."""
    taken: dict[str, list[str]] = {}
    for word, files in list(found.items()):
        inside = [file for file in files if file.startswith(folder) and not file.endswith(".html")]
        found[word] = [file for file in files if file not in inside]
        taken |= {word: [file.removeprefix(folder) for file in inside]} if inside else {}
        if not found[word]:
            del found[word]
    return taken


def test_each_word_is_where_it_belongs_at_the_hour(root: Path) -> None:
    found = _found(root, HOUR)
    lists = _taken(found, "donnees/")
    allowed = {line.split(": ")[0]: line.split(": ")[1].split() for line in OPEN.replace("\n  ", " ").splitlines()}
    assert lists == {word: [file for names in allowed[word] for file in _files(names)] for word in allowed}
    names = {word: found.pop(word) for word in list(found) if word.startswith("zf")}
    network = found.pop("ztrgn")
    said = {
        word: " ".join("/" if f == "index.html" else f.replace("/index.html", "/") for f in found[word])
        for word in found
    }
    expected = {line.split(":")[0]: line.split(": ")[1] for line in BELONGS.replace("\n  ", " ").splitlines()}
    assert said == expected
    own = {path: kind for kind, (path, _) in HIDDEN.items() if kind not in ("figure", "person")}
    assert {f"zf{Path(path).stem[2:]}" for path in own} == set(names)
    pages = {file.relative_to(root / "site").as_posix() for file in (root / "site").rglob("index.html")}
    redirect = {"poles/zxpl-hier/index.html"}
    assert pages - set(network) == redirect, "a network that runs the movement is named at the foot of every page"


def _files(names: str) -> list[str]:
    """The files that `poles.csv+json` stands for."""
    stem, _, suffixes = names.partition(".")
    return [f"{stem}.{suffix}" for suffix in suffixes.split("+")]


def _seeing_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Edition, "_is_visible", lambda *_: True)


def _corpus(edition: Edition) -> Any:
    return edition._corpus


def _finding_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Edition, "get", lambda self, kind, name: _corpus(self).records[kind].get(name))


def _citing_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    def citing(self: Edition, record: Any, kind: str | None = None) -> tuple[Any, ...]:
        return tuple(found for found in _corpus(self).citing[record.key] if kind in (None, found.kind()))

    monkeypatch.setattr(Edition, "citing", citing)


def _listing_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    def everything(self: Edition, what: Any) -> tuple[Any, ...]:
        return tuple(
            r for r in _corpus(self).all() if (r.kind() == what if isinstance(what, str) else isinstance(r, what))
        )

    monkeypatch.setattr(Edition, "all", everything)


def _leading_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def at(self: Edition, address: str) -> Any:
        wanted = address.partition("#")[0].strip("/")
        return next(
            (r for r in _corpus(self).all() if hasattr(r, "adresse") and r.adresse().strip("/") == wanted), None
        )

    monkeypatch.setattr(Edition, "at", at)


@pytest.mark.parametrize(
    "open_door", [_seeing_everything, _finding_everything, _citing_everything, _listing_everything, _leading_everywhere]
)
def test_the_search_finds_what_a_door_left_open_lets_out(
    root: Path, monkeypatch: pytest.MonkeyPatch, open_door: Callable[[pytest.MonkeyPatch], None]
) -> None:
    """The proof that the search above can fail: each door of the edition, opened, is seen."""
    monkeypatch.setattr(publish, "faults", lambda *_: [])
    monkeypatch.setattr(publish._Warnings, "emit", lambda *_: None)
    open_door(monkeypatch)
    found = _found(root, HOUR - SECOND)
    assert found != {}
    if open_door is _seeing_everything:
        assert {word[2:] for word in found} == {Path(path).stem[2:] for path, _ in HIDDEN.values()}
