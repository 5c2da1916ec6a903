"""Documents of Word: every word is in the text or told."""

import pytest
from drawers import docx, item, p, part, r, w_table, zipped
from ptce.importing.docx import read
from ptce.importing.markdown import markdown
from ptce.importing.prose import Paragraph, Prose, Run
from ptce.importing.unreadable import Unreadable


def made(*body: str, **more: object) -> tuple[str, list[str]]:
    """The Markdown of a document, and what is told."""
    prose = read(docx(*body, **more))  # type: ignore[arg-type]
    return markdown(prose, prose.blocks), prose.told


def test_styles_of_paragraphs_are_titles_and_quotations() -> None:
    prose = read(
        docx(p("T", style="Titre"), p("S", style="Soustitre"), p("A", style="Perso"), p("Q", style="Citation"))
    )
    assert [(one.text, one.style, one.level) for one in prose.blocks if isinstance(one, Paragraph)] == [
        ("T", "title", 0),
        ("S", "subtitle", 0),
        ("A", "", 1),
        ("Q", "quote", 0),
    ]


def test_a_level_of_outline_makes_a_title() -> None:
    assert made(p("A", more='<w:outlineLvl w:val="0"/>'), p("B", style="Titre3")) == ("## A\n\n### B\n", [])


def test_runs_have_their_styles() -> None:
    sup, sub = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
    runs = ["Le 3", r("e", sup), " ", r("gras", "b"), " ", r("fin", "i"), " ", r("fort", '<w:rStyle w:val="Lev"/>')]
    more = [" m", r("2", sup), " CO", r("2", sub), r(" sans", '<w:b w:val="0"/>')]
    assert made(p(*runs, *more)) == ("Le 3e **gras** *fin* **fort** m² CO₂ sans\n", [])


def test_breaks_tabs_and_hyphens() -> None:
    text = "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/></w:r>"
    assert made(p(text)) == ("a  \nb c-d\n", [])


def test_lists_of_all_sorts() -> None:
    body = [item("a"), item("b", 1), item("c"), p("x"), item("d", 0, 2), item("e", 0, 3), p("f", style="Liste")]
    assert made(*body) == ("- a\n    - b\n- c\n\nx\n\n1. d\n\ne\n\n- f\n", [])


def test_links_of_both_sorts() -> None:
    link = f'<w:hyperlink r:id="rId9">{r("site")}</w:hyperlink>'
    instruction = '<w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r>'
    begin = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{instruction}'
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("là")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    text, told = made(p(link, " ", begin, shown, " fin"), related=[("rId9", "hyperlink", "https://a.example/")])
    assert (text, told) == ("[site](https://a.example/) [là](https://b.example/) fin\n", [])


def test_a_field_that_is_no_link_shows_its_result() -> None:
    field = '<w:fldSimple w:instr=" DATE "><w:r><w:t>2014</w:t></w:r></w:fldSimple>'
    assert made(p("En ", field)) == ("En 2014\n", [])


def test_tables_and_what_only_lays_out() -> None:
    span = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>z</w:t></w:r></w:p></w:tc>'
    table = w_table(["a", "b"], ["c", "d"]).replace("</w:tbl>", f"<w:tr>{span}</w:tr></w:tbl>")
    text, told = made(w_table(["seul", "rang"]), table)
    assert text == "seul\n\nrang\n\n| a | b |\n| --- | --- |\n| c | d |\n| z |   |\n"
    assert told == ["Un tableau a des cellules fusionnées : vérifiez ses lignes."]


def test_footnotes_and_endnotes_go_to_the_end() -> None:
    notes = {
        "word/footnotes.xml": part("footnotes", f'<w:footnote w:id="1">{p("Une note.")}</w:footnote>'),
        "word/endnotes.xml": part("endnotes", f'<w:endnote w:id="1">{p("Une fin.")}</w:endnote>'),
    }
    related = [("rF", "footnotes", "footnotes.xml"), ("rE", "endnotes", "endnotes.xml")]
    foot, end = ('<w:r><w:footnoteReference w:id="1"/></w:r>', '<w:r><w:endnoteReference w:id="1"/></w:r>')
    text, told = made(
        p("Un", end, " et deux", foot, '<w:r><w:footnoteReference w:id="9"/></w:r>'), related=related, parts=notes
    )
    assert text == "Un (note 1) et deux (note 2)\n\n**Notes**\n\n1. Une fin.\n2. Une note.\n"
    assert told == ["Les notes sont réunies à la fin du texte, et appelées par « (note 1) »."]


def test_a_note_that_calls_itself_is_read_once() -> None:
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    notes = {"word/footnotes.xml": part("footnotes", f'<w:footnote w:id="1">{p("Encore", call)}</w:footnote>')}
    text, _ = made(p("Un", call), related=[("rF", "footnotes", "footnotes.xml")], parts=notes)
    assert text == "Un (note 1)\n\n**Notes**\n\n1. Encore\n"


def test_what_was_deleted_hidden_or_commented_is_told() -> None:
    comments = part("comments", f'<w:comment w:id="0" w:author="Ada">{p("À vérifier")}</w:comment>')
    deleted = "<w:del><w:r><w:delText>vieux </w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('loin')}</w:moveFrom>"
    inserted = f"<w:ins>{r('neuf')}</w:ins>"
    math = "<w:oMath><w:r><w:t>a+b</w:t></w:r></w:oMath>"
    symbol = '<w:r><w:sym w:char="F04A"/></w:r>'
    text, told = made(
        p(deleted, moved, inserted, r("caché", "vanish"), " et ", math, symbol),
        related=[("rC", "comments", "comments.xml")],
        parts={"word/comments.xml": comments},
    )
    assert text == "neuf et a+b\n"
    assert told == [
        "Texte supprimé dans le suivi des modifications, non repris : « vieux ».",
        "Texte supprimé dans le suivi des modifications, non repris : « loin ».",
        "Texte masqué, non repris : « caché ».",
        "Une formule est devenue un texte simple : « a+b ».",
        "Un symbole d’une police spéciale n’a pas été repris : comparez avec le document.",
        "Commentaire de Ada : « À vérifier ».",
    ]


def test_images_are_told_and_text_boxes_come_after_their_paragraph() -> None:
    image = '<w:drawing><w:docPr descr="Un phare"/><a:blip r:embed="rI"/></w:drawing>'
    box = f"<w:pict><w:txbxContent>{p('Dans la boîte')}</w:txbxContent></w:pict>"
    both = f"<w:AlternateContent><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:AlternateContent>"
    text, told = made(p("Avant", f"<w:r>{image}{both}</w:r>"), p("Après"), related=[("rI", "image", "media/i.png")])
    assert text == "Avant\n\nDans la boîte\n\nAprès\n"
    assert told == [
        "Image i.png (« Un phare ») : elle reste dans le document. Pour la publier, déclarez-la dans content/medias/.",
        "Une zone de texte est venue après le paragraphe qui la portait : vérifiez sa place.",
    ]


def test_margins_are_kept_apart() -> None:
    parts = {name: part("hdr", p(words)) for name, words in (("word/h1.xml", "Le Réseau"), ("word/f1.xml", "Page"))}
    prose = read(docx(p("x"), related=[("r1", "header", "h1.xml"), ("r2", "footer", "f1.xml")], parts=parts))
    assert prose.margins == ["Page", "Le Réseau"]


def test_controls_of_forms_are_read_through() -> None:
    assert made(f"<w:sdt><w:sdtContent>{p('a')}</w:sdtContent></w:sdt>")[0] == "a\n"
    assert made(p(f"<w:sdt><w:sdtContent>{r('b')}</w:sdtContent></w:sdt>"))[0] == "b\n"


def test_the_strict_form_of_the_format_is_read() -> None:
    strict = part("document", f"<w:body>{p('a')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert read(zipped({"word/document.xml": strict})) == Prose([Paragraph((Run("a"),))])


@pytest.mark.parametrize(
    ("body", "phrase"),
    [
        (
            f"<w:body>{'<w:tbl><w:tr><w:tc>' * 60}{'</w:tc></w:tr></w:tbl>' * 60}</w:body>",
            "Ce document a trop de niveaux.",
        ),
        ("<w:zut/>", "Ce document Word n’a pas de texte."),
    ],
)
def test_a_document_that_cannot_be_read_is_told(body: str, phrase: str) -> None:
    with pytest.raises(Unreadable) as told:
        read(zipped({"word/document.xml": part("document", body)}))
    assert told.value.phrase == phrase
