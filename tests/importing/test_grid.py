"""Rows, cells and the letters of columns."""

import pytest
from ptce.importing.grid import Cell, Row, letter, too_large


def test_a_row_knows_its_cells_and_whether_it_is_blank() -> None:
    row = Row(3, (Cell("a"), Cell("")))
    assert [row.cell(index) for index in range(3)] == [Cell("a"), Cell(""), Cell("")]
    assert not row.is_blank
    assert Row(4, (Cell(""), Cell(""))).is_blank
    assert not Row(5, (Cell("", fault="perdu"),)).is_blank


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ")])
def test_a_column_has_the_letters_of_a_spreadsheet(index: int, name: str) -> None:
    assert letter(index) == name


def test_the_limits_are_said() -> None:
    assert too_large().phrase == "Ce tableau dépasse 5000 lignes ou 200 colonnes."
