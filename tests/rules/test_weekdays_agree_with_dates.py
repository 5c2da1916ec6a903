"""A weekday in a text is that of its date."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

PATH = "press/a.md"
HEAD = "titre: Annonce\nemetteur: {nom: Réseau}\nchapo: Qui, quoi.\n"


def release(text: str, fields: str = "date: 2012-06-19\n") -> dict[str, str]:
    return {PATH: f"---\n{HEAD}{fields}---\n{text}\n"}


def told(column: int, words: str) -> str:
    return f"{PATH}:7:{column}: champ « texte » : {words}".replace("~", "\u00a0")


@pytest.mark.parametrize(
    "text",
    [
        "Le lundi 25 juin 2012.",
        "Le Vendredi 19 sept. 2014.",
        "Le lundi 25 juin, à Paris.",
        "Le lundi\n25 juin.",
        "Les lundi 25 et mardi 26 juin 2012.",
        "Du vendredi 29 juin au lundi 2 juillet 2012.",
        "Le mardi 1er janvier.",
        "Le samedi 31 décembre.",
        "On écrit « lundi 26 juin 2012 » par erreur.",
        "`lundi 26 juin 2012`",
        "Lundi prochain, 26 juin 2012.",
        "mardi 125 juin",
    ],
)
def test_a_weekday_that_is_right_or_reported_is_kept(problems: Problems, text: str) -> None:
    assert problems(release(text)) == []


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        (
            "Le lundi 26 juin 2012.",
            4,
            "Le 26~juin 2012 est un mardi, et non un lundi. Écrivez « mardi 26 », ou « lundi 25 juin ».",
        ),
        (
            "Le **Lundi 1er mars 2012**.",
            6,
            "Le 1er~mars 2012 est un jeudi, et non un lundi. Écrivez « jeudi 1er », ou « lundi 27 février ».",
        ),
        (
            "Les lundi 25 et lundi 26 juin 2012.",
            17,
            "Le 26~juin 2012 est un mardi, et non un lundi. Écrivez « mardi 26 », ou « lundi 25 juin ».",
        ),
        ("Le lundi 31 juin 2012.", 4, "« lundi 31 juin » n’existe pas. Vérifiez le jour et le mois."),
    ],
)
def test_a_weekday_of_another_day_is_refused(problems: Problems, text: str, column: int, words: str) -> None:
    assert problems(release(text)) == [told(column, words)]


def test_a_year_that_is_not_given_is_taken_from_the_record_and_told(problems: Problems) -> None:
    taken = "(année 2012, d’après la date de la fiche)"
    after = "(année 2013, d’après la date de la fiche)"

    assert problems(release("Le mardi 25 juin.")) == [
        told(
            4,
            f"Le 25~juin 2012 est un lundi, et non un mardi {taken}."
            " Écrivez « lundi 25 », ou « mardi 26 juin ». [avertissement]",
        )
    ]
    assert problems(release("Le lundi 4 janvier.", "date: 2012-12-03\n")) == [
        told(
            4,
            f"Le 4~janvier 2013 est un vendredi, et non un lundi {after}."
            " Écrivez « vendredi 4 », ou « lundi 7 janvier ». [avertissement]",
        )
    ]


@pytest.mark.parametrize("fields", ["", "date: 2012\n"])
def test_nothing_is_said_where_no_year_can_be_taken(problems: Problems, fields: str) -> None:
    assert problems(release("Le mardi 25 juin.", fields)) == []


def test_every_text_that_is_ours_is_read(problems: Problems) -> None:
    fields = (
        "nom: Phare\nchapo: Le lundi 26 juin 2012.\nhistoire:\n"
        "  - {date: 2012, texte: Le lundi 26 juin 2012, sources: [{titre: Le lundi 26 juin 2012}]}\n"
        "sources: [{titre: T}]\nnote: Le lundi 26 juin 2012.\n"
        "divergences: [{sujet: Jour, versions: [{texte: Le lundi 26 juin 2012, sources: [{titre: T}]}]}]\n"
    )
    assert [problem.partition(" : ")[0] for problem in problems({"poles/phare.yml": fields})] == [
        "poles/phare.yml:2:11: champ « chapo »",
        "poles/phare.yml:4:28: champ « histoire 1, texte »",
    ]
