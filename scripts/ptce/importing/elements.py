"""The elements of an XML text by their local names: namespaces differ from one form of a format to another."""

from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element

from .characters import visible


def name(element: Element) -> str:
    """The name of an element, without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element | None, wanted: str) -> str:
    """An attribute by its name without namespace; empty if there is none."""
    found = element.attrib if element is not None else {}
    return next((value for key, value in found.items() if key.rpartition("}")[2] == wanted), "")


def child(element: Element | None, *path: str) -> Element | None:
    """The first element on a way of names; None if there is none."""
    for step in path:
        element = next((one for one in element if name(one) == step), None) if element is not None else None
    return element


def inner(element: Element, wanted: str, through: Collection[str] | None) -> Iterator[Element]:
    """The elements of a name that are below another, and not inside one of them.

    :param through: the elements in which to look; None for all.
    """
    for one in element:
        if name(one) == wanted:
            yield one
        elif through is None or name(one) in through:
            yield from inner(one, wanted, through)


def words(element: Element) -> str:
    """All the words in an element, in one line; a paragraph begins a new word."""
    pieces = []
    for one in element.iter():
        pieces.append(" " if name(one) in ("p", "h", "br", "tab", "line-break", "tc", "table-cell") else "")
        pieces.append(one.text or "")
        pieces.append(one.tail or "" if one is not element else "")
    return " ".join(visible("".join(pieces)).split())
