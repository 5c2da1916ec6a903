"""A name in a text is spelt as in its record."""

from collections.abc import Callable

import pytest

Problems = Callable[[dict[str, str]], list[str]]

NAMES = {
    "content/personnes/alphandery.yml": "nom: Claude Alphandéry\nalias: [Claude Alphanbéry]\n",
    "content/personnes/lemaitre.yml": "nom: Colin Lemaitre\n",
    "content/personnes/noe.yml": "nom: Basile Noé\n",
    "content/organisations/mes.yml": (
        "nom: Mouvement pour l’économie solidaire\nnature: reseau\nalias: [Réseau des phares]\n"
        "noms: [{forme: Mouvement de l’économie solidaire, sources: [{titre: T}]}]\nsources: [{titre: T}]\n"
    ),
    "poles/ecopole.yml": "nom: Ecopôle alimentaire\nalias: [Le PôPE]\nsources: [{titre: T}]\n",
}


def page(text: str) -> dict[str, str]:
    return {**NAMES, "content/a.md": f"---\ntitre: A\n---\n{text}\n"}


def told(column: int, written: str, right: str) -> list[str]:
    return [
        f"content/a.md:4:{column}: champ « texte » : « {written} » ressemble à « {right} »."
        f" Si c’est la même fiche, écrivez « {right} ». [à confirmer]"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Claude Alphandéry et CLAUDE ALPHANDERY parlent.",
        "Claude\nAlphandéry",
        "Le programme imprime « Claude Alphanbéry ».",
        "Claude Martin, Colin Alphandéry, Jean Alphanbéry",
        "M. Alphandéry, Mme Lemaitre, M. Martin, Alphanbéry",
        "Basile Noël",
        "Le mouvement pour l'économie solidaire, le Mouvement de l’économie solidaire",
        "Le pôle, l’Écopôle alimentaire",
        "`Claude Alphanbéry`, [x](https://a.example/Claude-Alphanbéry)",
    ],
)
def test_a_name_that_is_right_far_or_quoted_is_kept(problems: Problems, text: str) -> None:
    assert problems(page(text)) == []


@pytest.mark.parametrize(
    ("text", "column", "written", "right"),
    [
        ("Avec Claude Alphanbéry.", 6, "Claude Alphanbéry", "Claude Alphandéry"),
        ("Avec Claude Alphandery.", 6, "Claude Alphandery", "Claude Alphandéry"),
        ("Avec Cladue Alphandéry.", 6, "Cladue Alphandéry", "Claude Alphandéry"),
        ("Avec **Colin Lemaître**.", 8, "Colin Lemaître", "Colin Lemaitre"),
        ("Avec M. Alphanbéry.", 9, "Alphanbéry", "Alphandéry"),
        (
            "Le Mouvement pour l'économie solidaires",
            4,
            "Mouvement pour l'économie solidaires",
            "Mouvement pour l’économie solidaire",
        ),
        ("Le Réseau des phars", 4, "Réseau des phars", "Réseau des phares"),
        ("L’Ecopole alimentaire", 3, "Ecopole alimentaire", "Ecopôle alimentaire"),
    ],
)
def test_a_near_spelling_is_to_be_confirmed(
    problems: Problems, text: str, column: int, written: str, right: str
) -> None:
    assert problems(page(text)) == told(column, written, right)


def test_what_other_documents_print_is_not_ours_to_mend(problems: Problems) -> None:
    fields = (
        "titre: F\nsoutiens: [{titre: T, structures: [{nom: Claude Alphanbéry}]}]\n"
        "divergences: [{sujet: S, versions: [{texte: Claude Alphanbéry, sources: [{titre: Claude Alphanbéry}]}]}]\n"
    )
    assert problems({**NAMES, "content/evenements/f.yml": fields}) == []


def test_a_programme_is_read(problems: Problems) -> None:
    fields = "titre: F\nseances: [{titre: Intervention de Claude Alphanbéry}]\n"

    assert [problem.partition(" : ")[0] for problem in problems({**NAMES, "content/evenements/f.yml": fields})] == [
        "content/evenements/f.yml:2:35: champ « seances 1, titre »"
    ]
