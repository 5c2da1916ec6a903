"""What an author slipped on, where libyaml only sees what comes of it, often many lines further down."""

import re
from collections.abc import Callable, Iterator

from .document import Fault, Mark
from .mending import quoted
from .signs import comment, spot, unbreakable

_FIELD = re.compile(r"(?P<before>\s*(?:- +)*)(?P<name>[^\W\d][\w-]*):(?:[ \t]+(?P<value>\S.*))?\s*")
_DASHES = r"\-–—−•·*"
_ALIGN = "Cette ligne est plus en retrait que le champ de même rang."


def slip(said: str, lines: list[str], line: int, context: tuple[int, int], shift: int) -> Fault | None:
    """The fault that explains what libyaml says; None where nothing does better than its own words.

    :param said: the words of libyaml.
    :param line: the line at which it stopped, from 0.
    :param context: the line and the column, from 0, of the group, of the list or of the quote in which it was.
    :param shift: how many lines of the file come before the text.
    """
    if not line < len(lines):
        return _quote(said, lines, len(lines) - 1, shift)
    found = (
        unbreakable(lines[line], line + 1 + shift)
        or (unbreakable(lines[line - 1], line + shift) if line else None)
        or comment(lines[line], line + 1 + shift)
        or _quote(said, lines, line, shift)
    )
    if found:
        return found
    for words, explain in _EXPLAINED:
        if words in said and (found := explain(lines, line, context, shift)):
            return found
    return None


def _quote(said: str, lines: list[str], line: int, shift: int) -> Fault | None:
    """The last quote above that opens a value and is closed by that of another field."""
    if "mapping values" in said:
        return None
    for number in range(line, -1, -1):
        found = re.fullmatch(
            r"\s*(?:- +)*(?:[^\W\d][\w-]*:[ \t]+)?(?P<value>(?P<mark>[\"'])(?P<rest>.*?))\s*", lines[number]
        )
        if found and found["mark"] not in found["rest"] and _goes_on(lines, number):
            phrase, remedy = "Un guillemet ouvert n’est jamais refermé.", "Fermez-le à la fin de la valeur."
            right = "" if "\\" in found["rest"] else found["value"] + found["mark"]
            return spot(number + 1 + shift, *found.span("value"), phrase, remedy, "guillemet", right)
    return None


def _goes_on(lines: list[str], line: int) -> bool:
    """Whether another field or item starts below a line, or nothing more comes."""
    below = next((text for text in lines[line + 1 :] if text.strip()), "- ")
    return bool(_FIELD.fullmatch(below) or re.match(r"\s*- ", below))


def _above(lines: list[str], line: int) -> int:
    """The nearest line above that says something; -1 if there is none."""
    return next((number for number in range(line - 1, -1, -1) if lines[number].strip()), -1)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _bullet(lines: list[str], line: int, _context: tuple[int, int], shift: int) -> Fault | None:
    """An item that begins with another sign, or with a dash that touches its words."""
    for number in (line, _above(lines, line)):
        found = re.fullmatch(
            rf" *(?P<all>(?:-(?=[^\s-])|[{_DASHES}](?<!-)\s+|[–—−•·])(?P<words>\S.*?))\s*", lines[number]
        )
        if number >= 0 and found:
            phrase = "Un élément de liste commence par un tiret simple et une espace."
            return spot(
                number + 1 + shift,
                *found.span("all"),
                phrase,
                "Mettez « - » devant ses mots.",
                "tiret",
                f"- {found['words']}",
            )
    return None


def _item(lines: list[str], line: int, _context: tuple[int, int], shift: int) -> Fault | None:
    """A value below an item, without a dash of its own."""
    above, text = _above(lines, line), lines[line]
    if above < 0 or _FIELD.fullmatch(text) or not re.match(r"\s*- +\S", lines[above]):
        return None
    if _FIELD.fullmatch(lines[above]) or _indent(text) != _indent(lines[above]):
        return None
    start, words = _indent(text), text.strip()
    return spot(
        line + 1 + shift,
        start,
        start + len(words),
        "Il manque un tiret devant cet élément.",
        "Mettez « - » devant.",
        "tiret",
        f"- {words}",
    )


def _deeper(lines: list[str], line: int, _context: tuple[int, int], shift: int) -> Fault | None:
    """A field that stands further to the right than the one above, which has its value."""
    above, field = _above(lines, line), _FIELD.fullmatch(lines[line])
    if not field or field["before"].strip():
        return None
    other = _FIELD.fullmatch(lines[above]) if above >= 0 else None
    if not other or not other["value"] or len(other["before"]) >= len(field["before"]):
        return None
    return _misaligned(lines, line, above, _ALIGN, shift)


def _misaligned(lines: list[str], line: int, model: int, phrase: str, shift: int) -> Fault:
    """A field that should stand where that of another line does."""
    field = _FIELD.fullmatch(lines[model])
    wanted = len(field["before"]) if field else 0
    spaces = f"{wanted} espaces devant" if wanted > 1 else "une espace devant" if wanted else "aucune espace devant"
    remedy = f"Alignez-la sur le champ de la ligne {model + 1 + shift} : {spaces}."
    return spot(line + 1 + shift, 0, _indent(lines[line]), phrase, remedy, "retrait")


def _between(lines: list[str], line: int, context: tuple[int, int], shift: int) -> Fault | None:
    """A field of an item that stands between its dash and its other fields."""
    if not context[1] < _indent(lines[line]) or not _FIELD.fullmatch(lines[line]):
        return None
    for number in range(line - 1, context[0] - 1, -1):
        field = _FIELD.fullmatch(lines[number])
        if field and len(field["before"]) > _indent(lines[line]):
            return _misaligned(lines, line, number, "Cette ligne n’est alignée avec aucun champ.", shift)
    return None


def _first_dash(lines: list[str], line: int, _context: tuple[int, int], shift: int) -> Fault | None:
    """A list whose first item has no dash."""
    start, first = _indent(lines[line]), line
    if not lines[line].startswith("- ", start):
        return None
    while (above := _above(lines, first)) >= 0 and _indent(lines[above]) >= start + 2:
        first = above
    owner = _FIELD.fullmatch(lines[above]) if above >= 0 else None
    if first == line or not owner or owner["value"] or _indent(lines[first]) != start + 2:
        return None
    mark = Mark(first + 1 + shift, start + 1, width=len(lines[first].rstrip()) - start, last=first + 1 + shift)
    phrase = "Il manque un tiret devant le premier élément de la liste."
    return Fault(mark, phrase, "Mettez « - » devant.", regle="tiret", correction=f"- {lines[first].strip()}")


def _bracketed(lines: list[str], line: int, _context: tuple[int, int], shift: int) -> Fault | None:
    """Words after a bracket: the value is a text that begins with one."""
    field = _FIELD.fullmatch(lines[line])
    if not field or not field["value"] or field["value"][0] not in "[{":
        return None
    phrase, remedy = (
        f"Une valeur ne commence pas par « {field['value'][0]} ».",
        "Mettez toute la valeur entre guillemets.",
    )
    value = field["value"].rstrip()
    start = field.start("value")
    return spot(line + 1 + shift, start, start + len(value), phrase, remedy, "debut", quoted(value))


def _text_of_lines(lines: list[str], line: int, _context: tuple[int, int], shift: int) -> Fault | None:
    """A colon in a text of several lines that no sign announces."""
    if _FIELD.fullmatch(lines[line]) or not lines[line].startswith(" "):
        return None
    for number in range(line - 1, -1, -1):
        field = _FIELD.fullmatch(lines[number])
        if field and len(field["before"]) < _indent(lines[line]):
            if field["value"]:
                return None
            phrase, start = "Ce texte de plusieurs lignes contient « : ».", field.start("name")
            remedy, end = "Annoncez-le par « > ».", len(lines[number].rstrip())
            right = f"{field['name']}: >"
            return spot(number + 1 + shift, start, end, phrase, remedy, "deux-points", right)
    return None


def _outside(lines: list[str], line: int, _context: tuple[int, int], shift: int) -> Fault | None:
    """A line of several words that is no field: the end of a text, at the margin, or a field without its colon."""
    above, text = _above(lines, line), lines[line].strip()
    if above < 0 or " " not in text:
        return None
    end = _indent(lines[line]) + len(text)
    if re.search(r":\s+[|>][+-]?\d?\s*$", lines[above]):
        phrase, remedy = (
            "Le texte d’un champ est en retrait sous son nom.",
            "Mettez deux espaces devant chaque ligne du texte.",
        )
        return spot(line + 1 + shift, _indent(lines[line]), end, phrase, remedy, "retrait")
    phrase = "Cette ligne n’est ni un champ « nom: valeur », ni la suite du texte du dessus."
    remedy = "Mettez « : » après le nom du champ, ou, si elle continue le texte, mettez-la en retrait comme lui."
    return spot(line + 1 + shift, _indent(lines[line]), end, phrase, remedy, "deux-points-manquant")


Explain = Callable[[list[str], int, tuple[int, int], int], Fault | None]


def _explained() -> Iterator[tuple[str, Explain]]:
    colon, key = "could not find expected ':'", "did not find expected key"
    mapping, dash = "mapping values are not allowed", "did not find expected '-' indicator"
    yield from ((words, _bullet) for words in (colon, mapping, dash, key, "alphabetic or numeric", "cannot start any"))
    yield from ((colon, _item), (dash, _item))
    yield from ((mapping, _deeper), (mapping, _text_of_lines), (dash, _between), (key, _first_dash), (key, _bracketed))
    yield (colon, _outside)


_EXPLAINED = tuple(_explained())
"""For words of libyaml, what may explain them, the surest first."""
