"""The settings of MkDocs can be read: whatever is wrong with their YAML is told in French."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]


@pytest.mark.parametrize(
    "settings",
    ["site_name: PTCE\n", "a: !ENV [X, 'y']\nb: &c [1]\nd: *c\n", "# rien\na: b\na: c\n"],
)
def test_settings_that_mkdocs_can_read_are_its_own_affair(problems: Problems, settings: str) -> None:
    assert problems({"mkdocs.yml": settings}) == []


def test_a_repository_without_settings_is_not_that_of_a_site(problems: Problems) -> None:
    assert problems({}) == []


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (
            "site_name: PTCE\nsite_url: https: //www.ptce.fr/\n",
            "2:11: Un « : » suivi d’une espace coupe cette valeur. Mettez toute la valeur entre guillemets :"
            ' titre: "Forum : le bois".',
        ),
        ("theme:\n\tname: material\n", "2:1: Une tabulation est refusée. Remplacez-la par deux espaces."),
        ("plugins: [\n", "2:1: La valeur est incomplète. Mettez-la entre guillemets."),
        ("- a\n", "1:1: Le fichier contient des champs « nom: valeur ». Écrivez un champ par ligne."),
        ("", "1:1: Ce fichier est vide. Remplissez-le, ou supprimez-le."),
    ],
)
def test_settings_that_cannot_be_read_are_told(problems: Problems, settings: str, told: str) -> None:
    assert problems({"mkdocs.yml": settings}) == [f"mkdocs.yml:{told}"]
