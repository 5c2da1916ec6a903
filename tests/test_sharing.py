"""What a shared address shows: which card, and which words, as precise as they are known."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import NOON
from ptce.build import edit
from ptce.model.traits import Paged
from ptce.sharing import NAME, Card, card, cards

Write = Callable[[dict[str, str]], Path]

SOURCES = "sources: [{titre: Une source}]\n"
RELEASE = "---\ntitre: Une annonce\n{}emetteur: {{nom: Réseau}}\nchapo: C\n---\nTexte.\n"
RIVAGE = "nom: Rivage\ncode: '98'\nen: sur le Rivage\ndepartements: [{code: '98', nom: Grève}]\n"


def test_the_site_has_a_card_then_each_record_with_a_date_or_a_place(repository: Write) -> None:
    files = {
        "content/index.md": "---\ntitre: Accueil\n---\n",
        "content/organisations/r.yml": f"nom: R\nnature: reseau\n{SOURCES}",
        "content/appels/a.yml": f"titre: Un appel\n{SOURCES}",
        "content/evenements/f.yml": "titre: Forum\ndate: 2026-05-04\nlieu: {nom: Maison du Bois, commune: Brest}\n",
        "content/selections/l.yml": f"nom: Liste\nannonces: 2\n{SOURCES}",
        "poles/p.yml": f"nom: Phare\ncommune: Brest\nregion: rivage\ndepartement: '98'\n{SOURCES}",
        "content/regions/rivage.yml": RIVAGE,
        "press/r.md": RELEASE.format("date: 2026-01-02\nlieu: Paris\n"),
        "press/b.md": RELEASE.format("statut: brouillon\n"),
        "press/e.md": RELEASE.format("embargo: 2026-03-01T12:01+01:00\n"),
    }
    assert list(cards(edit(repository(files), NOON))) == [
        Card("partage.png", "site/site", "", "Devise d’essai", ("Une promesse",)),
        Card("appels/a/partage.png", "call/a", "Appel", "Un appel", ()),
        Card(
            "agenda/f/partage.png",
            "event/f",
            "Rencontre",
            "Forum",
            ("Lundi 4\N{NO-BREAK SPACE}mai 2026", "Maison du Bois, Brest"),
        ),
        Card("poles/p/partage.png", "pole/p", "Pôle", "Phare", ("Brest (Grève), Rivage",)),
        Card(
            "presse/communiques/r/partage.png",
            "press_release/r",
            "Communiqué",
            "Une annonce",
            ("Vendredi 2\N{NO-BREAK SPACE}janvier 2026", "Paris", "Réseau"),
        ),
        Card("poles/listes/l/partage.png", "selection/l", "Liste", "Liste", ("Sans date",)),
    ]


PUT_OFF = "D’abord annoncée pour le 1er~avril 2026"


@pytest.mark.parametrize(
    ("path", "text", "said", "state"),
    [
        ("press/x.md", RELEASE.format("posterieur_a: 2013-02-28\n"), "Non daté, postérieur au 28~février 2013", ""),
        ("press/x.md", RELEASE.format(""), "Sans date", ""),
        ("press/x.md", RELEASE.format("date: 2013-02\n"), "Février 2013", ""),
        ("content/evenements/x.yml", "titre: X\n", "", ""),
        ("content/evenements/x.yml", "titre: X\ndate: 2026-05\n", "Mai 2026", ""),
        ("content/evenements/x.yml", "titre: X\ndate: 2026-05-04\nfin: 2026-05-06\n", "Du 4 au 6~mai 2026", ""),
        ("content/evenements/x.yml", "titre: X\ndate: 2026-05-04\nhoraire: 9h\n", "Lundi 4~mai 2026", ""),
        ("content/evenements/x.yml", "titre: X\ndate: 2026-05-04\netat: annule\n", "Lundi 4~mai 2026", "Annulée"),
        ("content/evenements/x.yml", "titre: X\netat: reporte\ndate_precedente: 2026-04-01\n", PUT_OFF, "Reportée"),
        (
            "content/appels/x.yml",
            f"titre: X\nouverture: 2026-01-05\ncloture: 2026-04-30T18:00+02:00\n{SOURCES}",
            "Du 5~janvier au 30~avril 2026",
            "",
        ),
    ],
)
def test_a_card_says_when_as_precisely_as_it_is_known(
    repository: Write, path: str, text: str, said: str, state: str
) -> None:
    _, found = cards(edit(repository({path: text}), NOON))
    assert (" ".join(found.precisions[:1]).replace("\N{NO-BREAK SPACE}", "~").replace("Réseau", ""), found.etat) == (
        said,
        state,
    )


def test_a_card_of_what_is_put_off_has_both_days(repository: Write) -> None:
    event = "titre: X\ndate: 2026-05-04\netat: {}\ndate_precedente: 2026-04-01\n"
    said = []
    for state in ("reporte", "confirme"):
        _, found = cards(edit(repository({"content/evenements/x.yml": event.format(state)}), NOON))
        said.append([words.replace("\N{NO-BREAK SPACE}", "~") for words in found.precisions])
    assert said == [["Lundi 4~mai 2026", PUT_OFF], ["Lundi 4~mai 2026"]]


def test_the_words_of_a_card_for_those_who_do_not_see_it() -> None:
    card = Card("x/partage.png", "event/x", "Rencontre", "Forum", ("Lundi", "Brest"), "Annulée")
    assert card.alt.replace("\N{NO-BREAK SPACE}", "~") == "Annulée – Rencontre~: Forum – Lundi · Brest"
    assert Card("partage.png", "site/site", "", "Devise", ("Une promesse",)).alt == "Devise – Une promesse"


def test_a_page_has_the_card_of_its_record_or_that_of_the_site(repository: Write) -> None:
    files = {
        "content/index.md": "---\ntitre: Accueil\n---\n",
        "press/r.md": RELEASE.format("date: 2026-01-02\n"),
        "press/gone.md": RELEASE.format("retrait: {le: 2026-02-01, motif: Demande}\n"),
    }
    edition = edit(repository(files), NOON)
    paths = {
        found.adresse(): card(edition, found, found.adresse()).path
        for found in [*edition.all(Paged), *edition.withdrawn()]
    }
    assert paths == {
        "": NAME,
        "presse/communiques/r/": f"presse/communiques/r/{NAME}",
        "presse/communiques/gone/": NAME,
    }
