"""The Markdown that authors may write: what is refused in it, and the tree that formats other than pages draw from."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown as Parser
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

MOST_CHARACTERS = 60_000
MOST_BRACKETS = 1_000
"""Python-Markdown is quadratic on opening brackets: 8,000 of them take ten seconds; a real text has a hundred."""

CODE = re.compile(r"^```[^\n]*\n.*?^```$|(?<!\\)(?<!`)(`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)\1(?!`)", re.S | re.M)
_FENCE = re.compile(r"^```[^\n]*\n(.*?)^```$", re.S | re.M)
LINK = re.compile(r"(?<!!)\[([^\[\]\n]*)\]\(/([^()\s]*)\)")
"""A link to this site, the only way in which one is written: its words, its address without the first slash."""
_AUTOLINK = re.compile(r"<(?:https?://[^\s>]+|[\w.+-]+@[\w.-]+)>")
_SCHEMES = ("https://", "http://", "mailto:", "tel:", "/")

Fault = tuple[str, str, int, int]
"""The sentence, the remedy, the line and the column in the text, both from 0."""


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


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a checked text. Raw HTML has no meaning here: it comes out as the characters that it is."""
    return tuple(_block(element) for element in _tree(text))


def plain(text: str) -> str:
    """The words of a text, in one line, without its marks: for a description or an index."""
    return " ".join(_words(block) for block in parse(text))


def faults(text: str) -> Iterator[Fault]:
    """What is refused in a text, in the order in which it is looked for; the text is safe to render if nothing is."""
    if len(text) > MOST_CHARACTERS or text.count("[") > MOST_BRACKETS:
        yield (
            "Ce texte est trop long pour une page.",
            f"Restez sous {MOST_CHARACTERS} signes, ou faites deux pages.",
            0,
            0,
        )
        return
    visible = _AUTOLINK.sub(_blank, CODE.sub(_blank, text))
    for pattern, phrase, remede in _REFUSED:
        for found in pattern.finditer(visible):
            yield phrase.format(found[0].strip()), remede, *_where(text, found.start())
    try:
        root = _tree(text)
    except RecursionError:
        yield "Ce texte a trop de niveaux.", "Simplifiez ses listes et ses citations.", 0, 0
        return
    plain_links = sum(1 for _ in LINK.finditer(text))
    if plain_links != sum(_characters(link.get("href", "")).startswith("/") for link in root.iter("a")):
        where = _where(text, max(visible.find("]"), 0))
        yield "Un lien du site s’écrit [mots](/adresse/), d’un seul tenant.", "Récrivez-le ainsi.", *where
    for element in root.iter("a"):
        target = _characters(element.get("href", ""))
        where = _where(text, max(text.find(f"]({element.get('href')}"), 0))
        if target in ("", "#"):
            yield "Ce lien ne mène nulle part.", "Donnez son adresse, ou retirez le lien.", *where
        elif not target.startswith(_SCHEMES) or target.startswith(("//", "/\\")):
            yield (
                f"L’adresse « {target} » est incomplète.",
                "Un lien commence par https://, mailto:, tel: ou /.",
                *where,
            )
    for _ in root.iter("img"):
        where = _where(text, max(visible.find("!["), 0))
        yield (
            "Une image se déclare dans content/medias/, avec son crédit.",
            "Retirez-la du texte et citez le média.",
            *where,
        )
    yield from _skipped_headings(text, root)


_REFUSED = (
    (
        re.compile(r"</?[a-zA-Z][^>\n]*>?|<!--|<\?"),
        "Le HTML est refusé dans un texte : « {} ».",
        "Écrivez en Markdown : **gras**, *italique*, 2e.",
    ),
    (
        re.compile(r"\^\{[^}\n]*\}?"),
        "Reste de mise en forme : « {} ».",
        "Écrivez simplement 3e ou 1er : le site compose l’exposant.",
    ),
    (re.compile(r"\{[:.#%{][^}\n]*\}?"), "Les accolades ne servent pas dans un texte : « {} ».", "Retirez-les."),
)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _where(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n"), offset - (before.rfind("\n") + 1)


def _skipped_headings(text: str, root: Element) -> Iterator[Fault]:
    last = 1
    for element in root.iter():
        level = _level(element)
        if level and (level == 1 or level > last + 1):
            expected = "#" * min(last + 1, 6)
            found = re.search(rf"^#{{{level}}}(?!#)", text, re.M)
            where = _where(text, found.start() if found else 0)
            yield (
                f"Titre de niveau {level} sous un niveau {last}.",
                f"Écrivez « {expected} » au début du titre.",
                *where,
            )
        last = level or last


def _level(element: Element) -> int:
    found = re.fullmatch(r"h([1-6])", str(element.tag))
    return int(found[1]) if found else 0


class _Keep(Treeprocessor):
    """Holds the finished tree, which Python-Markdown would turn into a string and throw away."""

    root: Element

    def run(self, root: Element) -> None:
        self.root = root


def _tree(text: str) -> Element:
    parser = Parser(extensions=["tables", "sane_lists"])
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.inlinePatterns.deregister("entity")
    keep = _Keep(parser)
    parser.treeprocessors.register(keep, "keep", -10)
    if not parser.convert(_FENCE.sub(_indented, text)):
        return Element("div")
    return keep.root


def _indented(fence: re.Match[str]) -> str:
    """A fence as an indented block: the extension for fences would hide it from the tree."""
    return "\n" + re.sub(r"^", "    ", fence[1], flags=re.M)


_INLINE = {"strong": {"fort": True}, "em": {"italique": True}, "code": {}, "a": {}, "br": {}}


def _block(element: Element) -> Block:
    level = _level(element)
    tag = str(element.tag)
    nested = tuple(_block(child) for child in element if child.tag not in _INLINE)
    if tag in ("thead", "tbody"):
        tag = "tr"
    return Block("h" if level else tag, level, tuple(_runs(element, Run(""))), nested)


def _runs(element: Element, style: Run) -> Iterator[Run]:
    if element.text and element.text.strip():
        yield replace(style, texte=_flowing(element.text))
    for child in element:
        if child.tag == "br":
            yield replace(style, texte="\n")
        elif child.tag in _INLINE:
            changes: dict[str, Any] = {**_INLINE[str(child.tag)]}
            if child.tag == "a":
                changes["lien"] = _characters(child.get("href", ""))
            yield from _runs(child, replace(style, **changes))
        if child.tail and (child.tag in _INLINE or child.tail.strip()):
            yield replace(style, texte=_flowing(child.tail.lstrip() if child.tag == "br" else child.tail))


def _flowing(text: str) -> str:
    """The words of a stretch of text: where its author only broke a line, there is a space."""
    return re.sub(r"\s*\n\s*", " ", _characters(text))


def _characters(text: str) -> str:
    return html.unescape(text.replace(AMP_SUBSTITUTE, "&"))


def _words(block: Block) -> str:
    inner = (_words(nested) for nested in block.blocs)
    return " ".join(part for part in ("".join(run.texte for run in block.suite).strip(), *inner) if part)
