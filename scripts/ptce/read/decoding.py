"""The text of a file: UTF-8, of a bearable size, without a character that nobody sees."""

import os
import re
from dataclasses import replace
from pathlib import Path

from .document import Fault, Mark

MOST_BYTES = 256 * 1024
_START = Mark(1, 1)


def fetch(path: Path) -> bytes:
    """The bytes of a file.

    :raises Fault: if it is a link or no file, is too long, or cannot be read.
    """
    if path.is_symlink():
        raise _refusal("lien-symbolique", "Un lien symbolique est refusé.", "Mettez le fichier lui-même à sa place.")
    if not path.is_file():
        raise _refusal("illisible", "Ce n’est pas un fichier.", "Mettez un fichier à la place, ou changez son nom.")
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError:
        raise _refusal("illisible", "Ce fichier ne peut pas être lu.", "Vérifiez ses droits.") from None
    if len(data) > MOST_BYTES:
        raise _refusal("fichier-trop-long", f"Ce fichier dépasse {MOST_BYTES // 1024} ko.", "Faites-en plusieurs.")
    return data


def decode(data: bytes) -> str:
    """The text that bytes stand for, with the line ends of Unix.

    :raises Fault: at the first byte or character that is refused.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _refusal("utf-8", "Ce fichier est en UTF-16.", "Enregistrez-le en UTF-8.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        mark = Mark(before.count(b"\n") + 1, column, width=1)
        guess = data[error.start : error.start + 1].decode("cp1252", "replace")
        raise Fault(
            mark,
            f"L’octet 0x{data[error.start]:02x} n’est pas de l’UTF-8 (sans doute « {guess} », écrit en Windows-1252).",
            "Enregistrez le fichier en UTF-8.",
            regle="utf-8",
        ) from None
    text = text.replace("\r\n", "\n")
    _refuse_characters(text)
    _refuse_conflicts(text)
    if not text.strip():
        raise _refusal("fichier-vide", "Ce fichier est vide.", "Remplissez-le, ou supprimez-le.")
    return text


INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]"
)


def _refuse_characters(text: str) -> None:
    found = INVISIBLE.search(text)
    if found:
        mark = _place(text, found.start())
        phrase = f"Le caractère U+{ord(found[0]):04X} est interdit : il ne se voit pas."
        raise Fault(mark, phrase, "Supprimez-le.", regle="caractere-invisible")


_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.M)
"""What git writes around two versions that it could not join; « ======= » between them may also be a title."""


def _refuse_conflicts(text: str) -> None:
    found = _CONFLICT.search(text)
    if found:
        mark = replace(_place(text, found.start()), width=len(found[0]))
        phrase = "Git a laissé ici deux versions du texte."
        remede = "Gardez la bonne, et retirez les lignes « <<<<<<< », « ======= » et « >>>>>>> »."
        raise Fault(mark, phrase, remede, regle="conflit")


def _refusal(regle: str, phrase: str, remede: str) -> Fault:
    """What is wrong with a file as a whole."""
    return Fault(_START, phrase, remede, regle=regle)


def _place(text: str, offset: int) -> Mark:
    before = text[:offset]
    return Mark(before.count("\n") + 1, offset - before.rfind("\n"), width=1)
