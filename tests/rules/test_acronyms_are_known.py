"""A sigle in a text is that of a record."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

NAMES = {
    "content/organisations/cncres.yml": (
        "nom: Conseil national des chambres\nsigle: CNCRES\nnature: reseau\nalias: [CNRES, CNC]\n"
        "noms: [{forme: Conseil national des chambres régionales, sources: [{titre: T}]}]\nsources: [{titre: T}]\n"
    ),
    "content/organisations/coorace.yml": "nom: COORACE\nnature: reseau\nsources: [{titre: T}]\n",
    "content/glossaire.md": "---\ntitre: G\n---\n- **PTCE** : pôle.\n- **CRESS** : chambre.\n",
}


def page(text: str) -> dict[str, str]:
    return {**NAMES, "content/a.md": f"---\ntitre: A\n---\n{text}\n"}


def told(column: int, words: str, right: str) -> list[str]:
    return [f"content/a.md:4:{column}: champ « texte » : {words} Écrivez « {right} ». [avertissement]"]


@pytest.mark.parametrize(
    "text",
    [
        "Le CNCRES, COORACE et les PTCE, avec une CRESS.",
        "Le programme imprime « CNRES ».",
        "La SNCF, la RATP, une SCIC et un ETP.",
        "Le SCOT, un PTRE et le PTGE de la vallée.",
        "PTC, PTCES-2, #PTCA, A-PTCA",
        "`CNRES`, https://a.example/CNRES",
        "Conseil national des chambres (CNCRES)",
        "Conseil national des chambres (voir plus bas)",
        "Conseil des mers (CM)",
    ],
)
def test_a_sigle_that_is_known_far_or_quoted_is_kept(problems: Problems, text: str) -> None:
    assert problems(page(text)) == []


@pytest.mark.parametrize(
    ("text", "column", "wrong", "right"),
    [
        ("Le CNRES.", 4, "CNRES", "CNCRES"),
        ("Le CNRCES.", 4, "CNRCES", "CNCRES"),
        ("Le COORASE.", 4, "COORASE", "COORACE"),
        ("Un PCTE.", 4, "PCTE", "PTCE"),
        ("Une CRES.", 5, "CRES", "CRESS"),
    ],
)
def test_a_sigle_near_a_known_one_is_warned_of(
    problems: Problems, text: str, column: int, wrong: str, right: str
) -> None:
    assert problems(page(text)) == told(column, f"« {wrong} » ressemble à « {right} ».", right)


@pytest.mark.parametrize("wrong", ["CNRES", "CCN"])
def test_a_name_with_the_sigle_of_another_is_warned_of_once(problems: Problems, wrong: str) -> None:
    words = f"Le sigle de cette organisation est CNCRES, et non {wrong}."

    assert problems(page(f"Le Conseil national des chambres régionales ({wrong}).")) == told(46, words, "CNCRES")


def test_a_sigle_that_several_records_use_is_no_slip(problems: Problems) -> None:
    files = {f"content/{name}.md": "---\ntitre: A\n---\nLe CNCREZ.\n" for name in ("a", "b", "c")}

    assert problems({**NAMES, **files}) == []
    assert len(problems({**NAMES, **dict(list(files.items())[:2]), "content/c.md": "---\ntitre: C\n---\n"})) == 2
