"""« Sous réserve » is said of somebody, or of something."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "content/evenements/forum.yml"
ADA = {"content/personnes/ada.yml": "nom: Ada Lune\n"}


def event(fields: str) -> dict[str, str]:
    return {**ADA, PATH: f"titre: Forum\n{fields}"}


@pytest.mark.parametrize(
    "fields",
    [
        "chapo: Avec Ada Lune (sous réserve)\npresence: [{personne: ada, presence: sous_reserve}]\n",
        "chapo: Sous réserve.\netat: sous_reserve\n",
        "chapo: Sous réserve.\nseances: [{titre: A, sous_reserve: oui}]\n",
        "chapo: Sous réserve de places.\n",
        "chapo: Sous réserve d’inscription, sous réserve que tout aille.\n",
        "divergences: [{sujet: S, versions: [{texte: Ada Lune (sous réserve), sources: [{titre: T}]}]}]\n",
    ],
)
def test_what_is_marked_or_says_its_condition_is_kept(problems: Problems, fields: str) -> None:
    assert problems(event(fields)) == []


def test_what_is_marked_nowhere_is_warned_of(problems: Problems) -> None:
    fields = (
        "presence: [{personne: ada, fonction: ministre (sous réserve)}]\nseances: [{titre: Débat (Sous réserve)}]\n"
    )
    words = "« Sous réserve » ne se rapporte à personne."
    remede = "Écrivez presence: sous_reserve sous la personne, et retirez ces mots du texte. [avertissement]"

    assert problems(event(fields)) == [
        f"{PATH}:2:48: champ « presence 1, fonction » : {words} {remede}",
        f"{PATH}:3:26: champ « seances 1, titre » : {words} {remede}",
    ]


def test_the_pages_that_announce_nothing_may_use_the_words(problems: Problems) -> None:
    assert problems({"content/guide.md": "---\ntitre: Guide\n---\nÉcrivez (sous réserve).\n"}) == []
