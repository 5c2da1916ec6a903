"""What an editor accepts, where, and why; and what is said of a comment that accepts nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.acceptance import accepts
from ptce.build import check
from ptce.read import parse

Told = Callable[[dict[str, str]], list[str]]
SOURCES = "sources: [{titre: T}]\n"
LONG = f"description: {'long ' * 40}\n"
DESCRIPTION = "description-trop-longue"
RIGHT = f"# accepter: {DESCRIPTION} — l’original est ainsi"
PAGE = "content/a.md"


@pytest.fixture
def told(repository: Callable[[dict[str, str]], Path]) -> Told:
    """What is left to say of a repository: line, rule and, of comments, the sentence and the remedy."""

    def of(files: dict[str, str]) -> list[str]:
        return [
            f"{problem.path}:{problem.line} {problem.regle}"
            + (f": {problem.phrase} {problem.remede}" if problem.regle == "accepter" else "")
            for problem in check(repository(files)).problems
        ]

    return of


def pole(fields: str) -> dict[str, str]:
    return {"poles/p.yml": f"nom: P\n{fields}{SOURCES}"}


@pytest.mark.parametrize(
    "fields",
    [
        f"{RIGHT}\n{LONG}",
        f"# accepter : {DESCRIPTION} - l’original\n{LONG}",
        f"#accepter {DESCRIPTION} l’original\n{LONG}",
        f"# Accepter: {DESCRIPTION} — l’original\n\n# une autre note\n{LONG}",
        f"{LONG[:-1]} {RIGHT}\n",
        f"description: '{'long ' * 40}' {RIGHT}\n",
        f"description: | {RIGHT}\n  {'long ' * 40}\n",
        f"{RIGHT}\ndescription: >\n  {'long ' * 40}\n",
    ],
)
def test_a_reasoned_comment_above_or_at_the_end_silences_a_warning(told: Told, fields: str) -> None:
    assert told(pole(fields)) == []


def test_a_comment_above_the_text_of_a_page_holds_for_all_of_it(told: Told) -> None:
    body = "Un texte.\n\nDes **étoiles, **oubliées.\n"
    rule = told({PAGE: f"---\ntitre: A\n---\n{body}"})[0].partition(" ")[2]
    comment = f"# accepter: {rule} — l’original est ainsi\n"

    assert told({PAGE: f"---\ntitre: A\n{comment}---\n{body}"}) == []
    assert len(told({PAGE: f"---\n{comment}titre: A\n---\n{body}"})) == 2


def test_what_is_to_be_confirmed_is_accepted_too(told: Told) -> None:
    files = {"content/personnes/a.yml": "nom: Claude Alphandéry\n"}
    other = "nom: Claude Alphanbéry\n"

    assert told({**files, "content/personnes/b.yml": other}) == ["content/personnes/b.yml:1 noms-proches"]
    accepted = f"# accepter: noms-proches — ce sont deux personnes\n{other}"
    assert told({**files, "content/personnes/b.yml": accepted}) == []


def test_another_line_another_rule_and_another_file_are_told_all_the_same(told: Told) -> None:
    assert told(pole(f"# accepter: lien-mort — une raison\n{LONG}")) == [
        "poles/p.yml:2 accepter: Ce commentaire n’accepte rien : « lien-mort » n’a rien à dire de la ligne 3."
        " Retirez-le, ou mettez-le juste au-dessus de la ligne concernée.",
        "poles/p.yml:3 description-trop-longue",
    ]
    assert [line.partition(": ")[0] for line in told(pole(f"{RIGHT}\nchapo: C\n{LONG}"))] == [
        "poles/p.yml:2 accepter",
        "poles/p.yml:4 description-trop-longue",
    ]
    assert told({**pole(f"{RIGHT}\n{LONG}"), "poles/q.yml": f"nom: Q\n{LONG}{SOURCES}"}) == [
        "poles/q.yml:2 description-trop-longue"
    ]


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        (
            f"# accepter: {DESCRIPTION}",
            "Ce commentaire ne donne pas de raison."
            f" Écrivez-la après un tiret : # accepter: {DESCRIPTION} — l’original porte ce titre.",
        ),
        (
            f"# accepter: {DESCRIPTION} —",
            "Ce commentaire ne donne pas de raison."
            f" Écrivez-la après un tiret : # accepter: {DESCRIPTION} — l’original porte ce titre.",
        ),
        (
            "# accepter: description-trop-longe — une raison",
            "« description-trop-longe » n’est le nom d’aucune règle que l’on puisse accepter."
            " Vouliez-vous dire « description-trop-longue » ?",
        ),
        (
            "# accepter: tout — une raison",
            "« tout » n’est le nom d’aucune règle que l’on puisse accepter."
            " Recopiez le nom entre crochets que donne la vérification.",
        ),
        (
            "# accepter",
            "Ce commentaire n’a pas le nom d’une règle."
            " Écrivez-le après « accepter: », tel que la vérification le donne entre crochets.",
        ),
        (
            "# accepter: accepter — une raison",
            "« accepter » n’est le nom d’aucune règle que l’on puisse accepter."
            " Recopiez le nom entre crochets que donne la vérification.",
        ),
    ],
)
def test_a_comment_without_a_reason_or_without_a_rule_silences_nothing_and_is_told(
    told: Told, comment: str, said: str
) -> None:
    assert told(pole(f"{comment}\n{LONG}")) == [
        f"poles/p.yml:2 accepter: {said}",
        "poles/p.yml:3 description-trop-longue",
    ]


def test_an_error_is_not_accepted(told: Told) -> None:
    assert told(pole("# accepter: date — une raison\ndate: 28/02/2013\n")) == [
        "poles/p.yml:2 accepter: Une erreur ne s’accepte pas. Corrigez-la, puis retirez ce commentaire.",
        "poles/p.yml:3 date",
    ]


def test_whether_a_comment_is_of_use_is_not_told_as_long_as_an_error_may_hide_it(told: Told) -> None:
    assert told(pole(f"date: hier\n{RIGHT}\n{LONG}")) == ["poles/p.yml:2 date"]


@pytest.mark.parametrize(
    "fields",
    [
        "# on a accepté ce titre\nchapo: C\n",
        f"chapo: '# accepter: {DESCRIPTION} — non'\n",
        f'chapo: "un # accepter: {DESCRIPTION} — non"\n',
        f"texte: |\n  # accepter: {DESCRIPTION} — non\n",
        f"chapo: un#accepter: {DESCRIPTION}\n".replace(": ", ":", 2).replace(":", ": ", 1),
    ],
)
def test_what_is_no_such_comment_is_none(told: Told, fields: str) -> None:
    assert [line for line in told(pole(fields)) if "accepter" in line.partition(":")[2]] == []


def test_a_comment_that_accepts_is_told_from_others() -> None:
    document = parse(".yml", b"# accepter: x - oui\na: 1 # Accepter\n# on peut accepter x\nb: 2\n")
    assert [accepts(comment) for comment in document.comments] == [True, True, False]
