"""A link of a text to this site leads to one of its pages."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

SECTOR = {"content/secteurs/bois.yml": "nom: Bois\ncode: bois\n"}


def page(*body: str) -> dict[str, str]:
    text = "\n".join(body)
    return {**SECTOR, "content/bienvenue.md": f"---\ntitre: Bienvenue\n---\n{text}\n"}


@pytest.mark.parametrize(
    "link",
    [
        "/poles/secteurs/bois/",
        "/poles/secteurs/bois",
        "/poles/secteurs/bois/#haut",
        "/bienvenue/",
        "https://poles.example/secteurs/",
        "mailto:a@b.example",
    ],
)
def test_a_link_to_a_page_is_kept(problems: Problems, link: str) -> None:
    assert problems(page(f"Un [lien]({link}).")) == []


def test_a_link_in_code_is_no_link(problems: Problems) -> None:
    assert problems(page("`[un lien](/nulle-part/)`", "", "```", "[un lien](/nulle-part/)", "```")) == []


def test_a_link_to_a_draft_is_kept_for_the_edition_decides(problems: Problems) -> None:
    files = page("[a](/brouillon/)") | {"content/brouillon.md": "---\ntitre: B\nstatut: brouillon\n---\n"}

    assert problems(files) == []


def test_a_link_to_nearly_a_page_is_refused(problems: Problems) -> None:
    assert [problem.partition(" : ")[2] for problem in problems(page("Un [lien](/poles/secteurs/boi/)."))] == [
        "Aucune page n’est à l’adresse « /poles/secteurs/boi ». Vouliez-vous dire « /poles/secteurs/bois/ » ?"
    ]


def test_every_link_to_nowhere_is_refused(problems: Problems) -> None:
    told = problems(page("[a](/nulle-part/) et [b](/bienvenue/).", "", "[c](/ailleurs/#x)"))

    assert sorted(problem.partition(" : ")[2] for problem in told) == [
        "Aucune page n’est à l’adresse « /ailleurs ». Copiez l’adresse de la page sur le site.",
        "Aucune page n’est à l’adresse « /nulle-part ». Copiez l’adresse de la page sur le site.",
    ]


def test_the_texts_of_every_depth_are_read(problems: Problems) -> None:
    text = "titre: F\nseances:\n  - titre: S\n    seances:\n      - {titre: T, texte: 'Un [a](/nulle-part/)'}\n"

    assert problems({"content/evenements/f.yml": text}) == [
        "content/evenements/f.yml:5:36: champ « seances 1, seances 1, texte » : Aucune page n’est à l’adresse"
        " « /nulle-part ». Copiez l’adresse de la page sur le site."
    ]


def test_a_link_by_reference_is_looked_at_too(problems: Problems) -> None:
    assert len(problems(page("Un [lien][x].", "", "[x]: /nulle-part/"))) == 1


def test_a_page_of_ours_is_cited_without_the_name_of_the_site(problems: Problems) -> None:
    assert problems(page("Un [lien](https://essai.example/poles/secteurs/bois/#haut).")) == [
        "content/bienvenue.md:4:11: champ « texte » : Un lien vers une page de ce site commence par /."
        " Écrivez /poles/secteurs/bois/#haut [avertissement]"
    ]


def test_a_whole_address_of_ours_to_no_page_is_warned_of(problems: Problems) -> None:
    assert problems(page("Un [lien](http://essai.example/nulle-part/).")) == [
        "content/bienvenue.md:4:11: champ « texte » : Aucune page de ce site n’est à l’adresse"
        " « http://essai.example/nulle-part/ ». Copiez l’adresse de la page sur le site. [avertissement]"
    ]


@pytest.mark.parametrize("link", ["https://essai.example/a/b.pdf", "https://essai.example.org/x/"])
def test_the_address_of_a_file_or_of_another_site_is_kept(problems: Problems, link: str) -> None:
    assert problems(page(f"Un [lien]({link}).")) == []
