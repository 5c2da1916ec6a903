"""What keeps a value out of a record, in French: the rule, the sentence, the remedy, and what is written instead."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.build import check
from ptce.diagnosis import replacing, sentence
from ptce.read import Mark

Told = Callable[[str], list[tuple[str, str, str]]]
SOURCES = "sources: [{titre: T}]\n"


@pytest.fixture
def told(repository: Callable[[dict[str, str]], Path]) -> Told:
    """What is said of the fiche of a pole: the rule, the remedy and the correction of each problem."""

    def of(text: str) -> list[tuple[str, str, str]]:
        problems = check(repository({"poles/p.yml": text})).problems
        return [(problem.regle, problem.remede, problem.correction) for problem in problems]

    return of


@pytest.mark.parametrize(
    ("kind", "context", "value", "expected"),
    [
        ("missing", {}, {}, ("champ-manquant", "Ce champ est obligatoire.", "Ajoutez-le.")),
        ("extra_forbidden", {}, "x", ("champ-inconnu", "Ce champ n’existe pas.", "Retirez-le, ou corrigez son nom.")),
        (
            "tuple_type",
            {},
            "x",
            ("liste", "Ce champ est une liste.", "Mettez chaque élément sur sa ligne, après un tiret."),
        ),
        (
            "model_type",
            {"class_name": "Lieu"},
            "x",
            (
                "groupe",
                "Il faut ici d’autres champs, et non un texte seul.",
                "Écrivez-les dessous, en retrait.",
            ),
        ),
        (
            "too_short",
            {"field_type": "Tuple", "min_length": 1, "actual_length": 0},
            [],
            ("liste-vide", "Cette liste ne peut pas être vide.", "Ajoutez au moins un élément."),
        ),
        (
            "literal_error",
            {"expected": "'a', 'b' or 'c'"},
            "d",
            ("choix", "« d » n’est pas un choix possible.", "Choisissez a, b ou c."),
        ),
        (
            "literal_error",
            {"expected": "'a' or 'b'"},
            ["a"],
            ("choix", "« cette liste » n’est pas un choix possible.", "Choisissez a ou b."),
        ),
        (
            "literal_error",
            {"expected": "'a' or 'b'"},
            {"a": "b"},
            ("choix", "« ce groupe de champs » n’est pas un choix possible.", "Choisissez a ou b."),
        ),
    ],
)
def test_the_errors_of_pydantic_are_told_in_french(
    kind: str, context: dict[str, object], value: object, expected: tuple[str, str, str]
) -> None:
    assert sentence(kind, context, value) == expected


def test_what_takes_several_lines_or_no_place_cannot_be_replaced() -> None:
    assert replacing(Mark(2, 3, width=4, last=2), "a, b") == '"a, b"'
    assert replacing(Mark(2, 3, width=4, last=2), "[a, b]") == '"[a, b]"'
    assert replacing(Mark(2, 3, width=4, last=3), "a") == ""
    assert replacing(Mark(2, 3, width=0, last=2), "a") == ""
    assert replacing(Mark(2, 3, width=4, last=2), "") == ""


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("nom: P\nchapo: |\n  Un.\n\n", "Ajoutez « sources: … » sous la ligne 3."),
        ("nom: P\nalias:\n  - A\n  - B\n\n# fin\n", "Ajoutez « sources: … » sous la ligne 4."),
        ("nom: P\nalias: [\n  A,\n]\n", "Ajoutez « sources: … » sous la ligne 4."),
        ("nom: P\nchapo: Un\n  deux\n", "Ajoutez « sources: … » sous la ligne 3."),
        ("nom: P\nchapo:\n", "Ajoutez « sources: … » sous la ligne 2."),
        ("{nom: P}\n", "Ajoutez « sources: … » entre les accolades."),
    ],
)
def test_a_missing_field_goes_below_the_last_line_of_its_group(told: Told, text: str, remedy: str) -> None:
    assert told(text) == [("champ-manquant", remedy, "")]


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("nom: P\n", ["sources:\n  - titre: Titre du document ou de la page"]),
        ("{nom: P}\n", [""]),
        (f"{SOURCES}", [""]),
        (
            f"nom: P\n{SOURCES}histoire:\n  - date: 2026\n    texte: T\n",
            ["    sources:\n      - titre: Titre du document ou de la page"],
        ),
    ],
)
def test_a_missing_group_is_shown_with_what_it_cannot_do_without_at_its_indent(
    repository: Callable[[dict[str, str]], Path], text: str, added: list[str]
) -> None:
    found = check(repository({"poles/p.yml": text})).problems
    assert [problem.ajout for problem in found if problem.regle == "champ-manquant"] == added


def test_a_misspelt_field_is_not_told_as_missing_too(told: Told) -> None:
    assert told(f"nome: P\n{SOURCES}") == [("champ-inconnu", "Vouliez-vous dire « nom » ?", "nom")]
    assert told("nom: P\nsources:\n  - titre: T\n    urll: https://a.example/\n") == [
        ("champ-inconnu", "Vouliez-vous dire « url » ?", "url")
    ]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("secteurs: bois", ("liste", "Mettez chaque élément sur sa ligne, après un tiret.", "[bois]")),
        ("secteurs: bois, mer", ("liste", "Mettez chaque élément sur sa ligne, après un tiret.", "[bois, mer]")),
        (
            "alias: Le Phare, à Brest",
            ("liste", "Mettez chaque élément sur sa ligne, après un tiret.", '["Le Phare, à Brest"]'),
        ),
        ("portage: Un réseau", ("liste", "Mettez chaque élément sur sa ligne, après un tiret.", "")),
        (
            "portage: [Un réseau]",
            ("groupe", "Écrivez-les sous cette ligne, en retrait : « nom: … ».", "{nom: Un réseau}"),
        ),
        (
            "portage:\n  - Un réseau, deux villes",
            ("groupe", "Écrivez-les après le tiret : « nom: … ».", 'nom: "Un réseau, deux villes"'),
        ),
        (
            "contact: a@b.example",
            (
                "groupe",
                "Écrivez-les sous cette ligne, en retrait : « courriel: … » ou « telephone: … ».",
                "{courriel: a@b.example}",
            ),
        ),
        (
            "chiffres:\n  - 20 salariés",
            (
                "groupe",
                "Écrivez-les après le tiret : « unite: … », « date: … », « definition: … » et « sources: … ».",
                "",
            ),
        ),
        ("ville: Brest", ("champ-inconnu", "Vouliez-vous dire « commune » ?", "commune")),
        ("téléphone: 01 99 00 12 34", ("champ-inconnu", "Mettez-le sous « contact », en retrait.", "")),
        (
            "infos: Sur place",
            (
                "champ-inconnu",
                "Retirez-le, ou corrigez son nom : le guide les a tous, page « Tous les champs ».",
                "",
            ),
        ),
        ("statut: Publié", ("choix", "Vouliez-vous dire « publie » ?", "publie")),
        ("statut: |\n  Publié", ("choix", "Vouliez-vous dire « publie » ?", "")),
        ("region: Île-de-France", ("nom-de-fiche", "", "ile-de-france")),
        ("region: '!!'", ("nom-de-fiche", "Écrivez par exemple cite-phares.", "")),
        ("date: 28/02/2013", ("date", "", "2013-02-28")),
        ("date: '28/02/2013'", ("date", "", "2013-02-28")),
        ("date: |\n  28/02/2013", ("date", "Écrivez « 2013-02-28 ».", "")),
        ("texte: Un <b>mot</b>.", ("html", "Écrivez en Markdown : **gras**, *italique*, 2e.", "**mot**")),
        ('texte: "Un \\" <b>mot</b>."', ("html", "Écrivez en Markdown : **gras**, *italique*, 2e.", "")),
    ],
)
def test_what_can_be_known_is_written_instead(told: Told, field: str, expected: tuple[str, str, str]) -> None:
    assert told(f"nom: P\n{field}\n{SOURCES}") == [expected]


@pytest.mark.parametrize(
    ("field", "certain"),
    [
        ("date: 28/02/2013", True),
        ("date: février 2014", True),
        ("date: fin février 2014", False),
        ("date: fin 2014", False),
        ("comune: Brest", True),
        ("comune: Brest\ncommune: Brest", False),
        ("comun: Brest", False),
        ("statut: Publié", True),
        ("statut: publique", False),
        ("site: www.phare.example", True),
        ("contact: {telephone: 01/58/50/14/09}", True),
        ("contact: {telephone: 1 58 50 14 09}", False),
        ("contact: {courriel: a (at) b.fr}", False),
        ("latitude: 48,4", False),
    ],
)
def test_a_correction_is_certain_if_nothing_else_can_be_meant(
    repository: Callable[[dict[str, str]], Path], field: str, certain: bool
) -> None:
    problems = check(repository({"poles/p.yml": f"nom: P\n{field}\n{SOURCES}"})).problems
    assert [problem.certaine for problem in problems if problem.regle != "couple"][:1] == [certain]
