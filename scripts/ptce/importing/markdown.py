"""A text in the Markdown that the site takes: no HTML, titles from the second level on, nothing taken for a mark."""

import re
from collections.abc import Iterable, Sequence

from .prose import RAISED, Block, Grid, Paragraph, Prose, Run

_HTML = re.compile(r"<[/!?a-zA-Z][^\s`]*|\{[:.#%{][^\s`]*")
"""What the site refuses in a text, being HTML or a mark of attributes: it is shown as code."""
_LATEX = re.compile(r"\^\{(\w+)\}")
_STARTS = re.compile(r"(?:#|>|[-+](?=\s|$)|[-=]{2,}\s*$|\|)")
_NUMBERED = re.compile(r"(\d+)([.)])(?=\s)")
_TYPED_BULLET = re.compile(r"(?:[•●▪‣·]|[-](?=\s))\s*")
_SCHEMES = ("https://", "http://", "mailto:", "tel:")


def markdown(prose: Prose, blocks: Sequence[Block]) -> str:
    """The text of some blocks of a document, with its notes below."""
    parts: list[str] = []
    lowest = min((block.level for block in blocks if isinstance(block, Paragraph) and block.level), default=1)
    last, listed = 1, False
    for block in blocks:
        block = _typed(block)
        if isinstance(block, Grid):
            parts += _table(block, prose)
        elif block.depth:
            indent = "    " * (block.depth - 1)
            item = f"{indent}{'1.' if block.ordered else '-'} {_line(block, prose)}"
            parts = [*parts[:-1], f"{parts[-1]}\n{item}"] if listed else [*parts, item]
        elif block.level:
            last = min(block.level - lowest + 2, last + 1, 6)
            parts.append(f"{'#' * last} {_line(block, prose)}")
        elif block.text:
            quote = "> " if block.style == "quote" else ""
            parts.append(quote + _inline(block.runs, prose).replace("\n", f"  \n{quote}"))
        listed = isinstance(block, Paragraph) and bool(block.depth)
    if prose.notes:
        parts.append("**Notes**")
        parts.append(
            "\n".join(
                f"{number}. {' '.join(_line(one, prose) for one in note)}" for number, note in enumerate(prose.notes, 1)
            )
        )
    return "\n\n".join(parts) + "\n"


def _typed(block: Block) -> Block:
    """A paragraph that begins with a bullet typed by hand is one of a list."""
    if isinstance(block, Grid) or block.depth or block.level or not block.runs:
        return block
    found = _TYPED_BULLET.match(block.runs[0].text.lstrip())
    if not found or "\n" in block.text:
        return block
    first = Run(
        block.runs[0].text.lstrip()[found.end() :], block.runs[0].bold, block.runs[0].italic, block.runs[0].link
    )
    return Paragraph((first, *block.runs[1:]), depth=1)


def _line(block: Paragraph, prose: Prose) -> str:
    return _inline(block.runs, prose).replace("\n", " ")


def _inline(runs: Iterable[Run], prose: Prose) -> str:
    whole = list(runs)
    looks_linked = re.search(r"\]\s*[(\[:]", "".join(run.text for run in whole)) is not None
    text = "".join(_run(run, looks_linked, prose) for run in whole)
    lines = (" ".join(line.split(" ")).strip() for line in text.split("\n"))
    return "\n".join(_started(line) for line in lines if line)


def _run(run: Run, looks_linked: bool, prose: Prose) -> str:
    words = run.text.strip()
    if not words:
        return run.text
    before, after = run.text[: run.text.index(words)], run.text[run.text.index(words) + len(words) :]
    text = _escaped(words, looks_linked)
    stars = "*" * (2 * run.bold + run.italic)
    if stars:
        text = "\n".join(f"{stars}{line.strip()}{stars}" for line in text.split("\n") if line.strip())
    if run.link:
        if run.link.startswith(_SCHEMES):
            target = run.link.replace(" ", "%20").replace("(", "%28").replace(")", "%29")
            text = f"[{text.replace(chr(10), ' ')}]({target})"
        else:
            prose.tell(
                f"Le lien de « {words} » menait à « {run.link} », qui n’est pas du web : seuls les mots restent."
            )
    return f"{before}{text}{after}"


def _escaped(text: str, looks_linked: bool) -> str:
    """The characters of a text, of which none is read as a mark."""
    pieces, done = [], 0
    text = _LATEX.sub(lambda found: found[1].translate(RAISED), text)
    for found in _HTML.finditer(text):
        pieces += [_marks(text[done : found.start()], looks_linked), f"`{found[0]}`"]
        done = found.end()
    return "".join([*pieces, _marks(text[done:], looks_linked)])


def _marks(text: str, looks_linked: bool) -> str:
    text = re.sub(r"([\\`*])", r"\\\1", text)
    text = re.sub(r"(?<!\w)_|_(?!\w)", r"\\_", text)
    return re.sub(r"([\[\]])", r"\\\1", text) if looks_linked else text


def _started(line: str) -> str:
    """A line whose beginning is not taken for a title, a list, a quotation or a rule."""
    if _STARTS.match(line):
        return f"\\{line}"
    return _NUMBERED.sub(r"\1\\\2", line, count=1) if _NUMBERED.match(line) else line


def _table(block: Grid, prose: Prose) -> list[str]:
    rows = [" | ".join(_inline(cell, prose).replace("|", "\\|") or " " for cell in row) for row in block.rows]
    rule = " | ".join("---" for _ in block.rows[0])
    return ["\n".join(f"| {row} |" for row in [rows[0], rule, *rows[1:]])]
