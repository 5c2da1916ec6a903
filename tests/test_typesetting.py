"""Typst: what it cannot do, or only warns of, is refused; a picture has a pixel for each point, or as many as asked."""

from io import BytesIO
from pathlib import Path

import pytest
from built import tags
from PIL import Image
from ptce import typesetting
from ptce.artefact import Unmakeable

HEAD = '#set document(title: "Essai")\n#set text(lang: "fr", font: "Source Sans 3")\n= Essai\n'
SMALL = "#set page(width: 120pt, height: 63pt, margin: 10pt)\n"

UNSOUND = [
    HEAD.replace("Source Sans 3", "Une Police Absente"),
    HEAD.replace('#set document(title: "Essai")\n', ""),
    HEAD + "=== Un niveau sauté\n",
    HEAD + '#read("/etc/passwd")\n',
    HEAD + '#read("../../secret")\n',
    HEAD + '#import "@preview/cetz:0.3.0"\n',
    HEAD + "#panic()\n",
]


@pytest.mark.parametrize("make", [typesetting.document, typesetting.picture])
@pytest.mark.parametrize("source", UNSOUND)
def test_what_typst_cannot_do_or_only_warns_of_is_refused(templates: Path, make: object, source: str) -> None:
    (templates / "essai.typ").write_text(source, "utf-8")
    with pytest.raises(Unmakeable, match=r"^Le document ne peut pas être composé \(essai\.typ\xa0: "):
        make("essai.typ", "{}")  # type: ignore[operator]


@pytest.mark.parametrize("make", [typesetting.document, typesetting.picture])
def test_a_character_that_the_fonts_do_not_have_is_refused(templates: Path, make: object) -> None:
    (templates / "essai.typ").write_text(SMALL + HEAD + "漢\n", "utf-8")
    with pytest.raises(Unmakeable, match=r"^Le caractère « 漢 » n’existe pas dans la police des PDF : remplacez-le\."):
        make("essai.typ", "{}")  # type: ignore[operator]


def test_a_sound_source_is_printed(templates: Path) -> None:
    (templates / "essai.typ").write_text(HEAD, "utf-8")
    assert tags(typesetting.document("essai.typ", "{}")).text == "Essai"


def test_a_picture_has_a_pixel_for_each_point(templates: Path) -> None:
    (templates / "essai.typ").write_text(SMALL + HEAD, "utf-8")
    with Image.open(BytesIO(typesetting.picture("essai.typ", "{}"))) as drawn:
        assert (drawn.format, drawn.size) == ("PNG", (120, 63))
    with Image.open(BytesIO(typesetting.picture("essai.typ", "{}", 3))) as sharp:
        assert sharp.size == (360, 189)


def test_a_template_of_several_pages_draws_no_picture(templates: Path) -> None:
    (templates / "essai.typ").write_text(SMALL + HEAD + "#pagebreak()\n", "utf-8")
    with pytest.raises(Unmakeable, match="not one file"):
        typesetting.picture("essai.typ", "{}")


def test_the_key_changes_with_the_data_and_the_template(templates: Path) -> None:
    (templates / "essai.typ").write_text(HEAD, "utf-8")
    first = typesetting.key("essai.typ", "{}")
    assert typesetting.key("essai.typ", "{}") == first
    assert typesetting.key("essai.typ", "[]") != first
    (templates / "_sheet.typ").write_text("// Autre chose.\n", "utf-8")
    typesetting._inputs.cache_clear()
    assert typesetting.key("essai.typ", "{}") != first
