"""An imposition: which pages face each other on the sides of the sheets, where they are drawn, how they are read."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest
import typst
from built import tags
from ptce.imposition import Side, booklet, sides


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, [(1, None), (None, None)]),
        (2, [(2, 1), (None, None)]),
        (4, [(4, 1), (2, 3)]),
        (8, [(8, 1), (2, 7), (6, 3), (4, 5)]),
        (12, [(12, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7)]),
        (16, [(16, 1), (2, 15), (14, 3), (4, 13), (12, 5), (6, 11), (10, 7), (8, 9)]),
    ],
)
def test_the_pages_of_a_booklet_stand_so_that_it_can_be_folded(count: int, expected: list[Side]) -> None:
    assert sides(count) == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (5, [(5, 1), (2, None), (None, 3), (4, None)]),
        (6, [(6, 1), (2, None), (None, 3), (4, 5)]),
        (7, [(7, 1), (2, None), (6, 3), (4, 5)]),
    ],
)
def test_blanks_come_before_the_back_cover(count: int, expected: list[Side]) -> None:
    assert sides(count) == expected


PAGE = """
= Page {number}

- Un point
- #link("https://essai.example/{number}")[Un lien]
"""


@cache
def _pages(count: int) -> bytes:
    """A tagged PDF of A5 pages, each with a title, a list and a link."""
    pages = "#pagebreak()".join(PAGE.format(number=number) for number in range(1, count + 1))
    source = f'#set page(paper: "a5")\n#set document(title: "Essai")\n#set text(lang: "fr")\n{pages}'
    made = typst.compile(source.encode(), pdf_standards="ua-1", timestamp=0)
    assert isinstance(made, bytes)
    return made


def _places(side: pikepdf.Page) -> list[list[float]]:
    """Where pages are drawn on a side: the matrices that are outside of all others."""
    depth, found = 0, []
    for operands, operator in pikepdf.parse_content_stream(side):
        depth += {"q": 1, "Q": -1}.get(str(operator), 0)
        if str(operator) == "cm" and depth == 1:
            found.append([round(float(value), 2) for value in operands])
    return found


def _links(data: bytes) -> dict[int, tuple[int, pikepdf.Rectangle]]:
    """The side on which each link is, and where, by the number of its page."""
    with pikepdf.open(BytesIO(data)) as pdf:
        notes = [(index, note) for index, page in enumerate(pdf.pages) for note in page.get("/Annots", [])]
        return {int(str(note.A.URI)[-1]): (index, pikepdf.Rectangle(note.Rect)) for index, note in notes}


LEFT, RIGHT = [1, 0, 0, 1, 0.71, 0], [1, 0, 0, 1, 421.65, 0]


def test_each_page_is_drawn_in_the_middle_of_its_half_with_its_links() -> None:
    before, after = _links(_pages(6)), _links(booklet(_pages(6)))
    moved = {
        number: (side, round(place.llx - before[number][1].llx, 2), round(place.ury - before[number][1].ury, 2))
        for number, (side, place) in after.items()
    }

    with pikepdf.open(BytesIO(booklet(_pages(6)))) as pdf:
        assert [[round(float(value)) for value in side.mediabox] for side in pdf.pages] == [[0, 0, 842, 595]] * 4
        assert [_places(side) for side in pdf.pages] == [[LEFT, RIGHT], [LEFT], [RIGHT], [LEFT, RIGHT]]
    assert moved == {
        6: (0, 0.71, 0),
        1: (0, 421.65, 0),
        2: (1, 0.71, 0),
        3: (2, 421.65, 0),
        4: (3, 0.71, 0),
        5: (3, 421.65, 0),
    }


@pytest.mark.parametrize("count", [1, 4, 6, 9])
def test_a_booklet_is_read_as_the_pages_were_before_they_were_put_two_by_two(count: int) -> None:
    before, after = tags(_pages(count)), tags(booklet(_pages(count)))

    assert f"Page {count}" in before.text
    assert after == before


def _elements(element: Any) -> Iterator[Any]:
    yield element
    for child in element.get("/K", []):
        if isinstance(child, pikepdf.Dictionary):
            yield from _elements(child)


def test_each_mark_and_each_link_knows_the_element_that_holds_it() -> None:
    with pikepdf.open(BytesIO(booklet(_pages(6)))) as pdf:
        tree = pdf.Root.StructTreeRoot
        parents = pikepdf.NumberTree(tree.ParentTree)
        told = {
            (page.StructParents, number): parent.objgen
            for page in pdf.pages
            for number, parent in enumerate(parents[int(page.StructParents)])
        }
        held = {
            (element.Pg.StructParents, int(child)): element.objgen
            for element in _elements(tree)
            for child in element.get("/K", [])
            if isinstance(child, int)
        }
        links = [note for page in pdf.pages for note in page.get("/Annots", [])]
        owners = [parents[int(note.StructParent)] for note in links]

        assert held
        assert told == held
        assert [[child.Obj.objgen for child in owner.K if not isinstance(child, int)] for owner in owners] == [
            [note.objgen] for note in links
        ]
        assert {element.Pg.objgen for element in _elements(tree) if "/Pg" in element} <= {
            page.obj.objgen for page in pdf.pages
        }
        assert max(parents) < tree.ParentTreeNextKey


def test_the_outline_leads_to_the_places_of_the_pages() -> None:
    with pikepdf.open(BytesIO(_pages(6))) as pdf:
        height = float(pdf.Root.Outlines.First.Dest[3])
    with pikepdf.open(BytesIO(booklet(_pages(6)))) as pdf:
        sides_of = {side.obj.objgen: index for index, side in enumerate(pdf.pages)}
        found = []
        entry = pdf.Root.Outlines.First
        while entry is not None:
            page, _, x, y, _ = entry.Dest
            found.append((str(entry.Title), sides_of[page.objgen], float(x) > 421, round(float(y) - height, 2)))
            entry = entry.get("/Next")

    assert found == [
        ("Page 1", 0, True, 0),
        ("Page 2", 1, False, 0),
        ("Page 3", 2, True, 0),
        ("Page 4", 3, False, 0),
        ("Page 5", 3, True, 0),
        ("Page 6", 0, False, 0),
    ]


def test_a_booklet_keeps_its_title_and_its_language_and_says_how_it_is_printed() -> None:
    with pikepdf.open(BytesIO(booklet(_pages(6)))) as pdf, pdf.open_metadata() as metadata:
        assert (pdf.Root.Lang, pdf.Root.MarkInfo.Marked, pdf.docinfo["/Title"]) == ("fr", True, "Essai")
        assert (metadata["dc:title"], metadata["pdfuaid:part"]) == ("Essai", "1")
        assert metadata["{http://ns.adobe.com/xap/1.0/t/pg/}NPages"] == "4"
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True


def test_the_bytes_are_the_same_each_time() -> None:
    assert booklet(_pages(8)) == booklet(_pages(8))
