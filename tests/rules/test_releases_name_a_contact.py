"""A release names somebody whom journalists may call or write to."""

from collections.abc import Callable

Problems = Callable[[dict[str, str]], list[str]]

HEAD = "---\ntitre: Annonce\nemetteur: {nom: Réseau}\nchapo: Qui, quoi.\n"
TOLD = (
    "press/a.md:2:1: champ « contact » : Ce communiqué ne donne aucun contact presse."
    " Ajoutez contact, avec telephone ou courriel, et les jours où il vaut (du, au)."
)


def test_a_release_with_a_contact_is_kept(problems: Problems) -> None:
    assert problems({"press/a.md": f"{HEAD}contact: {{courriel: a@b.example}}\n---\nTexte.\n"}) == []


def test_a_release_without_a_contact_is_warned_of(problems: Problems) -> None:
    assert problems({"press/a.md": f"{HEAD}---\nTexte.\n"}) == [f"{TOLD} [avertissement]"]


def test_a_relayed_release_without_a_contact_is_to_be_confirmed(problems: Problems) -> None:
    assert problems({"press/a.md": f"{HEAD}relaye: oui\n---\nTexte.\n"}) == [f"{TOLD} [à confirmer]"]
