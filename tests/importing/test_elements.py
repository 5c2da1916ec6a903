"""Elements by their local names, whatever their namespace."""

from xml.etree.ElementTree import fromstring

from ptce.importing.elements import attribute, child, inner, name, words

TREE = fromstring(
    '<a:doc xmlns:a="urn:a" xmlns:b="urn:b" a:val="1" plain="2"><b:p>Un<b:t> mot</b:t></b:p>'
    "<b:box><b:p>Deux<b:box><b:p>Trois</b:p></b:box></b:p></b:box></a:doc>"
)


def test_names_and_attributes_have_no_namespace() -> None:
    assert (name(TREE), attribute(TREE, "val"), attribute(TREE, "plain"), attribute(TREE, "absent")) == (
        "doc",
        "1",
        "2",
        "",
    )
    assert attribute(None, "val") == ""


def test_a_child_is_found_on_its_way() -> None:
    found = child(TREE, "p", "t")
    assert found is not None
    assert found.text == " mot"
    assert child(TREE, "p", "absent") is None
    assert child(None, "p") is None


def test_elements_are_found_below_and_not_inside_one_of_them() -> None:
    assert [one.text for one in inner(TREE, "p", None)] == ["Un", "Deux"]
    assert [one.text for one in inner(TREE, "p", ())] == ["Un"]
    assert len(list(inner(TREE, "box", None))) == 1


def test_the_words_of_an_element_are_in_one_line() -> None:
    assert words(TREE) == "Un mot Deux Trois"
