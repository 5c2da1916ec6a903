"""Whom the press may call, as releases write it."""

import pytest
from ptce.importing.contacts import begins, read

WHOLE = {
    "nom": "Ada Lovelace",
    "fonction": "chargée de presse",
    "telephone": "01 99 00 12 34",
    "courriel": "ada@a.example",
}


@pytest.mark.parametrize(
    "text",
    [
        "Contact presse : Ada",
        "CONTACTS PRESSE",
        "Contact",
        "Vos contacts presse",
        "Contact\nAda",
        "Contact – Ada",
        "Contact :",
    ],
)
def test_a_contact_begins_with_its_name(text: str) -> None:
    assert begins(text)


@pytest.mark.parametrize(
    "text", ["Contacter le Réseau", "Le contact humain", "Contact humain et chaleur", "Contact presse " + "mot " * 90]
)
def test_a_sentence_is_no_contact(text: str) -> None:
    assert not begins(text)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Contact presse : Ada Lovelace, chargée de presse – 01 99 00 12 34 – ada@a.example"],
        ["Contact presse", "Ada Lovelace, chargée de presse", "Tél. : 01 99 00 12 34", "Mail : ada@a.example"],
        ["Contact presse :\nAda Lovelace\nchargée de presse\n01.99.00.12.34 | ada@a.example"],
        [
            "Contact : Ada Lovelace (chargée de presse)".replace(" (", ", ").replace(")", ""),
            "+33 1 99 00 12 34",
            "ada@a.example",
        ],
    ],
)
def test_a_contact_is_understood_whole(paragraphs: list[str]) -> None:
    found = read(paragraphs)
    assert (found.values, found.lines, found.whole) == (WHOLE, len(paragraphs), True)


def test_what_follows_is_not_of_the_contact() -> None:
    found = read(["Contact presse : ada@a.example", "Le Réseau réunit les phares de la côte."])
    assert (found.values, found.lines, found.whole) == ({"courriel": "ada@a.example"}, 1, True)


def test_a_contact_that_says_more_stays_in_the_text_too() -> None:
    found = read(["Contact presse : Ada Lovelace, directrice, ada@a.example, 12 rue Haute"])
    assert found.values == {"nom": "Ada Lovelace", "fonction": "directrice", "courriel": "ada@a.example"}
    assert not found.whole


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Contacts presse :", "Ada Lovelace – ada@a.example", "Alan Turing – alan@a.example"],
        ["Contact presse : 01 99 00 12 34 ou 01 99 00 56 78"],
        ["Contact presse :"],
    ],
)
def test_nobody_is_chosen_among_several(paragraphs: list[str]) -> None:
    assert read(paragraphs).values == {}
