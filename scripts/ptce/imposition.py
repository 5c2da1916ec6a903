"""An imposition: pages as a booklet, two by two on the sides of sheets that are folded once and stapled in the fold."""

from io import BytesIO

from pikepdf import Dictionary, Name, Object, Page, Pdf, unparse_content_stream
from pikepdf import parse_content_stream as operations

A4 = (841.89, 595.28)
"""The width and the height of a sheet on its side, in points (ISO 216: 297 × 210 mm)."""
MARKS = {"BDC", "BMC", "EMC", "MP", "DP"}
"""The operators that tie what is drawn to a structure (ISO 32000-1, 14.6)."""

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


def booklet(pdf: bytes) -> bytes:
    """The pages of a PDF as a booklet on A4, its title and its language kept.

    A side has two pages that do not follow each other: it can be read in no order, so that the structure is left out,
    and nothing claims that the file is accessible.
    """
    with Pdf.open(BytesIO(pdf)) as source, Pdf.new() as made:
        drawn = [_form(made, page) for page in source.pages]
        for pair in sides(len(drawn)):
            _add_side(made, [None if number is None else drawn[number - 1] for number in pair])
        made.Root.Lang = source.Root.Lang
        made.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True, Duplex=Name.DuplexFlipShortEdge)
        with source.open_metadata() as told, made.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"] = told["dc:title"]
            metadata["dc:language"] = told["dc:language"]
        made.docinfo[Name.Title] = source.docinfo[Name.Title]
        made.remove_unreferenced_resources()
        file = BytesIO()
        made.save(file, deterministic_id=True, min_version="1.7")
        return file.getvalue()


def _form(made: Pdf, page: Page) -> Object:
    """A page as a drawing that any page may show, without the marks of its structure."""
    kept = [step for step in operations(page) if str(step.operator) not in MARKS]
    form = made.copy_foreign(page.as_form_xobject())
    form.write(unparse_content_stream(kept))
    if "/StructParents" in form:
        del form.StructParents
    return form


def _add_side(made: Pdf, pages: list[Object | None]) -> None:
    width, height = A4
    side = made.add_blank_page(page_size=A4)
    side.Resources = Dictionary(XObject=Dictionary())
    steps = []
    for index, page in enumerate(pages):
        if page is None:
            continue
        name = f"/P{index}"
        side.Resources.XObject[name] = page
        left, bottom, right, top = (float(value) for value in page.BBox)
        scale = min(width / 2 / (right - left), height / (top - bottom))
        x = (index + 0.5) * width / 2 - scale * (left + right) / 2
        y = height / 2 - scale * (bottom + top) / 2
        steps.append(f"q {scale:.5f} 0 0 {scale:.5f} {x:.3f} {y:.3f} cm {name} Do Q")
    side.Contents = made.make_stream("\n".join(steps).encode())
