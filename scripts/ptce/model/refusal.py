"""The refusal of a value: the rule in one French sentence, the remedy, and the value that would be right."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from pydantic_core import PydanticCustomError


class Faute(NamedTuple):
    """One thing that is wrong inside a text of several lines; line and column count from 0."""

    phrase: str
    remede: str
    ligne: int
    colonne: int
    regle: str
    longueur: int = 1
    """How many characters of the line are wrong."""
    correction: str = ""


def refuse(
    phrase: str,
    remede: str = "",
    regle: str = "valeur",
    correction: str = "",
    certaine: bool = False,
    fautes: Sequence[Faute] = (),
) -> PydanticCustomError:
    """What a field raises when it cannot take what an author wrote.

    :param regle: what the rule is called in reports: short, in French without accents.
    :param correction: the value that would be right, where it can be known; the remedy may then be empty.
    :param certaine: whether nobody could mean anything else.
    :param fautes: all that is wrong inside a text, each at its place.
    """
    context = {
        "phrase": phrase,
        "remede": remede,
        "regle": regle,
        "correction": correction,
        "certaine": certaine,
        "fautes": tuple(fautes),
    }
    return PydanticCustomError("refus", "{phrase}", context)


def word(
    pattern: str, regle: str, phrase: str, remede: str, meant: Callable[[str], str] = lambda _: ""
) -> Callable[[str], str]:
    """A parser of words of one shape; what does not fit the pattern is refused with this sentence and this remedy.

    :param meant: what an author likely meant, if that can be known.
    """

    def parse(value: str) -> str:
        if not re.fullmatch(pattern, value.strip()):
            raise refuse(phrase, *mended(remede, regle, meant(value.strip())))
        return value.strip()

    return parse


def mended(remede: str, regle: str, correction: str, certaine: bool = False) -> tuple[str, str, str, bool]:
    """The end of a refusal: an example is for those for whom nothing better is known."""
    return "" if correction else remede, regle, correction, certaine and bool(correction)
