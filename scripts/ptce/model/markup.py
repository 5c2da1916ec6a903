"""The Markdown that authors write, as the tree that formats other than pages draw from."""

import html
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown as Parser
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

CODE = re.compile(r"^```[^\n]*\n.*?^```$|(?<!\\)(?<!`)(`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)\1(?!`)", re.S | re.M)
_FENCE = re.compile(r"^```[^\n]*\n(.*?)^```$", re.S | re.M)
LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]*)\]\(/(?P<address>[^()\s]*)\)")
"""A link to this site, the only way in which one is written: its words, its address without the first slash."""


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style."""

    texte: str
    fort: bool = False
    italique: bool = False
    lien: str | None = None


@dataclass(frozen=True)
class Block:
    """A paragraph, a heading, a list, a quotation or a table."""

    genre: str
    """`p`, `h`, `ul`, `ol`, `li`, `blockquote`, `table`, `tr`, `th` or `td`."""
    niveau: int = 0
    """The level of a heading: 2 for `##`."""
    suite: tuple[Run, ...] = ()
    blocs: tuple["Block", ...] = ()


@lru_cache(4096)  # a text is asked for by its page, its PDF, its feeds and by rules
def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a checked text. Raw HTML has no meaning here: it comes out as the characters that it is."""
    return tuple(_block(element) for element in tree(text))


def plain(text: str) -> str:
    """The words of a text, in one line, without its marks: for a description or an index."""
    return " ".join(_words(block) for block in parse(text))


def blank(found: re.Match[str]) -> str:
    """Spaces in the place of what was found, so that what follows stays at its place."""
    return re.sub(r"[^\n]", " ", found[0])


def level(element: Element) -> int:
    """The level of a heading; 0 for what is none."""
    found = re.fullmatch(r"h([1-6])", str(element.tag))
    return int(found[1]) if found else 0


class _Keep(Treeprocessor):
    """Holds the finished tree, which Python-Markdown would turn into a string and throw away."""

    root: Element

    def run(self, root: Element) -> None:
        self.root = root


_local = threading.local()


def tree(text: str) -> Element:
    """The tree of a text as Python-Markdown makes it.

    :raises RecursionError: for lists or quotations nested without end.
    """
    parser, keep = _local.__dict__.pop("parser", None) or _parser()
    parser.reset()
    converted = parser.convert(_FENCE.sub(_indented, text))
    _local.parser = parser, keep  # one that raised is left in the middle of a list, and is not used again
    return keep.root if converted else Element("div")


def _parser() -> tuple[Parser, _Keep]:
    """A parser, and what holds the tree that it makes."""
    parser = Parser(extensions=[TableExtension(), SaneListExtension()])
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.inlinePatterns.deregister("entity")
    keep = _Keep(parser)
    parser.treeprocessors.register(keep, "keep", -10)
    return parser, keep


def _indented(fence: re.Match[str]) -> str:
    """A fence as an indented block: the extension for fences would hide it from the tree."""
    return "\n" + re.sub(r"^", "    ", fence[1], flags=re.M)


_INLINE = {"strong": {"fort": True}, "em": {"italique": True}, "code": {}, "a": {}, "br": {}}


def _block(element: Element) -> Block:
    depth = level(element)
    tag = str(element.tag)
    nested = tuple(_block(child) for child in element if child.tag not in _INLINE)
    if tag in ("thead", "tbody"):
        tag = "tr"
    return Block("h" if depth else tag, depth, tuple(_runs(element, Run(""))), nested)


def _runs(element: Element, style: Run) -> Iterator[Run]:
    if element.text and element.text.strip():
        yield replace(style, texte=_flowing(element.text))
    for child in element:
        if child.tag == "br":
            yield replace(style, texte="\n")
        elif child.tag in _INLINE:
            changes: dict[str, Any] = {**_INLINE[str(child.tag)]}
            if child.tag == "a":
                changes["lien"] = characters(child.get("href", ""))
            yield from _runs(child, replace(style, **changes))
        if child.tail and (child.tag in _INLINE or child.tail.strip()):
            yield replace(style, texte=_flowing(child.tail.lstrip() if child.tag == "br" else child.tail))


def _flowing(text: str) -> str:
    """The words of a stretch of text: where its author only broke a line, there is a space."""
    return re.sub(r"\s*\n\s*", " ", characters(text))


def characters(text: str) -> str:
    """A text of the tree as it is read: entities are the characters that they stand for."""
    return html.unescape(text.replace(AMP_SUBSTITUTE, "&"))


def _words(block: Block) -> str:
    inner = (_words(nested) for nested in block.blocs)
    return " ".join(part for part in ("".join(run.texte for run in block.suite).strip(), *inner) if part)
