"""A contact holds on the day of the text that gives it, and the site has one for its youngest text."""

from collections.abc import Callable

import pytest
from smallest import SITE

Problems = Callable[[dict[str, str]], list[str]]

PRESS = "press/a.md"
FORUM = {"content/evenements/forum.yml": "titre: Forum\ndate: 2026-05-04\n"}


def release(contact: str, fields: str = "date: 2026-05-04\n") -> dict[str, str]:
    return {
        PRESS: f"---\ntitre: A\nemetteur: {{nom: R}}\nchapo: C\n{fields}"
        f"contact: {{courriel: a@b.example, {contact}}}\n---\nT.\n"
    }


def told(place: str, words: str) -> str:
    return f"{place} : {words}".replace("~", "\u00a0")


@pytest.mark.parametrize("contact", ["du: 2026-05-04, au: 2026-05-04", "du: 2026-01-01", "au: 2026-12-31"])
def test_a_contact_of_the_day_of_the_release_is_kept(problems: Problems, contact: str) -> None:
    assert problems(release(contact)) == []


def test_a_contact_of_another_day_than_the_release_is_warned_of(problems: Problems) -> None:
    remede = "Donnez le contact de ce jour-là, ou corrigez ses dates. [avertissement]"

    assert problems(release("au: 2026-05-03")) == [
        told(
            f"{PRESS}:6:38: champ « contact, au »",
            f"Ce contact ne vaut plus depuis le 3~mai 2026, avant le communiqué. {remede}",
        )
    ]
    assert problems(release("du: 2026-05-05")) == [
        told(
            f"{PRESS}:6:38: champ « contact, du »",
            f"Ce contact ne vaut qu’à partir du 5~mai 2026, après le communiqué. {remede}",
        )
    ]


@pytest.mark.parametrize("fields", ["date: 2026-05\n", ""])
def test_a_release_of_no_known_day_is_not_compared(problems: Problems, fields: str) -> None:
    assert problems(release("au: 2012-05-03", fields)) == []


def test_the_contact_of_a_pole_that_has_ended_is_to_be_confirmed(problems: Problems) -> None:
    pole = {"poles/p.yml": "nom: P\ncontact: {courriel: a@b.example, au: 2026-05-03}\nsources: [{titre: T}]\n"}

    assert problems(pole) == []
    assert problems({**pole, **FORUM}) == [
        told(
            "poles/p.yml:2:38: champ « contact, au »",
            "Ce contact ne vaut plus depuis le 3~mai 2026. Demandez le nouveau au pôle. [à confirmer]",
        )
    ]


def test_a_site_whose_contacts_have_all_ended_is_warned_of(problems: Problems) -> None:
    old, new = "{courriel: a@b.example, au: 2026-05-03}", "{courriel: c@b.example}"

    assert problems({"content/site.yml": f"{SITE}contact_presse: [{old}, {new}]\n", **FORUM}) == []
    assert problems({"content/site.yml": f"{SITE}contact_presse: [{old}]\n", **FORUM}) == [
        told(
            "content/site.yml:17:17: champ « contact_presse »",
            "Aucun contact presse ne vaut le 4~mai 2026, jour du texte le plus récent."
            " Ajoutez celui d’aujourd’hui. [avertissement]",
        )
    ]
