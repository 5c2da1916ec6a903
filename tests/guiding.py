"""The pages of the guide as a reader follows them: files, additions to files, commands, and their answers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from built import ROOT
from smallest import SITE

FOLDER = ROOT / "content/contribuer"
PAGES = {
    file.relative_to(FOLDER).with_suffix("").as_posix(): file.read_text("utf-8")
    for file in (FOLDER / "guide.md", *sorted((FOLDER / "guide").glob("*.md")))
}
"""The texts of the guide, by the end of their address."""

_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.M | re.S)
_LABELS = (
    ("file", re.compile(r"Fichier `([^`]+)` :")),
    ("faulty", re.compile(r"Fichier fautif `([^`]+)` :")),
    ("addition", re.compile(r"Ajoutez à `([^`]+)` :")),
    ("answer", re.compile(r"(Sa réponse) :")),
)
_KEY = re.compile(r"^\w+(?=:)", re.M)

VOCABULARY = {
    "content/site.yml": SITE,
    "content/poles.md": "---\ntitre: Les pôles\nmodele: annuaire\n---\n",
    **{f"content/regions/{file.name}": file.read_text("utf-8") for file in (ROOT / "content/regions").glob("*.yml")},
    **{
        f"content/secteurs/{file.name}": f"nom: Secteur {file.stem}\ncode: {file.stem}\n"
        for file in (ROOT / "content/secteurs").glob("*.yml")
    },
}
"""What an example may name: the regions and the sectors of this site, and a page of it."""


@dataclass(frozen=True)
class Example:
    """A block of a page."""

    page: str
    kind: str
    """`file`, `faulty`, `addition`, `commands` or `answer`."""
    path: str
    """The file that it is, or to which it is added; nothing for what is typed and answered."""
    text: str


def examples(page: str, text: str) -> list[Example]:
    """The blocks of a page, in their order.

    :raises ValueError: for one of which nothing says what it is: it would be shown, and tried by nobody.
    """
    return [
        _example(page, text[: match.start()].rstrip().rpartition("\n")[2], match["language"], match["text"])
        for match in _FENCE.finditer(text)
    ]


def _example(page: str, label: str, language: str, text: str) -> Example:
    if language == "sh":
        return Example(page, "commands", "", text)
    for kind, pattern in _LABELS:
        if match := pattern.fullmatch(label):
            return Example(page, kind, "" if kind == "answer" else match[1], text)
    raise ValueError(f"{page}: « {label} » does not say what the block is")


def with_fields(text: str, more: str) -> str:
    """A file with more fields at its first level, in the place of those that it has under the same names."""
    head, ruler, body = text.removeprefix("---\n").partition("\n---\n") if text.startswith("---\n") else (text, "", "")
    new = _KEY.findall(more)
    kept = [block for block in re.split(r"^(?=\w)", head, flags=re.M) if block.partition(":")[0] not in new]
    whole = "\n".join(block.rstrip("\n") for block in (*kept, more) if block)
    return f"---\n{whole}{ruler}{body}" if ruler else f"{whole}\n"


def states(page: str) -> Iterator[dict[str, str]]:
    """The files that somebody has after each step of a page, apart from those that it shows as faulty.

    An addition is tried alone on the file as it was first given, and is not kept for the next one.
    """
    files: dict[str, str] = {}
    for example in examples(page, PAGES[page]):
        if example.kind == "file" and Path(example.path).suffix != ".csv":
            files[example.path] = example.text
            yield dict(files)
        if example.kind == "addition":
            yield files | {example.path: with_fields(files[example.path], example.text)}


def commands() -> list[str]:
    """Each line that the guide has somebody type, once."""
    found = [example for page, text in PAGES.items() for example in examples(page, text) if example.kind == "commands"]
    return list(dict.fromkeys(line for example in found for line in example.text.splitlines()))
