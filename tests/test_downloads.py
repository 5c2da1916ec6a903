"""The page of downloads: every file that the site offers, under the record that it comes from."""

from collections.abc import Callable
from pathlib import Path

from built import only, rendered
from conftest import NOON
from ptce.build import Site, edit

Write = Callable[[dict[str, str]], Path]

SOURCES = "sources: [{titre: Une source}]\n"
PAGE = "---\ntitre: Téléchargements\nmodele: telechargements\n---\n"
FILES = {
    "content/telechargements.md": PAGE,
    "content/agenda.md": "---\ntitre: Agenda\nmodele: agenda\n---\n",
    "poles/zebre.yml": f"nom: Zèbre\n{SOURCES}",
    "poles/etoile.yml": f"nom: Étoile\n{SOURCES}",
    "poles/fanal.yml": f"nom: Fanal\n{SOURCES}",
    "poles/cache.yml": f"statut: brouillon\nnom: Caché\n{SOURCES}",
    "content/evenements/forum.yml": "titre: Forum\ndate: 2026-05-04\nseances: [{titre: Débat, horaire: 10h}]\n",
}


def _site(root: Path) -> tuple[Site, str]:
    site = Site(edit(root, NOON))
    return site, only(site, "telechargements.md")["telechargements.md"].decode()


def test_each_file_that_is_offered_is_listed_once_with_its_address(repository: Write) -> None:
    over = {"content/evenements/ancien.yml": FILES["content/evenements/forum.yml"].replace("2026", "2025")}
    site, source = _site(repository({**FILES, **over}))
    offered = sorted(artefact.path for artefact in site.artefacts if artefact.intitule)
    found = rendered(source).one("div", class_="telechargements")
    links = [link.attributes["href"] for link in found.all("a")]
    listed = sorted(link for link in links if not link.startswith("#") and not link.endswith(".md"))
    assert listed == offered
    assert {"agenda/agenda.ics", "agenda/forum/livret.pdf", "agenda/flux.xml", "poles/fanal/fiche.pdf"} <= set(listed)
    assert {"agenda/ancien/rencontre.ics", "agenda/ancien/seances.ics", "agenda/ancien/schedule.xml"} <= set(listed)


def test_the_files_are_grouped_by_kind_and_stand_in_french_order(repository: Write) -> None:
    found = rendered(_site(repository(FILES))[1]).one("div", class_="telechargements")
    assert "Pôles" in [title.text for title in found.all("h2")]
    titles = [link.text for link in found.all("a") if link.attributes["href"].startswith("poles/")]
    records = [title for title in titles if title in ("Zèbre", "Étoile", "Fanal", "Caché")]
    assert records == ["Étoile", "Fanal", "Zèbre"]


def test_a_file_has_its_format_its_pages_and_its_size(repository: Write) -> None:
    site, source = _site(repository(FILES))
    size = round(len(next(site.made(one) for one in site.artefacts if one.path == "poles/fanal/fiche.pdf")) / 1000)
    text = rendered(source).one("div", class_="telechargements").text.replace("\u00a0", " ")
    assert f"Fanal : Fiche en PDF (PDF, 1 page, {size} ko)" in text


def test_the_files_of_the_whole_site_stand_under_its_home_page(repository: Write) -> None:
    source = _site(repository({**FILES, "content/index.md": "---\ntitre: Accueil\n---\n"}))[1]
    text = rendered(source).one("div", class_="telechargements").text
    assert "Accueil\u00a0: Flux Atom (XML, 1\u00a0ko), Flux JSON (JSON, 1\u00a0ko)" in text
    assert "Réglages" not in text


def test_each_group_is_one_step_from_the_top(repository: Write) -> None:
    found = rendered(_site(repository(FILES))[1]).one("div", class_="telechargements")
    steps = [(link.text, link.attributes["href"]) for link in found.one("ul", class_="sauts").all("a")]
    assert steps == [(title.text, f"#{title.attributes['id']}") for title in found.all("h2")]
    assert "{:" not in found.text
    assert steps == [
        ("Autres fichiers", "#autres-fichiers"),
        ("Pages", "#pages"),
        ("Pôles", "#poles"),
        ("Rencontres", "#rencontres"),
        ("Données ouvertes", "#donnees-ouvertes"),
    ]


def test_there_may_be_nothing_to_download(repository: Write) -> None:
    source = _site(repository({"content/telechargements.md": PAGE}))[1]
    offered = [link.attributes["href"] for link in rendered(source).all("a")]
    assert [path for path in offered if not path.startswith("flux.")] == []
