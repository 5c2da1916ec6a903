"""Drawings and documents as they leave the house: they run nothing, fetch nothing, and tell nothing of their maker."""

from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

import pikepdf
import pytest
from ptce.drawing import Unfit, clean_pdf, clean_svg

SVG = "http://www.w3.org/2000/svg"


def svg(inner: str, attributes: str = "") -> bytes:
    return f'<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}>{inner}</svg>'.encode()


def test_a_drawing_loses_the_notes_of_its_editor_and_nothing_else() -> None:
    notes = (
        "<!-- zxsecret --><metadata>zxsecret</metadata>"
        '<s:namedview xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" s:path="zxsecret"/>'
    )
    drawn = '<title>Un phare</title><g style="fill:url(#a)"><path d="M0 0" fill="#fff"/><use xlink:href="#b"/></g>'
    made = clean_svg(svg(notes + drawn, 'viewBox="0 0 1 1" xmlns:i="http://www.inkscape.org/" i:version="zxsecret"'))
    assert made.decode() == (
        f'<svg viewBox="0 0 1 1" xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink"><title>Un phare</title>'
        '<g style="fill:url(#a)"><path d="M0 0" fill="#fff" /><use xlink:href="#b" /></g></svg>'
    )
    assert clean_svg(made) == made


RUNS = "Ce SVG contient « {} », qui peut exécuter ou charger quelque chose. Retirez-le du dessin."


ENTITY = "Un SVG n’a ni DOCTYPE ni entité. Exportez-le en « SVG simple »."


@pytest.mark.parametrize("written", ["url(#a)", "url('#a')", "url( #a )", 'url( "#a")'])
def test_a_drawing_may_use_what_it_defines_itself(written: str) -> None:
    assert written in ElementTree.fromstring(clean_svg(svg(f"<path style={quoteattr(written)}/>")))[0].attrib["style"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (svg("<script>alert(1)</script>"), RUNS.format("script")),
        (svg("<g><foreignObject/></g>"), RUNS.format("foreignObject")),
        (svg('<image href="https://a.example/b.png"/>'), RUNS.format("image")),
        (svg('<use xlink:href="https://a.example/b.svg#c"/>'), RUNS.format("href")),
        (svg('<use href="data:image/svg+xml,x"/>'), RUNS.format("href")),
        (svg('<a href="#b"/>'), RUNS.format("a")),
        (svg('<set attributeName="href"/>'), RUNS.format("set")),
        (svg("<g/>", 'onload="alert(1)"'), RUNS.format("onload")),
        (svg('<path ONCLICK="a()"/>'), RUNS.format("ONCLICK")),
        (svg("<path style=\"fill:url('https://a.example/b')\"/>"), RUNS.format("style")),
        (svg('<path fill="url( //a.example/b )"/>'), RUNS.format("fill")),
        (svg(r"<style>p{background:\75rl(https://a.example/b)}</style>"), RUNS.format("style")),
        (svg("<style><desc/>@import 'https://a.example/b.css';</style>"), RUNS.format("style")),
        (svg("<style>@import 'https://a.example/b.css';</style>"), RUNS.format("style")),
        (svg("<style>p{background:URL(https://a.example/b)}</style>"), RUNS.format("style")),
        (
            b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"),
            "Un SVG n’a ni DOCTYPE ni entité. Exportez-le en « SVG simple ».",
        ),
        (b"<svg/>", f'Ce fichier n’est pas un SVG. Sa racine est <svg xmlns="{SVG}">.'),
        (b"<html/>", f'Ce fichier n’est pas un SVG. Sa racine est <svg xmlns="{SVG}">.'),
    ],
)
def test_what_could_run_or_fetch_is_refused(data: bytes, expected: str) -> None:
    with pytest.raises(Unfit) as refused:
        clean_svg(data)
    assert str(refused.value) == expected


def test_a_drawing_that_is_no_xml_is_refused() -> None:
    with pytest.raises(Unfit, match=r"^Ce SVG ne peut pas être lu \(mismatched tag"):
        clean_svg(svg("<g>"))


def pdf(change: Any = lambda _: None, **options: Any) -> bytes:
    """A PDF of one page, by an author, that a test changes before it is written."""
    with pikepdf.new() as made:
        made.add_blank_page()
        made.docinfo["/Author"] = "zxsecret"
        with made.open_metadata() as metadata:
            metadata["dc:creator"] = ["zxsecret"]
        made.Root.PieceInfo = pikepdf.Dictionary(A="zxsecret")
        change(made)
        stream = BytesIO()
        made.save(stream, **options)
        return stream.getvalue()


def test_a_document_loses_its_author_and_keeps_its_pages() -> None:
    made = clean_pdf(pdf())
    with pikepdf.open(BytesIO(made)) as read:
        assert len(read.pages) == 1
        assert dict(read.docinfo) == {}
        assert [name for name in ("/Metadata", "/PieceInfo", "/OpenAction", "/AA") if name in read.Root] == []
        whole = BytesIO()
        read.save(whole, stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False)
    assert b"zxsecret" not in whole.getvalue()
    assert clean_pdf(pdf()) == made


def _runs(made: Any) -> None:
    made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def _launches(made: Any) -> None:
    made.pages[0].AA = pikepdf.Dictionary(O=made.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Launch, F="a.exe")))


def _attaches(made: Any) -> None:
    made.attachments["a.txt"] = pikepdf.AttachedFileSpec(made, b"zxsecret")


@pytest.mark.parametrize("change", [_runs, _launches, _attaches])
def test_a_document_that_runs_or_carries_something_is_refused(change: Any) -> None:
    with pytest.raises(Unfit, match=r"^Ce PDF contient un script ou une pièce jointe\. Réimprimez-le en PDF\.$"):
        clean_pdf(pdf(change))


def test_a_document_behind_a_password_is_refused() -> None:
    locked = pdf(encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(Unfit, match=r"^Ce PDF est protégé par un mot de passe\."):
        clean_pdf(locked)


def test_a_document_that_is_cut_is_refused() -> None:
    with pytest.raises(Unfit, match=r"^Ce PDF est abîmé\. Exportez-le de nouveau\.$"):
        clean_pdf(b"%PDF-1.7\nzxzx")
