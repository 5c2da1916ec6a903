"""What built files say: the text of a page, of a PDF, of a search index, of any file of a site."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import markdown
import pikepdf
from mkdocs.config import load_config
from ptce.build import Site
from smallest import SITE

INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub"}
INLINE |= {"sup", "time", "u", "var", "wbr"}
"""The elements that do not cut a word; all the others do."""
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SAID = {"alt", "aria-label", "placeholder", "title", "value", "content"}
"""The attributes that a reader may hear or read."""


@dataclass
class Element:
    """An element of a page. Its children are elements and strings, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Any] = field(default_factory=list)

    def all(self, tag: str = "", **wanted: str) -> list["Element"]:
        """The elements below, in order, with a tag and with attributes; `class_` asks for one of the classes."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                found += [child] if child.is_a(tag, wanted) else []
                found += child.all(tag, **wanted)
        return found

    def is_a(self, tag: str, wanted: dict[str, str]) -> bool:
        """Whether the element has this tag (any if empty) and these attributes."""
        given = {"class_": self.attributes.get("class", "").split(), **self.attributes}
        return tag in ("", self.tag) and all(
            value in given.get(name, []) if name == "class_" else given.get(name) == value
            for name, value in wanted.items()
        )

    def one(self, tag: str = "", **wanted: str) -> "Element":
        """The only element below with a tag and with attributes."""
        found = self.all(tag, **wanted)
        assert len(found) == 1, (tag, wanted, len(found))
        return found[0]

    @property
    def text(self) -> str:
        """The words, in one line; a block begins a new word. U+00A0 stays."""
        return re.sub(r"[ \n\t]+", " ", "".join(self._pieces())).strip(" ")

    def _pieces(self) -> Iterator[str]:
        edge = "" if self.tag in INLINE else " "
        yield edge
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in ("script", "style", "template"):
                yield from child._pieces()
        yield edge


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        depth = next((depth for depth in range(len(self.open) - 1, 0, -1) if self.open[depth].tag == tag), None)
        assert depth is not None, f"</{tag}> closes nothing"
        del self.open[depth:]

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def html(source: str) -> Element:
    """The tree of a page."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return reader.root


def page(file: Path) -> Element:
    """The tree of the page in a file."""
    return html(file.read_text("utf-8"))


@dataclass
class Tag:
    """A structure element of a PDF: its standard type, its text in the order in which it is read, its children."""

    kind: str
    text: str
    children: list["Tag"]
    has_annotation: bool

    def all(self, *kinds: str) -> list["Tag"]:
        """The elements of some types, itself among them, in reading order."""
        found = [self] if self.kind in kinds else []
        return found + [inner for child in self.children for inner in child.all(*kinds)]


def tags(data: bytes) -> Tag:
    """The structure tree of a PDF, with its text."""
    with pikepdf.open(BytesIO(data)) as pdf:
        spoken = {page.objgen: _marked(page) for page in pdf.pages}
        roles = {str(name): str(kind) for name, kind in pdf.Root.StructTreeRoot.get("/RoleMap", {}).items()}
        return _tag(pdf.Root.StructTreeRoot, None, spoken, roles)


def _tag(node: Any, page: Any, spoken: dict[Any, dict[int, str]], roles: dict[str, str]) -> Tag:
    page = node.get("/Pg", page)
    kind = str(node.get("/S", "/Root"))
    made = Tag(roles.get(kind, kind).lstrip("/"), "", [], False)
    kids = node.get("/K", [])
    pieces = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            pieces.append(spoken[page.objgen].get(int(kid), ""))
        elif kid.get("/Type") == "/MCR":
            pieces.append(spoken[kid.get("/Pg", page).objgen].get(int(kid.MCID), ""))
        elif kid.get("/Type") == "/OBJR":
            made.has_annotation = True
        else:
            child = _tag(kid, page, spoken, roles)
            made.children.append(child)
            pieces.append(child.text if child.kind in ("Span", "Link", "Strong", "Em") else f"\n{child.text}\n")
    made.text = str(node["/ActualText"]) if "/ActualText" in node else "".join(pieces).strip("\n")
    return made


def _marked(page: pikepdf.Page) -> dict[int, str]:
    """The text of each marked content of a page; what is outside of them, as its decoration is, has the key -1."""
    fonts = {str(name): _characters(font) for name, font in page.resources.get("/Font", {}).items()}
    return _said(pikepdf.parse_content_stream(page), fonts)


def _said(steps: Any, fonts: dict[str, dict[bytes, str]]) -> dict[int, str]:
    said: dict[int, str] = {}
    marks: list[tuple[int, bool]] = []
    font: dict[bytes, str] = {}
    for operands, operator in steps:
        name = str(operator)
        here, silent = marks[-1] if marks else (-1, False)
        if name in ("BDC", "BMC"):
            given = operands[1] if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else {}
            here = int(given.get("/MCID", here))
            if "/ActualText" in given and not silent:
                said[here] = said.get(here, "") + str(given["/ActualText"])
            marks.append((here, silent or "/ActualText" in given))
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name in ("Tj", "TJ") and not silent:
            strings = operands[0] if name == "TJ" else operands
            codes = b"".join(bytes(part) for part in strings if isinstance(part, pikepdf.String))
            size = len(next(iter(font)))
            said[here] = said.get(here, "") + "".join(font[codes[at : at + size]] for at in range(0, len(codes), size))
    return said


def _characters(font: Any) -> dict[bytes, str]:
    """What the codes of a font stand for, all of one or of two bytes: its ToUnicode map."""
    found: dict[bytes, str] = {}
    text = font.ToUnicode.read_bytes().decode("ascii")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        for code, characters in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            found[bytes.fromhex(code)] = bytes.fromhex(characters).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        assert "[" not in block, "a range of several strings is not read"
        for first, last, characters in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = int.from_bytes(bytes.fromhex(characters))
            for at, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                found[code.to_bytes(len(first) // 2)] = (start + at).to_bytes(len(characters) // 2).decode("utf-16-be")
    return found


def pdf_text(data: bytes) -> str:
    """All the text of a PDF: what its structure tells, in reading order, then what is outside of it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        outside = [_marked(page).get(-1, "") for page in pdf.pages]
    return "\n".join([tags(data).text, *outside])


def page_texts(data: bytes) -> list[str]:
    """The text of each page of a PDF that has a structure, in the order of drawing, without head nor foot."""
    with pikepdf.open(BytesIO(data)) as pdf:
        marked = [_marked(page) for page in pdf.pages]
    return ["".join(text for mark, text in said.items() if mark != -1) for said in marked]


def squeezed(text: str) -> str:
    """A text without its spaces: a PDF has none where a line ends."""
    return re.sub(r"\s+", "", text)


def texts_of(file: Path) -> str:
    """All that a file of a site says, compressed or not, its metadata included.

    :raises ValueError: for a kind of file that it cannot read: a search that skips a file proves nothing.
    """
    data = file.read_bytes()
    suffix = file.suffix.lower()
    texts = (".html", ".xml", ".json", ".geojson", ".css", ".js", ".txt", ".svg", ".md", ".csv", ".conf")
    if suffix in texts or file.name == "_redirects":
        return data.decode("utf-8")
    if suffix == ".ics":
        return data.decode("utf-8").replace("\r\n ", "")
    if suffix in (".gz", ".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter", ".pagefind"):
        return gzip.decompress(data).decode("utf-8", "replace")
    if suffix == ".pdf":
        with pikepdf.open(BytesIO(data)) as pdf:
            whole = BytesIO()
            pdf.save(
                whole,
                stream_decode_level=pikepdf.StreamDecodeLevel.all,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
                compress_streams=False,
            )
            metadata = str(pdf.open_metadata())
        return "\n".join([pdf_text(data), metadata, whole.getvalue().decode("latin-1")])
    if suffix == ".zip":
        return "\n".join(_texts_in(data))
    if suffix in (".png", ".woff2", ".jpg", ".webp", ".avif"):
        return data.decode("latin-1")
    raise ValueError(f"{file}: a file that no search reads")


def _texts_in(archive: bytes) -> Iterator[str]:
    """What the files of an archive say, and their names."""
    with ZipFile(BytesIO(archive)) as opened, tempfile.TemporaryDirectory() as folder:
        opened.extractall(folder)
        for name in opened.namelist():
            yield name
            yield texts_of(Path(folder) / name)


ROOT = Path(__file__).parents[1]

LISTS = {
    "index": "accueil",
    "poles": "annuaire",
    "agenda": "agenda",
    "appels": "appels",
    "chronologie": "chronologie",
    "organisations": "organisations",
    "presse": "presse",
    "presse/communiques": "communiques",
    "recherche": "recherche",
    "plan-du-site": "plan",
    "telechargements": "telechargements",
    "mentions-legales": "mentions",
    "donnees": "donnees",
}
TEXTS = ["comprendre", "comprendre/glossaire", "donnees-personnelles", "accessibilite", "sources", "contribuer"]
"""The pages to which the frame of every page leads: a site without them has dead links."""


def publishable(root: Path, files: dict[str, str]) -> Path:
    """A repository that can be published whole: the frame of this one, its pages that list, and these files."""
    pages = {f"content/{name}.md": f"---\ntitre: Page {name}\nmodele: {model}\n---\n" for name, model in LISTS.items()}
    pages |= {f"content/{name}.md": f"---\ntitre: Page {name}\n---\n\nUn texte.\n" for name in TEXTS}
    by_year = "une_page_par_annee: press-release"
    pages["content/presse/communiques.md"] = f"---\ntitre: Communiqués\nmodele: communiques\n{by_year}\n---\n"
    for path, text in {"content/site.yml": SITE, **pages, **files}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "overrides", root / "overrides")
    (root / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "hooks.py", root / "scripts")
    return root


def only(site: Site, *ends: str) -> dict[str, bytes]:
    """The files of a site whose paths end so, by their path. No other is made: a PDF or a picture takes its time."""
    return {artefact.path: site.made(artefact) for artefact in site.artefacts if artefact.path.endswith(ends)}


def command(root: Path, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    """Starts `ptce` in a repository, in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "ptce", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts"), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def digests(folder: Path) -> dict[str, str]:
    """The digest of every file of a folder, by its path."""
    files = (file for file in folder.rglob("*") if file.is_file() or file.is_symlink())
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def rendered(source: str) -> Element:
    """The tree that MkDocs would make of a page's Markdown, its header left out."""
    body = source.split("\n---\n", 1)[1] if source.startswith("---\n") else source
    names, settings = _extensions()
    return html(markdown.markdown(body, extensions=names, extension_configs=settings))


@cache
def _extensions() -> tuple[list[str], dict[str, Any]]:
    config = load_config(str(ROOT / "mkdocs.yml"))
    return config.markdown_extensions, config.mdx_configs
