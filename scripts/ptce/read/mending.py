"""What an author likely meant by a line that YAML cannot read: the same value, between the quotes that it needs."""

import re

from .document import Fault, Mark

_VALUE = re.compile(r"(?P<before>\s*(?:- +)*(?:[^\W\d][\w-]*:[ \t]+)?)(?P<value>\S.*?)\s*")
"""A line of a group or of a list: what stands before the value, and the value, which takes the rest of the line."""


def quoted(text: str) -> str:
    """A text between quotes: double ones, or single ones where the text itself has double ones or backslashes.

    >>> quoted("L'eau"), quoted('Le "bois"')
    ('"L\\'eau"', '\\'Le "bois"\\'')
    """
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def requoted(fault: Fault, line: str) -> Fault:
    """A fault that quotes around the value would mend: it points at the value, and gives it between quotes.

    It stays what it is where the value shares its line with others, or is not sure to be one.

    :param line: the line of the file at which the fault is.
    """
    found = _VALUE.fullmatch(line)
    start = found.start("value") if found else 0
    if not found or not found["before"].strip() or fault.mark.column <= start:
        return fault
    value = _bare(found["value"])
    if not value or found["value"].startswith(("[", "{", "|", ">")):
        return fault
    if quoted(value) == found["value"]:
        return fault
    mark = Mark(fault.mark.line, start + 1, width=len(found["value"]), last=fault.mark.line)
    return Fault(mark, fault.phrase, fault.remede, fault.champ, fault.regle, quoted(value))


def spaced(line: str, number: int) -> Fault | None:
    """The fault of a line that has no space after its colon; None for any other line.

    :param number: the line of the file.
    """
    found = re.fullmatch(r"\s*(?:- +)*(?P<field>(?P<name>[a-z_]+):(?P<value>[^\s/].*?))\s*", line)
    if not found:
        return None
    mark = Mark(number, found.start("field") + 1, width=len(found["field"]), last=number)
    phrase, remedy = "Il manque une espace après « : ».", "Écrivez « nom: valeur »."
    correction = f"{found['name']}: {found['value']}"
    return Fault(mark, phrase, remedy, regle="deux-points-manquant", correction=correction)


def _bare(value: str) -> str:
    """A value without the quotes around it, even if only one of them is there, or one too many."""
    mark = value[0] if value[0] in "\"'" else value[-1]
    if mark not in "\"'":
        return value
    count = value.count(mark)
    if value[0] != mark:
        return value[:-1] if count == 1 else value
    if count == 1:
        return value[1:]
    if not value.endswith(mark):
        return value
    inner = value[1:-1]
    if inner.endswith(mark) and inner.count(mark) == 1:
        inner = inner[:-1]
    return inner.replace("''", "'") if mark == "'" else inner
