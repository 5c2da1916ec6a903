"""All records of a repository: read, linked, ruled; and all of their problems, of all files, in one run."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from ptce.build import all_kinds, check
from ptce.corpus import Corpus, load
from ptce.problem import AVERTISSEMENT, Problem

Problems = Callable[[dict[str, str]], list[str]]

SOURCES = "sources: [{titre: T}]\n"
PHARE = {"poles/phare.yml": f"nom: Phare\n{SOURCES}"}
NAME = "Le nom du fichier n’a que des minuscules sans accent, des chiffres et des tirets."
UNREAL = "Ce champ n’existe pas."
REMEDY = "Retirez-le, ou corrigez son nom : le guide les a tous, page « Tous les champs »."


@pytest.fixture
def problems(repository: Callable[[dict[str, str]], Path]) -> Problems:
    """All problems of a repository that is made of these files and of sound settings."""

    def told(files: dict[str, str]) -> list[str]:
        return [str(problem) for problem in check(repository(files)).problems]

    return told


def release(fields: str) -> dict[str, str]:
    header = f"titre: A\nemetteur: {{nom: R}}\nchapo: C\n{fields}date: 2025-01-02\ncontact: {{courriel: r@r.example}}\n"
    return {**PHARE, "press/a.md": f"---\n{header}---\nUn texte.\n"}


def test_a_sound_repository_is_a_corpus(repository: Callable[[dict[str, str]], Path]) -> None:
    root = repository(release("poles: [phare, phare]\n"))

    corpus = check(root)

    assert corpus.problems == []
    assert [record.key for record in corpus.all()] == ["pole/phare", "press_release/a", "site/site"]
    assert corpus.files["pole"] == {"phare": "poles/phare.yml"}
    assert corpus.path(corpus.records["press_release"]["a"]) == "press/a.md"
    assert [record.key for record in corpus.citing["pole/phare"]] == ["press_release/a"]


def test_those_who_cite_are_in_the_order_of_their_keys(repository: Callable[[dict[str, str]], Path]) -> None:
    call = f"titre: T\npole: phare\n{SOURCES}"
    files = {**release("poles: [phare]\n"), "content/appels/z.yml": call, "content/appels/b.yml": call}

    assert [record.key for record in check(repository(files)).citing["pole/phare"]] == [
        "call/b",
        "call/z",
        "press_release/a",
    ]


def test_a_reference_among_several_kinds_takes_the_first_that_has_it(
    repository: Callable[[dict[str, str]], Path],
) -> None:
    files = release("cosignataires: [{nom: P, fiche: phare}]\n") | {
        "content/organisations/phare.yml": f"nom: O\nnature: autre\n{SOURCES}"
    }

    corpus = check(repository(files))

    assert sorted(key for key, citing in corpus.citing.items() if citing) == ["organisation/phare"]


def test_what_authors_wrote_is_set_in_french(repository: Callable[[dict[str, str]], Path]) -> None:
    files = {"poles/phare.yml": 'nom: "L\'eau : 9h30"\ntexte: "L\'eau `a\'b`"\nsources: [{titre: T}]\n'}

    pole = check(repository(files)).records["pole"]["phare"]

    assert (pole.intitule, dict(pole)["texte"]) == ("L’eau\u00a0: 9\u00a0h\u00a030", "L’eau `a'b`")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            "poles: [phares]\n",
            "5:9: champ « poles 1 » : « phares » n’est le nom d’aucune fiche (pôle). Vouliez-vous dire « phare » ?",
        ),
        (
            "poles: [phare, pharre]\n",
            "5:16: champ « poles 2 » : « pharre » n’est le nom d’aucune fiche (pôle). Vouliez-vous dire « phare » ?",
        ),
        (
            "appels: [graines]\n",
            "5:10: champ « appels 1 » : « graines » n’est le nom d’aucune fiche (appel)."
            " Vérifiez ce nom. Si la fiche manque, commencez-la avec « ptce new appel ».",
        ),
        (
            "cosignataires:\n  - nom: P\n    fiche: fare\n",
            "7:12: champ « cosignataires 1, fiche » : « fare » n’est le nom d’aucune fiche (organisation ni pôle)."
            " Au choix : phare. Si la fiche manque, commencez-la avec « ptce new organisation ».",
        ),
        (
            "cosignataires:\n  - nom: P\n    fiche: phrae\n",
            "7:12: champ « cosignataires 1, fiche » : « phrae » n’est le nom d’aucune fiche (organisation ni pôle)."
            " Vouliez-vous dire « phare » ?",
        ),
        (
            "personnes: [{personne: phare}]\n",
            "5:24: champ « personnes 1, personne » : « phare » n’est le nom d’aucune fiche (personne)."
            " Vérifiez ce nom. Si la fiche manque, commencez-la avec « ptce new personne ».",
        ),
    ],
)
def test_a_reference_to_no_file_is_told_with_the_nearest_name(problems: Problems, fields: str, expected: str) -> None:
    assert problems(release(fields)) == [f"press/a.md:{expected}"]


@pytest.mark.parametrize("wrong", ["nom: [Phare\n", f"nome: Phare\n{SOURCES}", "", "- a\n"])
def test_a_reference_to_a_file_that_is_wrong_is_not_told_a_second_time(problems: Problems, wrong: str) -> None:
    told = problems(release("poles: [phare]\n") | {"poles/phare.yml": wrong})

    assert told
    assert {problem.partition(":")[0] for problem in told} == {"poles/phare.yml"}


def test_a_link_to_the_page_of_a_file_that_is_wrong_is_not_told_a_second_time(problems: Problems) -> None:
    files = {"poles/phare.yml": "nom: [Phare\n", "content/a.md": "---\ntitre: A\n---\n[P](/poles/phare/)\n"}

    assert [problem.partition(":")[0] for problem in problems(files)] == ["poles/phare.yml"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"nom: P\ncomunne: Rivage\n{SOURCES}", f"2:1: champ « comunne » : {UNREAL} Vouliez-vous dire « commune » ?"),
        (f"nom: P\nregions: nord\n{SOURCES}", f"2:1: champ « regions » : {UNREAL} Vouliez-vous dire « region » ?"),
        (f"nom: P\ncouleur: bleu\n{SOURCES}", f"2:1: champ « couleur » : {UNREAL} {REMEDY}"),
        (
            "nom: P\nsources:\n  - titre: T\n    edituer: E\n  - titre: U\n",
            f"4:5: champ « sources 1, edituer » : {UNREAL} Vouliez-vous dire « editeur » ?",
        ),
        (
            f"nom: P\n{SOURCES}contact:\n  telephone: 01 23 45 67 89\n  couriel: a@b.example\n",
            f"5:3: champ « contact, couriel » : {UNREAL} Vouliez-vous dire « courriel » ?",
        ),
        pytest.param(
            f"nom: P\n{SOURCES}divergences:\n  - sujet: S\n    versions:\n      - texte: T\n"
            "        sources:\n          - titre: T\n            documents: x\n",
            f"9:13: champ « divergences 1, versions 1, sources 1, documents » : {UNREAL}"
            " Vouliez-vous dire « document » ?",
        ),
    ],
)
def test_an_unknown_field_is_told_at_any_depth_with_the_nearest_name(
    problems: Problems, text: str, expected: str
) -> None:
    assert problems({"poles/p.yml": text}) == [f"poles/p.yml:{expected}"]


def test_an_unknown_field_is_told_in_groups_that_hold_themselves(problems: Problems) -> None:
    text = "titre: F\nseances:\n  - titre: A\n    seances:\n      - titre: B\n        sale: Bleue\n"

    assert problems({"content/evenements/f.yml": text}) == [
        f"content/evenements/f.yml:6:9: champ « seances 1, seances 1, sale » : {UNREAL} Vouliez-vous dire « salle » ?"
    ]


def test_id_is_never_suggested(problems: Problems) -> None:
    assert problems({"content/secteurs/b.yml": "nom: B\ncode: b\nidd: x\n"}) == [
        f"content/secteurs/b.yml:3:1: champ « idd » : {UNREAL} {REMEDY}"
    ]


def test_an_id_by_an_author_is_refused(problems: Problems) -> None:
    assert problems({"poles/phare.yml": f"nom: P\nid: autre\n{SOURCES}"}) == [
        "poles/phare.yml:2:1: champ « id » : Le nom de la fiche est celui de son fichier. Retirez cette ligne."
    ]


@pytest.mark.parametrize(
    ("path", "text", "proposed"),
    [
        ("poles/Cité Phares.yml", f"nom: P\n{SOURCES}", "cite-phares.yml"),
        ("poles/cite_phares.yml", f"nom: P\n{SOURCES}", "cite-phares.yml"),
        ("poles/PHARE.yml", f"nom: P\n{SOURCES}", "phare.yml"),
        ("poles/-phare-.yml", f"nom: P\n{SOURCES}", "phare.yml"),
        ("poles/phare.v2.yml", f"nom: P\n{SOURCES}", "phare-v2.yml"),
        ("content/presse/L’été.md", "---\ntitre: É\n---\n", "presse/l-ete.md"),
    ],
)
def test_a_bad_file_name_is_told_with_a_good_one(problems: Problems, path: str, text: str, proposed: str) -> None:
    assert problems({path: text}) == [f"{path}:1:1: {NAME} Renommez-le {proposed}."]


def test_a_bad_file_name_does_not_hide_what_is_in_the_file(problems: Problems) -> None:
    told = problems({"poles/Été.yml": "nome: P\n"})

    assert [problem.partition(" : ")[0] for problem in told] == [
        f"poles/Été.yml:1:1: {NAME} Renommez-le ete.yml.",
        "poles/Été.yml:1:1: champ « nome »",
        "poles/Été.yml:1:1: champ « sources »",
    ]


@pytest.mark.parametrize(
    ("path", "text"), [("content/Présent/a.md", "---\ntitre: A\n---\n"), ("poles/!!!.yml", f"nom: P\n{SOURCES}")]
)
def test_the_proposed_name_is_one_that_would_do(problems: Problems, path: str, text: str) -> None:
    (told,) = problems({path: text})

    assert not told.endswith((" a.md.", " .yml."))


def test_all_problems_of_all_files_are_told_in_one_run_and_sorted(problems: Problems) -> None:
    files = {
        "poles/b.yml": f"nom: B\nlatitude: 45.5\nregion: nord\n{SOURCES}",
        "poles/a.yml": "nom: [\n",
        "poles/Z.yml": f"nom: Z\nx: y\n{SOURCES}",
        "content/appels/c.yml": f"titre: C\npole: a\nordinal: x\n{SOURCES}",
        "content/site.yml": "nom: S\n",
        "press/a.md": "Pas d’en-tête.\n",
    }

    told = problems(files)

    assert [problem.split(": ")[0] for problem in told] == [
        "content/appels/c.yml:3:10",
        *["content/site.yml:1:1"] * 7,
        "poles/Z.yml:1:1",
        "poles/Z.yml:2:1",
        "poles/a.yml:2:1",
        "poles/b.yml:2:11",
        "poles/b.yml:3:9",
        "press/a.md:1:1",
    ]


def test_the_order_of_the_file_system_does_not_matter(
    repository: Callable[[dict[str, str]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository({f"content/personnes/{name}.yml": f"nom: {name} {name}\n" for name in ("ada", "zoe", "luc")})
    straight = [record.key for record in check(root).all()]
    glob = Path.glob
    monkeypatch.setattr(Path, "glob", lambda self, pattern: reversed(list(glob(self, pattern))))

    assert [record.key for record in check(root).all()] == straight


def test_a_rule_adds_its_problems_and_each_is_told_once(repository: Callable[[dict[str, str]], Path]) -> None:
    def rule(corpus: Corpus) -> Iterator[Problem]:
        for record in corpus.records["pole"].values():
            yield corpus.problem(record, ("sources", 0, "titre"), "La règle.", "Le remède.", AVERTISSEMENT)

    module = SimpleNamespace(REGLE="regle-d-essai", check=rule)
    corpus = load(repository(PHARE), all_kinds(), [module, module])

    assert corpus.problems == [
        Problem(
            "poles/phare.yml",
            2,
            19,
            "sources 1, titre",
            "La règle.",
            "Le remède.",
            AVERTISSEMENT,
            "regle-d-essai",
            width=1,
        )
    ]


def test_a_symbolic_link_is_no_file_of_ours(repository: Callable[[dict[str, str]], Path]) -> None:
    root = repository(PHARE)
    (root / "poles/lien.yml").symlink_to("phare.yml")

    assert [str(problem) for problem in check(root).problems] == [
        "poles/lien.yml:1:1: Un lien symbolique est refusé. Mettez le fichier lui-même à sa place."
    ]


def test_a_folder_that_is_a_link_is_refused(
    repository: Callable[[dict[str, str]], Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("ailleurs")
    (outside / "secret.yml").write_text("nom: Un secret\n", "utf-8")
    root = repository({})
    (root / "content/personnes").symlink_to(outside, target_is_directory=True)

    corpus = check(root)

    assert corpus.problems != []
    assert "secret" not in corpus.records["person"]


def test_the_place_of_a_fault_in_a_page_is_its_own(problems: Problems) -> None:
    text = "---\ntitre: A\n---\n\nUn.\n\nDeux <b>.\n"

    assert [problem.partition(": ")[0] for problem in problems({"content/a.md": text})] == ["content/a.md:7:6"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("texte: |\n  Un.\n\n  Deux <b>.\n", "6:8"),
        ("texte: |-\n      Un.\n      Deux <b>.\n", "5:12"),
        ("texte: >\n  Un\n  deux\n  trois <b>.\n", "6:9"),
        ("histoire:\n  - date: 2026\n    texte: |\n      Un.\n\n      Deux.\n    " + SOURCES, "6:7"),
    ],
)
def test_the_place_of_a_fault_in_a_block_is_its_own(problems: Problems, text: str, place: str) -> None:
    (told,) = problems({"poles/p.yml": f"nom: P\n{SOURCES}{text}"})

    assert told.startswith(f"poles/p.yml:{place}: ")


def test_every_fault_of_a_text_is_told(problems: Problems) -> None:
    text = "---\ntitre: A\n---\nUn <b>, un [lien](#).\n\n#### Titre\n"

    assert [problem.partition(": ")[0] for problem in problems({"content/a.md": text})] == [
        "content/a.md:4:4",
        "content/a.md:4:17",
        "content/a.md:6:1",
    ]


def test_a_list_of_one_wrong_item_is_not_called_empty(problems: Problems) -> None:
    assert problems({"poles/p.yml": "nom: P\nsources:\n  - Un livre\n"}) == [
        "poles/p.yml:3:5: champ « sources 1 » : Il faut ici d’autres champs, et non un texte seul."
        " Écrivez-les après le tiret : « titre: … », « url: … » ou « document: … »."
    ]


@pytest.mark.parametrize("value", ["[publie]", "{a: b}"])
def test_a_choice_that_is_no_text_is_not_told_as_python_writes_it(problems: Problems, value: str) -> None:
    (told,) = problems({"poles/p.yml": f"nom: P\nstatut: {value}\n{SOURCES}"})

    assert "'" not in told


@pytest.mark.parametrize(
    "files",
    [
        {"content/evenements/f.yml": "titre: F\ndate: 2026-05-04\nfin: 2026-05-01\n"},
        {"content/appels/a.yml": f"titre: A\nouverture: 2026-05-04\ncloture: 2026-05-01\n{SOURCES}"},
        {
            "content/organisations/o.yml": f"nom: O\nnature: autre\n{SOURCES}"
            "presentations: [{texte: T, du: 2026-05-04, au: 2026-05-01}]\n"
        },
    ],
)
def test_an_end_before_its_start_is_refused(problems: Problems, files: dict[str, str]) -> None:
    assert len(problems(files)) == 1


def test_the_root_of_permanent_addresses_ends_with_a_slash(
    problems: Problems, repository: Callable[[dict[str, str]], Path]
) -> None:
    text = (repository({}) / "content/site.yml").read_text("utf-8").replace("essai.example/", "essai.example")

    assert len(problems({"content/site.yml": text})) == 1


def test_a_problem_in_a_text_is_at_its_words(repository: Callable[[dict[str, str]], Path]) -> None:
    pole = "nom: Le Fhare\nchapo: >-\n  Un Fhare\n  ici.\nlieu_precision: 'L''Fhare'\nsources: [{titre: T}]\n"
    corpus = load(repository({"poles/p.yml": pole}), all_kinds(), [])
    found = []
    for passage in corpus.passages:
        start = passage.text.find("Fhare")
        if start >= 0:
            span = (start, start + 5)
            found.append(corpus.problem_in(passage, span, "P.", "R.", AVERTISSEMENT, correction="Phare"))

    assert [(one.line, one.column, one.width, one.champ, one.correction) for one in found] == [
        (1, 9, 5, "nom", "Phare"),
        (3, 6, 5, "chapo", "Phare"),
        (5, 17, 10, "lieu_precision", ""),
    ]
    assert str(found[0]) == "poles/p.yml:1:9: champ « nom » : P. R. [avertissement]"
