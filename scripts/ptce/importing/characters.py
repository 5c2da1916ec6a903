"""The text of a file that somebody's software wrote: which encoding, and what signs nobody sees."""

import codecs
import re

from ..read.decoding import INVISIBLE
from .unreadable import Unreadable

_FRENCH = re.compile("[éèêëàâäçùûüîïôöœæÉÈÊÀÂÇÎÔŒ’«»…–€°]")
_BREAKS = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
"""The line ends of other systems, and what Word and Excel write for a line break inside a text."""


def decode(data: bytes) -> tuple[str, str]:
    """The text, and what its encoding is called. A byte order mark tells; else UTF-8; else what Excel writes.

    Windows-1252 (Excel on Windows) and Mac Roman (Excel on a Mac, for long) give letters to nearly every byte: the one
    that makes more French letters is right.

    :raises Unreadable: if it is no text.
    """
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _decoded(data, name), "UTF-16" if name == "utf-16" else "UTF-8"
    if b"\x00" in data:
        raise Unreadable("Ce fichier n’est pas un texte.", "Enregistrez le tableau en CSV UTF-8, ou en .xlsx.")
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        guesses = [(_decoded(data, name, "replace"), title) for name, title in _OLD.items()]
    return max(guesses, key=lambda guess: len(_FRENCH.findall(guess[0])) - 20 * guess[0].count("\ufffd"))


_OLD = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman"}


def _decoded(data: bytes, name: str, errors: str = "strict") -> str:
    try:
        return data.decode(name, errors)
    except UnicodeDecodeError:
        phrase = "Ce fichier est coupé, ou abîmé : ses caractères ne se lisent pas."
        raise Unreadable(phrase, "Enregistrez de nouveau le tableau, en CSV UTF-8.") from None


def visible(text: str) -> str:
    """A text with the line ends of Unix, spaces for tabs, without the signs that nobody sees."""
    return INVISIBLE.sub("", _BREAKS.sub("\n", text).replace("\t", " "))
