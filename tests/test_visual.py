"""The visuals that the site shows: only those that a public record cites, with the files in which each is offered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import NOON
from pictures import SVG, photo
from ptce import visual
from ptce.build import edit
from ptce.edition import Edition
from ptce.visual import Version, shown

Write = Callable[[dict[str, str]], Path]

MEDIA = "fichier: content/medias/{}\nalt: A\nlegende: L\ncredit: C\nlicence: Libre\n"
RELEASE = "---\ntitre: T\ndate: 2026-01-02\nemetteur: {{nom: R}}\nchapo: C\nmedias: [{}]\n{}---\nUn texte.\n"


@pytest.fixture
def edition(repository: Write) -> Edition:
    """Three media: two are cited by a public release, of which one is a draft; the third by an embargoed one."""
    root = repository(
        {
            "content/medias/phare.yml": MEDIA.format("phare.jpg"),
            "content/medias/logo.yml": MEDIA.format("logo.svg"),
            "content/medias/secret.yml": MEDIA.format("logo.svg"),
            "content/medias/brouillon.yml": "statut: brouillon\n" + MEDIA.format("logo.svg"),
            "content/medias/logo.svg": SVG,
            "press/un.md": RELEASE.format("phare, brouillon, logo, phare", ""),
            "press/deux.md": RELEASE.format("secret", "embargo: 2026-03-01T12:00:01+01:00\n"),
        }
    )
    (root / "content/medias/phare.jpg").write_bytes(photo(1000, 500))
    return edit(root, NOON)


def test_only_what_a_public_record_cites_is_shown(edition: Edition) -> None:
    assert [media.id for media in visual.cited(edition)] == ["logo", "phare"]


def test_a_record_shows_its_own_in_its_order_each_once(edition: Edition) -> None:
    (release,) = edition.all("press_release")
    assert [media.id for media in visual.of(edition, release)] == ["phare", "logo"]


def test_a_photograph_is_offered_whole_and_in_the_sizes_of_pages(edition: Edition) -> None:
    logo, phare = (shown(edition, media) for media in visual.cited(edition))
    assert (phare.path, phare.shape.width, phare.shape.height) == ("medias/phare.jpg", 1000, 500)
    assert phare.versions == (
        Version("medias/phare-480.avif", "AVIF", 480),
        Version("medias/phare-960.avif", "AVIF", 960),
        Version("medias/phare-1000.avif", "AVIF", 1000),
        Version("medias/phare-480.webp", "WEBP", 480),
        Version("medias/phare-960.webp", "WEBP", 960),
        Version("medias/phare-1000.webp", "WEBP", 1000),
    )
    assert (logo.path, logo.versions) == ("medias/logo.svg", ())
