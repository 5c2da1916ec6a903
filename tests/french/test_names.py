"""Names folded, sorted, compared, listed."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ptce.french import names


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("L’Île-Saint-Denis, cœur", "l ile saint denis coeur"),
        ("ÉCONOMIE  sociale & solidaire", "economie sociale solidaire"),
        ("Curriculum vitæ, ﬁn, Straße", "curriculum vitae fin strasse"),
        ("e\u0301te\u0301_2014", "ete 2014"),
        ("…", ""),
    ],
)
def test_fold(value: str, expected: str) -> None:
    assert names.fold(value) == expected


@given(st.text())
def test_fold_leaves_its_results_unchanged(value: str) -> None:
    assert names.fold(names.fold(value)) == names.fold(value)


def test_sort_key() -> None:
    values = ["Services", "Éducation", "La Fabrique", "Lemaître", "Lemaitre", "école", "L’Atelier", "Zoé"]
    french = ["école", "Éducation", "L’Atelier", "La Fabrique", "Lemaitre", "Lemaître", "Services", "Zoé"]
    assert sorted(values, key=names.sort_key) == french


@pytest.mark.parametrize(
    ("others", "known", "kept"),
    [
        ([], "Phare", []),
        (["PHARE", "Le Phare", "phâre", "Pharé"], "Phare", []),
        (["Fanal", "Le FANAL", "Pôle-Sud", "Pôle Sud"], "Phare", ["Fanal", "Pôle-Sud"]),
        (["Phares", "Phare 2"], "Phare", ["Phares", "Phare 2"]),
    ],
)
def test_names_that_a_reader_tells_apart(others: list[str], known: str, kept: list[str]) -> None:
    assert names.distinct(others, known) == kept


def test_sort_key_without_article() -> None:
    values = ["La Fabrique", "Le Pôle", "L’Atelier", "Les Amis", "Laboratoire", "Bercy"]
    french = ["Les Amis", "L’Atelier", "Bercy", "La Fabrique", "Laboratoire", "Le Pôle"]
    assert sorted(values, key=lambda value: names.sort_key(value, ignore_article=True)) == french


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Alphanbéry", "Alphandéry", 1),
        ("Lemaître", "LEMAITRE", 0),
        ("Sibille", "Sibilel", 1),
        ("pole", "poles", 1),
        ("", "mot", 3),
        ("", "", 0),
        ("ca", "abc", 3),
    ],
)
def test_distance(a: str, b: str, expected: int) -> None:
    assert names.distance(a, b) == expected
    assert names.distance(b, a) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Alphanbéry", "Alphandéry", True),
        ("Lemaître", "Lemaitre", True),
        ("Pôle Sud Aquitaine", "Pole Sud Aquitane", True),
        ("Pôle Sud Aquitaine", "Pôle Sud Akitane", False),
        ("Alphandéry", "Alphandéry", False),
        ("Dupont", "Durand", False),
        ("MES", "MET", False),
        ("Journée 2012", "Journée 2013", False),
    ],
)
def test_near(a: str, b: str, expected: bool) -> None:
    assert names.near(a, b) is expected


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("communiqe", ["communique", "evenement"], "communique"),
        ("evenemnet", ["événement", "pole"], "événement"),
        ("pole", ["pole", "pôles"], "pole"),
        ("pola", ["pole", "polo"], "pole"),
        ("abc", ["abd"], None),
        ("territoire", ["evenement"], None),
        ("territoire", [], None),
        ("", ["a"], None),
    ],
)
def test_closest(word: str, candidates: list[str], expected: str | None) -> None:
    assert names.closest(word, candidates) == expected
    assert names.closest(word, reversed(candidates)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("Cité Phares", "cite-phares"), ("L’Île & l’eau !", "l-ile-l-eau"), ("Ω 2014", "2014"), ("…", "")],
)
def test_slug(value: str, expected: str) -> None:
    assert names.slug(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("L'Étoile : no 1", "l-etoile-no-1"),
        ("a" * 60, "a" * 60),
        ("mot " * 40, "-".join(["mot"] * 15)),
        ("a" * 200, "a" * 60),
        ("!", ""),
    ],
)
def test_a_short_slug_has_sixty_letters_at_most_and_whole_words_where_it_can(value: str, expected: str) -> None:
    assert names.short_slug(value) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")],
)
def test_list_sentence(items: list[str], expected: str) -> None:
    assert names.list_sentence(items) == expected


def test_the_examples_of_the_module() -> None:
    assert doctest.testmod(names).failed == 0


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("comune", ["commune", "region"], "commune"),
        ("Publié", ["publie", "brouillon"], "publie"),
        ("commnue", ["commune", "communes"], "commune"),
        ("titr", ["titre"], None),
        ("Lieu", ["lieu", "lien"], "lieu"),
        ("listes", ["liste", "pistes"], None),
        ("comun", ["commune"], None),
        ("commune", [], None),
    ],
)
def test_a_slip_is_evident_if_only_one_word_can_be_meant(
    word: str, candidates: list[str], expected: str | None
) -> None:
    assert names.evident(word, candidates) == expected
    assert names.evident(word, reversed(candidates)) == expected


@given(st.text("abc é", max_size=9), st.text("abc é", max_size=9))
def test_what_is_told_far_apart_at_a_glance_is_so(one: str, other: str) -> None:
    for most in (1, 2):
        assert names._within(names.fold(one), names.fold(other), most) == (names.distance(one, other) <= most)
