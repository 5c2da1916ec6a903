"""No two pages have the same address, nor the former address of another."""

from collections.abc import Callable

Problems = Callable[[dict[str, str]], list[str]]

SECTOR = "nom: Bois\ncode: bois\n"
PAGE = "---\ntitre: Une page\n---\n"


def test_addresses_that_differ_are_kept(problems: Problems) -> None:
    assert (
        problems(
            {
                "content/secteurs/bois.yml": f"{SECTOR}anciennes_adresses: [foret, arbre]\n",
                "content/secteurs/mer.yml": "nom: Mer\ncode: mer\nanciennes_adresses: [ocean]\n",
                "content/poles.md": PAGE,
                "content/poles/secteurs/vent.md": PAGE,
            }
        )
        == []
    )


def test_a_page_at_the_address_of_another_kind_is_refused(problems: Problems) -> None:
    assert problems({"content/secteurs/bois.yml": SECTOR, "content/poles/secteurs/bois.md": PAGE}) == [
        "content/secteurs/bois.yml:1:1: L’adresse /poles/secteurs/bois/ est déjà celle de"
        " content/poles/secteurs/bois.md. Donnez-en une autre."
    ]


def test_a_former_address_that_is_that_of_another_is_refused(problems: Problems) -> None:
    assert problems(
        {
            "content/secteurs/bois.yml": SECTOR,
            "content/secteurs/mer.yml": "nom: Mer\ncode: mer\nanciennes_adresses: [ocean, bois]\n",
        }
    ) == [
        "content/secteurs/mer.yml:3:29: champ « anciennes_adresses 2 » : L’adresse /poles/secteurs/bois/ est déjà"
        " celle de content/secteurs/bois.yml. Donnez-en une autre."
    ]


def test_a_former_address_that_is_the_present_one_is_refused(problems: Problems) -> None:
    assert problems({"content/secteurs/bois.yml": f"{SECTOR}anciennes_adresses: [bois]\n"}) == [
        "content/secteurs/bois.yml:3:22: champ « anciennes_adresses 1 » : L’adresse /poles/secteurs/bois/ est déjà"
        " celle de content/secteurs/bois.yml. Donnez-en une autre."
    ]


def test_two_records_with_one_former_address_are_refused(problems: Problems) -> None:
    assert problems(
        {
            "content/secteurs/bois.yml": f"{SECTOR}anciennes_adresses: [foret]\n",
            "content/secteurs/mer.yml": "nom: Mer\ncode: mer\nanciennes_adresses: [foret]\n",
        }
    ) == [
        "content/secteurs/mer.yml:3:22: champ « anciennes_adresses 1 » : L’adresse /poles/secteurs/foret/ est déjà"
        " celle de content/secteurs/bois.yml. Donnez-en une autre."
    ]
