"""Signs that look like those of YAML, and what is said of them."""

import re

from .document import Fault, Mark

_UNBREAKABLE = re.compile(
    r"^ *(?P<indent>[\u00a0\u202f][\s\u00a0\u202f]*)(?=\S)"
    r"|^[\s]*(?:- +)*\w+(?P<before>[\u00a0\u202f]+)(?=:)|^[\s]*(?:- +)*\w+:(?P<after>[\u00a0\u202f]+)"
    r"|^ *-(?P<dash>[\u00a0\u202f]+)"
)


def unbreakable(text: str, number: int) -> Fault | None:
    """The fault of a line that has a no-break space where YAML reads a space; nobody sees that it is one."""
    found = _UNBREAKABLE.search(text)
    if not found or not found.lastgroup:
        return None
    start, end = found.span(found.lastgroup)
    phrase, remedy = "Une espace insécable est refusée ici : elle ressemble à une espace.", "Tapez une espace."
    right = "" if found.lastgroup == "before" else " " * (end - start)
    return spot(number, start, end, phrase, remedy, "espace-insecable", right)


def spot(number: int, start: int, end: int, phrase: str, remedy: str, regle: str, right: str = "") -> Fault:
    """What is wrong with the characters of a line of the file from one to before another."""
    mark = Mark(number, start + 1, width=end - start, last=number)
    return Fault(mark, phrase, remedy, regle=regle, correction=right)


def comment(text: str, number: int) -> Fault | None:
    """The fault of a line that is a comment in another language."""
    found = re.fullmatch(r"\s*(?P<all>(?:<!--|//)\s*(?P<words>.*?)\s*(?:-->)?)\s*", text)
    if not found:
        return None
    return spot(
        number,
        *found.span("all"),
        "Un commentaire commence par « # ».",
        "Mettez « # » devant.",
        "commentaire",
        f"# {found['words']}",
    )


def again(first: int, opens_item: bool, above: str) -> tuple[str, str]:
    """The sentence and the remedy for a field that is given twice.

    :param first: the line of the file on which it was given first.
    :param opens_item: whether it is the one with which an item of a list begins.
    :param above: the line above the second one; empty for a field inside a group.
    """
    remedy = "Gardez-en un seul."
    if opens_item:
        remedy = "Gardez-en un seul, ou, si un autre élément commence ici, mettez un tiret devant."
    elif above.startswith(" "):
        remedy = "Gardez-en un seul, ou, s’il est du groupe du dessus, mettez-le en retrait."
    return f"Ce champ est déjà donné ligne {first}.", remedy
