"""Files from outside: what is refused before anything of it is used, each in one French sentence."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from drawers import docx, keep, p, part, zipped
from ptce.importing import archive
from ptce.importing.archive import Archive, load
from ptce.importing.unreadable import Unreadable

WORD = "un document Word (.docx)"
ASIDE = "Essayez de l’ouvrir dans votre logiciel, puis de l’enregistrer sous un autre nom."
BROKEN = ("Ce fichier est abîmé : une partie ne se lit pas.", ASIDE)
HOSTILE = (
    "Ce fichier contient des définitions XML que nul traitement de texte n’écrit : il est refusé.",
    "N’ouvrez pas ce fichier si vous n’en connaissez pas l’auteur.",
)
LOCKED = (
    "Ce fichier est protégé par un mot de passe.",
    "Enregistrez-en une copie sans mot de passe, et importez-la.",
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'


def refusal(data: bytes, name: str = "a.xml") -> tuple[str, str]:
    with pytest.raises(Unreadable) as told:
        Archive(data, WORD).needs(name)
    return told.value.phrase, told.value.remede


def test_a_file_of_before_2007_is_known_by_what_it_holds() -> None:
    assert refusal(OLE) == (
        "Ce fichier est d’un format d’avant 2007 (.doc, .xls), quoi que dise son nom :"
        " ce n’est pas un document Word (.docx).",
        "Ouvrez-le dans votre logiciel, puis « Enregistrer sous », au format d’aujourd’hui.",
    )


def test_a_file_of_office_with_a_password_says_so() -> None:
    assert refusal(OLE + "EncryptedPackage".encode("utf-16-le")) == LOCKED


def test_a_zip_with_a_password_says_so() -> None:
    data = bytearray(zipped({"a.xml": "<a/>"}))
    for start, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(start) + offset] |= 1
    assert refusal(bytes(data)) == LOCKED


@pytest.mark.parametrize("data", [b"Bonjour", b"PK\x03\x04" + bytes(40), docx(p("x"))[:300]])
def test_what_is_no_zip_says_what_was_expected(data: bytes) -> None:
    assert refusal(data) == ("Ce fichier n’est pas un document Word (.docx), ou il est abîmé.", ASIDE)


def test_a_part_whose_bytes_are_wrong_is_told() -> None:
    text = "<a>" + "mot " * 2000 + "</a>"
    data = bytearray(zipped({"a.xml": text}))
    data[40] ^= 0xFF
    assert refusal(bytes(data)) == BROKEN


@pytest.mark.parametrize("text", ["<a>", "<a>&inconnu;</a>", "", '<?xml version="1.0" encoding="utf-99"?><a/>'])
def test_a_part_that_is_no_xml_is_told(text: str) -> None:
    assert refusal(zipped({"a.xml": text})) == BROKEN


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS,
        '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        f"<!-- {'x' * 5000} --><!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
    ],
)
def test_a_text_that_declares_a_document_type_is_refused(text: str) -> None:
    assert refusal(zipped({"a.xml": text})) == HOSTILE


def test_a_text_in_utf_16_cannot_hide_what_it_declares() -> None:
    assert refusal(zipped({"a.xml": LAUGHS.encode("utf-16")})) == HOSTILE


def test_a_zip_that_grows_beyond_measure_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({"a.xml": " " * 5_000_000})
    assert len(data) < 10_000
    monkeypatch.setattr(archive, "MOST_XML", 4_000_000)
    assert refusal(data) == (
        "Ce fichier est démesuré une fois décompressé : il n’a pas été ouvert.",
        "S’il est bien à vous, partagez-le en plusieurs.",
    )


def test_a_zip_of_too_many_parts_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_PARTS", 2)
    assert refusal(zipped({f"{n}.xml": "<a/>" for n in range(3)}))[0].startswith("Ce fichier est démesuré")


def test_a_zip_that_lies_on_the_size_of_a_part_is_broken() -> None:
    data = bytearray(zipped({"a.xml": "<a>" + "x" * 10_000 + "</a>"}))
    for start, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.index(start) + offset
        data[place : place + 4] = (100).to_bytes(4, "little")
    assert refusal(bytes(data)) == BROKEN


def test_a_zip_that_lies_on_where_its_parts_are_is_broken() -> None:
    data = bytearray(zipped({"a.xml": "<a/>"}))
    place = data.index(b"PK\x05\x06") + 16
    data[place : place + 4] = (60_000).to_bytes(4, "little")
    assert refusal(bytes(data)) == BROKEN


def test_a_missing_part_says_that_it_is_another_sort_of_file() -> None:
    assert refusal(zipped({"b.xml": "<b/>"})) == (
        "Ce fichier n’est pas un document Word (.docx).",
        "Vérifiez que c’est le bon fichier.",
    )


def test_parts_are_read_and_related() -> None:
    found = Archive(docx(p("x"), related=[("rId1", "hyperlink", "https://a.example/b")]), WORD)
    assert found.needs("word/document.xml").tag.endswith("}document")
    assert found.xml("word/absent.xml") is None
    assert found.related("word/document.xml") == {
        "rIdS": ("styles", "word/styles.xml"),
        "rIdN": ("numbering", "word/numbering.xml"),
        "rId1": ("hyperlink", "https://a.example/b"),
    }
    assert found.related("word/styles.xml") == {}


def test_a_target_may_climb_or_start_at_the_root() -> None:
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/y" Target="../media/i.png"/><Relationship Id="b" Type="x/z" Target="/w/i.xml"/>'
        "</Relationships>"
    )
    found = Archive(zipped({"w/d/_rels/p.xml.rels": links}), WORD)
    assert found.related("w/d/p.xml") == {"a": ("y", "w/media/i.png"), "b": ("z", "w/i.xml")}


def test_every_part_is_looked_at_before_a_library_gets_the_file() -> None:
    with pytest.raises(Unreadable) as told:
        Archive(zipped({"a.xml": "<a/>", "deep/b.rels": LAUGHS}), WORD).look()
    assert (told.value.phrase, told.value.remede) == HOSTILE


def test_an_image_that_is_heavy_is_no_danger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_XML", 1_000)
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr("a.xml", part("document", ""))
        made.writestr("media/i.png", bytes(5_000))
    assert Archive(stream.getvalue(), WORD).data("media/i.png") == bytes(5_000)


def test_a_file_is_loaded_if_it_is_there_and_bearable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(keep(tmp_path, "a.csv", b"nom\n")) == b"nom\n"
    monkeypatch.setattr(archive, "MOST_BYTES", 1024 * 1024)
    for file, told in (
        (tmp_path / "absent.csv", f"Le fichier {tmp_path / 'absent.csv'} ne peut pas être lu."),
        (tmp_path, f"Le fichier {tmp_path} ne peut pas être lu."),
        (keep(tmp_path, "vide.csv", b" \n"), "Ce fichier est vide."),
        (keep(tmp_path, "lourd.csv", b"x" * (1024 * 1024 + 1)), "Ce fichier dépasse 1 Mo."),
    ):
        with pytest.raises(Unreadable) as refused:
            load(file)
        assert refused.value.phrase == told
