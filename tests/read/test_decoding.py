"""The bytes of a file: encodings, characters that nobody sees, size, links."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from ptce.read import Document, Fault, load
from ptce.read.decoding import MOST_BYTES, decode

Read = Callable[..., Document]
Say = Callable[..., str]

UTF_16 = "1:1: Ce fichier est en UTF-16. | Enregistrez-le en UTF-8."
EMPTY = "1:1: Ce fichier est vide. | Remplissez-le, ou supprimez-le."
LINK = "1:1: Un lien symbolique est refusé. | Mettez le fichier lui-même à sa place."
UNREADABLE = "1:1: Ce fichier ne peut pas être lu. | Vérifiez ses droits."
NO_FILE = "1:1: Ce n’est pas un fichier. | Mettez un fichier à la place, ou changez son nom."


def said(path: Path) -> str:
    """The fault of a path, as it is told."""
    with pytest.raises(Fault) as raised:
        load(path)
    found = raised.value
    return f"{found.mark.line}:{found.mark.column}: {found.phrase} | {found.remede}"


@pytest.mark.parametrize(
    ("content", "place", "byte", "guess"),
    [
        ("nom: Pôle\n".encode("cp1252"), "1:7", "f4", "ô"),
        ("nom: Phare\nchapo: été\n".encode("cp1252"), "2:8", "e9", "é"),
        ("nom: été é\n".encode() + "é".encode("cp1252"), "2:1", "e9", "é"),
        (b"nom: P\xc3", "1:7", "c3", "Ã"),
        (b"nom: \x80uro", "1:6", "80", "€"),
    ],
)
def test_a_byte_that_is_not_utf_8_is_told_with_what_it_likely_was(
    fault: Say, content: bytes, place: str, byte: str, guess: str
) -> None:
    assert fault(content) == (
        f"{place}: L’octet 0x{byte} n’est pas de l’UTF-8 (sans doute « {guess} », écrit en Windows-1252)."
        " | Enregistrez le fichier en UTF-8."
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(fault: Say, encoding: str) -> None:
    mark = b"" if encoding == "utf-16" else "\ufeff".encode(encoding)

    assert fault(mark + "nom: Phare\n".encode(encoding)) == UTF_16


def test_a_byte_order_mark_at_the_start_is_no_fault(read: Read) -> None:
    assert read("\ufeffnom: Phare\n").values == {"nom": "Phare"}


def test_the_line_ends_of_windows_are_no_fault(read: Read) -> None:
    document = read("nom: Phare\r\ntexte: |\r\n  Un.\r\n  Deux.\r\nfin: z\r\n")

    assert document.values == {"nom": "Phare", "texte": "Un.\nDeux.\n", "fin": "z"}
    assert document.keys["fin",].line == 5


@pytest.mark.parametrize(
    "character",
    [
        "\u0000",
        "\u0007",
        "\u000b",
        "\u000c",
        "\r",
        "\u001b",
        "\u007f",
        "\u0085",
        "\u009f",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\u200e",
        "\u200f",
        "\u2028",
        "\u2029",
        "\u202a",
        "\u202e",
        "\u2060",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\ufffd",
        "\ue000",
        "\uf8ff",
        "\U000f0000",
        "\U0010ffff",
    ],
)
def test_a_character_that_nobody_sees_is_refused(fault: Say, character: str) -> None:
    assert fault(f"nom: Phare\nchapo: Le p{character}hare\n") == (
        f"2:12: Le caractère U+{ord(character):04X} est interdit : il ne se voit pas. | Supprimez-le."
    )


@pytest.mark.parametrize("character", ["\u00a0", "\u202f", "\u2011", "œ", "É", "€", "’", "\U0001f600", "\u200a", "…"])
def test_the_characters_of_french_texts_are_kept(read: Read, character: str) -> None:
    assert read(f"nom: a{character}b\n").values == {"nom": f"a{character}b"}


def test_the_first_bad_character_is_told(fault: Say) -> None:
    assert fault("a: \u200b\nb: \u202e\n").startswith("1:4: Le caractère U+200B")


@pytest.mark.parametrize("content", ["", "\n", "  \n\n", "\ufeff", "\t\n", "\r\n"])
@pytest.mark.parametrize("suffix", [".yml", ".md"])
def test_an_empty_file_is_refused(fault: Say, content: str, suffix: str) -> None:
    assert fault(content, suffix) == EMPTY


def test_a_file_of_the_greatest_size_is_read(read: Read) -> None:
    filler = "x" * (MOST_BYTES - len("nom: \n"))

    assert read(f"nom: {filler}\n").values == {"nom": filler}


def test_a_file_over_the_greatest_size_is_refused(fault: Say) -> None:
    filler = "x" * (MOST_BYTES - len("nom: \n") + 1)

    assert fault(f"nom: {filler}\n") == "1:1: Ce fichier dépasse 256 ko. | Faites-en plusieurs."


def test_a_symbolic_link_is_refused_though_its_target_is_sound(tmp_path: Path) -> None:
    (tmp_path / "vrai.yml").write_text("nom: Phare\n", "utf-8")
    link = tmp_path / "lien.yml"
    link.symlink_to("vrai.yml")

    assert said(link) == LINK


def test_a_broken_link_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "lien.yml"
    link.symlink_to("nulle-part.yml")

    assert said(link) == LINK


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "dossier.yml"
    folder.mkdir()

    assert said(folder) == NO_FILE


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    assert said(tmp_path / "absent.yml") == NO_FILE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_no_file_and_nobody_waits_for_it(tmp_path: Path) -> None:
    pipe = tmp_path / "tuyau.yml"
    os.mkfifo(pipe)

    assert said(pipe) == NO_FILE


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_a_file_without_the_right_to_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "fermé.yml"
    path.write_text("nom: Phare\n", "utf-8")
    path.chmod(0)

    assert said(path) == UNREADABLE


def test_the_system_refusing_a_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "fermé.yml"
    path.write_text("nom: Phare\n", "utf-8")

    def refuse(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)

    assert said(path) == UNREADABLE


def test_decode_gives_the_line_ends_of_unix() -> None:
    assert decode("\ufeffA\r\nB\n".encode()) == "A\nB\n"


@pytest.mark.parametrize("name", ["a.yml", "a.md"])
def test_what_git_leaves_of_two_versions_is_refused_in_fields_and_in_texts(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("---\ntitre: A\n---\n<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> autre\n", "utf-8")

    assert said(path) == (
        "4:1: Git a laissé ici deux versions du texte. | Gardez la bonne, et retirez les lignes « <<<<<<< »,"
        " « ======= » et « >>>>>>> »."
    )
