"""What a kind can take of some values: the rest is cut out, and told in the words of the model."""

from ptce.build import all_kinds
from ptce.importing.fitting import Cut, Fit, fit, paths

POLE = all_kinds()["pole"]
SOURCES = {"sources": [{"titre": "S"}]}


def test_values_that_fit_are_left_alone() -> None:
    values = {"nom": "A", "commune": "Brest", **SOURCES}
    assert fit(POLE, values) == Fit(values, (), ())


def test_what_is_refused_is_cut_out_and_the_rest_stays() -> None:
    values = {"nom": "A", "date": "hier", "secteurs": ["bois", "Le Bois", "mer"], **SOURCES}
    found = fit(POLE, values)
    assert found.values == {"nom": "A", "secteurs": ["bois", "mer"], **SOURCES}
    assert [(cut.path, cut.value) for cut in found.cuts] == [(("secteurs", 1), "Le Bois"), (("date",), "hier")]
    assert values["date"] == "hier"


def test_a_group_without_its_part_goes_as_a_whole() -> None:
    found = fit(POLE, {"nom": "A", "contact": {"nom": "Ada", "courriel": "zut"}, **SOURCES})
    assert found == Fit(
        {"nom": "A", **SOURCES},
        (
            Cut(
                ("contact", "courriel"),
                "zut",
                "Ce n’est pas une adresse de courriel.",
                "Écrivez par exemple contact@ptce.fr.",
            ),
            Cut(
                ("contact",),
                {"nom": "Ada"},
                "Un contact a un téléphone ou un courriel.",
                "Ajoutez telephone ou courriel.",
            ),
        ),
        (),
    )


def test_what_is_missing_is_told() -> None:
    assert fit(POLE, {"commune": "Brest"}) == Fit({"commune": "Brest"}, (), (("nom",), ("sources",)))


def test_a_list_that_loses_all_of_its_elements_leaves_the_fields_that_need_it_missing() -> None:
    found = fit(POLE, {"nom": "A", "sources": [{"url": "zut"}]})
    assert (found.values, found.missing) == ({"nom": "A"}, (("sources",),))
    assert [cut.value for cut in found.cuts if cut.value] == ["zut"]


def test_the_values_of_groups_have_their_path_and_a_list_is_one() -> None:
    assert paths({"a": "1", "b": {"c": "2", "d": {"e": "3"}}, "f": [{"g": "4"}], "h": {}}) == {
        ("a",): "1",
        ("b", "c"): "2",
        ("b", "d", "e"): "3",
        ("f",): [{"g": "4"}],
    }
