"""An imposition: pages as a booklet, two by two on the sides of sheets that are folded once and stapled in the fold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Matrix, Name, NumberTree, Object, Page, Pdf, Rectangle, unparse_content_stream
from pikepdf import parse_content_stream as operations

A4 = (841.89, 595.28)
"""The width and the height of a sheet on its side, in points (ISO 216: 297 × 210 mm)."""
NUMBER_OF_PAGES = "{http://ns.adobe.com/xap/1.0/t/pg/}NPages"
"""Where the metadata of a file have the number of its pages (XMP, part 2, 1.2.6)."""

Side = tuple[int | None, int | None]
"""The pages on the left and on the right of one side of a sheet; None is a blank."""


def sides(count: int) -> list[Side]:
    """The sides of the sheets of a booklet, front and back of the outermost sheet first.

    :param count: how many pages there are. Blanks come before the last one, which is the back cover, until there are
        four for each sheet.
    """
    blanks = -count % 4
    pages = [*range(1, count), *[None] * blanks, count]
    total = len(pages)
    pairs = [(pages[total - 1 - index], pages[index]) for index in range(total // 2)]
    return [pair if index % 2 == 0 else pair[::-1] for index, pair in enumerate(pairs)]


@dataclass(frozen=True)
class _Place:
    """Where a page stands: on a side of a sheet, moved by a matrix; its marks are numbered from `first` on."""

    side: Page
    moved: Matrix
    first: int


_Places = dict[tuple[int, int], _Place]
"""The place of each page, by its number among the objects of the file."""


def booklet(pdf: bytes) -> bytes:
    """The pages of a tagged PDF as a booklet on A4; its title, its structure, its outline and its links stay.

    A side has two pages that do not follow each other. The order of reading is that of the structure, which goes on
    from one page of the booklet to the next, wherever each is printed (ISO 32000-1, 14.8.2.3).
    """
    with Pdf.open(BytesIO(pdf)) as book:
        pages = list(book.pages)
        places: _Places = {}
        for pair in sides(len(pages)):
            _add_side(book, [None if number is None else pages[number - 1] for number in pair], places)
        del book.pages[: len(pages)]
        _tie(book.Root.StructTreeRoot, places)
        for entry in _entries(book.Root.get("/Outlines", Dictionary())):
            page, kind, x, y, zoom = entry.Dest
            place = places[page.objgen]
            entry.Dest = Array([place.side.obj, kind, *place.moved.transform((float(x), float(y))), zoom])
        book.Root.ViewerPreferences.Duplex = Name.DuplexFlipShortEdge
        with book.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata[NUMBER_OF_PAGES] = str(len(book.pages))
        file = BytesIO()
        book.save(file, deterministic_id=True)
        return file.getvalue()


def _add_side(book: Pdf, pages: Sequence[Page | None], places: _Places) -> None:
    """One more page, of A4, on which up to two others are drawn, each with its marks and its links."""
    width, height = A4
    side = book.add_blank_page(page_size=A4)
    side.obj.Resources, side.obj.Tabs = Dictionary(), Name.S
    tree = book.Root.StructTreeRoot
    parents = NumberTree(tree.ParentTree)
    steps: list[bytes] = []
    marks: list[Any] = []
    links: list[Object] = []
    for index, page in enumerate(pages):
        if page is None:
            continue
        left, bottom, right, top = (float(value) for value in page.mediabox)
        scale = min(width / 2 / (right - left), height / (top - bottom))
        x = (index + 0.5) * width / 2 - scale * (left + right) / 2
        y = height / 2 - scale * (bottom + top) / 2
        place = places[page.obj.objgen] = _Place(side, Matrix(scale, 0, 0, scale, x, y), len(marks))
        steps.append(_drawn(page, place, f"P{index}"))
        marks.extend(parents.pop(int(page.obj.StructParents)))
        for link in page.obj.get("/Annots", []):
            link.Rect = place.moved.transform(Rectangle(Array(link.Rect))).as_array()
            links.append(link)
    side.obj.Contents = book.make_stream(b"\n".join(steps))
    side.obj.Annots = Array(links)
    side.obj.StructParents = tree.ParentTreeNextKey
    parents[int(tree.ParentTreeNextKey)] = book.make_indirect(Array(marks))
    tree.ParentTreeNextKey += 1


def _drawn(page: Page, place: _Place, prefix: str) -> bytes:
    """What a page draws, in its place. Its fonts and colours are those of the side, under names with a prefix."""
    renamed = {}
    for kind, named in page.resources.items():
        if not isinstance(named, Dictionary):
            continue
        if kind not in place.side.resources:
            place.side.resources[kind] = Dictionary()
        for name, resource in named.items():
            renamed[name] = Name(f"/{prefix}{name[1:]}")
            place.side.resources[kind][renamed[name]] = resource

    def own(operand: Any) -> Any:
        if isinstance(operand, Name):
            return renamed.get(str(operand), operand)
        if isinstance(operand, Dictionary) and "/MCID" in operand:
            return Dictionary({**dict(operand.items()), "/MCID": operand.MCID + place.first})
        return operand

    steps = [([own(operand) for operand in step.operands], step.operator) for step in operations(page)]
    matrix = " ".join(f"{value:.5f}" for value in place.moved.shorthand)
    return f"q {matrix} cm\n".encode() + unparse_content_stream(steps) + b"\nQ"


def _tie(element: Object, places: _Places, place: _Place | None = None) -> None:
    """An element of a structure and all that it holds, tied to the sides and to the new numbers of their marks.

    :param place: that of the page on which the marks are that name none.
    """
    if "/Pg" in element:
        place = places[element.Pg.objgen]
        element.Pg = place.side.obj
    first = place.first if place else 0
    if "/MCID" in element:
        element.MCID += first
    children = element.get("/K", Array())
    for index, child in enumerate(children):
        if isinstance(child, int):
            children[index] = child + first
        else:
            _tie(child, places, place)


def _entries(outline: Object) -> Iterator[Object]:
    """The entries of an outline, each before those below it."""
    entry = outline.get("/First")
    while entry is not None:
        yield entry
        yield from _entries(entry)
        entry = entry.get("/Next")
