"""Whom the press may call, as releases write it at their end: a name, a part, a phone number, an e-mail."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model import addresses
from .naming import is_name

_LABEL = re.compile(
    r"(?:vos\s+|votre\s+)?contacts?(?:\s+(?:de\s+|pour\s+la\s+)?(?:presse|médias?))?\s*[:–—-]?\s*", re.I
)
_MAIL = re.compile(addresses.COURRIEL)
_PHONE = re.compile(r"(?:\+33\s?(?:\(0\)\s?)?|0)[1-9](?:[\s.\u00a0-]?\d{2}){4}(?!\d)")
_SAID = re.compile(
    r"\b(?:t[ée]l(?:[ée]phone)?|port(?:able)?|mobile|mail|e-mail|m[ée]l|courriel|email)\b\s*\.?\s*[:.]?", re.I
)
_BETWEEN = re.compile(r"\s*(?:[,;|/\n•·]|\s[–—-]\s|\s:\s)\s*")
_LONGEST = 160
"""A line of a contact is short; a paragraph that only begins with the word is not one."""


@dataclass
class Found:
    """A contact, as far as it is understood."""

    values: dict[str, str] = field(default_factory=dict)
    lines: int = 0
    """How many paragraphs it takes."""
    whole: bool = False
    """Whether it says nothing else, so that it need not stay in the text."""


def begins(text: str) -> bool:
    """Whether a paragraph is the first of a contact."""
    found = _LABEL.match(text)
    return bool(
        found
        and len(text) <= _LONGEST * 2
        and (found.end() == len(text) or re.search(r"[:\n–—-]|presse", found[0], re.I))
    )


def read(paragraphs: Sequence[str]) -> Found:
    """The contact with which some paragraphs begin.

    Two e-mails are two people, and nobody but a person can say who comes first: nothing is then understood.
    """
    taken = [_LABEL.sub("", paragraphs[0], count=1)]
    for text in paragraphs[1:]:
        if len(text) > _LONGEST or not (_MAIL.search(text) or _PHONE.search(text) or is_name(_BETWEEN.split(text)[0])):
            break
        taken.append(text)
    text = "\n".join(taken)
    mails, phones = _all(_MAIL, text), _all(_PHONE, text)
    found = Found(lines=len(taken))
    if len(mails) > 1 or len(phones) > 1 or not (mails or phones):
        return found
    rest = _SAID.sub("\n", _PHONE.sub("\n", _MAIL.sub("\n", text)))
    words = [part for part in (piece.strip(" .:()-–—\u00a0") for piece in _BETWEEN.split(rest)) if part]
    if words and is_name(words[0]):
        found.values["nom"] = words.pop(0)
        if words:
            found.values["fonction"] = words.pop(0)
    found.whole = not words
    if phones:
        found.values["telephone"] = addresses.phone(phones[0]) or phones[0]
    if mails:
        found.values["courriel"] = mails[0]
    return found


def _all(pattern: re.Pattern[str], text: str) -> list[str]:
    return list(dict.fromkeys(found[0] for found in pattern.finditer(text)))
