"""The « À propos » of the site: one sentence, made of its settings and of the networks that the public may see."""

from collections.abc import Callable
from pathlib import Path

from conftest import NOON
from ptce.boilerplate import about
from ptce.build import edit
from smallest import SITE

Write = Callable[[dict[str, str]], Path]

SOURCES = "sources: [{titre: Une source}]\n"
NETWORKS = {
    "content/site.yml": SITE + "animateurs: [bois, mer, secret]\n",
    "content/organisations/bois.yml": f"nom: Réseau du bois\nnature: reseau\nsigle: RDB\n{SOURCES}",
    "content/organisations/mer.yml": f"nom: Le Réseau de la mer\nnature: reseau\n{SOURCES}",
    "content/organisations/secret.yml": f"nom: Réseau secret\nnature: reseau\nstatut: brouillon\n{SOURCES}",
}


def test_the_networks_that_are_public_go_by_their_short_names(repository: Write) -> None:
    edition = edit(repository(NETWORKS), NOON)

    assert about(edition) == (
        "Site d’essai\u00a0: devise d’essai, une démarche animée aujourd’hui par RDB et Le Réseau de la mer."
    )


def test_without_networks_the_sentence_ends_with_the_motto(repository: Write) -> None:
    assert about(edit(repository({}), NOON)) == "Site d’essai\u00a0: devise d’essai."
