"""Documents of LibreOffice: every word is in the text or told."""

import pytest
from drawers import odt, zipped
from ptce.importing.markdown import markdown
from ptce.importing.odt import read
from ptce.importing.prose import Paragraph
from ptce.importing.unreadable import Unreadable


def style(name: str, parent: str = "", **text: str) -> str:
    said = " ".join(f'{key.replace("_", ":", 1).replace("_", "-")}="{value}"' for key, value in text.items())
    based = f' style:parent-style-name="{parent}"' if parent else ""
    return f'<style:style style:name="{name}"{based}><style:text-properties {said}/></style:style>'


STYLES = "".join(
    [
        style("P1", "Title"),
        style("P2", "P1"),
        style("PB", fo_font_weight="bold"),
        style("B", fo_font_weight="bold"),
        style("N", fo_font_weight="normal"),
        style("I", fo_font_style="italic"),
        style("Sup", style_text_position="super 58%"),
        style("Sub", style_text_position="sub 58%"),
        style("H", text_display="none"),
        '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/></text:list-style>',
        '<text:list-style style:name="L2"><text:list-level-style-number text:level="1"/>'
        '<text:list-level-style-bullet text:level="2"/></text:list-style>',
    ]
)


def p(text: str, name: str = "") -> str:
    return f'<text:p text:style-name="{name}">{text}</text:p>'


def span(text: str, name: str) -> str:
    return f'<text:span text:style-name="{name}">{text}</text:span>'


def listed(name: str, *items: str) -> str:
    named = f' text:style-name="{name}"' if name else ""
    return f"<text:list{named}>{''.join(f'<text:list-item>{one}</text:list-item>' for one in items)}</text:list>"


def made(text: str) -> tuple[str, list[str]]:
    prose = read(odt(text, STYLES))
    return markdown(prose, prose.blocks), prose.told


def test_titles_by_style_and_by_level() -> None:
    prose = read(
        odt(f'{p("T", "P2")}{p("S", "Subtitle")}<text:h text:outline-level="2">{span("A", "B")}</text:h>', STYLES)
    )
    assert [(one.text, one.style, one.level, one.is_bold) for one in prose.blocks if isinstance(one, Paragraph)] == [
        ("T", "title", 0, False),
        ("S", "subtitle", 0, False),
        ("A", "", 2, False),
    ]


def test_spans_have_their_styles() -> None:
    text = f"Le 3{span('e', 'Sup')} {span('gras', 'B')} {span('fin', 'I')} m{span('2', 'Sup')} CO{span('2', 'Sub')}"
    assert made(p(text)) == ("Le 3e **gras** *fin* m² CO₂\n", [])
    assert made(p(f"tout {span('sauf', 'N')} gras", "PB")) == ("**tout** sauf **gras**\n", [])


def test_spaces_tabs_and_breaks() -> None:
    text = 'a\n   b<text:s text:c="2"/>c<text:tab/>d<text:line-break/>e<text:soft-page-break/>'
    assert made(p(text)) == ("a b  c d  \ne\n", [])


def test_links_and_fields() -> None:
    assert made(p('<text:a xlink:href="https://a.example/">site</text:a> le <text:date>4 mai</text:date>')) == (
        "[site](https://a.example/) le 4 mai\n",
        [],
    )


def test_lists_of_all_sorts() -> None:
    nested = listed("", p("b"))
    assert made(listed("L1", p("a") + nested, p("c")) + p("x") + listed("L2", p("d") + nested)) == (
        "- a\n    - b\n- c\n\nx\n\n1. d\n    - b\n",
        [],
    )


def test_tables_notes_and_sections() -> None:
    def row(*cells: str) -> str:
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    def cell(text: str, more: str = "") -> str:
        return f"<table:table-cell{more}>{p(text)}</table:table-cell>"

    body = f"<text:note-body>{p('Une note.')}</text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    rows = row(cell("c", ' table:number-columns-repeated="2"')) + row(cell("d"), "<table:covered-table-cell/>")
    head = f"<table:table-header-rows>{row(cell('a'), cell('b'))}</table:table-header-rows>"
    table = f"<table:table>{head}{rows}</table:table>"
    text, told = made(f"<text:section>{p(f'Un{note}')}</text:section>{table}")
    assert text == "Un (note 1)\n\n| a | b |\n| --- | --- |\n| c | c |\n| d |   |\n\n**Notes**\n\n1. Une note.\n"
    assert told == [
        "Les notes sont réunies à la fin du texte, et appelées par « (note 1) ».",
        "Un tableau a des cellules fusionnées : vérifiez ses lignes.",
    ]


def test_what_was_deleted_hidden_or_commented_is_told() -> None:
    deleted = f"<text:tracked-changes><text:deletion>{p('vieux')}</text:deletion></text:tracked-changes>"
    comment = f"<office:annotation><dc:creator>Ada</dc:creator>{p('À vérifier')}</office:annotation>"
    anonymous = f"<office:annotation>{p('Ici')}</office:annotation>"
    text, told = made(deleted + p(f"Un{comment}{anonymous}{span('caché', 'H')} deux"))
    assert text == "Un deux\n"
    assert told == [
        "Texte supprimé dans le suivi des modifications, non repris : « vieux ».",
        "Commentaire de Ada : « À vérifier ».",
        "Commentaire de quelqu’un : « Ici ».",
        "Texte masqué, non repris : « caché ».",
    ]


def test_images_are_told_and_text_boxes_come_after_their_paragraph() -> None:
    image = '<draw:frame><svg:desc>Un phare</svg:desc><draw:image xlink:href="Pictures/i.png"/></draw:frame>'
    inner = f"<draw:frame><draw:text-box>{p('Au fond')}</draw:text-box></draw:frame>"
    box = f"<draw:frame><draw:text-box>{p(f'Dans la boîte{inner}')}</draw:text-box></draw:frame>"
    text, told = made(p(f"Avant{image}{box}") + p("Après") + box)
    assert text == "Avant\n\nDans la boîte\n\nAu fond\n\nAprès\n\nDans la boîte\n\nAu fond\n"
    assert told == [
        "Image i.png (« Un phare ») : elle reste dans le document. Pour la publier, déclarez-la dans content/medias/.",
        "Une zone de texte est venue après le paragraphe qui la portait : vérifiez sa place.",
    ]


def test_margins_are_kept_apart() -> None:
    margins = f"<style:header>{p('Le Réseau')}</style:header><style:footer>{p('Page')}</style:footer><style:header/>"
    assert read(odt(p("x"), margins=margins)).margins == ["Le Réseau", "Page"]


@pytest.mark.parametrize(
    ("data", "phrase"),
    [
        (
            odt(p("x"), **{"META-INF/manifest.xml": "<m><encryption-data/></m>"}),
            "Ce fichier est protégé par un mot de passe.",
        ),
        (
            zipped({"content.xml": "<a><body><spreadsheet/></body></a>"}),
            "Ce fichier n’est pas un texte de LibreOffice (.odt).",
        ),
        (zipped({"zut.xml": "<a/>"}), "Ce fichier n’est pas un document LibreOffice (.odt)."),
        (
            odt(
                listed("L1", p("a"))
                .replace("<text:p", "<text:list><text:list-item>" * 60 + "<text:p")
                .replace("</text:p>", "</text:p>" + "</text:list-item></text:list>" * 60)
            ),
            "Ce document a trop de niveaux.",
        ),
        (
            odt("<!-- x -->", styles='<!DOCTYPE x [<!ENTITY y "z">]>'),
            "Ce fichier contient des définitions XML que nul traitement de texte n’écrit : il est refusé.",
        ),
    ],
)
def test_a_document_that_cannot_be_read_is_told(data: bytes, phrase: str) -> None:
    with pytest.raises(Unreadable) as told:
        read(data)
    assert told.value.phrase == phrase
