"""The kinds by the words that people have for them."""

import pytest
from ptce.creation.kinds import by_word, meant


def test_each_kind_that_has_several_files_has_a_word() -> None:
    assert {word: kind.kind() for word, kind in by_word().items()} == {
        "appel": "call",
        "chiffre": "figure",
        "communique": "press_release",
        "liste": "selection",
        "media": "media",
        "organisation": "organisation",
        "page": "page",
        "personne": "person",
        "pole": "pole",
        "region": "region",
        "rencontre": "event",
        "repere": "milestone",
        "secteur": "sector",
    }


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("pole", "pole"),
        ("pôle", "pole"),
        ("Pôles", "pole"),
        ("evenement", "event"),
        ("événement", "event"),
        ("rencontre", "event"),
        ("selection", "selection"),
        ("communiqués", "press_release"),
    ],
)
def test_a_word_is_understood_as_people_write_it(word: str, kind: str) -> None:
    assert meant(word).kind() == kind


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("commuiqué", "« commuiqué » n’est pas un genre de fiche. Vouliez-vous dire « communique » ?"),
        (
            "poisson",
            "« poisson » n’est pas un genre de fiche. Choisissez appel, chiffre, communique, liste, media,"
            " organisation, page, personne, pole, region, rencontre, repere, secteur.",
        ),
    ],
)
def test_a_word_that_is_no_kind_is_told_with_those_that_are(word: str, told: str) -> None:
    with pytest.raises(LookupError) as unknown:
        meant(word)
    assert str(unknown.value) == told
