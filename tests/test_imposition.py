"""An imposition: which pages face each other on the sides of the sheets, and where they are drawn."""

from io import BytesIO

import pikepdf
import pytest
from ptce import imposition
from ptce.imposition import Side, sides

A5 = (419.53, 595.28)


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


def _pages(count: int, marked: bool = False) -> bytes:
    """A PDF of A5 pages, each with a line as long as its number."""
    with pikepdf.new() as pdf:
        pdf.Root.Lang = pikepdf.String("fr-FR")
        for number in range(1, count + 1):
            page = pdf.add_blank_page(page_size=A5)
            line = f"0 0 m {number} 0 l S"
            page.Contents = pdf.make_stream(f"/P <</MCID 0>> BDC {line} EMC".encode() if marked else line.encode())
            page.StructParents = number
        pdf.docinfo[pikepdf.Name.Title] = "Essai"
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"] = "Essai"
            metadata["dc:language"] = {"fr-FR"}
        file = BytesIO()
        pdf.save(file, deterministic_id=True)
        return file.getvalue()


def _drawn(data: bytes) -> list[list[tuple[str, bytes]]]:
    """On each side: where a page is drawn, as its matrix, and what it draws."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found = []
        for side in pdf.pages:
            steps = [(list(map(str, step.operands)), str(step.operator)) for step in pikepdf.parse_content_stream(side)]
            matrices = [" ".join(operands) for operands, operator in steps if operator == "cm"]
            names = [operands[0] for operands, operator in steps if operator == "Do"]
            drawn = [side.Resources.XObject[name].read_bytes().strip() for name in names]
            found.append(list(zip(matrices, drawn, strict=True)))
        return found


LEFT, RIGHT = "1.00000 0 0 1.00000 0.708 0.000", "1.00000 0 0 1.00000 421.653 0.000"


def test_each_page_is_drawn_in_the_middle_of_its_half() -> None:
    sheets = _drawn(imposition.booklet(_pages(6)))

    assert [[(place, int(line.split()[3])) for place, line in side] for side in sheets] == [
        [(LEFT, 6), (RIGHT, 1)],
        [(LEFT, 2)],
        [(RIGHT, 3)],
        [(LEFT, 4), (RIGHT, 5)],
    ]


def test_the_marks_of_a_structure_that_is_left_out_are_left_out_too() -> None:
    data = imposition.booklet(_pages(4, marked=True))

    assert [[line for _, line in side] for side in _drawn(data)] == [
        [b"0 0 m\n4 0 l\nS", b"0 0 m\n1 0 l\nS"],
        [b"0 0 m\n2 0 l\nS", b"0 0 m\n3 0 l\nS"],
    ]
    assert b"StructParents" not in data


def test_the_bytes_are_the_same_each_time() -> None:
    assert imposition.booklet(_pages(8)) == imposition.booklet(_pages(8))
