"""The fonts of the PDFs are those of the pages: the same outlines, in another wrapping."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[1]
WEB = ROOT / "overrides/assets/fonts"
PRINT = ROOT / "scripts/ptce/fonts"


@pytest.mark.parametrize("font", sorted(file.stem for file in WEB.glob("*.woff2")))
def test_a_font_of_the_pages_prints_the_same(font: str) -> None:
    web, printed = TTFont(WEB / f"{font}.woff2"), TTFont(PRINT / f"{font}.ttf")
    assert web.getBestCmap() == printed.getBestCmap()
    for glyph in web.getGlyphOrder():
        assert web["glyf"][glyph] == printed["glyf"][glyph]


def test_each_font_has_its_licence() -> None:
    licences = {"bricolage-grotesque-OFL.txt", "source-sans-3-OFL.txt"}
    assert {file.name for file in WEB.glob("*.txt")} == {file.name for file in PRINT.glob("*.txt")} == licences
