"""A pole, an organisation, an event or a fact has one record."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

SOURCES = "sources: [{titre: T}]\n"


def poles(one: str, other: str) -> dict[str, str]:
    return {f"poles/{name}.yml": f"{text}\n{SOURCES}" for name, text in (("a", one), ("b", other))}


def told(field: str, other: str, one: str, path: str = "poles/b.yml") -> list[str]:
    folder = path.rpartition("/")[0]
    return [
        f"{path}:1:{len(field) + 3}: champ « {field} » : « {other} » ressemble à « {one} » ({folder}/a.yml)."
        " Si c’est la même fiche, gardez-en une seule. [à confirmer]"
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nom: Pôle du Phare", "nom: Pôle du Moulin"),
        ("nom: Pôle du Phare\ncommune: Brest", "nom: Pôle du Fhare\ncommune: Lyon"),
        ("nom: Pôle du Phare", "nom: Pôle du Fhare"),
        ("nom: Pôle 2012\ncommune: Brest", "nom: Pôle 2013\ncommune: Brest"),
    ],
)
def test_two_poles_are_kept(problems: Problems, one: str, other: str) -> None:
    assert problems(poles(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("nom: Pôle du Phare", "nom: pole du phare", ("Pôle du Phare", "pole du phare")),
        ("nom: Le Phare", "nom: Phare", ("Le Phare", "Phare")),
        ("nom: Phare\nalias: [Tour]", "nom: Moulin\nalias: [La Tour]", ("Phare", "Moulin")),
        (
            "nom: Pôle du Phare\ncommune: Brest",
            "nom: Pôle du Fhare\ncommune: BREST",
            ("Pôle du Phare", "Pôle du Fhare"),
        ),
    ],
)
def test_two_files_that_are_likely_one_pole_are_to_be_confirmed(
    problems: Problems, one: str, other: str, names: tuple[str, str]
) -> None:
    assert problems(poles(one, other)) == told("nom", names[1], names[0])


def test_events_of_one_name_on_two_days_are_two(problems: Problems) -> None:
    def events(day: str) -> dict[str, str]:
        folder = "content/evenements"
        return {
            f"{folder}/a.yml": "titre: Forum\ndate: 2025-05-04\n",
            f"{folder}/b.yml": f"titre: Forum\ndate: {day}\n",
        }

    assert problems(events("2026-05-04")) == []
    assert problems(events("2025-05-04")) == told("titre", "Forum", "Forum", "content/evenements/b.yml")


def test_organisations_of_one_sigle_are_to_be_confirmed(problems: Problems) -> None:
    organisation = f"nature: reseau\n{SOURCES}"
    files = {
        "content/organisations/a.yml": f"nom: Réseau des phares\nsigle: RDP\n{organisation}",
        "content/organisations/b.yml": f"nom: Rondes du port\nsigle: RDP\n{organisation}",
    }

    assert problems(files) == told("nom", "Rondes du port", "Réseau des phares", "content/organisations/b.yml")
