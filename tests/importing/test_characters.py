"""The encodings that spreadsheets write, and what nobody sees."""

import pytest
from ptce.importing.characters import decode, visible
from ptce.importing.unreadable import Unreadable

TEXT = "Pôle « Été » ; l’œuvre d’Éloïse, 12 €\n"


@pytest.mark.parametrize(
    ("encoding", "mark", "name"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8-sig", b"", "UTF-8"),
        ("utf-16", b"", "UTF-16"),
        ("utf-16-be", b"\xfe\xff", "UTF-16"),
        ("cp1252", b"", "Windows-1252"),
        ("mac_roman", b"", "Mac Roman"),
    ],
)
def test_a_text_is_read_as_it_was_written(encoding: str, mark: bytes, name: str) -> None:
    assert decode(mark + TEXT.encode(encoding)) == (TEXT, name)


@pytest.mark.parametrize("text", ["Pôle", "Ain\n", "Saint-Étienne;Lyon", "Le Mée-sur-Seine"])
def test_a_few_accents_are_enough_to_tell_windows_from_mac(text: str) -> None:
    assert decode(text.encode("cp1252"))[0] == text
    assert decode(text.encode("mac_roman"))[0] == text


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(Unreadable) as told:
        decode(b"a\x00b")
    assert told.value.phrase == "Ce fichier n’est pas un texte."


@pytest.mark.parametrize("data", [b"\xff\xfea", b"\xef\xbb\xbfPl\xe9"])
def test_a_text_that_does_not_keep_what_its_mark_promises_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable) as told:
        decode(data)
    assert told.value.phrase == "Ce fichier est coupé, ou abîmé : ses caractères ne se lisent pas."


def test_line_ends_become_those_of_unix_and_what_nobody_sees_goes() -> None:
    assert visible("a\r\nb\rc\t\u000bd\u2028e\u200bf\u00adg\ufeff\ue000 h\u00a0i") == "a\nb\nc \nd\nefg h\u00a0i"
