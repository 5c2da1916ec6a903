"""What the styles and the lists of Word say."""

from xml.etree.ElementTree import Element, fromstring

import pytest
from ptce.importing.word_styles import Style, Styles, is_on, numbering


def elements(text: str) -> list[Element]:
    return list(fromstring(f"<x>{text}</x>"))


STYLES = Styles(
    elements(
        '<style styleId="T1"><name val="heading 1"/><rPr><b/></rPr></style>'
        '<style styleId="Mine"><name val="Mon titre"/><basedOn val="T1"/><rPr><b val="0"/><i/></rPr></style>'
        '<style styleId="Out"><name val="Autre"/><pPr><outlineLvl val="2"/></pPr></style>'
        '<style styleId="Body"><name val="Corps"/><pPr><outlineLvl val="9"/></pPr></style>'
        '<style styleId="Q"><name val="Citation"/></style>'
        '<style styleId="L"><name val="Liste"/><pPr><numPr><ilvl val="1"/><numId val="7"/></numPr></pPr></style>'
        '<style styleId="Loop"><name val="Boucle"/><basedOn val="Loop"/></style>'
    ),
    elements(
        '<abstractNum abstractNumId="3"><lvl ilvl="0"><numFmt val="bullet"/></lvl>'
        '<lvl ilvl="1"><numFmt val="none"/></lvl>'
        '</abstractNum><num numId="7"><abstractNumId val="3"/></num><num numId="8"><abstractNumId val="99"/></num>'
    ),
)


@pytest.mark.parametrize(
    ("name", "style"),
    [
        ("T1", Style("", 1, None, True)),
        ("Mine", Style("", 1, None, False, True)),
        ("Out", Style("", 3)),
        ("Body", Style()),
        ("Q", Style("quote")),
        ("L", Style("", 0, ("7", 1))),
        ("Loop", Style()),
        ("absent", Style()),
    ],
)
def test_a_style_takes_from_the_one_on_which_it_is_based(name: str, style: Style) -> None:
    assert STYLES.find(name) == style


def test_a_list_has_a_form_at_each_level() -> None:
    assert [STYLES.form(place) for place in (("7", 0), ("7", 1), ("7", 2), ("8", 0))] == ["bullet", "", "", ""]


def test_a_paragraph_says_its_list() -> None:
    (properties,) = elements('<pPr><numPr><ilvl val="40"/><numId val="7"/></numPr></pPr>')
    assert numbering(properties) == ("7", 8)
    assert numbering(None) is None


@pytest.mark.parametrize(
    ("text", "on"), [("<b/>", True), ('<b val="1"/>', True), ('<b val="false"/>', False), ("<i/>", False)]
)
def test_a_property_may_be_off(text: str, on: bool) -> None:
    (properties,) = elements(f"<rPr>{text}</rPr>")
    assert is_on(properties, "b", False) is on
    assert is_on(None, "b", True)
