"""`ptce kinds`: the matrix of kinds and formats."""

import re

from commanding import Run

MATRIX = """\
atom calendar card csv data_package geojson json json_feed kit list_table map_picture page pdf picture redirect schedule server_redirects table_schema text
call o o o o o · o o · · · o · · o · o o · Paged, Dated, Scheduled, Open
event o o o o o · o o o · · o o · o o o o · Paged, Dated, Scheduled, Programmed, Printable, Open
figure · · · o o · o · · · · · · · · · · o · Open
media · · · · · · · · · · · · · o · · · · · Visual
milestone o · · o o · o o · · · · · · · · · o · Anchored, Dated, Open
organisation · · o o o · o · · · · o · · o · o o · Paged, Presented, Open
page · · o · · · · · · · · o · · o · o · · Paged
person · · · · · · · · · · · · · · · · · · ·
pole · · o o o o o · o · o o o · o · o o · Paged, Located, Printable, Open
press_release o · o o o · o o o · · o o · o · o o o Paged, Dated, Printable, Copied, Open
region · · o · · · · · · · · o · · o · o · · Paged
sector · · o · · · · · · · · o · · o · o · · Paged
selection o · o o o · o o o o · o o · o · o o · Paged, Dated, Printable, Listing, Open
site · · · · · · · · · · · · · · · · · · ·
"""  # noqa: E501


def test_the_kinds_and_the_formats_meet_at_these_knots(run: Run) -> None:
    result = run({}, "kinds")
    assert result.exit_code == 0
    lines = [line.rstrip() for line in result.stdout.splitlines()]
    assert [" ".join(line.split()) for line in lines] == MATRIX.splitlines()
    ends = [found.end() for found in re.finditer(r"\S+", lines[0])]
    knots = [[found.start() for found in re.finditer(r"(?<= )[o·](?= |$)", line)] for line in lines[1:]]
    assert knots == [knots[0]] * len(knots), "the knots stand under one another"
    assert all(start < end for start, end in zip(knots[0], ends, strict=True))
