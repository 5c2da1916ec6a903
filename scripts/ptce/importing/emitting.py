"""Values as the YAML of a file of the site, written as people write it there; what is read back is what was given."""

import re
from collections.abc import Mapping
from typing import Any

WIDTH = 100
"""Where a long text of one paragraph goes on to the next line."""
TO_CONFIRM = "  # à confirmer"

_PLAIN = re.compile(r"(?:[^\W\d_]|«|\d+,? (?=.*[^\W\d_]))(?:(?!: |:$| #|\t|\n).)*(?<![\s:])", re.S)
"""A text that YAML takes as it is: it begins with a letter, or with the number of a street."""
_BARE = re.compile(r"\d{4}(?:-\d{2}){0,2}|\d+|\d{1,2} ?h[^:#\n]*(?<!\s)|0\d(?: \d\d){4}|-?\d+\.\d+")
_NOT_TEXT = re.compile(r"~|null|true|false|yes|no|on|off|y|n", re.I)
"""What other readers of YAML take for something else than a text; ours reads texts alone."""
_CODE = re.compile(r"0\d*|\d{2,3}|\d{5}")
"""A code is quoted, as other readers of YAML would take it for a number."""


def field(name: str, value: Any, indent: int = 0, confirm: frozenset[str] = frozenset()) -> list[str]:
    """The lines of a field and of its value.

    :param indent: how many spaces stand before its name.
    :param confirm: the fields, at any depth, after which a reader is asked to look.
    """
    mark = TO_CONFIRM if name in confirm else ""
    start = f"{' ' * indent}{name}:"
    if isinstance(value, Mapping):
        return [
            f"{start}{mark}",
            *(line for inner in value for line in field(inner, value[inner], indent + 2, confirm)),
        ]
    if isinstance(value, list):
        return [f"{start}{mark}", *(line for item in value for line in listed(item, indent + 2, confirm))]
    first, *rest = scalar(str(value), indent, len(start))
    return [f"{start} {first}{mark}", *rest]


def listed(value: Any, indent: int, confirm: frozenset[str] = frozenset()) -> list[str]:
    """The lines of one element of a list, its dash after so many spaces."""
    if not isinstance(value, Mapping):
        first, *rest = scalar(str(value), indent, indent + 2)
        return [f"{' ' * indent}- {first}", *rest]
    lines = [line for name in value for line in field(name, value[name], indent + 2, confirm)]
    return [f"{' ' * indent}- {lines[0][indent + 2 :]}", *lines[1:]]


def scalar(text: str, indent: int = 0, before: int = 0) -> list[str]:
    """A text after its name: on that line, or on those below.

    :param before: how many characters stand on its line already.
    """
    below = " " * (indent + 2)
    if "\n" in text and _is_block(text):
        sign = "|" if text.endswith("\n") else "|-"
        return [sign, *(f"{below}{line}".rstrip() for line in text.rstrip("\n").split("\n"))]
    plain = bool(_PLAIN.fullmatch(text)) and not _NOT_TEXT.fullmatch(text)
    if len(text) + before + 1 > WIDTH and _is_folded(text):
        return [">-", *(f"{below}{line}" for line in _folded(text, WIDTH - len(below)))]
    if plain or (_BARE.fullmatch(text) and not _CODE.fullmatch(text)):
        return [text]
    return [quoted(text)]


def quoted(text: str) -> str:
    """A text between double quotes, on one line."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


def _is_block(text: str) -> bool:
    """Whether a block keeps every line: the first is not indented, none ends with a space, one line end may close."""
    lines = text.rstrip("\n").split("\n")
    return (
        not text.endswith("\n\n")
        and not lines[0].startswith(" ")
        and bool(lines[0])
        and not any(line != line.rstrip() or "\t" in line for line in lines)
    )


def _is_folded(text: str) -> bool:
    return " " in text and not re.search(r"  |\n|\t|^ | $", text)


def _folded(text: str, width: int) -> list[str]:
    """The words of a text in lines; only a plain space may be folded."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
