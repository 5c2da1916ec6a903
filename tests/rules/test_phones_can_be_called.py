"""A phone number can be called by anybody."""

from collections.abc import Callable

import pytest
from smallest import SITE

Problems = Callable[[dict[str, str]], list[str]]

PREMIUM = "Ce numéro est surtaxé (08 9…). Donnez un numéro au prix d’un appel ordinaire. [avertissement]"
MOBILE = (
    "Ce numéro est celui d’un mobile. Si c’est celui d’une personne, donnez le téléphone de la structure. [à confirmer]"
)


def page(text: str) -> dict[str, str]:
    return {"content/a.md": f"---\ntitre: A\n---\n{text}\n"}


def pole(number: str) -> dict[str, str]:
    return {"poles/p.yml": f"nom: P\ncontact: {{telephone: {number}}}\nsources: [{{titre: T}}]\n"}


@pytest.mark.parametrize("number", ["01 58 50 14 09", "08 00 12 34 56", "09 12 34 56 78"])
def test_an_ordinary_number_is_kept(problems: Problems, number: str) -> None:
    assert problems(pole(number)) == []


@pytest.mark.parametrize(
    ("number", "words"), [("08 92 12 34 56", PREMIUM), ("06 12 34 56 78", MOBILE), ("+33 7 12 34 56 78", MOBILE)]
)
def test_a_premium_number_and_a_mobile_are_told(problems: Problems, number: str, words: str) -> None:
    assert problems(pole(number)) == [f"poles/p.yml:2:22: champ « contact, telephone » : {words}"]


def test_the_contacts_of_the_site_are_looked_at(problems: Problems) -> None:
    site = f"{SITE}contact_presse: [{{courriel: a@b.example}}, {{telephone: 0892123456}}]\n"

    assert problems({"content/site.yml": site}) == [
        f"content/site.yml:17:55: champ « contact_presse 2, telephone » : {PREMIUM}"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Au 01 58 50 14 09.",
        "Au 01.58.50.14.09, ou au +33 1 58 50 14 09",
        "La loi 2014-856, le 01/02/2014, 12 34 56",
        "Les lots 01 02 03",
        "`01 58 50 14`",
        "https://a.example/01-58-50-14",
    ],
)
def test_a_whole_number_in_a_text_is_kept(problems: Problems, text: str) -> None:
    assert problems(page(text)) == []


@pytest.mark.parametrize(("number", "digits"), [("01 58 50 14", 8), ("01.58.50.14.0", 9), ("01 58 50 14 09 12", 12)])
def test_a_number_of_a_text_that_is_cut_is_warned_of(problems: Problems, number: str, digits: int) -> None:
    assert problems(page(f"Au {number}.")) == [
        f"content/a.md:4:4: champ « texte » : « {number} » a {digits} chiffres ; un numéro français en a dix."
        " Vérifiez le numéro. [avertissement]"
    ]


def test_a_premium_number_in_a_text_is_warned_of(problems: Problems) -> None:
    assert problems(page("Au 08 92 12 34 56.")) == [f"content/a.md:4:4: champ « texte » : {PREMIUM}"]
