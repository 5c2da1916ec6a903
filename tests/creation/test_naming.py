"""The names of new files."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from ptce.build import all_kinds, check
from ptce.creation.answer import Answer, Refusal
from ptce.creation.naming import address, checked, free, path_of, proposed
from ptce.french.names import LONGEST
from ptce.read.document import Steps

KINDS = all_kinds()
Write = Callable[[dict[str, str]], Path]
LETTERS = "Un nom de fichier n’a que des minuscules sans accent, des chiffres et des tirets."


@pytest.mark.parametrize(
    ("kind", "answers", "name"),
    [
        ("pole", {("nom",): "L'Étoile : no 1"}, "l-etoile-no-1"),
        ("press_release", {("titre",): "Un appel", ("date",): "2026-11-05"}, "2026-11-05-un-appel"),
        ("press_release", {("titre",): "Un appel"}, "un-appel"),
        ("milestone", {("titre",): "La loi", ("date",): "2014-07"}, "2014-07-la-loi"),
        ("figure", {("titre",): "PTCE", ("chiffre", "date"): "2017"}, "2017-ptce"),
        ("media", {("legende",): "La façade", ("fichier",): "content/medias/Façade 1.JPG"}, "facade-1"),
        ("pole", {("nom",): "!!!"}, "pole"),
        ("pole", {("nom",): "mot " * 40}, "-".join(["mot"] * 15)),
        ("pole", {("nom",): "a" * 200}, "a" * LONGEST),
    ],
)
def test_a_name_is_made_of_what_the_record_says(kind: str, answers: Mapping[Steps, Answer], name: str) -> None:
    assert proposed(KINDS[kind], answers) == name
    assert len(name) <= LONGEST


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("pole", "poles/x.yml"),
        ("press_release", "press/x.md"),
        ("page", "content/x.md"),
        ("event", "content/evenements/x.yml"),
    ],
)
def test_a_file_goes_into_the_folder_of_its_kind(kind: str, path: str) -> None:
    assert path_of(KINDS[kind], "x") == path


def test_a_name_that_is_taken_gets_the_first_number_that_is_free(repository: Write) -> None:
    root = repository({"poles/phare.yml": "nom: P\n", "poles/phare-2.yml": "nom: P\n"})
    assert free(root, KINDS["pole"], "phare") == "phare-3"
    assert free(root, KINDS["pole"], "moulin") == "moulin"


@pytest.mark.parametrize("text", ["moulin", " moulin ", "moulin.yml", "poles/moulin.yml"])
def test_a_name_is_taken_with_or_without_its_folder(repository: Write, text: str) -> None:
    assert checked(repository({}), KINDS["pole"], text) == "moulin"


def test_only_a_page_may_be_in_a_folder_of_its_own(repository: Write) -> None:
    assert checked(repository({}), KINDS["page"], "presse/kits") == "presse/kits"
    with pytest.raises(Refusal):
        checked(repository({}), KINDS["pole"], "presse/kits")


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (
            "Cité Phares",
            Refusal(
                "Un nom de fichier n’a que des minuscules sans accent, des chiffres et des tirets.", "", "cite-phares"
            ),
        ),
        (
            "../../x",
            Refusal(LETTERS, "", "x"),
        ),
        ("phare", Refusal("Le fichier poles/phare.yml existe déjà.", "", "phare-2")),
    ],
)
def test_a_name_that_no_file_may_have_is_refused_and_another_proposed(
    repository: Write, text: str, refusal: Refusal
) -> None:
    root = repository({"poles/phare.yml": "nom: P\n"})
    with pytest.raises(Refusal) as told:
        checked(root, KINDS["pole"], text)
    assert told.value == refusal


def test_a_link_that_leads_nowhere_is_a_file_too(repository: Write) -> None:
    root = repository({"poles/phare.yml": "nom: P\n"})
    (root / "poles/lien.yml").symlink_to(root / "absent.yml")
    assert free(root, KINDS["pole"], "lien") == "lien-2"


def test_a_file_has_the_address_of_its_page_if_it_has_one(repository: Write) -> None:
    files = {
        "press/appel.md": "---\ntitre: T\nemetteur: {nom: R}\nchapo: C\nstatut: brouillon\n---\n\nX.\n",
        "content/bienvenue/ici.md": "---\ntitre: T\n---\n",
        "content/personnes/ada.yml": "nom: Ada Lune\n",
    }
    corpus = check(repository(files))
    assert [address(corpus, path) for path in files] == ["/presse/communiques/appel/", "/bienvenue/ici/", ""]
