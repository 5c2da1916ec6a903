"""The plain texts: UTF-8, in lines of 72 signs, for who pastes a release into a page of their own."""

import textwrap
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..artefact import Artefact, Catalogue
from ..edition import Edition
from ..french import typography
from ..model.traits import Copied
from ..template import TEMPLATES
from ..view import View, folder_of
from ..words import upper_first

TITLE = "Texte brut"
TRAIT = Copied

WIDTH = 72
"""Signs in a line: what a mail holds after two marks of quotation (RFC 3676, section 4.2, asks for less than 78)."""
_PLAIN = str.maketrans({"\u202f": "\u00a0", "\u2011": "-"})
"""Signs that editors' systems lose, and the ones that they keep."""

Block = dict[str, Any]
"""A block of Markdown, as `view` gives it."""


def declare(edition: Edition) -> Iterator[Artefact]:
    """One text for each public record that may be copied."""
    for record in edition.all(Copied):
        yield _text(edition, record, f"{folder_of(record)}{record.texte_brut()}.txt")


def _text(edition: Edition, record: Copied, path: str) -> Artefact:
    def make(_: Catalogue) -> bytes:
        data = View(edition, record.rang).document(record)
        text = _environment().get_template(f"{record.kind()}.txt").render(data)
        # The mark at the head says UTF-8 where a server does not: a browser would else read « Ã© ».
        return tidy(text).encode("utf-8-sig")

    return Artefact(path, record.key, make, intitule=TITLE)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    filters = {"lignes": _line, "blocs": paragraphs, "majuscule": upper_first, "entre_guillemets": typography.quoted}
    made.filters.update(filters)
    return made


def _line(text: str, first: str = "", then: str = "") -> str:
    """What a template says, set as French typography wants it, in lines."""
    return wrapped(typography.text(text), first, then)


def tidy(text: str) -> str:
    """A text whose paragraphs are one blank line apart, and whose only fixed space is U+00A0; it ends its last line."""
    lines = [line.rstrip(" ") for line in text.translate(_PLAIN).splitlines()]
    kept = [line for line, after in zip(lines, [*lines[1:], ""], strict=True) if line or after]
    return "\n".join(kept).strip("\n") + "\n"


def wrapped(text: str, first: str = "", then: str = "") -> str:
    """A paragraph in lines of 72 signs at most, cut at plain spaces alone: an address or a « 9 h 30 » stays whole.

    :param first: what the first line begins with.
    :param then: what the others begin with.
    """
    return "\n".join(
        textwrap.fill(
            line, WIDTH, initial_indent=first, subsequent_indent=then, break_long_words=False, break_on_hyphens=False
        )
        for line in text.split("\n")
    )


def paragraphs(blocks: list[Block], margin: str = "") -> str:
    """Markdown as plain text: paragraphs apart, lists with dashes or numbers, links followed by their address."""
    return "\n\n".join(_block(block, margin) for block in blocks)


def _block(block: Block, margin: str) -> str:
    kind, words, inner = block["genre"], _words(block), block["blocs"]
    if kind in ("ul", "ol"):
        marks = ["-" if kind == "ul" else f"{rank}." for rank in range(1, len(inner) + 1)]
        return "\n".join(_item(item, mark, margin) for item, mark in zip(inner, marks, strict=True))
    if kind == "blockquote":
        return paragraphs(inner, f"{margin}    ")
    if kind == "table":
        return "\n".join(_rows(block, margin))
    own = [wrapped(words, margin, margin)] if words else []
    return "\n\n".join([*own, *(_block(child, margin) for child in inner)])


def _item(item: Block, mark: str, margin: str) -> str:
    """An item of a list: its first words beside the mark, the rest below, under them."""
    under = margin + " " * (len(mark) + 1)
    inner = list(item["blocs"])
    words = _words(item) or (_words(inner.pop(0)) if inner and inner[0]["genre"] == "p" else "")
    return "\n".join([wrapped(words, f"{margin}{mark} ", under), *(_block(child, under) for child in inner)])


def _rows(block: Block, margin: str) -> Iterator[str]:
    cells = [_words(cell) for cell in block["blocs"] if cell["genre"] in ("th", "td")]
    if cells:
        yield wrapped("\u00a0; ".join(cells), margin, f"{margin}  ")
    for row in block["blocs"]:
        if row["genre"] == "tr":
            yield from _rows(row, margin)


def _words(block: Block) -> str:
    """The words of a block; those of a link are followed by its address, unless they are that address."""
    pieces = []
    for link, runs in groupby(block["suite"], key=lambda run: run["lien"]):
        words = "".join(run["texte"] for run in runs)
        address = (link or "").removeprefix("mailto:").removeprefix("tel:")
        pieces.append(words if not link or words.strip() in (link, address) else f"{words} ({address})")
    return "".join(pieces).strip()
