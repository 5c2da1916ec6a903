"""A release is given, appears, is corrected and is withdrawn in this order."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "press/a.md"


def release(fields: str) -> dict[str, str]:
    return {PATH: f"---\ntitre: A\nemetteur: {{nom: R}}\nchapo: C\ndate: 2026-05-04\n{fields}\n---\nT.\n"}


@pytest.mark.parametrize(
    "fields",
    [
        "embargo: 2026-05-04T10:00+02:00",
        "embargo: 2026-05-03T23:00+00:00",
        "retrait: {le: 2026-05-05, motif: M}",
        "corrections: [{date: 2026-05-04, texte: T}]",
        "chiffres: [{valeur: 1, unite: u, date: 2026-05, definition: D, sources: [{titre: T}]}]",
        "chiffres: [{valeur: 1, unite: u, date: 2026-06, annonce: oui, definition: D, sources: [{titre: T}]}]",
    ],
)
def test_what_is_in_order_is_kept(problems: Problems, fields: str) -> None:
    assert problems(release(fields)) == []


@pytest.mark.parametrize(
    ("fields", "place", "words"),
    [
        (
            "embargo: 2026-05-06T10:00+02:00",
            "6:10: champ « embargo »",
            "L’embargo finit le 6~mai 2026, après la date du communiqué (4~mai 2026)."
            " S’il n’est diffusé que ce jour-là, écrivez date: 2026-05-06 [à confirmer]",
        ),
        (
            "embargo: 2026-05-03T10:00+02:00",
            "6:10: champ « embargo »",
            "L’embargo finit le 3~mai 2026 : le communiqué paraîtrait avant sa date (4~mai 2026)."
            " Écrivez date: 2026-05-03, ou reculez l’embargo. [avertissement]",
        ),
        (
            "retrait: {le: 2026-05-03, motif: M}",
            "6:15: champ « retrait, le »",
            "Ce communiqué est retiré avant sa date (4~mai 2026). Vérifiez les deux jours. [avertissement]",
        ),
        (
            "corrections: [{date: 2026-05-03, texte: T}]",
            "6:22: champ « corrections 1, date »",
            "Cette correction est antérieure au communiqué (4~mai 2026). Vérifiez les deux jours. [avertissement]",
        ),
        (
            "chiffres: [{valeur: 1, unite: u, date: 2026-06, definition: D, sources: [{titre: T}]}]",
            "6:40: champ « chiffres 1, date »",
            "Ce chiffre est postérieur au communiqué (4~mai 2026)."
            " S’il est prévu et non constaté, ajoutez annonce: oui. [avertissement]",
        ),
    ],
)
def test_what_is_out_of_order_is_told(problems: Problems, fields: str, place: str, words: str) -> None:
    assert problems(release(fields)) == [f"{PATH}:{place} : {words}".replace("~", "\u00a0")]


def test_any_text_that_is_withdrawn_before_it_appears_is_warned_of(problems: Problems) -> None:
    fields = "embargo: 2026-05-06T10:00+02:00\nretrait: {le: 2026-05-06, motif: M}\n"

    assert problems({"poles/p.yml": f"nom: P\n{fields}sources: [{{titre: T}}]\n"}) == [
        "poles/p.yml:3:15: champ « retrait, le » : Ce texte est retiré le 6~mai 2026, avant d’avoir paru (6~mai 2026)."
        " Vérifiez le retrait et l’embargo. [avertissement]".replace("~", "\u00a0")
    ]
